"""What closes the citation of a decision: its court and year, as far as its cites leave them open.

Bluebook rule 10.4: a court is not named that a reporter's title names, `83 Wash. 2d 22 (1973)`.
Rule 10.3.3: a cite that begins with the year, as courts number their own opinions, says both.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from build_scripts.citations.tokens.works.patterns_without_reporter import NEUTRAL_CITE
from build_scripts.citations.tokens.works.reporters import reporter_cites
from build_scripts.lexicon.courts.cited import REPORTER_COURTS, court_of
from build_scripts.lexicon.courts.hierarchy import undivided_court
from build_scripts.lexicon.courts.known import court_citation
from build_scripts.lexicon.courts.public_domain import court_by_citation

NUMBERED = re.compile(r"(?P<year>(?:19|20)\d\d)[\s-](?!WL\b|.*LEXIS)[A-Z]")
"""The beginning of a court's own number: `2022-NCSC-1`, `2024 ND 12`; no database's."""
SERIES = re.compile(r"\s?\d+(?:d|th)$")
"""Of a reporter: `N.Y.2d`, `Cal. 5th`."""
OF_SEVERAL_PLACES = ("A.D.", "I. & N. Dec.")
"""Reporters of one court whose titles do not name it."""


def court_and_year(
    cites: Sequence[str], court: str | None, year: int | None, called: str | None = None
) -> str:
    """Return what stands in the brackets after `cites`: `9th Cir. 2019`, `1973`, nothing.

    `court` is an identifier of courts-db, or the words that a citation prints; `called` how the
    decision's own court is cited, where an editor says so.
    """
    if not year or any(says_court_and_year(cite, court) for cite in cites):
        return ""
    if court and any(names_court(cite, court, year) for cite in cites):
        return str(year)
    named = called or (court_citation(court) if court else None)
    return " ".join(filter(None, [named, str(year)]))


def numbered_year(cite: str) -> int | None:
    """Return the year with which a court's own number of a decision begins (rule 10.3.3)."""
    match = NUMBERED.match(cite)
    return int(match["year"]) if match else None


def says_court_and_year(cite: str, court: str | None) -> bool:
    """Say whether a cite is the number that `court` itself gave the decision."""
    own = court_by_citation(cite) if NUMBERED.match(cite) else None
    return own is not None and court in (own, None)


def names_court(cite: str, court: str, year: int) -> bool:
    """Say whether the reporter of a cite says by its title that `court` decided."""
    if court == "scotus":
        return True
    edition = reporter_of(cite)
    if not edition or edition.startswith(OF_SEVERAL_PLACES):
        return False
    decided = undivided_court(court)
    if SERIES.sub("", edition) == court_citation(decided):
        return True
    alone = court_of(None, edition, year)  # `1 Wash. 22 (Va. 1791)` is of another reporter
    return alone == decided == REPORTER_COURTS.get(edition)


@lru_cache(maxsize=4096)
def reporter_of(cite: str) -> str | None:
    """Return the reporter of a cite, by the abbreviation under which the data know it."""
    found = reporter_cites(cite)
    neutral = NEUTRAL_CITE.fullmatch(cite)
    return found[0].edition if found else neutral["reporter"] if neutral else None
