"""Says which lines of a caption read as one: captions break their lines where they look well."""

import re

from build_scripts.lexicon.caption_cues import STATE as ANY_STATE
from build_scripts.lexicon.caption_cues import TEXAN_SEAT
from build_scripts.lexicon.dates import DATE, MONTH
from build_scripts.lexicon.party_roles import PARTY_END, ROLES
from build_scripts.structure.blocks.prose_or_caption import COUNSEL
from build_scripts.structure.line_roles import (
    CASE_LINE,
    CITE,
    ENDED_PARTY,
    LONGEST_OTHER,
    NOTICE,
    NUMBER,
    ORDERS,
    ORDINAL,
    PANEL_HEAD,
    TABLE_ROW,
    WHOLE_PANEL,
    role_of,
)

CUT_CITE = re.compile(rf"{CITE}, \d+$")
"""Parallel citations whose last reporter stands on the next line."""
CUT_NUMBER = re.compile(r"\bNos?\.(?: [\w-]+){0,2}$")
"""A line that ends within the number of the court below: `Case No. 2016 CR`."""
CUT_NAME = re.compile(r", [A-Z][\w’-]+(?: [A-Z]\.)?$")
"""A line that ends with the judge’s first name."""
DAY = re.compile(rf".{{0,30}}\b(?:{MONTH})\s+\d{{1,2}},?", re.IGNORECASE)
"""A day whose year stands on the next line, as publishers of the National Reporter divide it."""

ENDED_PANEL = re.compile(
    r"\b(?:judges?|justices?|jj|panel|bench)\.\s?[*∗†‡\d]*$|\bentire bench\W*$"
    r"|^before (?:judges|justices) .*\.$",
    re.IGNORECASE,
)
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
FEDERAL = re.compile(r" United States$", re.IGNORECASE)
"""A line that may go on with the kind of court: `Appeal from the United States`."""
DIVISION = re.compile(
    rf"(?:(?:for the )?{ORDINAL}|eastern|western|middle|northern|southern) "
    rf"(?:(?:appellate|judicial) )?"
    rf"(?:district|division|department)(?: of [a-z]+(?: at [a-z .]+)?)?|"
    rf"(?:appellate )?division (?:{NUMBER}|seven|eight)|at [a-z .]{{3,20}}"
    rf"|(?:[a-z]+ ){{1,2}}county(?:, [a-z]+)?|county of [a-z ]+(?:: [\w ]+)?",
    re.IGNORECASE,
)
"""The line under a court’s name that says which of its divisions sat."""
FEDERAL_COURT = re.compile(r"united states district court\b", re.IGNORECASE)
FEDERAL_DISTRICT = re.compile(
    r"(?:for the )?(?:(?:northern|southern|eastern|western|middle|central) )?district of"
    r" [a-z ]{4,30}"
    r"|[a-z ]{3,30} division",
    re.IGNORECASE,
)
"""The lines under the name of a federal district court: its district, the seat of a division."""
DISTRICT_NAMED = re.compile(
    rf"\bdistrict of (?:columbia|{ANY_STATE})(?: [a-z. ]{{3,20}} division)?$", re.IGNORECASE
)
"""A federal court whose name is whole; its division may stand below, and the parties may."""
STATE = re.compile(r"(?:state|commonwealth) of [a-z ]{4,20}", re.IGNORECASE)
OF_TEXAS = re.compile(r"\bdistrict of texas$", re.IGNORECASE)
WHOLE_COURT = re.compile(r"(?:in the )?supreme court of the united states", re.IGNORECASE)
PLACES = ("court", "lower-court", "party", "posture")
"""What a line is that goes on with where a case comes from."""
OF_A_BOARD = re.compile(
    r"[A-Z][^,]{3,40}, (?:(?:Acting |Vice )?Chair(?:man|woman|person)?|(?:Board )?Member)"
)
"""`Anne M. Cove, Vice Chairman`: one of those who decide for a federal board."""
OFFICE_LINE = re.compile(r"(?:[A-Z][a-z]+ )*(?:Judges?|Justices?)\W*")
"""A further line of a panel that bears no more than its office."""


def is_cut_sentence(unit: str) -> bool:
    """Say whether `unit`, which tells how the case came up, is a sentence that is not yet ended:
    `Appeal by defendant from judgment entered 12 November 2024 by Judge Ada`."""
    small = len(re.findall(r"\b[a-z]{2,}\b", unit)) >= LEAST_SMALL
    return small and not unit.endswith((".", ":", ";"))


LEAST_SMALL = 5
"""Words in small letters that a sentence has."""
HEARD = re.compile(r"\bHeard in the (?:Supreme Court|Court of Appeals)$")
"""The day is still to come, as North Carolina prints it."""
BRACKETED_ROLE = re.compile(rf"\({ROLES}\)[.,;]?", re.IGNORECASE)
"""`(Defendant).`, under `Appellant`: Wyoming tells what the parties were below."""


