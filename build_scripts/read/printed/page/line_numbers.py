"""Takes the numbers of lines out of the margin of a layout text, where all of a page bears them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.model import Removal, Span
from build_scripts.read.printed.page.lines import (
    Line,
    Page,
    commonest,
    hung_before,
    with_gaps_counted_anew,
    without_head,
)

LINE_NUMBER = "line number in the margin"
NAME_IN_MARGIN = "name of the court, printed up the margin"
MARGIN = re.compile(r"(?P<number>\d{1,2})(?:\s+\|(?:\s|$)|\s+|$)")
"""A number, and after it the rule along the margin where a text layer has some of it; a converter
may leave one space between the two, as of New Mexico’s slips."""
MARGIN_COLUMN = 3
"""Line numbers begin within so many columns of the left edge, or of where most of them begin."""
FEWEST_NUMBERED = 8
FEWEST_ON_LAST = 2
FEWEST_ON_SHEET = 20
"""Pleading paper has 24 to 28 numbers on a sheet; the last sheet may be cut off."""


def numbered_margins(lines: Sequence[Line]) -> list[int]:
    """Return the places where the numbers in the margin begin again at 1, as they do on each sheet
    of pleading paper; none where they do not count throughout."""
    starts: list[int] = []
    last = 0
    edge = margin_edge(lines)
    for place, line in enumerate(lines):
        match = MARGIN.match(line.text) if stands_in_margin(line, edge) else None
        number = int(match["number"]) if match else 0
        if number == 1 and (not last or last >= FEWEST_ON_SHEET):
            starts.append(place)
            last = 1
        elif number == last + 1 and last:
            last = number
    return starts if len(starts) > 1 else []


def margin_edge(lines: Sequence[Line]) -> int:
    """Return the column from which the numbers of lines begin: 0, or further in where a name is
    printed up the margin beside them, as the Northern District of California has its own."""
    numbered = [line.indent for line in lines if MARGIN.match(line.text)]
    usual = commonest(numbered, 0)
    inward = usual > 2 * MARGIN_COLUMN and numbered.count(usual) >= FEWEST_NUMBERED
    return usual - 1 if inward else 0


def stands_in_margin(line: Line, edge: int) -> bool:
    """Say whether `line` begins where numbers do that begin from the column `edge` on."""
    return edge <= line.indent <= edge + MARGIN_COLUMN


def numbers_of(page: Page, edge: int) -> dict[int, int]:
    """Return where on a page the numbers stand that count its lines, and how far into the line each
    goes with the rule after it.

    A number that stands for the one that is due counts as well, as scanners misread figures: the
    next goes on after it. Notes at the foot may be numbered anew.
    """
    found = [
        (line, match)
        for line in page
        if stands_in_margin(line, edge) and (match := MARGIN.match(line.text))
    ]
    figures = [int(match["number"]) for _, match in found]
    numbered: dict[int, int] = {}
    expected = 1
    for (line, match), number, after in zip(found, figures, [*figures, 0][1:], strict=True):
        misread = len(numbered) > 1 and after == expected + 1
        anew = number == 1 and len(numbered) >= FEWEST_NUMBERED
        if number == expected or anew or misread:
            numbered[line.start] = len(match[0].rstrip())
            expected = number + 1 if anew else expected + 1
    return numbered


def is_numbered(page: Page) -> bool:
    """Say whether the lines of `page` bear numbers, enough to tell."""
    return len(numbers_of(page, margin_edge(page))) >= FEWEST_NUMBERED


def without_margin(page: Page, removals: list[Removal], *, among_numbered: bool = False) -> Page:
    """Return `page` without the numbers before its lines, where it is numbered throughout, and
    without what is printed up the margin beside them. `among_numbered` pages the last may have
    few lines, each with its number."""
    edge = margin_edge(page)
    numbered = numbers_of(page, edge)
    bare = [line for line in page if stands_in_margin(line, edge) and line.start not in numbered]
    short = among_numbered and len(numbered) >= FEWEST_ON_LAST and not bare
    if not short and (len(numbered) < FEWEST_NUMBERED or len(bare) > len(numbered)):
        return page
    beside = [line for line in page if line.indent + len(line.text) < edge]
    removals += [Removal(Span(at, at + length), LINE_NUMBER) for at, length in numbered.items()]
    removals += [Removal(line.span, NAME_IN_MARGIN) for line in beside]
    rest = [
        (without_line_number(line, numbered[line.start]) if line.start in numbered else line, line)
        for line in solid_over(page, beside, numbered)
    ]
    kept = with_gaps_counted_anew((after or line, after is not None) for after, line in rest)
    return tuple(replace(line, indent=max(0, line.indent - edge)) for line in kept)


def solid_over(page: Page, beside: Sequence[Line], numbered: Mapping[int, int]) -> Page:
    """Return `page` without the lines that are printed up the margin `beside` it. A converter makes
    room for them between two lines of the text, which are no further apart than those above, or
    than the numbers say that both bear."""
    gone = {line.start for line in beside}
    rows = rows_for_each_number(page, numbered)
    kept: list[Line] = []
    pushed = False
    for line in page:
        if line.start in gone:
            pushed = True
            continue
        gap = line.gap
        if pushed and kept:
            both = kept[-1].start in numbered and line.start in numbered
            gap = min(gap, rows - 1 if both else kept[-1].gap)
        kept.append(replace(line, gap=gap))
        pushed = False
    return tuple(kept)


def rows_for_each_number(page: Page, numbered: Mapping[int, int]) -> int:
    """Return how many rows of `page` there are for each number of a line."""
    rows: list[int] = []
    row = 0
    for line in page:
        row += 1 + line.gap
        if line.start in numbered:
            rows.append(row)
    return commonest([b - a for a, b in pairwise(rows)], 1)


def without_line_number(line: Line, length: int) -> Line | None:
    """Return `line` without the number at its head, which goes `length` characters into it with
    the rule after it; the words stand as far in as they do on lines where the rule was lost, and
    begin where they do on lines without a number."""
    rest = without_head(line, length)
    if not rest:
        return None
    rule = len(line.text[:length].lstrip("0123456789"))
    return replace(rest, indent=rest.indent - rule + hung_before(rest.text))
