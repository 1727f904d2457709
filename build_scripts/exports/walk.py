"""Puts an edition into reading order, once for all writers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_scripts.exports.book import (
    Book,
    Caption,
    CaptionFrame,
    CaptionRow,
    Entry,
    Footnote,
    Line,
    Paragraph,
    Part,
    Remark,
    Report,
    Reported,
    Said,
    Section,
)
from build_scripts.exports.runs import line_of
from build_scripts.lexicon.capitals import recased
from build_scripts.lexicon.courts import court_name
from build_scripts.model import (
    Annotation,
    Authority,
    Block,
    CaptionLine,
    Citation,
    Edition,
    Ground,
    LawCited,
    Note,
    OpinionWords,
    Span,
    StoryWords,
    Text,
    Writing,
)
from build_scripts.model.anchors import as_cited, note_anchor, paragraph_anchor
from build_scripts.model.tables import cells_of
from build_scripts.pages.authorities import SECTIONS, order
from build_scripts.pages.editors_notes import QUOTED, clipped
from build_scripts.pages.findings import FORMS
from build_scripts.pages.front import KEPT_LINES, SIDES, line_ends
from build_scripts.pages.text.citation_form import after_name, became_of
from build_scripts.pages.text.overlays import KINDS
from build_scripts.pages.text.places import Places, places_of, spot_of
from build_scripts.pages.text.typesetting import small_capitals
from build_scripts.pages.text.voices import is_another
from build_scripts.pages.text.wording import by_staff, issued, judge, known_by, long_date, name_of

Spot = tuple[str, str, int]
"""A passage: writing, where in it, and the place of its block."""

STAFF = "Prepared by court staff; no part of the opinion"


@dataclass(frozen=True, slots=True)
class Over:
    """What is laid over the passages of an edition."""

    citations: Mapping[Spot, Sequence[Citation]]
    notes: Mapping[Spot, Sequence[tuple[int, Annotation]]]

    def line(self, spot: Spot, text: Text, line_ends: Iterable[int] = ()) -> Line:
        """Return the runs of the passage `text`; `line_ends` as in `line_of`."""
        citations, notes = self.citations.get(spot, ()), self.notes.get(spot, ())
        return line_of(text, citations, notes, line_ends=line_ends)


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
        issued=issued(case),
        judges=tuple(recased(name, {}) for name in case.judges),
        published=case.published,
        cited_as=known_by(edition),
        unsure=tuple(dict.fromkeys(doubt.message for doubt in edition.unsettled())),
        caption=Caption(tuple(caption_rows(edition, over)), footnotes("caption", case.notes, over)),
        parts=tuple(part(writing, edition, over) for writing in opinion.writings),
        remarks=tuple(remarks(edition)),
        reported=reported(edition),
        authorities=tuple(sections(edition)),
        documents=edition.documents,
        source=opinion.source,
    )


def over_all(edition: Edition) -> Over:
    """Return what is laid over the passages of `edition`, its editor’s notes counted through."""
    citations: dict[Spot, list[Citation]] = {}
    for citation in edition.opinion.citations:
        spot = (citation.writing, citation.where, citation.index)
        citations.setdefault(spot, []).append(citation)
    notes: dict[Spot, list[tuple[int, Annotation]]] = {}
    for number, note in enumerate(edition.layers.annotations, 1):
        notes.setdefault(spot_of(note.anchor), []).append((number, note))
    return Over(citations, notes)


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
    runs = line_of(line.text, over.citations.get(spot, ()), notes, line_ends=ends)
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
            line_of(
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


def paragraph(block: Block, spot: Spot, over: Over) -> Paragraph:
    """Return a block of a writing or of a note."""
    anchor = paragraph_anchor(block.number) if block.number else None
    number = as_cited(block.number) if block.number else None
    rows = [row[0].start for row in cells_of(block)[1:]]
    return Paragraph(block.kind, over.line(spot, block.text, rows), block.level, number, anchor)


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


# ── What the editors say ─────────────────────────────────────────────────────────────────────


def remarks(edition: Edition) -> Iterator[Remark]:
    """Yield the editor’s notes in reading order."""
    places = places_of(edition.opinion)
    for number, note in enumerate(edition.layers.annotations, 1):
        yield Remark(
            number=number,
            part=note.anchor.writing,
            place=places.long(note.anchor),
            kind=KINDS[note.kind],
            about=note.words,
            paragraphs=tuple(line_of(prose.text, links=prose.links) for prose in note.prose),
            sources=tuple(said(ground, edition, places) for ground in note.grounds),
            author=note.author,
            date=note.date,
        )


def said(ground: Ground, edition: Edition, places: Places) -> Said:
    """Return what a statement rests on; of the news story its words only where all may be shown."""
    if isinstance(ground, OpinionWords):
        return Said(f"{places.long(ground.anchor)}, “{clipped(ground.words, QUOTED)}”")
    if isinstance(ground, LawCited):
        return Said(ground.cite)
    if isinstance(ground, StoryWords):
        coverage = edition.coverage
        name = (coverage and coverage.publisher) or "The news story"
        shown = coverage and coverage.rights == "full"
        words = f", “{clipped(ground.words, QUOTED)}”" if shown else ""
        return Said(name + words, coverage.url if coverage else None)
    return Said(ground.title, ground.url)


# ── What the press reported ──────────────────────────────────────────────────────────────────


def reported(edition: Edition) -> Reported | None:
    """Return the news story of an edition, where it was compared claim by claim; its words where
    they may be shown."""
    coverage = edition.coverage
    if not coverage or not coverage.claims:
        return None
    places = places_of(edition.opinion)
    texts = {(p.where, p.index): p.text.words for p in coverage.story.passages()}
    day = long_date(coverage.date) if coverage.date else None
    return Reported(
        story=", ".join(filter(None, [coverage.publisher or "The news story", day])),
        url=coverage.url,
        notice=coverage.notice,
        reports=tuple(
            Report(
                number=claim.number,
                words=None
                if coverage.rights == "link"
                else within(texts[claim.anchor.where, claim.anchor.index], claim.anchor.span),
                finding=FORMS[claim.finding].word,
                places=tuple(dict.fromkeys(map(places.long, claim.passages))),
                reason=claim.reason,
                author=claim.author,
                date=claim.date,
            )
            for claim in coverage.claims
        ),
    )


def within(words: str, span: Span) -> str:
    """Return what stands in a span of `words`."""
    return words[span.start : span.end]


# ── The authorities ──────────────────────────────────────────────────────────────────────────


def sections(edition: Edition) -> Iterator[Section]:
    """Yield the table of authorities, kind by kind, in the order of a brief."""
    mentions = {(c.writing, c.number): c for c in edition.opinion.citations}
    places = places_of(edition.opinion)
    for name, kinds in SECTIONS:
        found = [each for each in edition.opinion.authorities if each.kind in kinds]
        if found:
            entries = (entry(each, mentions, places) for each in sorted(found, key=order))
            yield Section(name, tuple(entries))


def entry(
    authority: Authority, mentions: Mapping[tuple[str, int], Citation], places: Places
) -> Entry:
    """Return one authority with the passages that cite it."""
    cited = tuple(mentions[place] for place in authority.cited)
    return Entry(
        authority=authority,
        name=authority.name,
        rest=after_name(authority),
        mentions=cited,
        places=tuple(dict.fromkeys(place_of(citation, places) for citation in cited)),
        since=became_of(authority) or None,
    )


def place_of(citation: Citation, places: Places) -> str:
    """Return what to call the passage in which `citation` stands: `Opinion ¶ 12`."""
    passage = places.passages[citation.writing, citation.where, citation.index]
    name = places.names[citation.writing]
    if passage.number:
        return f"{name} ¶ {as_cited(passage.number)}"
    return name if passage.where == "body" else f"{name} {passage.where}"
