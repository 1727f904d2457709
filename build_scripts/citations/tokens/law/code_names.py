"""How the authority of a provision is written, from what is printed (Bluebook table T1)."""

import re
from collections.abc import Callable

from build_scripts.citations.tokens.law.acts import BY_INITIALS
from build_scripts.lexicon.codes.states import ORDINALS, STATES

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
INITIALS_OF_FEDERAL_RULES = {
    "FRCP": "Civ. P.",
    "FRCrP": "Crim. P.",
    "FRAP": "App. P.",
    "FRE": "Evid.",
}
CIRCUITS = {
    word: f"{place}{ {1: 'st', 2: 'd', 3: 'd'}.get(place, 'th') } Cir."
    for word, place in ORDINALS.items()
    if place < 12
} | {"Federal": "Fed. Cir.", "D.C.": "D.C. Cir."}

Naming = Callable[[re.Match[str], str], str]
"""Makes the authority of a match and one of its sections."""


FROM_TO = re.compile(r"(?P<first>\d+)[-–—](?P<last>\d{1,5})[a-z]?|\d+\.\d+[-–—]\d+\.\d+")


OF_ONE_STEM = re.compile(r"(?P<stem>\d{2,})[a-z]+(?:-\w+)?[-–—](?P=stem)[a-z]+(?:-\w+)?")
"""`2000cc-2000cc-5`, `300aa-1–300aa-34`, `78a-78pp`."""
FROM_TO_FAR = re.compile(r"\d{4,}[-–—]\d{4,}|\d+[A-Z][-–—]\d+[A-Z]")
"""`9541-9546`, `28A-28D`: in a code whose sections have no hyphens of their own, several."""


def spans_several(section: str) -> bool:
    """Whether a section is the first and the last of many: `1–7`, `921-930`, `107-22`,
    `2000cc-2000cc-5`, but not `403-1`."""
    if OF_ONE_STEM.fullmatch(section):
        return True
    match = FROM_TO.fullmatch(section)
    if not match or not match["first"]:
        return match is not None
    return int(match["last"]) > int(match["first"]) or len(match["last"]) > 1


def federal_code(match: re.Match[str], section: str) -> str:
    """`8 U.S.C. § 1101`, `5 C.F.R. pt. 2635`."""
    code = re.sub(r"[\s.]", "", match["code"]).upper()
    mark = "pt." if match["mark"].lower().startswith("p") else "§"
    if match["mark"].count("§") == 2 and spans_several(section):
        mark, section = "§§", _with_last_in_full(section)
    appendix = "app. " if re.search(r"\s[Aa]pp\.\s", match[0]) else ""
    name = "C.F.R." if code in ("CFR", "CODEOFFEDERALREGULATIONS") else "U.S.C."
    return f"{match['title']} {name} {appendix}{mark} {section}"


def _with_last_in_full(section: str) -> str:
    """`3121-3127` for `3121-27`, which are the same sections."""
    match = re.fullmatch(r"(?P<first>\d+)[-–—](?P<last>\d+)", section)
    if not match or len(match["last"]) >= len(match["first"]):
        return section
    kept = match["first"][: -len(match["last"])]
    return f"{match['first']}-{kept}{match['last']}"


OF_A_TOWN = re.compile(r"\s(?:City|County|Town|Township|Village|Parish)\b")
"""Behind a state's name: `Kansas City, Mo.`, `Washington County Code`."""


UNIFORM_CODE = re.compile(r"^(?:U\.|Unif\.|Uniform)\sProb(?:\.|ate)(?=\sCode)")


SIGN_LOST = re.compile(
    rf"""
      .*(?:Ann|Stat|Laws|L|Code)\.?,?\s(?:tit|c|ch)\.\s\d+[A-Z]{{0,2}}(?:-[A-Z])?
    | (?:Bankruptcy|Internal\sRevenue|Model\sPenal)\sCode | I\.R\.C\. | {BY_INITIALS}
    """,
    re.VERBOSE,
)
"""What is cited by sections alone, so that the sign can only be lost: `Bankruptcy Code 327(a)`."""


