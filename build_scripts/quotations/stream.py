"""The opinion as one row of words, each with its place: what quotations are looked for in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.model import Citation, Opinion, Passage
from build_scripts.quotations.words import words_in

CLOSING = re.compile(r"\s*\([^()]*\)")
"""What a citation goes on to say in brackets."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the opinion."""

    key: str
    passage: int
    """Which passage, counted from 0."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of an opinion in reading order."""

    passages: Sequence[Passage]
    words: Sequence[Place]
    regions: Sequence[str]
    """For each word, the text that it is part of: a quotation never goes on in another."""
    index: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Where each word stands among `words`."""


def streams(opinion: Opinion) -> tuple[Stream, Stream]:
    """Return the opinion’s words, and those that are left without its citations."""
    passages = list(opinion.passages())
    cited: dict[tuple[str, str, int], list[Citation]] = {}
    for each in opinion.citations:
        cited.setdefault((each.writing, each.where, each.index), []).append(each)
    whole, bare = [], []
    for number, passage in enumerate(passages):
        found = cited.get((passage.writing, passage.where, passage.index), [])
        spans = list(citation_spans(passage.text.words, found))
        for word in words_in(passage.text.words):
            place = Place(word.key, number, word.start, word.end)
            whole.append(place)
            if not any(start <= word.start < end for start, end in spans):
                bare.append(place)
    return stream(passages, whole), stream(passages, bare)


def citation_spans(words: str, found: Sequence[Citation]) -> Iterator[tuple[int, int]]:
    """Yield what a quotation leaves out with its citations: signal, cite, what follows in
    brackets."""
    for each in found:
        start = min(each.span.start, (each.signal_span or each.span).start)
        end = each.span.end
        while closing := CLOSING.match(words, end):
            end = closing.end()
        yield start, end


def stream(passages: Sequence[Passage], words: Sequence[Place]) -> Stream:
    """Return a stream of `words`."""
    index: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        index.setdefault(word.key, []).append(number)
    regions = [f"{passages[w.passage].writing} {passages[w.passage].where}" for w in words]
    return Stream(passages, words, regions, index)
