"""Puts an edition into reading order, once for all writers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.exports.apparatus import news_reported, remarks, sections
from build_scripts.exports.book import (
    Book,
    Caption,
    CaptionFrame,
    CaptionRow,
    Footnote,
    Line,
    Paragraph,
    Part,
)
from build_scripts.exports.runs import runs_of_text
from build_scripts.exports.table_cells import rows_of
from build_scripts.lexicon.capitals import recased_name
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import (
    Annotation,
    Block,
    CaptionLine,
    Citation,
    Edition,
    Note,
    PassageKey,
    Text,
    Writing,
)
from build_scripts.model.anchors import as_cited, note_anchor, paragraph_anchor
from build_scripts.pages.front import KEPT_LINES, SIDES, line_ends
from build_scripts.pages.text.typesetting import small_capitals
from build_scripts.pages.text.voices import is_another
from build_scripts.pages.text.wording import by_staff, judge, known_by, name_of, verb_of_issue

STAFF = "Prepared by court staff; no part of the opinion"


@dataclass(frozen=True, slots=True)
class Over:
    """What is laid over the passages of an edition."""

    citations: Mapping[PassageKey, Sequence[Citation]]
    notes: Mapping[PassageKey, Sequence[tuple[int, Annotation]]]

    def line(self, spot: PassageKey, text: Text) -> Line:
        """Return the runs of the passage `text`."""
        return runs_of_text(text, self.citations.get(spot, ()), self.notes.get(spot, ()))


def book_of(edition: Edition) -> Book:
    """Return `edition` in reading order."""
    opinion, case = edition.opinion, edition.opinion.case
    over = over_all(edition)
    return Book(
        slug=edition.slug,
        title=edition.title,
        citation=edition.citation,
        court=court_name(case.court) if case.court else None,
        court_id=case.court,
        docket=case.docket_numbers,
        date=case.date_filed,
        issued=verb_of_issue(case),
        judges=tuple(recased_name(name, {}) for name in case.judges),
        published=case.published,
        cited_as=known_by(edition),
        unsure=tuple(dict.fromkeys(doubt.message for doubt in edition.unsettled())),
        caption=Caption(tuple(caption_rows(edition, over)), footnotes("caption", case.notes, over)),
        parts=tuple(part(writing, edition, over) for writing in opinion.writings),
        remarks=tuple(remarks(edition)),
        reported=news_reported(edition),
        authorities=tuple(sections(edition)),
        documents=edition.documents,
        source=opinion.source,
    )


def over_all(edition: Edition) -> Over:
    """Return what is laid over the passages of `edition`, its editor’s notes counted through."""
    notes: dict[PassageKey, list[tuple[int, Annotation]]] = {}
    for number, note in enumerate(edition.layers.annotations, 1):
        notes.setdefault(note.anchor.passage_key, []).append((number, note))
    return Over(edition.opinion.citations_by_passage(), notes)


# ── The caption ──────────────────────────────────────────────────────────────────────────────


def caption_rows(edition: Edition, over: Over) -> Iterator[CaptionRow | CaptionFrame]:
    """Yield the caption’s lines in the court’s order, the parties beside the numbers."""
    lines = edition.opinion.case.caption
    numbered = list(enumerate(lines))
    groups = [
        (side, tuple(caption_row(index, line, edition, over) for index, line in group))
        for side, group in groupby(numbered, key=lambda pair: SIDES.get(pair[1].role, ""))
    ]
    while groups:
        side, rows = groups.pop(0)
        if side == "parties" and groups and groups[0][0] == "numbers":
            yield CaptionFrame(rows, groups.pop(0)[1])
        else:
            yield from rows


def caption_row(index: int, line: CaptionLine, edition: Edition, over: Over) -> CaptionRow:
    """Return a line of the caption, divided where the court divides it."""
    spot = ("caption", "body", index)
    ends = line_ends(line.text, edition.opinion.source) if line.role in KEPT_LINES else ()
    notes = over.notes.get(spot, ())
    runs = runs_of_text(line.text, over.citations.get(spot, ()), notes, line_ends=ends)
    return CaptionRow(line.role, runs)


# ── The writings ─────────────────────────────────────────────────────────────────────────────


def part(writing: Writing, edition: Edition, over: Over) -> Part:
    """Return one writing."""
    opinion = edition.opinion
    name = name_of(writing, opinion)
    counsel = writing.kind == "counsel"
    staff = writing.kind == "syllabus" and by_staff(opinion)
    by = f" of {judge(writing)}" if is_another(writing) and judge(writing) not in ("", name) else ""
    byline = writing.byline
    return Part(
        id=writing.id,
        kind=writing.kind,
        name=name,
        running=name if f"({writing.author})" in name else name + by,
        voice="staff" if staff else "court",
        notice=STAFF if staff else None,
        page="" if counsel else f"{writing.id}/",
        title=over.line((writing.id, "body", -2), writing.title) if writing.title else None,
        byline=(
            runs_of_text(
                byline,
                notes=over.notes.get((writing.id, "body", -1), ()),
                capitals=small_capitals(byline.words),
            )
            if byline
            else None
        ),
        blocks=tuple(
            paragraph(block, (writing.id, "body", index), over)
            for index, block in enumerate(writing.blocks)
        ),
        notes=footnotes(writing.id, writing.notes, over),
    )


def paragraph(block: Block, spot: PassageKey, over: Over) -> Paragraph:
    """Return a block of a writing or of a note."""
    anchor = paragraph_anchor(block.number) if block.number else None
    number = as_cited(block.number) if block.number else None
    line = over.line(spot, block.text)
    rows = rows_of(block, line) if block.kind == "table" else ()
    return Paragraph(block.kind, line, block.level, number, anchor, rows)


def footnotes(writing: str, notes: Iterable[Note], over: Over) -> tuple[Footnote, ...]:
    """Return the notes of a writing."""
    return tuple(
        Footnote(
            note.label,
            note.key,
            note_anchor(note.label, "", note.ordinal, note.address),
            tuple(
                paragraph(block, (writing, f"note {note.key}", index), over)
                for index, block in enumerate(note.blocks)
            ),
        )
        for note in notes
    )
