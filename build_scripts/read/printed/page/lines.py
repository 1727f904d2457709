"""The lines of a layout text: where each stands in the file and on its page.

Layout text (what `pdftotext -layout` writes, and what court clerks paste) says by columns of
spaces and by blank lines what a printed page says by position.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
    ruled: bool = False
    """Whether the last of them is what is left of a rule."""
    stretch: int = 0
    """Columns by which justified type comes out longer than it is, as white between words."""
    over: int | None = None
    """Where the mark of a note is printed that is raised over it on a line of its own."""

    @property
    def begin(self) -> int:
        """Offset of what is printed of it first: of the mark that is raised over it, if one is."""
        return self.start if self.over is None else self.over

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
        """Column after its last character, as if its words stood one space apart."""
        return self.indent + len(self.text) - self.stretch


PARAGRAPH_NUMBER = re.compile(r"(?:¶ ?\d+|\[\d{1,3}\])\s{2,}")
"""The number of a paragraph, hung into the margin, as courts with public-domain citations print
it; the line begins after it."""

SHORTEST_RULE = 10
"""Columns; the rule over the notes of a typescript takes twenty."""

Page = tuple[Line, ...]
"""The printed lines of one page, in order."""
WORD_END = re.compile(r"\S(?:\W|$)")


def is_underlined(text: str) -> bool:
    """Say whether lines of spaces are in `text` what is left of underlining.

    The printer file of a typescript strikes rules in a second pass under the words; who takes the
    rules out leaves the spaces before them, up to the end of a word.
    """
    raw = text.split("\n")
    under = [
        (above, len(line))
        for above, line in pairwise(raw)
        if line and line.isspace() and len(line) <= len(above) and not above.isspace()
    ]
    fitting = sum(bool(WORD_END.match(above, width - 1)) for above, width in under)
    return 0 < len(under) <= fitting * 2


def lines_of(text: str, start: int, end: int, *, underlined: bool = False) -> Page:
    """Return the printed lines of `text` between `start` and `end`.

    In an `underlined` text a line of spaces right under a printed one is no blank line; another
    is the place of a rule.
    """
    lines: list[Line] = []
    gap = 0
    under = ruled = False
    cursor = start
    for raw in text[start:end].split("\n"):
        words = raw.strip()
        if words:
            lead = raw[: len(raw) - len(raw.lstrip())]
            column = len(lead.expandtabs()) + hung_before(words)
            lines.append(Line(cursor + len(lead), words, column, gap, ruled))
            gap, under, ruled = 0, True, False
        elif raw and underlined and under:
            under = False
        else:
            gap += 1
            under = False
            ruled = ruled or (underlined and len(raw) >= SHORTEST_RULE)
        cursor += len(raw) + 1
    return tuple(lines)


def hung_before(words: str) -> int:
    """Return how many columns the number of a paragraph takes that is hung before `words`."""
    hung = PARAGRAPH_NUMBER.match(words)
    return hung.end() if hung else 0


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


def middle_column(line: Line) -> float:
    """Return the column of the middle of `line`."""
    return (line.indent + line.width) / 2


def cut_down(lines: Page, rests: Iterable[Line | None]) -> Page:
    """Return `lines` cut down to what is left of each; `rests` has None where nothing is."""
    pairs = zip(rests, lines, strict=True)
    return with_gaps_counted_anew((rest or line, rest is not None) for rest, line in pairs)


def with_gaps_counted_anew(lines: Iterable[tuple[Line, bool]], *, solid: bool = False) -> Page:
    """Return the lines that are kept (marked True); one left out counts as blank for the next,
    unless it is printed `solid` over the line above."""
    kept: list[Line] = []
    blank = 0
    for line, keep in lines:
        if keep:
            kept.append(replace(line, gap=line.gap + blank) if blank else line)
            blank = 0
        else:
            blank += line.gap + (not solid)
    return tuple(kept)


def commonest(numbers: Sequence[int], default: int) -> int:
    """Return the commonest of `numbers`, the smallest of equals."""
    if not numbers:
        return default
    counts: dict[int, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return min(counts, key=lambda number: (-counts[number], number))


def comparable_letters(words: str) -> str:
    """Return `words` with figures and white space made alike, to compare running heads."""
    alike = re.sub(r"\d+", "#", words.casefold())
    return " ".join(re.sub(r"\s*([^\w\s#])\s*", r"\1", alike).split())
