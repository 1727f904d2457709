"""Every type that passes between the stages of the pipeline.

All values are immutable. The text of a source is never changed: each stage adds *stand-off*
marks, which are offsets into text that somebody else read. Two kinds of offset occur, and no
third: offsets into `Source.text` (the file, character by character) and offsets into
`Text.words` (one paragraph as a reader sees it). `Text.origin` leads from the second to the
first, so that every word on a page can be traced to its line in the file.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal["italic", "bold", "small-caps"]
"""How the court set a stretch of text apart."""

SourceKind = Literal["text", "heading", "quotation", "note"]
"""What a reader could tell of a block from the layout or mark-up of its format alone."""

BlockKind = Literal["paragraph", "heading", "blockquote", "disposition"]

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
]
"""One judge's text, or one of the parts that court staff put before it."""

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
    "other",
]
"""What a line of the caption says."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `start..end` of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a source that the tools could not settle, for an editor to look at."""

    code: str
    message: str
    line: int


# ── What reading yields ──────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, order=True)
class Removal:
    """A stretch of `Source.text` that the site does not reproduce as text, and why."""

    span: Span
    reason: str


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
    """What a publisher’s record says of the case beside the court’s text: no word of the court,
    and asked only where the caption is silent."""

    name: str | None = None
    name_certain: bool = True
    """Whether it is stated as such; the address of a page keeps neither capitals nor accents."""
    court: str | None = None
    """The court’s name in words, or its identifier in courts-db."""
    docket_numbers: tuple[str, ...] = ()
    date_filed: datetime.date | None = None


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
    marks_stated: bool = True
    """Whether the format itself says which characters are note marks. Where it does not, a note
    and a mark that find no counterpart are doubts for the editor; where it does, problems."""
    doubts: tuple[Doubt, ...] = ()
    """What the reader could not settle."""

    def line_of(self, offset: int) -> int:
        """The line of the file, counted from 1, on which the character at `offset` stands."""
        return self.text.count("\n", 0, offset) + 1


# ── What recovering yields ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """`length` characters of `Text.words` from `at` stand in `Source.text` from `source`."""

    at: int
    source: int
    length: int


@dataclass(frozen=True, slots=True, order=True)
class Emphasis:
    """A stretch of `Text.words` set in italics, bold or small capitals."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True, order=True)
class NoteReference:
    """The place in `Text.words` before which a note's mark is printed; the mark is no text."""

    at: int
    label: str
    source: Span
    """Where the mark is printed."""


@dataclass(frozen=True, slots=True, order=True)
class PageBreak:
    """The place in `Text.words` where a printed page begins, and the number it bears."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of the court's words as a reader sees them: white space folded, marks aside."""

    words: str
    origin: tuple[Piece, ...] = ()
    """Where each stretch came from, in order. A space that stands for a line end, a page turn
    or several spaces has no origin of its own."""
    emphasis: tuple[Emphasis, ...] = ()
    references: tuple[NoteReference, ...] = ()
    breaks: tuple[PageBreak, ...] = ()

    def source_of(self, offset: int) -> int:
        """The offset into `Source.text` of the character at `offset`, or of the nearest before."""
        index = bisect_right(self.origin, offset, key=lambda piece: piece.at) - 1
        if index < 0:
            return self.origin[0].source if self.origin else 0
        piece = self.origin[index]
        return piece.source + min(offset - piece.at, piece.length - 1)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, block quotation or disposition of a writing or of a note."""

    kind: BlockKind
    text: Text
    level: int | None = None
    """Of a heading: its depth within the writing, 1 the highest."""
    number: int | None = None
    """Of a paragraph of a writing's body: its place, from 1. Headings, and blocks of notes,
    have none."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label as printed and its paragraphs."""

    label: str
    blocks: tuple[Block, ...]
    mark: Span
    """Where its label is printed in `Source.text`."""


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


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """A block of the caption and what it says."""

    role: CaptionRole
    text: Text


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


