"""How well passages are proposed, measured against an editor's finished findings."""

from dataclasses import dataclass

from build_scripts.coverage.suggest import (
    BEST,
    Stretch,
    Suggestion,
    candidates,
    suggestions_for_claim,
)
from build_scripts.coverage.suggest import suggestions as all_suggestions
from build_scripts.model import Anchor, Claim, Coverage, Edition, Span


@dataclass(frozen=True, slots=True)
class Score:
    """For how many claims a right passage was proposed."""

    claims: int
    """Those that rest on a passage at all."""
    first: int
    """A passage of the claim came first."""
    among: int
    """One came among those proposed."""

    def __str__(self) -> str:
        """Return the score in words."""
        return (
            f"right passage first for {self.first} of {self.claims} claims, "
            f"among the first {BEST} for {self.among}"
        )


def measure(edition: Edition, coverage: Coverage) -> tuple[Score, Score]:
    """Return how the proposals fare: for the clauses that the build finds itself, each claim
    judged by the clause that holds most of it; and for the words that the editor chose."""
    found = candidates(coverage, edition.opinion, edition.layers.terms)
    passages = {passage.passage_key: passage for passage in coverage.story.passages()}
    clauses = list(all_suggestions(coverage, edition.opinion, edition.layers.terms))
    rested = [claim for claim in coverage.claims if claim.passages]
    by_clause = [
        (claim, max(clauses, key=lambda pair: characters_shared(pair[0], claim.anchor))[1])
        for claim in rested
    ]
    by_claim = [
        (
            claim,
            suggestions_for_claim(
                Stretch(passages[claim.anchor.passage_key], claim.anchor.span), found
            ),
        )
        for claim in rested
    ]
    return score(by_clause), score(by_claim)


def characters_shared(clause: Stretch, anchor: Anchor) -> int:
    """Return how many characters `anchor` shares with `clause`."""
    if clause.passage.passage_key != anchor.passage_key:
        return 0
    return length_of(
        Span(max(clause.span.start, anchor.span.start), min(clause.span.end, anchor.span.end))
    )


def length_of(span: Span) -> int:
    """Return how many characters `span` holds."""
    return max(0, span.end - span.start)


def score(proposed: list[tuple[Claim, list[Suggestion]]]) -> Score:
    """Return for how many claims one of their own passages was proposed."""
    hits = [
        [
            each.passage.passage.passage_key in (other.passage_key for other in claim.passages)
            for each in found
        ]
        for claim, found in proposed
    ]
    return Score(len(hits), sum(hit[:1] == [True] for hit in hits), sum(map(any, hits)))
