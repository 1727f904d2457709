"""Holds what a reader found in an output against what the court says."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from build_scripts.stretches import Stretch


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where an output does not say what the court says."""

    place: str
    wanted: str | None
    """A word; None where nothing is wanted."""
    said: str | None

    def __str__(self) -> str:
        said = "nothing" if self.said is None else f"“{self.said}”"
        wanted = "nothing" if self.wanted is None else f"“{self.wanted}”"
        return f"at {self.place} it says {said} where the source says {wanted}"


def first_difference(wanted: Iterable[Stretch], found: Iterable[str]) -> Difference | None:
    """Return where `found`, block by block, first differs from `wanted`; None where nowhere.

    Each block must hold its own words: one that moved to its neighbour is as wrong as one lost.
    """
    nothing = Stretch("the end", ())
    stretches = (stretch for stretch in wanted if stretch.words)
    blocks = filter(None, (tuple(block.split()) for block in found))
    for stretch, block in zip_longest(stretches, blocks):
        place, words = (stretch or nothing).place, (stretch or nothing).words
        if words != (block or ()):
            pairs = zip_longest(words, block or ())
            return Difference(place, *next(pair for pair in pairs if pair[0] != pair[1]))
    return None
