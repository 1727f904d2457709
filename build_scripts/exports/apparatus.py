"""What stands around the court’s words: notes of the editors, the press, the authorities."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from build_scripts.exports.book import Basis, Entry, Remark, Report, Reported, Section
from build_scripts.exports.runs import runs_of_text
from build_scripts.model import (
    Authority,
    Citation,
    Edition,
    Ground,
    LawCited,
    OpinionWords,
    Span,
    StoryWords,
)
from build_scripts.model.anchors import as_cited
from build_scripts.pages.authorities import SECTIONS, order
from build_scripts.pages.parts.claim_findings import FORMS
from build_scripts.pages.parts.editors_notes import QUOTED
from build_scripts.pages.text.citation_form import after_name, became_of
from build_scripts.pages.text.layer_marks import KINDS
from build_scripts.pages.text.opening_words import as_inner, clipped
from build_scripts.pages.text.places import NO_BREAK, Places, places_of
from build_scripts.pages.text.wording import long_date

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
            paragraphs=tuple(runs_of_text(prose.text, links=prose.links) for prose in note.prose),
            sources=tuple(basis_of(ground, edition, places) for ground in note.grounds),
            author=note.author,
            date=note.date,
        )


def basis_of(ground: Ground, edition: Edition, places: Places) -> Basis:
    """Return what a statement rests on; of the news story its words only where all may be shown."""
    if isinstance(ground, OpinionWords):
        return Basis(f"{places.long(ground.anchor)}, “{as_inner(clipped(ground.words, QUOTED))}”")
    if isinstance(ground, LawCited):
        return Basis(ground.cite)
    if isinstance(ground, StoryWords):
        coverage = edition.coverage
        name = (coverage and coverage.publisher) or "The news story"
        shown = coverage and coverage.rights == "full"
        words = f", “{as_inner(clipped(ground.words, QUOTED))}”" if shown else ""
        return Basis(name + words, coverage.url if coverage else None)
    return Basis(ground.title, ground.url)


# ── What the press reported ──────────────────────────────────────────────────────────────────


def news_reported(edition: Edition) -> Reported | None:
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
                else words_within(texts[claim.anchor.where, claim.anchor.index], claim.anchor.span),
                finding=FORMS[claim.finding].word,
                places=tuple(dict.fromkeys(map(places.long, claim.passages))),
                reason=claim.reason,
                author=claim.author,
                date=claim.date,
            )
            for claim in coverage.claims
        ),
    )


def words_within(words: str, span: Span) -> str:
    """Return what stands in a span of `words`."""
    return words[span.start : span.end]


# ── The authorities ──────────────────────────────────────────────────────────────────────────


def sections(edition: Edition) -> Iterator[Section]:
    """Yield the table of authorities, kind by kind, in the order of a brief."""
    mentions = {c.place: c for c in edition.opinion.citations}
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
        places=places_cited(cited, places),
        since=became_of(authority) or None,
    )


def places_cited(citations: Sequence[Citation], places: Places) -> str:
    """Return what to call the passages in which `citations` stand, each once and each part once:
    `Opinion ¶¶ 12, 15, note 3; Dissent ¶ 1`."""
    said = []
    for writing, group in groupby(citations, key=lambda citation: citation.writing):
        passages = dict.fromkeys(places.passages[c.passage_key] for c in group)
        numbers = [as_cited(passage.number) for passage in passages if passage.number]
        sign = f"{'¶' if len(numbers) == 1 else '¶¶'}{NO_BREAK}"
        notes = dict.fromkeys(p.where for p in passages if not p.number and p.where != "body")
        listed = ", ".join([*([sign + ", ".join(numbers)] if numbers else []), *notes])
        said.append(f"{places.names[writing]} {listed}".rstrip())
    return "; ".join(said)
