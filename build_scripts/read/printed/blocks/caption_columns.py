"""Reads the columns of a caption: parties on the left, docket number and stamp on the right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from operator import gt, le

from build_scripts.lexicon.caption_cues import VENUE_ALONE, VERSUS_ALONE
from build_scripts.lexicon.party_roles import ROLE_ALONE, ROLES
from build_scripts.model import SourceBlock, Span
from build_scripts.read.printed.blocks.breaks_by_wording import RULE
from build_scripts.read.printed.page.caption_length import ROLE_LINE, VERSUS
from build_scripts.read.printed.page.caption_rails import (
    RAIL,
    SQUEEZED,
    brace_column,
    sign_at,
    squeezed_signs,
)
from build_scripts.read.printed.page.clerk_stamp import STAMP, without_stamp
from build_scripts.read.printed.page.lines import (
    COLUMN_GAP,
    Line,
    Page,
    middle_column,
    part_of,
)
from build_scripts.read.printed.page.side_notice import without_side_notice

RIGHT_ALONE = re.compile(
    r"\W*(?:\d{4} ?[A-Z]{2,}(?: App)? ?\d+|(?:[A-Z]+ )?J(?:UDGE|USTICE) [A-Z.]+|Nos?"
    r"|Case|Docket|D\.C|Civil|Agency|Appeal|OPINION|ORDER|MEMORANDUM|Reporter of"
    r"|(?:NOT )?FOR PUBLICATION|Chapter (?:7|9|1[1235])|Adv)\b",
    re.IGNORECASE,
)
"""What makes a column of a single line on the right; other gaps in one line are only gaps."""
REACH = 4
"""Rows over which a column goes on where nothing stands on its left."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a caption's line, in one column."""

    line: Line
    row: int
    right: bool


AGAINST = re.compile(r"[-–—]\s*against\s*[-–—]", re.IGNORECASE)
STARS = re.compile(r"\*(?: {1,4}\*){2,}")
"""The row of stars with which South Dakota parts its caption."""
CORNERED = re.compile(r"[-–—_]{20,}[xX]")
"""The rule over and under the parties in New York, which ends under their column."""
OFF_CENTRE = 6
"""Columns."""


def bands_of(lines: Page) -> Iterator[Page]:
    """Yield the bands of a caption that rules in mid-page or across it part: the columns of each
    are its own."""
    if not lines:
        return
    centre = (min(line.indent for line in lines) + max(line.width for line in lines)) / 2
    first = 0
    for place, line in enumerate(lines):
        across = RULE.fullmatch(line.text) or STARS.fullmatch(line.text)
        centred = abs(middle_column(line) - centre) <= OFF_CENTRE
        if across and (centred or CORNERED.fullmatch(line.text)):
            yield from railed_apart(lines[first : place + 1])
            first = place + 1
    yield from railed_apart(lines[first:])


def railed_apart(lines: Page) -> Iterator[Page]:
    """Yield a band of a caption: in two, where a rail of signs parts its columns first, as of a
    venue, and white alone those of the parties under it."""
    _, signs = signs_between(lines)
    last = max((row for row, sign in enumerate(signs) if sign), default=len(lines))
    under = [parted_at_wide_gaps(line) for line in lines[last + 1 :]]
    meet = sum(bool(parts[1:]) and not ROLE_ALONE.fullmatch(parts[1].text) for parts in under)
    yield from (lines[: last + 1], lines[last + 1 :]) if meet > 1 else (lines,)


Signs = Sequence[re.Match[str] | None]
"""For each line the sign between its columns, if it has one."""


def signs_between(lines: Page) -> tuple[int, Signs]:
    """Return the column in which signs stand between those of a caption, 0 where each stands
    elsewhere, and the signs."""
    column = brace_column(lines)
    level = [sign_at(line, column) if column is not None else None for line in lines]
    squeezed = squeezed_signs(lines)
    if sum(map(bool, squeezed)) > sum(map(bool, level)):
        return 0, squeezed
    return column or 0, level


