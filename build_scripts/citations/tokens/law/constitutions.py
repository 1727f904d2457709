"""Constitutions (Bluebook rule 11), as federal courts cite them and as the states' own courts do.

The name may stand in small capitals, which a file keeps as capitals (`U.S. CONST. amend. IV`);
New York and Michigan set no full stops (`NY Const, art I, § 6`; `Const 1963, art 1, § 17`);
Florida puts the constitution last (`Art. I, § 23, Fla. Const.`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.citations.tokens.law.sections import SUB, pin_of
from build_scripts.lexicon.codes.states import ORDINALS, ROMAN, STATE, STATES
from build_scripts.lexicon.patterns import one_of

FEDERAL = "U.S. Const."
UNNAMED = "Const."
"""A constitution whose state is not printed."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article or amendment cited."""

    start: int
    end: int
    authority: str
    pin: tuple[int, int] | None = None
    informal: bool = False
    """Named in words: `the Fourth Amendment`."""


BARE_STATE = "|".join(
    short[:-1] for short in STATES.values() if re.fullmatch(r"[A-Z][a-z]+\.", short)
)
"""`La Const.`: the stop is lost."""
WHOSE = rf"(?:U\.?\s?S\.?|United\sStates|N\.?Y\.?|{STATE}|(?:{BARE_STATE})(?=\sConst\b))"
IN_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
NUMERAL = rf"(?:(?:[IVXL]+|\d+)(?:-?[A-Z]\b)?|{'|'.join(IN_WORDS)}\b)"
"""Connecticut spells its articles out: `Conn. Const., art. first, § 8`."""
CLAUSE = (
    rf",?\s(?:(?:§§?|sec(?:tions?|s?\.))\s?\d+(?:[.-]\d+)?[a-z]?(?:\s?{SUB})*(?:[-–]\d+)?"
    r"(?:(?:,|,?\s(?:and|&))\s\d{1,2}(?:\([a-z\d]\))*(?![\w:-]|\.\d|\s(?-i:[A-Z])))*"
    r"|¶\s?\d+|(?:sec|par)\.\s[IVXL]+(?:\s?\([a-z\d]\))*|cls?\.\s?\d+|clause\s\d+|para\.\s?\d+|pt\.\s?\d+|art\.\s?\d+)"
    r"|\s\(amend(?:ment|\.)\s\d+\)"
)
CONSTITUTION = re.compile(
    rf"""
    (?<![\w.])(?=[A-Z])(?i:
      (?P<head>                                      # U.S. Const., Const 1963, Md. Const. Ann.
          (?:(?P<whose>{WHOSE}),?\s)?
          (?:Const\.|Const(?=,?\s(?:\d{{4}},?\s)?(?:art|am|pmbl|pt)))
          (?:\s(?:of\s|Ann\.\s)?(?P<year>\d{{4}})|\sAnn\.)?
        | (?P<spelled>{WHOSE})\sConstitution(?=,\s(?:art|amend))
      ),?\s
      (?P<part>                                      # art. I, amends. V, pmbl., Vermont’s ch. I
          (?P<sort>arts?|amends?|amdts?|ams?|pts?|chs?|article|amendment)\.?\s(?P<number>{NUMERAL})
        | pmbl\.?
      )
      (?P<pin>(?:{CLAUSE})+)?                          # , § 8, cl. 3
    )
    """,
    re.VERBOSE,
)
MAY_CITE = re.compile(r"C(?:onst|ONST)(?:[.,\s]|itution,)")
ONE_MORE = re.compile(
    rf"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?P<number>{NUMERAL})(?!\w|\.\w)(?!\s[A-Z]\.)"
)
ONE_SECTION = rf"\d+(?:\s?{SUB})*[a-z]?"
SECTIONS = (
    rf"(?:§§?|[Ss]ec(?:tions?|s?\.))\s?{ONE_SECTION}"
    rf"(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s){ONE_SECTION}(?![\w.]))*"
)
TRAILING = re.compile(
    rf"""
    (?<![\w.])
    (?: [Aa]rt(?:\.|icle)\s(?P<number>{NUMERAL}),\s(?P<pin>{SECTIONS})
      | (?P<first>{SECTIONS})(?:,\s|,?\sof\s)[Aa]rt(?:\.|icle)\s(?P<behind>{NUMERAL})
    ),?\s
    (?: (?P<whose>{WHOSE})\sConst\.                     # Art. I, § 23, Fla. Const.
      | (?:of\s(?:the\s)?)?(?P<words>{WHOSE})(?:[’']s)?\s(?:[Ss]tate\s)?[Cc]onstitution
      | (?:of\s)?the\s[Cc]onstitution\sof\s(?:the\s)?(?:[Ss]tate\sof\s)?(?P<last>{WHOSE})(?!\w)
      | of\s(?:the|our)\s(?P<ours>[Ss]tate)(?:[’']s)?\s[Cc]onstitution
      | of\s(?:the\sConstitution\sof\sthis\s[Ss]tate|our\s[Cc]onstitution) )
    """,
    re.VERBOSE,
)
"""`Art. I, § 23, Fla. Const.`, `article I, section 7 of the Constitution of the State of Ohio`, and
as Ohio has it `Sections 2 and 16, Article I, Ohio Constitution`."""
OF_OUR_STATE = re.compile(
    rf"\b(?:[Oo]ur|[Tt]his|[Tt]he)\s[Ss]tate(?:[’']s)?\s[Cc]onstitution,\s(?P<article>[Aa]rt(?:\.|icle)\s"
    rf"(?P<number>{NUMERAL})),\s(?P<pin>{SECTIONS})"
)
"""`our state constitution, article I, section 16`: that of the court’s own state."""
BY_SECTIONS = re.compile(
    rf"(?<![\w.])(?=[A-Z])(?P<whose>(?i:{STATE}))\sC(?:onst|ONST)\.\s§\s?(?P<number>\d+)(?P<pin>(?:\s?{SUB})*)"
)
"""`Ky. Const. § 115`: a constitution whose sections are numbered through."""
DECLARATION = re.compile(
    r"\b[Aa]rt(?:\.|icle)\s(?P<number>\d{1,3}|[IVXL]+)\sof\sthe\s"
    rf"(?:(?P<whose>{STATE})\s)?Declaration\sof\sRights"
)
"""`art. 26 of the Massachusetts Declaration of Rights`."""
BILL_OF_RIGHTS = re.compile(
    rf"(?<![\w.])(?P<whose>{STATE})\sConst(?:\.|itution),?\sBill\sof\sRights,?\s(?P<pin>§{{1,2}}\s?\d{{1,2}})(?!\d)"
)
"""`Kan. Const. Bill of Rights, § 15`, whose sections are counted apart."""
ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
AMENDMENT = re.compile(rf"\b(?P<ordinal>{ORDINAL}),?\sAmendments?\b")
OF_A_RIGHT = one_of("""
    rights? protections? privileges? guarantees? freedoms? violations? jurisprudence
""")
SMALL_AMENDMENT = re.compile(
    rf"""
    \b(?P<ordinal>{ORDINAL.lower()})\samendment
    (?:s?(?=\s(?:to|of)\s(?:the|our)\s(?:United\sStates\s|[Ff]ederal\s)?[Cc]onstitution)
      |(?=\s{OF_A_RIGHT}\b) | (?<=teenth\samendment)\b(?!\sto\s))
    """,
    re.VERBOSE,
)
"""`the fourteenth amendment to the United States Constitution`, as Washington, Illinois and
Connecticut print it; a lease has a fifth amendment as well."""
OF_A_CONSTITUTION = re.compile(
    r"""
    ,?\s(?:to|of|in)\s
    (?: (?:the\s)?(?P<whose>(?:[A-Z][\w.]*(?:[’']s?)?\s){1,4}?)[Cc]onstitution\b(?!\sof\s)
      | the\s(?:[A-Z]\w*\s)?[Cc]onstitution\sof\s(?:the\s)?(?:[Ss]tate\sof\s)?
        (?P<of>[A-Z][\w.’']*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’']*)*)
      | (?:this|our|the)\s(?P<ours>[Ss]tate)(?:[’']s)?\s[Cc]onstitution\b )
    """,
    re.VERBOSE,
)
"""`to the Constitution of Sri Lanka`, `to the Florida Constitution`: whose amendment it is."""
PAPER = one_of("""
    agreements? leases? contracts? complaints? declarations? plans? loans? notes? trusts? wills?
    deeds? policy mortgages? licenses? charters? covenants? by-?laws
""")
OF_A_PAPER = re.compile(
    rf"\sto\s(?:the|this|that|its|his|her|their|an?)\s(?i:(?:[A-Z][\w’-]*\s){{0,4}}?{PAPER}\b)"
)
"""`the Second Amendment to the Lease`; but `applied the First Amendment to the States`."""
OF_THE_UNION = frozenset("us unitedstates federal national american unitedstatesofamerica".split())
EARLIER_ORDINAL = re.compile(
    rf"\b(?P<ordinal>{ORDINAL}|{ORDINAL.lower()})"
    r"(?:,?\s(?:and(?:/or)?|or|&)|,|,\s(?:rather\sthan|not|but\snot|and\snot))\s(?:the\s)?$"
)
"""`First and` before `Eighth Amendment`."""
BY_UPPER = {
    key.replace(" ", "").upper(): short
    for name, short in [
        *STATES.items(),
        ("U.S.", "U.S."),
        ("US", "U.S."),
        ("United States", "U.S."),
        ("NY", "N.Y."),
    ]
    for key in (name, short, short.rstrip("."))
}


