"""Divides a layout text into its printed pages and takes off what every page repeats.

A page of a slip opinion bears a running head, a page number at head or foot, on copies from
PACER the stamp of the electronic filing, and in some courts a number before every line.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from build_scripts.model import Removal, SourceBreak, Span
from build_scripts.read.text_lines import Line, Page, letters, lines_of, regapped, without_head
from build_scripts.read.text_stamp import without_stamp

RUNNING_HEAD = "running head"
PAGE_NUMBER = "page number"
LINE_NUMBER = "line number in the margin"
FILING_STAMP = "stamp of the electronic filing"

NUMBER_LEFT = re.compile(r"(?P<number>\d{1,4})\s{3,}(?P<head>\S.*)")
NUMBER_RIGHT = re.compile(
    r"(?P<head>\S.*?)(?:\s{3,}(?:Page\s+)?|\s+Page\s+(?=\d+ of))(?P<number>\d{1,4})(?: of \d+)?"
)
LONE_NUMBER = re.compile(r"(?:[-–—]\s*|Page\s+)?(?P<number>\d{1,4})(?:\s*[-–—]|\s+of\s+\d+)?", re.I)
MARGIN = re.compile(r"(?P<number>\d{1,2})(?:\s{2,}|$)")
STAMP = re.compile(
    r"(?:USCA\d{0,2}|USCADC|Appellate Case|Case)\b.{0,60}\b(?:Document|Doc|DktEntry|Filed|Page)\b.*"
    r"|Served \d\d/\d\d/\d\d"
)
"""`Case: 12-60546  Document: 00512524895  Page: 2  Date Filed: …`, as CM/ECF prints it; the Tax
Court’s `Served 07/08/30`."""
STAMP_PAGE = re.compile(r"\bPage:?\s+(?P<number>\d+)")
SECTION_HEAD = re.compile(
    r"Opinion of .{3,40}|Opinion in Chambers|Syllabus|Per Curiam|Appendix.{0,60}"
    r"|Statement of .{3,40}"
    r"|[A-Z][^.]{1,30}, (?:C\. ?)?JJ?\., (?:concurring|dissenting).{0,60}"
)
"""The second line of a running head in the Supreme Court's slip opinions: whose text it is."""
SLIP_HEAD = re.compile(
    r"\(Slip Opinion\)\s.*|\S.*\s{3,}Page \d+|Cite as:\s+\d+ U\. ?S\. _+ \(\d{4}\)\s+\d+"
)
"""The head of the first page there, with the Term and the page number; the Sixth Circuit’s."""

NO_HEAD = re.compile(r"\bcontinued\b|^(?:IN THE )?(?:UNITED STATES|SUPREME) COURT\b|^FILED$", re.I)
"""Said under a note that runs over the page; the court's name over each of several writings, and
the clerk’s stamp."""

DOCKET = re.compile(r"\b(?:Case )?Nos?\. ?(?P<docket>[\w:–-]*\d[\w:,&–-]*)(?:/\d{1,3})?$")
"""The docket number that a running head bears; in Washington with that of the page."""
DOCKET_HEAD = re.compile(rf"(?:[A-Z][\w.]* ){{0,2}}(?:Appeal |Docket )?{DOCKET.pattern}")

STACKED = 3
"""Lines of a head that stand on every page but the first: letter opinions bear the case, the
number and the day there."""
PAGES = "\f"
"""Under this, which no line reads, the number of all pages is kept."""
IN_CAPTION = re.compile(r"Nos?\.|for the\b|of the\b|[^a-z]+$|\W*$")
"""What stands under the court’s name over a caption; over other lines it is a running head, as in
Ohio."""
NAMED = re.compile(
    r"(?:Case |Court )?(?:Nos?\. ?)?\d[\w:–-]*-\d[\w/–-]*, .{0,80}(?:\bv\.|\bIn re\b)"
)
"""The Sixth Circuit begins a running head with the number and the name of the case."""
CITED_AS = re.compile(r"Cite as:? \d+ I&N Dec\.")
"""Over every page of the Board of Immigration Appeals."""
CASE_NAME = re.compile(r"\bv\b")
"""In a head, though its numbers do not count: the Supreme Court’s begin anew in each writing."""

