"""The form of an edition as data: what `schemas/export.json` and the page on it are made from.

The number in `format` goes up when a key changes its meaning or goes away; keys may be added.
"""

from typing import Literal

import msgspec

from build_scripts.exports.data.inspect_records import (
    AuthorityRecord,
    CaseRecord,
    CitationRecord,
    DoubtRecord,
    RemovalRecord,
    RestorationRecord,
)
from build_scripts.model import BlockKind, WritingKind


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a text set apart; places count code points of `text` from 0."""

    start: int
    """Its first character."""
    end: int
    """The character after its last."""
    style: str
    """How it is set: `italic`, `bold`, `small-caps`."""


class Reference(msgspec.Struct, frozen=True):
    """The mark of a note; it is not in `text`."""

    at: int
    """Before which character of `text` it is printed."""
    label: str
    """As printed."""
    note: str | None
    """The address of the note; null where none answers it."""


class PageTurn(msgspec.Struct, frozen=True):
    """Where a page of the print begins."""

    at: int
    """Before which character of `text` it begins."""
    page: str
    """What it is called, after its series where there are several: `1027`, `***275`."""


class Cell(msgspec.Struct, frozen=True):
    """A cell of a table: where its words stand in `text`; an empty one is a place."""

    start: int
    """Their first character."""
    end: int
    """The character after their last."""


class RowRecord(msgspec.Struct, frozen=True):
    """A row of a table."""

    names_columns: bool
    """Whether it says what the columns hold."""
    cells: tuple[Cell, ...]
    """From the left. A mark of a note at the end of a cell is of that cell."""


class TextBlock(msgspec.Struct, frozen=True):
    """A paragraph, heading, block quotation, item of a list, table or disposition."""

    kind: BlockKind
    """Which of these it is."""
    level: int | None
    """Of a heading: its depth, 1 the highest."""
    number: str | None
    """Of a paragraph: its number within the writing."""
    address: str | None
    """Below the edition’s address: `opinion/#p12`."""
    text: str
    """The court’s words, without mark-up and without marks of notes."""
    emphasis: tuple[Stretch, ...]
    """What is set apart in it."""
    references: tuple[Reference, ...]
    """The marks of notes in it."""
    pages: tuple[PageTurn, ...]
    """Where pages of the print begin in it."""
    rows: tuple[RowRecord, ...]
    """Of a table: its rows, from the top."""


class NoteRecord(msgspec.Struct, frozen=True):
    """A note."""

    label: str
    """As printed."""
    address: str
    """Below the edition’s address: `opinion/#n2`."""
    blocks: tuple[TextBlock, ...]
    """Its paragraphs."""


class CaptionRecord(msgspec.Struct, frozen=True):
    """A line of the caption and what it says."""

    role: str
    """What it says: `court`, `party`, `docket`."""
    line: TextBlock
    """As printed."""


class WritingRecord(msgspec.Struct, frozen=True):
    """One judge’s text, or a part that the court’s staff prepared."""

    id: str
    """Its place in addresses: `opinion`, `concurrence-2`."""
    kind: WritingKind
    """What it is within the decision."""
    name: str
    """What the edition calls it."""
    author: str | None
    """The judge who wrote it."""
    voice: Literal["court", "staff"]
    """Whose words these are."""
    address: str
    """Of its page."""
    title: TextBlock | None
    """As printed over it."""
    byline: TextBlock | None
    """As printed: `HAWKINS, Senior Circuit Judge:`."""
    blocks: tuple[TextBlock, ...]
    """In reading order."""
    notes: tuple[NoteRecord, ...]
    """In the order in which they are printed."""


class Rest(msgspec.Struct, frozen=True):
    """What a statement of the editors rests on."""

    words: str
    """What it is, in words."""
    url: str | None
    """Where it is read."""


class RemarkRecord(msgspec.Struct, frozen=True):
    """A note of the editors: no words of the court but for `about`."""

    kind: str
    """What kind of note it is: `explain`, `context`, `later history`."""
    place: str
    """The passage it is about, in words."""
    about: str
    """The court’s words it is about."""
    paragraphs: tuple[str, ...]
    """What it says."""
    sources: tuple[Rest, ...]
    """What it rests on."""
    author: str
    """Whose it is."""
    date: str
    """Of which day: `2026-01-31`."""


class SourceRecord(msgspec.Struct, frozen=True):
    """A document of the edition."""

    file: str
    """Its name."""
    publisher: str | None
    """Who published it."""
    date: str | None
    """When: `2019-03-20`."""
    received: str | None
    """How it came here."""
    notice: str | None
    """Whose rights there are in it."""
    sha256: str
    """Of its bytes as received."""


class Export(msgspec.Struct, frozen=True):
    """An edition."""

    format: Literal["annotated-opinion/1"]
    """Which form this is."""
    slug: str
    """The edition’s place in addresses."""
    title: str
    """The name of the case."""
    citation: str | None
    """How the case is cited after its name."""
    language: str
    """Of the court’s words (BCP 47)."""
    sources: tuple[SourceRecord, ...]
    """The documents from which the edition is made, the opinion first."""
    case: CaseRecord
    """What the caption says of the case."""
    caption: tuple[CaptionRecord, ...]
    """The caption, line by line."""
    caption_notes: tuple[NoteRecord, ...]
    """The notes to which marks in it refer."""
    writings: tuple[WritingRecord, ...]
    """What the court, its judges and its staff wrote, in order."""
    citations: tuple[CitationRecord, ...]
    """All citations, in reading order."""
    authorities: tuple[AuthorityRecord, ...]
    """The table of authorities, in order of first mention."""
    annotations: tuple[RemarkRecord, ...]
    """The notes of the editors."""
    removals: tuple[RemovalRecord, ...]
    """What of the source is not reproduced as text, with reason and line."""
    restorations: tuple[RestorationRecord, ...]
    """Characters of the source that were provably wrong, with what the file holds."""
    doubts: tuple[DoubtRecord, ...]
    """What is unsure of the reading, with code, message and line."""
