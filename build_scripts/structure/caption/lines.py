"""Joins the lines of a caption that read as one, and says what each of them tells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from build_scripts.lexicon.party_roles import PARTY_END
from build_scripts.model import CaptionRole, Source, StatedRole
from build_scripts.structure.blocks.document_parts import Part, part_with_rest
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.caption.joining import goes_on
from build_scripts.structure.caption.judges import only_names_judge
from build_scripts.structure.caption.panel import follows_before, panel_list
from build_scripts.structure.line_roles import NOTICE, role_of
from build_scripts.structure.writings.byline_forms import OPINION_OF, PER_CURIAM
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.counsel import is_counsel
from build_scripts.structure.writings.part_titles import FRONT, title_of


def caption_units(source: Source, parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return `parts` with the lines of the caption joined that read as one."""
    own = count_before_judges_text(source, parts)
    head = parts[:own]
    if own < len(parts):
        head = [told_of_separate(part) for part in head]
    return [*joined_lines(head, known), *parts[own:]]


def told_of_separate(part: Part) -> Part:
    """Return `part`, which stands over what a publisher says to be a judge’s own text, as one that
    tells who wrote, where it only says who concurs or dissents."""
    told = not part.stated and part.kind != "note" and SEPARATE_TOLD.fullmatch(part.words)
    return replace(part, stated="byline") if told else part


SEPARATE_TOLD = re.compile(
    r"(?=[^:“]{3,150}(?:\bJJ?\.|\b(?:Judge|Justice)s?\b))"
    r"[A-Z][^:“]{3,150}[ ,](?:concurring|dissenting)\b[^.:“]{0,60}\.?"
)
"""`Stone and Shaw, JJ., specially concurring.`, as Illinois’s reports print it over counsel."""