Where = str
"""`body`, or `note LABEL`; of a story also `headline`, `deck`, `byline`, `dateline`."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block together with the place where it stands."""

    writing: str
    """The writing's `id`, or `caption`; of a news story `story`."""
    where: Where
    index: int
    """Place of the block among those of its body or note, from 0; -1 the byline, -2 the title."""
    text: Text
    kind: BlockKind = "paragraph"
    number: int | None = None
    """Of a numbered paragraph: its place in the writing, from 1."""

    @property
    def place(self) -> str:
        """What an editor calls it: `opinion ¶ 12`, `concurrence note 1`, `caption`."""
        if self.number:
            return f"{self.writing} ¶ {self.number}"
        return self.writing if self.where == "body" else f"{self.writing} {self.where}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words by which an editor points at a place, as in the W3C Web Annotation Data Model
    (section 4.2.4, Text Quote Selector)."""

    exact: str
    prefix: str = ""
    """What stands directly before `exact`, as much of it as tells the place from others."""
    suffix: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Where a quotation stands: a passage, as `Passage` counts them, and a stretch of its words."""

    writing: str
    where: Where
    index: int
    span: Span


# ── What citing yields ───────────────────────────────────────────────────────────────────────

CitationKind = Literal[
    "case",
    "case-short",
    "id",
    "supra",
    "reference",
    "statute",
    "session-law",
    "regulation",
    "rule",
    "constitution",
    "agency-decision",
    "secondary",
    "record",
]
"""What sort of mention a citation is; `reference` is the bare name of a case cited elsewhere."""

CitationPlace = tuple[str, int]
"""The writing's `id` and the citation's `number` in it: where a citation's anchor stands."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of an authority. Every span counts characters of the passage's `Text.words`."""

    writing: str
    where: Where
    index: int
    """The passage, as `Passage` counts them."""
    number: int
    """Its place among the citations of the writing, from 1: the 17 of the anchor `c17`."""
    kind: CitationKind
    span: Span
    """From the name to the court and year, without signal and explanatory parentheticals."""
    text: str
    """The words of `span`."""
    name: str | None = None
    """Case name as printed, also where it stands apart from the cite."""
    name_span: Span | None = None
    """Of a name printed in the same passage."""
    authority: str | None = None
    """What is cited, without pin: `217 F.3d 646`, `8 U.S.C. § 1101`. For short forms that of
    the citation they stand for; None where the document never gives it."""
    pin: str | None = None
    pin_span: Span | None = None
    signal: str | None = None
    signal_span: Span | None = None
    parentheticals: tuple[str, ...] = ()
    parenthetical_spans: tuple[Span, ...] = ()
    """Within the brackets. Other citations may stand inside."""
    relation: str | None = None
    """`quoted in 749 F.3d 792`, `cited in …`, or the words of subsequent history: `aff’d`."""
    parallels: tuple[str, ...] = ()
    """Further cites of the same mention, to other reporters or codes."""
    court: str | None = None
    """As printed before the year: `9th Cir.`"""
    year: int | None = None
    stands_for: CitationPlace | None = None
    """For id, supra, short form and reference: the full citation meant, where there is one."""
    authority_id: str | None = None
    """The `Authority` of the table; None for a record cite and for what is unresolved."""
    unresolved: str | None = None
    """Why it could not be resolved with confidence."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where an authority, or the provision of one, can be read for free."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Authority:
    """A thing cited: an entry of the table of authorities."""

    id: str
    """Its anchor: `lim-v-ins-224-f3d-929`."""
    kind: CitationKind
    name: str | None
    cite: str
    parallels: tuple[str, ...]
    court: str | None
    """Identifier in courts-db where it is known, else as printed."""
    year: int | None
    links: tuple[Link, ...]
    cited: tuple[CitationPlace, ...]
    """Every mention, in reading order."""


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


def note_passages(writing: str, notes: tuple[Note, ...]) -> Iterator[Passage]:
    """The passages of `notes`, which stand in the writing `writing`, in order."""
    for note in notes:
        for index, block in enumerate(note.blocks):
            yield Passage(writing, f"note {note.label}", index, block.text, block.kind)


# ── What a news story says ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of others in a story."""

    block: int
    """Place of the block among `Story.blocks`, from 0."""
    span: Span
    """With its quotation marks."""
    speaker: str | None
    """Whose words they are, as the story names them beside the quotation."""


