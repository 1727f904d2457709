"""Acts by their own sections, and the compilations in which lawyers read them before the U.S. Code.

`§ 316 of the Tariff Act of 1922`; `U. S. Comp. St. 1901, p. 1409`.
"""

import re
from collections.abc import Iterator

from build_scripts.citations.tokens.law.provision import Provision
from build_scripts.citations.tokens.law.several_sections import listed_provisions
from build_scripts.lexicon.patterns import one_of

BY_INITIALS = one_of("""
    ADA ADEA AEDPA APA CAA CERCLA CFAA COBRA CWA ECPA ERISA ESA FAA FCRA FDCA FDCPA FECA FELA
    FHA FIRREA FLSA FMLA FOIA FSIA FTCA IDEA IIRIRA INA LMRA LMRDA NEPA NLRA PLRA RCRA RESPA
    RFRA RICO RLA RLUIPA SCA SMCRA TCPA TILA VRA
""")
"""Acts of Congress that courts call by their initials alone."""
WORDS_OF_ACT = (
    r"(?:(?!Act\b)[A-Z][\w’'&-]*,?\s(?:(?:and|of|for|on|in|to|against)\s(?:the\s)?)?){1,9}?"
)
"""What stands before `Act` in the name of one."""
OF_AN_ACT = re.compile(
    rf"""
    (?<![\w.])(?P<mark>[Ss]ections?|[Ss]ecs?\.|§§?|\[§\]|(?<=\s)(?=\d{{1,4}}\([a-z]\)))\s?
    (?P<sections>\d(?:(?!\sof\s|\s[A-Z]|\ssections?\s)[^;:“”§]){{0,60}}?)\sof\sthe\s
    (?P<name>
        {WORDS_OF_ACT}
        (?:Act|Amendments)(?:\sof\s(?:1[789]|20)\d\d)?
    )(?![\w’']|\sof\s[A-Z])
    """,
    re.VERBOSE,
)
"""`§ 316 of the Tariff Act of 1922`, `sections 2 and 3 of the Roe Act`: an act by its own
sections, which are not those of the code into which it was put."""
OF_A_BILL = re.compile(
    r"""
    (?<![\w.])(?P<name>(?:[SHA]\.\s?(?:B|F|R)\.|[SHA][BF]|A\.B\.)\s?\d{1,5}),?\s
    (?:[Ss]ections?\s|[Ss]ecs?\.\s|§§?\s?)(?P<sections>\d(?:[^;:“”§,.\s]|(?:,\s|\sand\s)(?=\d)){0,40})
    """,
    re.VERBOSE,
)
"""`S.B. 1070 Section 2(B)`: a bill that is called by its number still when it is law."""
COMPILED = re.compile(
    r"""
    (?<![\w.])
    (?P<head>U\.\s?S\.\sComp\.\sSt(?:\.|at\.)(?:\sAnn\.)?(?:,?\s(?:Supp\.\s)?(?:18|19)\d\d)?)
    ,?\s(?P<place>p\.\s\d{1,4}|§\s?\d+\w*(?:\(\d+\))?)
    """,
    re.VERBOSE,
)
"""The United States Compiled Statutes, 1901 to 1918, by page or section."""


def of_acts(words: str) -> Iterator[Provision]:
    """Every section of a named act, and of the Compiled Statutes, in no order."""
    for match in OF_AN_ACT.finditer(words) if " of the " in words else ():
        yield from listed_provisions(words, match, "statute", f"{match['name']} §")
    for match in OF_A_BILL.finditer(words):
        name = re.sub(r"\.\s(?=[BFR]\.)", ".", match["name"])
        yield from listed_provisions(words, match, "statute", f"{name} §")
    for match in COMPILED.finditer(words) if "Comp. St" in words else ():
        yield Provision(match.start(), match.end(), "statute", match[0], None)
