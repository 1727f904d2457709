"""Where the name of a court, or the way a case came to it, goes on in the next line."""

import re

from build_scripts.lexicon.caption_cues import STATE as ANY_STATE
from build_scripts.lexicon.caption_cues import TEXAN_SEAT
from build_scripts.lexicon.courts.court_lines import ORDINAL
from build_scripts.lexicon.dates import DATE, MONTH
from build_scripts.lexicon.party_roles import ROLES
from build_scripts.structure.blocks.prose_or_caption import COUNSEL
from build_scripts.structure.caption.line_pair import Joint
from build_scripts.structure.forms_of_lines import NUMBER

DIVISION = re.compile(
    rf"(?:(?:for the )?{ORDINAL}|eastern|western|middle|northern|southern) "
    rf"(?:(?:appellate|judicial) )?"
    rf"(?:district|division|department)(?: of [a-z]+(?: at [a-z .]+)?)?|"
    rf"(?:appellate )?division (?:{NUMBER}|seven|eight)|at [a-z .]{{3,20}}"
    rf"|(?:[a-z]+ ){{1,2}}county(?:, [a-z]+)?|county of [a-z ]+(?:: [\w ]+)?",
    re.IGNORECASE,
)
"""The line under a court’s name that says which of its divisions sat."""
FEDERAL_COURT = re.compile(r"united states (?:district|bankruptcy) court\b", re.IGNORECASE)
FEDERAL_DISTRICT = re.compile(
    r"(?:for the )?(?:(?:northern|southern|eastern|western|middle|central) )?district of"
    r" [a-z ]{4,30}"
    r"|[a-z ]{3,30} division"
    r"|(?:[nsewmc]\. ?)?d\. ?[a-z. ]{4,20}(?:,? [a-z ]{3,30} division)?\.?",
    re.IGNORECASE,
)
"""The lines under the name of a federal district court: its district, the seat of a division;
reporters print `S.D. Texas, Galveston Division.`"""
DISTRICT_NAMED = re.compile(
    rf"\bdistrict of (?:columbia|{ANY_STATE})(?: [a-z. ]{{3,20}} division)?$", re.IGNORECASE
)
"""A federal court whose name is whole; its division may stand below, and the parties may."""
STATE = re.compile(r"(?:of (?:the )?)?(?:state|commonwealth) of [a-z‘’'ʻ` ]{4,20}", re.IGNORECASE)
STATE_TOLD = re.compile(r"\bof (?!appeal|chancery)(?!the$)", re.IGNORECASE)
"""In the name of a court that has its state: `Supreme Court of Iowa`, but `Court of Appeal`."""
OF_TEXAS = re.compile(r"\bdistrict of texas$|\bcourt of appeals district$", re.IGNORECASE)
WHOLE_COURT = re.compile(r"(?:in the )?supreme court of the united states", re.IGNORECASE)
PREPOSITION = re.compile(r"for the|of(?: the)?", re.IGNORECASE)
CIRCUIT = re.compile(r"(?:for the )?[\w ]+ circuit\W*$", re.IGNORECASE)
HEARD = re.compile(r"\bHeard in the (?:Supreme Court|Court of Appeals)(?P<day> \d{1,2})?$")
"""The day is still to come, as North Carolina prints it."""
CUT_NUMBER = re.compile(r"\bNos?\.(?: [\w-]+){0,2}$")
"""A line that ends within the number of the court below: `Case No. 2016 CR`."""
CUT_NAME = re.compile(r", [A-Z][\w’-]+(?: [A-Z]\.)?$")
"""A line that ends with the judge’s first name."""
PARTY_AND_VERSUS = re.compile(rf",\s+{ROLES}[.,;]*(?:\s+vs?\.)?$", re.IGNORECASE)
ENDED_POSTURE = re.compile(r", (?:[A-Z]\w+ )*(?:Judges?|Chancellor)\.$")
LEAST_SMALL = 5
"""Words in small letters that a sentence has."""


