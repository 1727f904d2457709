"""What the layers add to the court’s text: nothing within its lines that is seen unless asked for.

A stretch that a note or a claim of the press is about is wrapped and changes nothing to the eye. At
the end of the passage stands one mark, a link to all that is said of it. A term is wrapped too; a
script makes a link of it for those who ask.
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import Annotation, AnnotationKind, Edition, Passage, PassageKey, Span, Term
from build_scripts.model.anchors import anchor_within_part, paragraph_anchor
from build_scripts.pages.text.inline_marks import Insert, Marks, Wrap
from build_scripts.pages.text.news_claim_marks import (
    Report,
    report_markup,
    report_place,
    reports_of,
)
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import counted

KINDS: dict[AnnotationKind, str] = {
    "explain": "Explanation",
    "context": "Context",
    "procedure": "Procedure",
    "later history": "Later history",
    "correction": "Correction",
    "question for class": "Question for class",
}


@dataclass(frozen=True, slots=True)
class Use:
    """A use of a term in a passage."""

    term: Term
    span: Span
    first: bool
    """Whether it is the first on its page, or where the page defines the term, the definition."""
    defining: bool
    """Whether the opinion defines the term here."""


@dataclass(frozen=True, slots=True)
class Aside:
    """All that editors and the press say of one passage."""

    passage: Passage
    anchor: str
    """Where on the page it is said: `on-p1`."""
    notes: Sequence[Annotation]
    reports: Sequence[Report]

    def claims(self) -> int:
        """Return how many claims of the press rest on the passage."""
        return len({claim.number for report in self.reports for claim, _ in report.said})

    def mark(self) -> Insert:
        """Return the one mark of the passage, a link that stands after its last word."""
        notes, claims = len(self.notes), self.claims()
        said = [
            *([counted(notes, "editor’s note", "editors’ notes")] if notes else []),
            *([f"news story, {counted(claims, 'claim')}"] if claims else []),
        ]
        numbers = ", ".join(str(note.number) for note in self.notes)
        markdown = (
            f'<a class="aside-mark by-build" href="#{self.anchor}" '
            f'aria-label="On this passage: {"; ".join(said)}"'
            + (f' data-notes="{numbers}"' if notes else "")
            + (f' data-claims="{claims}"' if claims else "")
            + "></a>"
        )
        return Insert(len(self.passage.text.words), markdown, link=True)


@dataclass(frozen=True, slots=True)
class Overlays:
    """The annotations, the uses of terms and what the press reported, by passage."""

    annotations: Mapping[PassageKey, Sequence[Annotation]]
    uses: Mapping[PassageKey, Sequence[Use]]
    reports: Mapping[PassageKey, Sequence[Report]] = field(default_factory=dict)
    asides: Mapping[PassageKey, Aside] = field(default_factory=dict)
    numbers: Mapping[PassageKey, Sequence[Insert]] = field(default_factory=dict)
    """Of notes that stand elsewhere on the page, after the last words of what they are about."""

    def over(self, spot: PassageKey, wraps: Iterable[Wrap]) -> Marks:
        """Return the mark-up over a passage which has `wraps` already."""
        given = list(wraps)
        taken = [wrap for wrap in given if wrap.link]
        notes = self.annotations.get(spot, ())
        uses = [use for use in self.uses.get(spot, ()) if is_free(use.span, taken)]
        reports = self.reports.get(spot, ())
        marks = [self.asides[spot].mark()] if spot in self.asides else []
        return Marks(
            wraps=(
                *given,
                *(wrap for use in uses for wrap in term_wraps(use)),
                *map(stretch, notes),
                *(wrap for report in reports for wrap in report_markup(report)),
            ),
            inserts=(
                *map(note_place, notes),
                *map(report_place, reports),
                *marks,
                *self.numbers.get(spot, ()),
            ),
        )


NOTHING = Overlays({}, {})
"""Of a page without layers."""


def overlays_of(edition: Edition) -> Overlays:
    """Return what the layers of `edition` add within the court’s text."""
    annotations: dict[PassageKey, list[Annotation]] = {}
    for note in edition.layers.annotations:
        annotations.setdefault(note.anchor.passage_key, []).append(note)
    uses: dict[PassageKey, list[Use]] = {}
    page = places_of(edition.opinion).page
    for term in edition.layers.terms:
        shown = {page(anchor.writing): anchor for anchor in reversed(term.uses)}
        if term.defined:
            shown[page(term.defined.writing)] = term.defined
        for anchor in term.uses:
            first = shown[page(anchor.writing)] == anchor
            use = Use(term, anchor.span, first, anchor == term.defined)
            uses.setdefault(anchor.passage_key, []).append(use)
    reports = reports_of(edition)
    return Overlays(annotations, uses, reports, asides_of(edition, annotations, reports))


def numbers_of(edition: Edition) -> Overlays:
    """Return the numbers of the editors’ notes, as the page of the whole edition bears them."""
    places = places_of(edition.opinion)
    numbers: dict[PassageKey, list[Insert]] = {}
    for note in edition.layers.annotations:
        spot = note.anchor.passage_key
        part, number = note_part(note, places), note.number
        mark = (
            f'<a class="note-number by-build" id="{anchor_within_part(part, f"eref{number}")}" '
            f'href="#{anchor_within_part(part, f"e{number}")}" aria-label="Editors’ note {number}">'
            f"[{number}]</a>"
        )
        end = len(places.passages[spot].text.words)
        numbers.setdefault(spot, []).append(Insert(end, mark, link=True))
    return Overlays({}, {}, numbers=numbers)


def note_part(note: Annotation, places: Places) -> str:
    """Return the part of the whole edition by whose notes `note` is counted: the caption counts
    those of all that stands on the front page."""
    writing = note.anchor.writing
    return "caption" if writing in places.front else writing


def asides_of(
    edition: Edition,
    annotations: Mapping[PassageKey, Sequence[Annotation]],
    reports: Mapping[PassageKey, Sequence[Report]],
) -> dict[PassageKey, Aside]:
    """Return what is said of each passage, in reading order."""
    front = places_of(edition.opinion).front
    return {
        spot: Aside(passage, aside_anchor(passage, front), notes, told_of)
        for passage in edition.opinion.passages()
        for spot in [passage.passage_key]
        for notes, told_of in [(annotations.get(spot, ()), reports.get(spot, ()))]
        if notes or told_of
    }


def aside_anchor(passage: Passage, front: Container[str]) -> str:
    """Return the anchor of what is said of a passage: `on-p1`, `on-caption-body-3`.

    The parts of the front page share it, and some have no numbers.
    """
    if passage.number and passage.writing not in front:
        return f"on-{paragraph_anchor(passage.number)}"
    place = {-1: "byline", -2: "title"}.get(passage.index, str(passage.index))
    return re.sub(r"\W+", "-", f"on-{passage.writing}-{passage.where}-{place}")


def is_free(span: Span, links: Iterable[Wrap]) -> bool:
    """Say whether no link stands at any character of `span`: links never nest."""
    return all(span.end <= wrap.start or wrap.end <= span.start for wrap in links)


def term_wraps(use: Use) -> list[Wrap]:
    """Return the mark-up of a use of a term: words like any others, of which the script makes a
    link for those who ask for it."""
    start, end = use.span.start, use.span.end
    kind = "term" if use.first else "term again"
    before = f'<span class="{kind}" data-card="card-term-{use.term.id}">'
    words = Wrap(start, end, before, "</span>", link=True)
    return [words, Wrap(start, end, "<dfn>", "</dfn>")] if use.defining else [words]


def stretch(note: Annotation) -> Wrap:
    """Return the mark-up of the words that a note is about."""
    span = note.anchor.span
    return Wrap(span.start, span.end, f'<span class="noted" data-note="e{note.number}">', "</span>")


def note_place(note: Annotation) -> Insert:
    """Return the address of the words that a note is about."""
    return Insert(note.anchor.span.start, f'<span id="eref{note.number}"></span>')
