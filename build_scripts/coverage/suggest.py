"""Proposes for each claim of a story the passages of the opinion it may rest on.

What can be matched exactly counts first: figures by value, names, quotations. Then the likeness
of words counts, rare words for more than common ones. There is no model and no network: the same
documents give the same proposals.
"""

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from build_scripts.coverage.checks import figures_agree, name_as_printed
from build_scripts.coverage.proper_names import (
    WORD,
    Vocabulary,
    names,
    vocabulary,
    word_without_possessive,
)
from build_scripts.coverage.quantities import Figure, figures
from build_scripts.editors.anchor import as_typewritten, folded_space
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Citation, Coverage, Opinion, Passage, PassageKey, Span, Story, Term
from build_scripts.story.quotations import QUOTATION

ALIKE = 80
"""In percent: words less like each other say different things (`denied`, `denies` are alike)."""
BEGINNING = 3
"""Letters that two words alike have in common at their beginning at least."""
ASIDE = 0.85
"""What a passage counts for that is not of the court’s opinion itself, which stories report."""
FIGURE, NAME, QUOTED = 0.5, 0.2, 1.0
"""What an exact match adds to a likeness, which lies between 0 and 1."""
VERBATIM = 1.0
"""What it adds that a passage has all words of a claim as they stand, or its share of them."""
RUN = 4
"""Words in a row that two sentences do not share by chance."""
FEWEST = 3
"""Words of a claim; what is shorter goes with what follows."""
LEAST = 0.15
"""A score below this is no proposal."""
BEST = 3
"""How many passages are proposed for a claim."""

ANY_WORD = re.compile(r"\w+(?:['’,.]\w+)*")
"""A word or a number as it stands: `eight`, `8`, `3,500`."""
BREAK = re.compile(r"(?<=[;:—–])\s+|\s+(?=(?:after|and|because|but|when|where|which|while|who)\b)")
"""Where a sentence goes on to another claim."""

