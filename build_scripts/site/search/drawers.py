"""The drawers: the words of a whole library by the alphabet, each with the leaves that have it.

Leaves are numbered through the library. What a browser fetches grows with what it looks for, and
not with the library: a drawer has a bounded size, and of a word that is everywhere it names the
leaves in which it weighs most, and how many there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from build_scripts.site.search.entry import Voice
from build_scripts.site.search.leaves import HEAVIEST, OfCase

SIZE = 16_000
"""Characters of a drawer, but for a word that has more by itself."""
MOST = 2_000
"""Leaves that a drawer names of one word."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
Files = Iterator[tuple[str, bytes]]


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


class Gathered:
    """The words of leaves that come one after another."""

    def __init__(self) -> None:
        self.leaves = 0
        self.found: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in range(HEAVIEST)])
        """Of each word the numbers of the leaves that have it, by its weight in them from 1."""
        self.ranges: list[tuple[str, int, int]] = []
        """The court, the year and the first leaf of each edition that differs in them."""
        self.voices: list[str] = []

    def add(self, leaf: Gatherable) -> int:
        """Add a leaf; return its number."""
        number, self.leaves = self.leaves, self.leaves + 1
        for word, weight in leaf.words.items():
            self.found[word][weight - 1].append(number)
        of = (leaf.of.court, leaf.of.year)
        if not self.ranges or self.ranges[-1][:2] != of:
            self.ranges.append((*of, number))
        self.voices.append(leaf.voice)
        return number


def files(gathered: Gathered, shelves: Iterable[str], only: str, total: str) -> Files:
    """Yield the name, without its ending, and the JSON of each file of the index.

    `shelves` are those of the index of citations; `only` is the edition of a library that has no
    other. `total` tells this index from others: it is asked for with each file, so that no browser
    takes one of an older index for it.
    """
    found = sorted(gathered.found)
    begin: list[str] = []
    for number, (first, drawer) in enumerate(drawers(found, gathered.found)):
        begin.append(first)
        yield f"drawer-{number}", msgspec.json.encode(drawer)
    for letter, known in by_letter(found).items():
        yield f"words-{letter}", msgspec.json.encode(" ".join(known))
    yield "voices", msgspec.json.encode(runs_of_voices(gathered.voices))
    root: dict[str, Any] = {
        "sum": total,
        "leaves": gathered.leaves,
        "drawers": begin,
        "ranges": gathered.ranges,
        "voices": sorted(set(gathered.voices)),
        "shelves": sorted(shelves),
        "only": only,
    }
    yield "index", msgspec.json.encode(root)


def drawers(
    order: Sequence[str], found: Mapping[str, Sequence[Sequence[int]]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the drawers, each with its first word."""
    drawer: dict[str, str] = {}
    size = 0
    for word in order:
        said = leaves_as_text(found[word])
        if drawer and size + len(said) > SIZE:
            yield next(iter(drawer)), drawer
            drawer, size = {}, 0
        drawer[word] = said
        size += len(word) + len(said) + 6
    if drawer:
        yield next(iter(drawer)), drawer


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


SHORT = 3
"""Letters of words in which no error is looked for."""


def by_letter(order: Iterable[str]) -> dict[str, list[str]]:
    """Return all words by their first letter, for whoever mistypes one; numbers are left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in order:
        if "a" <= word[0] <= "z" and len(word) > SHORT:
            found[word[0]].append(word)
    return found


def runs_of_voices(voices: Iterable[str]) -> list[tuple[str, int]]:
    """Return of all leaves whose words they hold, like ones counted together."""
    made: list[tuple[str, int]] = []
    for voice in voices:
        if made and made[-1][0] == voice:
            made[-1] = (voice, made[-1][1] + 1)
        else:
            made.append((voice, 1))
    return made
