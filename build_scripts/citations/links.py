"""Where an authority can be read for free: one table of URL patterns per kind.

Patterns are those the sites document: CourtListener's citation look-up (`/c/…`), Cornell LII's
U.S. Code, C.F.R. and rules, govinfo's link service and the eCFR's paragraph anchors.
"""

import datetime
import re
from urllib.parse import quote

from build_scripts.citations.as_it_stood import with_text_in_force
from build_scripts.lexicon.codes.by_subject import subject_codes, subject_url
from build_scripts.lexicon.codes.by_title import address_by_title
from build_scripts.lexicon.codes.general_codes import (
    BEFORE_THE_SECTION,
    OF_STATE,
    abbreviation,
    general_code,
    section_url,
)
from build_scripts.lexicon.codes.states import STATES
from build_scripts.model import Link

Pattern = tuple[str, str, str]
"""(a regular expression over the authority, the label, the URL with its groups)."""

PATTERNS: tuple[Pattern, ...] = (
    (
        r"(?P<title>\d+) U\.S\.C\. § (?P<section>[\w-]+)",
        "Cornell LII",
        "https://www.law.cornell.edu/uscode/text/{title}/{section}{anchor}",
    ),
    (
        r"(?P<title>\d+) U\.S\.C\. § (?P<section>[\w-]+)",
        "govinfo",
        "https://www.govinfo.gov/link/uscode/{title}/{section}",
    ),
    (
        r"(?P<title>\d+) C\.F\.R\. § (?P<part>\d+)\.(?P<section>[\w-]+)",
        "eCFR",
        "https://www.ecfr.gov/current/title-{title}/section-{part}.{section}{paragraph}",
    ),
    (
        r"(?P<title>\d+) C\.F\.R\. § (?P<part>\d+)\.(?P<section>[\w-]+)",
        "Cornell LII",
        "https://www.law.cornell.edu/cfr/text/{title}/{part}.{section}",
    ),
    (
        r"(?P<title>\d+) C\.F\.R\. § (?P<part>\d+)\.(?P<section>[\w-]+)",
        "govinfo",
        "https://www.govinfo.gov/link/cfr/{title}/{part}?sectionnum={section}",
    ),
    (
        r"(?P<title>\d+) C\.F\.R\. pt\. (?P<part>\d+)",
        "eCFR",
        "https://www.ecfr.gov/current/title-{title}/part-{part}",
    ),
    (
        r"(?P<title>\d+) C\.F\.R\. pt\. (?P<part>\d+)",
        "Cornell LII",
        "https://www.law.cornell.edu/cfr/text/{title}/part-{part}",
    ),
    (
        r"Treas\. Reg\. § (?P<part>\d+)\.(?P<section>[\w-]+)",
        "eCFR",
        "https://www.ecfr.gov/current/title-26/section-{part}.{section}{paragraph}",
    ),
    (
        r"(?:(?:Mass\. )?(?:M\. ?)?G\. ?L\.|Mass\. Gen\. Laws)(?: Ann\.)? ?"
        r"ch?\. ?(?P<chapter>\d+[A-Z]{0,2}), §§? (?P<section>[0-9A-Z]+)(?:[-–][0-9A-Z]+)?",
        "Massachusetts legislature",
        "https://malegislature.gov/GeneralLaws/GoTo?ChapterGoTo={chapter}&SectionGoTo={section}",
    ),
    (
        r"Cal\. ?Code Regs\., tit\. (?P<title>\d+), § (?P<section>[\d.]+)",
        "Cornell LII",
        "https://www.law.cornell.edu/regulations/california/{title}-CCR-{section}",
    ),
    (
        r"(?P<title>\d+) N\.?Y\.?C\.?R\.?R\.? §? ?(?P<section>[\d.-]+)",
        "Cornell LII",
        "https://www.law.cornell.edu/regulations/new-york/{title}-NYCRR-{section}",
    ),
    (
        r"(?P<volume>\d+) Fed\. ?Reg\. (?P<page>[\d,]+)",
        "govinfo",
        "https://www.govinfo.gov/link/fr/{volume}/{page}",
    ),
    (
        r"Pub\. L\. No\. (?P<congress>10[4-9]|1[1-9]\d)-(?P<number>\d+)",
        "govinfo",
        "https://www.govinfo.gov/link/plaw/{congress}/public/{number}",
    ),
    (
        r"(?P<volume>\d{1,2}|1[0-2]\d|13[0-2]) Stat\. (?P<page>\d+)",
        "govinfo",
        "https://www.govinfo.gov/link/statute/{volume}/{page}",
    ),
    (
        r"Fed\. R\. App\. P\. (?P<rule>\d+(?:\.\d+)?)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/frap/rule_{rule}",
    ),
    (
        r"Fed\. R\. Civ\. P\. (?P<rule>\d+(?:\.\d+)?)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/frcp/rule_{rule}",
    ),
    (
        r"Fed\. R\. Crim\. P\. (?P<rule>\d+(?:\.\d+)?)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/frcrmp/rule_{rule}",
    ),
    (
        r"Fed\. R\. Evid\. (?P<rule>\d+)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/fre/rule_{rule}",
    ),
    (
        r"Fed\. R\. Bankr\. P\. (?P<rule>\d+)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/frbp/rule_{rule}",
    ),
    (
        r"Sup\. ?Ct\. R(?:\.|ule) (?P<rule>\d+)",
        "Cornell LII",
        "https://www.law.cornell.edu/rules/supct/rule_{rule}",
    ),
    (
        r"9th Cir\. R\. .*",
        "Ninth Circuit (all rules)",
        "https://www.ca9.uscourts.gov/rules/",
    ),
    (
        r"U\.S\.S\.G\. § .*",
        "Sentencing Commission (all guidelines)",
        "https://www.ussc.gov/guidelines",
    ),
    (
        r"U\.S\. Const\. amend\. (?P<amendment>[IVX]+)",
        "Constitution Annotated",
        "https://constitution.congress.gov/constitution/amendment-{amendment_number}/",
    ),
    (
        r"U\.S\. Const\. art\. (?P<article>[IVX]+)",
        "Constitution Annotated",
        "https://constitution.congress.gov/constitution/article-{article_number}/",
    ),
    (
        r"(?P<volume>\d+) I\. ?& ?N\. Dec\. (?P<page>\d+)",
        "Executive Office for Immigration Review (all decisions)",
        "https://www.justice.gov/eoir/ag-bia-decisions",
    ),
)
"""govinfo keeps public laws from the 104th Congress (1995) on, and the Statutes at Large from 1789
to 2018, volumes 1 to 132 (GPO, “New Statutes at Large Dating Back to 1789”, April 16, 2024)."""
RANGE = re.compile(
    r"""
    (?P<title>\d+\ (?:U\.S\.C|C\.F\.R)\.)\ §§\ (?P<first>[\d.]+[a-z]?)[-–—][\d.]+[a-z]?$
    | (?P<lettered>\d+\ U\.S\.C\.\ )§§\ (?P<opens>(?P<stem>\d+)[a-z]+(?:-\w+)?)
      [-–—](?P=stem)[a-z]+(?:-\w+)?$
    | (?P<one>\d+\ U\.S\.C\.\ §\ \d{2,}[a-z]?)[-–—]\d{2,}[a-z]?$
    | (?P<rule>\d+\ C\.F\.R\.\ §\ \d+\.\d+)[-–—]\d+\.\d+$
    """,
    re.VERBOSE,
)
"""`17 U.S.C. §§ 107-22`: several sections; sites are led to the first. A section's own hyphen has
letters about it, or one figure after it: `2000e-2`, `403-1`."""
REVENUE = re.compile(r"^(?:I\.R\.C\.|Internal Revenue Code) § ")
"""Title 26 of the United States Code since 1954."""
TO_LAST = re.compile(r"(?<=\d)[-–—]\.\d+$")
"""`§§ 41.001–.002`: the first of several sections."""
CASE = re.compile(r"(?P<volume>\d+)[\s-](?P<reporter>\D.*?)[\s-](?P<page>\d+)$")
GOVINFO_REPORTS = re.compile(r"(?P<volume>\d+) U\. ?S\. (?P<page>\d+)$")
LIBRARY_OF_CONGRESS_LAST = 542
"""Last volume of the U.S. Reports that the Library of Congress serves page by page."""
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
OF_ANOTHER_TIME = 20
"""Years: an edition so much older than the decision is cited for what the law of a state was, of
which its legislature shows today’s text alone."""


