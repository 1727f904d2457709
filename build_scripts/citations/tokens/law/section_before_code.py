"""Sections and rules whose code or set is named after them.

`section 57.105, Fla. Stat.`, `sections 1331 and 1332 of title 28`, `Rule 12(b)(6) of the Federal
Rules of Civil Procedure`.
"""

import re
from collections.abc import Iterator
from functools import partial

from build_scripts.citations.tokens.law.article_before_code import articles_before_their_code
from build_scripts.citations.tokens.law.authority_names import (
    RULES_SPELLED,
    first_of_range,
    habeas_rule,
    rising,
    rules_of,
)
from build_scripts.citations.tokens.law.of_one_state import of_one_state
from build_scripts.citations.tokens.law.provision import Provision, inner_pin
from build_scripts.citations.tokens.law.sections import (
    ITEM,
    MEMBER,
    NUMBER,
    SUB_LIST,
    WHOLE_MEMBER,
)
from build_scripts.citations.tokens.law.several_sections import listed_members, listed_provisions
from build_scripts.citations.tokens.law.state_and_local_rules import (
    ABBREVIATED,
    INITIALS,
    WITHOUT_STOPS,
    WORD,
)
from build_scripts.lexicon.codes.states import STATE, STATES
from build_scripts.model import CitationKind

COMPILED_IN = (
    r"(?:(?:R\.|Rev\.)\s?(?:S\.|Sts?\.|Stats?\.)|Revised\sStatutes|(?:Gen|Comp)\.\s(?:Sts?\.|Stats?\.|Laws)"
    r"|C\.\s?[LS]\.|Code)(?:\sof)?,?\s(?:18|19)\d\d"
)
"""`Sec. 3652, R. S. 1939`: a compilation of the court’s own state, told by its year."""
NAMED_LAST = (
    ", Fla. Stat",
    ", Florida St",
    " C.R.S.",
    " MCA",
    ", Stats.",
    ", Ala. Code",
    ", R.",
    ", Re",
    ", Gen. St",
    ", Comp. ",
    ", C.",
    ", Code ",
    " RSMo",
    " I.R.C.",
    " Regs.",
)
"""What the two patterns below end with, to look for first."""
RULES_OF_A_COURT = re.compile(
    rf"""
    \b[Rr]ules?\s(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?,?\sof\sthe\s
    (?P<set>(?!(?:Federal|{STATE})\sRules)(?:(?:{WORD}\s)*Rules\sof\s(?:the\s)?)?
      (?:{WORD}\s(?:of\s(?:the\s)?)?){{0,4}}Courts?(?:\sof\s(?:the\s)?{WORD}(?:\s{WORD})?){{0,3}})
    (?:\s\([“"]?(?P<short>[A-Z]{{3,6}})[”"]?\))?
    """,
    re.VERBOSE,
)
"""`Rule 10 of the Rules of the Court of Appeals of Tennessee`, `Rule 23.0 of the Appeals Court`."""
OF_HABEAS = re.compile(
    rf"""
    \bRule\s(?P<section>\d{{1,2}})(?P<pin>{SUB_LIST})?,?\s(?:of\sthe\s)?
    Rules\sGoverning\s(?:Section|§)\s?(?P<cases>225[45])\s(?:Cases|Proceedings)
    (?:\s(?:in|for)\sthe\sUnited\sStates\sDistrict\sCourts)?
    """,
    re.VERBOSE,
)
"""`Rule 11(a), Rules Governing Section 2254 Cases`."""


