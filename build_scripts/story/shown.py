"""How much of a news story the site shows, by the rights there are in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Coverage, Passage, Span


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of a story that may be shown."""

    passage: Passage
    span: Span

    @property
    def words(self) -> str:
        """What it says."""
        return self.passage.text.words[self.span.start : self.span.end]


def passages_shown(coverage: Coverage) -> Iterator[Shown]:
    """Yield what may be shown of a story, in order: every passage; with rights to the `claims`
    alone the sentences that are discussed; with rights to a `link` nothing."""
    for passage in coverage.story.passages():
        if coverage.rights == "full":
            yield Shown(passage, Span(0, len(passage.text.words)))
        elif coverage.rights == "claims":
            spans = [
                claim.anchor.span
                for claim in coverage.claims
                if (claim.anchor.where, claim.anchor.index) == (passage.where, passage.index)
            ]
            yield from (Shown(passage, span) for span in sentences_with_claims(passage, spans))


def sentences_with_claims(passage: Passage, claims: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences of `passage` that hold any of `claims`, together where one runs on."""
    current: Span | None = None
    for sentence in sentences(passage.text.words):
        here = [c for c in claims if c.start < sentence.end and sentence.start < c.end]
        if current and any(claim.start < current.end for claim in here):
            current = Span(current.start, sentence.end)
            continue
        if current:
            yield current
        current = sentence if here else None
    if current:
        yield current
