"""Session laws: acts as a legislature passed them (Bluebook rule 12.4, and each state's practice).

Public laws and the Statutes at Large; *Stats. 1999, ch. 83* (California), *St. 2018, c. 69*
(Massachusetts), *Laws of 1973, ch. 207* (Washington), *L 2009, ch 56* (New York), *2005 Tex. Gen.
Laws 2188*, *Session Law 2010-103* (North Carolina), *Public Act 101-652*, *2008 PA 12*.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.law.sections import NUMBER, SUB, pin_of
from build_scripts.citations.tokens.signals import SIGNALS
from build_scripts.lexicon.codes.states import STATE
from build_scripts.lexicon.sentence_openers import OPENERS


@dataclass(frozen=True, slots=True)
class SessionLaw:
    """An act cited."""

    start: int
    end: int
    authority: str
    pin: tuple[int, int] | None


SECTION = (
    rf"(?:§§?|[Ss]ec(?:s?\.|tions?))\s?(?:[A-Z]-\d{{1,3}}|{NUMBER})(?:\.(?=\s?\())?(?:\s?{SUB})*"
    rf"(?:(?:,\s|[-–]|\s(?:&|and)\s){NUMBER}(?![\d.]*\s[A-Z]))*"
    r"(?:,\ssubds?\.\s\(\w\)(?:\(\w+\))*(?:,?\s(?:and|&)\s\(\w\))?)?"
)
"""`§ 5(a)`, in California `§ 1, subd. (f)`."""
PART = (
    r"(?:(?:[Dd]iv|[Tt]it|ch|[Ss]ubtit)\.\s[A-Z0-9]+"
    r"|part\s[A-Z]{1,3}\b|(?:Sub)?[Tt]itle\s[IVXL]+\b|Division\s[A-Z]\b)"
)
BILL = r"(?:\s\([HS]\.?\s?B\.\s\d+\))?"
"""The number of the bill that became the act."""
PIN = rf"(?:{BILL}(?P<pin>(?:,?\s(?:{PART}|{SECTION}|pp?\.\s?\d+(?:[-–]\d+)?))+)|{BILL})"
PUBLIC_LAW = re.compile(
    rf"\bPub(?:\.|lic)?\s?L(?:\.|aw)\s?(?:No\.?\s?)?(?P<number>\d{{1,3}}[-–]\d{{1,4}}){PIN}"
)
AT_LARGE = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,3})\s(?:U\.\s?S\.\s)?Stat(?:s?\.|utes)\sat\sL(?:arge|\.),?\s"
    r"(?:p\.\s)?(?P<page>\d{1,4})(?P<pin>,\s\d{1,4}(?![\w.]))?"
)
"""`5 Stat. at Large, 349`, as until about 1900."""
BY_CHAPTER = re.compile(
    r"\b[Aa]ct\sof\s(?P<day>(?:Congress\s(?:of|approved)\s)?[A-Z][a-z]{2,8}\.?\s\d{1,2},\s1[789]\d\d),"
    r"\s(?:ch?|chap)\.\s(?P<chapter>\d+)(?P<pin>,\s(?:§|[Ss]ec(?:\.|tion))\s\d+)?"
    r"(?![\d.]*\w)(?!\.?(?:,\s[^;()]{1,40})?[,.]?\s\d+\s(?:U\.\s?S\.\s)?Stat)"
)
"""`act of March 3, 1887, c. 373`, without a page of the Statutes at Large."""
OF_FLORIDA = re.compile(
    r"\bCh(?:apter|\.)\s(?P<chapter>\d{2,4}-\d+)(?:,\s(?P<pin>(?:section|sec\.|§)\s\d+))?"
    rf"(?:,\sat\s\d+)?,\sLaws\sof\s(?P<state>{STATE})"
)
"""`Chapter 20-61, section 3, Laws of Florida`."""
OF_ALASKA = re.compile(
    r"\b[Cc]h\.\s(?P<chapter>\d+),(?:\s(?P<pin>§{1,2}\s\d+(?:[-–]\d+)?),)?\sSLA\s(?P<year>\d{4})"
)
"""`ch. 2, § 5, SLA 2012`: Session Laws of Alaska."""
CHAPTER_OF_LAWS = re.compile(
    rf"\b[Cc]h(?:apter|\.)\s(?P<chapter>\d+)(?:,\s(?P<pin>{SECTION}))?,?"
    rf"\s(?:of\sthe\s)?(?P<laws>(?:(?:{STATE})\s)?(?:(?:Session|Public|General)\s)?"
    r"(?:Laws|Statutes|Acts))\sof\s(?P<year>1[789]\d\d|20\d\d)\b"
)
"""`chapter 358 of the Statutes of 1925`, `chapter 12, section 3, Laws of 1931`."""
SESSION = r"(?:,\s(?:\d\w*\s)?(?:Ex|Spec|Reg|Extra|Extraordinary|Called)\.?\s(?:Sess|Session)\.?)?"
OF_A_STATE = re.compile(
    rf"""
    (?<![\w.])(?=[A-Z\d])
    (?P<head>
      # Laws of 1973, 1st Ex. Sess., ch. 207, Or. Laws 2013, ch. 431
        (?:(?:(?:{STATE}|Or)\s)?Laws\sof|LAWS\sOF|(?:(?:{STATE}|Or)\s)?Laws)\s\d{{4}}{SESSION},\s(?:ch?\.|ch\b|[Cc]hapter|No\.)\s?\d+
      # Stats. 1999, ch. 83
      | Stats\.\s\d{{4}},\s(?:\d\w+\sEx\.\sSess\.\s\d{{4}}-\d{{4}},\s)?(?:ch|p)\.\s\d+
      # St. 2018, c. 69
      | St\.\s\d{{4}},\sc\.\s\d+
      # L 2009, ch 56
      | L\.?\s\d{{4}},\s(?:ch|c)\.?\s\d+
      # 2005 Tex. Gen. Laws 2188, 1987 N.M. Laws, ch. 21, 2021 Va. Acts Spec. Sess. I ch. 538
      | \d{{4}}\s(?:{STATE})\s(?:(?:Sess|Gen|Pub|Spec|Legis)\.\s)*(?:Laws?|Acts?|Stat\.)
          (?:,?\s(?:\d\w*\s)?(?:Ex|Spec|Reg)\.\s?Sess\.(?:\s[IV]+)?)?,?\s
          (?:(?:[Cc]h|No|Serv|p|[LHS]\.B)\.\s|Act\s)?(?:\d{{4}}[-–])?\d+
      # Act 149 of the 2006 Hawai‘i Session Laws
      | Act\s\d+\sof\sthe\s\d{{4}}\s(?:{STATE})\sSession\sLaws
      # Ga. L. 1998, p. 1391, P.L. 2017, ch. 241
      | (?:Ga\.\sL\.|P\.\s?L\.)\s\d{{4}},\s(?:p|ch?)\.\s\d+
      # N.C. Sess. Laws 2010-103, Session Law 2010-103, Public Act 101-652
      | (?: (?:{STATE})\sSess\.\sLaws? | Session\sLaw | S\.L\. | Pub(?:\.|lic)\sActs?(?:\sNos?\.)?
          | P\.\s?A\. )\s\d{{2,4}}[-–]\d+
      # Act No. 447-1951, Act No. 5 of March 3, 2010
      | Act\sNo\.\s\d{{1,4}}(?:[-–]\d{{4}}|\sof\s[A-Z][a-z]+\s\d{{1,2}},\s\d{{4}})
      # Act of Dec. 20, 2018, P.L. 1160, No. 160
      | Act\sof\s[A-Z][a-z]+\.?\s\d{{1,2}},\s\d{{4}},\sP\.\s?L\.\s\d+(?:,\sNo\.\s\d+)?
      # Acts 1995, No. 5
      | (?:(?:{STATE}|Pub(?:lic|\.))\s)?Acts\s\d{{4}},\s(?:No|ch|c)\.\s\d+(?:-\d+)?
      # 2011 Act 10, as Wisconsin's courts call its acts
      | (?:19|20)\d\d\sAct\s\d{{1,3}}(?![\d-])
      # 2008 PA 12
      | \d{{4}}\sPA\s\d+
      # Ordinance No. B-1720, Seattle Ordinance 118404
      | (?:[A-Z][a-z]+\s){{0,3}}(?:Ordinance|Ord\.|Resolution)\s(?:Nos?\.\s)?
          (?:[A-Z]{{1,2}}-)?(?:\d{{3,6}}|\d{{1,4}}-\d{{1,4}}|(?<=No\.\s)\d+)(?:-[A-Z])?(?![\d-])
    )
    {PIN}""",
    re.VERBOSE,
)
SEVERAL = re.compile(r"(?<=Public )(Act)s\b(?!\s\d{4},)|(?<= )(No)s(?=\.)")


def session_laws(words: str) -> Iterator[SessionLaw]:
    """Every act cited in `words` as a legislature passed it, in no order."""
    for match in PUBLIC_LAW.finditer(words):
        number = match["number"].translate({0x2013: "-"})
        yield SessionLaw(match.start(), match.end(), f"Pub. L. No. {number}", pin_of(match))
    for match in AT_LARGE.finditer(words) if " at L" in words else ():
        authority = f"{match['volume']} Stat. {match['page']}"
        yield SessionLaw(match.start(), match.end(), authority, pin_of(match))
    for match in BY_CHAPTER.finditer(words):
        authority = f"Act of {match['day']}, ch. {match['chapter']}"
        yield SessionLaw(match.start(), match.end(), authority, pin_of(match))
    for match in OF_FLORIDA.finditer(words):
        authority = f"Ch. {match['chapter']}, Laws of {match['state']}"
        yield SessionLaw(match.start(), match.end(), authority, pin_of(match))
    for match in OF_ALASKA.finditer(words) if " SLA " in words else ():
        authority = f"ch. {match['chapter']}, SLA {match['year']}"
        yield SessionLaw(match.start(), match.end(), authority, pin_of(match))
    for match in CHAPTER_OF_LAWS.finditer(words):
        laws = match["laws"]
        dated = f"Stats. {match['year']}" if laws == "Statutes" else f"{laws} of {match['year']}"
        authority = f"{dated}, ch. {match['chapter']}"
        yield SessionLaw(match.start(), match.end(), authority, pin_of(match))
    for match in OF_A_STATE.finditer(words):
        head = SEVERAL.sub(lambda many: many[1] or many[2], match["head"])
        head = re.sub(r"\b[Cc]hapter(?=\s\d)", "ch.", head)
        head = re.sub(r"^(\d{4}) (?=Act \d)", r"\1 Wisconsin ", head)
        yield SessionLaw(match.start(), match.end(), head, pin_of(match))
        if SEVERAL.search(match["head"]):
            yield from _more_acts(words, head, match.end())


ONE_MORE = re.compile(r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?P<number>\d{2,4}[-–]\d+)(?![\w-])")


def _more_acts(words: str, head: str, end: int) -> Iterator[SessionLaw]:
    """Each further act of `Public Acts 101-652 and 102-1104`."""
    while more := ONE_MORE.match(words, end):
        start, end = more.span("number")
        yield SessionLaw(start, end, re.sub(r"\S+$", more["number"], head), None)


ACT_BEFORE = re.compile(
    r"""
    (?<![\w.])
    (?: [Aa]ct\s(?:of\s)?[A-Z][a-z]+\.?\s\d{1,2},\s\d{4},\s(?:[^;()]{1,80},\s|[Cc]h?\.\s\d+\.\s)?
      | (?:(?:[Cc]h?|[Cc]hap)\.\s\d+[,.]\s)(?:§§?\s?\d[^;()]{0,16},\s)?
      | Exec(?:\.|utive)\sOrder\s(?:No\.\s)?[\d,]{4,7}(?:,\s§§?\s?\d+(?:\(\w\))*)?,\s
      | §§?\s?\d[\w.]*(?:\(\w{1,3}\))*,\s                   # § 811(a), 49 Stat. 639
    )$""",
    re.VERBOSE,
)
"""`Act of Mar. 3, 1875, ch. 137, § 1,` or `c. 137,` before `18 Stat. 470`; an order before its
register."""
NAME_BEFORE = re.compile(
    rf"""
    (?: ^ | [;(.]\s? | [.;]\)\s
      | \b{SIGNALS},?\s )
    (?P<name>(?!(?:See|Cf)\b)                         # Clean Water Act of 1972, ch. 3, § 5,
      [A-Z][\w’'-]*,?\s(?:(?:[A-Z][\w’'-]*,?|and|of|for|the|to|in|on|&)\s){{0,14}}?
      (?:Act|Amendments?)(?:\sof\s\d{{4}}|,\s\d{{4}})?(?:\s\([^()]{{2,40}}\))?,\s
      (?:(?:[Cc]h?\.\s\d+,\s)?(?:§§?\s?\d[^;()]{{0,16}}(?:\(\w{{1,3}}\))*,\s)?)
    )$""",
    re.VERBOSE,
)
"""The act's popular name, where the citation begins with it; in a sentence it stands apart."""


def act_before(words: str, floor: int, end: int) -> int | None:
    """Where the name or date of the act that is cited at `end` begins."""
    begin = max(floor, end - 200)
    if match := ACT_BEFORE.search(words[begin:end]):
        return begin + match.start()
    match = NAME_BEFORE.search(words[begin:end])
    if match and match["name"].split()[0] not in OPENERS:
        return begin + match.start("name")
    return None
