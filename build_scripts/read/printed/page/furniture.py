"""Takes what is no text off a page, from its edges inwards: head, number, stamp of the filing."""

import re
from collections.abc import Iterator, Sequence, Set

from build_scripts.lexicon.caption_cues import VERSUS_ALONE
from build_scripts.read.printed.page.caption_length import ROLE_LINE
from build_scripts.read.printed.page.filing_header import (
    FILING_STAMP,
    OPENS_STAMP,
    STAMP,
    STAMP_PAGE,
    STAMP_PIECE,
    torn_stamp,
)
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.page_numbers import LONE_NUMBER, PAGE_NUMBER
from build_scripts.read.printed.page.running_heads import (
    NO_HEAD,
    PAGES,
    head_and_foot,
    head_of,
    repeats_as_running_head,
)

RUNNING_HEAD = "running head"


def furniture_of(
    page: Page, repeated: dict[str, int], numbers: frozenset[int], heads: Set[str]
) -> list[tuple[Line, str]]:
    """Return the lines at the head and foot of `page` that are no text, with the reason.

    They are taken from the edge inwards: a line behind running text is running text. A head may
    be no more than the docket number; those that are known are in `heads`.
    """
    found = [[*from_the_edge(edge, repeated, numbers, heads)] for edge in head_and_foot(page)]
    return [
        (line, reason)
        for taken in found
        for line, reason in taken
        if reason != RUNNING_HEAD or not is_of_parties(taken, repeated)
    ]


def is_of_parties(taken: Sequence[tuple[Line, str]], repeated: dict[str, int]) -> bool:
    """Say whether what was `taken` for a running head is of a caption that goes on overleaf: two
    pages bear the “v.” or a role alone in a line, as where cases are heard together."""
    return any(
        (VERSUS_ALONE.fullmatch(line.text) or ROLE_LINE.fullmatch(line.text))
        and repeated.get(head_of(line)[0]) == 2
        for line, reason in taken
        if reason == RUNNING_HEAD
    )


STACKED = 3
"""Lines of a head that stand on every page but the first: letter opinions bear the case, the
number and the day there. On so many pages a line stands that belongs to the head above it."""
SECTION_HEAD = re.compile(
    r"""
    (?:Opinion|Statement)\ of\ .{3,40}|Opinion\ in\ Chambers         # Opinion of the Court
    |Syllabus|Per\ Curiam|Appendix.{0,60}                          # Appendix to opinion of ABLE, J.
    |[A-Z][^.]{1,30},\ (?:C\.\ ?)?JJ?\.,\ (?:concurring|dissenting).{0,60}  # ABLE, J., dissenting
    """,
    re.VERBOSE,
)
"""The second line of a running head in the Supreme Court's slip opinions: whose text it is."""
SLIP_HEAD = re.compile(
    r"\(Slip Opinion\)\s.*|\S.*\s{3,}Page \d+|Cite as:\s+\d+ U\. ?S\. _+ \(\d{4}\)\s+\d+"
)
"""The head of the first page there, with the Term and the page number; the Sixth Circuit’s."""


def from_the_edge(
    lines: Page, repeated: dict[str, int], numbers: frozenset[int], heads: Set[str]
) -> Iterator[tuple[Line, str]]:
    """Yield the lines of one edge that are furniture, up to the first that is not."""
    numbered = under = False
    stacked = [repeated.get(head_of(line)[0], 0) for line in lines[:STACKED]]
    stack = repeated[PAGES] > 2 and stacked == [repeated[PAGES] - 1] * STACKED
    torn = torn_stamp(lines)
    for place, line in enumerate(lines):
        words, number = head_of(line)
        if place < torn:
            told = OPENS_STAMP.fullmatch(line.text) or STAMP_PIECE.fullmatch(line.text)
            yield line, FILING_STAMP if told else RUNNING_HEAD
        elif STAMP.fullmatch(line.text):
            yield line, FILING_STAMP
        elif line.start in numbers:
            yield line, PAGE_NUMBER
        elif (
            repeats_as_running_head(
                line,
                repeated.get(words, 0),
                repeated[PAGES],
                bool(number),
                lines[place + 1 : place + 2],
            )
            or SLIP_HEAD.fullmatch(line.text)
            or line.text in heads
            or (stack and place < STACKED)
            or (under and repeated.get(words, 0) >= STACKED and not NO_HEAD.search(line.text))
            or (numbered and SECTION_HEAD.fullmatch(line.text))
        ):
            yield line, RUNNING_HEAD
        else:
            return
        numbered, under = bool(number), line.start not in numbers


TRIAL_COURT = re.compile(r"(?:IN THE )?(?:UNITED STATES|SUPERIOR|DISTRICT|CIRCUIT)[A-Z ]* COURT\W*")


def without_caption(furniture: list[tuple[Line, str]], page: Page) -> list[tuple[Line, str]]:
    """Return the `furniture` of the first `page` without the running head that is the head of its
    caption, which minutes of court repeat on every sheet: it names the court."""
    above, _ = head_and_foot(page)
    heads = [line for line, reason in furniture if reason == RUNNING_HEAD and line in above]
    if not any(TRIAL_COURT.fullmatch(line.text) for line in heads):
        return furniture
    return [(line, reason) for line, reason in furniture if line not in heads]


def page_label(furniture: Sequence[tuple[Line, str]]) -> str | None:
    """Return the number that a page bears: its own, or else that of the filing stamp."""
    for line, reason in furniture:
        match = LONE_NUMBER.fullmatch(line.text) if reason == PAGE_NUMBER else None
        number = match["number"] if match else head_of(line)[1] if reason == RUNNING_HEAD else None
        if number:
            return number
    stamps = (STAMP_PAGE.search(line.text) for line, reason in furniture if reason == FILING_STAMP)
    return next((stamp["number"] for stamp in stamps if stamp), None)
