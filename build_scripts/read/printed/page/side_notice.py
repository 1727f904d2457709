"""Finds the notice that stands in a column at the left of a caption’s head.

Illinois’s districts set it there under NOTICE, beside the number of the case and the court’s name,
which are in mid-page: `This Order was filed under Supreme Court Rule 23 and is not precedent …`.
"""

import re

from build_scripts.read.printed.page.lines import (
    COLUMN_GAP,
    Line,
    Page,
    cut_down,
    part_of,
)

HEAD = re.compile(r"NOTICE(?=\s{3}|$)")
FARTHEST = 24
"""The last column in which a line of the notice begins; the mid-page is right of it."""
MOST_LINES = 12
"""Lines."""


def without_side_notice(lines: Page) -> tuple[list[tuple[int, Line]], Page]:
    """Return the lines of the notice, each with the row it stands in, and `lines` without them."""
    first = next((row for row, line in enumerate(lines) if HEAD.match(line.text)), None)
    if first is None or lines[first].indent > FARTHEST:
        return [], lines
    taken: dict[int, Line] = {}
    for row, line in enumerate(lines[first : first + MOST_LINES], first):
        if line.indent > FARTHEST:
            continue
        gap = COLUMN_GAP.search(line.text)
        left = part_of(line, 0, gap.start() if gap else len(line.text))
        if left:
            taken[row] = left
        if left and left.text.endswith("."):
            break
    else:
        return [], lines  # it does not end where a notice does
    rests = [rest_of(line, taken.get(row)) for row, line in enumerate(lines)]
    return [*taken.items()], cut_down(lines, rests)


def rest_of(line: Line, left: Line | None) -> Line | None:
    """Return what of `line` stands behind its `left` column; all, where that has nothing in it."""
    return part_of(line, len(left.text), len(line.text)) if left else line
