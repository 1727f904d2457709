"""An edition as the source of a Typst document; what is set how, `template.typ` says."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest
from textwrap import shorten

from build_scripts.exports.book import (
    Book,
    CaptionFrame,
    Footnote,
    Line,
    LineEnd,
    Mark,
    Paragraph,
    Part,
    Run,
    Turn,
    Wanted,
    Words,
)
from build_scripts.exports.imprint import NO_DAY
from build_scripts.exports.pdf.apparatus import front, news_reported, remarks, table, target_of
from build_scripts.exports.pdf.typst_code import NOTHING, array, call, code_block, string
from build_scripts.exports.runs import citation_of, is_running_text, words_of_line
from build_scripts.model import Citation, Style

STYLES: dict[Style, str] = {
    "italic": "italic",
    "bold": "bold",
    "small-caps": "small-caps",
    "raised": "raised",
    "lowered": "lowered",
}
"""The template’s functions."""
KINDS = {
    "paragraph": "paragraph",
    "list": "item",
    "table": "paragraph",
    "blockquote": "quotation",
    "disposition": "disposition",
}
LONGEST_HEAD = 70
"""Characters of a running head, beside which the part is named."""
LEADS_ON = ("-", "\N{HYPHEN}", "\N{EN DASH}", "\N{EM DASH}", "/")
"""How a block ends that stays on one page with what it leads to: behind a dash at a page’s end,
whoever reads the PDF takes what follows for the same block."""
SHORT_LEAD = 260
"""Characters of a paragraph, some three lines, that leads to a quotation or a list by a colon and
would be left alone at a page’s foot. A longer one has lines enough there."""
LED_TO = ("blockquote", "list", "table")
LONGEST_CELL = 900
"""Characters of a cell in a row, which no page divides. A table with a longer one is columns of
text, and is set cell under cell."""
HELD = re.compile(
    r"""
    (?<=[-\N{HYPHEN}\N{EN DASH}\N{EM DASH}/])[ ]    # content- and viewpoint-based
    | (?<=[§¶])[ ](?=[0-9])                          # § 1101
    """,
    re.VERBOSE,
)
"""Spaces at which no line ends: a hyphen at a line’s end divides a word for whoever reads the PDF,
and the space after it is lost, after a dash at a page’s end likewise; a section sign stays with its
number."""
WEB = "://"
"""In notes with addresses on the web, whose lines are not spread to the margin."""


def document(book: Book, address: str | None, wanted: Wanted, by_signs: Sequence[str] = ()) -> str:
    """Return the body of the document, to stand after the template; `by_signs` are characters for
    each of which a sign is shown."""
    authorities = {entry.authority.id for each in book.authorities for entry in each.entries}
    setter = Setter(authorities)
    lines = [
        f"#show: edition.with({arguments(book)})",
        *front(book, address, by_signs),
        *setter.caption(book),
        *(line for part in book.parts for line in setter.part(part)),
        *table(book.authorities),
        *(remarks(book.remarks) if wanted.notes else ()),
        *(news_reported(book.reported) if wanted.coverage and book.reported else ()),
    ]
    return "\n".join(lines) + "\n"


def arguments(book: Book) -> str:
    """Return what the document says of itself to machines."""
    language, _, region = book.language.partition("-")
    day = book.date or NO_DAY
    given = {
        "title": string(book.title),
        "running": string(shorten(book.title, LONGEST_HEAD, placeholder=" …")),
        "author": string(book.court) if book.court else NOTHING,
        "date": f"datetime(year: {day.year}, month: {day.month}, day: {day.day})"
        if day
        else NOTHING,
        "language": string(language),
        "region": string(region),
    }
    return ", ".join(f"{name}: {value}" for name, value in given.items())


class Setter:
    """Sets what the court says. It knows which authorities have an entry in the table, and which
    notes of the part at hand have been set."""

    def __init__(self, authorities: set[str]) -> None:
        self.authorities = authorities
        self.notes: dict[str, Footnote] = {}
        self.level = 1

    def caption(self, book: Book) -> Iterator[str]:
        """Yield the caption and its notes."""
        if not book.caption.rows:
            return
        self.notes = {note.key: note for note in book.caption.notes}
        yield call("part", string("Caption"), string("Caption"), NOTHING)
        for row in book.caption.rows:
            if isinstance(row, CaptionFrame):
                parties, numbers = (
                    code_block(call("side-line", self.line(each.line))[1:] for each in side)
                    for side in (row.parties, row.numbers)
                )
                yield call("caption-frame", parties, numbers)
            else:
                set_as = "caption-text" if is_running_text(row.line) else "caption-line"
                yield call(set_as, self.line(row.line))
        yield from self.left_over()

    def part(self, part: Part) -> Iterator[str]:
        """Yield a writing from its title to what is left of its notes."""
        self.notes = {note.key: note for note in part.notes}
        self.level = 1
        title = self.line(part.title) if part.title else NOTHING
        turned = "page: false" if part.kind == "counsel" else "page: true"
        yield call("part", string(part.name), string(part.running), title, turned)
        if part.notice:
            yield call("notice", string(part.notice))
        if part.byline:
            yield call("byline", self.line(part.byline))
        for block, following in zip_longest(part.blocks, part.blocks[1:]):
            yield self.block(block, following)
        yield from self.left_over()

    def left_over(self) -> Iterator[str]:
        """Yield the notes to which no mark of the text refers, after it."""
        for note in list(self.notes.values()):
            del self.notes[note.key]
            body = self.blocks_of(note)
            yield call("loose", string(note.label), f"ragged({body})" if on_web(note) else body)

    def block(self, block: Paragraph, following: Paragraph | None) -> str:
        """Return a block of a writing, set. No heading is set two levels below the last: readers of
        structure take that for a lost one."""
        if block.kind == "heading":
            self.level = min((block.level or 1) + 1, self.level + 1)
            return call("inner", str(self.level), self.line(block.line))
        number = string(block.number) if block.number else NOTHING
        if block.rows:
            return call("table-of", number, *self.rows(block))
        made = call(KINDS[block.kind], number, self.line(block.line))
        return call("leading-on", "1em", made[1:]) if leads_on(block, following) else made

    def rows(self, block: Paragraph, *, notes: bool = True) -> Iterator[str]:
        """Yield how many columns a table has, the cells that name them, and all others."""
        columns = max(len(row.cells) for row in block.rows)
        if any(len(words_of_line(cell)) > LONGEST_CELL for row in block.rows for cell in row.cells):
            columns = 1
        yield str(columns)
        for names in (True, False):
            cells = [
                self.line(cell, notes=notes)
                for row in block.rows
                if row.names_columns is names
                for cell in cells_of_row(row.cells, columns)
            ]
            yield array(cells)

    def line(self, line: Line, *, notes: bool = True) -> str:
        """Return a line as a block of code, which joins what stands in it."""
        parts = [
            part
            for citation, runs in groupby(line, key=citation_of)
            for part in self.linked(citation, list(runs), notes=notes)
        ]
        return code_block(parts)

    def linked(self, citation: Citation | None, runs: list[Run], *, notes: bool) -> Iterator[str]:
        """Yield runs of one citation, or of none."""
        parts = [each for run in runs for each in self.run(run, notes=notes)]
        if citation and parts and citation.authority_id in self.authorities:
            yield f"cited({string(target_of(citation.authority_id))}, {code_block(parts)})"
        else:
            yield from parts

    def run(self, run: Run, *, notes: bool) -> Iterator[str]:
        """Yield one run."""
        if isinstance(run, Words):
            yield styled_words(run)
        elif isinstance(run, Mark):
            yield self.mark(run, notes=notes)
        elif isinstance(run, Turn):
            yield f"turn({string(run.label)})"
        elif isinstance(run, LineEnd):
            yield "linebreak()"

    def mark(self, mark: Mark, *, notes: bool) -> str:
        """Return the mark of a note: where it is referred to first, with the note."""
        note = self.notes.get(mark.note or "") if notes else None
        if note is None:
            return f"mark({string(mark.label)})"
        del self.notes[note.key]
        function = "note-unspread" if on_web(note) else "note"
        return f"{function}({string(mark.label)}, {self.blocks_of(note)})"

    def blocks_of(self, note: Footnote) -> str:
        """Return the blocks of a note."""
        parts: list[str] = []
        for block in note.blocks:
            if block.rows:
                parts.append(call("table-of", NOTHING, *self.rows(block, notes=False))[1:])
            elif block.kind == "blockquote":
                parts.append(f"quotation(none, {self.line(block.line, notes=False)})")
            else:
                line = self.line(block.line, notes=False)
                leads = words_of_line(block.line).endswith(LEADS_ON)
                parts.append(f"leading-on(0.9em, {line})" if leads else line)
            parts.append("parbreak()")
        return code_block(parts[:-1])


def leads_on(block: Paragraph, following: Paragraph | None) -> bool:
    """Say whether a block stays on one page with the beginning of what follows."""
    words = words_of_line(block.line)
    if following and following.kind in LED_TO and words.endswith(":"):
        return len(words) <= SHORT_LEAD
    return words.endswith(LEADS_ON)


def on_web(note: Footnote) -> bool:
    """Say whether a note has addresses on the web."""
    return any(WEB in words_of_line(block.line) for block in note.blocks)


def cells_of_row(cells: Sequence[Line], columns: int) -> Sequence[Line]:
    """Return the cells of a row, filled up to so many; of a single column those that say
    something."""
    if columns == 1:
        return [cell for cell in cells if cell]
    return [*cells, *[()] * (columns - len(cells))]


def styled_words(run: Words) -> str:
    """Return words as they are set."""
    code = string(HELD.sub("\N{NO-BREAK SPACE}", run.words))
    for style in sorted(run.styles):
        code = f"{STYLES[style]}({code})"
    return f"capitals({code})" if run.capitals else code