MARGIN_COLUMN = 3
"""Line numbers begin within so many columns of the left edge."""
GAP = re.compile(r"\s{3,}")
MID_LINE = 20
"""A number alone stands in mid-line from this column on."""
HEAD_LINES, FOOT_LINES = 5, 3
FEWEST_NUMBERED = 8


@dataclass(frozen=True, slots=True)
class Paged:
    """A text by pages: what is left on each, and what was taken off."""

    pages: tuple[Page, ...]
    breaks: tuple[SourceBreak, ...]
    removals: tuple[Removal, ...]


def paged(text: str) -> Paged:
    """Return the printed pages of `text` without what they repeat."""
    removals: list[Removal] = []
    pages = [without_margin(page, removals) for page in raw_pages(text)]
    pages[1:] = [unstarred(unstamped(page, removals), removals) for page in pages[1:]]
    repeated = repeated_heads(pages)
    numbers = lone_numbers(pages)
    kept: list[Page] = []
    breaks: list[SourceBreak] = []
    opening = {word for page in pages[:1] for line in page for word in line.text.split()}
    for index, page in enumerate(pages):
        heads = {line.text for line in page if kept and bears_docket(line, opening)}
        heads |= {line.text for line in page[:1] if index and counts(line, index + 1)}
        furniture = furniture_of(page, repeated, numbers, heads)
        removals += [Removal(line.span, reason) for line, reason in furniture]
        taken = {line.start for line, _ in furniture}
        rest = regapped((line, line.start not in taken) for line in page)
        label = page_label(furniture)
        if label and rest and kept:
            breaks.append(SourceBreak(rest[0].start, label))
        if rest:
            kept.append(rest)
    return Paged(tuple(kept), tuple(breaks), tuple(removals))


def counts(line: Line, number: int) -> bool:
    """Say whether `line` is a running head that names the case beside the page’s own `number`; in
    an order of two pages it stands once."""
    words, found = head_of(line)
    return found == str(number) and bool(CASE_NAME.search(words))


def raw_pages(text: str) -> list[Page]:
    """Return the pages of `text`: by form feeds, or else by the stamps of the electronic filing or
    the numbers that pages bear."""
    if "\f" in text:
        ends = [*(match.start() for match in re.finditer("\f", text)), len(text)]
        starts = [0, *(end + 1 for end in ends[:-1])]
        pages = [lines_of(text, start, end) for start, end in zip(starts, ends, strict=True)]
        return [page for page in pages if page]
    lines = lines_of(text, 0, len(text))
    cuts = stamped_heads(lines) or numbered_heads(lines) or numbered_feet(lines)
    edges = [0, *cuts, len(lines)]
    pages = [lines[start:end] for start, end in itertools.pairwise(edges)]
    return [page for page in pages if page]


def stamped_heads(lines: Sequence[Line]) -> list[int]:
    """Return the places of the stamps of the electronic filing that count the pages from 1."""
    stamps: list[int] = []
    for place, line in enumerate(lines):
        page = STAMP_PAGE.search(line.text) if STAMP.fullmatch(line.text) else None
        if page and int(page["number"]) == len(stamps) + 1:
            stamps.append(place)
    return stamps if len(stamps) >= 2 else []