def constitutions(words: str) -> Iterator[Article]:
    """Every article and amendment cited in `words`, in no order."""
    if may_cite := MAY_CITE.search(words):
        for match in CONSTITUTION.finditer(words):
            yield from _articles(words, match)
    if "onst" in words:
        for match in TRAILING.finditer(words):
            head = _head(match["whose"] or match["words"] or match["last"])
            number = match["number"] or match["behind"]
            authority = f"{head} art. {number_of_article(head, number)}"
            informal = match["whose"] is None
            pin = match.span("pin" if match["number"] else "first")
            yield Article(match.start(), match.end(), authority, pin, informal)
        for match in OF_OUR_STATE.finditer(words):
            authority = f"{UNNAMED} art. {number_of_article(UNNAMED, match['number'])}"
            yield Article(
                match.start("article"), match.end(), authority, match.span("pin"), informal=True
            )
    for match in BY_SECTIONS.finditer(words) if may_cite else ():
        authority = f"{_state(match['whose'])} Const. § {match['number']}"
        yield Article(match.start(), match.end(), authority, pin_of(match))
    for match in BILL_OF_RIGHTS.finditer(words) if "Bill of Rights" in words else ():
        authority = f"{_state(match['whose'])} Const. Bill of Rights"
        yield Article(match.start(), match.end(), authority, match.span("pin"))
    for match in DECLARATION.finditer(words) if "Declaration" in words else ():
        state = f"{_state(match['whose'])} " if match["whose"] else ""
        authority = f"{state}Decl. of Rights art. {match['number']}"
        yield Article(match.start(), match.end(), authority)
    for match in [*AMENDMENT.finditer(words), *SMALL_AMENDMENT.finditer(words)]:
        if not (whose := _whose_amendment(words, match.end())):
            continue
        authority = f"{whose} Const. amend. {ROMAN[ORDINALS[match['ordinal'].title()]]}"
        yield Article(match.start(), match.end(), authority, informal=True)
        start = match.start()
        while earlier := EARLIER_ORDINAL.search(words, max(0, start - 40), start):
            start, end = earlier.span("ordinal")
            authority = f"{whose} Const. amend. {ROMAN[ORDINALS[earlier['ordinal'].title()]]}"
            yield Article(start, end, authority, informal=True)


