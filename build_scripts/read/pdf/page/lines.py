"""Puts the characters of a page into lines, from top to bottom and from left to right."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from build_scripts.read.pdf.file.drawn import Rule
from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage

SAME_LINE = 0.15
"""Of the size of type: how far baselines of one line may lie apart."""
RAISED = (0.08, 0.75)
"""Of the size of type: how far a superscript stands above the baseline."""
SMALLER = 0.86
"""Of the size of the line: a superscript is no larger."""
TAB = 50.0
"""Points: how far before the words the label of a note may stand; a tab is half an inch or more."""
FULL_RAISED = 0.18
"""How far a figure of full size is raised above its line, in sizes, at least."""
LONGEST_LABEL = 3
MOST_RAISED = 6
"""Letters that stand raised from one line."""
SEVERAL = 0.1
"""Of the characters of a line: so many at the least are of its size."""
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Figures that are raised whatever their size and place."""
HYPHEN = "\u2010"
"""What browsers and other programs put at the end of a line that breaks a word."""
WORD_SPACE = 0.1
"""Of the size of type: a gap that is a space though the file has none, as in `pdftotext`."""
LETTERSPACED = 0.7
"""Of the characters of a line: so many letters that stand apart are letterspaced."""
FEWEST_SPACED = 5
WIDER_THAN_LETTERS = 1.6
"""Times the usual white between letterspaced letters: more is a space."""
UNDER = (-0.02, 0.32)
"""Of the size of type: how far under the baseline a line that underscores runs."""

PARAGRAPH_NUMBER = re.compile(r"(?:[\[{]\s?¶?|¶+)\s?\d{1,3}\s?[\]}]?(?= )")
"""`¶ 12`, `[¶12]`, `{¶ 12}`, `[12]`: numbers for citation (Bluebook rule 10.3.3)."""


PLAIN_FIGURES = str.maketrans(SUPERSCRIPTS, "0123456789")


class Cell(NamedTuple):
    """The cell of a table in which a line stands."""

    row: int
    """Counts the rows of a page, from the top."""
    place: int
    """In its row, from the left, from 0."""
    of: int
    """How many cells the row has."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. `text` and `glyphs` run in step; a space has no glyph."""

    page: int
    text: str
    glyphs: tuple[Glyph | None, ...]
    x0: float
    """Where its words begin: after the number of a paragraph that is set in the margin."""
    x1: float
    baseline: float
    size: float
    """Of its full-size characters."""
    underlined: tuple[tuple[float, float], ...] = ()
    """Stretches of x that are underscored."""
    column: int = 0
    """1 the left and 2 the right of two columns, 0 elsewhere."""
    cell: Cell | None = None
    """Where the line stands in a table, if it does."""

    def is_raised(self, index: int) -> bool:
        """Say whether the character at `index` is a superscript."""
        glyph = self.glyphs[index]
        if glyph is None:
            return False
        if glyph.character in SUPERSCRIPTS:
            return True
        rise = glyph.baseline - self.baseline
        if glyph.character.isdigit() and rise > FULL_RAISED * self.size:
            return True
        return rise > RAISED[0] * self.size and glyph.font.size <= SMALLER * self.size


def label_in(raised: str) -> str:
    """Return the label that a stretch of superscript prints."""
    return raised.strip().translate(PLAIN_FIGURES)


def lines_of(page: PrintedPage) -> list[Line]:
    """Return the upright lines of `page`, the highest first, without its watermark."""
    printed = [glyph for glyph in page.glyphs if glyph.font.upright and not glyph.font.faint]
    rows = rows_of(printed)
    lines = [line_of(page.number, row, page.rules) for row in rows]
    return sorted(lines, key=lambda line: -line.baseline)