def goes_on(unit: str, line: str, *, solid: bool) -> bool:
    """Say whether a caption's `line` goes on with the words `unit` above it.

    Captions break their lines where they look well. A line that says by itself what it is begins
    anew; the others go on with what stands solid above them. A number, a date or the names of a
    panel may stand apart from the word that announces them.
    """
    above, role = role_of(unit), role_of(line)
    if DAY.fullmatch(unit) and re.match(r"\d{4}\b", line):
        return True
    if role == "court" and re.fullmatch("in the", unit, re.IGNORECASE):
        return True
    if WHOLE_COURT.fullmatch(unit):
        return False
    if above == "court" and (
        DIVISION.fullmatch(line) or re.fullmatch("for the|of(?: the)?", line, re.I)
    ):
        return True
    if above == "court" and OF_TEXAS.search(unit) and re.fullmatch(TEXAN_SEAT, f" {line}"):
        return True
    if above == "court" and role in ("party", "court") and FEDERAL_COURT.search(unit):
        whole = DISTRICT_NAMED.search(unit)
        return bool(FEDERAL_DISTRICT.fullmatch(line)) or (solid and role == "party" and not whole)
    if above == "role" and BRACKETED_ROLE.fullmatch(line):
        return True
    if above == "posture" and is_cut_sentence(unit):
        day_within = re.match(rf"{DATE.pattern}\W+\w", line, re.I)
        heard = HEARD.search(unit) and re.match(DATE.pattern, line, re.I)
        counsel = not solid and COUNSEL.search(line)
        prose = role == "party" and not counsel and re.search(r"\b[a-z]{2,}\b", line)
        if prose or (role == "dates" and day_within) or heard:
            return True
    if above == role == "role":
        return unit.endswith(("/", "-", "–", " and", "/ "))
    if above == "party" and (ENDED_PARTY.search(unit) or ENDED_MATTER.fullmatch(unit)):
        return False
    if above == "dates" and ENDED_DAY.search(unit) and not PLACE.fullmatch(line):
        return False
    whole = re.search(r"\bof (?!appeal|chancery)(?!the$)", unit, re.I)
    if above == "court" and STATE.fullmatch(line) and not whole:
        return True
    may_be_cut = solid or (above == "posture" and role in PLACES and not PARTY_END.search(line))
    breaks_off = BREAKS_OFF.search(unit) or (role in PLACES and FEDERAL.search(unit))
    if may_be_cut and above not in ("role", "versus") and breaks_off:
        return True
    if above == "posture" and solid and CUT_NUMBER.search(unit):
        return role in ("docket", "party")
    if above == "docket" and re.search(r"(?:nos?\.|-)$", unit, re.IGNORECASE):
        return (
            bool(re.match(r"[\w:.]*\d|[A-Z]{1,4}-\d|[A-Z]{2,4}(?:-[A-Z]+)*$", line))
            and role != "role"
        )
    if above == "panel" and (len(line) > LONGEST_OTHER or ENDED_PANEL.search(unit)):
        return False
    if above == "party" and role == "panel" and unit.endswith(","):
        return role_of(f"{unit} {line}") == "panel"
    if above == "panel" and re.match(r"judge:\s+\S|special master\b", unit, re.IGNORECASE):
        return False
    if above == "panel" and OF_A_BOARD.fullmatch(line):
        return True
    if above == "panel" and re.match(PANEL_HEAD, unit, re.IGNORECASE):
        if WHOLE_PANEL.search(unit):
            return solid and role == "party" and not PARTY_END.search(line)
        alone = re.fullmatch(r"\w+\W*", unit) or unit.endswith((",", ";", " and"))
        return bool(alone or OFFICE_LINE.fullmatch(line)) or (solid and role in ("party", "panel"))
    if above == "dates" and not re.search(DATE.pattern, unit, re.IGNORECASE):
        return role == "dates" or (role == "party" and (solid or bool(re.search(r"\d", line))))
    if above == "court" and re.match(r"(?:for the )?[\w ]+ circuit\W*$", line, re.IGNORECASE):
        return True
    if NOTICE.match(unit) and unit.endswith(".") and role in ("court", "dates"):
        return False
    if solid and (
        NOTICE.match(unit) or any(unit.count(a) > unit.count(b) for a, b in ("()", "[]"))
    ):
        return True
    if solid and above == "posture" and unit.endswith((":", ",")):
        return True
    if solid and above == "posture" and CUT_NAME.search(unit) and line.endswith("."):
        return True
    if above == "posture" and re.match(r"[a-z]|FOR THE\b", line):
        return True
    if above == "title" and re.fullmatch(ORDERS, unit) and line.isupper():
        return role == "party" and not PARTY_END.search(line)
    if above == "other" and CUT_CITE.search(unit) and re.search(r"\d$", line):
        return True
    if solid and above == "docket" and role == "party" and not unit.endswith("."):
        return " v. " in unit  # Georgia sets the parties after the number
    if not solid or CASE_LINE.match(line):
        return False
    if above == "posture" and role == "court" and re.match(r"(?:in|from) the\b", line, re.I):
        return not unit.endswith(".")
    if above == "other" and re.match(TABLE_ROW, unit):
        return role in ("party", "lower-court", "panel")
    if above == "other" and re.match(r"[a-z]", line) and not unit.endswith("."):
        return True
    if above == "attribution":
        cut = not unit.endswith((";", ".")) or re.search(r"\b[A-Z]\.$", unit)
        return role in ("party", "panel") and bool(cut)
    if above == "court" and line.endswith((",", ";")):
        return False  # a party, set solid under the court
    return role == "party" and above in ("court", "posture", "party", "dates", "lower-court")
