"""Reads dates as American courts print them, whatever the locale."""

import re
from datetime import date

MONTHS = (
    "january february march april may june july august september october november december".split()
)
MONTH = "|".join(f"{month}|{month[:3]}\\.?" if month != "may" else month for month in MONTHS)
MONTH_NAME = rf"(?:{MONTH}|sept\.?)"
DATE = re.compile(
    rf"(?:(?P<month>{MONTH_NAME})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)"  # March 20,
    rf"|(?P<day_first>\d{{1,2}})(?:(?:st|nd|rd|d|th)\s+day\s+of)?(?:\s+|-)"  # 3rd day of
    rf"(?P<month_after>{MONTH})(?:,?\s+|-))"  # 11 February
    r"(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
"""`March 20, 2019`, `SEP 5 2001` as stamped, `11 February 2022` as North Carolina prints it,
`27-JUL-2026` as Hawai‘i stamps, `3rd day of March, 2031` as orders are dated."""


SPANISH_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
).split()
SPANISH_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}}|1ro\.?) (?:de )?(?P<month>{'|'.join(SPANISH_MONTHS)}|setiembre)"
    r" del? (?P<year>\d{4})\b",
    re.IGNORECASE,
)
"""`23 de enero de 2012`, as Puerto Rico’s courts date what they decide."""


def spanish_day(words: str) -> date | None:
    """Return the date that `words` name in Spanish."""
    match = SPANISH_DATE.search(words)
    if not match:
        return None
    month = match["month"].lower().replace("setiembre", "septiembre")
    try:
        return date(
            int(match["year"]), SPANISH_MONTHS.index(month) + 1, int(match["day"].strip("ro."))
        )
    except ValueError:
        return None


YEAR_FIRST = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d) (?P<month>{MONTH})[ -]{{1,2}}(?P<day>\d{{1,2}})\b", re.IGNORECASE
)
"""`FILED 2015 MAR 27 PM 2:54`, as a clerk’s machine stamps it."""


def day_year_first(words: str) -> date | None:
    """Return the date that `words` name with the year first."""
    match = YEAR_FIRST.search(words)
    turned = DATE.search(match.expand(r"\g<month> \g<day>, \g<year>")) if match else None
    return date_of(turned) if turned else None


FILED_SHORT = re.compile(
    r"""
    (?:(?:filed(?:\ on)?|entered|released|rendered|rel\.?|(?:decision\ )?date
      |date\ journalized):?\s*)?
    (?: (?P<month>\d{1,2})[/.-](?P<day>\d{1,2})[/.-](?P<year>(?:19|20)\d\d|\d\d)
      | (?P<year_first>(?:19|20)\d\d)-(?P<month_after>\d\d)-(?P<day_after>\d\d?)
    )(?![\d-])
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""`Filed 1/2/23`, as California stamps its opinions; `Rel: 05/14/2010`, as Alabama does;
`2013-11-13` by itself, as publishers do."""
FIGURES = (
    r"(?:(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d"
    r"|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01]))"
)
"""A day in figures alone, which has the form of a docket number: `05-04-2016`."""


def day_of_figures(match: re.Match[str]) -> date | None:
    """Return the date that a match of `FILED_SHORT`, or one with its first three groups, names; a
    year of two figures is of this century, since such stamps are printed by computers."""
    year = match["year"] or match["year_first"]
    month = int(match["month"] or match["month_after"])
    try:
        return date(
            int(year) + (2000 if len(year) == 2 else 0),
            month,
            int(match["day"] or match["day_after"]),
        )
    except ValueError:
        return None


TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
UNITS = "one two three four five six seven eight nine".split()
YEARS = {word: 2000 + 10 + i for i, word in enumerate(TEENS)} | {
    f"{ten}{unit}": 2000 + 10 * tens + ones
    for tens, ten in ((2, "twenty"), (3, "thirty"))
    for ones, unit in enumerate(["", *(f"-{unit}" for unit in UNITS)])
}
IN_WORDS = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th) day of (?P<month>{MONTH}),? two thousand (?:and )?"
    r"(?P<year>[a-z]+(?:[- ][a-z]+)?)",
    re.IGNORECASE,
)
"""`on the 3rd day of March, two thousand thirty-one`, as the Second Circuit dates its orders."""


def day_in_words(words: str) -> date | None:
    """Return the date that `words` name with the year in words."""
    match = IN_WORDS.search(words)
    year = YEARS.get(match["year"].lower().replace(" ", "-")) if match else None
    if not match or not year:
        return None
    month = next(
        i for i, each in enumerate(MONTHS, 1) if each.startswith(match["month"].lower()[:3])
    )
    try:
        return date(year, month, int(match["day"]))
    except ValueError:
        return None


def date_of(match: re.Match[str]) -> date | None:
    """Return the date that a match of `DATE` names, None where there is no such day."""
    name = (match["month"] or match["month_after"]).lower()[:3]
    month = next(i for i, each in enumerate(MONTHS, 1) if each.startswith(name))
    try:
        return date(int(match["year"]), month, int(match["day"] or match["day_first"]))
    except ValueError:
        return None
