"""Finds the captions that are set in two columns: parties at the left, docket at the right.

Only the first sheets are looked at: opinions are set in one column, their captions often in two,
with a rule, a row of `)` or `§`, or nothing but white space between the columns.
"""

import re
from collections.abc import Sequence, Set
from itertools import pairwise
from statistics import median_high

from build_scripts.lexicon.caption_cues import VENUE_ALONE
from build_scripts.lexicon.dates import DATE
from build_scripts.lexicon.docket_words import ANNOUNCES, NO
from build_scripts.lexicon.party_roles import ROLE_ALONE
from build_scripts.read.pdf.page.lines import Line, part_of

SHEETS = 3
"""Captions end on one of the first sheets."""
MIDDLE = (0.3, 0.72)
"""Of the page's width: where the space between two columns lies."""
GUTTER = 9.0
"""Points: the least white between two columns."""
WIDE = 1.5
"""Of the size of type: the least white between the halves of most lines that stand side by side."""
STEP = 3.0
BESIDE = 0.8
"""Of the size of type: lines whose bases lie no further apart stand beside one another."""
NEAR, ROLE_UNDER = 2.6, 3.2
"""Of the size of type: so far apart stand lines of one column, and the role of a party under the
last rows that have both: a line is often left white over it."""
LOOSE, LOOSEST = 1.1, 3.3
"""Times the usual step from line to line, at the most, and of the size of type."""
FEWEST = 3
"""Lines that make up two columns."""
NUMBERED = re.compile(rf"(?:{ANNOUNCES} )*{NO}", re.IGNORECASE)
"""The number of the case, which may stand alone beside the parties."""
NUMBER_WHOLE = re.compile(rf"{NUMBERED.pattern}[\w:/-]*\d[\w:/()-]*", re.IGNORECASE)
DAY = re.compile(DATE.pattern, re.IGNORECASE)
BYLINE = re.compile(
    r"[A-Z][A-Z.’' -]{1,40}, (?:(?:[A-Z][a-z]+|United States|UNITED STATES|[A-Z]{5,}) )*"
    r"(?:Judge|JUDGE)[.:]"
)
"""`YOU, Magistrate Judge.`, under the caption and over the text."""
JUDGE_AND_DAY = re.compile(
    rf"[A-Z][A-Z.’' -]{{2,40}}, (?:(?:U\. ?S\. ?)?[DM]\. ?|[CP]\. ?|Ch\. ?)?J\.,?\s+{DATE.pattern}",
    re.IGNORECASE,
)
"""`SURRICK, J.      MARCH 7, 2031`, under a caption in Pennsylvania."""
FAR = 5.0
"""Of the size of type: how far such a thing stands from what is printed before it."""
BRACES = "".join(map(chr, (*range(0x239B, 0x23B2), *range(0xF8E6, 0xF8FF))))
"""Pieces of tall brackets and braces, as Unicode and as symbol fonts have them."""
SEPARATORS = frozenset(f")]§|:*}}{BRACES}")

Parts = tuple[Line | None, Line | None, Line | None]
"""What of a line is of the left column, a separator, and of the right column."""


def in_reading_order(lines: Sequence[Line], width: float) -> list[Line]:
    """Return the lines of a page, left columns before right ones."""
    if not lines or lines[0].page > SHEETS:
        return list(lines)
    titles = titles_among(lines, width)
    best = max(
        (band for x in trial_middles(width) for band in bands_at(lines, x, titles)),
        key=lambda band: (
            separators_in_band(lines, band),
            band[1] - band[0],
            -abs(band[2] - width / 2),
        ),
        default=None,
    )
    if not best:
        return [part for line in lines for part in right_apart(line)]
    first, last, x = best
    inside = [line_parted_at(line, x) for line in lines[first:last]]
    left = [half for half, _, _ in inside if half]
    between = [half for _, half, _ in inside if half]
    right = [half for _, _, half in inside if half]
    before = in_reading_order(lines[:first], width)
    return [*before, *left, *between, *right, *in_reading_order(lines[last:], width)]


def right_apart(line: Line) -> list[Line]:
    """Return `line` in two where the number of the case stands far at its right, a day or the role
    of a party; or the court, beside the county: `SUFFOLK, ss.     SUPERIOR COURT`."""
    places = [(index, glyph) for index, glyph in enumerate(line.glyphs) if glyph]
    wide = [
        index
        for (_, before), (index, after) in pairwise(places)
        if after.x0 - before.x1 > FAR * line.size
    ]
    if len(wide) != 1:
        return [line]
    right = line.text[wide[0] :]
    told = any(form.fullmatch(right) for form in (NUMBER_WHOLE, ROLE_ALONE, DAY))
    if not told and not VENUE_ALONE.fullmatch(line.text[: wide[0]].rstrip()):
        return [line]
    halves = (part_of(line, 0, wide[0]), part_of(line, wide[0], len(line.text)))
    return [half for half in halves if half]