def numbered_heads(lines: Sequence[Line]) -> list[int]:
    """Return the places of running heads whose page numbers ascend: each begins a page."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines):
        match = NUMBER_LEFT.fullmatch(line.text) or NUMBER_RIGHT.fullmatch(line.text)
        if match:
            groups.setdefault(letters(match["head"]), []).append((place, int(match["number"])))
    return sorted(
        place
        for members in groups.values()
        if len(members) >= 2 and ascending([number for _, number in members])
        for place, _ in members
    )


def ascending(numbers: Sequence[int]) -> bool:
    """Say whether `numbers` go up as the numbers of a running head do, by one or by two; they may
    begin anew with each separate writing."""
    return all(1 <= b - a <= 4 or b <= 2 < a for a, b in itertools.pairwise(numbers))


def numbered_feet(lines: Sequence[Line]) -> list[int]:
    """Return the places after page numbers that stand alone in mid-line and go up by one."""
    feet: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        match = LONE_NUMBER.fullmatch(line.text)
        if match and line.indent >= 10:
            number = int(match["number"])
            if number == feet[-1][1] + 1 if feet else number <= 2:
                feet.append((place, number))
    return [place + 1 for place, _ in feet] if len(feet) >= 3 else []


def without_margin(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the numbers before its lines, where it is numbered throughout."""
    numbered: dict[int, int] = {}
    expected = 1
    for line in page:
        match = MARGIN.match(line.text) if line.indent <= MARGIN_COLUMN else None
        if match and int(match["number"]) == expected:
            numbered[line.start] = match.end("number")
            expected += 1
    bare = [line for line in page if line.indent <= MARGIN_COLUMN and line.start not in numbered]
    if len(numbered) < FEWEST_NUMBERED or len(bare) > len(numbered):
        return page
    removals += [Removal(Span(at, at + length), LINE_NUMBER) for at, length in numbered.items()]
    rest = [
        (without_head(line, numbered[line.start]) if line.start in numbered else line, line)
        for line in page
    ]
    return regapped((after or line, after is not None) for after, line in rest)


