"""How the authority of a provision is written, from what is printed (Bluebook table T1)."""

import re
from collections.abc import Callable

from build_scripts.citations.tokens.law.acts import BY_INITIALS
from build_scripts.citations.tokens.law.provision import AS_CITED
from build_scripts.lexicon.codes.states import ORDINALS, STATE, STATES

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


def in_short(name: str) -> str:
    """The name of a code with its words abbreviated."""
    for word, short in CODE_WORDS.items():
        name = name.replace(word, short)
    return name


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


RANGE = re.compile(
    r"""
      (?P<whole>\d+)[-–—](?P<last>\d{1,5})[a-z]?               # 921-930, 107-22
    | (?P<ruled>\d+\.\d+)[-–—](?:\d+)?\.\d+                  # 1630.1-1630.16
    | (?P<lettered>(?P<stem>\d{2,})[a-z]*(?:-\w+)?)           # 2000cc-2000cc-5, 278-278d
      [-–—](?P=stem)[a-z]+(?:-\w+)?
    """,
    re.VERBOSE,
)
"""The first and the last of several sections; a section's own hyphen has letters about it, or one
figure behind it: `2000e-2`, `403-1`."""
SHORTENED = re.compile(r"\d{4,}[-–—]\d\d")
"""`2510-20`, of which the last is § 2520: no section of four figures has two behind a hyphen."""
FAR = re.compile(r"(?P<first>\d{4,})[-–—]\d{4,}|(?P<lettered>\d+[A-Z])[-–—]\d+[A-Z]")
"""`9541-9546`, `28A-28D`: whatever code it is, several."""
TO_POINT = re.compile(r"(?<=\d)[-–—]\.\d+$")
"""`41.001-.002`: the last of a range, of which only the part behind the point is printed."""
BY_TITLE = re.compile(
    r"""
    (?!Ill\.) .* (?: \b(?:[Tt]it|ch?|[Aa]rt)\.\s\d+[A-Z]{0,2}(?:-[A-Z])?
      | ^\d{1,3}(?:-[A-Z])?\s(?!ILCS|Ill\.)[A-Z].* ) ,?
    """,
    re.VERBOSE,
)
"""What stands before sections that are counted within a title or a chapter, and so have no hyphens:
`P.R. Laws Ann. tit. 10,`, `42 Pa.C.S.`"""


def first_of_range(section: str, *, several: bool) -> str:
    """The first of a range of sections, which stands for them as in `§ 1101 et seq.`; a section
    with a hyphen of its own as it is.

    `several`: a doubled sign says that there are more than one. Without it only what counts up is a
    range: `§ 1331-1332`.
    """
    match = RANGE.fullmatch(section)
    if not match:
        return section
    if match["whole"]:
        stem = match["whole"][: -len(match["last"])] if SHORTENED.fullmatch(section) else ""
        rises = int(stem + match["last"]) > int(match["whole"])
        ranges = rises or (several and len(match["last"]) > 1)
        return match["whole"] if ranges else section
    return match["ruled"] or match["lettered"]


PARTED_RANGE = re.compile(
    r"""
      (?P<again>(?P<stem>(?:\w+[-.:])+)\w+)[-–—](?P=stem)\w+        # 43-101-43-118
    | (?P<first>(?:\w+[-.:])+(?:\d+[a-z])?(?P<low>\d+))[-–—](?P<high>\d+)  # 59-29a01-22
    """,
    re.VERBOSE,
)


def first_of_parted_range(section: str) -> str:
    """The first of a range of sections whose numbers have parts, under a doubled sign that nothing
    else explains: `§§ 59-29a01-22`."""
    match = PARTED_RANGE.fullmatch(section)
    if not match:
        return section
    if match["again"]:
        return match["again"]
    rises = len(match["low"]) == len(match["high"]) and int(match["low"]) < int(match["high"])
    return match["first"] if rises else section


def rising(section: str) -> str:
    """The first of a range that is one in any code: `9541-9546`, `3121-27`."""
    several = FAR.fullmatch(section) or SHORTENED.fullmatch(section)
    return first_of_range(section, several=False) if several else section


def federal_code(match: re.Match[str], section: str) -> str:
    """`8 U.S.C. § 1101`, `5 C.F.R. pt. 2635`."""
    code = re.sub(r"[\s.]", "", match["code"]).upper()
    mark = "pt." if match["mark"].lower().startswith("p") else "§"
    section = first_of_range(section, several=match["mark"].count("§") == 2)
    appendix = "app. " if re.search(r"\s[Aa]pp\.\s", match[0]) else ""
    name = "C.F.R." if code in ("CFR", "CODEOFFEDERALREGULATIONS") else "U.S.C."
    return f"{match['title']} {name} {appendix}{mark} {section}"


OF_A_TOWN = re.compile(r"\s(?:City|County|Town|Township|Village|Parish)\b")
"""Behind a state's name: `Kansas City, Mo.`, `Washington County Code`."""


OLD_MARYLAND = re.compile(r"^Md\.\s(?:Ann\.\s)?Code(?:\sAnn\.)?,?\s[Aa]rt\.\s(?=\d)")
"""`Md. Ann. Code art. 27`, `Md. Code Ann., Art. 27`: one article of the code before 2005."""
UNIFORM_CODE = re.compile(r"^(?:U\.|Unif\.|Uniform)\sProb(?:\.|ate)(?=\sCode)")


SIGN_LOST = re.compile(
    rf"""
      .*(?:Ann|Stat|Laws|L|Code)\.?,?\s(?:tit|c|ch)\.\s\d+[A-Z]{{0,2}}(?:-[A-Z])?
    | (?:Bankruptcy|Internal\sRevenue|Model\sPenal)\sCode | I\.R\.C\. | {BY_INITIALS}
    """,
    re.VERBOSE,
)
"""What is cited by sections alone, so that the sign can only be lost: `Bankruptcy Code 327(a)`."""


