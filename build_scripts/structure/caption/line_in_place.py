"""A line of a caption, and what stands over and under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.line_roles import role_of


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a caption where it stands."""

    parts: Sequence[Part]
    index: int
    role: CaptionRole
    """What it says by itself."""

    @property
    def words(self) -> str:
        """What it reads."""
        return self.parts[self.index].words

    def above(self) -> CaptionRole | None:
        """Return what the line above says by itself, None where it is the first."""
        return role_of(self.parts[self.index - 1].words) if self.index else None

    def is_against(self) -> bool:
        """Say whether it stands under the “v.”."""
        return self.above() == "versus"

    def below(self) -> CaptionRole | None:
        """Return what the line below says by itself, None where it is the last."""
        below = self.parts[self.index + 1 : self.index + 2]
        return role_of(below[0].words) if below else None
