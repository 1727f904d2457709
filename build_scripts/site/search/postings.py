"""The words of all leaves, with the leaves that have each: gathered once, and kept from build to
build. Where some editions have other leaves than before, only what differs is told again.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from msgspec import Struct

from build_scripts.site.search.entry import Voice
from build_scripts.site.search.leaves import HEAVIEST, OfCase

MOST = 2_000
"""Leaves that a drawer names of one word."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MANY = 20
"""Where more than one of so many editions has other leaves, all are gathered anew."""

Gathering = dict[str, list["array[int]"]]
"""Of each word the numbers of the leaves that have it, by its weight in them from 1."""


class Gatherable(Protocol):
    """What of a leaf is gathered."""

    @property
    def of(self) -> OfCase:
        """What a result says of the case over it."""

    @property
    def voice(self) -> Voice:
        """Whose words it holds."""

    @property
    def words(self) -> Mapping[str, int]:
        """Its words with their weights."""


@dataclass(frozen=True, slots=True)
class Unread:
    """The leaves of an edition, which are read only where they are not known."""

    key: str
    """What they are told by."""
    read: Callable[[], Sequence[Gatherable]]


class Run(Struct, frozen=True, array_like=True):
    """The leaves of an edition, which follow one another."""

    key: str
    about: list[tuple[str, int, str]]
    """The court and the year of each, and whose words it holds."""


class Posted(Struct, frozen=True, array_like=True):
    """The leaves of a word."""

    numbers: list[bytes]
    """By its weight in them from 1, in the machine’s order."""
    told: str
    """The same as a browser reads it."""


class Postings(Struct, frozen=True):
    """All leaves, numbered through the library, and all their words."""

    runs: list[Run]
    words: dict[str, Posted]

    def leaves(self) -> Iterator[tuple[str, int, str]]:
        """Yield what each leaf is of."""
        return (each for run in self.runs for each in run.about)


def postings_of(unread: Sequence[Unread], known: Postings | None = None) -> Postings:
    """Return the words of all leaves, of which those that are `known` are not read again."""
    if known and len(known.runs) == len(unread):
        pairs = enumerate(zip(unread, known.runs, strict=True))
        changed = [place for place, (now, before) in pairs if now.key != before.key]
        if not changed:
            return known
        if len(changed) <= 1 + len(unread) // MANY:
            read = {place: unread[place].read() for place in changed}
            if all(len(known.runs[place].about) == len(found) for place, found in read.items()):
                runs = list(known.runs)
                for place, found in read.items():
                    runs[place] = run_of(unread[place].key, found)
                return Postings(runs, words_changed(known, read))
    return gathered(unread)


def gathered(unread: Iterable[Unread]) -> Postings:
    """Return the words of all leaves, each of which is read."""
    runs: list[Run] = []
    words: Gathering = new_gathering()
    count = 0
    for each in unread:
        found = each.read()
        add_leaves(words, count, found)
        runs.append(run_of(each.key, found))
        count += len(found)
    return Postings(
        runs, {word: posted([one.tobytes() for one in found]) for word, found in words.items()}
    )


def new_gathering() -> Gathering:
    """Return room for the words of leaves."""
    return defaultdict(lambda: [array("I") for _ in range(HEAVIEST)])


def add_leaves(words: Gathering, first: int, found: Iterable[Gatherable]) -> None:
    """Add the words of leaves, the first of which has the number `first`."""
    for number, leaf in enumerate(found, first):
        for word, weight in leaf.words.items():
            words[word][weight - 1].append(number)


def run_of(key: str, found: Iterable[Gatherable]) -> Run:
    """Return what is known of the leaves of an edition."""
    return Run(key, [(leaf.of.court, leaf.of.year, leaf.voice) for leaf in found])


def words_changed(known: Postings, read: Mapping[int, Sequence[Gatherable]]) -> dict[str, Posted]:
    """Return the words of all leaves: as they are `known`, but for the leaves that were `read` of
    the editions in these places, which are as many as before."""
    spans: list[range] = []
    new, first = new_gathering(), 0
    for place, run in enumerate(known.runs):
        if place in read:
            add_leaves(new, first, read[place])
            spans.append(range(first, first + len(run.about)))
        first += len(run.about)
    nothing, none = Posted([b""] * HEAVIEST, ""), [array("I")] * HEAVIEST
    words: dict[str, Posted] = {}
    for word in (*known.words, *(each for each in new if each not in known.words)):
        before, now = known.words.get(word, nothing), new.get(word, none)
        numbers = [
            spliced(old, spans, one) if old or one else old
            for old, one in zip(before.numbers, now, strict=True)
        ]
        if numbers == before.numbers:
            words[word] = before
        elif any(numbers):
            words[word] = posted(numbers)
    return words


def spliced(old: bytes, spans: Iterable[range], new: "array[int]") -> bytes:
    """Return the numbers that are `old`, in whose `spans` now stand those that are `new`."""
    numbers = memoryview(old).cast("I")
    parts: list[bytes] = []
    end = 0
    for span in spans:
        begin = bisect_left(numbers, span.start, end)
        parts += [old[4 * end : 4 * begin], in_span(new, span)]
        end = bisect_left(numbers, span.stop, begin)
    return b"".join([*parts, old[4 * end :]])


def in_span(numbers: "array[int]", span: range) -> bytes:
    """Return those of the numbers, which are in order, that a span has."""
    begin = bisect_left(numbers, span.start)
    return numbers[begin : bisect_left(numbers, span.stop, begin)].tobytes()


def posted(numbers: list[bytes]) -> Posted:
    """Return a word with the leaves that have it."""
    return Posted(numbers, leaves_as_text([memoryview(each).cast("I") for each in numbers]))


def leaves_as_text(by_weight: Sequence[Sequence[int]]) -> str:
    """Return the leaves of a word as a browser reads them: `12~4:0,3,1|1:5`.

    In how many it stands, then, from its greatest weight, the numbers of leaves to the base of 36,
    each less the one before it.
    """
    parts: list[str] = []
    left = MOST
    for weight in range(len(by_weight), 0, -1):
        numbers = by_weight[weight - 1][:left]
        left -= len(numbers)
        if numbers:
            steps = (now - before for before, now in zip([0, *numbers], numbers, strict=False))
            parts.append(f"{weight}:{','.join(map(base36, steps))}")
    return f"{sum(map(len, by_weight))}~{'|'.join(parts)}"


def base36(number: int) -> str:
    """Return a number to the base of 36."""
    if number < len(DIGITS):
        return DIGITS[number]
    return base36(number // len(DIGITS)) + DIGITS[number % len(DIGITS)]
