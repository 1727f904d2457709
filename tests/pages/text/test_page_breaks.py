"""The beginning of each printed page has an address, and no letter of the court’s text."""

from lxml import html

from build_scripts.model import PageBreak, Text
from build_scripts.pages.text.escaper import inline
from build_scripts.pages.text.markdown_syntax import paragraph
from tests.rendering import render


def breaks_in(*texts: Text) -> tuple[list[dict[str, str]], str]:
    """Return the attributes of each page break of a page, and the page’s text."""
    page = "\n\n".join(paragraph(inline(text)) for text in texts)
    document = html.fromstring(render(page))
    found = [dict(element.attrib) for element in document.iter("span")]
    return found, " ".join("".join(map(str, document.itertext())).split())


def test_a_page_has_an_address_and_a_name_for_screen_readers() -> None:
    found, words = breaks_in(Text("So they were.", breaks=(PageBreak(3, "*1030"),)))
    assert words == "So they were."
    assert found == [
        {
            "class": "page-break by-build",
            "data-page": "1030",
            "id": "page-1030",
            "role": "doc-pagebreak",
            "aria-label": "Page 1030",
        }
    ]


def test_a_page_that_begins_in_text_and_note_has_its_address_once() -> None:
    text = Text("The whole.", breaks=(PageBreak(4, "7"),))
    found, _ = breaks_in(text, text)
    assert [attributes.get("id") for attributes in found] == ["page-7", None]


def test_pages_of_two_reporters_are_told_apart() -> None:
    breaks = (PageBreak(0, "920 N.Y.S.2d 292"), PageBreak(4, "***292"))
    found, words = breaks_in(Text("The whole.", breaks=breaks))
    assert [attributes["id"] for attributes in found] == ["page-920-n-y-s-2d-292", "page-292"]
    assert words == "The whole."


def test_a_label_is_no_markup() -> None:
    found, words = breaks_in(Text("So.", breaks=(PageBreak(0, '"><b>'),)))
    assert found[0]["data-page"] == '"><b>'
    assert words == "So."