@dataclass(frozen=True, slots=True)
class Story:
    """A news story about a case, recovered from a saved page."""

    source: Source
    headline: Text
    deck: Text | None
    """The line below the headline that sums the story up."""
    byline: Text | None
    author: str | None
    dateline: Text | None
    """The line that says when it was published or last changed."""
    date: datetime.date | None
    """The day that it names."""
    publisher: str | None
    """As the page itself names it."""
    blocks: tuple[Block, ...]
    """Paragraphs, numbered from 1, and the headings between them."""
    quotations: tuple[Quoted, ...]
    removals: tuple[Removal, ...]

    def passages(self) -> Iterator[Passage]:
        """Every stretch of text in the order in which it is read."""
        heads = (
            ("headline", self.headline),
            ("deck", self.deck),
            ("byline", self.byline),
            ("dateline", self.dateline),
        )
        yield from (Passage("story", where, 0, text, "heading") for where, text in heads if text)
        for index, block in enumerate(self.blocks):
            yield Passage("story", "body", index, block.text, block.kind, block.number)


FigureKind = Literal["number", "duration", "date", "month", "day", "weekday", "name"]
"""What can be compared without judgment. A `day` is a month with a day, without a year."""

FindingKind = Literal["supported", "paraphrase", "differs", "not in the opinion", "contradicted"]
"""How a claim of a story stands to the opinion: the same facts; fair, in words that differ in a
way worth saying; not so said there; other reporting; the contrary is said there."""

Rights = Literal["full", "claims", "link"]
"""How much of a news story the site may show: all, the sentences discussed, or nothing."""


@dataclass(frozen=True, slots=True)
class Check:
    """A figure of a claim, compared with the claim's passages."""

    kind: FigureKind
    said: str
    """As the story prints it."""
    found: str | None
    """As a passage prints it; None where none does."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a story says, the passages of the opinion it rests on, and what an editor found."""

    number: int
    """Its place in the story, from 1."""
    anchor: Anchor
    """In the story."""
    finding: FindingKind
    reason: str
    passages: tuple[Anchor, ...]
    """In the opinion."""
    checks: tuple[Check, ...]
    author: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class NoClaim:
    """Words of a story that claim nothing of the case, and why an editor thinks so."""

    anchor: Anchor
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """A news story about the case, compared with the opinion claim by claim."""

    story: Story
    publisher: str | None
    date: datetime.date | None
    url: str | None
    """Where the story can be read."""
    notice: str | None
    """Whose rights there are in it, in a sentence."""
    rights: Rights
    claims: tuple[Claim, ...]
    """In the order of the story; empty where nobody has compared it yet."""
    no_claims: tuple[NoClaim, ...] = ()


# ── What annotating yields ───────────────────────────────────────────────────────────────────

AnnotationKind = Literal[
    "explain", "context", "procedure", "later history", "correction", "question for class"
]
"""What an editor’s note does for the reader."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph that an editor wrote."""

    text: Text
    links: tuple[tuple[Span, str], ...] = ()
    """Stretches of `text.words` that lead to a page on the web, and its address."""


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """Words of the opinion on which an editor’s statement rests."""

    anchor: Anchor
    words: str


@dataclass(frozen=True, slots=True)
class StoryWords:
    """Words of the news story on which an editor’s statement rests."""

    words: str