def links_of(
    authority: str,
    pin: str | None = None,
    decided: datetime.date | None = None,
    edition: int | None = None,
) -> tuple[Link, ...]:
    """Where `authority` can be read for free, at the paragraph of `pin` where the site has it;
    first as it stood when the court `decided`, or in the `edition` whose year it prints."""
    found: list[Link] = []
    if sections := RANGE.match(authority):
        first = f"{sections['title']} § {sections['first']}" if sections["title"] else ""
        if sections["lettered"]:
            first = f"{sections['lettered']}§ {sections['opens']}"
        authority, pin = first or sections["one"] or sections["rule"], None
    authority = REVENUE.sub("26 U.S.C. § ", authority.replace("–", "-"))
    for pattern, label, url in PATTERNS:
        match = re.fullmatch(pattern, authority)
        if match:
            found.append(Link(label, url.format(**_values(match, pin))))
    then = min(edition or decided.year, decided.year) if decided else edition
    if not (decided and edition and decided.year - edition > OF_ANOTHER_TIME):
        found += _of_state(authority, then)
    return with_text_in_force(authority, tuple(found), decided, edition)


SPELLED_OUT = {short: name for name, short in STATES.items()}


def _of_state(authority: str, then: int | None) -> list[Link]:
    """Where a section of a state's code is read on its legislature's own site; nowhere if the code
    was numbered otherwise in the year `then`."""
    if place := address_by_title(authority):
        label = f"{place.state} legislature"
        return [Link(label, place.url)] if then is None or then >= place.since else []
    match = BEFORE_THE_SECTION.match(authority)
    if not match or "C.P.L.R. art." in authority:  # an article of many sections
        return []
    state, url, since = None, None, 0
    section = TO_LAST.sub("", match["section"])
    if code := general_code(match["head"], None):
        state, url, since = code.state, section_url(code, section), code.since
    elif of_state := OF_STATE.fullmatch(match["head"]):
        state = abbreviation(of_state["state"])
        named = [code for code in subject_codes(of_state["rest"]) if code.state == state]
        url = subject_url(named[0], section) if named else None
    label = f"{SPELLED_OUT[state]} legislature" if state else ""
    return [Link(label, url)] if url and (then is None or then >= since) else []


