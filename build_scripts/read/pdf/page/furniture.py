"""Tells the furniture of printed pages from their text: heads, numbers, stamps, rules.

What stands in the same place at the top or the foot of several pages is a running head or foot,
whatever it says; a number there that grows with the pages is the page's number; federal courts
stamp every page with case, document and date of filing (CM/ECF).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_scripts.read.pdf.page.lines import Line
from build_scripts.read.pleading_slashes import FILL, STROKES

RUNNING_HEAD = "running head"
RUNNING_FOOT = "running foot"
PAGE_NUMBER = "page number"
STAMP = "court’s filing stamp"
WATERMARK = "watermark"
LINE_NUMBER = "line number"
RULE = "printed rule"
COLUMN_RULE = "rule between columns"

HEAD_LINES = 6
"""Lines that a running head may take, at the top or at the foot."""
SHORT_PAGE = 12
"""Lines; of a page of no more, a running head takes one line less."""
APART = 1.5
"""Of the size of type: how far from the text a running head or foot stands."""
SAME_PLACE = 3.0
"""Points by which lines of a running head may differ in height."""

FURTHER = 1.2
"""Times the usual distance between two lines of a page."""

ECF = re.compile(
    r"""
    (?-i:(?=[A-Z]))(?:                                             # no line of a sentence
    (?:USCA\d*\ )?(?:Appellate\ )?Case:?\ ?\#?\s*(?:MDL\ No\.\ )?[\w:.-]*\d[\w:.-]*\b.{0,80}
      (?:Document|Doc\.?|DktEntry|Entry\ ID|Page|Pg|Filed)\b     # Case: 20-1507 Document: 1
    | USCA\ Case\ \#
    | (?:USCA\d*\ )?Appeal:\ [\d-]+\ +Doc                        # Appeal: 12-3456 Doc: 7
    | Case\ (?:No\.?\ )?[\d:]+-[\w-]+\ +Document\ \d             # Case 1:12-cv-345 Document 6
    | Received[\ ,]+(?:in|by)\ .{0,40}Clerk
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`Case: 20-1507 Document: 00117684624 Page: 1 Date Filed: …` and its kin, which name the case by
its number. They are printed in the margins: within the text a line may begin with `case`, too."""

SERVED = re.compile(r"SERVED\s+[A-Z][A-Za-z]{2,8}\.?\s+\d[\d ,]{4,8}")
"""`SERVED Aug 16 2017`: the Tax Court’s stamp, at the foot of the first page."""

FILE_MARK = re.compile(r"[/\\][A-Za-z]{2,8}\d{2,6}\.[A-Za-z]{2,5}(?:\.\w{2,5})?")
"""`/quil0208.ord`: the name of the chambers’ own file, under the date on the last page, as the
Eastern District of California prints it."""
FILE_NAME = "name of the chambers’ file"

NUMBER = re.compile(
    r"[-–—~\[( ]*(?:page +|p\. ?)?(?P<number>\d{1,4}|(?-i:[ivxl]{1,7}))(?: +(?:of|/) +\d+)?"
    r"[-–—~\]) ]*",
    re.IGNORECASE,
)
"""A page's number alone on its line: `7`, `- 7 -`, `Page 7 of 20`, `iv`.

Headings bear capital numerals."""

CASE_NUMBER = re.compile(
    r"(?:(?:case|appeal|docket) )?(?:nos?\.? )?(?P<number>(?=(?:\D*\d){4})[\w:.-]+)(?:/\w{1,12})?",
    re.IGNORECASE,
)
"""`No. 83114-2-I/2`: the number of the case, and of the page, over the pages after the first."""
NAME_AND_NUMBER = re.compile(
    r".{2,60} v\. .{2,60},? Nos?\. (?:[A-Z]{2,6} )?(?P<number>[\w-]*\d{2}[\w-]*)"
)
"""`United States v. Holt, No. ACM 40447`, over the second page of two."""
ENDS_WITH_NUMBER = re.compile(r"^(?P<first>\d{1,4})\s+\S|\S\s+(?P<last>\d{1,4})$")
DRAWN = re.compile(r"[_—–\-=‗\s]{3,}[/xX]?|[_—–\-=‗]{2,}")
"""A rule set in characters: `______`, `——————`. Asterisks are the court's own break."""

DIGITS = re.compile(r"\d+|\b[ivxl]+\b")
Page = Sequence[Line]


def furniture(pages: Sequence[Page], heights: Sequence[float]) -> list[dict[int, str]]:
    """Return, for each page, which of its lines are furniture and why."""
    found = [
        {
            index: STAMP
            for top in (True, False)
            for index in edge_of(page, {}, top, height)
            if ECF.match(page[index].text) or SERVED.fullmatch(page[index].text)
        }
        for page, height in zip(pages, heights, strict=True)
    ]
    for top, reason in ((True, RUNNING_HEAD), (False, RUNNING_FOOT)):
        edges = [
            list(edge_of(page, taken, top, height))
            for page, taken, height in zip(pages, found, heights, strict=True)
        ]
        for page, taken, edge, running in zip(
            pages, found, edges, running_lines(pages, edges), strict=True
        ):
            apart = standing_apart(page, edge, running)
            for index in edge[: apart or running if top else apart]:
                alone = NUMBER.fullmatch(page[index].text)
                taken[index] = PAGE_NUMBER if alone else reason
        if top and pages and heads_caption(pages[0], found[0]):
            found[0] = {i: why for i, why in found[0].items() if why != RUNNING_HEAD}
    if pages:
        named = {i: FILE_NAME for i, line in enumerate(pages[-1]) if FILE_MARK.fullmatch(line.text)}
        found[-1] = named | found[-1]
    for page, taken in zip(pages, found, strict=True):
        rules = {i: RULE for i, line in enumerate(page) if DRAWN.fullmatch(line.text)}
        rules |= {i: FILL for i, line in enumerate(page) if STROKES.fullmatch(line.text)}
        taken |= {index: reason for index, reason in rules.items() if index not in taken}
    return found


COURT_NAME = re.compile(
    r"(?:IN THE )?"
    r"(?:(?:UNITED STATES|SUPREME|DISTRICT|SUPERIOR|CIRCUIT) .*\bCOURT\b|COURT OF APPEAL)"
)


def heads_caption(page: Page, taken: dict[int, str]) -> bool:
    """Say whether the running head of the first `page` is the head of the caption, which minutes of
    court repeat on every sheet: it names the court."""
    heads = [page[index].text for index, reason in taken.items() if reason == RUNNING_HEAD]
    return any(map(COURT_NAME.match, heads))


def standing_apart(page: Page, edge: Sequence[int], running: int) -> int:
    """Return how many of the `running` lines at an edge stand apart from the text: the first or
    last line of a page may read as another’s does (“Id. at 5.”), but stands as near to the text
    as text does. A head may stand so near as well, if no other is above it."""
    while 0 < running < len(edge):
        outer, inner = page[edge[running - 1]], page[edge[running]]
        apart = abs(inner.baseline - outer.baseline) > APART * outer.size
        if apart or NUMBER.fullmatch(outer.text):
            break
        running -= 1
    return running


def edge_of(page: Page, taken: dict[int, str], top: bool, height: float) -> Iterator[int]:
    """Yield the places of the lines at the top or the foot of a page, the outermost first."""
    order = sorted(range(len(page)), key=lambda index: page[index].baseline, reverse=top)
    free = [index for index in order if index not in taken]
    for index in free[: HEAD_LINES - (len(free) <= SHORT_PAGE)]:
        share = page[index].baseline / height
        if (share > 0.75) if top else (share < 0.25):
            yield index


def running_lines(pages: Sequence[Page], edges: Sequence[Sequence[int]]) -> list[int]:
    """Return how many lines at the edge of each page are furniture.

    A line is, if its words stand at an edge of another page too, numbers aside; or if it stands
    where other pages have their furniture and bears a number. All lines outside it are as well.
    """
    words: Counter[str] = Counter()
    places: dict[int, int] = defaultdict(int)
    for page, edge in zip(pages, edges, strict=True):
        words.update({key_of(page[index].text) for index in edge if key_of(page[index].text)})
    for page, edge in zip(pages, edges, strict=True):
        levels = {level_of(page[i]) for i in edge if words[key_of(page[i].text)] > 1}
        levels |= {level_of(page[i]) for i in edge if NUMBER.fullmatch(page[i].text)}
        for level in levels:
            places[level] += 1
    often = max(2, len(pages) // 4)
    counts: list[int] = []
    for page, edge in zip(pages, edges, strict=True):
        running = 0
        usual = usual_step(page)
        for depth, index in enumerate(edge):
            line = page[index]
            key = key_of(line.text)
            habitual = max(places[level_of(line) + step] for step in (-1, 0, 1)) >= often
            numbered = bool(ENDS_WITH_NUMBER.search(line.text))
            repeated = habitual and (words[key] > 1 or not key or bool(NUMBER.fullmatch(line.text)))
            # The first page of a writing may have a head of its own in the usual place.
            outermost = depth == running
            alone = outermost and (
                is_number_of(line)
                or names_case(line, pages[0])
                or is_legend(line, pages[0])
                or is_short_name(line, pages[0])
            )
            in_place = habitual and (numbered or (outermost and depth > 0))
            headed = habitual and numbered and is_in_capitals(line)
            if repeated or alone or headed or (in_place and is_apart(page, edge, depth, usual)):
                running = depth + 1
            elif depth > running:
                break
        counts.append(running)
    return counts


def usual_step(page: Page) -> int:
    """Return how far lines of a page stand from one another, in the middle of all."""
    heights = sorted({round(line.baseline) for line in page})
    steps = sorted(b - a for a, b in pairwise(heights) if b - a > SAME_PLACE)
    return steps[len(steps) // 2] if steps else 0


def is_apart(page: Page, edge: Sequence[int], depth: int, usual: int) -> bool:
    """Say whether the line at `depth` of an edge stands further from the next than the `usual`
    step: in double spacing lines of text stand far apart, and on pleading paper at the same heights
    on each page."""
    if depth + 1 >= len(edge):
        return True
    outer, inner = page[edge[depth]], page[edge[depth + 1]]
    return abs(outer.baseline - inner.baseline) > FURTHER * usual


def is_in_capitals(line: Line) -> bool:
    """Say whether `line` is for the most part in capitals: `2   QUILL v. HARBOR COMPANY`."""
    capitals, small = (sum(map(test, line.text)) for test in (str.isupper, str.islower))
    return capitals > 3 * small


def is_number_of(line: Line) -> bool:
    """Say whether `line` is nothing but the number of its sheet, as on the second page of two."""
    match = NUMBER.fullmatch(line.text)
    return bool(match and match["number"] == str(line.page))


def names_case(line: Line, first: Page) -> bool:
    """Say whether `line` is nothing but the number of the case, which the `first` page gives, its
    name before it perhaps: as on the second page of two."""
    match = CASE_NUMBER.fullmatch(line.text) or NAME_AND_NUMBER.fullmatch(line.text)
    if not match or line in first:
        return False
    number = re.compile(rf"(?<!\S){re.escape(match['number'])}(?![\w-])")
    return any(number.search(above.text) for above in first)


SHORTEST_NAME = 5
LEGEND = re.compile(r"\b(?:PUBLI|PRECEDEN|SEAL)")


def is_legend(line: Line, first: Page) -> bool:
    """Say whether `line` repeats what the `first` page says of the opinion: `NOT FOR PUBLICATION IN
    WEST’S HAWAI‘I REPORTS`, which stands on that under the clerk’s stamp."""
    told = line not in first and LEGEND.search(line.text)
    return bool(told) and any(key_of(above.text) == key_of(line.text) for above in first)


def is_short_name(line: Line, first: Page) -> bool:
    """Say whether `line` is the number of its sheet beside the name of the case as the `first` page
    has it: `2   IN RE: QUILL LLC`, on the second page of two."""
    number = number_beside(line)
    if line in first or number != str(line.page):
        return False
    name = line.text.removeprefix(number).removesuffix(number).strip(" -–—.,").casefold()
    caption = " ".join(above.text for above in first).casefold()
    return len(name) > SHORTEST_NAME and name in caption


def key_of(text: str) -> str:
    """Return the words of a line, without the numbers in it."""
    return " ".join(DIGITS.sub(" ", text).lower().split()).strip(" -–—.,|[]()")


def level_of(line: Line) -> int:
    """Return the height at which a line stands, rounded so that neighbours compare."""
    return round(line.baseline / SAME_PLACE)


def printed_number(page: Page, taken: dict[int, str]) -> str | None:
    """Return the number that the furniture of a page gives it."""
    for index, reason in taken.items():
        if reason == PAGE_NUMBER and (match := NUMBER.fullmatch(page[index].text)):
            return str(match["number"])
    for index, reason in taken.items():
        if reason in (RUNNING_HEAD, RUNNING_FOOT) and (number := number_beside(page[index])):
            return number
    return None


def number_beside(line: Line) -> str | None:
    """Return the number that stands before the words of `line`, or after them."""
    match = ENDS_WITH_NUMBER.search(line.text)
    return match["first"] or match["last"] if match else None


def page_labels(numbers: Sequence[str | None]) -> list[str]:
    """Return a label for each page: its printed number, or one counted from a neighbour's.

    Title pages bear no number but count. Where no page bears one, sheets are counted.
    """
    labels: list[str | None] = list(numbers)
    for index in range(len(labels) - 2, -1, -1):
        after = labels[index + 1]
        if labels[index] is None and after and after.isdigit() and int(after) > 1:
            labels[index] = str(int(after) - 1)
    for index in range(1, len(labels)):
        before = labels[index - 1]
        if labels[index] is None and before and before.isdigit():
            labels[index] = str(int(before) + 1)
    return [label or str(index + 1) for index, label in enumerate(labels)]
