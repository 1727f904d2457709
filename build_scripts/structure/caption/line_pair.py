"""The place where two lines of a caption meet, and what may be asked there."""

from collections.abc import Callable
from dataclasses import dataclass

from build_scripts.model import CaptionRole


@dataclass(frozen=True, slots=True)
class Joint:
    """A line of a caption, and what stands above it."""

    unit: str
    """The words above, as far as they are joined already."""
    line: str
    solid: bool
    """Whether the line stands under them without a space between."""
    above: CaptionRole
    role: CaptionRole
    """What the line by itself says."""


Rule = Callable[[Joint], bool | None]
"""Says whether the line goes on with the words above it; None where the rule knows nothing."""
