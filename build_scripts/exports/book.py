"""What a reading edition consists of, in order: the one value that every writer takes.

A `Run` is the smallest thing that is set: words alike from end to end, the mark of a note, the turn
of a printed page, the edge of what an editor’s note is about. Joined, the words of a line are the
court’s, character by character.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.model import (
    Authority,
    BlockKind,
    CaptionRole,
    Citation,
    Document,
    Source,
    Style,
    WritingKind,
)

Voice = Literal["court", "staff"]
"""Who wrote a part: the court or one of its judges, or the court’s staff."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are set alike."""

    words: str
    styles: frozenset[Style] = frozenset()
    capitals: bool = False
    """Whether they are capitals that reporters set small, in the name over a writing."""
    citation: Citation | None = None
    """The citation in which they stand."""
    url: str | None = None
    """Of an editor’s words: the page on the web to which they lead."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a note, as printed."""

    label: str
    note: str | None
    """The key of the note of the same part that answers it, if one does."""
    anchor: str | None = None
    """That note’s address within the page of its part."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page of the print begins."""

    label: str


@dataclass(frozen=True, slots=True)
class LineEnd:
    """Where a line of the caption ends that says one thing: the day, the place."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where the words begin or end that an editor’s note is about."""

    remark: int
    begins: bool


Run = Words | Mark | Turn | LineEnd | Edge
Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table of the court’s."""

    cells: tuple[Line, ...]
    """From the left; an empty one is a place."""
    names_columns: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a writing or of a note."""

    kind: BlockKind
    line: Line
    """Its words; those of a table cell by cell, row by row."""
    level: int | None = None
    """Of a heading: its depth within the writing, 1 the highest."""
    number: str | None = None
    """Of a paragraph of a writing: the number shown, cited and linked."""
    anchor: str | None = None
    """Its address within the page of its part."""
    rows: tuple[TableRow, ...] = ()
    """Of a table; without them its words stand as a paragraph’s do."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its label as printed and its blocks."""

    label: str
    key: str
    """What tells it from the other notes of its part."""
    anchor: str
    blocks: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class CaptionRow:
    """A line of the caption."""

    role: CaptionRole
    line: Line


@dataclass(frozen=True, slots=True)
class CaptionFrame:
    """The parties at the left and the numbers beside them, as a caption sets them."""

    parties: tuple[CaptionRow, ...]
    numbers: tuple[CaptionRow, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption and its notes."""

    rows: tuple[CaptionRow | CaptionFrame, ...]
    notes: tuple[Footnote, ...]

    def lines(self) -> Iterator[CaptionRow]:
        """Yield the lines in order."""
        for row in self.rows:
            if isinstance(row, CaptionFrame):
                yield from (*row.parties, *row.numbers)
            else:
                yield row


@dataclass(frozen=True, slots=True)
class Part:
    """One writing."""

    id: str
    kind: WritingKind
    name: str
    """What it is called where nothing is printed over it."""
    running: str
    """What a running head calls it: `Opinion of Judge Hawkins`."""
    voice: Voice
    notice: str | None
    """What a reader must know of whose words these are."""
    page: str
    """Its place below the edition’s address: `opinion/`."""
    title: Line | None
    byline: Line | None
    blocks: tuple[Paragraph, ...]
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What an editor’s statement rests on, in words, and where it can be read."""

    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """An editor’s note."""

    number: int
    """Its place among all of the edition, from 1."""
    part: str
    """The part whose words it is about, or `caption`."""
    place: str
    """The passage: `Opinion ¶ 12`."""
    kind: str
    """`Explanation`."""
    about: str
    """The court’s words it is about."""
    paragraphs: tuple[Line, ...]
    sources: tuple[Basis, ...]
    author: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Report:
    """A claim of a news story, and what an editor found of it."""

    number: int
    words: str | None
    """What the story says; None where its rights do not allow that to be shown."""
    finding: str
    """`Differs`."""
    places: tuple[str, ...]
    """The passages on which it rests: `Opinion ¶ 12`."""
    reason: str
    author: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Reported:
    """A news story about the case, compared claim by claim."""

    story: str
    """Its publisher and day."""
    url: str | None
    notice: str | None
    """Whose rights there are in it."""
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a publisher wants in the editions that are set for paper."""

    notes: bool = True
    """The notes of the editors."""
    coverage: bool = False
    """What the press reported, claim by claim."""


AS_USUAL = Wanted()


@dataclass(frozen=True, slots=True)
class Entry:
    """An authority of the table, and where it is cited."""

    authority: Authority
    name: str | None
    rest: str
    """The citation after the name."""
    mentions: tuple[Citation, ...]
    places: str
    """What to call the passages that cite it, each once: `Opinion ¶¶ 12, 15; Dissent note 1`."""
    since: str | None
    """What an editor says became of it."""


@dataclass(frozen=True, slots=True)
class Section:
    """The authorities of one kind."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """An edition in reading order."""

    slug: str
    title: str
    citation: str | None
    court: str | None
    """Its name in words."""
    court_id: str | None
    """In courts-db."""
    docket: tuple[str, ...]
    date: datetime.date | None
    """The day it was issued."""
    issued: str
    """How: `Filed`, `Decided`."""
    judges: tuple[str, ...]
    published: bool | None
    cited_as: str | None
    """What a citation says after the name: the reporter, else the docket number and the day."""
    unsure: tuple[str, ...]
    """Why its reading is in doubt, where no editor has settled that."""
    caption: Caption
    parts: tuple[Part, ...]
    remarks: tuple[Remark, ...]
    reported: Reported | None
    """Where a news story was compared with the opinion."""
    authorities: tuple[Section, ...]
    documents: tuple[Document, ...]
    source: Source

    @property
    def language(self) -> str:
        """The language of the court’s words."""
        return "en-US"