LABEL = re.compile(r"(?=.{5})[A-Z][A-Z’'()/-]*(?: [A-Z’'()/-]+)*:(?=\s|$)")
"""`TRIAL JUDGE:      HON. ABLE BAKER`: a row of a table, under the parties in Mississippi."""


LABEL_OF_DAY = re.compile(
    r"(?:Decision|Docket|Panel|Decided|Argued|On Briefs|Sitting|Delivered and Filed"
    r"|(?:[A-Z][a-z]+ )?Opinion by):(?=\s)"
)
"""`Docket:      Bay-30-478`: a row of the table that Maine sets over the parties; `Sitting:    Ada
Holt, Justice`, in San Antonio."""


def is_labelled(line: Line) -> bool:
    """Say whether `line` is a row of a table, whose label stands before it."""
    return bool(LABEL.match(line.text) or LABEL_OF_DAY.match(line.text))


def cells_of(lines: Page) -> list[Cell]:
    """Return the stretches of `lines`, those of the right column known by where it begins."""
    column, signs = signs_between(lines)
    if any(signs):
        return cells_at_column(lines, column, signs)
    rows = [[line] if is_labelled(line) else parted_at_wide_gaps(line) for line in lines]
    double = [
        row
        for row, parts in enumerate(rows)
        if parts[1:] and not ROLE_ALONE.fullmatch(parts[1].text)
    ]
    if len(double) == 1 and not is_beside(*rows[double[0]]):
        rows[double[0]], double = [lines[double[0]]], []
    if not double and (alone := right_alone(lines)):
        return [Cell(line, row, right=row in alone) for row, line in enumerate(lines)]
    if not double:
        return [Cell(part, row, right=False) for row, parts in enumerate(rows) for part in parts]
    boundary = min(rows[row][1].indent for row in double) - 1
    band = range(double[0] - REACH, double[-1] + REACH + 1)
    if len(double) == 1:
        band = solid_around(lines, double[0])
    return [
        Cell(
            part,
            row,
            row in band
            and not ROLE_ALONE.fullmatch(part.text)
            # over the columns stands, in mid-page, the name of the court
            and (part.indent if parts[1:] or row < double[0] else middle_column(part)) >= boundary,
        )
        for row, parts in enumerate(rows)
        for part in parts
    ]


def solid_around(lines: Page, row: int) -> range:
    """Return the rows that stand solid with `row`, the only one in which two columns meet; beside
    a county, those whose lines begin under the court."""
    parts = parted_at_wide_gaps(lines[row])
    if VENUE_ALONE.fullmatch(parts[0].text):
        under = takewhile(lambda line: line.indent == parts[1].indent, lines[row + 1 :])
        return range(row, row + 1 + len(list(under)))
    first = next((up for up in range(row, 0, -1) if lines[up].gap), 0)
    return range(first, next((i for i in range(row + 1, len(lines)) if lines[i].gap), len(lines)))


NUMBER_ALONE = re.compile(r"(?:[A-Z]{1,4}[ -]?)?\d{2,4}-\d{2,6}")
"""`95-1348`, with the citation of the reporter still open beside it: `___ S.W.2d ___`."""


def is_beside(left: Line, right: Line) -> bool:
    """Say whether `right`, the only stretch that stands beside another, is of a right column: it
    says itself that it is, or stands beside a “v.”"""
    versus = VERSUS_ALONE.fullmatch(left.text) or AGAINST.fullmatch(left.text)
    alone = versus and not VERSUS.match(right.text)
    numbered = NUMBER_ALONE.fullmatch(left.text)
    venue = VENUE_ALONE.fullmatch(left.text)
    return bool(alone or numbered or venue or RIGHT_ALONE.match(right.text))


POSTURE = re.compile(r"appeals? from\b", re.IGNORECASE)
"""Set in mid-page under the parties, as Louisiana does, it is of no column."""
PARTING = re.compile(rf"{AGAINST.pattern}|Debtors?(?:\(s\))?[.,]?", re.IGNORECASE)
"""What is set in between the parties, or under the only one, in New York."""
FAR_LEFT, FAR_RIGHT = 6, 28
"""Columns of characters."""


