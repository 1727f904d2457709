"""Says where on a page, as it is seen, a place in the file is."""

from typing import NamedTuple


class Turn(NamedTuple):
    """How a page is turned and cut before it is shown, in degrees clockwise and in points."""

    degrees: int
    left: float
    bottom: float
    right: float
    top: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point `x`, `y` of the file is seen."""
        if self.degrees == 90:
            return y - self.bottom, self.right - x
        if self.degrees == 180:
            return self.right - x, self.top - y
        if self.degrees == 270:
            return self.top - y, x - self.left
        return x - self.left, y - self.bottom

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Return the direction in which what runs along `x`, `y` in the file is seen to run."""
        start, end = self.point(0, 0), self.point(x, y)
        return end[0] - start[0], end[1] - start[1]

    def others(self) -> "list[Turn]":
        """Return the three other ways to turn the page."""
        return [self._replace(degrees=(self.degrees + more) % 360) for more in (90, 270, 180)]
