"""Tells the running heads of a layout text: what stands at the head or foot of several pages.

A head names the case, the court or whose opinion it is; with it stands the number of the page, at
the outer margin, on left and right pages in turn.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence, Set

from build_scripts.read.printed.page.lines import COLUMN_GAP, Line, Page, comparable_letters

NUMBER_LEFT = re.compile(r"(?P<number>\d{1,4})\s{3,}(?P<head>\S.*)")
NUMBER_RIGHT = re.compile(
    r"(?P<head>\S.*?)(?:\s{3,}(?:Page\s+)?|\s+Page\s+(?=\d+ of))(?P<number>\d{1,4})(?: of \d+)?"
)
HEAD_LINES, FOOT_LINES = 6, 3


def head_and_foot(page: Page) -> tuple[Page, Page]:
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
    stretches = sorted(comparable_letters(stretch) for stretch in COLUMN_GAP.split(words))
    return " ".join(stretches), match["number"] if match else None


PAGES = "\f"
"""Under this, which no line reads, the number of all pages is kept."""
CASE_NAME = re.compile(r"\bv\b")
"""In a head, though its numbers do not count: the Supreme Court’s begin anew in each writing."""


def repeated_heads(pages: Sequence[Page]) -> dict[str, int]:
    """Count on how many pages each line of a head or foot stands.

    A number beside it must count the pages: a note that begins `30   8 U.S.C.` is no head.
    """
    times: Counter[str] = Counter()
    distances: dict[str, Counter[int]] = {}
    for index, page in enumerate(pages):
        head, foot = head_and_foot(page)
        heads = {head_of(line) for line in (*head, *foot)}
        times.update({words for words, _ in heads})
        for words, number in heads:
            if number:
                distances.setdefault(words, Counter())[int(number) - index] += 1
    chance = {
        words
        for words, tally in distances.items()
        if max(tally.values()) < 2 and not CASE_NAME.search(words)
    }
    kept = {words: count for words, count in times.items() if words not in chance}
    return kept | {PAGES: len(pages)}


def names_case_and_page(line: Line, number: int) -> bool:
    """Say whether `line` is a running head that names the case beside the page’s own `number`; in
    an order of two pages it stands once."""
    words, found = head_of(line)
    return found == str(number) and bool(CASE_NAME.search(words))


DOCKET = re.compile(r"\b(?:Case )?Nos?\. ?(?P<docket>[\w:–-]*\d[\w:,&–-]*)(?:/\d{1,3})?$")
"""The docket number that a running head bears; in Washington with that of the page."""
DOCKET_HEAD = re.compile(rf"(?:[A-Z][\w.]* ){{0,2}}(?:Appeal |Docket )?{DOCKET.pattern}")


def bears_docket(line: Line, opening: Set[str]) -> bool:
    """Say whether `line` is no more than the docket number, a word of the `opening` page."""
    match = DOCKET_HEAD.fullmatch(line.text)
    return bool(match and match["docket"].strip(",") in opening)


SECTION = re.compile(r"(?:[IVXL]+|[A-Z])\.?")
"""The number of a section, which may chance to head several pages: `A`."""
LONGEST_MID_LINE = 55
"""Characters. What fills the line from its indent on is the first line of a paragraph: two pages
end with the same one where the summary begins as the opinion does."""
NO_HEAD = re.compile(r"\bcontinued\b|^(?:IN THE )?(?:UNITED STATES|SUPREME) COURT\b|^FILED$", re.I)
"""Said under a note that runs over the page; the court's name over each of several writings, and
the clerk’s stamp."""
NOTES_HEADING = re.compile(r"(?:(?:FOOT|END)?NOTES|(?:Foot|End)?[Nn]otes)\W*")
"""The title over a list of notes, which may head the last page of each writing."""
IN_CAPTION = re.compile(r"Nos?\.|for the\b|of the\b|[^a-z]+(?:v\.[^a-z]*)?$|[\W_]*$")
"""What stands under the court’s name over a caption; over other lines it is a running head, as in
Ohio."""
NAMED = re.compile(
    r"(?:Case |Court )?(?:Nos?\. ?)?\d[\w:–-]*-\d[\w/–-]*, .{0,80}(?:\bv\.|\bIn re\b)"
)
"""The Sixth Circuit begins a running head with the number and the name of the case."""
CITED_AS = re.compile(r"Cite as:? \d+ I&N Dec\.")
"""Over every page of the Board of Immigration Appeals."""


MANY = 4
"""Pages that no line but a running head stands over."""
EVERY = 3
"""A running head without a number stands over one page of so many: majority and dissent may both
begin a page with DISCUSSION."""


def repeats_as_running_head(
    line: Line, times: int, pages: int, numbered: bool, following: Page
) -> bool:
    """Say whether a line that heads or foots `times` of the `pages`, with the line `following` it
    inwards, is set as running heads are.

    Two pages may begin with the same line by chance; what stands in mid-line, in capitals or
    with a number beside it does not.
    """
    if times < 2 or not re.search(r"[^\W\d_]", line.text) or SECTION.fullmatch(line.text):
        return False
    if NOTES_HEADING.fullmatch(line.text):
        return False
    if NO_HEAD.search(line.text) and (not following or IN_CAPTION.match(following[0].text)):
        return False
    told = numbered or any(
        (DOCKET.search(line.text), NAMED.match(line.text), CITED_AS.match(line.text))
    )
    mid_line = line.indent >= 8 and len(line.text) <= LONGEST_MID_LINE
    set_apart = mid_line or line.text.isupper()
    return told or times >= MANY or (set_apart and times * EVERY >= pages)


def numbered_heads(lines: Sequence[Line]) -> list[int]:
    """Return the places of running heads whose page numbers ascend: each begins a page."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for place, line in enumerate(lines):
        match = NUMBER_LEFT.fullmatch(line.text) or NUMBER_RIGHT.fullmatch(line.text)
        if match:
            groups.setdefault(comparable_letters(match["head"]), []).append(
                (place, int(match["number"]))
            )
    return sorted(
        place
        for members in groups.values()
        if len(members) >= 2 and ascend_as_page_numbers([number for _, number in members])
        for place, _ in members
    )


def ascend_as_page_numbers(numbers: Sequence[int]) -> bool:
    """Say whether `numbers` go up as the numbers of a running head do, by one or by two; they may
    begin anew with each separate writing."""
    return all(1 <= b - a <= 4 or b <= 2 < a for a, b in itertools.pairwise(numbers))
