"""Finds the stamp that the electronic filing prints over every page."""

import re
from collections.abc import Sequence

from build_scripts.read.printed.page.lines import Line

FILING_STAMP = "stamp of the electronic filing"
STAMP = re.compile(
    r"(?:USCA\d{0,2}|USCADC|Appellate Case|Case)\b.{0,60}\b(?:Document|Doc|DktEntry|Filed|Page)\b.*"
    r"|Served \d\d/\d\d/\d\d"
)
"""`Case: 12-60546  Document: 00512524895  Page: 2  Date Filed: …`, as CM/ECF prints it; the Tax
Court’s `Served 07/08/30`."""
STAMP_PAGE = re.compile(r"\bPage:?\s+(?P<number>\d+)")


def stamped_heads(lines: Sequence[Line]) -> list[int]:
    """Return the places of the stamps of the electronic filing that count the pages from 1."""
    stamps: list[int] = []
    for place, line in enumerate(lines):
        page = STAMP_PAGE.search(line.text) if STAMP.fullmatch(line.text) else None
        if page and int(page["number"]) == len(stamps) + 1:
            stamps.append(place)
    return stamps if len(stamps) >= 2 else []