def before_their_code(words: str) -> Iterator[Provision]:
    """Every provision in `words` whose code or set is named after it, in no order."""
    if any(name in words for name in NAMED_LAST):
        yield from _before_the_name(words)
    yield from _of_a_title(words)
    yield from articles_before_their_code(words)
    yield from of_one_state(words)
    if "ule" in words or "UJI" in words or "NMRA" in words:
        yield from _rules_before_their_set(words)
    if " of the " in words:
        yield from _of_named_codes(words)
    for match in OF_HABEAS.finditer(words) if " Governing " in words else ():
        authority = habeas_rule(match, match["section"])
        yield Provision(match.start(), match.end(), "rule", authority, inner_pin(match))
    for match in RULES_OF_A_COURT.finditer(words) if "Court" in words and "ule" in words else ():
        head = match["short"] or match["set"]
        rule = "" if match["short"] or "Rules" in head else "Rule "
        authority = f"{head} {rule}{match['section']}"
        yield Provision(match.start(), match.end(), "rule", authority, inner_pin(match))
    if "ules of " in words:
        yield from _rules_named_before(words)
    if "uidelines" in words:
        yield from _guidelines(words)


LISTED = rf"{NUMBER}(?:{SUB_LIST})?(?:{ITEM})?"
BEFORE_ITS_CODE = re.compile(
    rf"""
    (?<![\w.§])(?P<mark>§\s?§?|[Ss]ections?|[Ss]ecs?\.|[Ss]s?\.)\s?
    (?P<sections>{LISTED}(?:(?:,\s(?:(?:and|&|or)\s)?|\s(?:and|&|or|to|through)\s)
      (?:§\s?)?{LISTED}){{0,9}}),?\s
    (?P<code> Fla\.\sStat\.(?:\sAnn\.)? | Florida\sStatutes | C\.R\.S\. | MCA
      | Ala\.\sCode(?:\s1975)? | {COMPILED_IN}(?=[,.;)]|\s[a-z(])
      | RSMo | I\.R\.C\. | Stats\.(?!\s\d{{4}},) )
    (?:\s(?:of\s|(?:Cum\.\s)?Supp\.\s)?(?:19|20)\d\d\b)?
    """,
    re.VERBOSE,
)
"""Florida, Colorado, Montana, Alabama, Missouri, Wisconsin and the Tax Court name the code last:
`sections 775.082 and 775.084, Florida Statutes`."""
INITIALS_APART = re.compile(r"(?<=\b[A-Z]\.)\s(?=[A-Z]\.)")
"""`R. S. 1939`, which is `R.S. 1939`."""
LAST_NAMES = {"Florida Statutes": "Fla. Stat.", "Stats.": "Wis. Stat."}
TREASURY = re.compile(
    rf"""
    (?:(?:[Ss]ecs?\.|[Ss]ections?)\s|§§?\s?)(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?,\s
    (?P<sort>Temporary\s|Proposed\s)?(?:[A-Z][a-z]+\.?\s(?:(?:&|and)\s)?){{1,4}}Regs\.
    """,
    re.VERBOSE,
)
"""`sec. 1.6001-1(a), (e), Income Tax Regs.`, as the Tax Court names regulations."""
RULE_BEFORE_ITS_SET = re.compile(
    rf"""
    (?:\b(?:Rules?|rules?(?=\s\d+\.\d)|UJI)\s|(?<![\w.-])(?=\d{{1,2}}-\d{{3}}(?:\(\w\))*\sNMRA\b))(?P<section>{NUMBER})(?P<pin>{SUB_LIST})?
    (?: ,\s(?P<code> {ABBREVIATED} | {INITIALS} | {WITHOUT_STOPS} | SCACR
        | (?:the\s)?(?:(?:{STATE}|{WORD})\s)*?Rules\sof\s
            (?:the\s)?(?:{WORD}\s?(?:of\s|and\s)?){{1,6}}?(?=[.;,)]|$)
          (?:,\sTitle\s22,\sCh\.\s?18,\sApp\.)?
      )(?![\w]|\s\d)
      | \s(?P<behind>NMRA)\b )
    (?:\s\(?(?:19|20)\d\d\)?)?
    """,
    re.VERBOSE,
)
"""`Rule 56(c), Ala. R. Civ. P.`, `Rule 59(e), SCRCP`, `Rule 5-304(A) NMRA`, `Rule 3.15, Rules of
the Court of Criminal Appeals, Title 22, Ch. 18, App. (2020)`."""
OF_A_TITLE = re.compile(
    r"""
    (?P<mark>\b[Ss]ections?\s|§§?\s?)
    (?P<sections>(?:(?!\sof\s)[^;:()“”]){0,60}?\d[\w.-]*(?:\(\w{1,4}\))*)\s
    of\s[Tt]itle\s(?P<title>\d{1,2})(?!\d)
    (?:(?:,|\sof\sthe)\s(?:United\sStates\sCode|U\.\s?S\.\s?(?:C\.|Code))|(?!,?\s(?:of\s|[A-Z]\w+\sCode)))
    """,
    re.VERBOSE,
)
"""`sections 1331 and 1332 of title 28`: the title after the section, the code sometimes untold."""
BEFORE_ITS_TITLE = re.compile(
    r"""
    (?P<mark>[Ss]ections?\s|§§?\s?)(?P<sections>\d[^;:()“”§]{0,40}?(?:\(\w{1,4}\))*),?\s
    [Tt]itle\s(?P<title>\d{1,2}),?\s(?:of\sthe\s)?
    (?:United\sStates\sCode|U\.\s?S\.\s?C(?:\.|ode)(?:\s?A\.)?)
    """,
    re.VERBOSE,
)
"""`§§ 174–179, Title 19, U.S.C.`"""
RULES_NAMED_BEFORE = re.compile(
    rf"""
    \b[Rr]ules?\s(?P<sections>\d(?:(?!ules?\s)[^;:“”]){{0,50}}?)\sof\sthe\s
    (?P<whose>Federal|{STATE})\sRules\sof\s
    (?:(?P<set>Appellate|Civil|Criminal|Bankruptcy)\sProcedure|(?P<evidence>Evidence)
      |(?P<court>Court)\b)
    """,
    re.VERBOSE,
)
"""`Rule 12(b)(6) of the Federal Rules of Civil Procedure`, `Rules 401 and 403 of …`, `rule 22(a) of
the California Rules of Court`."""
GUIDELINES = re.compile(
    r"""
    (?:[Ss]ections?|§\s?§?)\s?(?P<sections>\d[A-Z]\d[^;:“”§]{0,60}?)
    \s(?:of|in)\sthe\s
    (?:(?:U\.\s?S\.|United\sStates|[Ff]ederal)\s)?
    (?:[Ss]entencing\s)?[Gg]uidelines(?:\sManual)?
    """,
    re.VERBOSE,
)
"""`§§ 5K2.0 and 5K2.16 of the U.S. Sentencing Guidelines`."""


