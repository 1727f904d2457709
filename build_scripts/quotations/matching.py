"""Finds a quotation in the opinion: exactly, with its own marks taken at their word, or nearly."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import LCSseq

from build_scripts.quotations.stream import Stream
from build_scripts.quotations.words import Element, Gap, Word

LONGEST = {"left out": 600, "put in": 14}
"""Words of the original for which a gap may stand."""
WINDOWS = 6
"""How many places are compared for a quotation that stands nowhere as it is."""
SLACK = 1.5
"""How much longer than a quotation the words may be that are held against it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Where a quotation departs from the original without saying so."""

    kind: Literal["left out", "put in", "replaced"]
    original: str
    quoted: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quotation stands, or what is nearest to it."""

    first: int
    last: int
    """Among the words of the stream."""
    share: float = 1.0
    """Which part of its words the place has in their order."""
    changes: tuple[Change, ...] = ()


def exactly(elements: Sequence[Element], stream: Stream) -> list[Found]:
    """Return every place where all `elements` stand in order, gaps apart without another word."""
    if not elements or not isinstance(elements[0], Word):
        return []
    starts = candidates(elements[0], stream)
    ends = ((start, follow(elements, 0, start, stream)) for start in starts)
    return [Found(start, end) for start, end in ends if end is not None]


def candidates(word: Word, stream: Stream) -> Sequence[int]:
    """Return where a word may stand."""
    if not word.stem:
        return stream.index.get(word.key, ())
    return [n for n, place in enumerate(stream.words) if place.key.startswith(word.key)]


def follow(elements: Sequence[Element], at: int, number: int, stream: Stream) -> int | None:
    """Return the last word of the place where `elements` stand from `at` on, the first of them at
    word `number`; None where they do not."""
    region = stream.regions[number] if number < len(stream.words) else ""
    while at < len(elements):
        element = elements[at]
        if isinstance(element, Gap):
            limit = number + LONGEST[element.kind]
            following = elements[at + 1]
            for place in range(number, min(limit + 1, len(stream.words))):
                if stream.regions[place] != region:
                    return None
                if isinstance(following, Word) and same(following, stream.words[place].key):
                    end = follow(elements, at + 1, place, stream)
                    if end is not None:
                        return end
            return None
        if number >= len(stream.words) or stream.regions[number] != region:
            return None
        if not same(element, stream.words[number].key):
            return None
        at, number = at + 1, number + 1
    return number - 1


def same(word: Word, key: str) -> bool:
    """Say whether a word of a quotation may be that of the original."""
    return key.startswith(word.key) if word.stem else key == word.key


def nearly(elements: Sequence[Element], stream: Stream) -> Found | None:
    """Return the place that shares most words with a quotation, in their order."""
    words = [element for element in elements if isinstance(element, Word)]
    keys = [word.key for word in words]
    if not keys or not stream.words:
        return None
    best: Found | None = None
    for start in windows(keys, stream):
        found = compared(words, start, stream)
        if found and (best is None or found.share > best.share):
            best = found
    return best


def windows(keys: Sequence[str], stream: Stream) -> list[int]:
    """Return where windows of the stream begin that share the rarest words with `keys`."""
    total = len(stream.words)
    votes: defaultdict[int, float] = defaultdict(float)
    for offset, key in enumerate(keys):
        places = stream.index.get(key, ())
        weight = math.log(1 + total / (1 + len(places)))
        for place in places[:200]:
            votes[max(0, place - offset) // 4] += weight
    scored = {at: sum(votes.get(near, 0.0) for near in (at - 1, at, at + 1)) for at in list(votes)}
    best = sorted(scored, key=lambda at: (-scored[at], at))[:WINDOWS]
    return [max(0, at * 4 - 4) for at in best]


def compared(words: Sequence[Word], start: int, stream: Stream) -> Found | None:
    """Return how the words from `start` on compare with a quotation."""
    keys = [word.key for word in words]
    end = min(len(stream.words), start + int(len(keys) * SLACK) + 8)
    window = [place.key for place in stream.words[start:end]]
    steps = [op for op in LCSseq.opcodes(window, keys) if op.tag == "equal"]
    if not steps:
        return None
    # What was replaced at either end stands there in the original’s words.
    before, after = steps[0].dest_start, len(keys) - steps[-1].dest_end
    first = start + max(0, steps[0].src_start - before)
    last = min(len(stream.words), start + steps[-1].src_end + after) - 1
    while stream.regions[first] != stream.regions[start + steps[0].src_start]:
        first += 1
    while stream.regions[last] != stream.regions[start + steps[-1].src_end - 1]:
        last -= 1
    held = [place.key for place in stream.words[first : last + 1]]
    equal = sum(op.src_end - op.src_start for op in steps)
    return Found(first, last, equal / max(len(keys), 1), tuple(changes(held, keys)))


def changes(original: Sequence[str], quoted: Sequence[str]) -> list[Change]:
    """Return the departures of a quotation from the original, in order."""
    found: list[Change] = []
    place_of_last = -1
    for op in LCSseq.opcodes(original, quoted):
        before = " ".join(original[op.src_start : op.src_end])
        after = " ".join(quoted[op.dest_start : op.dest_end])
        if op.tag == "equal":
            continue
        last = found[-1] if found and op.src_start == place_of_last else None
        if last and op.tag in ("insert", "delete"):
            before, after = f"{last.original} {before}".strip(), f"{last.quoted} {after}".strip()
            found.pop()
        kind: Literal["left out", "put in", "replaced"] = "replaced"
        if not after:
            kind = "left out"
        elif not before:
            kind = "put in"
        found.append(Change(kind, before, after))
        place_of_last = op.src_end
    return found
