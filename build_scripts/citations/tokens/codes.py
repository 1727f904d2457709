"""Codes, rules and regulations: what stands before the section, and how the authority is written.

One ordered list (Bluebook rules 12 and 14, tables T1 and T2); of two that begin together the
longer wins.
"""

import re
from collections.abc import Callable

from build_scripts.citations.tokens.court_rules import COURT_RULES
from build_scripts.citations.tokens.sections import SECTION_MARK
from build_scripts.lexicon.article_codes import ARTICLE_CODE
from build_scripts.lexicon.patterns import one_of
from build_scripts.lexicon.states import (
    LOCAL_CODES,
    NUMBERED_CODES,
    ORDINALS,
    STATE,
    STATE_IN_CAPITALS,
    STATES,
)
from build_scripts.model import CitationKind

CODE_WORD = (
    r"(?:[A-Z][\w’'&.]*\.?,?|&|and|of|the"
    r"|(?:[Tt]it|[Cc]h|[Dd]iv|[Pp]t|[Aa]rt)\.\s\d+[A-Z]?(?:-[A-Z])?,?)"
)
LAST_OF_NAME = one_of(r"""
    Code Codes?\sAnn\. Stats?\. Stats\.? Statutes? Laws? Ann\.(?:\sCode)? Acts? Proc\. Code\sRev\.
    C\. L\.
    CODE STATS?\. STATUTES? LAWS? ANN\.
""")
CODE_NAME = (
    rf"(?:{CODE_WORD}(?:\s|(?<=\.))){{0,6}}?"  # Tex. Civ. Prac. & Rem.
    rf"{LAST_OF_NAME}"  # Code Ann.
    rf"(?:,?\s{CODE_WORD}){{0,4}}?"  # tit. 9,
)

CODE_WORDS = {
    "Revised Statutes": "Rev. Stat.",
    "Revised Statute": "Rev. Stat.",
    "General Statutes": "Gen. Stat.",
    "Compiled Statutes": "Comp. Stat.",
    "Compiled Laws": "Comp. Laws",
    "General Laws": "Gen. Laws",
    "Revised Code": "Rev. Code",
    "Statutes": "Stat.",
    "Annotated": "Ann.",
}
"""Words of a code's name spelled out in a sentence, and their abbreviations (table T1.3)."""

FEDERAL_RULES: dict[str, str] = {
    "App": "App. P.",
    "Appellate": "App. P.",
    "Civ": "Civ. P.",
    "Civil": "Civ. P.",
    "Crim": "Crim. P.",
    "Criminal": "Crim. P.",
    "Evid": "Evid.",
    "Evidence": "Evid.",
    "Bankr": "Bankr. P.",
    "Bankruptcy": "Bankr. P.",
    "Bkrtcy": "Bankr. P.",
}
CIRCUITS = {
    word: f"{place}{ {1: 'st', 2: 'd', 3: 'd'}.get(place, 'th') } Cir."
    for word, place in ORDINALS.items()
    if place < 12
} | {"Federal": "Fed. Cir.", "D.C.": "D.C. Cir."}

Naming = Callable[[re.Match[str], str], str]
"""Makes the authority of a match and one of its sections."""


FROM_TO = re.compile(r"(?P<first>\d+)[-–—](?P<last>\d{1,5})[a-z]?|\d+\.\d+[-–—]\d+\.\d+")


def _spans_several(section: str) -> bool:
    """Whether a section is the first and the last of many: `1–7`, `921-930`, `107-22`, but not
    `403-1`."""
    match = FROM_TO.fullmatch(section)
    if not match or not match["first"]:
        return match is not None
    return int(match["last"]) > int(match["first"]) or len(match["last"]) > 1


def _federal_code(match: re.Match[str], section: str) -> str:
    code = re.sub(r"[\s.]", "", match["code"]).upper()
    mark = "pt." if match["mark"].lower().startswith("p") else "§"
    if match["mark"].count("§") == 2 and _spans_several(section):
        mark = "§§"
    appendix = "app. " if re.search(r"\s[Aa]pp\.\s", match[0]) else ""
    name = "C.F.R." if code == "CFR" else "U.S.C."
    return f"{match['title']} {name} {appendix}{mark} {section}"


