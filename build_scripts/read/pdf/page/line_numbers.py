"""Takes the numbers of lines out of the margin, before anything else is asked of a page.

The Second Circuit numbers the lines of each page from 1; pleading paper, on which district courts
of the West write, bears the numbers 1 to 28 in a column of their own, whatever stands beside them.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from build_scripts.read.pdf.file.glyphs import PrintedPage
from build_scripts.read.pdf.page.lines import Line, lines_of, part_of

MARGIN_NUMBER = re.compile(r"\d{1,2}(?= |$)")
FEWEST_NUMBERED = 5
"""Lines that numbered margins have at the least."""
APART = 0.5
"""Of the size of type: the least white between a number and the words beside it."""
SAME_EDGE = 2.5
"""Points by which the numbers of one column may be out of line."""
RISING = 0.8
"""Of the steps from number to number: so many at the least are of one."""


class Number(NamedTuple):
    """A number at the head of a line."""

    line: int
    """Which line of the page."""
    value: int
    end: int
    """How many characters it takes."""
    x0: float
    x1: float


EDGES: Sequence[Callable[[Number], float]] = (
    lambda number: number.x0,
    lambda number: number.x1,
    lambda number: (number.x0 + number.x1) / 2,
)
"""A column of numbers is set to its left, to its right, or to its middle."""


def without_line_numbers(page: PrintedPage) -> tuple[list[Line], list[Line]]:
    """Return the lines of a page without the numbers in its margin, and those numbers.

    The lines are put together anew: a number that stands level with the mark of a note, and not
    with its line, would have kept the two apart.
    """
    lines = lines_of(page)
    margin = line_numbers(lines)
    if not margin:
        return lines, []
    taken = {id(glyph) for number in margin for glyph in number.glyphs}
    rest = tuple(glyph for glyph in page.glyphs if id(glyph) not in taken)
    return lines_of(replace(page, glyphs=rest)), margin


def line_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return the numbers that stand in one column at the heads of lines."""
    numbers = [number for index, line in enumerate(lines) if (number := number_at(index, line))]
    column = rising_numbers(in_one_column(numbers))
    if len(column) < FEWEST_NUMBERED:
        return []
    heads = [part_of(lines[number.line], 0, number.end) for number in column]
    return [head for head in heads if head]


def number_at(index: int, line: Line) -> Number | None:
    """Return the number at the head of a line, if white follows it."""
    match = MARGIN_NUMBER.match(line.text)
    if not match:
        return None
    first, last = line.glyphs[0], line.glyphs[match.end() - 1]
    following = next((glyph for glyph in line.glyphs[match.end() :] if glyph), None)
    if not first or not last:
        return None
    if following and following.x0 - last.x1 <= APART * line.size:
        return None
    return Number(index, int(match[0]), match.end(), first.x0, last.x1)


def in_one_column(numbers: Sequence[Number]) -> list[Number]:
    """Return those of `numbers` that stand in line, one below the other."""
    found: list[Number] = []
    for edge in EDGES:
        places = Counter(round(edge(number) / SAME_EDGE) for number in numbers)
        for place, _ in places.most_common(1):
            middle = place * SAME_EDGE
            near = [number for number in numbers if abs(edge(number) - middle) <= SAME_EDGE]
            found = max(found, near, key=len)
    return found


def rising_numbers(numbers: Iterable[Number]) -> list[Number]:
    """Return `numbers` if they rise by one from line to line, the first and the last aside where
    they do not: these may be numbers of pages."""
    found = list(numbers)
    while len(found) > 1 and found[1].value != found[0].value + 1:
        found = found[1:]
    while len(found) > 1 and found[-1].value != found[-2].value + 1:
        found = found[:-1]
    steps = [after.value == before.value + 1 for before, after in pairwise(found)]
    return found if sum(steps) >= RISING * len(steps) else []
