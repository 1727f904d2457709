"""What recovering yields: the case, its writings, and what stands in them.

Citing adds its values to the same `Opinion`, which knows them for that reason.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.model.anchors import note_key
from build_scripts.model.citation import Authority, Citation
from build_scripts.model.passage import BlockKind, Passage, PassageKey
from build_scripts.model.source import Doubt, Removal, Source, Span, WritingKind
from build_scripts.model.text import Text

CaptionRole = Literal[
    "status",
    "court",
    "party",
    "role",
    "versus",
    "docket",
    "title",
    "posture",
    "lower-court",
    "dates",
    "panel",
    "attribution",
    "history",
    "other",
]
"""What a line of the caption says; `history`, of those that reporters print under the opinion, what
became of the case."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Span, ...]
    """Where in `Source.text` each cell stands, from the left; an empty one is a place."""
    names_columns: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, block quotation, table or disposition of a writing or of a note."""

    kind: BlockKind
    text: Text
    level: int | None = None
    """Of a heading: its depth within the writing, 1 the highest."""
    number: str | None = None
    """Of a paragraph of a writing's body: the court's own number where it prints them (`39`, what
    stands under it `39-2`, …), else its place, from `1`. Headings, and blocks of notes, have
    none."""
    rows: tuple[Row, ...] = ()
    """Of a table."""
    stated_number: int | None = None
    """The court’s number of a paragraph, where an editor says so."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label as printed and its paragraphs."""

    label: str
    blocks: tuple[Block, ...]
    mark: Span
    """Where its label is printed in `Source.text`."""
    ordinal: int = 1
    """Which note of that label it is in its writing, from 1: a slip of the printer gives two notes
    one label, and only its place tells a note from all others."""
    address: str = ""
    """Where it is published under another address than its label’s: that address, `1a`."""

    @property
    def key(self) -> str:
        """What tells it from the other notes of its writing: `2`, the second such `2-2`."""
        return note_key(self.label, self.ordinal)


@dataclass(frozen=True, slots=True)
class Writing:
    """One judge's text, or a part such as the syllabus or the list of counsel."""

    id: str
    """Its place in the URL: `summary`, `opinion`, `concurrence`, `concurrence-2`, …"""
    kind: WritingKind
    author: str | None
    byline: Text | None
    title: Text | None
    """The line in capitals over it (SUMMARY, COUNSEL, OPINION), where one is printed."""
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    joined_by: tuple[str, ...] = ()
    """The judges who join it, where an editor says so; `annotations.joining` reads the rest."""


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """A block of the caption and what it says."""

    role: CaptionRole
    text: Text
    stated: bool = False
    """Whether a publisher says so."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party as the caption names it, recased from capitals, and its role as printed."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """What the caption says of the case. What it does not say is None or empty."""

    name: str | None
    """Short name, as in a citation (Bluebook rule 10.2): `Duran-Rodriguez v. Barr`."""
    court: str | None
    """Identifier of the court in courts-db: `ca9`, `scotus`, …"""
    docket_numbers: tuple[str, ...] = ()
    agency_numbers: tuple[str, ...] = ()
    lower_court_numbers: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    posture: str | None = None
    date_argued: datetime.date | None = None
    date_submitted: datetime.date | None = None
    date_filed: datetime.date | None = None
    place: str | None = None
    judges: tuple[str, ...] = ()
    published: bool | None = None
    attribution: tuple[str, ...] = ()
    disposition: str | None = None
    caption: tuple[CaptionLine, ...] = ()
    notes: tuple[Note, ...] = ()
    date_amended: datetime.date | None = None
    """When it was amended last, where an editor says so."""
    court_short: str | None = None
    """What a citation says of the court, where an editor says so: `9th Cir.`"""


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion recovered from its source."""

    source: Source
    case: Case
    writings: tuple[Writing, ...]
    removals: tuple[Removal, ...]
    """Those of the reader and those that recovering added, in the order of the text."""
    doubts: tuple[Doubt, ...] = ()
    citations: tuple[Citation, ...] = ()
    """In reading order: a writing's body, then its notes."""
    authorities: tuple[Authority, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Every stretch of text in reading order: the caption and its notes, then each writing's
        title, byline, body and notes."""
        for index, line in enumerate(self.case.caption):
            yield Passage("caption", "body", index, line.text)
        yield from note_passages("caption", self.case.notes)
        for writing in self.writings:
            if writing.title:
                yield Passage(writing.id, "body", -2, writing.title, "heading")
            if writing.byline:
                yield Passage(writing.id, "body", -1, writing.byline)
            for index, block in enumerate(writing.blocks):
                yield Passage(writing.id, "body", index, block.text, block.kind, block.number)
            yield from note_passages(writing.id, writing.notes)

    def citations_by_passage(self) -> dict[PassageKey, list[Citation]]:
        """The citations of each passage that has any, in order."""
        found: dict[PassageKey, list[Citation]] = {}
        for citation in self.citations:
            found.setdefault(citation.passage_key, []).append(citation)
        return found


def note_passages(writing: str, notes: tuple[Note, ...]) -> Iterator[Passage]:
    """The passages of `notes`, which stand in the writing `writing`, in order."""
    for note in notes:
        for index, block in enumerate(note.blocks):
            yield Passage(writing, f"note {note.key}", index, block.text, block.kind)
