"""Takes out the numbers of lines that archives run into the text: `1 2 3 IN THE UNITED STATES
DISTRICT COURT 4 FOR THE DISTRICT OF ARIZONA 5 6 ADA QUILL, 7 Plaintiff, …`

Courts of the West print on sheets of pleading paper, whose margin numbers the lines from 1 to 24,
25 or 28, printed or empty. A text that has lost its lines has these numbers among its words. The
row of a sheet is taken out whole or, where a number of the court’s own might be one of it, not at
all.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from statistics import median

from build_scripts.lexicon.dates import MONTH
from build_scripts.model import Removal, Source, Span
from build_scripts.problems import doubt, excerpt
from build_scripts.read.printed.page.line_numbers import (
    FEWEST_NUMBERED,
    FEWEST_ON_LAST,
    FEWEST_ON_SHEET,
    LINE_NUMBER,
)
from build_scripts.read.printed.page.page_numbers import PAGE_NUMBER

NUMBER = re.compile(r"(?<!\S)\d{1,2}(?!\S)")
ALONE = re.compile(r"^[ \t]*\d{1,2}[ \t]*$", re.MULTILINE)
"""A number on a line of its own is a note’s or a page’s."""
MOST_ON_SHEET = 32
HEAD = 400
"""Characters in which the first sheet begins: a stamp may stand over it."""
BETWEEN_SHEETS = 1500
"""Characters from one row to the next: notes at the foot may bear no numbers."""
LONGEST_LINE = 230
"""Characters from number to number: two lines, where a quotation is set in single spacing."""

Numbers = Mapping[int, Sequence[Span]]
"""Where each number stands that may be one of a line."""
Row = Sequence[Sequence[Span]]
"""Of each number of a sheet, the places where it may stand."""
Joins = Callable[[Span, Span], bool]
"""Says whether one line may reach from the first of two numbers to the second."""


def without_line_numbers(source: Source) -> Source:
    """Return `source` with the numbers of lines that stand among its words as removals; a doubt
    tells of a sheet of which they cannot be told."""
    gone: list[Removal] = []
    doubts = [*source.doubts]
    end = 0
    for sheet, row in enumerate(rows(source)):
        if told := told_apart(source.text, row):
            gone += [Removal(number, LINE_NUMBER) for number in told]
            page = re.compile(rf"\s(?:- )?({sheet})(?: -)?\s*")
            if sheet and (match := page.fullmatch(source.text, end, told[0].start)):
                gone.append(Removal(Span(*match.span(1)), PAGE_NUMBER))
            end = told[-1].end
        else:
            start = row[0][-1].start
            words = excerpt(source.text[start : start + LONGEST_LINE])
            doubts.append(doubt("line-numbers", source.line_of(start), words=words))
    removals = tuple(sorted({*source.removals, *gone})) if gone else source.removals
    return replace(source, removals=removals, doubts=tuple(doubts))


def rows(source: Source) -> Iterator[Row]:
    """Yield the row of each sheet: the first at the head of the document, each further one under
    the one before. A text may break off within the last."""
    if not any(match[0] == "1" for match in NUMBER.finditer(source.text, 0, HEAD)):
        return
    numbers = numbers_in(source)
    end = len(source.text.rstrip())
    start, reach = 0, HEAD
    while True:
        row = row_from(places_of(1, numbers, start, start + reach), numbers)
        fewest = FEWEST_ON_SHEET if start else FEWEST_NUMBERED
        if start and row and end - row[-1][-1].end < LONGEST_LINE:
            fewest = FEWEST_ON_LAST
        if len(row) < fewest or not is_run_in(source.text, row):
            return
        yield row
        start, reach = row[-1][0].end, BETWEEN_SHEETS


def is_run_in(text: str, row: Row) -> bool:
    """Say whether most of the numbers of `row` have no end of a paragraph between them, nor one
    word before them: `Witness 1 … Witness 2` counts witnesses."""
    between = [text[a[0].end : b[0].start] for a, b in pairwise(row)]
    ended = sum("\n\n" in words for words in between)
    last = Counter(words.split()[-1] for words in between if words.strip())
    return ended * 2 < len(row) and all(times * 2 <= len(row) for times in last.values())


def numbers_in(source: Source) -> Numbers:
    """Return where each number stands among words that is not removed yet, nor a note’s."""
    heads = [block.mark for block in source.blocks if block.mark]
    spans = [*(x.span for x in source.removals), *(x.span for x in source.marks), *heads]
    spans += [Span(*match.span()) for match in ALONE.finditer(source.text)]
    taken = {at for span in spans for at in range(span.start, span.end)}
    found: dict[int, list[Span]] = {}
    for match in NUMBER.finditer(source.text):
        if match.start() not in taken and not match[0].startswith("0"):
            found.setdefault(int(match[0]), []).append(Span(*match.span()))
    return found


def row_from(first: Sequence[Span], numbers: Numbers) -> Row:
    """Return the row that begins with one of the `first` and counts up, as far as it goes, each
    number not far from the one before it."""
    reached = [first] if first else []
    while reached and len(reached) < MOST_ON_SHEET:
        start, end = reached[-1][0].end, reached[-1][-1].end + LONGEST_LINE
        further = [
            place
            for place in places_of(len(reached) + 1, numbers, start, end + 1)
            if any(is_near(before, place) for before in reached[-1])
            and not begins_anew(numbers, start, place.start)
        ]
        if not further:
            break
        reached.append(further)
    return joined(reached, is_near)


def is_near(before: Span, place: Span) -> bool:
    """Say whether the number at `place` stands behind another, not far from it."""
    return 0 < place.start - before.end <= LONGEST_LINE


def begins_anew(numbers: Numbers, start: int, end: int) -> bool:
    """Say whether the next sheet’s row has begun between `start` and `end`."""
    ones = places_of(1, numbers, start, end)
    return bool(ones and places_of(2, numbers, ones[0].end, end))


def places_of(number: int, numbers: Numbers, start: int, end: int) -> Sequence[Span]:
    """Return the places of `number` that begin from `start` on and before `end`."""
    places = numbers.get(number, ())
    first, last = (bisect_left(places, at, key=attrgetter("start")) for at in (start, end))
    return places[first:last]


def joined(row: Row, joins: Joins) -> Row:
    """Return `row` with those places alone from which, and to which, a line leads on either side;
    nothing where no line leads through all."""
    for there_and_back in (1, -1):
        kept: list[Sequence[Span]] = []
        for places in row[::there_and_back]:
            pairs = [
                place
                for place in places
                if not kept
                or any(joins(*((x, place) if there_and_back > 0 else (place, x))) for x in kept[-1])
            ]
            kept.append(pairs)
        row = kept[::there_and_back]
    return row if all(row) else []


SHORT = 30
"""Characters of a line that tells nothing of how long a full one is."""
USUAL = 90
"""Characters of a full line, where a sheet has too few to tell."""
MORE_THAN_USUAL = 1.3
HALF = 0.55
BREAKS_OFF = re.compile(r"[a-z,]\s*$")
SMALL = re.compile(r"\s*[a-z]")


def told_apart(text: str, row: Row) -> Sequence[Span]:
    """Return the numbers of `row`, each at its one place; nothing, where one of them might stand
    at another: as the text reads, and as long as lines are, does not tell."""
    lines = [b[0].start - a[0].end for a, b in pairwise(row) if len(a) == len(b) == 1]
    full = median([length for length in lines if length > SHORT] or [USUAL])

    def is_line(before: Span, place: Span) -> bool:
        return is_near(before, place) and reads_as_line(text, before.end, place, full)

    for way in (joined(row, is_line), joined(without_counts(text, row), is_line)):
        apart = [without_twins(text, places) for places in way]
        if way and all(len(places) == 1 for places in apart):
            return [places[0] for places in apart]
    return ()


def reads_as_line(text: str, start: int, place: Span, full: float) -> bool:
    """Say whether what stands from `start` to the number at `place` may be a line: one that breaks
    off in mid-sentence is about as long as a `full` one, or two are, set in single spacing."""
    length = len(text[start : place.start].strip())
    torn = BREAKS_OFF.search(text, max(start, place.start - 3), place.start)
    if not (length and torn and SMALL.match(text, place.end)):
        return True
    return HALF * full < length < MORE_THAN_USUAL * full or length > (1 + HALF) * full


COUNTS = re.compile(
    rf"(?:\b(?:nos?|rules?|docs?|dkts?|ecf|exs?|exhibits?|pages?|pp?|sections?|parts?|at|{MONTH})"
    r"\.?|§) ?$",
    re.IGNORECASE,
)
"""What stands before a number of the court’s own: `Rule 12`, `§ 12`, `June 12`."""
COUNTED = re.compile(
    rf"\s(?:days?|weeks?|months?|years?|hours?|minutes?|percent|[ap]\.m\.|(?:{MONTH}),? \d{{4}})\b"
    r"|\s(?:U\.|C\.F\.R|F\.|S\. ?Ct|Cal\.|P\.)",
    re.IGNORECASE,
)
"""What stands behind one: `12 days`, `12 U.S.C.`"""


def without_counts(text: str, row: Row) -> Row:
    """Return `row` without the places at which the words count something with the number, for each
    number that has others."""
    kept = [
        [
            place
            for place in places
            if not COUNTED.match(text, place.end)
            and not COUNTS.search(text[max(0, place.start - 12) : place.start])
        ]
        for places in row
    ]
    return [places or row[number] for number, places in enumerate(kept)]


def without_twins(text: str, places: Sequence[Span]) -> list[Span]:
    """Return `places` with the last alone of those between which nothing stands: `12 12`, of which
    one is the line’s, whichever it is."""
    return [
        place
        for place, after in zip(places, [*places[1:], None], strict=True)
        if after is None or text[place.end : after.start].strip()
    ]
