"""Patents (Bluebook rule 14.9), and their short names: `U.S. Patent No. 7,244,519`, `the ’519
patent, col. 4 ll. 15–19`.

Courts call a patent by the last three figures of its number; a short name is a citation where a
place in the patent follows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.places import NOTES, PART, without_lead


@dataclass(frozen=True, slots=True)
class PatentCite:
    """A patent as cited."""

    start: int
    end: int
    authority: str
    """`U.S. Patent No. 7,244,519`, or `’519 patent` where only its short name is printed."""
    pin: tuple[int, int] | None


NUMBER = r"(?P<number>(?:RE\.?\s?|D|PP|H)?\d{1,3}(?:,\d{3}){1,2})(?!\d|,\d)"
BY_NUMBER = re.compile(
    rf"""
    \bU(?:\.\s?S\.|nited\sStates)\s(?:Design\s|Reissue\s|Plant\s)?(?:Letters\s)?
    Pat(?:ents?|\.)(?:\sNos?\.)?
    \s{NUMBER}
    """,
    re.VERBOSE,
)
ONE_MORE = re.compile(rf"(?:\s\([^()]{{2,60}}\))?(?:[,;]\s(?:and\s|&\s)?|\s(?:and|&)\s){NUMBER}")
"""`Patent Nos. 8,451,237 (“the ’237 patent”); 8,102,286`."""
BY_APPLICATION = re.compile(
    r"\b(?:U\.\s?S\.\s)?(?:Patent\s)?(?:Application\sPub(?:lication|\.)|Pub\.\sPat\.\sApp\.)\sNo\.\s(?:US\s)?\d{4}/\d{7}(?!\d)"
    r"|\b(?:U\.\s?S\.\s)?(?:Patent\s)?[Aa]pplication\s(?:Serial\s|Ser\.\s)?Nos?\.\s\d{2}/\d{3},\d{3}(?!\d)"
)
"""`application Ser. No. 07/798,627`, `Patent Application Publication No. 2005/0123456`."""
LINES = r"\d{1,3}:\d{1,3}(?:[-–](?:\d{1,3}:)?\d{1,3})?"
"""`4:12–5:3`: column and line."""
COLUMN = rf"(?:{PART}|{NOTES}|{LINES}|(?:Abstract|Title|Fig\.\s\d+)\b)"
BY_SHORT_NAME = re.compile(
    rf"[’'‘](?P<figures>\d{{3}})\s[Pp]atent,?\s(?P<pin>(?:at\s)?{COLUMN}(?:(?:,?\s|;\s(?=\d{{1,3}}:)){COLUMN})*)"
)


def _called(number: str) -> str:
    """`U.S. Patent No. RE36,885`, however the letters are set."""
    return f"U.S. Patent No. {re.sub(r'[. ]', '', number)}"


def patent_cites(words: str) -> Iterator[PatentCite]:
    """Every patent cited in `words`, in no order."""
    if "atent" not in words and "Pat." not in words and "pplication" not in words:
        return
    for match in BY_NUMBER.finditer(words):
        yield PatentCite(match.start(), match.end(), _called(match["number"]), None)
        end = match.end() if "Nos." in match[0] else None
        while end and (more := ONE_MORE.match(words, end)):
            end = more.end()
            yield PatentCite(more.start("number"), end, _called(more["number"]), None)
    for match in BY_APPLICATION.finditer(words):
        yield PatentCite(match.start(), match.end(), match[0], None)
    for match in BY_SHORT_NAME.finditer(words):
        pin = without_lead(words, *match.span("pin")), match.end()
        yield PatentCite(match.start(), match.end(), f"’{match['figures']} patent", pin)
