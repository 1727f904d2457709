"""The edition as data: the machine-readable face of the project, with the address of each block."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import convert

from build_scripts.exports.book import (
    Book,
    Footnote,
    Mark,
    Paragraph,
    Remark,
    TableRow,
    Turn,
    Words,
)
from build_scripts.exports.data.inspect_records import (
    AuthorityRecord,
    CaseRecord,
    CitationRecord,
    DoubtRecord,
    RemovalRecord,
    RestorationRecord,
)
from build_scripts.exports.data.schema_types import (
    CaptionRecord,
    Cell,
    Export,
    NoteRecord,
    PageTurn,
    Reference,
    RemarkRecord,
    Rest,
    RowRecord,
    SourceRecord,
    Stretch,
    TextBlock,
    WritingRecord,
)
from build_scripts.exports.runs import words_of_line
from build_scripts.inspection import inspection
from build_scripts.model import Case, Document, Edition
from build_scripts.model.anchors import citation_anchor
from build_scripts.pages.text.citation_links import COUNSEL

Json = dict[str, Any]


def as_json(edition: Edition, book: Book) -> str:
    """Return `edition`, which `book` puts in order, as JSON."""
    data = msgspec.json.encode(record(edition, book))
    return f"{msgspec.json.format(data, indent=1).decode()}\n"


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
        case=convert(found["case"] | settled(edition.opinion.case), CaseRecord),
        caption=tuple(
            CaptionRecord(row.role, block(Paragraph("paragraph", row.line), ""))
            for row in book.caption.lines()
        ),
        caption_notes=notes(book.caption.notes, ""),
        writings=tuple(writings(edition, book)),
        citations=convert(
            [*citations_with_addresses(found["citations"], edition, book)],
            tuple[CitationRecord, ...],
        ),
        authorities=convert(
            [data | {"address": f"authorities/#{data['id']}"} for data in found["authorities"]],
            tuple[AuthorityRecord, ...],
        ),
        annotations=tuple(map(annotation, book.remarks)),
        removals=convert(found["removals"], tuple[RemovalRecord, ...]),
        restorations=convert(found["restorations"], tuple[RestorationRecord, ...]),
        doubts=convert(found["doubts"], tuple[DoubtRecord, ...]),
    )


def settled(case: Case) -> Json:
    """Return what is known of a case that its caption need not say."""
    amended = case.date_amended
    return {
        "date_amended": amended.isoformat() if amended else None,
        "court_short": case.court_short,
    }


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
        rows=tuple(rows(paragraph.rows, text)),
    )


def rows(found: Iterable[TableRow], text: str) -> Iterator[RowRecord]:
    """Yield rows with the places of their cells in `text`, which has their words in order."""
    at = 0
    for row in found:
        cells: list[Cell] = []
        for words in map(words_of_line, row.cells):
            at = text.index(words, at + len(text[at:]) - len(text[at:].lstrip()))
            cells.append(Cell(at, at + len(words)))
            at += len(words)
        yield RowRecord(row.names_columns, tuple(cells))


def citations_with_addresses(found: Iterable[Json], edition: Edition, book: Book) -> Iterator[Json]:
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
        paragraphs=tuple(map(words_of_line, remark.paragraphs)),
        sources=tuple(Rest(said.words, said.url) for said in remark.sources),
        author=remark.author,
        date=remark.date.isoformat(),
    )