def separators_in_band(lines: Sequence[Line], band: tuple[int, int, float]) -> int:
    """Return how many lines of a band have a separator between the columns, 0 for too few."""
    first, last, x = band
    found = sum(bool(line_parted_at(line, x)[1]) for line in lines[first:last])
    return found if found >= FEWEST else 0


def trial_middles(width: float) -> list[float]:
    """Return the places that are tried for the middle of the white between columns."""
    start, end = MIDDLE[0] * width, MIDDLE[1] * width
    return [start + STEP * index for index in range(int((end - start) / STEP) + 1)]


def titles_among(lines: Sequence[Line], width: float) -> frozenset[int]:
    """Return the places of the lines that are centred on the page or between its margins, as the
    name of the court is: they are of no column, unless others begin where they do."""
    between = (min(line.x0 for line in lines) + max(line.x1 for line in lines)) / 2
    centred = {
        index
        for index, line in enumerate(lines)
        if not SEPARATORS.issuperset(line.text)
        and any(is_about(line, middle) for middle in (width / 2, between))
    }
    dated = {
        index
        for index, line in enumerate(lines)
        if JUDGE_AND_DAY.fullmatch(line.text) or BYLINE.fullmatch(line.text)
    }
    starts = [line.x0 for index, line in enumerate(lines) if index not in centred]
    return frozenset(dated) | frozenset(
        index
        for index in centred
        if all(abs(lines[index].x0 - start) > STEP for start in starts)
        and widest_gap(lines[index]) < WIDE * lines[index].size
    )


def is_about(line: Line, middle: float) -> bool:
    """Say whether `line` is centred about `middle`."""
    return line.x0 < middle < line.x1 and abs((line.x0 + line.x1) / 2 - middle) < line.size


def bands_at(lines: Sequence[Line], x: float, titles: Set[int]) -> list[tuple[int, int, float]]:
    """Return the stretches of lines that leave `x` white and have text on both sides; `titles` are
    the places of lines across both."""
    found: list[tuple[int, int, float]] = []
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and index not in titles and is_clear(lines[index], x):
            continue
        begun = start + (start < index and ends_paragraph(lines, start))
        first, last = rows_with_both_columns(lines, begun, index, x)
        if is_band(lines[first:last], x):
            found.append((first, last, x))
        start = index + 1
    return found


