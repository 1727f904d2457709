"""Measures the lines of justified type as a converter writes them.

Layout text counts columns by the usual width of a letter. A line that is justified comes out longer
by the white between its words, up to a third, and one beside it, as wide in print, does not. Where
the words alone end nearer to one column than the lines do, the words tell the margin.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.margins import LONG_LINE, is_long

SPACES = re.compile(r" {2,}")
FEWEST = 12
"""Long lines by which to judge."""


def pages_measured_by_words(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return `pages`, the lines measured by their words where justification spreads them."""
    long = [line for page in pages for line in page if is_long(line)]
    words = [line.width - columns_of_stretch(line) for line in long]
    if len(long) < FEWEST or raggedness(words) >= raggedness([line.width for line in long]):
        return tuple(pages)
    return tuple(tuple(line_measured_by_words(line) for line in page) for page in pages)


def line_measured_by_words(line: Line) -> Line:
    """Return `line` with the columns by which it is spread, if it is long."""
    columns = columns_of_stretch(line)
    if not columns or not is_long(line) or len(line.text) - columns < LONG_LINE:
        return line
    return replace(line, stretch=columns)


def columns_of_stretch(line: Line) -> int:
    """Return how many columns the white between words of `line` takes beyond one each."""
    return sum(len(run) - 1 for run in SPACES.findall(line.text))


def raggedness(widths: Sequence[int]) -> int:
    """Return how far apart the ends of most lines are, in columns: of the longer three quarters,
    the short ones of which end paragraphs."""
    ordered = sorted(widths)
    return ordered[len(ordered) * 19 // 20] - ordered[len(ordered) // 4]