@dataclass(frozen=True, slots=True)
class LawCited:
    """A law or decision, cited by the opinion, on which an editor’s statement rests."""

    authority_id: str
    cite: str
    """As the editor gives it, with its subdivision or page."""


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page on the web on which an editor’s statement rests."""

    title: str
    url: str


Ground = OpinionWords | StoryWords | LawCited | WebPage


@dataclass(frozen=True, slots=True)
class Annotation:
    """An editor’s note on a stretch of the court’s words."""

    number: int
    """Its place among the notes of its page, from 1: the 3 of the anchor `e3`."""
    anchor: Anchor
    words: str
    """The court’s words it is about."""
    kind: AnnotationKind
    prose: tuple[Prose, ...]
    markdown: str
    """The same as the editor wrote it."""
    author: str
    date: datetime.date
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    id: str
    """Its anchor there."""
    name: str
    expansion: str | None
    """The words for which the opinion itself says that it stands."""
    defined: Anchor | None
    """Where the opinion says so."""
    meaning: tuple[Prose, ...]
    """In an editor’s words."""
    grounds: tuple[Ground, ...]
    uses: tuple[Anchor, ...]
    """Every place where it is used, in reading order."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as it is known."""

    year: int
    month: int = 0
    """0 where it is not known."""
    day: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the opinion says happened, or lasted."""

    begins: PartialDate | None
    """None where the opinion gives a length of time only."""
    ends: PartialDate | None
    """Of a period: when it ended."""
    lengths: tuple[str, ...]
    """Lengths of time that the same sentence gives: `about two weeks`."""
    anchor: Anchor | None
    """The sentence; None of what the caption alone says."""
    words: str
    """The sentence, or what the caption says."""
    says: str | None = None
    """What happened, in an editor’s words."""
    by_editor: bool = False
    """Whether an editor added it, or put its date right."""


NamedKind = Literal["party", "judge", "counsel", "person", "place"]


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a place of the case."""

    id: str
    """Its anchor on the page of people and places."""
    kind: NamedKind
    name: str
    mentions: tuple[Anchor, ...]
    """In reading order."""
    roles: tuple[str, ...] = ()
    """Of a party, as the caption prints them: `Petitioner`."""
    wrote: tuple[str, ...] = ()
    """Of a judge: the writings, by their `id`."""
    who: tuple[Prose, ...] = ()
    """In an editor’s words."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What is added to an opinion, each layer apart from the others."""

    annotations: tuple[Annotation, ...] = ()
    """In reading order."""
    terms: tuple[Term, ...] = ()
    """In the order of the alphabet."""
    events: tuple[Event, ...] = ()
    """In the order of time; what has no date follows what stands before it in the text."""
    people: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()


# ── What an edition adds ─────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Document:
    """One of the documents of an edition, and what its publisher says of it."""

    file: str
    publisher: str | None
    date: datetime.date | None
    received: str | None
    """What was received and how it came to be text, in a sentence."""
    notice: str | None
    """Whose rights there are in it, in a sentence."""
    sha256: str
    """Of the file's bytes."""


@dataclass(frozen=True, slots=True)
class Edition:
    """An opinion as one publisher presents it."""

    slug: str
    """Its place in the URL."""
    title: str
    citation: str | None
    """The reporter citation, with court and year."""
    opinion: Opinion
    documents: tuple[Document, ...]
    hints: int
    """How many hints the editor needed."""
    layers: Layers = Layers()
    coverage: Coverage | None = None
    """The news story about it, where the edition has one."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page written in Markdown, as the compiler receives it."""

    path: str
    """Below the edition's folder: `index.md`, `opinion.md`, …"""
    markdown: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that stands beside an edition’s pages and that the site serves as it is."""

    path: str
    """Below the edition's folder: `preview.png`."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """An edition with its pages and assets: all that a site needs of it."""

    edition: Edition
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...] = ()