EMPTY = frozenset(
    "a an and are as at be been but by did for from had has have he her his if in is it its no not "
    "of on or our said say says she so than that the their them then there these they this to was "
    "we were which who will with would you".split()
)
"""Words that any two sentences share."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a passage, of the story or of the opinion."""

    passage: Passage
    span: Span

    @property
    def words(self) -> str:
        """What it says."""
        return self.passage.text.words[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that a claim may rest on, and why it is proposed."""

    passage: Stretch
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The sentences of an opinion, with what the comparison asks of each."""

    stretches: tuple[Stretch, ...]
    words: tuple[tuple[str, ...], ...]
    figures: tuple[tuple[Figure, ...], ...]
    """Those of sentences: a volume or a section of what is cited says nothing of the case."""
    runs: tuple[frozenset[tuple[str, ...]], ...]
    """The words that stand in a row in each."""
    weights: dict[str, float]
    """How much each word tells: the rarer, the more."""
    published: datetime.date | None
    known: Vocabulary


def suggestions(
    coverage: Coverage, opinion: Opinion, terms: Sequence[Term]
) -> Iterator[tuple[Stretch, list[Suggestion]]]:
    """Yield each claim that the story may make, with the passages that are most like it, the best
    first. An abbreviation among `terms` counts for what it stands for."""
    found = candidates(coverage, opinion, terms)
    for claim in claims_in(coverage.story):
        yield claim, suggestions_for_claim(claim, found)


def claims_in(story: Story) -> Iterator[Stretch]:
    """Yield the clauses of the story’s sentences."""
    for passage in story.passages():
        if passage.where in ("byline", "dateline"):
            continue
        for sentence in sentences(passage.text.words):
            yield from (Stretch(passage, span) for span in clauses(passage.text.words, sentence))


def clauses(words: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, none too short to be compared."""
    start = sentence.start
    for match in BREAK.finditer(words, sentence.start, sentence.end):
        before = len(words[start : match.start()].split())
        after = len(words[match.end() : sentence.end].split())
        if before >= FEWEST <= after:
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, sentence.end)


def candidates(coverage: Coverage, opinion: Opinion, terms: Sequence[Term]) -> Candidates:
    """Return the sentences of `opinion` ready to be compared with the story."""
    spelled = {term.name: term.expansion for term in terms if term.expansion}
    stretches = tuple(
        Stretch(passage, span)
        for passage in opinion.passages()
        if passage.kind != "heading"
        for span in sentences(passage.text.words)
    )
    words = tuple(tuple(telling_words(in_full(stretch.words, spelled))) for stretch in stretches)
    counts = Counter(word for each in words for word in set(each))
    texts = [
        passage.text.words for source in (coverage.story, opinion) for passage in source.passages()
    ]
    cited = opinion.citations_by_passage()
    return Candidates(
        stretches=stretches,
        words=words,
        figures=tuple(tuple(figures_outside(stretch, cited)) for stretch in stretches),
        runs=tuple(frozenset(runs_of_words(in_a_row(stretch.words), RUN)) for stretch in stretches),
        weights={word: math.log(1 + len(stretches) / n) for word, n in counts.items()},
        published=coverage.date,
        known=vocabulary(texts),
    )


def figures_outside(
    stretch: Stretch, cited: Mapping[PassageKey, Sequence[Citation]]
) -> Iterator[Figure]:
    """Yield the figures of `stretch` that stand in none of the citations `cited` in its passage."""
    passage, start = stretch.passage, stretch.span.start
    spans = [citation.span for citation in cited.get(passage.passage_key, ())]
    for figure in figures(stretch.words):
        at = start + figure.span.start
        if not any(span.start <= at < span.end for span in spans):
            yield figure


def in_a_row(words: str) -> list[str]:
    """Return the words of a sentence, folded, in their order."""
    return [match[0].lower() for match in ANY_WORD.finditer(as_typewritten(words))]


def runs_of_words(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Yield each run of `length` words."""
    yield from (tuple(words[n : n + length]) for n in range(len(words) - length + 1))


def share_verbatim(claim: Stretch, index: int, found: Candidates) -> float:
    """Return which share of the words of `claim` stands in the candidate as it stands there."""
    words = in_a_row(claim.words)
    shared: set[int] = set()
    for start, run in enumerate(runs_of_words(words, RUN)):
        if run in found.runs[index]:
            shared.update(range(start, start + RUN))
    return len(shared) / len(words) if words else 0.0


def in_full(words: str, spelled: Mapping[str, str]) -> str:
    """Return `words` with what their abbreviations stand for."""
    return " ".join([words, *(spelled[word] for word in WORD.findall(words) if word in spelled)])


def telling_words(words: str) -> Iterator[str]:
    """Yield the words that tell sentences apart, folded."""
    for match in WORD.finditer(words):
        word = word_without_possessive(match[0]).lower()
        if word not in EMPTY:
            yield word


def suggestions_for_claim(claim: Stretch, found: Candidates) -> list[Suggestion]:
    """Return the passages most like `claim`, the best first, equals in the opinion’s order."""
    every = [suggestion(claim, index, found) for index in range(len(found.stretches))]
    every.sort(key=lambda each: -each.score)
    return [each for each in every[:BEST] if each.score >= LEAST]


def suggestion(claim: Stretch, index: int, found: Candidates) -> Suggestion:
    """Return how like the candidate `index` is to `claim`, and in what."""
    passage = found.stretches[index]
    same_figures = [
        f"{figure.printed} = {other.printed}"
        for figure in figures(claim.words)
        for other in found.figures[index]
        if figures_agree(figure, other, found.published)
    ]
    said = [
        word_without_possessive(claim.passage.text.words[s.start : s.end])
        for s in names_of(claim, found.known)
    ]
    same_names = [name for name in said if name_as_printed(name, passage.words)]
    quoted = [
        words
        for words in quotations(claim.words)
        if words in folded_space(as_typewritten(passage.words))
    ]
    likeness, alike = likeness_of(claim, index, found)
    same_words = share_verbatim(claim, index, found)
    score = likeness + FIGURE * len(same_figures) + NAME * len(same_names) + QUOTED * len(quoted)
    score += VERBATIM * same_words
    if passage.passage.writing != "opinion":
        score *= ASIDE
    reasons = [*quoted, *same_figures, *same_names]
    if same_words == 1:
        reasons.append("the very words")
    if alike:
        reasons.append(f"words alike: {', '.join(alike)}")
    return Suggestion(passage, round(score, 3), tuple(reasons))


def names_of(claim: Stretch, known: Vocabulary) -> Iterator[Span]:
    """Yield where names stand in `claim`."""
    return names(claim.passage.text.words, claim.span, known)


def quotations(words: str) -> Iterator[str]:
    """Yield what is quoted in `words`, without its marks, as a typewriter has it."""
    for match in QUOTATION.finditer(words):
        yield folded_space(as_typewritten(match[0][1:-1].rstrip(",.")))


def likeness_of(claim: Stretch, index: int, found: Candidates) -> tuple[float, list[str]]:
    """Return how much of what `claim` tells the candidate tells too, from 0 to 1, and the words
    in which."""
    total = shared = 0.0
    alike: list[str] = []
    usual = max(found.weights.values(), default=1.0)
    for word in dict.fromkeys(telling_words(claim.words)):
        best = likest_word(word, found.words[index])
        weight = found.weights.get(best or word, usual)
        total += weight
        if best:
            shared += weight
            alike.append(word)
    return (shared / total if total else 0.0), alike


def likest_word(word: str, words: Sequence[str]) -> str | None:
    """Return which of `words` is most like `word`, None where none is like it."""
    begin = [other for other in words if other[:BEGINNING] == word[:BEGINNING]]
    found = process.extractOne(word, begin, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[0] if found else None
