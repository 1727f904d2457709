"""Finds dates and lengths of time in running text, as American courts write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.lexicon.dates import MONTH_NAME, MONTHS
from build_scripts.model import PartialDate, Span

YEAR = r"(?:1[6-9]|20)\d\d"

SAYS_YEAR = "|".join(
    rf"(?<=\b{word} )"
    for word in "in since by until from to of late early between during through".split()
)
"""Words after which a bare number is a year: `in 2014`."""
MONTH_FIRST = (  # December 15, 2013; January 1,1971 as type was set; January 2014; May of 2001
    rf"(?P<month>{MONTH_NAME}) (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? |,))?(?:of )?"
    rf"(?P<year>{YEAR})"
)
DAY_FIRST = (  # 15 May 2001
    rf"(?P<day_first>\d{{1,2}}) (?P<month_after>{MONTH_NAME}) (?P<year_after>{YEAR})"
)
OF_A_LAW = r"(?<!Act of )(?<!Code of )(?<!Law of )(?<!Laws of )(?<!Rules of )(?<!Amendments of )"
BARE_YEAR = (  # in 2014; between 2010 and 2014; not the year of an Act of 1986
    rf"(?:{SAYS_YEAR}|(?<=\bbetween \d\d\d\d and )){OF_A_LAW}(?P<bare>{YEAR})(?=[\s,.;:)—–-]|$)"
)
DATE = re.compile(rf"\b(?:{MONTH_FIRST}|{DAY_FIRST}|{BARE_YEAR})(?!\d)", re.IGNORECASE)
"""A date, a month with its year, a year after a word that says it is one."""

BETWEEN = re.compile(r",?\s*(?:to|through|until|and|[-–—])\s*(?:in )?", re.IGNORECASE)
"""What joins the two ends of a period."""
OPENED = re.compile(r"\b(?:from|between|period(?: of)?)\s+(?:about )?$", re.IGNORECASE)

DIGIT = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?|an?|{DIGIT}|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{DIGIT}))?|"
    r"several|many|(?:a )?few|(?:a )?couple(?: of)?)"
)
HEDGE = (
    r"(?:about|approximately|nearly|almost|over|(?:no |not )?(?:more|less|fewer) than|at least|"
    r"at most|up to|some) "
)
UNIT = r"(?P<unit>minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)"
NO_AGE = r"(?!-old|-long| (?:of age|old)\b)"
HALVES = r"(?:-and-a-half)?(?: and a half)?"
LENGTH = re.compile(
    rf"(?<![\w-])(?:{HEDGE})?(?P<number>{NUMBER}{HALVES})\s{UNIT}\b{NO_AGE}", re.IGNORECASE
)
"""`three days`, `about two weeks`, `2 weeks`; no ages, and no `3-day notice`, which is a kind of
notice."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a period as a text gives it."""

    span: Span
    begins: PartialDate
    ends: PartialDate | None = None


def moments(words: str) -> list[Moment]:
    """Return the dates in `words`; the two ends of a period make one moment."""
    found: list[Moment] = []
    for match in DATE.finditer(words):
        date = date_of(match)
        if date is None:
            continue
        span = Span(*match.span())
        last = found[-1] if found else None
        if last and not last.ends and is_one_period(words, last.span, span):
            found[-1] = Moment(Span(last.span.start, span.end), last.begins, date)
        else:
            found.append(Moment(span, date))
    return found


def is_one_period(words: str, first: Span, second: Span) -> bool:
    """Say whether two dates are the ends of one period: `from 2010 to 2014`."""
    between = words[first.end : second.start]
    opened = OPENED.search(words[: first.start])
    return bool(BETWEEN.fullmatch(between) and (opened or between.strip() in "-–—"))


def date_of(match: re.Match[str]) -> PartialDate | None:
    """Return the date that a match of `DATE` names, None where there is no such day."""
    year = int(match["year"] or match["year_after"] or match["bare"])
    name = (match["month"] or match["month_after"] or "").lower()[:3]
    month = next((i for i, each in enumerate(MONTHS, 1) if name and each.startswith(name)), 0)
    day = int(match["day"] or match["day_first"] or 0)
    return PartialDate(year, month, day) if day <= 31 else None


def lengths_of_time(words: str) -> Iterator[Span]:
    """Yield where `words` give a length of time."""
    for match in LENGTH.finditer(words):
        yield Span(*match.span())
