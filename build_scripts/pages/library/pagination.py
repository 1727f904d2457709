"""Long lists in pages: rows divided so that none is too long, each page with the ways to the pages
before and after it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """One page of a list."""

    path: str
    number: int
    """Which page it is, from 1."""
    start: int
    """The place of its first row in the whole list, from 1."""
    rows: Sequence[Row]
    before: str
    after: str
    """The pages of the same list before and after it, by their paths."""

    def title(self, whole: str) -> str:
        """Return what the page is called, of a list that is called `whole`."""
        return whole if self.number == 1 else f"{whole}, page {self.number}"


def sheets(
    rows: Sequence[Row],
    most: int,
    first: str,
    further: str,
    weight: Callable[[Row], int] = lambda _: 1,
) -> Iterator[Sheet[Row]]:
    """Yield the pages of a list, the first at the path `first`, the others below `further`.

    Each holds rows that together weigh no more than `most`, and one at least.
    """
    runs = [list(run) for run in divided(rows, most, weight)]
    paths = [first, *(f"{further}{number}/" for number in range(2, len(runs) + 1))]
    start = 1
    for place, (path, run) in enumerate(zip(paths, runs, strict=True)):
        yield Sheet(
            path=path,
            number=place + 1,
            start=start,
            rows=run,
            before=paths[place - 1] if place else "",
            after=paths[place + 1] if place + 1 < len(paths) else "",
        )
        start += len(run)


def divided(rows: Sequence[Row], most: int, weight: Callable[[Row], int]) -> Iterator[list[Row]]:
    """Yield runs of rows that weigh no more than `most`; of no rows, one that is empty."""
    run: list[Row] = []
    total = 0
    for row in rows:
        if run and total + weight(row) > most:
            yield run
            run, total = [], 0
        run.append(row)
        total += weight(row)
    yield run