def _as_printed(match: re.Match[str], section: str) -> str:
    head = re.sub(r"\s\d{4}\sSupp\.$", "", match["head"].rstrip(" ,"))
    head = re.sub(r".*\((?P<short>[A-Z]+)\)$", r"\g<short>", head)  # Administrative Rules (HAR)
    for name, abbreviation in STATES.items():
        if head.startswith(name + " "):
            head = abbreviation + head[len(name) :]
            for word, short in CODE_WORDS.items():
                head = head.replace(word, short)
            break
    mark = "§ " if "§" in match["mark"] or "ec" in match["mark"] else ""
    mark = "art. " if match["mark"][:3].lower() == "art" else mark
    head = re.sub(r"(?<=[a-z]\.)(?=Code\b)", " ", head)  # `Prof.Code`
    printed = match[0][: match.start("mark") - match.start()].rstrip().endswith(",")
    divided = re.search(r"\d[A-Z]*$", head)  # `c. 93A, § 2`
    comma = "," if printed and divided else ""
    return f"{head.strip('[]') if head.startswith('[') else head}{comma} {mark}{section}"


def by_article(match: re.Match[str], article: str) -> str:
    """`La. C.Cr.P. art. 844`."""
    return f"{match['head'].rstrip(' ,')} art. {article}"


def rules_of(whose: str, subject: str) -> str:
    """`Fed. R. Civ. P.`, `N.D. R. Crim. P.`, `Cal. Rules of Court, rule`."""
    head = "Fed." if whose == "Federal" else STATES.get(whose, whose)
    if subject == "Court":
        return f"{head} Rules of Court, rule"
    return f"{head} R. {FEDERAL_RULES[subject]}"


def _federal_rule(match: re.Match[str], section: str) -> str:
    return f"Fed. R. {FEDERAL_RULES[match['set'].rstrip('.').capitalize()]} {section}"


def _circuit_rule(match: re.Match[str], section: str) -> str:
    court = re.sub(r"\s(?=\.)", "", match["court"])
    if court.isupper() and court[0].isdigit():
        court = court.lower().replace("cir", "Cir")
    court = CIRCUITS.get(court.removesuffix(" Circuit"), court)
    return f"{court} R. {section.translate({0x2013: '-', 0x2014: '-'})}"


def _guideline(_match: re.Match[str], section: str) -> str:
    return f"U.S.S.G. § {section}"


OF_TAX_COURT = re.compile(r"Tax\sC(?:our)?t\.?\sR(?:\.|ule)")
RULES_SPELLED = re.compile(
    r"(?P<whose>[A-Z][A-Za-z ]+?)\sRules?\sof\s"
    r"(?P<subject>(?:Appellate|Civil|Criminal)(?=\sProc)|Evidence|Court)"
    r"(?:\sProcedure|,\s[Rr]ules?)?"
)
"""`Florida Rule of Appellate Procedure`, `California Rules of Court, rule`."""
LOCAL_RULES = re.compile(r"^Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s)?Rules\s(?=.*\sL)")
"""`Local Rules W.D. Wash. LCR 7`: the rule says itself that it is a local one."""


def _plain(match: re.Match[str], section: str) -> str:
    mark = "§ " if "§" in match["mark"] else ""
    if OF_TAX_COURT.fullmatch(match["head"]):
        return f"Tax Ct. R. {section}"
    if spelled := RULES_SPELLED.fullmatch(match["head"]):
        return f"{rules_of(spelled['whose'], spelled['subject'])} {section}"
    return f"{match['short'] or LOCAL_RULES.sub('', match['head']).rstrip(' ,')} {mark}{section}"


