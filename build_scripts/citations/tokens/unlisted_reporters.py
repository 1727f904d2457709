"""Reporters that no list knows: `Black v. A.F.B. Contractors, Inc., 63 O.I.C. 14 (1984)`.

An open production: volume, an abbreviation in capitals, page and year behind the name of a case
(Bluebook rule 10.3). Where a document so cites a reporter, it may be cited by volume and page
again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

EDITION = (
    r"(?:(?:[A-Z][\w’'&]*\.\s?|[A-Z]{2,8}\s|&\s){1,5}(?:(?:\d[a-z]{1,2}|Supp\.|\(\w{1,5}\))\s)?)"
)
FULL = re.compile(
    rf"""
    (?<=,\s)(?P<volume>\d{{1,4}})\s(?P<edition>{EDITION})(?P<page>\d{{1,5}})
    (?=(?:,\s\d+(?:[-–]\d+)?(?:\sn\.\s?\d+)?){{0,3}}\s
       \((?:[^()\d]{{1,30}}\s|\d{{1,2}}\w\w?\sCir\.\s)?(?:1[6-9]|20)\d\d\))
    """,
    re.VERBOSE,
)
OF_A_CASE = re.compile(r"\sv\.?\s[^;]{2,100},\s$|\b(?:In\sre|Matter\sof|Ex\sparte)\s[^;]{2,80},\s$")
MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|§")


@dataclass(frozen=True, slots=True)
class UnlistedCite:
    """A volume, reporter and page; of a short form without the page."""

    start: int
    end: int
    volume: str
    edition: str
    page: str | None


def unlisted_reporters(texts: Iterable[str]) -> tuple[str, ...]:
    """The reporters that `texts` cite in full and that may be in no list, each once."""
    found = {
        match["edition"].strip()
        for words in texts
        for match in FULL.finditer(words)
        if OF_A_CASE.search(words[max(0, match.start() - 140) : match.start()])
        and not MONTH.match(match["edition"])
    }
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=8)
def _pattern(reporters: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in reporters)
    return re.compile(
        rf"(?<![\w.$])(?P<volume>\d{{1,4}})\s(?P<edition>{names})"
        r"(?:\s(?P<page>\d{1,5})(?![\w.]\d)|(?=,?\sat\s\d))"
    )


def unlisted_cites(words: str, reporters: tuple[str, ...]) -> Iterator[UnlistedCite]:
    """The places of `words` in one of `reporters`."""
    for match in _pattern(reporters).finditer(words) if reporters else ():
        yield UnlistedCite(
            match.start(), match.end(), match["volume"], match["edition"], match["page"]
        )
