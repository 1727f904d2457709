"""Finds dates in running text, as American courts write them.

A date that may be cut wrongly is left out: none is better than a false one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_scripts.lexicon.dates import MONTH_NAME, MONTHS
from build_scripts.model import PartialDate, Span

YEAR = r"(?:1[6-9]|20)\d\d"
DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d:])"
JOINT = r"(?:,?\ and\ |,\ |\ &\ |\ to\ |\ through\ |\ or\ |\s?[-–—]\s?)"
DAYS = rf"{DAY}(?:{JOINT}{DAY})*"
SAYS_YEAR = "|".join(
    rf"(?<=\b{word}\ )" for word in "in since until from of late early between during".split()
)
"""Words after which a bare number is a year: `in 2014`. What goes on `through 2014`, or is so `by
2014`, did not happen then."""
NO_DURATION = "".join(
    rf"(?<!\b{word}\ )" for word in "for over within during throughout of in".split()
)
DATE = re.compile(
    rf"""
    \b(?:
        (?P<month>{MONTH_NAME})\s(?:(?P<days>{DAYS})(?:,?\ |,))?(?:of\ )?(?P<year>{YEAR})(?!\d)
        # December 15, 2013; January 28 and 29, 2013; January 1,1971 as type was set; May of 2001
      | (?P<day_first>\d{{1,2}})\ (?P<month_after>{MONTH_NAME})\ (?P<year_after>{YEAR})(?!\d)
        # 15 May 2001
      | (?P<month_alone>{"|".join(MONTHS)})\ (?P<days_alone>{DAYS})(?!,?\s?\d)
        # May 15, in the year of the date before it
      | (?:{SAYS_YEAR})(?P<bare>{YEAR})
        (?: \s?[-–—]\s?(?P<dashed>{YEAR}|\d\d)(?!\d)                    # 2010–14
          | ,?\ (?P<joint>to|through|until|and)\ (?P<end>{YEAR}) )?     # 2010 to 2014
        (?=[\s,.;:)”’"'–—-]|$)
      | {NO_DURATION}(?P<next>the\ (?:next|following)\ year)\b
        # in 2010, and the next year
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""A date, the days of a list, a month with its year, a year after a word that says it is one."""

BETWEEN = re.compile(r",?\s*(?:to|through|until|and|[-–—])\s*(?:in |on )?", re.IGNORECASE)
"""What joins the two ends of a period."""
AND_DATE = re.compile(r"(?:,|,? and|,? or| &) (?:on |in )?", re.IGNORECASE)
"""What joins the dates of a list, whose last may give the year for all."""
OPENED = re.compile(r"\b(?:from|between|period(?: of)?)\s+(?:about )?$", re.IGNORECASE)
OPENED_FOR_TWO = re.compile(r"\bbetween\s+(?:about )?$", re.IGNORECASE)
UP_TO = re.compile(r"\b(?:through|to)\s+$", re.IGNORECASE)
"""Before a date up to which something goes on, or to which it is put off."""
HALF_PERIOD = re.compile(
    rf"\b(?:between|from) (?:{'|'.join(MONTHS)}) [^.;]{{1,12}}$", re.IGNORECASE
)
A_DATE = rf"(?:{YEAR}|{MONTH_NAME}|\d{{1,2}}(?:st|nd|rd|th)?)"
OR_BEFORE = re.compile(rf"\b{A_DATE},? or (?:in |on |early |late )*$", re.IGNORECASE)
OR_AFTER = re.compile(rf",? or (?:in |on |early |late )*{A_DATE}\b", re.IGNORECASE)
"""What leaves open which of two dates is meant: `in 2002 or 2003`."""
PART_OF_A_YEAR = re.compile(
    r"\b(?:spring|summer|fall|autumn|winter|end|beginning|start|middle|half|part|year|quarter"
    r"|months?) of $",
    re.IGNORECASE,
)
"""What makes `of 2014` a time; else it is the year of a law or of a work."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a period as a text gives it."""

    span: Span
    begins: PartialDate
    """While a text is read its year may be 0: not yet known."""
    ends: PartialDate | None = None


def moments(
    words: str, last: PartialDate | None = None, further: PartialDate | None = None
) -> list[Moment]:
    """Return the dates in `words`; the two ends of a period make one moment.

    A day without a year is of that of the date with which it is joined, or of the date before it,
    which may be the `last` before these words; and only where it comes no earlier in the year.
    After a `further` one, of an earlier paragraph, it is so only in the same month.
    """
    read: list[Moment] = []
    for match in DATE.finditer(words):
        read += moments_of(match, words, read)
    return in_periods(dated_days(read, words, last, further), words)


# ── One match ────────────────────────────────────────────────────────────────────────────────


def moments_of(match: re.Match[str], words: str, read: Sequence[Moment]) -> list[Moment]:
    """Return what a match of `DATE` names, after what was `read`; nothing where that is no day."""
    if match["bare"]:
        return years_of(match, words)
    if match["next"]:
        year = read[-1].begins.year if read else 0
        return [Moment(Span(*match.span()), PartialDate(year + 1))] if year else []
    name = match["month"] or match["month_after"] or match["month_alone"]
    if match["month_alone"] and name.islower():
        return []  # may 3 defendants be joined?
    month = next(i for i, each in enumerate(MONTHS, 1) if each.startswith(name.lower()[:3]))
    year = int(match["year"] or match["year_after"] or 0)
    group = next((each for each in ("days", "day_first", "days_alone") if match[each]), None)
    if group is None:
        return [Moment(Span(*match.span()), PartialDate(year, month))]
    return days_of(match, group, PartialDate(year, month))


def days_of(match: re.Match[str], group: str, month: PartialDate) -> list[Moment]:
    """Return the days in a `group` of a match: one, some, or a period of them."""
    found: list[Moment] = []
    at = match.start(group)
    numbers = list(re.finditer(r"(?P<joint>\D*?)(?P<day>\d+)(?:st|nd|rd|th)?", match[group]))
    days = [int(each["day"]) for each in numbers]
    if days != sorted(set(days)) or days[-1] > 31 or any("or" in n["joint"] for n in numbers):
        return []
    for number, day in zip(numbers, days, strict=True):
        date = replace(month, day=day)
        span = Span(at + number.start("day"), at + number.end())
        if re.search(r"to|through|[-–—]", number["joint"]):
            if found[-1].ends:
                return []
            found[-1] = Moment(Span(found[-1].span.start, span.end), found[-1].begins, date)
        else:
            found.append(Moment(span, date))
    found[0] = replace(found[0], span=Span(match.start(), found[0].span.end))
    found[-1] = replace(found[-1], span=Span(found[-1].span.start, match.end()))
    return found


def years_of(match: re.Match[str], words: str) -> list[Moment]:
    """Return the bare year of a match, the period that it opens, or the two years it joins."""
    before = words[: match.start()]
    begins = PartialDate(int(match["bare"]))
    if before[-3:].lower() == "of " and not PART_OF_A_YEAR.search(before):
        return []
    group = "dashed" if match["dashed"] else "end"
    if not match[group]:
        return [Moment(Span(*match.span()), begins)]
    ends = PartialDate(int(match["bare"][: 4 - len(match[group])] + match[group]))
    if match["joint"] == "and" and not OPENED_FOR_TWO.search(before):
        first = Moment(Span(*match.span("bare")), begins)
        return [first, Moment(Span(*match.span("end")), ends)]
    return [Moment(Span(*match.span()), begins, ends)] if begins < ends else []


# ── Years and periods ────────────────────────────────────────────────────────────────────────


def dated_days(
    read: Sequence[Moment], words: str, last: PartialDate | None, further: PartialDate | None
) -> Iterator[Moment | None]:
    """Yield what was `read` with the years of the days that have none; None for a day whose year
    is not certain."""
    for place, each in enumerate(read):
        if each.begins.year:
            last = each.ends or each.begins
            yield each
            continue
        in_month = further and further.month == each.begins.month
        before = last or (further if in_month else None)
        year = year_of_list(read[place:], words) or year_after(before, each.begins)
        dated = with_year(each, year) if year else None
        last = (dated.ends or dated.begins) if dated else last
        yield dated


def year_of_list(dates: Sequence[Moment], words: str) -> int:
    """Return the year that the last of the joined `dates` has, which come in the order of the
    year; else 0."""
    for one, other in pairwise(dates):
        between = words[one.span.end : other.span.start]
        joined = AND_DATE.fullmatch(between) or BETWEEN.fullmatch(between)
        one_day, other_day = (each.begins.month * 100 + each.begins.day for each in (one, other))
        if not joined or not other.begins.day or one_day > other_day:
            return 0
        if other.begins.year:
            return other.begins.year
    return 0


def year_after(last: PartialDate | None, day: PartialDate) -> int:
    """Return the year of the `last` date where `day` comes no earlier in it; else 0."""
    later = last and last.month and (last.month, last.day) <= (day.month, day.day)
    return last.year if last and later else 0


def with_year(moment: Moment, year: int) -> Moment:
    """Return `moment` in that year."""
    ends = replace(moment.ends, year=year) if moment.ends else None
    return replace(moment, begins=replace(moment.begins, year=year), ends=ends)


def in_periods(dates: Iterator[Moment | None], words: str) -> list[Moment]:
    """Return `dates` with the two ends of a period as one, without the ends of those that have no
    certain beginning, or none that is told."""
    found: list[Moment] = []
    for each in dates:
        last = found[-1] if found else None
        if each and last and not last.ends and is_one_period(words, last.span, each.span):
            found[-1] = Moment(Span(last.span.start, each.span.end), last.begins, each.begins)
        elif each:
            found.append(each)
    return [
        each
        for each in found
        if not is_either(words, each.span) and (each.ends or not is_half_a_period(words, each.span))
    ]


def is_one_period(words: str, first: Span, second: Span) -> bool:
    """Say whether two dates are the ends of one period: `from 2010 to 2014`."""
    between = words[first.end : second.start]
    opened = OPENED.search(words[: first.start])
    return bool(BETWEEN.fullmatch(between) and (opened or between.strip() in "-–—"))


def is_half_a_period(words: str, span: Span) -> bool:
    """Say whether the date at `span` stands where a period has one of its ends, and no other was
    found: `between 2010 and the fire`, `on bail through 2019`."""
    before = words[: span.start]
    return bool(OPENED_FOR_TWO.search(before) or UP_TO.search(before) or HALF_PERIOD.search(before))


def is_either(words: str, span: Span) -> bool:
    """Say whether the date at `span` is one of two of which either may be meant."""
    return bool(OR_BEFORE.search(words, 0, span.start) or OR_AFTER.match(words, span.end))
