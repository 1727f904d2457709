"""Finds a quotation in the opinion: exactly, with its own marks taken at their word, or nearly."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz.distance import LCSseq

from build_scripts.quotations.stream import Stream
from build_scripts.quotations.words import MOST_GAPS, Element, Gap, Word

LONGEST_GAPS = {"left out": 600, "put in": 14}
"""Words of the original for which a gap may stand."""
WINDOWS = 6
"""How many places are compared for a quotation that stands nowhere as it is."""
SLACK = 1.5
"""How much longer than a quotation the words may be that are held against it."""
OF_A_KIND = 200
"""Places of a word that are asked for the nearest: it is too frequent to tell more."""
STEM = 6
"""Letters by which two words are alike: `persecuted`, `persecution`."""


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
    telling: float = 1.0
    """Which part of what they tell, so that `the`, `of` and `is` alone make no place near."""
    changes: tuple[Change, ...] = ()


def exact_matches(elements: Sequence[Element], stream: Stream) -> list[Found]:
    """Return every place where all `elements` stand in order, gaps apart without another word."""
    if not elements or not isinstance(elements[0], Word):
        return []
    if sum(isinstance(element, Gap) for element in elements) > MOST_GAPS:
        return []
    following = Following(elements, stream)
    starts = candidates(elements[0], stream)
    ends = ((start, following.end(0, start)) for start in starts)
    return [Found(start, end) for start, end in ends if end is not None]


def candidates(word: Word, stream: Stream) -> Iterable[int]:
    """Return where a word may stand."""
    if not word.stem:
        return stream.index.get(word.key, ())
    return (n for n, place in enumerate(stream.words) if place.key.startswith(word.key))


@dataclass(slots=True)
class Following:
    """Follows the elements of a quotation through the opinion."""

    elements: Sequence[Element]
    stream: Stream
    known: dict[tuple[int, int], int | None] = field(default_factory=dict)
    """Where what follows a gap ends, by element and place: nothing is followed twice."""

    def end(self, at: int, number: int) -> int | None:
        """Return the last word of the place where the elements stand from `at` on, the first of
        them at word `number`; None where they do not."""
        stream = self.stream
        if number >= len(stream.words):
            return None
        region = stream.regions[number]
        while at < len(self.elements):
            element = self.elements[at]
            if isinstance(element, Gap):
                return self.past(at, number, element, region)
            if number >= len(stream.words) or stream.regions[number] != region:
                return None
            if not may_be_same(element, stream.words[number].key):
                return None
            at, number = at + 1, number + 1
        return number - 1

    def past(self, at: int, number: int, gap: Gap, region: str) -> int | None:
        """Return where the elements after a gap end, the gap at word `number`. What the court put
        in, in brackets, is replaced by no other words."""
        if (at, number) in self.known:
            return self.known[at, number]
        found, following = None, self.elements[at + 1]
        last = min(number + LONGEST_GAPS[gap.kind] + 1, len(self.stream.words))
        for place in range(number, last):
            if self.stream.regions[place] != region:
                break
            word = self.stream.words[place]
            if isinstance(following, Word) and may_be_same(following, word.key):
                found = self.end(at + 1, place)
                if found is not None:
                    break
            if gap.kind == "put in" and word.bracketed and word.key not in gap.keys:
                break
        self.known[at, number] = found
        return found


def may_be_same(word: Word, key: str) -> bool:
    """Say whether a word of a quotation may be that of the original."""
    return key.startswith(word.key) if word.stem else key == word.key


def nearest_match(elements: Sequence[Element], stream: Stream) -> Found | None:
    """Return the place that shares most words with a quotation, in their order."""
    keys = [element.key for element in elements if isinstance(element, Word)]
    if not keys or not stream.words:
        return None
    best: Found | None = None
    weights = [rarity(key, stream) for key in keys]
    for start in windows(keys, weights, stream):
        found = match_at(keys, weights, start, stream)
        if found and (best is None or found.share > best.share):
            best = found
    return best


def rarity(key: str, stream: Stream) -> int:
    """Return how much a word tells of where it stands: the more, the rarer it is."""
    places = len(stream.index.get(key, ()))
    return (1 + len(stream.words) // (1 + places)).bit_length()


def windows(keys: Sequence[str], weights: Sequence[int], stream: Stream) -> list[int]:
    """Return where windows of the stream begin that share the rarest words with `keys`, whose
    rarities are the `weights`."""
    votes: defaultdict[int, int] = defaultdict(int)
    for offset, (key, weight) in enumerate(zip(keys, weights, strict=True)):
        for place in stream.index.get(key, ())[:OF_A_KIND]:
            votes[max(0, place - offset) // 4] += weight
    scored = {at: sum(votes.get(near, 0) for near in (at - 1, at, at + 1)) for at in list(votes)}
    best = sorted(scored, key=lambda at: (-scored[at], at))[:WINDOWS]
    return [max(0, at * 4 - 4) for at in best]


def match_at(
    keys: Sequence[str], weights: Sequence[int], start: int, stream: Stream
) -> Found | None:
    """Return how the words from `start` on compare with a quotation’s `keys`, whose rarities are
    the `weights`."""
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
    told = sum(sum(weights[op.dest_start : op.dest_end]) for op in steps)
    return Found(first, last, equal / len(keys), told / sum(weights), tuple(changes(held, keys)))


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


def likest_block(keys: Sequence[str], stream: Stream) -> Found | None:
    """Return the block that shares with a sentence, in whatever order, most of what tells it."""
    weights = {key[:STEM]: rarity(key, stream) for key in keys if len(key) >= STEM // 2}
    votes: defaultdict[int, int] = defaultdict(int)
    ends: dict[int, tuple[int, int]] = {}
    met: set[tuple[int, str]] = set()
    for number, place in enumerate(stream.words):
        first, _ = ends.get(place.block, (number, number))
        ends[place.block] = first, number
        stem = place.key[:STEM]
        if stem in weights and (place.block, stem) not in met:
            met.add((place.block, stem))
            votes[place.block] += weights[stem]
    if not votes:
        return None
    best = min(votes, key=lambda block: (-votes[block], block))
    return Found(*ends[best], votes[best] / sum(weights.values()))