def as_printed(match: re.Match[str], section: str) -> str:
    """The head as printed, the words of a code’s name abbreviated."""
    head = re.sub(r"\s\d{4}\sSupp\.$", "", match["head"].rstrip(" ,"))
    head = re.sub(
        r".*\([“\"]?(?P<short>[A-Z]+)[”\"]?\)$", r"\g<short>", head
    )  # Administrative Rules (HAR)
    for name, abbreviation in STATES.items():
        if head.startswith(name + " ") and not OF_A_TOWN.match(head, len(name)):
            head = abbreviation + head[len(name) :]
            for word, short in CODE_WORDS.items():
                head = head.replace(word, short)
            break
    head = UNIFORM_CODE.sub("Uniform Probate", head)
    head = re.sub(r"(?<=,\spar)s(?=\.$)", "", head)  # `ch. 24, pars. 7-1-4 and 7-1-6`
    lost = not match["mark"] and SIGN_LOST.fullmatch(head)
    mark = "§ " if lost or "§" in match["mark"] or "ec" in match["mark"] else ""
    if match["mark"].count("§") == 2 and FROM_TO_FAR.fullmatch(section):
        mark = "§§ "
    mark = "art. " if match["mark"][:3].lower() == "art" else mark
    head = re.sub(r"(?<=[a-z]\.)(?=Code\b)", " ", head)  # `Prof.Code`
    printed = match[0][: match.start("mark") - match.start()].rstrip().endswith(",")
    if head.endswith(" R"):
        return f"{head}{section}"  # Ariz. Admin. Code R20-5-112
    divided = re.search(r"\d[A-Z]*$|\.\s[IVXL]+$", head)  # `c. 93A, § 2`
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


def federal_rule(match: re.Match[str], section: str) -> str:
    """`Fed. R. Civ. P. 12`."""
    return f"Fed. R. {FEDERAL_RULES[match['set'].rstrip('.').capitalize()]} {section}"


def habeas_rule(match: re.Match[str], section: str) -> str:
    """`Rules Governing § 2254 Cases, Rule 9`, which the Code prints after that section."""
    return f"Rules Governing § {match['cases']} Cases, Rule {section}"


def circuit_rule(match: re.Match[str], section: str) -> str:
    """`9th Cir. R. 36-3`."""
    court = re.sub(r"\s(?=\.)", "", match["court"])
    if court.isupper() and court[0].isdigit():
        court = court.lower().replace("cir", "Cir")
    court = CIRCUITS.get(court.removesuffix(" Circuit"), court)
    return f"{court} R. {section.translate({0x2013: '-', 0x2014: '-'})}"


def revised_statutes(_match: re.Match[str], section: str) -> str:
    """`Rev. Stat. § 720`: the Revised Statutes of 1874."""
    return f"Rev. Stat. § {section}"


def guideline_name(_match: re.Match[str], section: str) -> str:
    """`U.S.S.G. § 2K2.1`."""
    return f"U.S.S.G. § {section}"


OF_TAX_COURT = re.compile(r"Tax\sC(?:our)?t\.?\sR(?:\.|ule)")
RULES_SPELLED = re.compile(
    r"(?P<whose>[A-Z][A-Za-z ]+?)\sRules?\sof\s"
    r"(?P<subject>(?:Appellate|Civil|Criminal)(?=\sProc)|Evidence|Court)"
    r"(?:\sProcedure|,\s[Rr]ules?)?"
)
"""`Florida Rule of Appellate Procedure`, `California Rules of Court, rule`."""
OF_A_STATE = re.compile(
    rf"(?P<state>{'|'.join(STATES)})\s(?=(?:Appellate|Trial|Criminal|Evidence)\sRule)"
)
"""`Indiana Appellate Rule 28`, as its courts write `Ind. Appellate Rule 28`."""
LOCAL_RULE = re.compile(r"L\.\s?R\.|LR|Local\sRule")
LOCAL_RULES = re.compile(r"^Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s)?Rules\s(?=.*\sL)")
"""`Local Rules W.D. Wash. LCR 7`: the rule says itself that it is a local one."""


def rule_name(match: re.Match[str], section: str) -> str:
    """The name of a set of rules and a number."""
    mark = "§ " if "§" in match["mark"] else ""
    if match["head"] in INITIALS_OF_FEDERAL_RULES:
        return f"Fed. R. {INITIALS_OF_FEDERAL_RULES[match['head']]} {section}"
    if LOCAL_RULE.fullmatch(match["head"]):
        return f"Local Rule {section.translate({0x2013: '-', 0x2014: '-'})}"
    if OF_TAX_COURT.fullmatch(match["head"]):
        return f"Tax Ct. R. {section}"
    if spelled := RULES_SPELLED.fullmatch(match["head"]):
        return f"{rules_of(spelled['whose'], spelled['subject'])} {section}"
    named = match["short"] or LOCAL_RULES.sub("", match["head"]).rstrip(" ,")
    named = OF_A_STATE.sub(lambda whose: STATES[whose["state"]] + " ", named)
    return f"{named} {mark}{section}"
