"""Which of the words now are those that an address was given to.

First the same words in the same order, as many as can be; then the same words elsewhere; then,
between two that are known, words that are like them; then words much like them anywhere. What is
left of the one is gone, of the other new.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from build_scripts.addresses.likeness import EMPTY, likeness, likeness_of_first
from build_scripts.model import Given

LIKE = 0.25
"""How like its words must be, where it stands between the same neighbours."""
MUCH_LIKE = 0.5
"""How like they must be anywhere else."""
MANY = 4_000
"""Pairs between two neighbours; where more are left, they are compared by their sketches alone."""


@dataclass(frozen=True, slots=True)
class Item:
    """Words that stand in a part now."""

    natural: str
    """The address that they would have if none had been given: `12`."""
    fingerprint: str
    sketch: str
    words: str
    """The first of them."""


def matched_addresses(given: Sequence[Given], items: Sequence[Item]) -> dict[int, int]:
    """Return for each item that an address was given to which of `given` that is, both by place."""
    live = [place for place, each in enumerate(given) if not each.gone]
    known = [fingerprint_of(given[place]) for place in live]
    same = paired_in_order(known, [item.fingerprint for item in items])
    in_order = {place: live[other] for place, other in same.items()}
    found = dict(in_order)
    match_elsewhere(given, items, found)
    match_between(given, items, in_order, found)
    match_anywhere(given, items, found)
    return found


def paired_in_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return which of `old` each of `new` is, as many as are the same in the same order."""
    result: dict[int, int] = {}
    for block in LCSseq.opcodes(old, new):
        if block.tag == "equal":
            for step in range(block.src_end - block.src_start):
                result[block.dest_start + step] = block.src_start + step
    return result


def fingerprint_of(given: Given) -> str:
    """Return the fingerprint of what an address was given to."""
    return given.print.partition(".")[0]


def sketch_of(given: Given) -> str:
    """Return the sketch of what an address was given to."""
    return given.print.partition(".")[2]


def match_elsewhere(given: Sequence[Given], items: Sequence[Item], found: dict[int, int]) -> None:
    """Add the items whose very words stood elsewhere, or were gone and are back."""
    taken = set(found.values())
    by_print: dict[str, list[int]] = {}
    for place in sorted(range(len(given)), key=lambda place: given[place].gone):
        if place not in taken:
            by_print.setdefault(fingerprint_of(given[place]), []).append(place)
    for place, item in enumerate(items):
        if place not in found and by_print.get(item.fingerprint):
            found[place] = by_print[item.fingerprint].pop(0)


def match_between(
    given: Sequence[Given],
    items: Sequence[Item],
    in_order: Mapping[int, int],
    found: dict[int, int],
) -> None:
    """Add the items that are like what stood between the same neighbours."""
    taken = set(found.values())
    edges = [(-1, -1), *sorted(in_order.items()), (len(items), len(given))]
    for (item_before, before), (item_after, after) in pairwise(edges):
        new = [place for place in range(item_before + 1, item_after) if place not in found]
        old = [p for p in range(before + 1, after) if p not in taken and not given[p].gone]
        closely = len(new) * len(old) <= MANY
        pair_off(pairs_of(given, items, old, new, closely=closely), LIKE, found, taken)


def pairs_of(
    given: Sequence[Given],
    items: Sequence[Item],
    old: Sequence[int],
    new: Sequence[int],
    *,
    closely: bool,
) -> Iterator[tuple[float, int, int]]:
    """Yield how like each of `new` is to each of `old`, with the places of both."""
    for place in new:
        item = items[place]
        for other in old:
            score = likeness(sketch_of(given[other]), item.sketch)
            if closely:
                score = max(score, likeness_of_first(given[other].words, item.words))
            yield score, place, other


def match_anywhere(given: Sequence[Given], items: Sequence[Item], found: dict[int, int]) -> None:
    """Add the items that are much like what stood anywhere."""
    taken = set(found.values())
    buckets: dict[tuple[int, str], list[int]] = {}
    for place, each in enumerate(given):
        if place not in taken and not each.gone:
            for key in filled_buckets(sketch_of(each)):
                buckets.setdefault(key, []).append(place)
    scores: list[tuple[float, int, int]] = []
    for place, item in enumerate(items):
        if place not in found:
            near = {other for key in filled_buckets(item.sketch) for other in buckets.get(key, ())}
            scores += pairs_of(given, items, sorted(near), [place], closely=False)
    pair_off(iter(scores), MUCH_LIKE, found, taken)


def filled_buckets(sketch: str) -> Iterator[tuple[int, str]]:
    """Yield each bucket of a sketch that holds something."""
    for at in range(0, len(sketch), 2):
        if sketch[at : at + 2] != EMPTY:
            yield at, sketch[at : at + 2]


def pair_off(
    scores: Iterator[tuple[float, int, int]], least: float, found: dict[int, int], taken: set[int]
) -> None:
    """Pair those that are most alike first; of equals, those that come first."""
    for score, place, other in sorted(scores, key=lambda each: (-each[0], each[1], each[2])):
        if score < least:
            return
        if place not in found and other not in taken:
            found[place] = other
            taken.add(other)


def addresses_of_items(
    given: Sequence[Given],
    items: Sequence[Item],
    prefix: str,
    name: Callable[[str, str | None, str | None, set[str]], str],
) -> list[str]:
    """Return the address of each item, without the `prefix` of its anchor: the one it was given,
    or a new one, which `name` makes of its natural one, those before and after, and all taken."""
    found = matched_addresses(given, items)
    kept = {place: given[other].anchor.removeprefix(prefix) for place, other in found.items()}
    taken = {each.anchor.removeprefix(prefix) for each in given}
    following: list[str | None] = [None] * (len(items) + 1)
    for place in range(len(items) - 1, -1, -1):
        following[place] = kept.get(place, following[place + 1])
    result: list[str] = []
    for place, item in enumerate(items):
        address = kept.get(place)
        if address is None:
            before = result[-1] if result else None
            address = name(item.natural, before, following[place + 1], taken)
            taken.add(address)
        result.append(address)
    return result
