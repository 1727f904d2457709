"""Deals the runs of a table out to its cells."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from build_scripts.exports.book import Edge, Line, LineEnd, Mark, Run, TableRow, Words
from build_scripts.model import Block, Span
from build_scripts.model.tables import cells_of


def rows_of(block: Block, line: Line) -> tuple[TableRow, ...]:
    """Return the rows of `block`, a table, of which `line` has the runs."""
    spans = cells_of(block)
    cells = iter(runs_by_cell(line, [cell for row in spans for cell in row]))
    return tuple(
        TableRow(tuple(next(cells) for _ in row), told.names_columns)
        for row, told in zip(spans, block.rows, strict=True)
    )


def runs_by_cell(line: Line, cells: Sequence[Span]) -> list[Line]:
    """Return what of `line` stands in each of its `cells`; white space between them is in none.

    What closes something, as the mark of a note does, goes with the words before it, and what opens
    something, as a page does, with those after it.
    """
    begins = [cell.start for cell in cells]
    found: list[list[Run]] = [[] for _ in cells]
    at = 0
    for run in line:
        if isinstance(run, Words):
            for index in range(max(0, bisect_right(begins, at) - 1), len(cells)):
                start = max(at, cells[index].start)
                end = min(at + len(run.words), cells[index].end)
                if start < end:
                    found[index].append(part_of(run, start - at, end - at))
            at += len(run.words)
        elif belongs_to_words_before(run):
            found[cell_before(at, begins)].append(run)
        else:
            found[max(0, bisect_right(begins, at) - 1)].append(run)
    return [tuple(runs) for runs in found]


def part_of(run: Words, start: int, end: int) -> Words:
    """Return some of the words of a run."""
    return Words(run.words[start:end], run.styles, run.capitals, run.citation, run.url)


def belongs_to_words_before(run: Run) -> bool:
    """Say whether a run belongs to the words before it."""
    return isinstance(run, Mark | LineEnd) or (isinstance(run, Edge) and not run.begins)


def cell_before(at: int, begins: Sequence[int]) -> int:
    """Return the cell in which the words before `at` stand."""
    return max(0, bisect_left(begins, at) - 1)