def right_alone(lines: Page) -> set[int]:
    """Return the rows of a right column whose lines stand beside none of the left: the number and
    the title between the roles of two parties set at the margin."""
    left = [row for row, line in enumerate(lines) if line.indent < FAR_LEFT]
    parting = (row for row in left if VERSUS.match(lines[row].text))
    set_in = (row for row, line in enumerate(lines) if PARTING.fullmatch(line.text))
    versus = next(parting, next(set_in, None))
    if versus is None or not left:
        return set()
    centre = (min(line.indent for line in lines) + max(line.width for line in lines)) / 2
    return {
        row
        for row, line in enumerate(lines)
        if abs(row - versus) <= REACH
        and line.indent >= FAR_RIGHT
        and RIGHT_ALONE.match(line.text)
        and (abs(middle_column(line) - centre) > OFF_CENTRE or not POSTURE.match(line.text))
        and left[0] < row < max(left[-1], versus)
    }


def cells_at_column(lines: Page, column: int, signs: Signs) -> list[Cell]:
    """Return the cells of a caption with `signs`, at `column`, between its columns. Above and below
    the signs a line is read across, but for one right of them and solid under the last: Louisiana’s
    Fourth Circuit sets the signs beside every other line."""
    rows = [row for row, sign in enumerate(signs) if sign]
    cells: list[Cell] = []
    for row, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        if sign:
            places = ((0, sign.start()), sign.span(), (sign.end(), len(line.text)))
            parts = [part_of(line, first, last) for first, last in places]
            cells += [Cell(part, row, right=place > 0) for place, part in enumerate(parts) if part]
            continue
        under = row == rows[-1] + 1 and not line.gap and 0 < column < line.indent
        inside = rows[0] < row < rows[-1] or under
        if inside and not column and goes_on_right(cells, line):
            cells.append(Cell(line, row, right=True))
            continue
        beside = inside and column > 0
        cells += [
            Cell(part, row, right=beside and part.indent > column)
            for part in parted_at_wide_gaps(line)
        ]
    return cells


def goes_on_right(cells: Sequence[Cell], line: Line) -> bool:
    """Say whether a `line` without the sign between the columns goes on with the right one: that
    column has words in the row above, and the line is neither a “v.” nor a role."""
    above = cells[-1] if cells else None
    beside = above is not None and above.right and not SQUEEZED.fullmatch(above.line.text)
    return beside and not (VERSUS.match(line.text) or ROLE_LINE.fullmatch(line.text))


SPACED_OUT = re.compile(r"\S(?:\s{1,4}\S){4,}")
"""`S T A T E   O F   M I C H I G A N`: words set letter by letter."""


def parted_at_wide_gaps(line: Line) -> list[Line]:
    """Return the stretches of `line` between wide gaps: one, or left and right."""
    gaps = list(COLUMN_GAP.finditer(line.text))
    if not gaps or len(gaps) > 2 or SPACED_OUT.fullmatch(line.text):
        return [line]
    gap = max(gaps, key=lambda match: match.end() - match.start())
    right = replace(
        line,
        start=line.start + gap.end(),
        text=line.text[gap.end() :],
        indent=line.indent + gap.end(),
    )
    return [replace(line, text=line.text[: gap.start()]), right]


