"""The edition as data: the machine-readable face of the project, with the address of each block.

`schemas/export.json` is the schema. The number in `format` goes up when a key changes its meaning
or goes away; keys may be added.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec

from build_scripts.exports.book import Book, Footnote, Mark, Paragraph, Remark, Turn, Words
from build_scripts.exports.runs import words_of
from build_scripts.inspection import inspection
from build_scripts.model import BlockKind, Document, Edition, WritingKind
from build_scripts.model.anchors import citation_anchor
from build_scripts.pages.text.citation_links import COUNSEL

Json = dict[str, Any]


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a text set apart; places count code points of `text` from 0."""

    start: int
    end: int
    style: str


class Reference(msgspec.Struct, frozen=True):
    """The mark of a note; it is not in `text`."""

    at: int
    """Before which character of `text` it is printed."""
    label: str
    note: str | None
    """The address of the note; null where none answers it."""


class PageTurn(msgspec.Struct, frozen=True):
    """Where a page of the print begins."""

    at: int
    page: str


class TextBlock(msgspec.Struct, frozen=True):
    """A paragraph, heading, block quotation or disposition."""

    kind: BlockKind
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
    url: str | None


class RemarkRecord(msgspec.Struct, frozen=True):
    """A note of the editors: no words of the court but for `about`."""

    kind: str
    place: str
    """The passage it is about, in words."""
    about: str
    """The court’s words it is about."""
    paragraphs: tuple[str, ...]
    """What it says."""
    sources: tuple[Rest, ...]
    author: str
    date: str


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
    case: dict[str, Any]
    """What the caption says of the case, as `inspect --json` gives it."""
    caption: tuple[CaptionRecord, ...]
    """The caption, line by line."""
    caption_notes: tuple[NoteRecord, ...]
    """The notes to which marks in it refer."""
    writings: tuple[WritingRecord, ...]
    """What the court, its judges and its staff wrote, in order."""
    citations: tuple[dict[str, Any], ...]
    """In reading order, as `inspect --json` gives them, each with its `address`."""
    authorities: tuple[dict[str, Any], ...]
    """The table, as `inspect --json` gives it, each with its `address`."""
    annotations: tuple[RemarkRecord, ...]
    """The notes of the editors."""
    removals: tuple[dict[str, Any], ...]
    """What of the source is not reproduced as text, with reason and line."""
    restorations: tuple[dict[str, Any], ...]
    """Characters of the source that were provably wrong, with what the file holds."""
    doubts: tuple[dict[str, Any], ...]
    """What is unsure of the reading, with code, message and line."""


def as_json(edition: Edition, book: Book) -> str:
    """Return `edition`, which `book` puts in order, as JSON."""
    data = msgspec.to_builtins(record(edition, book))
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def record(edition: Edition, book: Book) -> Export:
    """Return `edition` as data."""
    found = inspection(edition.opinion)
    return Export(
        format="annotated-opinion/1",
        slug=book.slug,
        title=book.title,
        citation=book.citation,
        language=book.language,
        sources=tuple(map(source, book.documents)),
        case=found["case"],
        caption=tuple(
            CaptionRecord(row.role, block(Paragraph("paragraph", row.line), ""))
            for row in book.caption.lines()
        ),
        caption_notes=notes(book.caption.notes, ""),
        writings=tuple(writings(edition, book)),
        citations=tuple(addressed(found["citations"], edition, book)),
        authorities=tuple(
            data | {"address": f"authorities/#{data['id']}"} for data in found["authorities"]
        ),
        annotations=tuple(map(annotation, book.remarks)),
        removals=tuple(found["removals"]),
        restorations=tuple(found["restorations"]),
        doubts=tuple(found["doubts"]),
    )


def source(document: Document) -> SourceRecord:
    """Return a document of the edition."""
    return SourceRecord(
        file=document.file,
        publisher=document.publisher,
        date=document.date.isoformat() if document.date else None,
        received=document.received,
        notice=document.notice,
        sha256=document.sha256,
    )


def writings(edition: Edition, book: Book) -> Iterator[WritingRecord]:
    """Yield the writings in order."""
    for writing, part in zip(edition.opinion.writings, book.parts, strict=True):
        title, byline = part.title, part.byline
        yield WritingRecord(
            id=part.id,
            kind=part.kind,
            name=part.name,
            author=writing.author,
            voice=part.voice,
            address=part.page,
            title=block(Paragraph("heading", title), part.page) if title else None,
            byline=block(Paragraph("paragraph", byline), part.page) if byline else None,
            blocks=tuple(block(each, part.page) for each in part.blocks),
            notes=notes(part.notes, part.page),
        )


def notes(found: Iterable[Footnote], page: str) -> tuple[NoteRecord, ...]:
    """Return notes that stand on `page`."""
    return tuple(
        NoteRecord(
            note.label, f"{page}#{note.anchor}", tuple(block(each, page) for each in note.blocks)
        )
        for note in found
    )


def block(paragraph: Paragraph, page: str) -> TextBlock:
    """Return a block that stands on `page`: its words, and beside them what is laid over them."""
    text = ""
    emphasis: list[Stretch] = []
    references: list[Reference] = []
    pages: list[PageTurn] = []
    for run in paragraph.line:
        if isinstance(run, Words):
            end = len(text) + len(run.words)
            emphasis += [Stretch(len(text), end, style) for style in sorted(run.styles)]
            text += run.words
        elif isinstance(run, Mark):
            address = f"{page}#{run.anchor}" if run.anchor else None
            references.append(Reference(len(text), run.label, address))
        elif isinstance(run, Turn):
            pages.append(PageTurn(len(text), run.label))
    return TextBlock(
        kind=paragraph.kind,
        level=paragraph.level,
        number=paragraph.number,
        address=f"{page}#{paragraph.anchor}" if paragraph.anchor else None,
        text=text,
        emphasis=tuple(emphasis),
        references=tuple(references),
        pages=tuple(pages),
    )


def addressed(found: Iterable[Json], edition: Edition, book: Book) -> Iterator[Json]:
    """Yield the citations that were `found`, each with its address."""
    pages = {part.id: part.page for part in book.parts}
    for data, each in zip(found, edition.opinion.citations, strict=True):
        counsel = each.writing if each.writing.startswith(COUNSEL) else ""
        anchor = citation_anchor(each.address or each.number, counsel)
        yield data | {"address": f"{pages.get(each.writing, '')}#{anchor}"}


def annotation(remark: Remark) -> RemarkRecord:
    """Return a note of the editors."""
    return RemarkRecord(
        kind=remark.kind,
        place=remark.place,
        about=remark.about,
        paragraphs=tuple(map(words_of, remark.paragraphs)),
        sources=tuple(Rest(said.words, said.url) for said in remark.sources),
        author=remark.author,
        date=remark.date.isoformat(),
    )
