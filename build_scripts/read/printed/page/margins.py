"""What a line of a layout text is against the margins: full or short, in the middle or set in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.read.printed.page.lines import Line

LONG_LINE = 40
"""Characters; shorter lines end paragraphs or stand in captions, and tell nothing of margins."""
ENDED = re.compile(r"[.?!][)\]”’\"'\d]*$")


@dataclass(frozen=True, slots=True)
class Measure:
    """How a text is set: its margins and its spacing."""

    left: int
    """Column of the left margin."""
    right: int
    """Column at which full lines end."""
    pitch: int
    """Blank lines between two lines of a paragraph: 0, or 1 in double spacing."""
    indent: int = 0
    """How far the first line of a paragraph is set in; 0 where it is not."""
    insets: frozenset[int] = frozenset()
    """How far block quotations are set in."""
    parted: int = 1
    """Blank lines between paragraphs; 0 where the indention of their first lines alone parts them,
    which is said of single spacing only."""
    flush: bool = False
    """Whether no line is set in: a converter has kept the lines and lost where they stand."""
    scale: float = 1.0
    """Columns between the margins for each that the words of a full line take: more than one where
    a converter writes justified type."""

    @property
    def centre(self) -> float:
        """Column half-way between the margins."""
        return (self.left + self.right * self.scale) / 2

    def middle(self, line: Line) -> float:
        """Return the column of the middle of `line` as it is printed."""
        return line.indent + (line.width - line.indent) * self.scale / 2


RAIL = re.compile(r"\s{3,}[│┐┘┤├┌└|)}>§:*](?=\s|$)")


def is_long(line: Line) -> bool:
    """Say whether `line` tells of the margins: a long one, without the sign that stands between
    the columns of a caption."""
    return len(line.text) >= LONG_LINE and not RAIL.search(line.text)


def is_half(line: Line, measure: Measure) -> bool:
    """Say whether `line` ends so far from the margin that the next word would have found room."""
    return line.width - measure.left < (measure.right - measure.left) * 3 // 5


def is_known(depth: int, measure: Measure) -> bool:
    """Say whether block quotations are set in by `depth`."""
    return any(abs(depth - inset) <= 1 for inset in measure.insets)


def begin_at_one_column(lines: Sequence[Line]) -> bool:
    """Say whether several lines of different length begin at one column."""
    columns = {line.indent for line in lines}
    widths = {line.width for line in lines}
    ragged = len(lines) > 2 or max(widths) - min(widths) > 2
    return len(lines) > 1 and max(columns) - min(columns) <= 1 and ragged


def is_centred(line: Line, measure: Measure) -> bool:
    """Say whether `line` stands in the middle between the margins, clear of both."""
    clear = line.indent - measure.left >= max(4, measure.indent + 2)
    return clear and abs(measure.middle(line) - measure.centre) <= 4


def is_short(line: Line, measure: Measure) -> bool:
    """Say whether `line` is too short to be the line of a paragraph."""
    return len(line.text) <= (measure.right - measure.left) * 7 // 10


SLACK = 2
"""Columns that a line may fall short of the margin though the next word had room."""


def width_with_next(first: Line, line: Line) -> int:
    """Return the column at which `first` would end with the first word of `line` behind it."""
    return first.width + 1 + len(line.text.partition(" ")[0])


def is_full(first: Line, line: Line, measure: Measure) -> bool:
    """Say whether the first word of `line` would not have had room after `first`."""
    return width_with_next(first, line) > measure.right - SLACK
