"""What the compiler puts beside the court’s lines: numbers of paragraphs and of printed pages; and
how it says that a column is aligned."""

import html
import re
from xml.etree import ElementTree as etree  # noqa: N813 - as the library calls it

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from build_scripts.model.anchors import page_anchor

PAGE_BREAK = r'<span class="page-break by-build" data-page="([^"]*)"></span>'
NUMBERED = re.compile(r"(?:.+-)?[ps](?P<number>(?P<cited>\d+[a-z]*)(?:-\w+)*)")
"""The anchors of paragraphs: of a writing, of a news story. `39-2` is cited as 39: it is the second
block under the court’s own number; `12a` came between 12 and 13 when those were published."""
ALIGNED = re.compile(r"text-align: (left|center|right);")


class PageBreakProcessor(InlineProcessor):
    """Makes an element of what `inline.py` writes where a printed page begins."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - name and types are the library’s
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        """Return the beginning of a page."""
        del data
        label = html.unescape(m[1])
        mark = etree.Element("span", {"class": "page-break by-build", "data-page": label})
        return mark, m.start(0), m.end(0)


class PageBreaks(Treeprocessor):
    """Gives the beginning of each printed page its address: `page-1030`.

    A page may begin twice, in a paragraph and in the note at its foot: the first has the address.
    """

    def run(self, root: etree.Element) -> None:
        """Name the page breaks."""
        taken: set[str] = set()
        for element in root.iter("span"):
            label = element.get("data-page")
            if label is None:
                continue
            element.set("role", "doc-pagebreak")
            element.set("aria-label", f"Page {label}")
            anchor = page_anchor(label)
            if anchor not in taken:
                taken.add(anchor)
                element.set("id", anchor)


class ParagraphNumbers(Treeprocessor):
    """Puts before each numbered paragraph or table a link to itself, but where the court prints its
    number, which is that link."""

    def run(self, root: etree.Element) -> None:
        """Add the links to the paragraphs of the page."""
        tables = (each for each in root.iter("div") if each.get("class") == "court-table")
        for element in (*root.iter("p"), *tables):
            number = NUMBERED.fullmatch(element.get("id", ""))
            if not number or as_printed(element):
                continue
            again = " again" if number["number"] != number["cited"] else ""
            link = etree.Element("a", {"class": f"paragraph-number by-build{again}"})
            link.set("href", f"#{number[0]}")
            link.set("aria-label", f"Paragraph {number['number']}")
            link.text = number["cited"]
            link.tail, element.text = element.text, None
            element.insert(0, link)


def as_printed(paragraph: etree.Element) -> bool:
    """Say whether the number of a paragraph is one of the court’s words in it."""
    return any("as-printed" in link.get("class", "").split() for link in paragraph.iterfind("a"))


class ColumnAlignment(Treeprocessor):
    """Says by a class how a column of a table is aligned.

    The compiler says it by a `style` attribute, which the site’s content security policy forbids.
    """

    def run(self, root: etree.Element) -> None:
        """Replace the attributes of the page’s cells."""
        for element in root.iter():
            aligned = ALIGNED.fullmatch(element.get("style", ""))
            if aligned and element.tag in ("td", "th"):
                del element.attrib["style"]
                names = [*element.get("class", "").split(), f"align-{aligned[1]}"]
                element.set("class", " ".join(names))
