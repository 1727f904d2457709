"""Tables of WordprocessingML: those of the court, and the two sides of a caption."""

from collections.abc import Callable, Sequence

from lxml.etree import _Element as Element

from build_scripts.exports.book import Line, TableRow
from build_scripts.exports.docx.markup import element, paragraph
from build_scripts.exports.docx.styles import TABLE, style_id

WIDTH = 9000
"""Of the text, in twentieths of a point."""
WHOLE = {"w": "5000", "type": "pct"}
"""All of the width, in fiftieths of a percent."""


HEADED, PLAIN = "0620", "0600"
"""Which looks of its style a table has: a first row’s, and none of bands (section 17.4.55)."""
MANY = 6
"""Columns beyond which a table is set smaller."""


def frame(parties: list[Element], numbers: list[Element]) -> Element:
    """Return the parties and the numbers beside them."""
    line = element("right", val="single", sz="6", space="0", color="000000")
    cells = [
        element("tc", element("tcPr", element("tcBorders", line)), *parties),
        element("tc", element("tcPr"), *numbers),
    ]
    properties = element("tblPr", element("tblW", **WHOLE))
    return element("tbl", properties, columns(2), element("tr", *cells))


def court_table(
    rows: Sequence[TableRow], named: str, runs_of: Callable[[Line], list[Element]]
) -> Element:
    """Return a table of the court’s, its paragraphs in the style that is `named`."""
    width = max(len(row.cells) for row in rows)
    look = element("tblLook", val=HEADED if rows[0].names_columns else PLAIN)
    named = f"{named} of Many" if width > MANY else named
    style = element("tblStyle", val=style_id(TABLE))
    properties = element("tblPr", style, element("tblW", **WHOLE), look)
    return element(
        "tbl", properties, columns(width), *(court_row(row, width, named, runs_of) for row in rows)
    )


def court_row(
    row: TableRow, width: int, named: str, runs_of: Callable[[Line], list[Element]]
) -> Element:
    """Return a row, filled up to so many cells; no page divides it."""
    lines = [*row.cells, *[()] * (width - len(row.cells))]
    cells = [element("tc", element("tcPr"), paragraph(named, *runs_of(each))) for each in lines]
    head = [element("tblHeader")] if row.names_columns else []
    return element("tr", element("trPr", element("cantSplit"), *head), *cells)


def columns(number: int) -> Element:
    """Return the columns of a table, each as wide as the others until a program fits them."""
    return element("tblGrid", *(element("gridCol", w=str(WIDTH // number)) for _ in range(number)))