def joined_lines(parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return the lines of a caption with those joined that read as one."""
    units: list[Part] = []
    for index, part in enumerate(parts):
        solid = bool(part.continues)
        if (
            units
            and not told_apart(units[-1], part)
            and not OPINION_OF.match(part.words)
            and "note" not in (part.kind, units[-1].kind)
            and (goes_on(units[-1].words, part.words, solid=solid) or is_stamp(units, part))
        ):
            units[-1] = part_with_rest(units[-1], part)
            continue
        # The Supreme Court’s “Syllabus” stands over the caption, others’ titles under it.
        front = title_of(part) in FRONT and (part.words.isupper() or " " in part.words.strip())
        opened = not part.stated and byline_at(part.words, known) and not is_panel(parts, index)
        opened = opened and not is_over_number(parts, index)
        if opened:  # what stands above is asked only here: a text may hold thousands of lines
            above = {role_of(unit.words) for unit in units}
            opened = not only_names_judge(parts, index, above, known)
        if front or opened:
            return [*units, *parts[index:]]
        units.append(part)
    return units


def is_over_text(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index`, which might name the panel, is the last line before text
    and names one judge, its author: `ABLE, C.J.`"""
    below = parts[index + 1 : index + 2]
    alone = ONE_JUDGE.fullmatch(parts[index].words)
    return bool(alone and below) and is_prose(below[0]) and not is_counsel(below[0])


ONE_JUDGE = re.compile(r"(?!(?i:before|present|panel))[^,:;]{2,40}, (?:C|P)\. ?J\.")


def is_over_number(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is the “By the Court:” over the number of the case with which
    the Seventh Circuit heads its orders, and no byline."""
    over = bool(PER_CURIAM.fullmatch(parts[index].words))
    return over and index + 1 < len(parts) and role_of(parts[index + 1].words) == "docket"


def told_apart(above: Part, part: Part) -> bool:
    """Say whether the publisher says of both lines what they are, and it is not the same."""
    return bool(above.stated and part.stated) and above.stated != part.stated


def is_stamp(units: Sequence[Part], part: Part) -> bool:
    """Say whether `part` is the rest of the stamp with which the clerk filed the opinion."""
    above = units[-1].words
    if not part.continues or role_of(above) != "dates" or BEGINS_PARTIES.match(part.words):
        return False
    opened, day = STAMP.match(above), STAMP_DAY.search(above)
    told = role_of(part.words) in TELL_THEMSELVES or part.words.endswith(".")
    return bool(opened) or (bool(day) and not told)


BEGINS_PARTIES = re.compile(
    r"in (?:re\b|(?:the )?(?:matter|interests?|estate) of\b)|.*,(?:\s+\w+,)?$", re.IGNORECASE
)
"""`IN THE INTEREST OF P.Q.,`, set solid under the day of filing."""
TELL_THEMSELVES = ("court", "docket", "status")
"""Lines under a day that are none of a stamp: `No. 1-30-0817`, `TO BE PUBLISHED`."""
STAMP = re.compile(r"F ?I ?L ?E ?D\b|E-?FILED\b|(?i:electronically filed)\b")
STAMP_DAY = re.compile(r"[a-z.] ?\d{1,2},? \d{4}$", re.IGNORECASE)


def count_before_judges_text(source: Source, parts: Sequence[Part]) -> int:
    """Return how many of `parts` stand before the first that the format calls a judge’s own text;
    all, where it says nothing of that."""
    own = next((writing.at for writing in source.writings if writing.bare), None)
    if own is None:
        return len(parts)
    return next((index for index, part in enumerate(parts) if part.start >= own), len(parts))


def role_at(parts: Sequence[Part], index: int) -> CaptionRole:
    """Return what the part at `index` of a caption says, given those around it.

    The names under “Before:” are the panel; so are names one under another, the first with its
    office and the last with that of all, as New York prints them.
    """
    words = parts[index].words
    if stated := parts[index].stated:
        return stated_role(stated, words)
    role = role_of(words)
    if role == "party" and is_venue(parts, index):
        return "other"
    if role in ("party", "attribution", "status") and is_notice(parts, index):
        return "other"
    if role == "lower-court" and sits_on(parts, index):
        return "panel"
    if role == "lower-court" and index and HON.match(words):
        against = role_of(parts[index - 1].words) == "versus"
        below = role_of(parts[index + 1].words) if index + 1 < len(parts) else "other"
        return "party" if against or below == "role" else role
    against = index > 0 and role_of(parts[index - 1].words) == "versus"
    if role == "court" and against and (words.endswith((",", "al.")) or PARTY_END.search(words)):
        return "party"  # of whose ruling a writ is sought: `FAMILY COURT OF ERIE, et al.,`
    if role == "lower-court" and against and not OF_RIGHT_COLUMN.match(words):
        return "party"  # `D.W.`
    if role in ("party", "panel") and (
        follows_before(parts, index) or any(s <= index < e for s, e in [panel_list(parts, index)])
    ):
        return "panel"
    return "party" if role == "panel" and is_over_text(parts, index) else role


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


STATE_ALONE = re.compile(r"(?:STATE|COMMONWEALTH) OF [A-Z ]+")
COUNTY_ALONE = re.compile(r"COUNTY OF [A-Z ]+|[A-Z ]+ COUNTY")


def stated_role(stated: StatedRole, words: str) -> CaptionRole:
    """Return what a line that reads `words` says, which its publisher calls `stated`. The words
    tell more only of what is named in one breath: a party and its role, who sat and who wrote."""
    told = role_of(words)
    if stated == "docket" and not NUMBERED.search(words):
        return told  # a publisher’s slip: the parties, set beside the number
    if NOTICE.match(words) or (stated == "parties" and CAME_UP.match(words)):
        return told  # what stands over or under the parties, taken for them
    return told if told in NARROWER.get(stated, ()) else BY_PUBLISHER[stated]


NUMBERED = re.compile(r"\d|\b(?:original|misc)\b", re.IGNORECASE)
"""What a docket number holds: “No. 8, Original”."""
CAME_UP = re.compile(
    r"(?:on )?(?:petitions? for (?:review|rehearing|writ)|(?:cross-)?appeals? from"
    r"|(?:petition|appeal|writ|certiorari) (?:from|to)\b)|on writ\b",
    re.IGNORECASE,
)
"""How the case came before the court; but `Petition of QUILL` names a party."""
BY_PUBLISHER: Mapping[StatedRole, CaptionRole] = {
    "parties": "party",
    "docket": "docket",
    "court": "court",
    "dates": "dates",
    "judges": "panel",
    "posture": "posture",
    "counsel": "other",
    "digest": "other",
    "disposition": "other",
    "byline": "attribution",
    "other": "other",
}
NARROWER: Mapping[StatedRole, tuple[CaptionRole, ...]] = {
    "parties": ("versus", "role"),
    "docket": ("posture", "lower-court", "dates"),
    "dates": ("posture", "docket", "lower-court"),
    "judges": ("attribution", "lower-court"),
}


def sits_on(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is one of the judges listed under “JUDGES:” or “BEFORE:”,
    each with the office, as Ohio and Pennsylvania print them."""
    while index and SITS.fullmatch(parts[index].words):
        index -= 1
        if LIST_HEAD.match(parts[index].words):
            return True
    return False


SITS = re.compile(
    r"(?:the )?hon(?:orable|\.) [^,]{3,40}, (?:(?:[CP]\. ?)?J\.|(?:[a-z]+ ){0,2}j(?:udge|ustice))"
    r"(?: \(P\.?\))?[.,;*]*",
    re.IGNORECASE,
)
LIST_HEAD = re.compile(r"judges?:|before\b|present\b", re.IGNORECASE)
OF_RIGHT_COLUMN = re.compile(r"judicial district court\b", re.IGNORECASE)
"""`V. JUDICIAL DISTRICT COURT OF`: Texas’s columns, run together."""
HON = re.compile(r"(?:the )?hon(?:orable|\.) ", re.IGNORECASE)
"""How captions name an official: the judge below, or a party."""


def roles_of(units: Sequence[Part]) -> list[CaptionRole]:
    """Return what each line of a caption says."""
    below = case_below(units)
    return ["other" if at in below else role_at(units, at) for at in range(len(units))]


def case_below(units: Sequence[Part]) -> range:
    """Return which lines stand in brackets under `Ex parte Quill` and name the case below, as
    Alabama prints it: `(In re: Jane Quill`, `v.`, `John Quill)`."""
    first = next((at for at, unit in enumerate(units) if OPENS_CASE.match(unit.words)), None)
    if first is None or not any(EX_PARTE.match(unit.words) for unit in units[:first]):
        return range(0)
    near = range(first, min(first + LONGEST_CASE, len(units)))
    last = next((at for at in near if units[at].words.endswith(")")), None)
    return range(first, last + 1) if last is not None else range(0)


OPENS_CASE = re.compile(r"\(In re:? [^()]+$", re.IGNORECASE)
EX_PARTE = re.compile(r"Ex parte ", re.IGNORECASE)
LONGEST_CASE = 8
"""Lines."""


def is_panel(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` names the panel."""
    return role_at(parts, index) == "panel"


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


NAMING = ("court", "versus", "role", "panel")
"""Lines under which nothing is said of the whole opinion."""
OVER_COURT = 9
"""Lines."""
LOWEST_NOTICE = 40
"""Lines that may stand over such a sentence."""
