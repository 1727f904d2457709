"""Accounts for every character of a source: the first half of the proof.

Each is text of a passage, or a note’s mark, or a recorded removal, exactly once, and each passage
reads as its stretches of the source do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.model import Opinion, Source, Span, Story, Text, Writing
from build_scripts.problems import Problem, excerpt, problem
from build_scripts.restorations import broken


@dataclass(frozen=True, slots=True)
class Account:
    """How the source divides into what is reproduced and what is not."""

    words: int
    marks: int
    removals: int


def account(opinion: Opinion) -> Account:
    """Return the figures of the proof, by which the about page states it."""
    texts = [passage.text for passage in opinion.passages()]
    return Account(
        words=sum(len(text.words.split()) for text in texts),
        marks=len(mark_spans(opinion)),
        removals=len(opinion.removals),
    )


def audit(opinion: Opinion) -> None:
    """Raise `Problem` unless every character of the source is accounted for exactly once."""
    for writing in opinion.writings:
        refuse_disorder(opinion.source, source_order(writing))
    texts = [passage.text for passage in opinion.passages()]
    removed = [removal.span for removal in opinion.removals]
    # A mark may hold a removal: the second backslash of `\*\*`.
    spans = [
        *removed,
        *(span for mark in mark_spans(opinion) for span in stretches_outside(mark, removed)),
    ]
    refuse_unaccounted(opinion.source, texts, spans)


def audit_story(story: Story) -> None:
    """Raise `Problem` unless every character of a saved news page is accounted for: as a word of
    the story or as a removal, exactly once."""
    refuse_disorder(story.source, [block.text for block in story.blocks])
    texts = [passage.text for passage in story.passages()]
    refuse_unaccounted(story.source, texts, [removal.span for removal in story.removals])


def refuse_unaccounted(source: Source, texts: Iterable[Text], others: Iterable[Span]) -> None:
    """Raise `Problem` unless each character of `source` belongs to one of `texts` or `others`,
    and each that was restored was so by its rule."""
    if item := broken(source.text, source.restorations):
        raise unfaithful_stretch(
            source, item.span.start, f"was restored by no rule ({item.reason})"
        )
    taken = list(others)
    for text in texts:
        refuse_misreading(source, text)
        taken += [Span(piece.source, piece.source + piece.length) for piece in text.origin]
    cursor = 0
    for span in sorted(taken):
        refuse_gap(source, cursor, span.start)
        if span.start < cursor:
            raise unfaithful_stretch(source, span.start, "is used twice")
        cursor = max(cursor, span.end)
    refuse_gap(source, cursor, len(source.text))


def mark_spans(opinion: Opinion) -> list[Span]:
    """Return where the marks of notes are printed, at the note and in the text."""
    notes = [*opinion.case.notes, *(n for writing in opinion.writings for n in writing.notes)]
    references = [ref for passage in opinion.passages() for ref in passage.text.references]
    spans = {note.mark for note in notes} | {reference.source for reference in references}
    return sorted(span for span in spans if span.start < span.end)


def stretches_outside(mark: Span, removed: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of `mark` that are outside `removed`, which is in order."""
    first = bisect_right(removed, mark.start, key=lambda span: span.end)
    inside = removed[first : bisect_left(removed, mark.end, key=lambda span: span.start)]
    starts = [mark.start, *(span.end for span in inside)]
    ends = [*(span.start for span in inside), mark.end]
    yield from (Span(*edges) for edges in zip(starts, ends, strict=True) if edges[0] < edges[1])


def refuse_gap(source: Source, start: int, end: int) -> None:
    """Raise `Problem` where text between `start` and `end` was neither used nor removed."""
    gap = source.text[start:end]
    if gap.strip():
        raise unfaithful_stretch(source, start + len(gap) - len(gap.lstrip()), "was lost")


def refuse_misreading(source: Source, text: Text) -> None:
    """Raise `Problem` unless `text` reads as its stretches of `source` do."""
    cursor = 0
    for piece in text.origin:
        between = text.words[cursor : piece.at]
        end = piece.at + piece.length
        original = source.text[piece.source : piece.source + piece.length]
        if between not in {"", " "} or text.words[piece.at : end] != original:
            raise unfaithful_stretch(source, piece.source, "was changed")
        cursor = end
    if cursor != len(text.words):
        raise unfaithful_stretch(source, text.source_of(cursor), "was added to")


def source_order(writing: Writing) -> list[Text]:
    """Return the byline and the blocks of a writing in the order of the source: a reporter may set
    the byline under the first paragraph, but nowhere else."""
    texts = [block.text for block in writing.blocks]
    byline = [writing.byline] if writing.byline else []
    first = sorted([*byline, *texts[:1]], key=lambda text: text.origin)
    return [*first, *texts[1:]]


def refuse_disorder(source: Source, texts: Iterable[Text]) -> None:
    """Raise `Problem` unless `texts`, a byline and the blocks under it, and the stretches of each
    stand in order.

    Notes are left aside: they stand at the foot of pages, and follow their references here.
    """
    places = [piece.source for text in texts for piece in text.origin]
    for before, after in pairwise(places):
        if after < before:
            raise unfaithful_stretch(source, after, "is out of place")


def unfaithful_stretch(source: Source, offset: int, what: str) -> Problem:
    """Return the problem of a stretch of the source that is not as it should be."""
    return problem(
        "fidelity-source",
        source.name,
        source.line_of(offset),
        words=excerpt(source.text[offset:], 40),
        what=what,
    )
