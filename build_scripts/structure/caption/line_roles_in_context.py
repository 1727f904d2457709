"""Says what each line of a caption tells, given those around it.

By itself, `FAMILY COURT OF ERIE` is a court and `Hon. Ada Holt` the judge below; under the “v.”
each is a party. What a line says by itself tells `line_roles`.
"""

import re
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.courts.court_lines import STATE_COURT
from build_scripts.lexicon.courts.court_words import COURT_KIND
from build_scripts.lexicon.party_roles import PARTY_END
from build_scripts.lexicon.short_party_names import HONORABLE
from build_scripts.model import CaptionRole
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.caption.joints_of_panels import OVER_MAGISTRATE
from build_scripts.structure.caption.panel import follows_before, list_over_office, panel_list
from build_scripts.structure.caption.stated_lines import stated_role
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.counsel import is_counsel


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a caption where it stands."""

    parts: Sequence[Part]
    index: int
    role: CaptionRole
    """What it says by itself."""

    @property
    def words(self) -> str:
        """What it reads."""
        return self.parts[self.index].words

    def above(self) -> CaptionRole | None:
        """Return what the line above says by itself, None where it is the first."""
        return role_of(self.parts[self.index - 1].words) if self.index else None

    def is_against(self) -> bool:
        """Say whether it stands under the “v.”."""
        return self.above() == "versus"

    def below(self) -> CaptionRole | None:
        """Return what the line below says by itself, None where it is the last."""
        below = self.parts[self.index + 1 : self.index + 2]
        return role_of(below[0].words) if below else None


def venue_role(place: Place) -> CaptionRole | None:
    """`STATE OF NORTH CAROLINA` over `WAKE COUNTY`: where a trial court sits."""
    return "other" if place.role == "party" and is_venue(place.parts, place.index) else None


def notice_role(place: Place) -> CaptionRole | None:
    """`This opinion may still be revised.`, over the name of the court."""
    may_be = place.role in ("party", "attribution", "status")
    return "other" if may_be and is_notice(place.parts, place.index) else None


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


def court_sued_role(place: Place) -> CaptionRole | None:
    """`FAMILY COURT OF ERIE, et al.,` under the “v.”: of whose ruling a writ is sought."""
    named = place.words.endswith((",", "al.")) or PARTY_END.search(place.words)
    return "party" if place.role == "court" and place.is_against() and named else None


CLERK = re.compile(r"(?:Acting )?Clerk of (?:the )?Court\W*")
CLERKS_NAME = re.compile(r"(?:[A-Z][\w’'-]+ |[A-Z]\. ){1,3}[A-Z][\w’'-]+(?:,? (?:Jr|Sr)\.)?")


def clerk_role(place: Place) -> CaptionRole | None:
    """`Ada M. Holt` over `Clerk of Court`, of a stamp whose lines a text has lost among the others:
    the Tenth Circuit’s."""
    below = place.parts[place.index + 1 : place.index + 2]
    named = place.role == "party" and CLERKS_NAME.fullmatch(place.words)
    return "other" if named and below and CLERK.fullmatch(below[0].words) else None


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


OF_RIGHT_COLUMN = re.compile(r"judicial district court\b", re.IGNORECASE)
"""`V. JUDICIAL DISTRICT COURT OF`: Texas’s columns, run together."""


def initials_role(place: Place) -> CaptionRole | None:
    """`D.W.` under the “v.”, which might be a federal district."""
    may_be = place.role == "lower-court" and not OF_RIGHT_COLUMN.match(place.words)
    return "party" if may_be and place.is_against() else None


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


VENUE = re.compile(r"[A-Z ]+,? ss\.?")
"""`SUFFOLK, ss.`, between both in Massachusetts’s trial courts."""


def court_under_state_role(place: Place) -> CaptionRole | None:
    """`COMMONWEALTH OF MASSACHUSETTS` over `APPEALS COURT`."""
    under = place.role in ("party", "court") and COURT_ALONE.match(place.words)
    over = [part.words for part in place.parts[: place.index] if not VENUE.fullmatch(part.words)]
    return "court" if under and over and STATE_OVER.fullmatch(over[-1]) else None


def state_over_court_role(place: Place) -> CaptionRole | None:
    """The state over it is none of the parties."""
    if place.role != "party" or not STATE_OVER.fullmatch(place.words):
        return None
    below = place.parts[place.index + 1 : place.index + 3]
    under = next((part.words for part in below if not VENUE.fullmatch(part.words)), "")
    venue = below and VENUE.fullmatch(below[0].words)
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


STATE_ALONE = re.compile(r"(?:STATE|COMMONWEALTH) OF [A-Z ]+")
COUNTY_ALONE = re.compile(r"COUNTY OF [A-Z ]+|[A-Z ]+ COUNTY")


def is_venue(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is one of the two lines that tell where a trial court sits:
    `STATE OF NORTH CAROLINA` over `WAKE COUNTY`."""
    above = parts[index - 1].words if index else ""
    below = parts[index + 1].words if index + 1 < len(parts) else ""
    words = parts[index].words
    return bool(
        (STATE_ALONE.fullmatch(words) and COUNTY_ALONE.fullmatch(below))
        or (STATE_ALONE.fullmatch(above) and COUNTY_ALONE.fullmatch(words))
    )


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
