"""Where lines of all other kinds go on in the next: parties, numbers, days, titles."""

import re

from build_scripts.lexicon.dates import DATE, FIGURES, MONTH
from build_scripts.lexicon.opinion_titles import NO_TITLE_ALONE
from build_scripts.lexicon.party_roles import COUNSEL_FOR, PARTY_END, ROLES
from build_scripts.structure.caption.cleaned_party_names import OPENS_SIDE
from build_scripts.structure.caption.line_pair import Joint
from build_scripts.structure.forms_of_lines import (
    CASE_LINE,
    CITE,
    ENDED_PARTY,
    ORDERS,
    TABLE_ROW,
    VERSUS,
)
from build_scripts.structure.line_roles import NOTICE

CUT_CITE = re.compile(rf"{CITE}, \d+$")
"""Parallel citations whose last reporter stands on the next line."""
DAY = re.compile(rf".{{0,30}}\b(?:{MONTH})\s+\d{{1,2}},?", re.IGNORECASE)
"""A day whose year stands on the next line, as publishers of the National Reporter divide it."""
ENDED_MATTER = re.compile(r"in (?:re|the matter of)\b.*(?:\.|debtors?)", re.IGNORECASE)
"""`In re QUILL, INC.`, over the parties who dispute in it."""
ENDED_DAY = re.compile(rf"{DATE.pattern}(?: session)?\W*$", re.IGNORECASE)
PLACE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*, [A-Z][a-z]+(?: [A-Z][a-z]+)*\W*")
"""Where the case was heard, under the day: `Pasadena, California`."""
BREAKS_OFF = re.compile(
    r" (?:for|from|of|the|by|to|in|at|with|before|and|the United|Chapter \d+)$|(?<=[a-z]{3})-$",
    re.IGNORECASE,
)
"""A line that ends so is not all."""
COUNTY = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){0,3}(?:County|Parish)(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)?\W*",
    re.IGNORECASE,
)
"""`Harris County, Texas`; `County.`, where the rest of its name ends the line above."""
OF_WHOM = re.compile(r" (?:of|of the)$", re.IGNORECASE)
"""A court’s name whose state is to come: `IN THE SUPERIOR COURT OF`."""
FEDERAL = re.compile(r" United States$", re.IGNORECASE)
"""A line that may go on with the kind of court: `Appeal from the United States`."""
PLACES = ("court", "lower-court", "party", "posture")
"""What a line is that goes on with where a case comes from."""
BRACKETED_ROLE = re.compile(rf"\({ROLES}\)[.,;]?", re.IGNORECASE)
"""`(Defendant).`, under `Appellant`: Wyoming tells what the parties were below."""
NUMBER_TO_COME = re.compile(r"(?:nos?\.|-)$", re.IGNORECASE)
REST_OF_NUMBER = re.compile(r"[\w:.]*\d|[A-Z]{1,4}-\d|[A-Z]{2,4}(?:-[A-Z]+)*$")
ROLE_AND = re.compile(rf"\b{ROLES} and$", re.IGNORECASE)
HALVES_OF_ROLE = ("/", "-", " and", " Below,", " BELOW,")
MAY_FOLLOW = ("court", "posture", "party", "dates", "lower-court")
"""Lines with whose words a line that says nothing of itself may go on."""


def firm_goes_on(joint: Joint) -> bool | None:
    """`Ann Roe, Quill` over `& Dove, Boston, for the appellant.`: no line begins so."""
    return True if joint.line.startswith("& ") else None


def year_of_day(joint: Joint) -> bool | None:
    """`November 4,` over `2030.`"""
    return True if DAY.fullmatch(joint.unit) and re.match(r"\d{4}\b", joint.line) else None


def role_below(joint: Joint) -> bool | None:
    """`Appellant` over `(Defendant).`"""
    return True if joint.above == "role" and BRACKETED_ROLE.fullmatch(joint.line) else None


