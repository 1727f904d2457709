"""What reading yields: the file’s text, once and whole, and what its format says of it."""

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Style = Literal["italic", "bold", "small-caps", "raised", "lowered"]
"""How the court set a stretch of text apart; an exponent is raised and no mark of a note."""

SourceKind = Literal["text", "heading", "quotation", "note", "row"]
"""What a reader could tell of a block from the layout or mark-up of its format alone; `row` is one
of a table or of a list."""

StatedRole = Literal[
    "parties",
    "docket",
    "court",
    "dates",
    "judges",
    "posture",
    "counsel",
    "digest",
    "disposition",
    "byline",
    "other",
]
"""What a publisher says that a paragraph of the head matter is; `digest` is a syllabus, a headnote
or a summary."""

WritingKind = Literal[
    "syllabus",
    "counsel",
    "majority",
    "per-curiam",
    "plurality",
    "concurrence",
    "dissent",
    "concurrence-in-part",
    "memorandum",
    "order",
    "statement",
    "errata",
]
"""One judge's text, or one of the parts that court staff put before it."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `start..end` of characters."""

    start: int
    end: int

    def stripped(self, text: str) -> "Span":
        """Return the stretch of `text` without the white space at its edges."""
        words = text[self.start : self.end]
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))


Rank = Literal[1, 2]
"""Of a doubt: 1 where the reading as a whole cannot be right, which the published pages say until
an editor has settled it; 2 of a single place."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a source that the tools could not settle, for an editor to look at."""

    code: str
    message: str
    line: int
    rank: Rank = 2


@dataclass(frozen=True, slots=True, order=True)
class Removal:
    """A stretch of `Source.text` that the site does not reproduce as text, and why."""

    span: Span
    reason: str


LINE_END_HYPHEN = "hyphen at a line’s end"
UNCERTAIN_HYPHEN = "hyphen at a line’s end, which may be the word’s own"
PARAGRAPH_NUMBER = "publisher’s paragraph number"
"""Reasons of removals."""


@dataclass(frozen=True, slots=True, order=True)
class Restoration:
    """A stretch of `Source.text` that the file holds with other characters, provably wrong."""

    span: Span
    """Where the restored characters stand."""
    before: str
    """The characters of the file."""
    reason: str
    """Names the rule by which they were restored."""


@dataclass(frozen=True, slots=True, order=True)
class SourceEmphasis:
    """A stretch of `Source.text` set in italics, bold or small capitals."""

    span: Span
    style: Style


@dataclass(frozen=True, slots=True, order=True)
class SourceBreak:
    """Where in `Source.text` a printed page begins, and the number it bears."""

    at: int
    label: str


@dataclass(frozen=True, slots=True, order=True)
class SourceMark:
    """A note mark that the format itself marks as one (`[^1]`, a superscript, a footnote tag)."""

    span: Span
    label: str
    at: int | None = None
    """Where it refers from, if it is printed elsewhere: over the end of the word, on a line of its
    own."""


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A stretch of lines that the layout sets apart, before anybody asked what it is in law."""

    span: Span
    kind: SourceKind = "text"
    level: int | None = None
    """Depth of a heading where the format states one, 1 the highest."""
    label: str | None = None
    """Label of a note where the format states one. The label stands outside `span`."""
    centred: bool | None = None
    """Set in the middle of the line; None where the format does not say."""
    continues: bool | None = None
    """Goes on, without a new paragraph, with the last block of its kind before it (of a note:
    with that note's last paragraph); None where the layout leaves it to the words."""
    inset: bool = False
    """Of a note's block: set in as a block quotation is."""
    mark: Span | None = None
    """Where the label of a note is printed."""
    stated: StatedRole | None = None
    """What the publisher says that it is; None where it says nothing."""
    cells: tuple[Span, ...] = ()
    """Of a row of a table: where each cell stands, from the left; an empty one is a place."""
    names_columns: bool = False
    """Of a row of a table: whether its cells say what stands under them."""


@dataclass(frozen=True, slots=True)
class SourceWriting:
    """Where the format itself says that one judge’s text begins, and what it says of it."""

    at: int
    kind: WritingKind | None = None
    author: str | None = None
    """As the publisher’s record names the judge."""
    byline: Span | None = None
    """Where in `Source.text` the byline is printed, which need not be at `at`."""
    bare: bool = False
    """Whether the judge’s own text begins at `at`, so that no caption follows it."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What a publisher’s record says of the case beside the court’s text: no word of the court."""

    name: str | None = None
    name_certain: bool = True
    """Whether it is stated as such; the address of a page keeps neither capitals nor accents."""
    court: str | None = None
    """The court’s name in words, or its identifier in courts-db."""
    court_certain: bool = True
    """Whether it is stated of the opinion itself; a site may say it of the page."""
    docket_numbers: tuple[str, ...] = ()
    date_filed: datetime.date | None = None
    date_certain: bool = True
    """Whether it is stated as such; the folder in which a file was kept may tell another day."""
    judges: tuple[str, ...] = ()
    author: str | None = None
    """The judge to whom a record gives a text that it does not divide into writings."""
    citations: tuple[str, ...] = ()
    """Where the case is reported, the official reporter first."""
    published: bool | None = None
    """Whether the court published the opinion."""
    slip: str = ""
    """The first lines of the court’s own print, where the record holds it beside the text that is
    read: reporters leave out how the case came before the court."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as received: its text, once and whole, with what its format says of it."""

    name: str
    """The file as the editor knows it, for messages."""
    text: str
    """The whole text, line ends as `\\n`. Every offset of this module's `Source…` types and of
    `Text.origin` counts characters of this string."""
    sha256: str
    """Of the file's bytes."""
    blocks: tuple[SourceBlock, ...]
    emphasis: tuple[SourceEmphasis, ...] = ()
    marks: tuple[SourceMark, ...] = ()
    breaks: tuple[SourceBreak, ...] = ()
    writings: tuple[SourceWriting, ...] = ()
    record: SourceRecord = SourceRecord()
    removals: tuple[Removal, ...] = ()
    restorations: tuple[Restoration, ...] = ()
    """Where `text` is not what the file holds, in order."""
    marks_stated: bool = True
    """Whether the format itself says which characters are note marks. Where it does not, a note
    and a mark that find no counterpart are doubts for the editor; where it does, problems."""
    doubts: tuple[Doubt, ...] = ()
    """What the reader could not settle."""

    def line_of(self, offset: int) -> int:
        """The line of the file, counted from 1, on which the character at `offset` stands."""
        return bisect_left(line_ends(self.text), offset) + 1


@lru_cache(maxsize=2)
def line_ends(text: str) -> list[int]:
    """Return where the lines of `text` end."""
    return [match.start() for match in re.finditer("\n", text)]