TITLE = r"(?<![\w.$])(?P<title>\d{1,2})"
PROVISIONS: tuple[tuple[CitationKind, re.Pattern[str], Naming], ...] = (
    (
        "regulation",
        # 8 C.F.R. § 1208.13, 24 CFR Part 5
        re.compile(
            rf"""
            {TITLE}\s(?P<code>C\.?\s?F\.?\s?R\.?),?\s?
            (?P<mark>(?:§\s?§?|[Pp](?:ar)?ts?\.?\s|[Ss]ections?)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _federal_code,
    ),
    (
        "statute",
        # 8 U.S.C. § 1101, 42 U.S.C.A. § 1983
        re.compile(
            rf"""
            {TITLE}\s(?P<code>U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?)(?![\w])
            (?:,|\sAnn\.|\s[Aa]pp\.)?\s?
            (?P<mark>(?:{SECTION_MARK})?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _federal_code,
    ),
    (
        "statute",
        # Title 18 of the United States Code, Section 922
        re.compile(
            r"""
            \bTitle\s(?P<title>\d{1,2}),?\s(?:of\sthe\s)?
            (?P<code>United\sStates\sCode),?\s(?:at\s)?
            (?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _federal_code,
    ),
    (
        "rule",
        # U.S.S.G. § 2K2.1, Sentencing Guidelines Manual § 3E1.1
        re.compile(
            r"""
            (?=[USG])
            (?P<head>
                U\.?\s?S\.?\s?S\.?\s?G\.?
              | (?:(?:U\.\s?S\.|United\sStates)\s)?(?:Sentencing\s)?Guidelines
            )
            (?:\sManual)?,?\s(?P<mark>§\s?§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _guideline,
    ),
    (
        "rule",
        # Fed. R. Civ. P. 12(b)(6), Federal Rule of Evidence 403
        re.compile(
            r"""
            \b(?i:
              Fed(?:\.|eral)?\s?R(?:\.|ules?(?:\sof)?)\s?
              (?P<set> App(?:\.|ellate) | Civ(?:\.|il) | Crim(?:\.|inal) | Bankr(?:\.|uptcy)
                | Bkrtcy\. | Evid(?:\.|ence) )
              (?:\s?P(?:\.|roc\.|rocedure))?(?:\sRule)?
            )\s?(?P<mark>§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _federal_rule,
    ),
    (
        "rule",
        # Bankruptcy Rule 9019(a)
        re.compile(r"\b(?P<set>Bankr)(?:uptcy|\.)\sR(?:ules?|\.)\s(?P<mark>)(?=[1-9]\d{3}(?!\d))"),
        _federal_rule,
    ),
    (
        "rule",
        # Ninth Circuit Rule 36-3, 1st Cir. R. 27.0
        re.compile(
            r"""
            \b(?P<court>
                (?: First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh
                  | Federal|D\.C\. )\sCircuit
              | (?:\d{1,2}(?:st|nd|rd|d|th)|Fed\.|D\.C\.)\sCir\.
              | \d{1,2}(?:ST|ND|RD|D|TH)\sCIR\s?\.
            )\s(?:Local\s)?R(?:ule|\.)\s(?P<mark>)(?=\d)
            """,
            re.VERBOSE,
        ),
        _circuit_rule,
    ),
    ("rule", COURT_RULES, _plain),
    (
        "statute",
        re.compile(
            rf"(?P<head>(?<![\w.])(?:\d{{1,3}}(?:-[A-Z])?)\s(?:{'|'.join(NUMBERED_CODES)}))(?:\s(?:19|20)\d\d)?,?\s?(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)"
        ),
        _as_printed,
    ),
    (
        "regulation",
        # 22 NYCRR 202.21, 55 Pa. Code § 187.23
        re.compile(
            r"""
            (?P<head>
              (?<![\w.])\d{1,3}[A-Z]?\s
              (?: N\.?Y\.?C\.?R\.?R\.? | NCAC | Ill\.\sAdm(?:in)?\.\sCode | Pa\.\sCode
                | Code\sof\sMass\.\sRegs\. | C\.?M\.?R\.? | N\.?J\.?A\.?C\.? | TAC
                | Tex\.\sAdmin\.\sCode | Va\.\sAdmin\.\sCode ),?
            )\s(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "regulation",
        # Treas. Reg. § 1.61-1
        re.compile(
            r"""
            (?<![\w.])
            (?P<head>
              (?:Temp(?:\.|orary)\s|Prop(?:\.|osed)\s)?
              Treas(?:\.|ury)\sReg(?:\.|ulations?)s?
            )\s(?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "regulation",
        # WAC 296-20-01, Cal. Code Regs., tit. 8, § 3203, Wis. Admin. Code § NR 1.05
        re.compile(
            r"""
            \b(?=[A-Z])
            (?P<head>
                (?:(?:[A-Z][\w’'‘.]*\s(?:(?:of|and)\s)?){2,5}\()?
                (?:WAC | OAR | NAC | COMAR | IDAPA | HAR)\)?
              | Cal\.\s?Code\sRegs\.,?\stit\.\s\d+,?
              | (?:Fla|Wis|Ohio|Mich|Iowa|Minn|Utah|Tex|Ind)\.?\s(?:Admin\.\s?Code|R\.)\s?r?\.?
            )\s?(?P<mark>(?:§\s?§?\]?|[Ss]ecs?\.)?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "statute",
        # Ill. Rev. Stat. 1987, ch. 110, par. 2-1401
        re.compile(
            r"""
            (?P<head>\bIll\.\s?Rev\.\s?Stat\.(?:,?\s?(?:1[89]\d\d(?:,?\sSupp\.)?,))?,?\s
              ch\.\s\d+(?:\s1/2|½)?,\s(?:pars?\.|¶¶?))\s(?P<mark>)(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "statute",
        # G. L. c. 93A, § 2
        re.compile(
            r"""
            (?=[MG])
            (?P<head>
              \b(?:Mass\.\s)?(?:M\.\s?)?G\.\s?L\.(?:\sAnn\.)?\s?(?:c|ch)\.\s?\d+[A-Z]{0,2},
            )\s(?P<mark>§\s?§?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "statute",
        # La. C.Cr.P. arts. 844 and 845, Tex. Code Crim. Proc. art. 38.23
        re.compile(
            rf"(?<![\w.])(?P<head>{ARTICLE_CODE}),?\s(?P<mark>[Aa]rt(?:icle|\.)?s?\.?)\s(?=\d)"
        ),
        by_article,
    ),
    (
        "statute",
        re.compile(
            rf"(?<![\w.])(?=\[?[A-Z])(?P<head>\[?(?:{'|'.join(LOCAL_CODES)})\]?)\s?(?P<mark>(?:§\s?§?\]?|[Ss]ections?)?)\s?(?=\d)"
        ),
        _as_printed,
    ),
    (
        "statute",
        # Cal. Penal Code § 187, Tex. Fam. Code Ann. § 161.001, N.Y. PENAL LAW § 125.25,
        # Mich. Comp. Laws 37.2101; not the volume of a treatise: 2 N.J. Singer, Statutes § 44:18
        re.compile(
            rf"""
            (?<![\w.])(?=[A-Z])
            (?P<head>(?:{STATE}|{STATE_IN_CAPITALS})(?:\s|(?<=\.))
              (?![A-Z][a-z]+(?:\s&\s[A-Z]\.|,\s)){CODE_NAME}),?\s
            (?P<mark>§\s?§?\]?|[Ss]ections?|[Ss]ecs?\.|[Aa]rt(?:icle)?s?\.?|(?=\d+\.\d))\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "statute",
        # Penal Code section 187, Probate Code § 21310
        re.compile(
            r"""
            (?<![\w.])
            (?P<head>
              (?:[A-Z][\w.’']*\s(?:(?:and|of|&)\s)?){0,4}(?:[A-Z][a-z]{2,6}\.)?
              (?:Law|Code|Act|Stat\.|Statutes|Proc\.,?|Code,)
            )\s(?P<mark>§\s?§?\]?|[Ss]ections?)\s?(?=\d)
            """,
            re.VERBOSE,
        ),
        _as_printed,
    ),
    (
        "statute",
        re.compile(
            r"(?<![\w.])(?P<head>\[?(?:[A-Z]{2,7}|I\.R\.C\.|I\.N\.A\.)\]?)\s(?P<mark>§\s?§?)\s?(?=\d)"
        ),
        _as_printed,
    ),
    (
        "statute",
        re.compile(r"(?<![\w.])(?P<head>I\.R\.C\.)\s(?P<mark>[Ss]ec(?:s?\.|tions?))\s(?=\d)"),
        _as_printed,
    ),
)
"""(kind, what stands before the section, how the authority is written)."""