TWO_CODES = re.compile(rf"^.*\sCode,\s(?=(?:{STATE})\s(?:Laws|Code|Stat|Rev|Gen)\b)")
"""`Puerto Rico Civil Code, P.R. Laws Ann., tit. 31`: by its name, and where it is printed."""


def as_printed(match: re.Match[str], section: str) -> str:
    """The head as printed, the words of a code’s name abbreviated."""
    head = re.sub(r"\s\d{4}\sSupp\.$", "", match["head"].rstrip(" ,"))
    head = TWO_CODES.sub("", head)
    head = re.sub(
        r".*\([“\"]?(?P<short>[A-Z]+)[”\"]?\)$", r"\g<short>", head
    )  # Administrative Rules (HAR)
    for name, abbreviation in STATES.items():
        if head.startswith(name + " ") and not OF_A_TOWN.match(head, len(name)):
            head = in_short(abbreviation + head[len(name) :])
            break
    head = UNIFORM_CODE.sub("Uniform Probate", head)
    head = OLD_MARYLAND.sub("Md. Code art. ", head)
    head = re.sub(r"(?<=,\spar)s(?=\.$)", "", head)  # `ch. 24, pars. 7-1-4 and 7-1-6`
    lost = not match["mark"] and SIGN_LOST.fullmatch(head)
    mark = "§ " if lost or "§" in match["mark"] or "ec" in match["mark"] else ""
    if match["mark"].count("§") == 2:
        far = FAR.fullmatch(section)
        within = BY_TITLE.fullmatch(head)
        section = (far["first"] or far["lettered"]) if far else TO_POINT.sub("", section)
        section = first_of_range(section, several=True) if within else section
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
    named = FEDERAL_RULES[match["set"].rstrip(".").capitalize()]
    return f"Fed. R. {named} {first_rule(section) if named == 'Evid.' else section}"


def habeas_rule(match: re.Match[str], section: str) -> str:
    """`Rules Governing § 2254 Cases, Rule 9`, which the Code prints after that section."""
    return f"Rules Governing § {match['cases']} Cases, Rule {section}"


def circuit_rule(match: re.Match[str], section: str) -> str:
    """`9th Cir. R. 36-3`."""
    court = re.sub(r"\s(?=\.)", "", match["court"])
    if court.isupper() and court[0].isdigit():
        court = court.lower().replace("cir", "Cir")
    court = CIRCUITS.get(court.removesuffix(" Circuit"), court)
    return f"{court} R. {section.translate(AS_CITED)}"


def revised_statutes(_match: re.Match[str], section: str) -> str:
    """`Rev. Stat. § 720`: the Revised Statutes of 1874."""
    return f"Rev. Stat. § {section}"


def guideline_name(_match: re.Match[str], section: str) -> str:
    """`U.S.S.G. § 2K2.1`."""
    return f"U.S.S.G. § {section}"


OF_TAX_COURT = re.compile(r"(?:Fed\.\s)?Tax\sC(?:our)?t\.?\sR(?:\.|ule)")
RULES_SPELLED = re.compile(
    r"(?P<whose>[A-Z][A-Za-z ]+?)\sRules?\sof\s"
    r"(?P<subject>(?:Appellate|Civil|Criminal)(?=\sProc)|Evidence|Court)"
    r"(?:\sProcedure|,\s[Rr]ules?)?"
)
"""`Florida Rule of Appellate Procedure`, `California Rules of Court, rule`."""
OF_A_STATE = re.compile(
    rf"(?P<state>{'|'.join(STATES)})\s(?=(?:Appellate|Trial|Criminal|Evidence)\sRule|Rule$)"
)
"""`Indiana Appellate Rule 28`, as its courts write `Ind. Appellate Rule 28`; `Maryland Rule 7`."""
LOCAL_RULE = re.compile(r"L\.\s?R\.|LR|Local\sRule")
LOCAL_RULES = re.compile(r"^Local\s(?:Civ(?:il|\.)\s|Crim(?:inal|\.)\s)?Rules\s(?=.*\sL)")
"""`Local Rules W.D. Wash. LCR 7`: the rule says itself that it is a local one."""


EVIDENCE = re.compile(r"(?:Evid\.|R\.\s?E\.|\bMRE|\bFRE)$")
OF_EVIDENCE = re.compile(r"(?P<first>\d{3,4})[-–—]\d{3,4}$")


def first_rule(section: str) -> str:
    """The first of a range of rules of evidence, which have no hyphens: `401–403`."""
    several = OF_EVIDENCE.match(section)
    return several["first"] if several else section


def rule_name(match: re.Match[str], section: str) -> str:
    """The name of a set of rules and a number."""
    mark = "§ " if "§" in match["mark"] else ""
    if match["head"] in INITIALS_OF_FEDERAL_RULES:
        return f"Fed. R. {INITIALS_OF_FEDERAL_RULES[match['head']]} {section}"
    if LOCAL_RULE.fullmatch(match["head"]):
        return f"Local Rule {section.translate(AS_CITED)}"
    if OF_TAX_COURT.fullmatch(match["head"]):
        return f"Tax Ct. R. {section}"
    if spelled := RULES_SPELLED.fullmatch(match["head"]):
        return f"{rules_of(spelled['whose'], spelled['subject'])} {section}"
    named = match["short"] or LOCAL_RULES.sub("", match["head"]).rstrip(" ,")
    named = OF_A_STATE.sub(lambda whose: STATES[whose["state"]] + " ", named)
    section = first_rule(section) if EVIDENCE.search(named) else section
    return f"{named} {mark}{section}"