def ends_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Say whether the line at `index` is the short last one of a paragraph: it ends with a stop and
    stands solid under a longer line, for the most part in small letters, that begins where it does
    or further in."""
    if not index or not lines[index].text.endswith("."):
        return False
    above, last = lines[index - 1], lines[index]
    under = above.x0 >= last.x0 - STEP and above.x1 > 2 * last.x1 - last.x0
    return under and has_small(above) and is_near(above, last, NEAR, 0)


def has_small(line: Line) -> bool:
    """Say whether `line` is for the most part in small letters."""
    return 2 * sum(map(str.islower, line.text)) > len(line.text)


def rows_with_both_columns(
    lines: Sequence[Line], first: int, last: int, x: float
) -> tuple[int, int]:
    """Return the stretch from the first to the last line that has text right of `x`, and the
    lines left of it that belong to the same column: those without a wide gap between."""
    rights = [index for index in range(first, last) if lines[index].x1 > x]
    if not rights:
        return first, first
    begin, end = rights[0], rights[-1] + 1
    steps = [above.baseline - below.baseline for above, below in pairwise(lines[begin:last])]
    usual = LOOSE * median_high(steps) if steps else 0.0
    while begin > first and is_near(lines[begin - 1], lines[begin], NEAR, usual):
        begin -= 1
    while end < last:
        most = ROLE_UNDER if ROLE_ALONE.fullmatch(lines[end].text) else NEAR
        if not is_near(lines[end - 1], lines[end], most, usual):
            break
        end += 1
    return begin, end


def is_near(line: Line, below: Line, most: float, usual: float) -> bool:
    """Say whether no wide gap stands between two lines: `most` times the size of type, or the
    `usual` one of a caption that is set as loose as pleading paper is."""
    return line.baseline - below.baseline < max(most * line.size, min(usual, LOOSEST * line.size))


def is_clear(line: Line, x: float) -> bool:
    """Say whether `line` leaves white around `x`, but for a separator."""
    near = [
        glyph
        for glyph in line.glyphs
        if glyph and glyph.x0 < x + GUTTER / 2 and glyph.x1 > x - GUTTER / 2
    ]
    return all(glyph.character in SEPARATORS for glyph in near) if len(near) < 2 else False


def is_band(lines: Sequence[Line], x: float) -> bool:
    """Say whether `lines` are two columns: text on both sides of `x`, at least twice each unless
    the case’s number is on the right, and a line with text on one side alone or a row of
    separators."""
    if len(lines) < FEWEST:
        return False
    sides = [line_parted_at(line, x) for line in lines]
    left = sum(bool(half) for half, _, _ in sides)
    right = sum(bool(half) for _, _, half in sides)
    ruled = sum(bool(half) for _, half, _ in sides)
    alone = any(not (first and last) for first, _, last in sides)
    both = any(first and last for first, _, last in sides) or columns_overlap(lines, x)
    both = both or ruled >= FEWEST  # between signs, right lines may stand beside none of the left
    numbered = any(
        (first or ruled >= FEWEST) and last and NUMBERED.match(last.text)
        for first, _, last in sides
    )
    labels = [first.text for first, _, last in sides if first and last]
    if labels and ruled < FEWEST and all(label.endswith(":") for label in labels):
        return False  # a table that is read across: `APPEAL FROM:   District Court of …`
    if left < 2 or right < 2 - numbered or not both:
        return False
    if all(ROLE_ALONE.fullmatch(last.text) for _, _, last in sides if last):
        return False  # a party and its role, line under line
    apart = alone or are_level(sides)
    return ruled >= FEWEST or (apart and not is_white_of_prose(sides))


def are_level(sides: Sequence[Parts]) -> bool:
    """Say whether the right halves of lines all begin at one place, well away from the left ones:
    two addresses, side by side, line for line."""
    rows = [(first, last) for first, _, last in sides if first and last]
    starts = [last.x0 for _, last in rows]
    return max(starts) - min(starts) <= STEP and all(
        last.x0 - first.x1 > 2 * WIDE * first.size for first, last in rows
    )


def is_white_of_prose(sides: Sequence[Parts]) -> bool:
    """Say whether the white between the halves of lines is that between words: as wide in most
    of them as elsewhere in the line, as where lines are justified."""
    rows = [(first, last) for first, between, last in sides if first and last and not between]
    narrow = sum(
        last.x0 - first.x1 < max(WIDE * first.size, 2 * max(widest_gap(first), widest_gap(last)))
        for first, last in rows
    )
    return 2 * narrow > len(rows)


def widest_gap(line: Line) -> float:
    """Return the widest white between two characters of `line`."""
    glyphs = [glyph for glyph in line.glyphs if glyph]
    return max((after.x0 - before.x1 for before, after in pairwise(glyphs)), default=0.0)


def columns_overlap(lines: Sequence[Line], x: float) -> bool:
    """Say whether a line at the right of `x` stands beside one at the left of it, though not on
    its base. Parties at the left margin and their roles at the right, line under line, do not."""
    left = [line for line in lines if line.x1 < x]
    right = [line for line in lines if line.x0 > x]
    return any(
        abs(one.baseline - other.baseline) < BESIDE * one.size for one in left for other in right
    )


def line_parted_at(line: Line, x: float) -> Parts:
    """Return what of `line` stands left of `x`, is a separator at `x`, and stands right of it."""
    places = [(index, glyph) for index, glyph in enumerate(line.glyphs) if glyph]
    rest = next((index for index, glyph in places if glyph.x1 > x - GUTTER / 2), len(line.text))
    if rest < len(line.text) and line.text[rest] in SEPARATORS:
        glyph = line.glyphs[rest]
        rest += bool(glyph and glyph.x0 < x + GUTTER / 2)
    cut = separator_before(line, rest)
    return (
        part_of(line, 0, cut, 1),
        part_of(line, cut, rest, 1),
        part_of(line, rest, len(line.text), 2),
    )


def separator_before(line: Line, end: int) -> int:
    """Return where the separator begins that stands last before `end`, or `end`: it stands
    alone or well away from the words before it."""
    places = [index for index in range(end) if line.glyphs[index]]
    if not places or line.text[places[-1]] not in SEPARATORS:
        return end
    separator, before = line.glyphs[places[-1]], line.glyphs[places[-2]] if places[1:] else None
    near = separator and before and separator.x0 - before.x1 < line.size
    near = near and line.text[places[-1] - 1] != " "
    return end if near else places[-1]