def case_links(cite: str, edition: str | None) -> tuple[Link, ...]:
    """Where the case reported at `cite` can be read for free."""
    match = CASE.match(cite)
    if not match or edition in ("WL", None) or "LEXIS" in (edition or ""):
        return (search_link(cite),)
    place = "/".join(quote(part) for part in (match["volume"], match["page"]))
    volume, page = place.split("/")
    url = f"https://www.courtlistener.com/c/{quote(edition or match['reporter'])}/{volume}/{page}/"
    found = [Link("CourtListener", url)]
    reports = GOVINFO_REPORTS.match(cite)
    if reports and int(reports["volume"]) <= LIBRARY_OF_CONGRESS_LAST:
        name = f"usrep{int(reports['volume']):03}{int(reports['page']):03}"
        loc = f"https://tile.loc.gov/storage-services/service/ll/usrep/usrep{int(reports['volume']):03}/{name}/{name}.pdf"
        found.append(Link("Library of Congress", loc))
    return tuple(found)


def search_link(words: str) -> Link:
    """A search for `words` among opinions, where no address is known."""
    phrase = quote(f'"{words}"')
    return Link("CourtListener search", f"https://www.courtlistener.com/?q={phrase}")


def _values(match: re.Match[str], pin: str | None) -> dict[str, str]:
    first = re.match(r"(?:\(\w+\))+", pin or "")
    subsections = re.findall(r"\((\w+)\)", first[0]) if first else []
    values = {name: value.replace(",", "") for name, value in match.groupdict().items()}
    values["anchor"] = "#" + "_".join(subsections) if subsections else ""
    section = f"{values.get('part')}.{values.get('section')}"
    paragraph = "".join(f"({each})" for each in subsections)
    values["paragraph"] = f"#p-{section}{paragraph}" if subsections else ""
    for part in ("amendment", "article"):
        if part in values:
            values[f"{part}_number"] = str(_arabic(values[part]))
    return values


def _arabic(roman: str) -> int:
    digits = [ROMAN[char] for char in roman]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-one if one < after else one for one, after in pairs)