def role_after_and(joint: Joint) -> bool | None:
    """`Defendant and` over `Respondent.`, however far apart."""
    return True if joint.role == "role" and ROLE_AND.search(joint.unit) else None


def second_half_of_role(joint: Joint) -> bool | None:
    """`Plaintiff-Appellant/` over `Cross-Appellee`, Delaware’s `Defendant Below,` over
    `Appellant,`; two whole roles are two."""
    return joint.unit.endswith(HALVES_OF_ROLE) if joint.above == joint.role == "role" else None


def under_ended_party(joint: Joint) -> bool | None:
    """`CITY OF X, et al.`, `In re QUILL, INC.`: what is below names another, but for the rest of
    `In re QUILL, INC. SECURITIES LITIGATION`."""
    ended = ENDED_PARTY.search(joint.unit) or ENDED_MATTER.fullmatch(joint.unit)
    of_name = re.search(r"\b(?:LITIGATION|Litigation)\b", joint.line)
    return False if joint.above == "party" and ended and not of_name else None


def under_ended_day(joint: Joint) -> bool | None:
    """`Decided March 3, 2031.`, under which no more than a place goes on."""
    ended = joint.above == "dates" and ENDED_DAY.search(joint.unit)
    return False if ended and not PLACE.fullmatch(joint.line) else None


def county_of_court(joint: Joint) -> bool | None:
    """`On Appeal from the 190th District Court` over `Harris County, Texas`."""
    unended = joint.above == "posture" and not joint.unit.endswith((".", ";", ":"))
    return True if unended and COUNTY.fullmatch(joint.line) else None


def under_broken_off_line(joint: Joint) -> bool | None:
    """`Appeal from the` over `Superior Court of Bay County`."""
    below = joint.role in PLACES
    apart = joint.above == "posture" and below and not PARTY_END.search(joint.line)
    breaks_off = BREAKS_OFF.search(joint.unit) or (below and FEDERAL.search(joint.unit))
    whose = joint.above == "court" and joint.role == "party" and OF_WHOM.search(joint.unit)
    near = joint.solid or apart or whose
    cut = near and joint.above not in ("role", "versus") and breaks_off
    return True if cut else None


def rest_of_docket_number(joint: Joint) -> bool | None:
    """`No.` over `30-1234`, `2:30-cv-01234-` over `ABC`."""
    if joint.above != "docket" or not NUMBER_TO_COME.search(joint.unit):
        return None
    return bool(REST_OF_NUMBER.match(joint.line)) and joint.role != "role"


LAWYERS = re.compile(
    r"\b(?:Attorney General|Solicitor General|Public Defender|District Attorney|Defender|LLP"
    r"|appointment by the|Law Offices?|Court of Appeal)\b"
)
FOR_BOTH = re.compile(rf", for (?:the )?{ROLES} and$", re.IGNORECASE)
"""`…, Fargo, ND, for plaintiff and` over `appellee.`"""
CUT_LIST = re.compile(r".{60}(?<!;) and$")


def rest_of_lawyers(joint: Joint) -> bool | None:
    """`Ada Holt, under appointment by the Court of Appeal, for Defendant and` over `Appellant.`,
    which California sets apart as it does all lines."""
    if joint.above == "party" and FOR_BOTH.search(joint.unit) and joint.role == "role":
        return True
    listed = joint.above == "party" and LAWYERS.search(joint.unit) and joint.role == "party"
    return True if listed and CUT_LIST.search(joint.unit) else None


FIRM = re.compile(r"\b(?:P\.C|LLP|PLLC|LLC|P\.A|P\.L\.L\.C|L\.L\.P|P\.L\.C)\.?,")
FOR_WHOM_TO_COME = re.compile(r"\bof counsel\),? for$")


