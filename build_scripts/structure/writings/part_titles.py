"""The lines in capitals over the parts of an opinion, and what they head."""

import re
from dataclasses import replace

from build_scripts.lexicon.opinion_titles import NO_TITLE_ALONE, ON_WHAT, OPINION, TITLE
from build_scripts.model import WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.forms_of_lines import BESIDE_VERSUS

TITLES: dict[str, WritingKind] = {
    "SUMMARY": "syllabus",
    "SYLLABUS": "syllabus",
    "SYLLABUS BY THE COURT": "syllabus",
    "SYLLABUS OF THE COURT": "syllabus",
    "HEADNOTE": "syllabus",
    "COUNSEL": "counsel",
    "APPEARANCES": "counsel",
    "CONCURRENCE": "concurrence",
    "CONCURRING OPINION": "concurrence",
    "CONCURRING AND DISSENTING OPINION": "concurrence-in-part",
    "OPINION CONCURRING IN PART AND DISSENTING IN PART": "concurrence-in-part",
    "PLURALITY OPINION": "plurality",
    "OPINION ANNOUNCING THE JUDGMENT OF THE COURT": "plurality",
    "DISSENT": "dissent",
    "DISSENTING OPINION": "dissent",
}
"""Lines in capitals over the parts of a slip opinion, and what they head."""

FRONT = ("syllabus", "counsel")
"""Parts that come before the court’s own writings, prepared by its staff."""
SEPARATE_KINDS = ("concurrence", "concurrence-in-part", "dissent", "statement")
"""Writings of judges who do not, or not only, speak for the court."""

ORDER = re.compile(
    rf"""
    (?:UNITED\ STATES\ DISTRICT\ COURT\ .*)?(?:[A-Z]+\ ){{0,2}}(?:CIVIL|CRIMINAL)\ MINUTES\b.*
    | (?!(?:FINAL\ |SUMMARY\ )*JUDGMENT\b|FINDINGS?\b|CONCLUSIONS\b|DISPOSITION\b|SUMMARY\b)
      (?-x:{TITLE.pattern})\ (?:[A-Z]{{4,}}ING|ON|RE)\b.{{3,240}}
    | FINDINGS\ (?:AND|&)\ RECOMMENDATIONS?\ (?:[A-Z]{{4,}}ING|ON|RE|THAT|TO)\b.{{3,240}}
    | ORDER\ OF\ (?:AFFIRMANCE|REVERSAL|DISMISSAL|REMAND|VACATUR|SUSPENSION|DISBARMENT)\b.{{0,80}}
    """,
    re.VERBOSE,
)
"""A title that says what is ordered: a district court’s `ORDER GRANTING MOTION TO DISMISS`,
`FINDINGS AND RECOMMENDATIONS THAT THE ACTION BE DISMISSED`, a special master’s `RULING ON
ENTITLEMENT`, New York’s `DECISION + ORDER ON MOTION`, Nevada’s `ORDER OF AFFIRMANCE`."""
STANCE = r"(?:CONCURR(?:ING|ENCE)|DISSENT(?:ING)?)"
WORDS_OF_TITLE = (
    "IN|FROM|AND|THE|PART|JUDGMENT|MEMORANDUM|RESULT|DENIAL|OF|PETITION|FOR|REHEARING|EN|BANC"
    "|OPINION|ORDER|ONLY|SEPARATE|STATEMENT"
)
SEPARATE = re.compile(rf"(?:OPINION )?{STANCE}(?: (?:{WORDS_OF_TITLE}|{STANCE}))*")
"""The title of a separate writing, as the Sixth Circuit sets it between rules: `CONCURRING IN PART
AND DISSENTING IN PART`."""
SYLLABUS_BY = re.compile(r"Syllabus (?:[Bb]y|[Oo]f) the Court")
"""`Syllabus by the Court`: West Virginia, Kansas, Ohio and Nebraska print it in small letters."""
WEST: dict[str, WritingKind] = {
    "synopsis": "syllabus",
    "attorneys and law firms": "counsel",
}
"""Titles that Westlaw sets over what its editors wrote, and over counsel."""
ARCHIVES: dict[str, WritingKind] = {
    "lead opinion": "majority",
    "majority opinion": "majority",
    "combined opinion": "majority",
    "plurality opinion": "plurality",
    "concurring opinion": "concurrence",
    "concurrence opinion": "concurrence",
    "dissenting opinion": "dissent",
    "unanimous opinion": "majority",
    "in part opinion": "concurrence-in-part",
    "dissent": "dissent",
    "rehearing": "order",
    "remittitur": "order",
    "concurring in part opinion": "concurrence-in-part",
    "concurrence in part": "concurrence-in-part",
    "opinion concurring in part and dissenting in part": "concurrence-in-part",
}
"""Titles that CourtListener’s pages, and others made of its records, set over each writing."""
NOTE_SYMBOLS = re.compile(r"\s*(?:[*∗†‡]+|\([*∗†‡]+\))$")