def _whose_amendment(words: str, end: int) -> str | None:
    """Whose constitution is amended by what ends at `end`: the federal one unless another is
    named, and None for that of another country, or of a state that is not named."""
    named = OF_A_CONSTITUTION.match(words, end)
    if not named:
        return None if OF_A_PAPER.match(words, end) else "U.S."
    if named["ours"]:
        return None
    whose = re.sub(r"[’']s?\b", "", (named["whose"] or named["of"]).strip())
    if re.sub(r"[\s.]", "", whose).lower() in OF_THE_UNION:
        return "U.S."
    return BY_UPPER.get(_in_capitals(whose))


def _articles(words: str, match: re.Match[str]) -> Iterator[Article]:
    """One for each numeral of `amends. V, XIV` (as for sections, rule 3.3)."""
    named = _head(match["whose"] or match["spelled"])
    head = f"{named} {match['year']}" if match["year"] else named
    if not match["number"]:
        yield Article(match.start(), match.end(), f"{head} pmbl.")
        return
    several = match["sort"].lower() in ("arts", "amends", "amdts", "ams")
    sort = {"ar": "art.", "am": "amend.", "pt": "pt.", "ch": "ch."}[match["sort"][:2].lower()]
    numbers = [(match.start(), match.end(), match["number"])]
    while several and (more := ONE_MORE.match(words, numbers[-1][1])):
        numbers.append((more.start("number"), more.end(), more["number"]))
    for start, end, number in numbers:
        pin = pin_of(match) if start == match.start() else None
        yield Article(start, end, f"{head} {sort} {number_of_article(named, number)}", pin)


def _state(whose: str) -> str:
    return BY_UPPER[_in_capitals(whose)]


def _head(whose: str | None) -> str:
    """What stands before the article of the constitution of `whose`."""
    return f"{_state(whose)} Const." if whose else UNNAMED


def _in_capitals(whose: str) -> str:
    return re.sub(r"[\s‘’'ʻ]", "", whose).upper()


def number_of_article(constitution: str, number: str) -> str:
    """The federal Constitution's articles and amendments bear Roman numerals (rule 11)."""
    if number.lower() in IN_WORDS:
        return ROMAN[IN_WORDS.index(number.lower()) + 1]
    if constitution == FEDERAL and number.isdecimal():
        return ROMAN.get(int(number), number)
    return number.upper()