def rest_of_counsel(joint: Joint) -> bool | None:
    """`Holt & Roe, P.C., New York,` over `N.Y. (Ada Holt of counsel), for` over `appellant.`, where
    a page copied line by line has space between all of them."""
    if FOR_WHOM_TO_COME.search(joint.unit):
        return joint.role == "role"
    cut = FIRM.search(joint.unit) and joint.unit.endswith(",")
    return True if cut and "of counsel)" in joint.line else None


def day_to_come(joint: Joint) -> bool | None:
    """`Filed` over `March 3, 2031`."""
    told = DATE.search(joint.unit) or re.search(FIGURES, joint.unit)
    if joint.above != "dates" or told:
        return None
    numbered = joint.solid or bool(re.search(r"\d", joint.line))
    return joint.role == "dates" or (joint.role == "party" and numbered)


def under_ended_notice(joint: Joint) -> bool | None:
    """`NOTICE: … may be revised.` over the name of the court."""
    ended = NOTICE.match(joint.unit) and joint.unit.endswith(".")
    return False if ended and joint.role in ("court", "dates") else None


IN_COUNTY = re.compile(r"\([A-Z][A-Za-z ]{2,30} County")


def rest_of_brackets(joint: Joint) -> bool | None:
    """`(Filed` over `March 3, 2031)`, `(Bay County` over `Super. Ct. No. BC464111)`, and the lines
    of a notice."""
    opened = any(joint.unit.count(a) > joint.unit.count(b) for a, b in ("()", "[]"))
    closed = IN_COUNTY.fullmatch(joint.unit) and joint.line.endswith(")")
    return True if closed or (joint.solid and (NOTICE.match(joint.unit) or opened)) else None


BEFORE_JUDGMENT = re.compile(r"\b(?:SUMMARY|DEFAULT|DECLARATORY|FINAL|FOR|OF)$")
"""Before a word that may head a section: `ORDER ON MOTION FOR SUMMARY` over `JUDGMENT`."""


def rest_of_order_title(joint: Joint) -> bool | None:
    """`ORDER GRANTING MOTION` over `TO DISMISS`, in capitals."""
    if joint.above == "title" and re.fullmatch(ORDERS, joint.unit) and joint.line.isupper():
        numbered = re.match(r"(?:[IVX]+|[A-Z]|\d)\.\s", joint.line)  # a heading under it
        if joint.line in NO_TITLE_ALONE:
            return bool(BEFORE_JUDGMENT.search(joint.unit))
        return joint.role == "party" and not (numbered or PARTY_END.search(joint.line))
    return None


def last_reporter(joint: Joint) -> bool | None:
    """`210 Ill. 2d 1, 805` over `N.E.2d 12`."""
    cut = joint.above == "other" and CUT_CITE.search(joint.unit)
    return True if cut and re.search(r"\d$", joint.line) else None


def parties_beside_number(joint: Joint) -> bool | None:
    """`S30A1234. QUILL v. THE` over `STATE.`, as Georgia sets the parties after the number."""
    beside = joint.solid and joint.above == "docket" and joint.role == "party"
    return " v. " in joint.unit if beside and not joint.unit.endswith(".") else None


HEAD_OF_FORM = re.compile(r"v\. Defendant\(s\)|^Defendants:$")


def under_form(joint: Joint) -> bool | None:
    """`U.S.A. v. Defendant(s): Present Cust.` over `Defendants:`, the heads of columns in a form
    for minutes."""
    return False if HEAD_OF_FORM.search(joint.unit) or HEAD_OF_FORM.search(joint.line) else None


DIVISION_BELOW = re.compile(r"(?:(?!Before)[A-Z][a-z]+ ){0,2}Division\.?")


def division_under_posture(joint: Joint) -> bool | None:
    """`… for the Northern District of Indiana, South Bend` over `Division.`"""
    below = joint.above == "posture" and not joint.unit.endswith(".")
    return True if below and DIVISION_BELOW.fullmatch(joint.line) else None


