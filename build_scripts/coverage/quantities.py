"""Figures in running text: numbers, dates, weekdays, durations, by value and not by wording."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.lexicon.dates import DATE, MONTH_NAME, MONTHS, date_of
from build_scripts.model import FigureKind, Span

UNITS = (
    "zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
"""“One” is left out: it is more often a pronoun than a number."""
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
TIMES = {"twice": 2, "thrice": 3}
WORDS = (
    {word: value for value, word in enumerate(UNITS) if word != "_"}
    | {word: value * 10 for value, word in enumerate(TENS) if word != "_"}
    | TIMES
    | {"dozen": 12}
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_WORD = rf"(?:{'|'.join(w for w in TENS if w != '_')})-(?:one|{'|'.join(UNITS[2:10])})"
_WORD += rf"|{'|'.join(sorted(WORDS, key=len, reverse=True))}"
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:{_WORD})\b)"
SCALED = rf"{NUMBER}(?:[ -](?:{'|'.join(SCALES)})\b)?"
HEDGE = r"(?:(?:about|approximately|around|roughly|nearly|almost|over|more than|at least) )?"

FORMS = (
    rf"(?P<date>{DATE.pattern})",
    rf"(?P<moon>(?P<moon_name>{MONTH_NAME}),? (?P<moon_year>\d{{4}}))\b",  # December 2013
    rf"(?P<day_of>(?P<day_month>{MONTH_NAME}) (?P<day_day>\d{{1,2}}))(?!\d)",  # March 20
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})s?\b",  # Wednesday
    rf"(?P<duration>{HEDGE}(?P<length>{SCALED}|\b(?:an?(?: couple(?: of)?)?|one))[ -]"
    r"(?P<unit>second|minute|hour|day|week|month|year|decade)s?)\b",  # about two weeks
    rf"(?P<number>{HEDGE}(?<![\w.:])(?P<count>{SCALED}))(?![\w]|[.:]\d)",  # 3,500
)
PATTERN = re.compile("|".join(FORMS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its value in a form that can be compared."""

    kind: FigureKind
    value: str
    """`3500`; `2 week`; `2019-03-20`; `2013-12`; `03-20`; `wednesday`."""
    printed: str
    span: Span

    @property
    def year(self) -> str | None:
        """The year that a date or month names."""
        return self.value[:4] if self.kind in ("date", "month") else None


def figures(words: str) -> Iterator[Figure]:
    """Yield the figures in `words`, in order."""
    for match in PATTERN.finditer(words):
        kind, value = figure_of(match)
        if value:
            yield Figure(kind, value, match[0], Span(*match.span()))


def figure_of(match: re.Match[str]) -> tuple[FigureKind, str | None]:
    """Return what kind of figure a match of `PATTERN` is, and its value."""
    if match["date"]:
        day = date_of(match)
        return "date", day.isoformat() if day else None
    if match["moon"]:
        return "month", f"{match['moon_year']}-{month_of(match['moon_name']):02}"
    if match["day_of"]:
        return "day", f"{month_of(match['day_month']):02}-{int(match['day_day']):02}"
    if match["weekday"]:
        return "weekday", match["weekday"].lower()
    if match["duration"]:
        return "duration", f"{amount(match['length'])} {match['unit'].lower()}"
    return "number", amount(match["count"])


def month_of(name: str) -> int:
    """Return the number of a month by its name or abbreviation."""
    return next(i for i, each in enumerate(MONTHS, 1) if each.startswith(name.lower()[:3]))


def amount(printed: str) -> str:
    """Return the value of a number as printed: `3500` for `3,500`, `2` for `a couple of`."""
    words = printed.lower()
    if re.match(r"an?\b|one$", words):
        return "2" if "couple" in words else "1"
    scale = next((value for name, value in SCALES.items() if words.endswith(name)), 1)
    base = re.sub(rf"[ -](?:{'|'.join(SCALES)})$", "", words).replace(",", "")
    if base[0].isdigit():
        value = float(base) * scale
        return str(int(value)) if value.is_integer() else str(value)
    tens, _, unit = base.partition("-")
    return str((WORDS[tens] + (WORDS.get(unit, 1) if unit else 0)) * scale)
