"""Finds the clerk’s stamp: FILED, the day, the clerk’s name, in a column at the right.

It is set over a caption, or over each separate writing, and its lines fall between those at the
left; it ends with the clerk’s name or that of the court.
"""

import re

from build_scripts.read.printed.page.lines import (
    Line,
    Page,
    cut_down,
    middle_column,
    part_of,
)

STAMP = re.compile(r"F ?I ?L ?E ?D|ENTERED|Electronically Filed|APPROVED FOR PUBLICATION")
"""The third is Nevada’s; the last New Jersey’s, over the day and `APPELLATE DIVISION`."""
STAMP_END = re.compile(
    r"\bclerk\b|\bcourt of appeals$|\bcircuit$|\bcourt, il$|^appellate division$", re.IGNORECASE
)
OF_A_STATE = re.compile(r"OF [A-Z ]+")
"""The rest of the court’s name: `SUPREME COURT OF APPEALS` / `OF WEST VIRGINIA`."""
DOCKET = re.compile(r"Nos?\.\s|D\. ?C\.\s", re.IGNORECASE)
COLUMN = 36
"""A stamp stands right of this column."""
REACH = 14
"""Columns by which the middle of a stamp’s line may stand off that of FILED."""
MOST_LINES = 12
"""Lines."""


def without_stamp(lines: Page) -> tuple[list[tuple[int, Line]], Page]:
    """Return the lines of the stamp, each with the row it stands in, and `lines` without them."""
    tails = [tail_of(line) for line in lines]
    first = next((row for row, tail in enumerate(tails) if STAMP.fullmatch(tail.text)), None)
    if first is None or tails[first].indent < COLUMN:
        return [], lines
    under = tails[first : first + MOST_LINES]
    near = [abs(middle_column(tail) - middle_column(tails[first])) < REACH for tail in under]
    ends = [i for i, tail in enumerate(under) if near[i] and STAMP_END.search(tail.text)]
    numbers = (i for i, tail in enumerate(under) if near[i] and DOCKET.match(tail.text))
    docket = next(numbers, len(under))
    last = max((end for end in ends if end < docket), default=0)
    if not last:
        return [], lines
    if last + 1 < len(under) and near[last + 1] and OF_A_STATE.fullmatch(under[last + 1].text):
        last += 1
    rows = [first + i for i in range(last + 1) if near[i] and under[i].indent >= COLUMN]
    while rows[0] and is_over(tails[rows[0] - 1], tails[first]):
        rows.insert(0, rows[0] - 1)
    heads = [
        part_of(line, 0, tails[row].start - line.start) if row in rows else line
        for row, line in enumerate(lines)
    ]
    return [(row, tails[row]) for row in rows], cut_down(lines, heads)


def is_over(tail: Line, filed: Line) -> bool:
    """Say whether `tail` is the court’s name over FILED, in the stamp itself."""
    near = abs(middle_column(tail) - middle_column(filed)) < REACH and tail.indent >= COLUMN
    return near and bool(STAMP_END.search(tail.text))


def tail_of(line: Line) -> Line:
    """Return the last stretch of `line` behind a gap, or all of it."""
    gaps = list(re.finditer(r"\s{2,}", line.text))
    return (part_of(line, gaps[-1].end(), len(line.text)) if gaps else None) or line
