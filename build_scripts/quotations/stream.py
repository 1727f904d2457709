"""The opinion as one row of words, each with its place: what quotations are looked for in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from build_scripts.quotations.opinion_words import Block, SearchedOpinion
from build_scripts.quotations.words import (
    INSERTED,
    brackets_within_word,
    without_brackets,
    words_in,
)

MOST_PUT_IN = 8
"""Words that a court puts into a quotation."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the opinion."""

    key: str
    block: int
    """Which block, counted from 0."""
    start: int
    end: int
    bracketed: bool = False
    """Whether the court put it in, in brackets."""


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of an opinion in reading order."""

    words: Sequence[Place]
    regions: Sequence[str]
    """For each word, the text that it is part of: a quotation never goes on in another."""
    index: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Where each word stands among `words`."""


def words_with_and_without_citations(opinion: SearchedOpinion) -> tuple[Stream, Stream]:
    """Return the opinion’s words, and those that are left without its citations."""
    whole, bare = [], []
    for number, block in enumerate(opinion.blocks):
        brackets = bracketed_spans(block.words)
        for word in words_in(block.words):
            bracketed = any(start < word.start < end for start, end in brackets)
            key = without_brackets(block.words[word.start : word.end]) if word.stem else word.key
            place = Place(key, number, word.start, word.end, bracketed)
            whole.append(place)
            if not any(each.opened <= word.start < each.closed for each in block.cites):
                bare.append(place)
    return stream(opinion.blocks, whole), stream(opinion.blocks, bare)


def bracketed_spans(words: str) -> list[tuple[int, int]]:
    """Return where brackets stand around a few whole words: others are remarks of their own."""
    found = INSERTED.finditer(words) if "[" in words else ()
    return [
        each.span()
        for each in found
        if not brackets_within_word(words, each)
        and sum(1 for _ in words_in(each[0])) <= MOST_PUT_IN
    ]


def stream(blocks: Sequence[Block], words: Sequence[Place]) -> Stream:
    """Return a stream of `words`."""
    index: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        index.setdefault(word.key, []).append(number)
    return Stream(words, [region(blocks[word.block]) for word in words], index)


def region(block: Block) -> str:
    """Return the text that a block is part of: the body of its writing, or one of its notes."""
    return f"{block.part} {block.where}"
