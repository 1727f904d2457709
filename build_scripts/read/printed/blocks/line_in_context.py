"""A printed line beside the block above it, about which the rules of `starts` and of `title_starts`
are asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import Measure


@dataclass(frozen=True, slots=True)
class Turn:
    """A line, and what stands above and below it."""

    group: Sequence[Line]
    """The lines of the block above."""
    line: Line
    following: Line | None
    measure: Measure

    @property
    def last(self) -> Line:
        """The line right above."""
        return self.group[-1]

    @property
    def alone(self) -> bool:
        """Whether the block above has no other line."""
        return len(self.group) == 1

    @property
    def spacing(self) -> int:
        """Blank lines between those of the block above: one of them may stand under the foot of a
        page that the text has lost, with its notes, and so below more white."""
        return self.measure.pitch if self.alone else min(self.group[1].gap, self.last.gap)

    @property
    def is_level(self) -> bool:
        """Whether the line begins where the one above it does."""
        return abs(self.line.indent - self.last.indent) <= 1


Verdict = bool | None
"""Whether the line begins a block; None where a rule does not say."""
