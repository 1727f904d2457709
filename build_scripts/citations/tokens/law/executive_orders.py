"""Executive orders, and the amendments of the Sentencing Guidelines, by their numbers."""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.citations.tokens.law.sections import SUB_LIST, pin_of
from build_scripts.lexicon.codes.states import STATE

AMENDMENT = re.compile(
    r"\bU\.?\s?S\.?\s?S\.?\s?G\.?\s[Aa]pp\.\sC"
    r"(?:,\s(?P<amendment>[Aa]mends?\.\s\d+)|,?\sat\s(?P<pages>\d+(?:(?:,\s|[-–])\d+(?!\w|\.\d))*))"
)
"""`U.S.S.G. app. C, amend. 596`, `App. C at 206, 208`: amendments of the guidelines."""
EXECUTIVE_ORDER = re.compile(
    rf"""
    \bExec(?:\.|utive)\sOrder\s(?:Nos?\.\s)?(?P<number>\d\d,?\d{{3}}|[1-9]\d{{3}})(?![\d,]\d)
    (?:,\s(?P<pin>§§?\s?\d+(?:{SUB_LIST})?))?
    (?:,\s(?P<register>\d{{1,3}}\sFed\.\sReg\.\s[\d,]*\d)(?:,\s(?:at\s)?(?P<page>[\d,–-]*\d))?
       (?:\s\([^()]*\d{{4}}\))?)?
    """,
    re.VERBOSE,
)
"""`Exec. Order No. 13,825, § 6(b), 83 Fed. Reg. 9889` (rule 14.7): no paper of the record."""

CHAPTER_OF_GUIDELINES = re.compile(
    r"""
    (?: U\.?\s?S\.?\s?S\.?\s?G\.? | (?:U\.\s?S\.\s)?Sentencing\sGuidelines\sManual | USSG )
    ,?\s(?: (?P<chapter>[Cc]h\.\s?\d),\s
             (?P<pin>[Pp]t\.\s?[A-Z](?:,\s(?:subpt\.?\s\d|intro\.?)(?:\(\w\))*)?)
           | (?P<part>[Pp]t\.\s?\d),\s(?P<within>[Cc]h\.\s?[A-Z]) )            # pt. 5, Ch. A
    """,
    re.VERBOSE,
)
"""`U.S.S.G. ch. 5, pt. A`: the table of sentences is in no section."""
GUIDELINES_OF_A_STATE = re.compile(
    rf"""
    \b(?P<head>(?:{STATE})\sSent(?:encing|\.)\sGuidelines)
    \s(?:§\s?)?(?P<section>(?:[IVX]+|\d+)(?:\.[A-Z0-9]{{1,2}})+(?:\.[a-z])?)(?P<pin>{SUB_LIST})?
    """,
    re.VERBOSE,
)
"""`Minn. Sent. Guidelines II.F.2.b`."""


SUPPLEMENTAL = re.compile(
    rf"""
    (?<![\w.])(?:Fed\.\sR\.\sCiv\.\sP\.,?\s)?
    (?: Supp(?:\.|lemental)\s(?:Admiralty\s(?:and\sMaritime\sClaims\s)?)?R(?:ules?|\.)
      | (?<=P\.\s)Supp\. )
    \s(?P<rule>[A-G])(?P<pin>{SUB_LIST})?(?!\w)
    """,
    re.VERBOSE,
)
FURTHER_LETTER = re.compile(rf"\sand\s(?P<rule>[A-G])(?P<pin>{SUB_LIST})(?!\w)")
"""`Fed. R. Civ. P. Supp. R. G(8)`: the Supplemental Rules for Admiralty have letters."""


OF_A_COURT = re.compile(
    r"""
    \bAdministrative\sOrder\s(?:Nos?\.\s)?
    (?: (?:19|20)\d\d-\d{1,3} | [A-Z]{2,6}\d\d-\d{1,3} )(?![\w-])
    """,
    re.VERBOSE,
)
"""`Administrative Order No. 1996-4`, in Florida `AOSC20-23`: what a state’s highest court orders
for all courts."""


def orders(words: str) -> Iterator[Provision]:
    """Every executive order and amendment of the guidelines in `words`, in no order."""
    for match in EXECUTIVE_ORDER.finditer(words) if " Order" in words else ():
        pin = pin_of(match)
        register = match["register"]
        if register and not pin and match["page"]:
            pin = match.span("page")
        authority = register or f"Exec. Order No. {int(match['number'].replace(',', '')):,}"
        yield Provision(match.start(), match.end(), "regulation", authority, pin)
    for match in GUIDELINES_OF_A_STATE.finditer(words) if "uidelines" in words else ():
        pin = pin_of(match)
        authority = f"{match['head']} {match['section']}"
        yield Provision(match.start(), match.end(), "rule", authority, pin)
    for match in CHAPTER_OF_GUIDELINES.finditer(words) if "pt." in words else ():
        pin = match.span("pin" if match["chapter"] else "within")
        chapter = match["chapter"] or match["part"].replace("pt", "ch").replace("Pt", "ch")
        yield Provision(match.start(), match.end(), "rule", f"U.S.S.G. {chapter}", pin)
    for match in SUPPLEMENTAL.finditer(words) if "Supp" in words else ():
        authority = f"Supp. R. {match['rule']}"
        yield Provision(match.start(), match.end(), "rule", authority, pin_of(match))
        if further := FURTHER_LETTER.match(words, match.end()):
            authority = f"Supp. R. {further['rule']}"
            yield Provision(
                further.start("rule"), further.end(), "rule", authority, pin_of(further)
            )
    for match in OF_A_COURT.finditer(words) if "Administrative Order" in words else ():
        yield Provision(*match.span(), "rule", match[0], None)
    for match in AMENDMENT.finditer(words):
        pin = match.span("amendment" if match["amendment"] else "pages")
        yield Provision(match.start(), match.end(), "rule", "U.S.S.G. app. C", pin)
