"""Takes the numbers of lines out of the margin of a layout text, where all of a page bears them."""

import re

from build_scripts.model import Removal, Span
from build_scripts.read.printed.lines import Page, regapped, without_head

LINE_NUMBER = "line number in the margin"
MARGIN = re.compile(r"(?P<number>\d{1,2})(?:\s{2,}|$)")
MARGIN_COLUMN = 3
"""Line numbers begin within so many columns of the left edge."""
FEWEST_NUMBERED = 8


def without_margin(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the numbers before its lines, where it is numbered throughout."""
    numbered: dict[int, int] = {}
    expected = 1
    for line in page:
        match = MARGIN.match(line.text) if line.indent <= MARGIN_COLUMN else None
        if match and int(match["number"]) == expected:
            numbered[line.start] = match.end("number")
            expected += 1
    bare = [line for line in page if line.indent <= MARGIN_COLUMN and line.start not in numbered]
    if len(numbered) < FEWEST_NUMBERED or len(bare) > len(numbered):
        return page
    removals += [Removal(Span(at, at + length), LINE_NUMBER) for at, length in numbered.items()]
    rest = [
        (without_head(line, numbered[line.start]) if line.start in numbered else line, line)
        for line in page
    ]
    return regapped((after or line, after is not None) for after, line in rest)
