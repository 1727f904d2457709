"""Mark-up over a text: around a stretch of it, or at one place, and how all of it nests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wrap:
    """Mark-up around a stretch of text."""

    start: int
    end: int
    before: str
    after: str
    link: bool = False
    """Whether it makes a link, which is never divided: other mark-up ends where it begins."""


@dataclass(frozen=True, slots=True)
class Insert:
    """Mark-up at one place of a text."""

    at: int
    markdown: str
    link: bool = False
    """Whether it makes a link, which stands after the link into which it would fall."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All mark-up of a text besides its own emphasis and note references."""

    wraps: tuple[Wrap, ...] = ()
    inserts: tuple[Insert, ...] = ()


UNMARKED = Marks()


def marked_up(chars: Sequence[str], wraps: Iterable[Wrap], inserts: Iterable[Insert]) -> str:
    """Return `chars` with mark-up around and between them.

    Links stand outermost. Other wraps that cross are closed and opened again, so that the result
    always nests; at one place, closing comes first, then what is inserted, then opening.
    """
    wraps = sorted(
        (wrap for wrap in wraps if wrap.start < wrap.end),
        key=lambda wrap: (not wrap.link, wrap.start, -wrap.end),
    )
    points: dict[int, str] = {}
    for insert in inserts:
        points[insert.at] = points.get(insert.at, "") + insert.markdown
    edges = {wrap.start for wrap in wraps} | {wrap.end for wrap in wraps}
    cuts = sorted(edges | set(points) | {0, len(chars)})
    opened: list[Wrap] = []
    parts: list[str] = []
    for cut, following in zip(cuts, [*cuts[1:], len(chars)], strict=True):
        wanted = [wrap for wrap in wraps if wrap.start <= cut < wrap.end]
        keep = 0
        while keep < len(opened) and keep < len(wanted) and opened[keep] is wanted[keep]:
            keep += 1
        parts += [wrap.after for wrap in reversed(opened[keep:])]
        parts.append(points.get(cut, ""))
        parts += [wrap.before for wrap in wanted[keep:]]
        parts += chars[cut:following]
        opened = wanted
    return "".join(parts)