def unstamped(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the clerk’s stamp that may stand over a separate writing."""
    stamp, rest = without_stamp(page)
    removals += [Removal(line.span, FILING_STAMP) for _, line in stamp]
    return rest


def unstarred(page: Page, removals: list[Removal]) -> Page:
    """Return `page` without the number in brackets before its first line, which the Tax Court adds
    to the one in mid-line."""
    for place, line in enumerate(page[:STAR_LINES]):
        if star := STAR.match(line.text):
            removals.append(Removal(Span(line.start, line.start + star.end()), PAGE_NUMBER))
            rest = without_head(line, star.end())
            return (*page[:place], *((rest,) if rest else ()), *page[place + 1 :])
    return page


STAR = re.compile(r"\[\*\d{1,4}\](?=\s|$)")
STAR_LINES = 3


def edges(page: Page) -> tuple[Page, Page]:
    """Return the lines of `page` that may be its head and its foot; of a page with few lines, as
    the last one may be, the foot is its lower half."""
    start = max(min(HEAD_LINES, (len(page) + 1) // 2), len(page) - FOOT_LINES)
    return page[: min(HEAD_LINES, start)], tuple(reversed(page[start:]))


def head_of(line: Line) -> tuple[str, str | None]:
    """Return the words of a possible running head, to compare, and its page number.

    Left and right pages mirror each other: what stands at the outer margin changes sides.
    """
    match = NUMBER_LEFT.fullmatch(line.text) or NUMBER_RIGHT.fullmatch(line.text)
    words = match["head"] if match else line.text
    stretches = sorted(letters(stretch) for stretch in GAP.split(words))
    return " ".join(stretches), match["number"] if match else None


def repeated_heads(pages: Sequence[Page]) -> dict[str, int]:
    """Count on how many pages each line of a head or foot stands.

    A number beside it must count the pages: a note that begins `30   8 U.S.C.` is no head.
    """
    counts: Counter[str] = Counter()
    distances: dict[str, Counter[int]] = {}
    for index, page in enumerate(pages):
        head, foot = edges(page)
        heads = {head_of(line) for line in (*head, *foot)}
        counts.update({words for words, _ in heads})
        for words, number in heads:
            if number:
                distances.setdefault(words, Counter())[int(number) - index] += 1
    chance = {
        words
        for words, tally in distances.items()
        if max(tally.values()) < 2 and not CASE_NAME.search(words)
    }
    kept = {words: count for words, count in counts.items() if words not in chance}
    return kept | {PAGES: len(pages)}


def lone_numbers(pages: Sequence[Page]) -> frozenset[int]:
    """Return the offsets of the page numbers that stand alone and count the pages.

    A separate writing may number its pages anew, at head or foot, where the others bear theirs.
    """
    found: dict[int, int] = {}
    dashed: set[int] = set()
    last: set[int] = set()
    first: set[int] = set()
    for index, page in enumerate(pages):
        head, foot = edges(page)
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
    return frozenset(counted | dashed | anew)


def furniture_of(
    page: Page, repeated: dict[str, int], numbers: frozenset[int], heads: Set[str]
) -> list[tuple[Line, str]]:
    """Return the lines at the head and foot of `page` that are no text, with the reason.

    They are taken from the edge inwards: a line behind running text is running text. A head may
    be no more than the docket number; those that are known are in `heads`.
    """
    return [
        (line, reason)
        for edge in edges(page)
        for line, reason in from_the_edge(edge, repeated, numbers, heads)
    ]


def from_the_edge(
    lines: Page, repeated: dict[str, int], numbers: frozenset[int], heads: Set[str]
) -> Iterator[tuple[Line, str]]:
    """Yield the lines of one edge that are furniture, up to the first that is not."""
    numbered = False
    stacked = [repeated.get(head_of(line)[0], 0) for line in lines[:STACKED]]
    stack = repeated[PAGES] > 2 and stacked == [repeated[PAGES] - 1] * STACKED
    for place, line in enumerate(lines):
        words, number = head_of(line)
        if STAMP.fullmatch(line.text):
            yield line, FILING_STAMP
        elif line.start in numbers:
            yield line, PAGE_NUMBER
        elif (
            repeats(line, repeated.get(words, 0), bool(number), lines[place + 1 : place + 2])
            or SLIP_HEAD.fullmatch(line.text)
            or line.text in heads
            or (stack and place < STACKED)
            or (numbered and SECTION_HEAD.fullmatch(line.text))
        ):
            yield line, RUNNING_HEAD
        else:
            return
        numbered = bool(number)


def bears_docket(line: Line, opening: Set[str]) -> bool:
    """Say whether `line` is no more than the docket number, a word of the `opening` page."""
    match = DOCKET_HEAD.fullmatch(line.text)
    return bool(match and match["docket"].strip(",") in opening)


def repeats(line: Line, times: int, numbered: bool, following: Page) -> bool:
    """Say whether a line that heads or foots `times` pages, with the line `following` it inwards,
    is set as running heads are.

    Two pages may begin with the same line by chance; what stands in mid-line, in capitals or
    with a number beside it does not.
    """
    if times < 2 or not re.search(r"[^\W\d_]", line.text):
        return False
    if NO_HEAD.search(line.text) and (not following or IN_CAPTION.match(following[0].text)):
        return False
    told = numbered or any(
        (DOCKET.search(line.text), NAMED.match(line.text), CITED_AS.match(line.text))
    )
    return told or line.indent >= 8 or line.text.isupper() or times >= 4


def page_label(furniture: Sequence[tuple[Line, str]]) -> str | None:
    """Return the number that a page bears: its own, or else that of the filing stamp."""
    for line, reason in furniture:
        match = LONE_NUMBER.fullmatch(line.text) if reason == PAGE_NUMBER else None
        number = match["number"] if match else head_of(line)[1] if reason == RUNNING_HEAD else None
        if number:
            return number
    stamps = (STAMP_PAGE.search(line.text) for line, reason in furniture if reason == FILING_STAMP)
    return next((stamp["number"] for stamp in stamps if stamp), None)