CUT_COURT = re.compile(r" (?:District|Bankruptcy|Superior|Circuit|Tax|Supreme)$", re.IGNORECASE)


def cut_name_of_court(joint: Joint) -> bool | None:
    """`Appeal from the United States District` over `Court for the District of Erie`."""
    cut = joint.solid and joint.above == "posture" and CUT_COURT.search(joint.unit)
    return True if cut and re.match(r"court\b", joint.line, re.IGNORECASE) else None


def under_in_the(joint: Joint) -> bool | None:
    """`IN THE` over `SUPREME COURT OF FLORIDA`."""
    alone = joint.role == "court" and re.fullmatch("in the", joint.unit, re.IGNORECASE)
    return True if alone else None


def under_the_supreme_court(joint: Joint) -> bool | None:
    """`SUPREME COURT OF THE UNITED STATES`, which no line goes on with."""
    return False if WHOLE_COURT.fullmatch(joint.unit) else None


SERVICE = re.compile(
    r"(?:united states |u\. ?s\. )?(?:navy[-–]marine corps|air force|army|coast guard)", re.I
)


def court_of_service(joint: Joint) -> bool | None:
    """`United States Navy-Marine Corps` over `Court of Criminal Appeals`."""
    return True if joint.role == "court" and SERVICE.fullmatch(joint.unit) else None


def division_of_court(joint: Joint) -> bool | None:
    """`COURT OF APPEALS OF OHIO` over `EIGHTH APPELLATE DISTRICT`, or over `FOR THE`."""
    below = DIVISION.fullmatch(joint.line) or PREPOSITION.fullmatch(joint.line)
    return True if joint.above == "court" and below else None


def seat_in_texas(joint: Joint) -> bool | None:
    """`COURT OF APPEALS EIGHTH DISTRICT OF TEXAS` over `EL PASO, TEXAS`."""
    whole = joint.above == "court" and OF_TEXAS.search(joint.unit)
    return True if whole and re.fullmatch(TEXAN_SEAT, f" {joint.line}") else None


def district_of_federal_court(joint: Joint) -> bool | None:
    """`UNITED STATES DISTRICT COURT` over `EASTERN DISTRICT OF NEW YORK`."""
    if joint.above != "court" or joint.role not in ("party", "court"):
        return None
    if not FEDERAL_COURT.search(joint.unit):
        return None
    if FEDERAL_DISTRICT.fullmatch(joint.line):
        return True
    return joint.solid and joint.role == "party" and not DISTRICT_NAMED.search(joint.unit)


def state_of_court(joint: Joint) -> bool | None:
    """`DISTRICT COURT OF APPEAL` over `STATE OF FLORIDA`."""
    own = joint.above == "court" and STATE.fullmatch(joint.line)
    return True if own and not STATE_TOLD.search(joint.unit) else None


def circuit_of_court(joint: Joint) -> bool | None:
    """`UNITED STATES COURT OF APPEALS` over `FOR THE NINTH CIRCUIT`."""
    return True if joint.above == "court" and CIRCUIT.match(joint.line) else None


def party_under_court(joint: Joint) -> bool | None:
    """`STATE OF IOWA,`, or `QUILL HARBOR CORP. and`, set solid under the court; or a party with its
    role."""
    ended = joint.line.endswith((",", ";", " and")) or PARTY_AND_VERSUS.search(joint.line)
    party = joint.above == "court" and ended
    return False if party else None


def rest_of_sentence(joint: Joint) -> bool | None:
    """`Appeal by defendant from judgment entered 12 November 2024 by Judge Ada` over `R. Holt in
    Bay County`: the court tells in a sentence how the case came up."""
    if joint.above != "posture" or not is_cut_sentence(joint.unit):
        return None
    within = re.match(rf"{DATE.pattern}\W+\w", joint.line, re.IGNORECASE)
    told = HEARD.search(joint.unit)
    rest = rf"(?:{MONTH}) \d{{4}}" if told and told["day"] else DATE.pattern
    heard = told and re.match(rest, joint.line, re.IGNORECASE)
    counsel = not joint.solid and COUNSEL.search(joint.line)
    prose = joint.role == "party" and not counsel and re.search(r"\b[a-z]{2,}\b", joint.line)
    return True if prose or (joint.role == "dates" and within) or heard else None


