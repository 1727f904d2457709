"""Says which lines of a caption name who sat, who decided below and who files, given those around
them: `Hon. Ada Holt` is the judge below, a party under the “v.”, and sits under “JUDGES:”.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.short_party_names import HONORABLE
from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.caption.joints_of_panels import OVER_MAGISTRATE
from build_scripts.structure.caption.line_in_place import Place
from build_scripts.structure.caption.panel import follows_before, list_over_office, panel_list
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.counsel import is_counsel


def list_of_judges_role(place: Place) -> CaptionRole | None:
    """`Hon. Ada Holt, P.J.`, under “JUDGES:”."""
    listed = place.role == "lower-court" and sits_on(place.parts, place.index)
    return "panel" if listed else None


def official_role(place: Place) -> CaptionRole | None:
    """`Hon. Ada Holt`: a party under or over the “v.”, over its role or in a list, else the judge
    below."""
    if place.role != "lower-court" or not place.index or not HONORABLE.match(place.words):
        return None
    listed = place.words.endswith(";") or place.parts[place.index - 1].words.endswith(";")
    named = listed or place.is_against() or place.below() in ("role", "versus")
    return "party" if named else place.role


CLERK = re.compile(r"(?:Acting )?Clerk of (?:the )?Court\W*")
CLERKS_NAME = re.compile(r"(?:[A-Z][\w’'-]+ |[A-Z]\. ){1,3}[A-Z][\w’'-]+(?:,? (?:Jr|Sr)\.)?")


def clerk_role(place: Place) -> CaptionRole | None:
    """`Ada M. Holt` over `Clerk of Court`, of a stamp whose lines a text has lost among the others:
    the Tenth Circuit’s."""
    below = place.parts[place.index + 1 : place.index + 2]
    named = place.role == "party" and CLERKS_NAME.fullmatch(place.words)
    return "other" if named and below and CLERK.fullmatch(below[0].words) else None


def panel_role(place: Place) -> CaptionRole | None:
    """The names under “Before:”; so are names one under another, the first with its office and the
    last with that of all, as New York prints them."""
    if place.role not in ("party", "panel"):
        return None
    start, end = panel_list(place.parts, place.index)
    listed = start <= place.index < end or follows_before(place.parts, place.index)
    listed = listed or list_over_office(place.parts, place.index)
    return "panel" if listed else None


def author_role(place: Place) -> CaptionRole | None:
    """`ABLE, C.J.` over the text, which names its author."""
    return "party" if place.role == "panel" and is_over_text(place.parts, place.index) else None


TRIAL_JUDGE = re.compile(
    r"(?:HONORABLE |Honorable |Hon\. |(?:Chief |Senior |Magistrate |District )*(?:Judge|JUDGE):? )"
    r"(?:[A-Z][\w’'-]+ |[A-Z]\. ?){1,3}[A-Z][\w’'-]+(?:,? (?:Jr|Sr)\.|,? I{2,3})?"
)
DISTRICT_COURT = re.compile(r"\b(?:district|bankruptcy) court\b", re.IGNORECASE)


def trial_judge_role(place: Place) -> CaptionRole | None:
    """`Judge Robert M. Dove, Jr.`, beside the parties before a trial court: who decides."""
    if place.role not in ("party", "lower-court") or not TRIAL_JUDGE.fullmatch(place.words):
        return None
    if place.index and OVER_MAGISTRATE.match(place.parts[place.index - 1].words):
        return "other"
    roles = {role_of(part.words) for part in place.parts}
    trial = any(DISTRICT_COURT.search(part.words) for part in place.parts)
    return "panel" if trial and "posture" not in roles and not place.is_against() else None


ONE_JUDGE = re.compile(r"(?!(?i:before|present|panel))[^,:;]{2,40}, (?:C|P)\. ?J\.")
LEADS_ON = re.compile(r"[A-Z][^.]{20,}\b[a-z]+ (?:[a-z]+ ){2,}[a-z]+ ?:")
"""`The lower court makes the following statement of the case:`, over what it quotes."""


def is_over_text(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index`, which might name the panel, is the last line before text
    and names one judge, its author: `ABLE, C.J.`"""
    below = parts[index + 1 : index + 2]
    alone = ONE_JUDGE.fullmatch(parts[index].words)
    text = bool(below) and (is_prose(below[0]) or bool(LEADS_ON.fullmatch(below[0].words)))
    return bool(alone) and text and not is_counsel(below[0])


SITS = re.compile(
    r"(?:the )?hon(?:orable|\.) [^,]{3,40}, (?:(?:[CP]\. ?)?J\.|(?:[a-z]+ ){0,2}j(?:udge|ustice))"
    r"(?: \(P\.?\))?[.,;*]*",
    re.IGNORECASE,
)
LIST_HEAD = re.compile(r"judges?:|before\b|present\b", re.IGNORECASE)


def sits_on(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is one of the judges listed under “JUDGES:” or “BEFORE:”,
    each with the office, as Ohio and Pennsylvania print them."""
    while index and SITS.fullmatch(parts[index].words):
        index -= 1
        if LIST_HEAD.match(parts[index].words):
            return True
    return False
