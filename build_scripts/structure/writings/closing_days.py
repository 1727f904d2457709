"""Reads when an opinion was filed where its caption does not say: by its end, byline or stamp."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from build_scripts.lexicon.dates import DATE, date_of, day_of_figures, day_year_first
from build_scripts.lexicon.sentences import in_sentences
from build_scripts.model import Source
from build_scripts.structure.blocks.headings import PLACE
from build_scripts.structure.writings.writing_section import Section

BYLINE_DAY = re.compile(rf"(?:\b(?:DECIDED|FILED):?|\bJ\.)\s+(?i:{DATE.pattern})")
LAST = 8
"""Parts at the end of a writing among which the day stands."""


def closing_day(sections: Sequence[Section]) -> date | None:
    """Return the day that a writing gives under its text, or in its byline."""
    for section in sections:
        head = section.byline_part
        found = BYLINE_DAY.search(head.words) if head else None
        if found and (day := date_of(found)):
            return day
        text = [part for part in section.body if part.kind != "note"]
        if day := day_under([part.words for part in text[-LAST:]]):
            return day
    return None


CLOSING_DAY = re.compile(
    r"\W*(?:it is so ordered\W+)?(?:[a-z]+(?: [a-z]+){0,2}, [a-z]+(?: [a-z]+)? (?=dated?:))?"
    r"(?:(?:(?:respectfully )?(?:done|recommended|reported|submitted|entered)"
    r"(?: and (?:ordered|entered|recommended|submitted|filed))*|ordered|dated|signed)"
    r" (?:in|at) [a-z .,’']{4,70}?"
    r"|(?:dated?|done|(?:electronically )?signed|issued"
    r"|(?:opinion )?(?:delivered|filed|decided|entered))\b:?"
    r"[^.]{0,30}?"
    rf"|(?:it is )?so ordered,? (?:by the court,? )?(?:on )?(?:this (?:the )?)?){DATE.pattern}",
    re.IGNORECASE,
)
"""`Dated: March 3, 2031`; `So ordered this 3rd day of March, 2031`; the Tax Court has the day in a
line of its own, under `Dated: Washington, D.C.`"""
DAY_ALONE = re.compile(rf"\W*{DATE.pattern}\s*(?:/s/|\W*$|(?-i:,? {PLACE}$))", re.IGNORECASE)
"""`March 3, 2031  /s/ A. Roe`: the Federal Circuit’s clerk signs beside the day; magistrate judges
of South Carolina set the place under it."""
LONGEST_CLOSING = 160
IN_FIGURES = re.compile(
    r"\W*dated?:?\s+(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>\d{4})\b", re.IGNORECASE
)
"""`Date: 2/3/2015`"""
HEADS_DAY = re.compile(r"\W*(?:dated?|done)\b[^\d]{0,60}", re.IGNORECASE)


def last_sentence(words: str) -> str:
    """Return the last sentence of a paragraph: `The motion is denied. So ordered this 3rd day of
    March, 2031.`"""
    return next(reversed(in_sentences(words)), "")


def day_under(lines: Sequence[str]) -> date | None:
    """Return the day that the last `lines` of a writing give, one by one or two together."""
    pairs = (" ".join(pair) for pair in pairwise(lines) if HEADS_DAY.fullmatch(pair[0]))
    for words in (*lines, *map(last_sentence, lines), *pairs):
        if len(words) > LONGEST_CLOSING:
            continue
        found = CLOSING_DAY.match(words) or DAY_ALONE.match(words)
        figures = IN_FIGURES.match(words)
        day = (date_of(found) if found else None) or (day_of_figures(figures) if figures else None)
        if day:
            return day
    return None


FILED = re.compile(
    r"\bCase\b(?=.*\bPage\b).*\bFiled:?\s+(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4}|\d\d)\b"
)
"""The Federal Circuit’s stamp has the page before the day, that of the others behind it."""


FILED_PIECE = re.compile(
    r"(?:Date )?Filed(?: on)?:?\s+(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4}|\d\d)\b"
)
"""The same where a text without layout has torn the stamp."""


CLERK = re.compile(r"\bClerk of (?:the )?Courts?\b", re.IGNORECASE)
"""`Franklin County Ohio Clerk of Courts … 2031 Mar 07 2:13 PM-21CV000447`"""


def stamped_day(source: Source) -> date | None:
    """Return the day of filing in the stamp of the electronic filing: opinions of the Eleventh
    Circuit print no other."""
    stamps = [source.text[r.span.start : r.span.end] for r in source.removals]
    clerks = (stamp for stamp in stamps if CLERK.search(stamp))
    if by_clerk := next(filter(None, map(day_year_first, clerks)), None):
        return by_clerk
    told = (FILED.search(stamp) or FILED_PIECE.fullmatch(stamp) for stamp in stamps)
    return next((day for match in told if match and (day := day_of_figures(match))), None)
