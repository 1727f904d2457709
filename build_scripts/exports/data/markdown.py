"""The edition as one file of Markdown, which any reader of CommonMark shows.

The court’s words pass through the escaper of the pages. What the publisher says stands in the head
or, in square brackets and emphasised, behind a comment that marks it for machines.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

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
from build_scripts.model import Emphasis, NoteReference, Span, Text
from build_scripts.pages.text.escaper import cell_text, inline, literal, note_mark
from build_scripts.pages.text.inline_marks import UNMARKED
from build_scripts.pages.text.markdown_syntax import front_matter, heading, quotation

OURS = "<!-- publisher -->"
"""Stands before each block of the publisher’s, on its own line."""
HOW = (
    "Behind each comment “publisher”, in square brackets, speaks the publisher; all else is the "
    "court’s, or its staff’s where the publisher says so. ¶ and a number address a paragraph "
    "within its part. A note’s mark is [^part/label], the label as printed."
)
NOWHERE = Span(0, 0)
GAP = "\N{EM SPACE}"
"""Between the number of a paragraph and its words."""


def markdown(book: Book) -> str:
    """Return `book` as Markdown."""
    blocks = [
        head(book),
        *ours(heading(1, literal(book.title)), *map(by_publisher, doubts(book))),
        *caption(book),
        *(block for part in book.parts for block in whole_part(part)),
        *authorities(book),
        *remarks(book),
    ]
    return "\n\n".join(blocks) + "\n"


def head(book: Book) -> str:
    """Return what the file is."""
    cite = {"citation": book.cited_as} if book.cited_as else {}
    known = {name.lower(): value for name, value in facts(book)}
    return front_matter({"title": book.title, **cite, **known, "how": HOW, "of": [*promise(book)]})


def ours(*blocks: str) -> Iterator[str]:
    """Yield blocks of the publisher’s, which are Markdown already."""
    yield from (f"{OURS}\n\n{block}" for block in blocks)


def by_publisher(words: str) -> str:
    """Return words of the publisher’s."""
    return f"*\\[{literal(' '.join(words.split()))}\\]*"


def caption(book: Book) -> Iterator[str]:
    """Yield the caption and its notes."""
    yield from (line_in(row.line, "caption") for row in book.caption.lines())
    yield from notes(book.caption.notes, "caption")


def whole_part(part: Part) -> Iterator[str]:
    """Yield a writing from its title to its last note."""
    if part.title:
        yield heading(2, line_in(part.title, part.id, opening=False))
    else:
        yield from ours(heading(2, literal(part.name)))
    if part.notice:
        yield from ours(by_publisher(part.notice))
    if part.byline:
        yield line_in(part.byline, part.id)
    yield from (court_block(block, part.id) for block in part.blocks)
    yield from notes(part.notes, part.id)


def court_block(block: Paragraph, part: str) -> str:
    """Return a block of a writing or of a note."""
    if block.kind == "heading":
        return heading((block.level or 1) + 2, line_in(block.line, part, opening=False))
    if block.rows:
        number = [f"{OURS}\n\n**¶ {block.number}**"] if block.number else []
        return "\n\n".join([*number, court_table(block.rows, part)])
    words = line_in(block.line, part)
    numbered = f"**¶ {block.number}**{GAP}{words}" if block.number else words
    return quotation(numbered) if block.kind == "blockquote" else numbered


def court_table(rows: Sequence[TableRow], part: str) -> str:
    """Return a table of the court’s, with a row for the names of its columns."""
    width = max(len(row.cells) for row in rows)
    head, others = (rows[:1], rows[1:]) if rows[0].names_columns else ((), rows)
    named = [table_row(row.cells, width, part) for row in head or [TableRow(())]]
    rule = f"|{' --- |' * width}"
    return "\n".join([*named, rule, *(table_row(row.cells, width, part) for row in others)])


def table_row(cells: Sequence[Line], width: int, part: str) -> str:
    """Return a row of a table, filled up to so many cells."""
    words = [cell_text(text_of(cell), UNMARKED, part, held=False) for cell in cells]
    return f"| {' | '.join([*words, *[''] * (width - len(cells))])} |"


def notes(found: Iterable[Footnote], part: str) -> Iterator[str]:
    """Yield notes as the footnotes of extended Markdown, further blocks indented."""
    for note in found:
        blocks = [court_block(block, part) for block in note.blocks]
        first, *rest = ["", *blocks] if note.blocks[0].rows else blocks
        indented = (re.sub(r"^(?=.)", "    ", block, flags=re.MULTILINE) for block in rest)
        yield "\n\n".join([f"{mark_of(note, part)}: {first}".rstrip(), *indented])


def mark_of(note: Footnote, part: str) -> str:
    """Return the mark of a note."""
    return note_mark(note.label, part, ordinal_of(note.label, note.key))


def ordinal_of(label: str, key: str) -> int:
    """Return which note of its label a key names."""
    again = key.removeprefix(label).removeprefix("-")
    return int(again) if again else 1


def line_in(line: Line, part: str, *, opening: bool = True) -> str:
    """Return a line of the court’s as Markdown."""
    return inline(text_of(line), opening=opening, part=part, held=False)


def text_of(line: Line) -> Text:
    """Return the runs of a line as one text again, as the escaper takes it."""
    words, emphasis, references = "", [], []
    for run in line:
        if isinstance(run, Words):
            end = len(words) + len(run.words)
            emphasis += [Emphasis(len(words), end, style) for style in sorted(run.styles)]
            words += run.words
        elif isinstance(run, Mark):
            ordinal = ordinal_of(run.label, run.note) if run.note else None
            references.append(NoteReference(len(words), run.label, NOWHERE, ordinal))
    return Text(words, emphasis=tuple(emphasis), references=tuple(references))


def authorities(book: Book) -> Iterator[str]:
    """Yield the table of authorities."""
    if book.authorities:
        yield from ours(heading(2, "Table of authorities"))
    for section in book.authorities:
        lines: list[str] = []
        for entry in section.entries:
            name = f"*{literal(entry.name)}*, " if entry.name else ""
            since = f". {entry.since}" if entry.since else ""
            lines.append(f"- {name}{literal(f'{entry.rest}. {times_cited(entry)}{since}')}")
        yield from ours(heading(3, literal(section.name)), "\n".join(lines))


def remarks(book: Book) -> Iterator[str]:
    """Yield the notes of the editors."""
    if book.remarks:
        yield from ours(heading(2, "Notes of the editors, no words of the court"))
    for remark in book.remarks:
        words = [
            heading_of(remark),
            *map(words_of_line, remark.paragraphs),
            sources_of_remark(remark),
        ]
        yield from ours(*map(by_publisher, filter(None, [*words, signature_of(remark)])))
