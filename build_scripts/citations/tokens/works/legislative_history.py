"""The history of laws: bills, hearings and reports of Congress, analyses of a state’s bills.

Bluebook rules 13.2 to 13.4; the Supreme Court sets `H. R.` apart. A bill that a sentence names
without its Congress is cited nowhere there. California’s analyses are cited as its Style Manual has
it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.places import PAGES

BILL = (
    r"(?:H\.\s?(?:R\.|(?:(?:J|Con)\.\s?)?Res\.)|S\.(?:\s?(?:(?:J|Con)\.\s?)?Res\.)?)"
    r"\s?(?:Nos?\.\s)?\d{1,5}"
)
"""`H.R. 3050`, `S. 1`, `H. R. J. Res. 5`, `S. Con. Res. 12`."""
COUNTED = r"(?:st|n?d|r?d|th)"
"""Behind a figure: `99th`, `2d`."""
CONGRESS = rf"\d{{1,3}}{COUNTED}\sCong(?:\.|ress)"
SESSION = rf"(?:\d{COUNTED}\sSess\.)"
OF_CONGRESS = re.compile(
    rf"""
    (?<![\w.])(?P<bill>{BILL},\s{CONGRESS}(?:,?\s{SESSION})?)
    (?:,?\s(?P<pin>(?:§§?|[Ss]ec\.|[Tt]it\.)\s?[\w.-]*\w(?:\(\w{{1,3}}\))*))?
    (?P<year>,?\s\((?:{SESSION}\s?)?(?:[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s)?(?:1[789]|20)\d\d\))?
    """,
    re.VERBOSE,
)
"""`S. 1234, 99th Cong., 2d Sess. § 3 (1986)`, `H.R. 3050, 100th Cong. (1st Sess.1987)`."""
TITLE_WORD = r"(?:[A-Z][\w’'&-]*,?|of|the|and|on|in|for|to|&)"
HEARING = re.compile(
    rf"""
    (?<![\w.])
    (?P<head>
      (?:[A-Z][\w’'&-]*\s(?:{TITLE_WORD}\s){{0,14}}?[A-Z][\w’'-]*:\s)?   # Roe Reform:
      Hearings?\s(?:on\s[^;()“”]{{2,160}}?\s)?[Bb]efore\s
      (?:the\s|a\s)?(?:[A-Z](?:[^;()“”]|\([^()]{{2,20}}\)){{4,220}}?),\s
      {CONGRESS}(?:,?\s{SESSION})?(?:,\s[Pp]ts?\.\s\d+)?
    )
    (?:,?\s(?:at\s|pp?\.\s)?(?P<pin>(?=\d){PAGES}))?
    (?P<year>\s\((?:1[789]|20)\d\d\))
    """,
    re.VERBOSE,
)
"""`Hearings on H. R. 13270 before the Senate Committee on Finance, 91st Cong., 1st Sess., 905
(1969)`."""


OF_CALIFORNIA = r"(?:Assem|Sen)\.\sBill\sNo\.\s\d+(?:\s\([^()]{0,40}\))?"
"""`Sen. Bill No. 1 (2019–2020 Reg. Sess.)`."""
STATE_BILL = re.compile(
    r"(?<![\w.])(?P<house>Assem(?:bly|\.)|Sen(?:ate|\.))\sBill\s(?:No\.\s)?(?P<number>\d{1,5})"
    r"\s\((?P<session>(?:19|20)\d\d[-–](?:19|20)?\d\d\s(?:Reg\.|\w+\sEx\.)\sSess\.)\)"
)
"""`Senate Bill No. 1437 (2017–2018 Reg. Sess.)`: with its session a bill is cited."""
ANALYSIS = re.compile(
    rf"""
    (?<![\w.])
    (?P<head>
      (?: (?:Assem|Sen)\.\s(?:Com\.\son|Rules\sCom\.|Floor|Republican|Democratic)[^;()]{{0,90}}?
          \s(?:[Aa]nalys[ie]s|[Rr]ep\.|[Cc]om\.)\s(?:of|on)\s     # Assem. Com. on …, Analysis of
        | (?:[A-Z][\w.’']*,?\s(?:(?:of|on|and|&)\s)?){{1,7}}[Ee]nrolled\sBill\sRep\.\son\s
        | Conc\.\sin\s(?:Sen|Assem)\.\sAmends\.,\s[Aa]nalysis\sof\s
        | Legis\.\sCounsel[’']s\sDig\.,\s )
      {OF_CALIFORNIA}
      (?:\sas\s(?:amended|introduced|enrolled|proposed)               # as amended Mar. 3, 2020
         (?:\s(?:on\s)?[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s\d{{4}})?)?
    )
    (?:,?\s(?:at\s)?pp?\.\s?(?P<pin>\d+(?:[-–]\d+)?|[A-Z](?:[-–][A-Z])?(?!\w))|(?=[,;.)]))
    """,
    re.VERBOSE,
)
"""A committee’s analysis of a bill: `Assem. Com. on Roe, Analysis of Assem. Bill No. 1, p. 5`."""
REPORT = re.compile(
    rf"""
    (?P<house>S\.|H\.(?:\s?R\.)?)\s?(?P<conference>Conf\.\s)?Rept?\.\s?(?:No\.\s?)?
    (?: (?P<congress>\d{{2,3}})[-–]\s?(?P<number>\d+)                        # S. Rep. 99-541
      | (?P<alone>\d+)(?P<part>\([IVX]{{1,4}}\))?,\s(?P<of>\d{{2,3}}){COUNTED}\sCong\. )
    (?P<volume>\([IVX]{{1,4}}\))?
    """,
    re.VERBOSE,
)
FIRST_NUMBERED = 47
"""The Congress (1881) since which reports are counted through a Congress, and not a session."""
REPORT_IN_SHORT = r"(?:S\.|H\.\s?R\.)\s?(?:Conf\.\s)?Rep\."
SHORT_REPORT = re.compile(rf"(?<![\w.])(?P<report>{REPORT_IN_SHORT}),?\sat\s(?P<pin>{PAGES})")
"""A committee’s report in short: `S. Rep., at 40`."""


@dataclass(frozen=True, slots=True)
class HistoryCite:
    """A bill, a hearing, a report or an analysis as cited."""

    start: int
    end: int
    authority: str
    """Without the place in it."""
    pin: tuple[int, int] | None


def bills_and_hearings(words: str) -> Iterator[HistoryCite]:
    """Yield each bill and each hearing of Congress that is cited in `words`; a bill within the
    title of a hearing is none."""
    if "Cong" not in words:
        return
    heard = list(HEARING.finditer(words))
    for match in heard:
        pin = match.span("pin") if match["pin"] else None
        yield HistoryCite(match.start(), match.end(), match["head"] + match["year"], pin)
    for match in OF_CONGRESS.finditer(words):
        if any(each.start() <= match.start() < each.end() for each in heard):
            continue
        pin = match.span("pin") if match["pin"] else None
        authority = match["bill"] + (match["year"] or "")
        yield HistoryCite(match.start(), match.end(), authority, pin)


def report_name(printed: str) -> str:
    """A committee’s report under one name: `S. Rep. No. 99-541` for `S.Rep. 99-541` and for
    `S. Rep. No. 541, 99th Cong., 2d Sess.`"""
    match = REPORT.match(printed)
    congress = match and (match["congress"] or match["of"])
    if not match or not congress or int(congress) < FIRST_NUMBERED:
        return printed
    house = "S." if match["house"] == "S." else "H.R."
    number = f"{match['number'] or match['alone']}{match['part'] or match['volume'] or ''}"
    return f"{house} {match['conference'] or ''}Rep. No. {congress}-{number}"


def state_analyses(words: str) -> Iterator[HistoryCite]:
    """Yield each analysis of a bill of California in `words`, and each bill with its session."""
    for match in ANALYSIS.finditer(words) if " Bill No. " in words else ():
        pin = match.span("pin") if match["pin"] else None
        yield HistoryCite(match.start(), match.end(), match["head"], pin)
    for match in STATE_BILL.finditer(words) if " Sess.)" in words else ():
        house = "Assem." if match["house"].startswith("A") else "Sen."
        session = match["session"].replace("–", "-")
        named = f"{house} Bill No. {match['number']} ({session})"
        yield HistoryCite(match.start(), match.end(), named, None)


def reports_in_short(words: str) -> Iterator[HistoryCite]:
    """Yield each report of Congress that `words` cite without its number."""
    for match in SHORT_REPORT.finditer(words):
        yield HistoryCite(match.start(), match.end(), match["report"], match.span("pin"))
