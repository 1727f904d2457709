"""Manuals, opinions on ethics, dictionaries on the web and newspapers.

Bluebook rules 12.9.6, 15 and 16.6.

What an agency calls by initials (`JM § 9-28.300`, `POMS DI 24510.001`) is a book and no code.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.signals import without_signal
from build_scripts.citations.tokens.works.books import Work, title_before
from build_scripts.lexicon.patterns import one_of

NUMBER = r"\d+[A-Z]?(?:[-.:]\w+)*"
MANUALS = one_of("JM USAM CRM MPEP TMEP TBMP IRM FAM")
"""Of the Justice Department, the Patent Office, the Revenue Service and the State Department."""
BY_INITIALS = re.compile(
    rf"""
    (?<![\w.])(?:(?P<volume>\d{{1,2}})\s)?(?P<book>{MANUALS})\s(?P<mark>§{{1,2}}\s?)?
    (?P<number>{NUMBER})(?P<pin>(?:\(\w{{1,4}}\))*)(?![\w])
    """,
    re.VERBOSE,
)
OF_SOCIAL_SECURITY = re.compile(
    r"(?<![\w.])(?:POMS,?\s(?:§\s)?[A-Z]{2}\s\d{5}\.\d{3}(?:\.?[A-Z])?|HALLEX,?\s(?:§\s)?I-\d-\d(?:-\d+)?)"
)
"""`POMS DI 24510.001`, `HALLEX I-2-5-30`."""
COMPLEX_LITIGATION = re.compile(
    r"""
    \bManual\sfor\sComplex\sLitigation(?:,?\s\(?(?:Second|Third|Fourth|2d|3d|4th)\)?)?
    (?P<place>,?\s§{1,2}\s?(?P<section>\d+\.\d+))?(?P<year>\s\(\d{4}\))?
    """,
    re.VERBOSE,
)
CHAPTER = (
    r"(?:(?:[Vv]ol|[Pp]t|[Cc]h|[Ss]ec)\.|[Cc]hapter|[Pp]art|§)\s?[\dA-Z][\w.-]*(?<!\.)"
    r"(?:\([a-zA-Z\d]{1,3}\))*"
)
OF_AN_AGENCY = re.compile(
    rf"""
    (?<![\w.])(?P<name> (?:[A-Z][\w’'-]*\s|of\s|and\s|for\s){{1,6}}
      (?:Practice|Policy|Procedures?|Policies|Program|Operations|Reference|Field)\sManual )
    ,?\s(?P<pin>{CHAPTER}(?:,\s{CHAPTER})*(?:,\sat\s\d+(?:[-–]\d+)?)?)
    """,
    re.VERBOSE,
)
"""`Board of Immigration Appeals Practice Manual, ch. 5.8(b)`, `USCIS Policy Manual, pt. A`."""
OF_ETHICS = re.compile(
    r"\bABA\s(?:Comm\.\son\s[^,;()]{4,60},\s)?(?:Formal|Informal)\sOp(?:\.|inion)\s(?:No\.\s)?\d[\w-]*"
)
"""`ABA Formal Op. 93-379`."""
DICTIONARY_ON_THE_WEB = re.compile(
    r"""
    (?P<name> [A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|the)){0,4}\sDict(?:\.|ionary)
      (?:\sof\s(?:the\s)?[A-Z]\w+(?:\sLanguage)?)?(?:\sOnline)? )
    \s\(?<https?://[^\s>]+>
    (?:\s[\[(]as\sof\s[^\])]{4,30}[\])])?\)?
    """,
    re.VERBOSE,
)
"""California's: `Roe's Dict. of Law (<https://…> (as of May 12, 2017))`."""
PAPER = one_of(r"""
    Times Post J\. Journal Trib(?:\.|une) Globe News Herald Star Gazette Sun Chron(?:\.|icle) Press
    Inquirer Today Monitor Observer Republic Register Dispatch Bee Examiner Mag(?:\.|azine)
    Wkly\. Newsweek Yorker Economist Atlantic Forbes Bloomberg Reuters Politico Time
""")
DAY = r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s(?:19|20)\d\d"
NEWS = re.compile(
    rf"""
    ,\s(?P<paper>(?:[A-Z][\w.’'-]*\s|St\.\s){{0,3}}(?:{PAPER}))
    (?:,\s{DAY} | \s\({DAY}\))
    (?:,\sat\s(?P<page>[A-Z]?\d+(?:[-–][A-Z]?\d+)?))?
    """,
    re.VERBOSE,
)
"""`, N.Y. Times, Mar. 3, 2010, at A1`, behind the author and a title without quotation marks."""


def manuals(words: str) -> Iterator[Work]:
    """Every manual, opinion on ethics, dictionary on the web and story in a newspaper that is
    cited in `words`, in no order."""
    for match in BY_INITIALS.finditer(words):
        volume = f"{match['volume']} " if match["volume"] else ""
        mark = "§ " if match["mark"] else ""
        pin = match.span("pin") if match["pin"] else None
        yield Work(*match.span(), f"{volume}{match['book']} {mark}{match['number']}", pin)
    for pattern in (OF_SOCIAL_SECURITY, OF_ETHICS):
        for match in pattern.finditer(words):
            yield Work(*match.span(), match[0], None)
    for match in OF_AN_AGENCY.finditer(words) if " Manual" in words else ():
        begin = without_signal(words, *match.span("name"))
        yield Work(begin, match.end(), words[begin : match.end("name")], match.span("pin"))
    for match in COMPLEX_LITIGATION.finditer(words) if "Complex" in words else ():
        if match["place"] or match["year"]:
            yield Work(*match.span(), match[0].replace("§§", "§"), None)
    for match in DICTIONARY_ON_THE_WEB.finditer(words) if "Dict" in words else ():
        begin = without_signal(words, *match.span("name"))
        yield Work(begin, match.end(), words[begin : match.end("name")], None)
    for match in NEWS.finditer(words):
        start = title_before(words, match.start())
        if start is None:
            continue
        page = match.span("page") if match["page"] else None
        title = words[start : match.start()]
        if ", " in title or (page and " " in title):
            end = match.start("page") - len(", at ") if page else match.end()
            yield Work(start, match.end(), words[start:end], page)
