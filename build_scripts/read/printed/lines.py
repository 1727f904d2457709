"""The lines of a layout text: where each stands in the file and on its page.

Layout text (what `pdftotext -layout` writes, and what court clerks paste) says by columns of
spaces and by blank lines what a printed page says by position.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Span

COLUMN_GAP = re.compile(r"\s{3,}")
"""What parts two stretches of one line: no space between words is as wide."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words without the white space around them."""

    start: int
    """Offset of the first character in the text."""
    text: str
    indent: int
    """Column of its first character, from 0."""
    gap: int
    """Blank lines above it on its page."""

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The characters it takes in the text."""
        return Span(self.start, self.end)

    @property
    def width(self) -> int:
        """Column after its last character."""
        return self.indent + len(self.text)


PARAGRAPH_NUMBER = re.compile(r"(?:¶ ?\d+|\[\d{1,3}\])\s{2,}")
"""The number of a paragraph, hung into the margin, as courts with public-domain citations print
it; the line begins after it."""

Page = tuple[Line, ...]
"""The printed lines of one page, in order."""


def lines_of(text: str, start: int, end: int) -> Page:
    """Return the printed lines of `text` between `start` and `end`."""
    lines: list[Line] = []
    gap = 0
    cursor = start
    for raw in text[start:end].split("\n"):
        words = raw.strip()
        if words:
            lead = raw[: len(raw) - len(raw.lstrip())]
            hung = PARAGRAPH_NUMBER.match(words)
            column = len(lead.expandtabs()) + (hung.end() if hung else 0)
            lines.append(Line(cursor + len(lead), words, column, gap))
            gap = 0
        else:
            gap += 1
        cursor += len(raw) + 1
    return tuple(lines)


def without_head(line: Line, length: int) -> Line | None:
    """Return `line` without its first `length` characters, as if nothing were printed there."""
    rest = line.text[length:]
    words = rest.lstrip()
    if not words:
        return None
    cut = length + len(rest) - len(words)
    return replace(line, start=line.start + cut, text=words, indent=line.indent + cut)


def part_of(line: Line, first: int, last: int) -> Line | None:
    """Return the characters of `line` from `first` to `last` as a line of their own."""
    words = line.text[first:last]
    bare = words.strip()
    start = first + len(words) - len(words.lstrip())
    if not bare:
        return None
    return replace(line, start=line.start + start, text=bare, indent=line.indent + start)


def middle(line: Line) -> float:
    """Return the column of the middle of `line`."""
    return (line.indent + line.width) / 2


def regapped(lines: Iterable[tuple[Line, bool]]) -> Page:
    """Return the lines that are kept (marked True); one left out counts as blank for the next."""
    kept: list[Line] = []
    blank = 0
    for line, keep in lines:
        if keep:
            kept.append(replace(line, gap=line.gap + blank))
            blank = 0
        else:
            blank += line.gap + 1
    return tuple(kept)


def typical(numbers: Sequence[int], default: int) -> int:
    """Return the commonest of `numbers`, the smallest of equals."""
    if not numbers:
        return default
    counts: dict[int, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return min(counts, key=lambda number: (-counts[number], number))


def letters(words: str) -> str:
    """Return `words` with figures and white space made alike, to compare running heads."""
    alike = re.sub(r"\d+", "#", words.casefold())
    return " ".join(re.sub(r"\s*([^\w\s#])\s*", r"\1", alike).split())
