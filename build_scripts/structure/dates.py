"""Reads dates as American courts print them, whatever the locale."""

import re
from datetime import date

MONTHS = (
    "january february march april may june july august september october november december".split()
)
DATE = re.compile(
    rf"(?P<month>{'|'.join(MONTHS)})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def date_of(match: re.Match[str]) -> date | None:
    """Return the date that a match of `DATE` names, None where there is no such day."""
    month = MONTHS.index(match["month"].lower()) + 1
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