def in_reading_order(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Yield runs of cells that stand in one column: the clerk's stamp, then band by band."""
    stamp = stamp_of(cells)
    if stamp:
        yield stamp
    rest = [cell for cell in cells if cell not in stamp]
    rows = [cell.row for cell in rest if cell.right]
    first, last = (min(rows), max(rows)) if rows else (0, -1)
    end = end_of_left(rest, last)
    yield [cell for cell in rest if not cell.right and cell.row <= end]
    yield [cell for cell in rest if cell.right and first <= cell.row]
    yield [cell for cell in rest if not cell.right and cell.row > end]


BRACKETED = re.compile(rf"\({ROLES}\)[.,;]?", re.IGNORECASE)
"""`(Plaintiff).`, under `Appellee`: what a party was below, as Wyoming prints it."""


def end_of_left(cells: Sequence[Cell], last: int) -> int:
    """Return the last row of the left column, where the right one ends with the row `last`: the
    parties may run on below it, to the role of the second or the name under the “v.”."""
    left = [cell for cell in cells if not cell.right]
    above, below = ([c for c in left if side(c.row, last)] for side in (le, gt))
    if last < 0 or not above or not below or ROLE_LINE.fullmatch(above[-1].line.text):
        return last
    role = (
        cell.row
        for over, cell in pairwise([above[-1], *below[:REACH]])
        if ROLE_LINE.fullmatch(cell.line.text) and not over.line.text.endswith(" for")
    )
    if (row := next(role, None)) is not None:
        under = next((cell for cell in below if cell.row == row + 1), None)
        return row + 1 if under and BRACKETED.fullmatch(under.line.text) else row
    if not VERSUS.match(above[-1].line.text) and below[0].line.gap:
        return last
    solid = takewhile(lambda pair: not pair[1].line.gap, pairwise(below))
    return max((after.row for _, after in solid), default=below[0].row)


def stamp_of(cells: Sequence[Cell]) -> list[Cell]:
    """Return the stamp with which the clerk filed the opinion: a column that ends with “Clerk”."""
    right = [cell for cell in cells if cell.right]
    signed = (cell.row for cell in right if re.match(r"Clerk\b", cell.line.text, re.IGNORECASE))
    last = next(signed, -1)
    right = [cell for cell in right if cell.row <= last]
    if not right:
        return []
    loose = [cell for cell in cells if not cell.right and STAMP.fullmatch(cell.line.text)]
    return [*loose, *right]


LONGEST_NAME = 40
"""Characters; a longer line, set in, is the first of a paragraph."""


def is_set_in(line: Line, above: Line, below: Line | None) -> bool:
    """Say whether `line` opens a paragraph under one that ended with the line `above`, as counsel
    and the judgment below are printed in California."""
    if not above.text.endswith(".") or line.indent < 4 or len(line.text) < LONGEST_NAME:
        return False
    first = below is not None and not below.gap and line.indent - below.indent >= 4
    set_in = above.indent <= 2 and line.indent - above.indent >= 4
    return set_in or (above.indent == line.indent and first)


DAY = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}")
"""A day alone on the first line: that of filing, which the First Circuit’s files bear over the
court."""


MINUTES = re.compile(r"(?:CIVIL|CRIMINAL) MINUTES\b")


def row_cells(lines: Page) -> list[Cell]:
    """Return each of `lines` as it stands: the minutes of the Central District of California are a
    form, whose rows read across, however many columns it has."""
    return [Cell(line, row, right=False) for row, line in enumerate(lines)]


def caption_blocks(lines: Page) -> tuple[list[SourceBlock], list[Span]]:
    """Return the caption in `lines` line by line, and the rules in it; what is printed solid may
    read as one."""
    blocks: list[SourceBlock] = []
    rules: list[Span] = []
    taken, lines = without_stamp(lines)
    beside, lines = without_side_notice(lines)
    notice = [Cell(line, row, right=False) for row, line in beside]
    stamped = [Cell(line, row, right=True) for row, line in taken]
    form = any(MINUTES.match(line.text) for line in lines)
    bands = [row_cells(lines)] if form else [cells_of(band) for band in bands_of(lines)]
    stamp = [cell for cells in bands for cell in stamp_of(cells)] + stamped
    runs = [run for cells in bands for run in in_reading_order(cells)]
    for run in ([stamped] if stamped else []) + ([notice] if notice else []) + runs:
        above: Cell | None = None
        for cell, below in zip(run, [*run[1:], None], strict=False):
            if RULE.fullmatch(cell.line.text) or RAIL.fullmatch(cell.line.text):
                rules.append(cell.line.span)
                continue
            next_row = above is not None and cell.row == above.row + 1 and not cell.line.gap
            solid = next_row or (above is not None and cell in stamp)
            under = below.line if below else None
            if above is not None and next_row and is_set_in(cell.line, above.line, under):
                solid = False
            if above is not None and not above.row and DAY.fullmatch(above.line.text):
                solid = False
            blocks.append(SourceBlock(cell.line.span, centred=None, continues=solid or None))
            above = cell
    return blocks, rules
