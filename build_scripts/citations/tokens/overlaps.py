"""Of what overlaps in a text, which stands."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Found = TypeVar("Found")


def first_and_longest(
    found: Iterable[Found], place: Callable[[Found], tuple[int, int]]
) -> Iterator[Found]:
    """Yield what was `found` in order, none sharing a character with another: of two that do, what
    begins first stands, of those that begin together the longest, and else the one found first.

    `place` says where each begins and ends.
    """

    def order(each: Found) -> tuple[int, int]:
        start, end = place(each)
        return start, -end

    free = 0
    for each in sorted(found, key=order):
        start, end = place(each)
        if start >= free:
            yield each
            free = end
