"""What the layers add within the court’s text: marks of notes, and links from terms.

A stretch that a note is about is wrapped and changes nothing to the eye; after it stands the mark,
a link to the note. The first use of a term on a page is a link to the glossary; every other is
wrapped alike but leads nowhere until a reader asks for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import Annotation, AnnotationKind, Edition, Span, Term
from build_scripts.pages.text.citation_links import Spot
from build_scripts.pages.text.escaper import Insert, Marks, Wrap
from build_scripts.pages.text.places import places_of, spot_of
from build_scripts.pages.text.press_marks import Report, report_mark, reports_of

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
class Overlays:
    """The annotations, the uses of terms and what the press reported, by passage."""

    annotations: Mapping[Spot, Sequence[Annotation]]
    uses: Mapping[Spot, Sequence[Use]]
    reports: Mapping[Spot, Sequence[Report]] = field(default_factory=dict)

    def over(self, spot: Spot, wraps: Iterable[Wrap]) -> Marks:
        """Return the mark-up over a passage which has `wraps` already."""
        given = list(wraps)
        taken = [wrap for wrap in given if wrap.link]
        notes = self.annotations.get(spot, ())
        uses = [use for use in self.uses.get(spot, ()) if is_free(use.span, taken)]
        return Marks(
            wraps=(*given, *(w for use in uses for w in term_wraps(use)), *map(stretch, notes)),
            inserts=(*map(mark, notes), *map(report_mark, self.reports.get(spot, ()))),
        )


NOTHING = Overlays({}, {})
"""Of a page without layers."""


def overlays_of(edition: Edition) -> Overlays:
    """Return what the layers of `edition` add within the court’s text."""
    annotations: dict[Spot, list[Annotation]] = {}
    for note in edition.layers.annotations:
        annotations.setdefault(spot_of(note.anchor), []).append(note)
    uses: dict[Spot, list[Use]] = {}
    page = places_of(edition.opinion).page
    for term in edition.layers.terms:
        shown = {page(anchor.writing): anchor for anchor in reversed(term.uses)}
        if term.defined:
            shown[page(term.defined.writing)] = term.defined
        for anchor in term.uses:
            first = shown[page(anchor.writing)] == anchor
            use = Use(term, anchor.span, first, anchor == term.defined)
            uses.setdefault(spot_of(anchor), []).append(use)
    return Overlays(annotations, uses, reports_of(edition))


def is_free(span: Span, links: Iterable[Wrap]) -> bool:
    """Say whether no link stands at any character of `span`: links never nest."""
    return all(span.end <= wrap.start or wrap.end <= span.start for wrap in links)


def term_wraps(use: Use) -> list[Wrap]:
    """Return the mark-up of a use of a term."""
    start, end = use.span.start, use.span.end
    card = f"card-term-{use.term.id}"
    if use.first:
        after = f"](glossary.md#{use.term.id}){{ .term data-card={card} }}"
        link = Wrap(start, end, "[", after, link=True)
    else:
        # Words like any others, of which the script makes a link for those who ask for it.
        before = f'<span class="term again" data-card="{card}">'
        link = Wrap(start, end, before, "</span>", link=True)
    return [link, Wrap(start, end, "<dfn>", "</dfn>")] if use.defining else [link]


def stretch(note: Annotation) -> Wrap:
    """Return the mark-up of the words that a note is about."""
    span = note.anchor.span
    return Wrap(span.start, span.end, f'<span class="noted" data-note="e{note.number}">', "</span>")


def mark(note: Annotation) -> Insert:
    """Return the mark of a note, a link that stands after the words it is about."""
    number = note.number
    name = f"Editor’s note: {KINDS[note.kind].lower()}"
    markdown = (
        f'<a class="note-mark by-editor" id="eref{number}" href="#e{number}" '
        f'aria-label="{name}"></a>'
    )
    return Insert(note.anchor.span.end, markdown, link=True)
