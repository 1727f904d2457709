"""Provisions as they stood when the court decided, where an official edition of that day is free.

The eCFR can be read as of any day since January 2017; govinfo keeps the C.F.R. by years, each title
revised in its quarter (1 C.F.R. § 8.1), and the United States Code by years since 1994, each
holding the laws in effect on the following January.
"""

import datetime
import re

from build_scripts.lexicon.codes.states import STATES
from build_scripts.model import Link

REGULATION = re.compile(
    r"(?P<title>\d+) C\.F\.R\. § (?P<part>\d+)\.(?P<section>[\w-]+)"
    r"|(?P<treasury>Treas)\. Reg\. § (?P<tax_part>\d+)\.(?P<tax_section>[\w-]+)"
    r"|(?P<title_of_part>\d+) C\.F\.R\. pt\. (?P<whole_part>\d+)"
)
STATUTE = re.compile(r"(?P<title>\d+) U\.S\.C\. § (?P<section>[\w-]+)")
ECFR_BEGINS = datetime.date(2017, 1, 3)
CFR_BY_YEARS, CODE_BY_YEARS = 1997, 1995
"""The first years of decision for which govinfo has the edition before."""
LAST_CODE = 2022
"""The last edition of the Code that is relied on; to a later decision today's text is nearest."""
AS_PRINTED = "govinfo, the edition of {} that is cited"
LAST_BEFORE = "govinfo, the edition of {}, the last before the decision"
QUARTERS = ((16, 1), (27, 4), (41, 7), (50, 10))
"""(last title, month): titles 1–16 are revised as of January 1, 17–27 as of April 1, and so on."""


def as_it_stood(authority: str, decided: datetime.date, edition: int | None = None) -> Link | None:
    """The last official edition of `authority` before the decision, or that whose year is
    printed, the law as it was then; None where none is free."""
    if statute := STATUTE.fullmatch(authority):
        year = edition if edition and edition < decided.year else decided.year - 1
        if not CODE_BY_YEARS - 1 <= year <= LAST_CODE:
            return None
        url = f"https://www.govinfo.gov/link/uscode/{statute['title']}/{statute['section']}"
        label = AS_PRINTED if year == edition else LAST_BEFORE
        return Link(label.format(year), f"{url}?year={year}")
    regulation = REGULATION.fullmatch(authority)
    if not regulation:
        return None
    title = regulation["title"] or regulation["title_of_part"] or "26"
    part = regulation["part"] or regulation["tax_part"] or regulation["whole_part"]
    section = regulation["section"] or regulation["tax_section"]
    month = next((month for last, month in QUARTERS if int(title) <= last), 10)
    year = decided.year if decided.month >= month else decided.year - 1
    by_years = f"https://www.govinfo.gov/link/cfr/{title}/{part}?"
    by_years += f"sectionnum={section}&" if section else ""
    if edition and edition < year:
        printed = Link(AS_PRINTED.format(edition), f"{by_years}year={edition}")
        return printed if edition >= CFR_BY_YEARS - 1 else None
    if decided >= ECFR_BEGINS:
        place = f"section-{part}.{section}" if section else f"part-{part}"
        url = f"https://www.ecfr.gov/on/{decided.isoformat()}/title-{title}/{place}"
        return Link("eCFR, as of the day of the decision", url)
    if decided.year < CFR_BY_YEARS:
        return None
    return Link(LAST_BEFORE.format(year), f"{by_years}year={year}")


RECODIFIED = {
    1: 1947,
    3: 1948,
    4: 1947,
    5: 1966,
    6: 2002,
    9: 1947,
    10: 1956,
    11: 1979,
    13: 1954,
    14: 1949,
    17: 1978,
    18: 1948,
    23: 1958,
    26: 1954,
    28: 1948,
    31: 1982,
    32: 1956,
    34: 2017,
    35: 1953,
    36: 1998,
    37: 1962,
    38: 1958,
    39: 1970,
    40: 2002,
    41: 2011,
    44: 1968,
    46: 2006,
    49: 1978,
    51: 2010,
    52: 2014,
    54: 2014,
}
"""Title of the United States Code → the year since which its sections are numbered as today: when
it was enacted into positive law, or for title 26 the Internal Revenue Code of 1954 (Office of the
Law Revision Counsel, “Positive Law Codification”; 1 U.S.C. § 204 note; titles 6, 34 and 52 were
made by editors)."""
TRANSPORTATION, ALL_OF_TRANSPORTATION, OF_COMMERCE = 49, 1994, 10101
"""Of title 49 the sections from 10101 on (subtitle IV) are numbered as today since 1978, the lower
ones since 1994."""
RENUMBERED = ((8, 1225, 1231, 1997), (8, 1251, 1253, 1997))
"""(title, first and last section, year): what these numbers stand for has been another subject
since: the removal of aliens (Pub. L. No. 104-208, div. C, §§ 302-309, in force April 1, 1997)."""
OF_ANOTHER_TIME = 50
"""Years: an edition so much older than the decision is cited for what the law was, whose sections
today’s Code need not have (`19 U.S.C. § 154 (1925 ed.)` in 2015)."""
COURT_RULES_SINCE = 1990
"""The Supreme Court’s Rules are numbered as today since then."""


def _numbered_otherwise(authority: str, decided: datetime.date, edition: int | None) -> bool:
    """Whether the section had another number then, so that today’s of that number is another."""
    if authority.startswith("Sup. Ct. R. "):
        return decided.year < COURT_RULES_SINCE
    statute = STATUTE.fullmatch(authority)
    if not statute:
        return False
    title, number = int(statute["title"]), re.match(r"\d+", statute["section"])
    since = RECODIFIED.get(title, 0)
    if title == TRANSPORTATION and number and int(number[0]) < OF_COMMERCE:
        since = ALL_OF_TRANSPORTATION
    for of_title, first, last, year in RENUMBERED:
        if number and title == of_title and first <= int(number[0]) <= last:
            since = max(since, year)
    of_another_time = edition is not None and decided.year - edition > OF_ANOTHER_TIME
    return of_another_time or min(edition or decided.year, decided.year) < since


TODAYS = {
    "Cornell LII": "today’s text",
    "eCFR": "today’s text",
    "govinfo": "the newest edition",
} | {f"{state} legislature": "today’s text" for state in STATES}
TODAYS["Indiana legislature"] = "the Code of 2024"
PROVISION = re.compile(
    r"\d+ (?:U\.S\.C\.|C\.F\.R\.) |Treas\. Reg\. |Fed\. R\. |Sup\. Ct\. R\. |.*§ "
    r"|\d+ ILCS |(?:[A-Z]\S*\s)+\d[\w.:/-]*$"
)


def with_text_in_force(
    authority: str,
    links: tuple[Link, ...],
    decided: datetime.date | None,
    edition: int | None = None,
) -> tuple[Link, ...]:
    """`links` to today's text of `authority`, called so, after the text in force when the court
    decided or in the `edition` printed; as they are, where it is not known when that was."""
    if decided is None or not PROVISION.match(authority):
        return links
    if _numbered_otherwise(authority, decided, edition):
        return ()
    then = as_it_stood(authority, decided, edition)
    kept = [link for link in links if not (then and link.label == then.label.split(",")[0])]
    if then and then.label.startswith("eCFR"):
        kept = list(links)
    named = tuple(
        Link(f"{link.label}, {TODAYS[link.label]}", link.url) if link.label in TODAYS else link
        for link in kept
    )
    return (then, *named) if then else named
