"""Says what each line of a caption tells, given those around it.

By itself, `FAMILY COURT OF ERIE` is a court and `Hon. Ada Holt` the judge below; under the “v.”
each is a party. What a line says by itself tells `line_roles`.
"""

import re
from collections.abc import Callable, Sequence

from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.caption.courts_in_context import (
    agency_role,
    court_below_role,
    court_sued_role,
    court_under_state_role,
    district_sued_role,
    own_trial_court_role,
    state_of_court_role,
    state_over_court_role,
    venue_role,
)
from build_scripts.structure.caption.judges_in_context import (
    author_role,
    clerk_role,
    list_of_judges_role,
    official_role,
    panel_role,
    trial_judge_role,
)
from build_scripts.structure.caption.line_in_place import Place
from build_scripts.structure.caption.stated_lines import stated_role
from build_scripts.structure.line_roles import role_of


def notice_role(place: Place) -> CaptionRole | None:
    """`This opinion may still be revised.`, over the name of the court."""
    may_be = place.role in ("party", "attribution", "status")
    return "other" if may_be and is_notice(place.parts, place.index) else None


OF_RIGHT_COLUMN = re.compile(r"judicial district court\b", re.IGNORECASE)
"""`V. JUDICIAL DISTRICT COURT OF`: Texas’s columns, run together."""


def initials_role(place: Place) -> CaptionRole | None:
    """`D.W.` under the “v.”, which might be a federal district."""
    may_be = place.role == "lower-court" and not OF_RIGHT_COLUMN.match(place.words)
    return "party" if may_be and place.is_against() else None


RULES: Sequence[Callable[[Place], CaptionRole | None]] = (
    venue_role,
    state_of_court_role,
    court_below_role,
    court_under_state_role,
    own_trial_court_role,
    state_over_court_role,
    agency_role,
    trial_judge_role,
    notice_role,
    list_of_judges_role,
    official_role,
    court_sued_role,
    district_sued_role,
    clerk_role,
    initials_role,
    panel_role,
    author_role,
)
"""In the order in which they are asked: the first that knows the line decides."""


def role_at(parts: Sequence[Part], index: int) -> CaptionRole:
    """Return what the part at `index` of a caption says, given those around it."""
    words = parts[index].words
    if stated := parts[index].stated:
        return stated_role(stated, words)
    place = Place(parts, index, role_of(words))
    told = (rule(place) for rule in RULES)
    return next((role for role in told if role), place.role)


def roles_of(units: Sequence[Part]) -> list[CaptionRole]:
    """Return what each line of a caption says."""
    below = case_below(units)
    return ["other" if at in below else role_at(units, at) for at in range(len(units))]


OPENS_CASE = re.compile(r"\(In re:? [^()]+$", re.IGNORECASE)
EX_PARTE = re.compile(r"Ex parte ", re.IGNORECASE)
LONGEST_CASE = 8
"""Lines."""


def case_below(units: Sequence[Part]) -> range:
    """Return which lines stand in brackets under `Ex parte Quill` and name the case below, as
    Alabama prints it: `(In re: Jane Quill`, `v.`, `John Quill)`."""
    first = next((at for at, unit in enumerate(units) if OPENS_CASE.match(unit.words)), None)
    if first is None or not any(EX_PARTE.match(unit.words) for unit in units[:first]):
        return range(0)
    near = range(first, min(first + LONGEST_CASE, len(units)))
    last = next((at for at in near if units[at].words.endswith(")")), None)
    return range(first, last + 1) if last is not None else range(0)


def is_panel(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` names the panel."""
    return role_at(parts, index) == "panel"


NAMING = ("court", "versus", "role", "panel")
"""Lines under which nothing is said of the whole opinion."""
OVER_COURT = 9
"""Lines."""
LOWEST_NOTICE = 40
"""Lines that may stand over such a sentence."""


def is_notice(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is a sentence over the name of the court: that the opinion
    is not to be cited, may still be revised, or binds the parties only."""
    if index > LOWEST_NOTICE or not is_prose(parts[index]):
        return False
    if any(role_of(part.words) in NAMING for part in parts[:index]):
        return False
    ahead = parts[index + 1 : index + OVER_COURT]
    if ahead and role_of(ahead[0].words) in ("versus", "role"):
        return False  # a party whose “et al.” ends it as a sentence
    return any(
        (role == "court" and not is_prose(p)) or (role == "docket" and p.words.startswith("("))
        for p in ahead
        for role in [role_of(p.words)]
    )