def rows_of(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Group `glyphs` by baseline, superscripts with the line that they are raised from."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        near = SAME_LINE * max(glyph.font.size, 4)
        if rows and rows[-1][0].baseline - glyph.baseline <= near:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    merged: list[list[Glyph]] = []
    for row, below in pairwise([*rows, []]):
        if below and is_superscript(row, below):
            below.extend(row)
        else:
            merged.append(row)
    return merged


def is_superscript(row: Sequence[Glyph], below: Sequence[Glyph]) -> bool:
    """Say whether `row` is raised from the row `below` it, smaller and close to it."""
    size = size_of(below)
    rise = row[0].baseline - below[-1].baseline
    if not RAISED[0] * size < rise < RAISED[1] * size:
        return False
    if sum(glyph.character.isalpha() for glyph in row) > MOST_RAISED:
        return False  # a line of its own, in a column beside
    if size_of(row) > SMALLER * size and not (is_figure(row) and rise > FULL_RAISED * size):
        return False
    # The label of a note may stand a tab away from its words.
    room = TAB if len(row) <= LONGEST_LABEL else 2 * size
    left = min(glyph.x0 for glyph in below) - room
    right = max(glyph.x1 for glyph in below) + 2 * size
    return all(left <= glyph.x0 and glyph.x1 <= right for glyph in row)


def is_figure(row: Sequence[Glyph]) -> bool:
    """Say whether `row` is a figure of a label’s length: a face may have superior figures that
    count as of full size."""
    return len(row) <= LONGEST_LABEL and all(glyph.character.isdigit() for glyph in row)


def size_of(glyphs: Iterable[Glyph]) -> float:
    """Return the size of `glyphs`: the largest of those that several have, since small capitals
    may be more than the capitals they stand beside."""
    sizes = Counter(glyph.font.size for glyph in glyphs)
    several = [size for size, count in sizes.items() if count >= SEVERAL * sizes.total()]
    return max(several or sizes)


def line_of(page: int, row: Sequence[Glyph], rules: Sequence[Rule]) -> Line:
    """Return a row of characters as a line, spaces where words end."""
    row = sorted(row, key=lambda glyph: glyph.x0)
    size = size_of(row)
    characters: list[str] = []
    glyphs: list[Glyph | None] = []
    for glyph, begins in zip(row, word_beginnings(row, size), strict=True):
        if begins and glyphs:
            characters.append(" ")
            glyphs.append(None)
        # One character of the file may stand for several, as a ligature does.
        characters.append(glyph.character)
        glyphs.append(glyph)
    if characters[-1] == HYPHEN:
        characters[-1] = "-"
    baseline = baseline_of(row, size)
    return Line(
        page,
        "".join(characters),
        tuple(glyphs),
        words_begin("".join(characters), glyphs, size),
        max(glyph.x1 for glyph in row),
        baseline,
        size,
        tuple(
            (rule.x0, rule.x1)
            for rule in rules
            if UNDER[0] * size <= baseline - rule.y <= UNDER[1] * size
        ),
    )


def baseline_of(row: Iterable[Glyph], size: float) -> float:
    """Return the baseline of a row’s characters of full `size`."""
    baselines = Counter(glyph.baseline for glyph in row if glyph.font.size >= SMALLER * size)
    return max(baselines, key=lambda level: (baselines[level], -level))


def word_beginnings(row: Sequence[Glyph], size: float) -> list[bool]:
    """Return which characters of a row, from left to right, begin words.

    In letterspaced words, as headings may be, every letter stands apart: there only white that is
    wider than most tells words.
    """
    gaps = [0.0, *(glyph.x0 - before.x1 for before, glyph in pairwise(row))]
    begins = [glyph.spaced or gap > WORD_SPACE * size for glyph, gap in zip(row, gaps, strict=True)]
    letters = sum(glyph.character.isalpha() for glyph in row)
    if letters < FEWEST_SPACED or min(letters, sum(begins)) <= LETTERSPACED * len(row):
        return begins
    usual = median(gaps[1:])
    return [gap > WIDER_THAN_LETTERS * usual for gap in gaps]


def words_begin(text: str, glyphs: Sequence[Glyph | None], size: float) -> float:
    """Return where the words of a line begin. Courts that number paragraphs for citation set the
    number in the margin: “¶ 12”, and a wide gap."""
    number = PARAGRAPH_NUMBER.match(text)
    places = [glyph for glyph in glyphs[: number.end() if number else 1] if glyph]
    following = next((glyph for glyph in glyphs[number.end() :] if glyph), None) if number else None
    if following and following.x0 - places[-1].x1 > size:
        return following.x0
    return places[0].x0


def is_numbered(line: Line) -> bool:
    """Say whether the number of a paragraph stands in the margin of `line`."""
    first = next(glyph for glyph in line.glyphs if glyph)
    return first.x0 < line.x0 and bool(PARAGRAPH_NUMBER.match(line.text))


def part_of(line: Line, start: int, end: int, column: int = 0) -> Line | None:
    """Return the characters of `line` from `start` to `end` as a line of their own."""
    while start < end and line.text[start] == " ":
        start += 1
    while end > start and line.text[end - 1] == " ":
        end -= 1
    glyphs = [glyph for glyph in line.glyphs[start:end] if glyph]
    if not glyphs:
        return None
    size = size_of(glyphs) if column else line.size  # a column is set by itself
    return Line(
        line.page,
        line.text[start:end],
        line.glyphs[start:end],
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        baseline_of(glyphs, size) if column else line.baseline,
        size,
        line.underlined,
        column or line.column,
    )
