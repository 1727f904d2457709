"""The form of the dates that the build writes, as the publisher wants it; citations keep theirs.

The form is set where a publication is at hand, and read where a date is written: every page and
file of a site has the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar, Token
from dataclasses import dataclass
from types import MappingProxyType

from build_scripts.lexicon.dates import SPANISH_MONTHS
from build_scripts.model import DateForm, PartialDate

ENGLISH = tuple(
    "January February March April May June July August September October November December".split()
)
SHORT_ENGLISH = tuple("Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split())
"""Bluebook table T12."""
SPANISH = tuple(SPANISH_MONTHS)
SHORT_SPANISH = tuple("ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.".split())


@dataclass(frozen=True, slots=True)
class Form:
    """How dates are written in a language."""

    day: str
    """Of a day, with its month and year in braces: `{month} {day}, {year}`."""
    month: str
    """Of a month with its year."""
    months: tuple[str, ...]
    short: tuple[str, ...]


FORMS = MappingProxyType[DateForm, Form](
    {
        "en-US": Form("{month} {day}, {year}", "{month} {year}", ENGLISH, SHORT_ENGLISH),
        "en-GB": Form("{day} {month} {year}", "{month} {year}", ENGLISH, SHORT_ENGLISH),
        "es": Form("{day} de {month} de {year}", "{month} de {year}", SPANISH, SHORT_SPANISH),
    }
)
"""By the tag of the language (RFC 5646)."""

WRITTEN: ContextVar[DateForm] = ContextVar("WRITTEN", default="en-US")


def date_in_words(date: PartialDate, *, short: bool = False) -> str:
    """Return a date, as far as it is known, in the form that the publisher wants."""
    form = FORMS[WRITTEN.get()]
    if not date.month:
        return str(date.year)
    month = (form.short if short else form.months)[date.month - 1]
    pattern = form.day if date.day else form.month
    return pattern.format(month=month, day=date.day, year=date.year)


class Language:
    """The form of dates from the first callback of a compiler to its last."""

    def __init__(self) -> None:
        self.before: Token[DateForm] | None = None

    def begin(self, form: DateForm) -> None:
        """Have dates written in `form` from now on."""
        self.end()
        self.before = WRITTEN.set(form)

    def end(self) -> None:
        """Have them written as before."""
        before, self.before = self.before, None
        with suppress(ValueError):  # another thread began, whose form is its own
            if before:
                WRITTEN.reset(before)


@contextmanager
def dates_in(form: DateForm) -> Iterator[None]:
    """Have dates written in `form` meanwhile."""
    before = WRITTEN.set(form)
    try:
        yield
    finally:
        WRITTEN.reset(before)
