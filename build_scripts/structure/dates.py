"""Reads dates as American courts print them, whatever the locale."""

import re
from datetime import date

MONTHS = (
    "january february march april may june july august september october november december".split()
)
MONTH = "|".join(f"{month}|{month[:3]}\\.?" if month != "may" else month for month in MONTHS)
DATE = re.compile(
    rf"(?:(?P<month>{MONTH}|sept\.?)\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?"
    rf"|(?P<day_first>\d{{1,2}})\s+(?P<month_after>{MONTH}))\s+(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
"""`March 20, 2019`, `SEP 5 2001` as stamped, `11 February 2022` as North Carolina prints it."""


def date_of(match: re.Match[str]) -> date | None:
    """Return the date that a match of `DATE` names, None where there is no such day."""
    name = (match["month"] or match["month_after"]).lower()[:3]
    month = next(i for i, each in enumerate(MONTHS, 1) if each.startswith(name))
    try:
        return date(int(match["year"]), month, int(match["day"] or match["day_first"]))
    except ValueError:
        return None
