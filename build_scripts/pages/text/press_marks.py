"""The marks of the press in the court's text: what was reported of a passage, and what was found.

A mark is a link to the first claim that rests on the passage; its card lists them all. Headings
bear none, as the contents would repeat it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.model import Claim, Coverage, Edition, Text
from build_scripts.model.anchors import claim_anchor, report_anchor
from build_scripts.pages.findings import FORMS, in_quotation_marks, signed_word
from build_scripts.pages.text.blocks import attributes, paragraph
from build_scripts.pages.text.citation_links import Spot
from build_scripts.pages.text.escaper import Insert, literal
from build_scripts.pages.text.excerpts import after_closing, cut
from build_scripts.pages.text.places import places_of, spot_of

LAYER = 'data-layer="coverage"'
"""By which a reader switches the marks off."""

FILE = "coverage.md"


@dataclass(frozen=True, slots=True)
class Report:
    """A place in the opinion at which a stretch ends that claims of the press rest on."""

    at: int
    number: int
    """Its place among those of the page, from 1: the 3 of the anchor `r3`."""
    said: tuple[tuple[Claim, Text], ...]
    """The claims with their words, in the order of the story."""


def reports_of(edition: Edition) -> Mapping[Spot, tuple[Report, ...]]:
    """Return where the marks of `edition` stand: nowhere if it shows no words of a story."""
    coverage = edition.coverage
    if coverage is None or coverage.rights == "link":
        return {}
    places, rested = places_of(edition.opinion), said_at(coverage)
    counts: dict[str, int] = {}
    reports: dict[Spot, tuple[Report, ...]] = {}
    for passage in edition.opinion.passages():
        spot = passage.writing, passage.where, passage.index
        page = places.page(passage.writing)
        if passage.kind == "heading" or spot not in rested:
            continue
        found = grouped(rested[spot], passage.text)
        first = counts.get(page, 0) + 1
        reports[spot] = tuple(Report(at, n, said) for n, (at, said) in enumerate(found, first))
        counts[page] = first + len(reports[spot]) - 1
    return reports


def said_at(coverage: Coverage) -> dict[Spot, list[tuple[int, Claim, Text]]]:
    """Return for each passage where in it claims rest, and what they say."""
    texts = {(p.writing, p.where, p.index): p.text for p in coverage.story.passages()}
    places: dict[Spot, list[tuple[int, Claim, Text]]] = {}
    for claim in coverage.claims:
        said = cut(texts[spot_of(claim.anchor)], claim.anchor.span)
        for anchor in claim.passages:
            places.setdefault(spot_of(anchor), []).append((anchor.span.end, claim, said))
    return places


def grouped(
    found: list[tuple[int, Claim, Text]], text: Text
) -> Iterator[tuple[int, tuple[tuple[Claim, Text], ...]]]:
    """Yield each place in `text` where a mark belongs, with all claims that rest there."""
    places: dict[int, list[tuple[Claim, Text]]] = {}
    for end, claim, said in found:
        places.setdefault(after_closing(text.words, end), []).append((claim, said))
    for at in sorted(places):
        yield at, tuple(places[at])


def report_mark(report: Report) -> Insert:
    """Return the mark of a report, a link whose words say what was reported."""
    said = "; ".join(in_quotation_marks(text) for _, text in report.said)
    words = f'<span class="reported-as"> reported as {said}</span>'
    target = f"{FILE}#{claim_anchor(report.said[0][0].number)}"
    marked = attributes(f"#{report_anchor(report.number)}", ".reported", ".by-press", LAYER)
    return Insert(report.at, f"[{words}]({target}){marked}", link=True)


def report_cards(edition: Edition, page: str) -> list[str]:
    """Return the cards of the marks on `page`."""
    places = places_of(edition.opinion)
    found = [
        report
        for spot, reports in reports_of(edition).items()
        for report in reports
        if places.page(spot[0]) == page
    ]
    if not found or not edition.coverage:
        return []
    publisher = edition.coverage.publisher or "the press"
    head = f'<div class="citation-cards by-build" {LAYER} markdown>'
    return [head, *(report_card(report, publisher) for report in found), "</div>"]


def report_card(report: Report, publisher: str) -> str:
    """Return the card of a mark: each claim, linked, with what was found of it."""
    name = f"card-{report_anchor(report.number)}"
    head = (
        f'<div class="citation-card report-card" id="{name}" popover="manual" role="note" markdown>'
    )
    title = paragraph(literal(f"Reported by {publisher} as"), ".card-title")
    claims = [
        paragraph(
            f"[{in_quotation_marks(said)}]({FILE}#{claim_anchor(claim.number)}) "
            f"{signed_word(FORMS[claim.finding])}"
        )
        for claim, said in report.said
    ]
    return "\n\n".join([head, title, *claims, "</div>"])
