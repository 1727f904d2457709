"""The PDF is a court’s book: notes at their feet, pages in its tables, readable by machines."""

import re
from dataclasses import replace

import pypdfium2
import pytest

from build_scripts.exports.book import Wanted
from build_scripts.exports.pdf.characters_without_glyph import signs_used
from build_scripts.exports.write import OUTPUTS, Taken, proved_output
from tests.exports.inventions import WITH_ADDRESSES, edition_of_text


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> list[str]:
    document = pypdfium2.PdfDocument(files["pdf"])
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def page_with(words: str, pages: list[str]) -> int:
    """Return the number of the first page that holds `words`."""
    return next(number for number, page in enumerate(pages, 1) if words in page)


@pytest.mark.parametrize(
    ("referring", "note"),
    [
        ("Submitted February 5, 2019*", "The panel unanimously concludes"),
        ("We deny the petition.1", "Publication is pursuant to"),
        ("SUMMARY**", "This summary constitutes no part"),
    ],
)
def test_a_note_stands_on_the_page_that_refers_to_it(
    referring: str, note: str, pages: list[str]
) -> None:
    assert page_with(referring, pages) == page_with(note, pages)
    page = pages[page_with(note, pages) - 1]
    assert page.index(referring) < page.index(note)


def test_each_page_says_which_case_and_part_it_is_of(pages: list[str]) -> None:
    number = page_with("We deny the petition.1", pages)
    assert pages[number - 1].startswith("Duran-Rodriguez v. Barr Opinion")
    assert pages[number - 1].endswith(f" {number}")


def test_the_table_of_authorities_gives_the_pages_that_cite_each(pages: list[str]) -> None:
    entry = re.search(r"Singh v\. Holder, 764 F\.3d 1153 \(9th Cir\. 2014\)[ .]+(\d+)", pages[-5])
    assert entry
    assert int(entry[1]) == page_with("764 F.3d 1153, 1159", pages)


def test_it_has_an_outline_and_says_what_it_is(files: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(files["pdf"])
    outline = [(each.level, each.get_title()) for each in document.get_toc()]
    assert {(0, "SUMMARY"), (0, "OPINION")} < {*outline}  # and no note of theirs
    assert (1, "FACTS AND PROCEDURAL HISTORY") in outline
    said = document.get_metadata_dict()
    assert said["Title"] == "Duran-Rodriguez v. Barr"
    assert said["CreationDate"].startswith("D:20190320")


def test_it_is_accessible_and_made_to_be_kept(files: dict[str, bytes]) -> None:
    assert b"<pdfuaid:part>1<" in files["pdf"]
    assert re.search(rb"<pdfaid:part>2<.*<pdfaid:conformance>A<", files["pdf"], re.DOTALL)
    assert b"/Lang(en-US)" in files["pdf"]


def test_no_font_of_the_machine_is_in_it(files: dict[str, bytes]) -> None:
    fonts = set(re.findall(rb"/FontName/[A-Z]{6}\+([\w-]+?)(?=[-/ ])", files["pdf"]))
    assert {name.partition(b"-")[0] for name in fonts} == {b"SourceSerif4", b"SourceSans3"}


def test_a_sign_stands_for_what_no_font_has_and_the_first_page_says_so() -> None:
    [output] = [each for each in OUTPUTS if each.ending == "pdf"]
    text = "DOE v. ROE\n\nASH, Circuit Judge. He sent \ue123 to her. We affirm.\n"
    data = proved_output(output, edition_of_text(text))
    assert isinstance(data, bytes)
    assert signs_used(data) == ["\ue123"]
    first = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()
    assert "No font of this document has the character U+E123" in first


def test_pictures_and_private_characters_are_shown_by_signs_and_proved() -> None:
    [output] = [each for each in OUTPUTS if each.ending == "pdf"]
    text = "DOE v. ROE\n\nASH, Circuit Judge. He sent \ue123 and 😀 and 🔫 to her. We affirm.\n"
    data = proved_output(output, edition_of_text(text))
    assert isinstance(data, bytes)
    assert signs_used(data) == ["\ue123", "😀", "🔫"]


def test_the_label_of_a_note_stands_on_its_first_line_whatever_the_note_holds() -> None:
    [output] = [each for each in OUTPUTS if each.ending == "pdf"]
    data = proved_output(output, edition_of_text(WITH_ADDRESSES))
    assert isinstance(data, bytes)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    lines = [line for page in pages for line in page.splitlines()]
    assert [line[:12] for line in lines if line[:2] in ("1 ", "2 ")] == [
        "1 See https:",
        "2 Not publis",
    ]


@pytest.mark.parametrize(
    ("wanted", "parts"),
    [
        (Wanted(notes=False), set()),
        (Wanted(coverage=True), {"Notes of the editors", "What the press reported"}),
    ],
)
def test_what_is_not_the_courts_stands_in_it_as_the_publisher_wants(
    wanted: Wanted, parts: set[str], taken: Taken
) -> None:
    [output] = [each for each in OUTPUTS if each.ending == "pdf"]
    data = proved_output(output, replace(taken, wanted=wanted))
    assert isinstance(data, bytes)
    titles = {each.get_title() for each in pypdfium2.PdfDocument(data).get_toc()}
    assert titles & {"Notes of the editors", "What the press reported"} == parts


def test_what_leads_to_a_quotation_stands_on_its_page() -> None:
    """Of forty such pairs, over some pages, several would be parted by a page’s end."""
    pairs = "\n\n".join(
        f"The rule that was given by the court in such cases {number} provides:\n\n"
        f"> Here {number} begins what is quoted, " + "and it goes on, " * 18 + "to here."
        for number in range(40)
    )
    text = f"DOE v. ROE\n\nASH, Circuit Judge. It is so.\n\n{pairs}\n\nIt ends.\n"
    [output] = [each for each in OUTPUTS if each.ending == "pdf"]
    data = proved_output(output, edition_of_text(text))
    assert isinstance(data, bytes)
    read = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    pages = [" ".join(page.split()) for page in read]
    assert len(pages) > 5
    for number in range(40):
        led = page_with(f"such cases {number} provides", pages)
        assert led == page_with(f"Here {number} begins", pages)
