"""Reporters that no list knows: `Black v. A.F.B. Contractors, Inc., 63 O.I.C. 14 (1984)`.

An open production: volume, an abbreviation in capitals, page and year behind the name of a case
(Bluebook rule 10.3). Up to the last century no year was printed, and reporters were called by the
name of the man who reported: `Gray v. Hill, 3 Bos. & P. 123`, `Jay v. Kay, 1 Strange, 505`.
Where a document so cites a reporter, it may be cited by volume and page again.
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
NOMINATIVE = re.compile(
    r"""
    (?<=,\s)(?P<volume>\d{1,3})\s
    (?P<edition>
        (?:(?:[A-Z][a-z’']*\.|&|[A-Z]{1,2}\.)\s?){1,5}            # Bos. & P., Ld. Raym., Q. B.
        (?:\((?:[A-Z][a-z]*\.\s?){1,3}\)\s|\d[a-z]{1,2}\.?\s)?    # (S. C.)
      | (?!No|Nos|Vol)[A-Z][a-z]{2,11}\s\((?:[A-Z][a-z]*\.\s?){1,3}\)\s
      | [A-Z][a-z]{2,9},\s[A-Z]\.\s?[A-Z]\.\s                    # Cox, C. C.
      | (?!No|Nos|Vol)[A-Z][A-Za-z.&’\s]{1,16},\s(?=\d{1,4}(?:[,.;:)\]]|\s[(\[]|$))  # Strange,
    )
    \s?(?P<page>\d{1,4})(?![\w$%]|[.,:/-]\d|\s[A-Z][a-z]*\.\s\d|\s(?:years|days|months)\b)
    """,
    re.VERBOSE,
)
YEAR_FIRST = re.compile(
    r"(?<=,\s\((?:16|17|18)\d\d\)\s)(?P<volume>\d{1,3})\s"
    r"(?P<edition>[A-Z][a-z]{2,11}\.?)\s(?P<page>\d{1,4})(?![\w$%]|[.,:/-]\d)"
)
"""`Gray v. Hill, (1804) 4 Paton 581 (H.L.)`, as Scotland has it."""
PRINTED_AGAIN = re.compile(
    r"""
    (?<![\w.$-])(?P<volume>\d{1,2})\s
    (?P<edition>[A-Z][a-z]{1,7}\.?(?:\s?(?:&\s?)?(?:[A-Z]\.?){1,2}[a-z]{0,5}\.?){0,2})\s
    (?P<page>\d{1,4}),\s\d{1,3}\s(?P<again>E\.?\s?R\.?)\s\d{1,4}(?!\d)
    """,
    re.VERBOSE,
)
"""`5 Bro. P.C. 6, 2 ER 498`: in the English Reports, which print the old reporters again; no
excerpts of a record."""
PARTY = r"(?:[A-Z][\w.’'&-]*|of|the|and|&|de|in\sre|ex\sdem\.|d\.|al\.|et)"
OF_PARTIES = re.compile(
    rf"\sv\.?\s{PARTY}(?:,?\s{PARTY}){{0,8}},\s$"
    r"|(?:^|[\s;(])The\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,\s$"  # The Le Louis,
)
BEFORE_YEAR = re.compile(r"\sv\.?\s[^;]{2,100},\s\(\d{4}\)\s$")
OF_A_CASE = re.compile(r"\sv\.?\s[^;]{2,100},\s$|\b(?:In\sre|Matter\sof|Ex\sparte)\s[^;]{2,80},\s$")
FORMS = (
    (FULL, OF_A_CASE),
    (NOMINATIVE, OF_PARTIES),
    (YEAR_FIRST, BEFORE_YEAR),
)
"""The forms of a citation in full, each with what stands before it."""
NO_REPORTER = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|§|Nos?\.|Cir\."
)
"""A month, a section, a docket number, a circuit: `2 Cir., 1942`."""


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
    found: set[str] = set()
    for words in texts:
        for form, behind in FORMS:
            for match in form.finditer(words):
                if behind.search(words[max(0, match.start() - 140) : match.start()]):
                    found.add(match["edition"].strip())
        for match in PRINTED_AGAIN.finditer(words):
            found |= {match["edition"], match["again"]}
    reporters = [name for name in found if not NO_REPORTER.match(name)]
    return tuple(sorted(reporters, key=lambda name: (-len(name), name)))


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