def under_judge_below(joint: Joint) -> bool | None:
    """`Appeal from the Iowa District Court for Bay County, Ada R. Holt, Judge.`, over a sentence
    that tells what the case is about."""
    ended = joint.above == "posture" and ENDED_POSTURE.search(joint.unit)
    return False if ended and joint.role == "party" else None


def is_cut_sentence(unit: str) -> bool:
    """Say whether `unit`, which tells how the case came up, is a sentence that is not yet ended:
    `Appeal by defendant from judgment entered 12 November 2024 by Judge Ada`."""
    small = len(re.findall(r"\b[a-z]{2,}\b", unit)) >= LEAST_SMALL
    initial = re.search(r" [A-Z]\.$", unit)
    return small and (bool(initial) or not unit.endswith((".", ":", ";")))


def cut_number_below(joint: Joint) -> bool | None:
    """`… Court of Common Pleas, Case No. 2016 CR` over `0123`."""
    if joint.above == "posture" and joint.solid and CUT_NUMBER.search(joint.unit):
        return joint.role in ("docket", "party")
    return None


def under_a_colon(joint: Joint) -> bool | None:
    """`Appeal from the District Court:` over what it says of the court."""
    cut = joint.solid and joint.above == "posture" and joint.unit.endswith((":", ","))
    return True if cut else None


SMALL_BYLINE = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z]\.| [A-Z][\w’'-]+)?, "
    r"(?:(?:C\. ?)?J\.|(?:Chief )?(?:Justice|Judge)\b)[.:]?"
)


def byline_under_posture(joint: Joint) -> bool | None:
    """`Hughes, Justice.`, the byline under `FIFTH CIRCUIT, PARISH OF BAY`."""
    byline = joint.above == "posture" and SMALL_BYLINE.fullmatch(joint.line)
    return False if byline and not CUT_NAME.search(joint.unit) else None


def under_small_byline(joint: Joint) -> bool | None:
    """`Holt, Judge.`, the byline over `INTRODUCTION`."""
    titled = joint.line.isupper() and joint.role == "party"
    return False if titled and SMALL_BYLINE.fullmatch(joint.unit) else None


def surname_of_judge_below(joint: Joint) -> bool | None:
    """`Appeal from the Circuit Court of Bay County, Ada R.` over `Holt, Judge.`"""
    cut = joint.solid and joint.above == "posture" and CUT_NAME.search(joint.unit)
    return True if cut and joint.line.endswith(".") else None


CUT_OFFICE = re.compile(r"\b(?:Judge|Hon\.|Honorable)$")
NAME_ENDED = re.compile(r"(?:[A-Z][\w’'-]+ |[A-Z]\. ){1,3}[A-Z][\w’'-]+(?:,? (?:Jr|Sr)\.)?\.?")


def name_of_judge_below(joint: Joint) -> bool | None:
    """`… for the Western District of Texas in No. 6:31-cv-00447, Judge` over `Ada D. Holt.`"""
    cut = joint.above == "posture" and CUT_OFFICE.search(joint.unit)
    return True if cut and NAME_ENDED.fullmatch(joint.line) else None


def small_letter_under_posture(joint: Joint) -> bool | None:
    """`ON APPEAL` over `from the District Court`, `FOR THE COUNTY OF BAY`, or `OF IMMIGRATION
    APPEALS`."""
    small = joint.above == "posture" and re.match(r"[a-z]|FOR THE\b|OF [A-Z]", joint.line)
    return True if small else None


def court_below_under_posture(joint: Joint) -> bool | None:
    """`ON APPEAL` over `IN THE COURT OF COMMON PLEAS`."""
    below = joint.above == "posture" and joint.role == "court"
    named = below and re.match(r"(?:in|from) the\b", joint.line, re.IGNORECASE)
    return not joint.unit.endswith(".") if named else None
