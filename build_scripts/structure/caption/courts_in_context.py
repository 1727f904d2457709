"""Says which lines of a caption name a court, or where it sits, given those around them.

By itself, `FAMILY COURT OF ERIE` is a court; under the “v.” it is a party, of whose ruling a writ
is sought, and `STATE OF MAINE` over a court is none.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from build_scripts.lexicon.caption_cues import VENUE_ALONE
from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.court_lines import STATE_COURT, STATE_LINE
from build_scripts.lexicon.courts.court_words import COURT_KIND
from build_scripts.lexicon.party_roles import PARTY_END
from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.caption.line_in_place import Place
from build_scripts.structure.line_roles import role_of


def venue_role(place: Place) -> CaptionRole | None:
    """`STATE OF NORTH CAROLINA` over `WAKE COUNTY`: where a trial court sits."""
    return "other" if place.role == "party" and is_venue(place.parts, place.index) else None


def court_sued_role(place: Place) -> CaptionRole | None:
    """`FAMILY COURT OF ERIE, et al.,` under the “v.”: of whose ruling a writ is sought."""
    named = place.words.endswith((",", "al.")) or PARTY_END.search(place.words)
    return "party" if place.role == "court" and place.is_against() and named else None


DISTRICT_SUED = re.compile(r"(?:THE )?[A-Z]+(?: [A-Z]+)? JUDICIAL DISTRICT")


def district_sued_role(place: Place) -> CaptionRole | None:
    """`THE SECOND JUDICIAL DISTRICT` under the “v.”, over `COURT OF THE STATE OF NEVADA, IN`: of
    whose ruling Nevada’s parties seek a writ, in two lines."""
    whole = place.role in ("other", "lower-court") and names_district(place.parts, place.index)
    rest = place.role == "court" and names_district(place.parts, place.index - 1)
    return "party" if whole or rest else None


def names_district(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` names a judicial district under the “v.”."""
    named = index > 0 and DISTRICT_SUED.fullmatch(parts[index].words)
    return bool(named) and role_of(parts[index - 1].words) == "versus"


AGENCY = re.compile(
    r"(?:BEFORE THE )?(?:[A-Z’'.-]+ |& ){1,8}(?:BOARD|COMMISSION|AUTHORITY|TRIBUNAL|BUREAU)"
    r"(?: (?:OF|FOR|ON) [A-Z’' ]{3,50})?"
)
OVER_AGENCY: AbstractSet[CaptionRole] = {"court", "other", "status", "dates"}
"""What alone stands over the name of who decides."""
ENDS_NAME = ("role", "versus")
"""What stands under the name of a party."""


def agency_role(place: Place) -> CaptionRole | None:
    """`ALASKA WORKERS’ COMPENSATION BOARD`, over the parties: who decides is no court."""
    if place.role not in ("party", "panel") or not AGENCY.fullmatch(place.words):
        return None
    over = {role_of(part.words) for part in place.parts[: place.index]}
    return "court" if over <= OVER_AGENCY and place.below() not in ENDS_NAME else None


TRIAL_COURT = re.compile(
    r"(?:in the )?(?:circuit|district|superior|county|family|probate|orphans[’']?) court (?:for"
    r"|of)\b"
    r"|[a-z’'. ]+ county (?:circuit|district|superior) court\b",
    re.IGNORECASE,
)
HIGHER = re.compile(r"\b(?:appeals?|appellate|supreme)\b", re.IGNORECASE)
LONGEST_CAPTION = 40
"""Lines."""
OVER_HIGHER = 8
"""Lines from the court below, at the head of a page, to the court itself."""


def court_below_role(place: Place) -> CaptionRole | None:
    """`Circuit Court for Erie County`, over its number and the court that decides, as Maryland sets
    it in the corner of the cover."""
    if place.role != "court" or not TRIAL_COURT.match(place.words) or place.below() != "docket":
        return None
    ahead = place.parts[place.index + 1 : place.index + OVER_HIGHER]
    higher = any(role_of(part.words) == "court" and HIGHER.search(part.words) for part in ahead)
    return "lower-court" if higher else None


OF_A_STATE = re.compile(STATE_COURT, re.IGNORECASE)


def own_trial_court_role(place: Place) -> CaptionRole | None:
    """`VERMONT SUPERIOR COURT`, which heads the caption: no other court is named, nor does a line
    tell from where the case came."""
    if place.role != "lower-court" or not OF_A_STATE.match(place.words):
        return None
    roles = [role_of(part.words) for part in place.parts[:LONGEST_CAPTION]]
    return None if {"court", "posture"} & {*roles} else "court"


STATE_OVER = re.compile(r"(?:THE )?(?:STATE|COMMONWEALTH) OF [A-Z ]+")
COURT_ALONE = re.compile(rf"(?:IN THE )?(?i:{COURT_KIND})")


def court_under_state_role(place: Place) -> CaptionRole | None:
    """`COMMONWEALTH OF MASSACHUSETTS` over `APPEALS COURT`."""
    under = place.role in ("party", "court") and COURT_ALONE.match(place.words)
    over = [
        part.words for part in place.parts[: place.index] if not VENUE_ALONE.fullmatch(part.words)
    ]
    return "court" if under and over and STATE_OVER.fullmatch(over[-1]) else None


def state_over_court_role(place: Place) -> CaptionRole | None:
    """The state over it is none of the parties."""
    if place.role != "party" or not STATE_OVER.fullmatch(place.words):
        return None
    below = place.parts[place.index + 1 : place.index + 3]
    under = next((part.words for part in below if not VENUE_ALONE.fullmatch(part.words)), "")
    venue = below and VENUE_ALONE.fullmatch(below[0].words)
    beside = venue and any(COURT_ALONE.match(p.words) for p in place.parts[:LONGEST_CAPTION])
    return "other" if beside or COURT_ALONE.match(under) else None


OF_STATE = re.compile(
    rf"(?:of|for) (?:the )?(?:(?:state|commonwealth) of )?(?:{'|'.join(STATES)}|hawai[‘’'ʻ`]i)\W*",
    re.IGNORECASE,
)


def state_of_court_role(place: Place) -> CaptionRole | None:
    """`OF THE STATE OF OREGON`, a line of its own under `IN THE SUPREME COURT`."""
    under = place.role == "party" and place.above() == "court"
    return "court" if under and OF_STATE.fullmatch(place.words) else None


COUNTY_ALONE = re.compile(r"COUNTY OF [A-Z ]+|[A-Z ]+ COUNTY")


def is_venue(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is one of the two lines that tell where a trial court sits:
    `STATE OF NORTH CAROLINA` over `WAKE COUNTY`."""
    above = parts[index - 1].words if index else ""
    below = parts[index + 1].words if index + 1 < len(parts) else ""
    words = parts[index].words
    return bool(
        (STATE_LINE.fullmatch(words) and COUNTY_ALONE.fullmatch(below))
        or (STATE_LINE.fullmatch(above) and COUNTY_ALONE.fullmatch(words))
    )