WHAT_IT_CONCERNS = re.compile(
    r"\s*(?:\[[^\[\]]*\]|\((?:Re: )?(?:Docs?|ECF|Dkts?|Docket|D\. ?[IE]|Filings?)\b[^()]*\))$"
)
"""`[12]`, `(Doc. 9)`: the motion that an order’s title concerns, by its number."""
BY_BOARD = re.compile(r" BY (?:CHAIR(?:MAN|WOMAN)?|(?:VICE )?CHAIR|MEMBERS?|THE BOARD)\b.*")
"""`DECISION AND ORDER BY CHAIRMAN ABLE AND MEMBERS COVE AND DREW`, as boards set it."""
SPACED = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")
"""Letter-spaced capitals: `O P I N I O N`, `DISSENTING O P I N I O N`."""


BOX = re.compile(r"[_☐☒]|\bNON-?FINAL\b")
"""What New York’s form has beside `FINAL DISPOSITION`, to be ticked."""


def title_of(part: Part) -> WritingKind | None:
    """Return what `part` heads, where it is the title of a writing.

    Letter-spaced capitals count as capitals: `O P I N I O N`.
    """
    if "FINAL DISPOSITION" in part.words and BOX.search(part.words):
        return None
    words = (
        NOTE_SYMBOLS.sub("", WHAT_IT_CONCERNS.sub("", part.words))
        .strip()
        .strip("_ ")
        .replace("&", "AND")
        .replace("JUDGEMENT", "JUDGMENT")
        .replace(" and ", " AND ")  # OPINION and ORDER, in Wisconsin
    )
    words = re.sub(r"[⁰-⁹]+$|(?<=[A-Z])\d+$", "", words).rstrip(":. ")
    words = BY_BOARD.sub("", words)
    words = SPACED.sub(lambda run: run[0].replace(" ", ""), words)
    if words == "Syllabus" and part.centred is not False:
        return "syllabus"
    if SYLLABUS_BY.fullmatch(words):
        return "syllabus"
    if part.kind == "heading" and (west := WEST.get(words.lower())):
        return west
    if named := publishers_title(part):
        return named
    if not words.isupper():
        return None
    if SEPARATE.fullmatch(words):
        return (
            "concurrence"
            if "DISSENT" not in words
            else ("concurrence-in-part" if "CONCURR" in words else "dissent")
        )
    paper = TITLES.get(words) or kind_of_paper(words)
    if paper or not ORDER.fullmatch(words):
        return paper
    return "majority" if words.startswith("DECISION") else "order"


VERSUS_AND_TITLE = re.compile(rf"[Vv]\.?\s+(?P<title>{BESIDE_VERSUS})")


def title_in(part: Part) -> WritingKind | None:
    """Return of which kind the paper is that a line of a caption titles, also beside the “v.”."""
    beside = VERSUS_AND_TITLE.fullmatch(part.words)
    return title_of(replace(part, words=beside["title"]) if beside else part)


def publishers_title(part: Part) -> WritingKind | None:
    """Return what `part` heads, where it is the heading that an archive’s page sets over a writing,
    its own byline below it."""
    small = part.kind == "heading" and not part.words.isupper()
    return ARCHIVES.get(part.words.lower().rstrip(":. ")) if small else None


OF_OPINION = re.compile(rf"^(?P<title>{OPINION}) {ON_WHAT}\b.*$")
"""`MEMORANDUM OPINION REGARDING MOTION TO DISMISS`, Kentucky’s `OPINION AFFIRMING`."""
UNDER_RULE = re.compile(
    r" (?:PURSUANT TO|UNDER) (?:APPELLATE )?RULE [\dA-Z:.()-]+$| ON (?:APPEAL|REMAND|REHEARING)$"
)
"""`MEMORANDUM AND ORDER PURSUANT TO RULE 23.0`, as Massachusetts prints it; `MEMORANDUM OPINION AND
JUDGMENT ON APPEAL`, as Nebraska does."""
ORDERS = re.compile(r"\b(?:ORDER|FINDINGS|REPORT|RECOMMENDATIONS?|RULING)\b")


def kind_of_paper(words: str) -> WritingKind | None:
    """Return of what kind the paper is that a title in capitals calls by the name of one."""
    words = UNDER_RULE.sub("", words)
    words = OF_OPINION.sub(r"\g<title>", words)
    if words in NO_TITLE_ALONE or not TITLE.fullmatch(words):
        return None
    if "PER CURIAM" in words:
        return "per-curiam"
    if "MEMORANDUM" in words:
        return "memorandum"
    if "OPINION" in words:
        return "majority"
    return "order" if ORDERS.search(words) else "majority"
