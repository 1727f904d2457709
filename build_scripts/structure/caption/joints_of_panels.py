"""Where the lines of a panel go on in the next, and where a panel ends."""

import re

from build_scripts.lexicon.caption_cues import CHAIR
from build_scripts.lexicon.party_roles import PARTY_END
from build_scripts.structure.caption.line_pair import Joint
from build_scripts.structure.forms_of_lines import WHOLE_PANEL
from build_scripts.structure.line_roles import LONGEST_OTHER, role_of
from build_scripts.structure.panel_lines import LISTED, PANEL_HEAD
from build_scripts.structure.writings.judicial_offices import RANKS

ENDED_PANEL = re.compile(
    r"\b(?:judges?|justices?|jj|panel|bench)\.\s?[*∗†‡\d]*$|\bentire bench\W*$"
    r"|^before (?:judges|justices) .*\.$"
    r"|\bcourt(?:,? (?:sitting )?(?:en|in) banc)?(?: without oral argument)?\.$",
    re.IGNORECASE,
)
OF_A_BOARD = re.compile(rf"[A-Z][^,]{{3,40}}, (?:{CHAIR}|(?:Board )?Member)")
"""`Anne M. Cove, Vice Chairman`: one of those who decide for a federal board."""
OFFICE_LINE = re.compile(r"(?:[A-Z][a-z]+ )*(?:Judges?|Justices?)\W*")
"""A further line of a panel that bears no more than its office."""
ONE_SITS = re.compile(r"judge:\s+\S|special master\b", re.IGNORECASE)
LONGEST_NAME = 60
SENTENCE = re.compile(r"(?: [a-z]+){5} .*\.$")
"""A sentence of the opinion, under a panel that a comma ends."""


def under_ended_panel(joint: Joint) -> bool | None:
    """`Before ABLE and BAKER, Circuit Judges.`, or a line as long as text."""
    if joint.above != "panel":
        return None
    bracketed = joint.unit.startswith("(") and joint.unit.endswith(")")
    ended = bracketed or ENDED_PANEL.search(joint.unit)
    text = len(joint.line) > LONGEST_OTHER or SENTENCE.search(joint.line)
    return False if text or ended else None


def panel_begun_as_names(joint: Joint) -> bool | None:
    """`Miller-Lerman, Cassel,` over `and Freudenberg, JJ.`"""
    if joint.above == "party" and joint.role == "panel" and joint.unit.endswith(","):
        return role_of(f"{joint.unit} {joint.line}") == "panel"
    return None


CUT_OFFICE = re.compile(rf",? (?:{RANKS})$|\. (?:Concurring|Dissenting)$", re.IGNORECASE)
LISTED_LINE = re.compile(rf"{LISTED},?|\([^()]*\b[Aa]ssigned\),?|JJ\.")


def rest_of_office(joint: Joint) -> bool | None:
    """`BEFORE: ADA HOLT, Chief Justice; OTTO COVE, Associate` over `Justice; and …`; `… Appellate
    Immigration Judges. Concurring` over `Opinion: ERBE, Appellate Immigration Judge.`"""
    return True if joint.above == "panel" and CUT_OFFICE.search(joint.unit) else None


def rest_of_listed_judges(joint: Joint) -> bool | None:
    """`Holt, C.J.,` over `Cove,` over `Quill, Ada R.` over `(Senior Judge, Specially Assigned),`
    over `JJ.`, as Maryland lists who sat."""
    if joint.line == "JJ." and joint.above in ("party", "panel"):
        return joint.unit.endswith((",", ")"))
    listed = (
        joint.above == "panel" and joint.unit.endswith("J.,") and len(joint.line) < LONGEST_NAME
    )
    return True if listed and joint.solid and LISTED_LINE.fullmatch(joint.line) else None


def under_one_judge(joint: Joint) -> bool | None:
    """`Judge: Ada R. Holt`, who sits alone."""
    return False if joint.above == "panel" and ONE_SITS.match(joint.unit) else None


def member_of_board(joint: Joint) -> bool | None:
    """`BEFORE` over `Anne M. Cove, Vice Chairman`."""
    return True if joint.above == "panel" and OF_A_BOARD.fullmatch(joint.line) else None


SITTER = re.compile(
    rf"[A-Z][\w’'-]*(?: [A-Z][\w.’'-]*){{0,4}}(?:, (?:JR|Jr)\.)?, (?:(?:{RANKS}) )*(?:Judge"
    rf"|Justice)\.?"
)


OVER_MAGISTRATE = re.compile(r"(?:(?:Chief|District|Senior) )?Judge:? [A-Z]")
"""Who decides, over the magistrate judge to whom parts of the case are referred."""


def judge_under_judge(joint: Joint) -> bool | None:
    """`Judge Ada Holt` over `Magistrate Judge Otto Cove`, beside the parties in Ohio."""
    beside = OVER_MAGISTRATE.match(joint.unit) and re.match(r"Magistrate Judge:? [A-Z]", joint.line)
    return False if beside else None


def next_who_sits(joint: Joint) -> bool | None:
    """`Before ADA HOLT, Chief Judge` over `OTTO COVE, Circuit Judge`: each apart, as the Seventh
    Circuit sets the panel over an order."""
    begun = joint.above == "panel" and re.match(PANEL_HEAD, joint.unit, re.IGNORECASE)
    return True if begun and SITTER.fullmatch(joint.line) else None


def rest_of_panel(joint: Joint) -> bool | None:
    """`Before:` over `ABLE and BAKER,`, and that over `Circuit Judges.`"""
    if joint.above != "panel" or not re.match(PANEL_HEAD, joint.unit, re.IGNORECASE):
        return None
    if WHOLE_PANEL.search(joint.unit):
        return joint.solid and joint.role == "party" and not PARTY_END.search(joint.line)
    alone = re.fullmatch(r"\w+\W*", joint.unit) or joint.unit.endswith((",", ";", " and"))
    solid = joint.solid and joint.role in ("party", "panel")
    return bool(alone or OFFICE_LINE.fullmatch(joint.line)) or solid