def _of_a_title(words: str) -> Iterator[Provision]:
    """Sections of the United States Code named before their title."""
    for match in [*OF_A_TITLE.finditer(words), *BEFORE_ITS_TITLE.finditer(words)]:
        naming = partial(_in_title, match["title"], match["mark"].strip() == "§§")
        yield from listed_members(words, match, "statute", WHOLE_MEMBER, naming)


def _in_title(title: str, several: bool, section: str) -> str:
    return f"{title} U.S.C. § {first_of_range(section, several=several)}"


OF_A_NAMED_CODE = re.compile(
    rf"""
    (?P<mark>(?:[Ss]ections?|[Ss]ecs?\.)\s|§§?\s?)(?P<sections>\d(?:(?!\sof\s|\s[Ss]ections?\s)[^;:“”§]){{0,60}}?)\sof\sthe\s
    (?P<name>
        Code\sof\s(?:the\s(?:State|Commonwealth)\sof\s)?(?P<state>{STATE})(?:\s\(?19[57][05]\)?)?
      | (?:(?!Act\b|Article\b)(?:[A-Z][\w’']*|[A-Z][\w.’']{{0,6}})\s(?:(?:and|of|&)\s)?){{1,5}}?
        (?:Code(?:\sof\s(?:Civil|Criminal)\sProcedure)?|Law(?!\sArticle)|Ordinance|Charter|Practice\sBook)
      | (?:Code\sof\s(?:Civil|Criminal)\sProcedure|Practice\sBook|Revised\sStatutes)
    )(?:\sof\s(?:19|20)\d\d)?(?![\w’']|\sof\s[A-Z])
    """,
    re.VERBOSE,
)
"""`section 240(1) of the Labor Law`, `§ 377 of the Practice Book`, `§ 5 of the Code of Alabama`."""
OF_A_STATES_TITLE = re.compile(
    rf"""
    (?: \b[Tt]itle\s(?P<title>\d{{1,3}}(?:-?[A-Z])?),?\s(?:[Ss]ection\s|§\s?)(?P<section>{NUMBER})
        (?P<pin>{SUB_LIST})?,?
      | (?:\b[Ss]ection\s|§\s?)(?P<before>{NUMBER})(?P<places>{SUB_LIST})?
        ,?\s(?:of\s)?[Tt]itle\s(?P<behind>\d{{1,3}}(?:-?[A-Z])?),?
    )\sof\sthe\s(?P<code>(?:{STATE})\s(?:Code|Statutes)(?:\sAnnotated)?)
    """,
    re.VERBOSE,
)
"""`title 11, section 4214(a) of the Delaware Code`, or the section before its title."""
SHORTER = {"Internal Revenue Code": "I.R.C.", "Revised Statutes": "Rev. Stat."}


