"""The edition as plain text: one paragraph a line, for whatever opens text.

The publisher’s lines begin with `|`. Each of the court’s begins with what addresses it (`¶ 12`,
`note 1`) or with nothing, then two spaces or more, which stand nowhere else: so neither voice can
be taken for the other, whatever characters the court printed. The mark of a note stands in square
brackets where it is printed; the note follows its writing.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from build_scripts.exports.book import (
    Book,
    Footnote,
    Line,
    Mark,
    Paragraph,
    Part,
    TableRow,
    Words,
)
from build_scripts.exports.imprint import (
    doubts,
    facts,
    heading_of,
    promise,
    signature_of,
    sources_of_remark,
    times_cited,
)
from build_scripts.exports.runs import words_of_line

MARGIN = 8
"""Columns before the court’s words."""
INSET = 4
"""Columns more before a quotation."""

HOW = (
    "Plain text. Lines that begin with | are the publisher’s; all others are the court’s, or of "
    "the court’s staff where a line of the publisher’s says so.",
    "¶ and a number address a paragraph within its part. A number or sign in square brackets is "
    "the mark of a note, which follows its part under that label. Between the cells of a table "
    "stand two spaces or more.",
)


def plain_text(book: Book) -> str:
    """Return `book` as plain text."""
    lines = [
        *head(book),
        *caption(book),
        *(line for part in book.parts for line in whole_part(part)),
        *authorities(book),
        *remarks(book),
    ]
    return "\n".join(lines) + "\n"


def head(book: Book) -> Iterator[str]:
    """Yield what the file is."""
    yield from ours(book.title)
    yield from ours(*([book.cited_as] if book.cited_as else []))
    yield "|"
    yield from ours(*(f"{name}: {value}" for name, value in facts(book)))
    yield "|"
    yield from ours(*HOW, *promise(book), *doubts(book))


def ours(*words: str) -> Iterator[str]:
    """Yield lines of the publisher’s."""
    yield from (f"| {' '.join(each.split())}" for each in words)


def caption(book: Book) -> Iterator[str]:
    """Yield the caption and its notes."""
    if not book.caption.rows:
        return
    yield from ("", *ours("The caption"))
    for row in book.caption.lines():
        yield from ("", court_line("", row.line))
    yield from notes(book.caption.notes)


def whole_part(part: Part) -> Iterator[str]:
    """Yield a writing from its title to its last note."""
    yield from ("", "", *ours(f"{part.running}", *([part.notice] if part.notice else [])))
    for line in filter(None, [part.title, part.byline]):
        yield from ("", court_line("", line))
    for block in part.blocks:
        yield from ("", court_block(block, f"¶ {block.number}" if block.number else ""))
    yield from notes(part.notes)


def notes(found: Iterable[Footnote]) -> Iterator[str]:
    """Yield notes, each under its label as printed."""
    for note in found:
        tags = [f"note {note.label}", *("" for _ in note.blocks[1:])]
        for tag, block in zip(tags, note.blocks, strict=True):
            yield from ("", court_block(block, tag))


def court_block(block: Paragraph, tag: str) -> str:
    """Return a block of the court’s after its `tag`."""
    if block.rows:
        return court_table(tag, block.rows)
    return court_line(tag, block.line, INSET if block.kind == "blockquote" else 0)


def court_table(tag: str, rows: Iterable[TableRow]) -> str:
    """Return a table of the court’s, a line for each row, its cells in columns: between two cells
    stand two spaces or more, which stand nowhere within one."""
    cells = [[words_and_marks(cell) for cell in row.cells] for row in rows]
    widths = [max(map(len, column)) for column in zip_longest(*cells, fillvalue="")]
    before = max(MARGIN, len(tag) + 2)
    lines: list[str] = []
    for row in cells:
        line = "".join(cell.ljust(width + 2) for cell, width in zip(row, widths, strict=False))
        if line.strip():
            lines.append(f"{('' if lines else tag).ljust(before)}{line.rstrip()}")
    return "\n".join(lines)


def court_line(tag: str, line: Line, inset: int = 0) -> str:
    """Return a line of the court’s, two spaces or more before its words."""
    before = max(MARGIN, len(tag) + 2) + inset
    return f"{tag.ljust(before)}{words_and_marks(line)}"


def words_and_marks(line: Line) -> str:
    """Return the words of a line with the marks of notes in brackets."""
    parts = [
        f"[{run.label}]" if isinstance(run, Mark) else run.words
        for run in line
        if isinstance(run, Mark | Words)
    ]
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def authorities(book: Book) -> Iterator[str]:
    """Yield the table of authorities."""
    if book.authorities:
        yield from ("", "", *ours("Table of authorities"))
    for section in book.authorities:
        yield from ("", *ours(section.name))
        for entry in section.entries:
            name = f"{entry.name}, " if entry.name else ""
            since = f". {entry.since}" if entry.since else ""
            yield from ours(f"  {name}{entry.rest}. {times_cited(entry)}{since}")


def remarks(book: Book) -> Iterator[str]:
    """Yield the notes of the editors."""
    if book.remarks:
        yield from ("", "", *ours("Notes of the editors, no words of the court"))
    for remark in book.remarks:
        yield ""
        yield from ours(heading_of(remark), *map(words_of_line, remark.paragraphs))
        yield from ours(*filter(None, [sources_of_remark(remark), signature_of(remark)]))
