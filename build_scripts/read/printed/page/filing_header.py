"""Finds the stamp that the electronic filing prints over every page."""

import re
from collections.abc import Sequence
from itertools import takewhile

from build_scripts.read.printed.page.lines import Line

FILING_STAMP = "stamp of the electronic filing"
STAMP = re.compile(
    r"(?:USCA\d{0,2}|USCADC|Appellate Case|Case)\b.{0,60}\b(?:Document|Doc|DktEntry|Filed|Page)\b.*"
    r"|Served \d\d/\d\d/\d\d"
)
"""`Case: 12-60546  Document: 00512524895  Page: 2  Date Filed: …`, as CM/ECF prints it; the Tax
Court’s `Served 07/08/30`."""
OPENS_STAMP = re.compile(
    r"(?:USCA\d{0,2} |USCADC |Appellate )?(?:Case|CASE|Appeal):?\s?#?\s?"
    r"(?:MDL No\. )?(?=\S*\d)[\w:.-]+"
)
STAMP_PIECE = re.compile(
    r"""
    (?:Document|Doc\.?)(?:\ \#)?:?\ [\d-]+
    | (?:Date\ )?Filed(?:\ on)?:?\ \d\d/\d\d/\d{2,4}(?:\ .{2,30})?      # Filed on 03/07/31 in TXSD
    | (?:Page|Pg):?\ ?(?:\d+\ )?of\ \d+(?:\ PageID.*)?|(?:Page|Pg):?\ \d+ | PageID\ ?\#?:?\ ?\d+
    | Entry\ ID:\ \d+ | Entered\ .{0,30}\d\d/\d\d/\d{4}
    """,
    re.VERBOSE,
)
"""The pieces into which a text without layout tears the stamp: `Case: 12-60546`, `Document: 31`."""
MOST_PIECES = 8
"""Lines that a torn stamp takes, a running head among its pieces."""
SHORT = 40
"""Characters of a line among them."""
STAMP_PAGE = re.compile(r"\bPage:?\s+(?P<number>\d+)")


def torn_stamp(lines: Sequence[Line]) -> int:
    """Return how many of the first `lines` of a page are a stamp that is torn into its pieces, and
    what stands among them."""
    if not lines or not OPENS_STAMP.fullmatch(lines[0].text):
        return 0
    near = [*takewhile(lambda line: len(line.text) < SHORT, lines[:MOST_PIECES])]
    pieces = [place for place, line in enumerate(near) if STAMP_PIECE.fullmatch(line.text)]
    return pieces[-1] + 1 if pieces else 0


def stamped_heads(lines: Sequence[Line]) -> list[int]:
    """Return the places of the stamps of the electronic filing that count the pages from 1."""
    stamps: list[int] = []
    for place, line in enumerate(lines):
        page = STAMP_PAGE.search(line.text) if STAMP.fullmatch(line.text) else None
        if page and int(page["number"]) == len(stamps) + 1:
            stamps.append(place)
    return stamps if len(stamps) >= 2 else []
