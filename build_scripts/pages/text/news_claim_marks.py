"""What was reported of the court's words: where in them the claims of the press rest.

Nothing of it stands within a line. The words are wrapped, and light up with what was said of
them, which `pages/parts/margin_notes.py` puts beside the passage. Headings bear none: the contents
would repeat it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.model import Claim, Coverage, Edition, PassageKey, Span, Text
from build_scripts.model.anchors import report_anchor
from build_scripts.pages.text.excerpts import after_closing, cut
from build_scripts.pages.text.inline_marks import Insert, Wrap
from build_scripts.pages.text.places import places_of


@dataclass(frozen=True, slots=True)
class Report:
    """A place in the opinion at which a stretch ends that claims of the press rest on."""

    at: int
    number: int
    """Its place among those of the page, from 1: the 3 of the anchor `r3`."""
    said: tuple[tuple[Claim, Text], ...]
    """The claims with their words, in the order of the story."""
    spans: tuple[Span, ...]
    """The stretches that end there."""


def reports_of(edition: Edition) -> Mapping[PassageKey, tuple[Report, ...]]:
    """Return where the marks of `edition` stand: nowhere if it shows no words of a story."""
    coverage = edition.coverage
    if coverage is None or coverage.rights == "link":
        return {}
    places, rested = places_of(edition.opinion), said_at(coverage)
    counts: dict[str, int] = {}
    reports: dict[PassageKey, tuple[Report, ...]] = {}
    for passage in edition.opinion.passages():
        spot = passage.passage_key
        page = places.page(passage.writing)
        if passage.kind == "heading" or spot not in rested:
            continue
        found = claims_by_place(rested[spot], passage.text)
        first = counts.get(page, 0) + 1
        reports[spot] = tuple(
            Report(at, number, tuple((claim, said) for _, claim, said in rest), spans_of(rest))
            for number, (at, rest) in enumerate(found, first)
        )
        counts[page] = first + len(reports[spot]) - 1
    return reports


Rest = tuple[Span, Claim, Text]
"""A stretch of a passage, a claim that rests on it, and what the claim says."""


def said_at(coverage: Coverage) -> dict[PassageKey, list[Rest]]:
    """Return for each passage where in it claims rest, and what they say."""
    texts = {p.passage_key: p.text for p in coverage.story.passages()}
    places: dict[PassageKey, list[Rest]] = {}
    for claim in coverage.claims:
        said = cut(texts[claim.anchor.passage_key], claim.anchor.span)
        for anchor in claim.passages:
            places.setdefault(anchor.passage_key, []).append((anchor.span, claim, said))
    return places


def claims_by_place(found: list[Rest], text: Text) -> Iterator[tuple[int, list[Rest]]]:
    """Yield each place in `text` at which stretches end, with all claims that rest on them."""
    places: dict[int, list[Rest]] = {}
    for rest in found:
        places.setdefault(after_closing(text.words, rest[0].end), []).append(rest)
    for at in sorted(places):
        yield at, places[at]


def spans_of(rest: list[Rest]) -> tuple[Span, ...]:
    """Return the stretches, each once, in their order."""
    return tuple(sorted({span for span, _, _ in rest}, key=lambda span: (span.start, span.end)))


def report_markup(report: Report) -> Iterator[Wrap]:
    """Yield the mark-up of the words on which a report rests."""
    for span in report.spans:
        before = f'<span class="told" data-told="{report_anchor(report.number)}">'
        yield Wrap(span.start, span.end, before, "</span>")


def report_place(report: Report) -> Insert:
    """Return the address of a report, where its first words begin."""
    return Insert(report.spans[0].start, f'<span id="{report_anchor(report.number)}"></span>')