def _of_named_codes(words: str) -> Iterator[Provision]:
    """Sections named before the code that they are of."""
    for match in OF_A_NAMED_CODE.finditer(words):
        whose = STATES.get(match["state"] or "", match["state"])
        name = f"{whose} Code" if whose else SHORTER.get(match["name"], match["name"])
        kind: CitationKind = "rule" if name.endswith("Practice Book") else "statute"
        yield from listed_provisions(words, match, kind, f"{name} §")
    for match in OF_A_STATES_TITLE.finditer(words):
        code = re.sub(r"\sAnnotated$", " Ann.", match["code"])
        title, section = match["title"] or match["behind"], match["section"] or match["before"]
        pin = inner_pin(match) or (match.span("places") if match["places"] else None)
        authority = f"{code} tit. {title}, § {section}"
        yield Provision(match.start(), match.end(), "statute", authority, pin)


def _rules_before_their_set(words: str) -> Iterator[Provision]:
    """Rules whose set is named behind a comma: `Rule 56(c), Ala. R. Civ. P.`"""
    for match in RULE_BEFORE_ITS_SET.finditer(words):
        if match["behind"]:
            named = "UJI" if match[0].startswith("UJI") else "Rule"
            authority = f"{named} {match['section']} NMRA"
        else:
            head = match["code"].removeprefix("the ").split(", Title")[0]
            if spelled := RULES_SPELLED.fullmatch(head):
                head = rules_of(spelled["whose"], spelled["subject"])
            authority = f"{head} {match['section']}"
        yield Provision(match.start(), match.end(), "rule", authority, inner_pin(match))


def _rules_named_before(words: str) -> Iterator[Provision]:
    """Rules named before their set."""
    for match in RULES_NAMED_BEFORE.finditer(words):
        head = rules_of(match["whose"], match["set"] or match["evidence"] or match["court"])
        yield from listed_provisions(words, match, "rule", head)


def _guidelines(words: str) -> Iterator[Provision]:
    """Guidelines of sentencing named before their manual."""
    for match in GUIDELINES.finditer(words):
        yield from listed_provisions(words, match, "rule", "U.S.S.G. §")


def _of_code_last(code: str, section: str) -> str:
    return f"{code} § {rising(section)}"


def _before_the_name(words: str) -> Iterator[Provision]:
    """Sections and rules that stand before the name of their code or set."""
    for match in BEFORE_ITS_CODE.finditer(words):
        code = LAST_NAMES.get(match["code"], INITIALS_APART.sub("", match["code"]))
        naming = partial(_of_code_last, code)
        yield from listed_members(words, match, "statute", MEMBER, naming)
    for match in TREASURY.finditer(words):
        kind = {"T": "Temp. ", "P": "Prop. "}.get((match["sort"] or " ")[0], "")
        authority = f"{kind}Treas. Reg. § {match['section']}"
        yield Provision(match.start(), match.end(), "regulation", authority, inner_pin(match))
