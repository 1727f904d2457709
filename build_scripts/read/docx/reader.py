"""Reads a document of Word (.docx), as courts hand opinions out, into a source.

The text of a source read here is that of the paragraphs in their order, a blank line between them,
with the numbers that Word counts by itself; each note stands after the paragraph that refers to it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from build_scripts.model import Doubt, Source
from build_scripts.problems import doubt, problem
from build_scripts.read.captions_with_separators import take_railed_caption
from build_scripts.read.docx.block_kinds import Paper
from build_scripts.read.docx.notes import Notes
from build_scripts.read.docx.numbering import Numbering
from build_scripts.read.docx.package import MC, Package, W
from build_scripts.read.docx.paragraphs import Writer
from build_scripts.read.docx.styles import Styles, child, children
from build_scripts.read.powers import drop_powers

HEADER = re.compile(r"word/header\d*\.xml")
FOOTER = re.compile(r"word/footer\d*\.xml")
RUNNING_HEAD = "running head"
RUNNING_FOOT = "running foot"
LONG = 150
"""Characters: so long are paragraphs of running text, and few lines of a caption."""
WRAPPERS = frozenset(W + tag for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "body"))
"""Elements that stand around paragraphs and mean nothing here."""


def read_docx(name: str, data: bytes) -> Source:
    """Return the source of a document of Word.

    Raises `Problem` for one that cannot be opened, unpacks to too much, or holds no text.
    """
    package = Package(name, data)
    main = package.part("document")
    body = child(main, "body")
    if main is None or body is None:
        raise problem("docx-damaged", name, 1)
    styles = Styles(package.part("styles"))
    numbering = Numbering(package.part("numbering"))
    notes = Notes(package.part("footnotes"), package.part("endnotes"), package.part("settings"))
    writer = Writer(styles, numbering, notes, paper_of(body, styles))
    for element in blocks_in(body):
        if element.tag == W + "p":
            writer.paragraph(element)
        else:
            write_table(writer, element)
    writer.end_notes()
    into = writer.into
    drop_powers(into)
    take_railed_caption(into)
    if not into.blocks:
        raise problem("docx-no-text", name, 1)
    for kind, reason in ((HEADER, RUNNING_HEAD), (FOOTER, RUNNING_FOOT)):
        lines = dict.fromkeys(
            words_of_paragraph(p) for root in package.parts(kind) for p in root.iter(W + "p")
        )
        for line in filter(str.strip, lines):
            into.end_paragraph()
            into.remove(line, reason)
    into.doubts += doubts_of(body, writer)
    return into.source(name, data)


def blocks_in(element: _Element) -> Iterator[_Element]:
    """Yield the paragraphs and tables in `element`, in order, whatever wraps them."""
    for inner in element.iterchildren():
        if inner.tag in (W + "p", W + "tbl"):
            yield inner
        elif inner.tag in WRAPPERS:
            yield from blocks_in(inner)


def words_of_paragraph(paragraph: _Element) -> str:
    """Return the words of a paragraph, and nothing of how they are set."""
    return "".join(part.text or "" for part in paragraph.iter(W + "t"))


def paper_of(body: _Element, styles: Styles) -> Paper:
    """Return where running text begins and ends on the sheet: as most of it does."""
    places: Counter[Paper] = Counter()
    for paragraph in body.iterchildren(W + "p"):
        words = len(words_of_paragraph(paragraph))
        if words >= LONG:
            place = styles.place(child(paragraph, "pPr"))
            places[Paper(place.left, place.right)] += words
    return places.most_common(1)[0][0] if places else Paper(0.0, 0.0)


def write_table(writer: Writer, table: _Element) -> None:
    """Write a table: that of a caption by its columns, parties at the left and numbers at the
    right; any other by its rows."""
    kept = [row for row in children(table, "tr") if not is_deleted(row)]
    for gone in filter(is_deleted, children(table, "tr")):
        writer.deleted_row(cells_in(gone))
    rows = [[list(blocks_in(cell)) for cell in cells_in(row)] for row in kept]
    if writer.prose and all(is_short(cell) for row in rows for cell in row):
        for row in rows:
            writer.row(row)
        return
    if writer.prose:
        writer.tables += 1
        order = [cell for row in rows for cell in row]
    else:
        width = max(map(len, rows), default=0)
        order = [row[column] for column in range(width) for row in rows if column < len(row)]
    for cell in order:
        for element in cell:
            if element.tag == W + "p":
                writer.paragraph(element, in_table=True)
            else:
                write_table(writer, element)


def is_deleted(row: _Element) -> bool:
    """Say whether a tracked change deleted the `row` of a table."""
    properties = child(row, "trPr")
    return properties is not None and child(properties, "del") is not None


LONGEST_CELL = 160
"""Characters."""


def is_short(cell: Sequence[_Element]) -> bool:
    """Say whether a cell holds no more than a line, as those of figures and facts do."""
    one = len(cell) <= 1 and all(inner.tag == W + "p" for inner in cell)
    return one and sum(len(words_of_paragraph(inner)) for inner in cell) <= LONGEST_CELL


def cells_in(row: _Element) -> Iterator[_Element]:
    """Yield the cells of a row, whatever wraps them."""
    for inner in row.iterchildren():
        if inner.tag == W + "tc":
            yield inner
        elif inner.tag in WRAPPERS:
            yield from cells_in(inner)


def doubts_of(body: _Element, writer: Writer) -> Iterator[Doubt]:
    """Yield what an editor has to look at, because the document says it in no words."""
    shown = (
        each
        for each in body.iter(W + "drawing", W + "pict")
        if next(each.iterancestors(MC + "Fallback"), None) is None
    )
    drawn = sum(1 for _ in shown) - writer.boxes
    if drawn > 0:
        yield doubt("docx-pictures", 1, pictures=number_of_things(drawn, "picture"))
    if writer.deleted:
        yield doubt("docx-tracked-changes", writer.deleted)
    if writer.numbering.unknown or writer.notes.unknown:
        yield doubt("docx-numbers", 1)
    if writer.tables:
        yield doubt("docx-table", 1, tables=number_of_things(writer.tables, "table"))


def number_of_things(number: int, thing: str) -> str:
    """Return so many of a thing in words: “1 table”, “2 tables”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
