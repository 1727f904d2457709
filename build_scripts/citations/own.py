"""How the case itself is cited: by the number that its court gives it, by where it is reported."""

import re
from collections.abc import Sequence

from build_scripts.citations.court_and_year import court_and_year
from build_scripts.citations.tokens.works.patterns_without_reporter import NEUTRAL_CITE
from build_scripts.citations.tokens.works.reporters import reporter_cites
from build_scripts.model import Case

COUNTED = r"(?:19|20)\d\d [A-Z][A-Za-z.]{1,5}(?: App\.?| Slip Op\.?)? \d{1,5}(?:-U|\(U\))?"
"""`2024 ND 12`, `2019 ME 7`, `2011 UT App 8`, `2020 NY Slip Op 02469`."""
OWN = re.compile(rf"(?:cite as:? )?(?P<cite>{NEUTRAL_CITE.pattern}|{COUNTED})[.,]?", re.IGNORECASE)
"""A line of the caption that is a public-domain citation (Bluebook rule 10.3.3), no more."""

YEAR = re.compile(r"(?: \((?:1[789]|20)\d\d\))?")
YEAR_FIRST = re.compile(r"(?:19|20)\d\d[ -](?!WL\b|[\w. ]*LEXIS\b)")
"""`2024 ND 12`, by which a court numbers its own decisions; publishers of all courts’ do so too."""
FOR_UNPUBLISHED = re.compile(r"\bApp[’'.]?x\b|\bWL\b|\bLEXIS\b", re.IGNORECASE)
"""What reports decisions that their courts do not publish, so that a cite of it says so itself."""


def own_cite(line: str) -> str | None:
    """Return the citation that a line of the caption is: `2022-NCSC-1`."""
    found = OWN.fullmatch(" ".join(line.split()))
    return found["cite"] if found else None


def reported_at(line: str) -> str | None:
    """Return where a line of the caption says that the case is reported, as archives print it over
    an opinion: `478 U.S. 186 (1986)`."""
    words = " ".join(line.split())
    cites = reporter_cites(words)
    if len(cites) == 1 and not words[: cites[0].start]:
        rest = words[cites[0].end :]
        return words[: cites[0].end] if YEAR.fullmatch(rest) else None
    return None


def cited_as(cites: Sequence[str], case: Case) -> str | None:
    """Return how the case is cited after its name: its cites, then the court and year in brackets,
    unless a cite that begins with the year says both (Bluebook rules 10.3.3, 10.4, 10.5), and that
    the court does not publish it (rule 10.6.1: what weakens a decision’s weight is said)."""
    if not cites:
        return None
    listed = ", ".join(cites)
    if YEAR_FIRST.match(cites[0]) or not case.date_filed:
        return listed
    closing = court_and_year(cites, case.court, case.date_filed.year, case.court_short)
    weight = " (unpublished)" if case.published is False and is_reported(listed) else ""
    return f"{listed} ({closing}){weight}" if closing else f"{listed}{weight}"


def is_reported(cites: str) -> bool:
    """Say whether a decision stands in a reporter of published ones, as do those of which it has
    only a line in a table."""
    return not FOR_UNPUBLISHED.search(cites)
