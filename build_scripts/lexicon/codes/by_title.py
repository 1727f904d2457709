"""Codes and regulations cited by title before the code, and where one section is read for free.

Each row is the state, the citation as a pattern, the year since which its sections are numbered so,
and the address of one, with the groups of the pattern. The addresses are those that the official
sites show. Vermont, Oklahoma and Puerto Rico cite so too: their sites have no address that is made
from title and section alone.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ByTitle:
    """A code or compilation whose citation alone makes the address of a section."""

    state: str
    cited: re.Pattern[str]
    since: int
    url: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a section is read, and since when it bears that number."""

    state: str
    url: str
    since: int


ROWS = (
    ByTitle(
        "Illinois",  # 720 ILCS 5/9-1
        re.compile(
            r"(?P<chapter>\d{1,3}) (?:ILCS|Ill\. Comp\. Stat\.(?: Ann\.)?) "
            r"(?P<act>\d{1,4})/(?P<section>[\d.]+[A-Z]?(?:-[\d.]+[A-Z]?)*)"
        ),
        1993,
        "https://www.ilga.gov/legislation/ilcs/fulltext.asp?DocName={chapter:0>4}{act:0>4}0K{section}",
    ),
    ByTitle(
        "Pennsylvania",  # 18 Pa.C.S. § 2502: the last two figures are the section
        re.compile(
            r"(?P<title>\d{1,2}) Pa\. ?C\. ?S\.(?:A\.)? §? ?"
            r"(?P<chapter>\d{1,2})(?=\d{2}(?:\.\d+)?$)0?(?P<section>\d{1,2}(?:\.\d+)?)"
        ),
        1970,
        "https://www.palegis.us/statutes/consolidated/view-statute"
        "?txtType=HTM&ttl={title}&div=0&chpt={chapter}&sctn={section}&subsctn=0",
    ),
    ByTitle(
        "Maine",  # 30-A M.R.S. § 2691, Me. Stat. tit. 14, § 752
        re.compile(
            r"(?P<title>\d{1,2}(?:-[A-C])?) M\.\s?R\.\s?S\.(?:\s?A\.)? "
            r"§? ?(?P<section>\d+(?:-[\dA-Z]+)?)"
        ),
        1964,
        "https://legislature.maine.gov/statutes/{title}/title{title}sec{section}.html",
    ),
    ByTitle(
        "Maine",
        re.compile(
            r"Me\. (?:Rev\. )?Stat\.(?: Ann\.)?,? tit\. (?P<title>\d{1,2}(?:-[A-C])?), "
            r"§ (?P<section>\d+(?:-[\dA-Z]+)?)"
        ),
        1964,
        "https://legislature.maine.gov/statutes/{title}/title{title}sec{section}.html",
    ),
    ByTitle(
        "Delaware",  # 11 Del. C. § 4214: a chapter has a hundred sections
        re.compile(r"(?P<title>\d{1,2}) Del\. ?C\. § (?P<chapter>\d{1,3})\d{2}"),
        1953,
        "https://delcode.delaware.gov/title{title}/c{chapter:0>3}/index.html",
    ),
    ByTitle(
        "Delaware",
        re.compile(
            r"Del(?:\.|aware) Code(?: Ann\.)?,? tit\. (?P<title>\d{1,2}), "
            r"§ (?P<chapter>\d{1,3})\d{2}"
        ),
        1953,
        "https://delcode.delaware.gov/title{title}/c{chapter:0>3}/index.html",
    ),
    ByTitle(
        "Pennsylvania",  # 55 Pa. Code § 187.23
        re.compile(
            r"(?P<title>\d{1,3}) Pa\. Code § (?P<chapter>\d+[a-z]?)\.(?P<section>\d+[a-z]?)"
        ),
        1970,
        "https://www.pacodeandbulletin.gov/Display/pacode"
        "?file=/secure/pacode/data/{title:0>3}/chapter{chapter}/s{chapter}.{section}.html",
    ),
    ByTitle(
        "Washington",  # WAC 296-20-01
        re.compile(r"(?:WAC|Wash\. Admin\. Code) (?:§ )?(?P<all>\d+[A-Z]?-\d+[A-Z]?-\d+)"),
        1960,
        "https://app.leg.wa.gov/WAC/default.aspx?cite={all}",
    ),
    ByTitle(
        "Ohio",  # Ohio Adm.Code 4123-3-09
        re.compile(r"Ohio Adm(?:in)?\. ?Code (?:§ )?(?P<all>\d+(?::\d+)?-\d+-\d+)"),
        1977,
        "https://codes.ohio.gov/ohio-administrative-code/rule-{all}",
    ),
    ByTitle(
        "Wisconsin",  # Wis. Admin. Code § NR 1.05
        re.compile(r"Wis\. Adm(?:in)?\. Code § ?(?P<agency>[A-Z][A-Za-z]{1,5}) (?P<all>\d+\.\d+)"),
        1956,
        "https://docs.legis.wisconsin.gov/document/administrativecode/{agency}%20{all}",
    ),
)


def address_by_title(citation: str) -> Address | None:
    """Where the section that `citation` names is read; None where that is not known."""
    for row in ROWS:
        if match := row.cited.fullmatch(citation):
            return Address(row.state, row.url.format(**match.groupdict()), row.since)
    return None
