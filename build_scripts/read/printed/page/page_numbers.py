"""Finds the page numbers that stand alone at the head or foot of a page, and count the pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import Removal, Span
from build_scripts.read.printed.page.lines import Line, Page, middle_column, without_head
from build_scripts.read.printed.page.running_heads import head_and_foot

PAGE_NUMBER = "page number"
LONE_NUMBER = re.compile(r"(?:[-–—]\s*|Page\s+)?(?P<number>\d{1,4})(?:\s*[-–—]|\s+of\s+\d+)?", re.I)
MID_LINE = 20
"""A number alone stands in mid-line from this column on."""


def lone_numbers(pages: Sequence[Page]) -> frozenset[int]:
    """Return the offsets of the page numbers that stand alone and count the pages.

    A separate writing may number its pages anew, at head or foot, where the others bear theirs.
    """
    found: dict[int, int] = {}
    dashed: set[int] = set()
    last: set[int] = set()
    first: set[int] = set()
    for index, page in enumerate(pages):
        head, foot = head_and_foot(page)
        lower = [line for line in head[2:] if line.text.startswith("Page ")]
        for line in (*head[:2], *lower, *foot[:2]):
            match = LONE_NUMBER.fullmatch(line.text)
            if match and (line.indent >= MID_LINE or len(pages) > 2):
                found[line.start] = int(match["number"]) - index
                dashed |= {line.start} if line.text[0] in "-–—" else set()
                last |= {line.start} if line in foot[:1] and line.gap else set()
                first |= {line.start} if line in head[:2] else set()
    tally = Counter(found.values())
    counted = {s for s, distance in found.items() if tally[distance] >= 2 or distance == 1}
    anew = last if len(counted & last) >= 2 else set()
    anew |= first if len(counted & first) >= 2 else set()
    return frozenset(counted | dashed | anew | number_at_end(pages))


DASHED = re.compile(r"-\s?\d{1,3}\s?-")
MOST_PAGES = 200
"""Of the text that bears but one number."""


def number_at_end(pages: Sequence[Page]) -> set[int]:
    """Return the offset of the page number that is the last line of a document, the only one that
    it may bear: in mid-line, or as `-2-`."""
    line = pages[-1][-1] if pages and pages[-1] else None
    match = LONE_NUMBER.fullmatch(line.text) if line and line.gap else None
    if not line or not match or not (line.indent >= MID_LINE or DASHED.fullmatch(line.text)):
        return set()
    return {line.start} if 1 < int(match["number"]) <= MOST_PAGES else set()


@dataclass(frozen=True, slots=True)
class PageFoot:
    """A number alone in mid-line, which may be that of a page."""

    place: int
    number: int
    middle: float
    dashed: bool


FEWEST_FEET = 3
FEWEST_SURE = 2
"""Page numbers; `-2-` is seldom anything else, nor is a number under which nothing stands."""


def numbered_feet(lines: Sequence[Line]) -> list[int]:
    """Return the places after page numbers that stand alone in mid-line and go up by one.

    The first may be any: title pages bear none, and excerpts begin where they begin.
    """
    found = [foot for foot in map(page_foot, range(len(lines)), lines) if foot]
    feet = longest_count(found)
    last = bool(feet) and feet[-1].place == len(lines) - 1
    enough = FEWEST_SURE if last or all(foot.dashed for foot in feet) else FEWEST_FEET
    return [foot.place + 1 for foot in feet] if len(feet) >= enough else []


FOOT_COLUMN = 10
SWAY = 4
"""Columns by which the middle of one page’s number may stand off that of the next."""
SWAY_IN_MIDDLE = 9
MIDDLE = 30
"""The same from that column on, where no label of a note stands: a page comes out wider or
narrower with the letters that it has."""
SWAY_OF_DASHED = 16
"""The same of `-2-`, which is seldom anything else."""


def page_foot(place: int, line: Line) -> PageFoot | None:
    """Return `line`, at `place`, as the number of a page, if it may be one."""
    match = LONE_NUMBER.fullmatch(line.text)
    if not match or line.indent < FOOT_COLUMN:
        return None
    return PageFoot(place, int(match["number"]), middle_column(line), line.text[0] in "-–—")


def stands_under(last: PageFoot, foot: PageFoot) -> bool:
    """Say whether the number of one page stands about where that of the `last` one does."""
    sway = SWAY_IN_MIDDLE if min(last.middle, foot.middle) >= MIDDLE else SWAY
    sway = SWAY_OF_DASHED if last.dashed and foot.dashed else sway
    return abs(foot.middle - last.middle) <= sway


def longest_count(feet: Sequence[PageFoot]) -> list[PageFoot]:
    """Return the longest run of `feet` that counts by one, number under number."""
    runs: list[list[PageFoot]] = []
    waiting: dict[int, list[PageFoot]] = {}
    for foot in feet:
        run = waiting.pop(foot.number, None)
        if run is None or not stands_under(run[-1], foot):
            run = []
            runs.append(run)
        run.append(foot)
        waiting[foot.number + 1] = run
    return max(runs, key=len, default=[])


STAR = re.compile(r"\[\*\d{1,4}\](?=\s|$)")
STAR_LINES = 3


def without_star_number(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the number in brackets before its first line, which the Tax Court adds
    to the one in mid-line."""
    for place, line in enumerate(page[:STAR_LINES]):
        if star := STAR.match(line.text):
            removals.append(Removal(Span(line.start, line.start + star.end()), PAGE_NUMBER))
            rest = without_head(line, star.end())
            return (*page[:place], *((rest,) if rest else ()), *page[place + 1 :])
    return page


FLAT = 4
"""Columns from which on hardly any line of a text begins that has lost its setting."""
MOST_SET_IN = 0.1
FEWEST_FLAT = 2
FLAT_NUMBER = re.compile(r"\d{1,3}")
SENTENCE_ENDS = re.compile(r"[.?!:;][”\"’')\]]*\d{0,3}$")


@dataclass(frozen=True, slots=True)
class FlatFoot:
    """A number alone on its line, which may be that of a page, and the one of the page before."""

    place: int
    before: "FlatFoot | None"
    sure: int
    """How many of those up to this one cut a sentence."""


def flat_feet(lines: Sequence[Line]) -> list[int]:
    """Return the places after the page numbers of a text that has lost its setting, in which they
    stand at the left margin as the labels of notes do: they count up by one, and most of them cut
    a sentence that goes on below in small letters, as no note begins."""
    if sum(line.indent >= FLAT for line in lines) > MOST_SET_IN * len(lines):
        return []
    surest: FlatFoot | None = None
    latest: dict[int, FlatFoot] = {}
    for place, line in enumerate(lines):
        if not FLAT_NUMBER.fullmatch(line.text):
            continue
        number = int(line.text)
        before = latest.get(number - 1)
        sure = cuts_sentence(lines, place) + (before.sure if before else 0)
        foot = FlatFoot(place, before, sure)
        if number not in latest or sure >= latest[number].sure:
            latest[number] = foot
        if not surest or sure > surest.sure:
            surest = foot
    told = surest.sure if surest else 0
    places: list[int] = []
    while surest:
        places.append(surest.place + 1)
        surest = surest.before
    return places[::-1] if FEWEST_FLAT <= told >= len(places) / 2 else []


def cuts_sentence(lines: Sequence[Line], place: int) -> bool:
    """Say whether a sentence runs over the number that is the line at `place`."""
    if not 0 < place < len(lines) - 1:
        return False
    return not SENTENCE_ENDS.search(lines[place - 1].text) and lines[place + 1].text[:1].islower()