def opens_side(joint: Joint) -> bool | None:
    """`Upon the Petition of`, `And Concerning`, over the name of each side: Iowa’s captions of
    what is between a family."""
    if OPENS_SIDE.match(joint.line):
        return False
    return True if OPENS_SIDE.fullmatch(joint.unit) and joint.role == "party" else None


COUNSEL_LABEL = re.compile(rf"{COUNSEL_FOR}[^.]{{3,80}}:?$", re.IGNORECASE)


def counsel_label(joint: Joint) -> bool | None:
    """`COUNSEL FOR PLAINTIFFS/APPELLANTS:`, under the address of a lawyer."""
    return False if COUNSEL_LABEL.match(joint.line) else None


CUT_TITLE = re.compile(r"[A-Z]-$|,$| (?:OF|THE|AND|FOR|A|AN|IN|TO)$")
RESUMES_TITLE = re.compile(r"(?:UNDER|OF|FOR|AND|IN|ON|BY|AS|AN?|ET|WITH|TO) ")


def rest_of_title(joint: Joint) -> bool | None:
    """`ADOPTIVE COUPLE v. BABY GIRL, A MINOR CHILD` over `UNDER THE AGE OF TEN, ET AL.`: both sides
    in a title that is centred, so that no line of it stands solid."""
    titled = joint.above == joint.role == "party" and VERSUS.search(joint.unit)
    capitals = re.sub(r" vs?\. ", " ", joint.unit + joint.line).isupper()
    if not titled or not capitals or VERSUS.search(joint.line):
        return None
    cut = CUT_TITLE.search(joint.unit) or RESUMES_TITLE.match(joint.line)
    return True if cut else None


def apart_or_a_case(joint: Joint) -> bool | None:
    """A line that stands apart, or names both sides, begins anew."""
    return False if not joint.solid or CASE_LINE.match(joint.line) else None


def rest_of_table_row(joint: Joint) -> bool | None:
    """`TRIAL JUDGE:` over `HON. ABLE`, in Mississippi’s table."""
    if joint.above == "other" and re.match(TABLE_ROW, joint.unit):
        return joint.role in ("party", "lower-court", "panel")
    return None


def small_letter_under_other(joint: Joint) -> bool | None:
    """`This opinion is` over `subject to revision.`"""
    small = joint.above == "other" and re.match(r"[a-z]", joint.line)
    return True if small and not joint.unit.endswith(".") else None


CUT_ATTRIBUTION = re.compile(
    r"\b(?:authored|delivered)\b(?:.*(?: in which|,| and)$| (?!.*\b(?:join|concur)).* in which )"
)
"""Utah sets who wrote, and who joins, in several lines that are centred."""


CUT_NOTICE = re.compile(r"(?:\b[a-z]{2,}\b.*){5}[^.:;]$")


def rest_of_status(joint: Joint) -> bool | None:
    """`This is an unpublished opinion and does not serve as precedent under` over `AFCCA Rule of
    Practice and Procedure 30.4.`"""
    cut = joint.above == "status" and CUT_NOTICE.search(joint.unit)
    return True if cut and joint.role == "party" else None


def those_who_join(joint: Joint) -> bool | None:
    """`JUSTICE ROE authored the opinion of the Court, in which` over `JUSTICE POE joined.`"""
    cut = joint.above == "attribution" and CUT_ATTRIBUTION.search(joint.unit)
    return True if cut and joint.line[:1].isalpha() else None


def rest_of_attribution(joint: Joint) -> bool | None:
    """`Opinion by Judge Able; Dissent by` over `Judge Baker`."""
    if joint.above != "attribution":
        return None
    cut = not joint.unit.endswith((";", ".")) or re.search(r"\b[A-Z]\.$", joint.unit)
    return joint.role in ("party", "panel") and bool(cut)


def rest_of_name(joint: Joint) -> bool | None:
    """`PACIFIC COAST FEDERATION` over `OF FISHERMEN`: a line that says nothing of itself."""
    return joint.role == "party" and joint.above in MAY_FOLLOW
