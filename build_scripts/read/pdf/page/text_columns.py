"""Takes pages whose running text is set in two columns apart, as printed reporters are.

Each column is then a page of its own, the right one after the left; a line across both, such as a
title, stands over the columns below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from build_scripts.read.pdf.file.drawn import Rule
from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage
from build_scripts.read.pdf.page.caption_columns import GUTTER
from build_scripts.read.pdf.page.lines import Line, lines_of, part_of

HALF = (0.47, 0.53)
"""Of the page’s width: a left column ends before the second, a right one begins after the first."""
RIGHT = (0.48, 0.62)
"""Of the page’s width: where lines of the right column begin."""
WORDED = 15
"""Characters: shorter lines end paragraphs, and tell nothing of columns."""
FEWEST_ROWS = 12
FEWEST_MORE = 5
"""Of a page of a document that is known to be set in columns."""
FEWEST_PAGES = 2
"""A table or a list of counsel may take one."""
ACROSS = 0.2
"""Of the lines: so many at the most run across both columns, as titles do."""


NARROW = 0.6
"""Of the least gutter: a line at whose height another stands may come so near to it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column, or a page in one: where it is printed, and its lines."""

    page: PrintedPage
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Band:
    """A stretch of a page: lines across both columns, and those below them."""

    across: list[Line] = field(default_factory=list)
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)


def pages_in_columns(printed: Sequence[PrintedPage], pages: Sequence[Sequence[Line]]) -> set[int]:
    """Return the numbers of the pages whose text is set in two columns, none where they are so few
    that a table may be taken for columns: the last page may fill its left column alone."""
    sheets = list(zip(printed, pages, strict=True))
    found = {page.number for page, lines in sheets if is_in_columns(lines, page.width)}
    ends = int(bool(found) and is_left_column(pages[-1], printed[-1].width))
    if len(found) + ends < min(FEWEST_PAGES, len(printed)):
        return set()
    return found | {
        page.number for page, lines in sheets if rows_in_columns(lines, page.width) >= FEWEST_MORE
    }


def columns_of(page: PrintedPage, lines: Sequence[Line]) -> Iterator[Column]:
    """Yield the columns of a page, from `lines` in their order from the top."""
    gutter = gutter_of(lines, page.width)
    bands = bands_of(lines, gutter)
    margin = min((line.x0 for band in bands for line in band.left), default=0.0)
    shift = min((line.x0 for band in bands for line in band.right), default=margin) - margin
    whole = replace(page, rules=tuple(rule for rule in page.rules if rule.x0 < gutter))
    beside = replace(page, rules=tuple(moved_rule(r, shift) for r in page.rules if r.x0 >= gutter))
    found: list[Column] = []
    for band in bands:
        left, right = (lines_anew(page, lines) for lines in (band.left, band.right))
        if band.across or left:
            found.append(Column(whole, (*band.across, *left)))
        if right:
            found.append(Column(beside, tuple(moved_left(line, shift) for line in right)))
    first, *further = found or [Column(page, ())]
    yield first
    for column in further:
        yield replace(column, page=replace(column.page, continued=True, glyphs=()))


def lines_anew(page: PrintedPage, lines: Sequence[Line]) -> list[Line]:
    """Return the characters of `lines`, all of one column, as lines: the label of a note is raised
    from its own line, and not to one of the other column that stands as high."""
    glyphs = tuple(glyph for line in lines for glyph in line.glyphs if glyph)
    return lines_of(replace(page, glyphs=glyphs))


def bands_of(lines: Sequence[Line], gutter: float) -> list[Band]:
    """Return the bands of a page: each line across both columns that stands below one in them
    begins another."""
    bands = [Band()]
    for line in lines:
        cut = cut_at(line, gutter)
        if cut is None:
            if bands[-1].left or bands[-1].right:
                bands.append(Band())
            bands[-1].across.append(line)
            continue
        left, right = part_of(line, 0, cut), part_of(line, cut, len(line.text))
        if left:
            bands[-1].left.append(left)
        if right:
            bands[-1].right.append(right)
    return bands


def cut_at(line: Line, gutter: float) -> int | None:
    """Return at which character the right column begins, None for a line across both."""
    if line.x1 <= gutter:
        return len(line.text)
    if line.x0 >= gutter:
        return 0
    places = [(index, glyph) for index, glyph in enumerate(line.glyphs) if glyph]
    for (_, before), (index, after) in pairwise(places):
        if before.x1 <= gutter <= after.x0 and after.x0 - before.x1 >= NARROW * GUTTER:
            return index
    return None


def gutter_of(lines: Sequence[Line], width: float) -> float:
    """Return a place in the white between the columns, right before the right one: first lines of
    paragraphs begin further in."""
    starts = sorted(start for line in lines if (start := right_start(line, width)) is not None)
    return starts[len(starts) // 5] - GUTTER / 2 if starts else width / 2


def moved_left(line: Line, shift: float) -> Line:
    """Return `line` as far left as the left column stands."""
    return replace(
        line,
        glyphs=tuple(moved_glyph(glyph, shift) if glyph else None for glyph in line.glyphs),
        x0=line.x0 - shift,
        x1=line.x1 - shift,
        underlined=tuple((x0 - shift, x1 - shift) for x0, x1 in line.underlined),
    )


def moved_rule(rule: Rule, shift: float) -> Rule:
    """Return `rule` by `shift` to the left."""
    return Rule(rule.x0 - shift, rule.x1 - shift, rule.y)


def moved_glyph(glyph: Glyph, shift: float) -> Glyph:
    """Return `glyph` by `shift` to the left."""
    return glyph._replace(x0=glyph.x0 - shift, x1=glyph.x1 - shift)


def is_in_columns(lines: Sequence[Line], width: float) -> bool:
    """Say whether the running text of a page is set in two columns."""
    if rows_in_columns(lines, width) < FEWEST_ROWS:
        return False
    worded = [line for line in lines if len(line.text) >= WORDED]
    gutter = gutter_of(lines, width)
    across = sum(cut_at(line, gutter) is None for line in worded)
    return across <= ACROSS * len(worded)


def is_left_column(lines: Sequence[Line], width: float) -> bool:
    """Say whether the running text of a page is a left column without a right one."""
    sides = [side_of(line, width) for line in lines if len(line.text) >= WORDED]
    left = sides.count("left")
    return left >= FEWEST_MORE and len(sides) - left <= ACROSS * len(sides)


def rows_in_columns(lines: Sequence[Line], width: float) -> int:
    """Count the rows of a page in which type stands on both sides of its middle."""
    sides = [side_of(line, width) for line in lines if len(line.text) >= WORDED]
    return min(sides.count("left"), sides.count("right")) + sides.count("both")


def side_of(line: Line, width: float) -> str | None:
    """Return on which side of the middle a line stands, None for one across it."""
    if right_start(line, width) is not None:
        return "both"
    if line.x1 < HALF[1] * width:
        return "left"
    return "right" if line.x0 > HALF[0] * width else None


WORD_GAP = 0.15
"""Of the size of type: more white than that is between words."""
WIDER_GUTTER = 1.5
"""Times the usual white between words: a gutter is wider."""


def right_start(line: Line, width: float) -> float | None:
    """Return where the right half of `line` begins if it is two lines of type, side by side: the
    left one may end well before the gutter, which is wider than the white between words."""
    glyphs = [glyph for glyph in line.glyphs if glyph]
    gaps = [after.x0 - before.x1 for before, after in pairwise(glyphs)]
    wide = sorted(gap for gap in gaps if gap > WORD_GAP * line.size)
    usual = wide[len(wide) // 2] if wide else 0.0
    for place, (before, after) in enumerate(pairwise(glyphs), 1):
        if (
            after.x0 - before.x1 >= max(GUTTER, WIDER_GUTTER * usual)
            and before.x1 < HALF[1] * width
            and RIGHT[0] * width < after.x0 < RIGHT[1] * width
            and min(place, len(glyphs) - place) >= WORDED
        ):
            return after.x0
    return None
