"""Joins the lines of a caption that read as one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Source
from build_scripts.structure.blocks.continued_parts import Part, part_with_rest
from build_scripts.structure.caption.continuation_rules import goes_on
from build_scripts.structure.caption.joints_of_lines import CUT_ATTRIBUTION
from build_scripts.structure.caption.judges_not_authors import only_names_judge
from build_scripts.structure.caption.line_roles_in_context import is_panel
from build_scripts.structure.forms_of_lines import VERSUS
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.byline_forms import DELIVERED_BY, OPINION_OF, PER_CURIAM
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.part_titles import FRONT, title_of


def caption_units(source: Source, parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return `parts` with the lines of the caption joined that read as one."""
    own = count_before_judges_text(source, parts)
    head = parts[:own]
    if own < len(parts):
        head = [told_of_separate(part) for part in head]
    return [*joined_lines(head, known), *parts[own:]]


SEPARATE_TOLD = re.compile(
    r"(?=[^:“]{3,150}(?:\bJJ?\.|\b(?:Judge|Justice)s?\b))"
    r"[A-Z][^:“]{3,150}[ ,](?:concurring|dissenting)\b[^.:“]{0,60}\.?"
)
"""`Stone and Shaw, JJ., specially concurring.`, as Illinois’s reports print it over counsel."""


def told_of_separate(part: Part) -> Part:
    """Return `part`, which stands over what a publisher says to be a judge’s own text, as one that
    tells who wrote, where it only says who concurs or dissents."""
    told = not part.stated and part.kind != "note" and SEPARATE_TOLD.fullmatch(part.words)
    return replace(part, stated="byline") if told else part


def joined_lines(parts: Sequence[Part], known: dict[str, str]) -> list[Part]:
    """Return the lines of a caption with those joined that read as one."""
    units: list[Part] = []
    for index, part in enumerate(parts):
        solid = bool(part.continues)
        if (
            units
            and not told_apart(units[-1], part)
            and not OPINION_OF.match(part.words)
            and not (units[-1].stated and DELIVERED_BY.match(part.words))
            and "note" not in (part.kind, units[-1].kind)
            and (goes_on(units[-1].words, part.words, solid=solid) or is_stamp(units, part))
        ):
            units[-1] = part_with_rest(units[-1], part)
            continue
        # The Supreme Court’s “Syllabus” stands over the caption, others’ titles under it.
        front = title_of(part) in FRONT and (part.words.isupper() or " " in part.words.strip())
        opened = not part.stated and byline_at(part.words, known) and not is_panel(parts, index)
        opened = opened and not (is_over_number(parts, index) or is_over_lawyers(parts, index))
        opened = opened and not CUT_ATTRIBUTION.search(part.words)
        if opened:  # what stands above is asked only here: a text may hold thousands of lines
            above = {role_of(unit.words) for unit in units}
            opened = not only_names_judge(parts, index, above, known)
        if front or opened:
            return [*units, *parts[index:]]
        units.append(part)
    return units


def is_over_number(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` is the “By the Court:” over the number of the case with which
    the Seventh Circuit heads its orders, and no byline."""
    over = bool(PER_CURIAM.fullmatch(parts[index].words))
    return over and index + 1 < len(parts) and role_of(parts[index + 1].words) == "docket"


LAWYER = re.compile(r"\b(?:Attorney|Counsel|Defender|Esq\.|LLP|LLC|P\.C\.|Law)(?=\W|$)")


def is_over_lawyers(parts: Sequence[Part], index: int) -> bool:
    """Say whether the part at `index` tells by whom the opinion is, counsel still to come: `Opinion
    of the Court by Cove, Justice.`, as North Dakota prints it over them."""
    told = role_of(parts[index].words) == "attribution" and index + 1 < len(parts)
    return told and bool(LAWYER.search(parts[index + 1].words))


def told_apart(above: Part, part: Part) -> bool:
    """Say whether the publisher says of both lines what they are, and it is not the same."""
    return bool(above.stated and part.stated) and above.stated != part.stated


BEGINS_PARTIES = re.compile(
    r"in (?:re\b|(?:the )?(?:matter|interests?|estate) of\b)|.*,(?:\s+\w+,)?$", re.IGNORECASE
)
"""`IN THE INTEREST OF P.Q.,`, set solid under the day of filing."""
TELL_THEMSELVES = ("court", "docket", "status")
"""Lines under a day that are none of a stamp: `No. 1-30-0817`, `TO BE PUBLISHED`."""
STAMP = re.compile(r"F ?I ?L ?E ?D\b|E-?FILED\b|(?i:electronically filed)\b")
STAMPED_BY = re.compile(r"FILED .*\bCourt of\b")
HEAD = 10
"""Characters of a line in capitals."""
STAMP_DAY = re.compile(r"[a-z.] ?\d{1,2},? \d{4}$", re.IGNORECASE)


def is_stamp(units: Sequence[Part], part: Part) -> bool:
    """Say whether `part` is the rest of the stamp with which the clerk filed the opinion."""
    above = units[-1].words
    if not part.continues or role_of(above) != "dates" or BEGINS_PARTIES.match(part.words):
        return False
    opened, day = STAMP.match(above), STAMP_DAY.search(above)
    if role_of(part.words) == "court" and part.words[:HEAD].isupper() and STAMPED_BY.search(above):
        return False  # the court’s own line, under that of its stamp
    told = role_of(part.words) in TELL_THEMSELVES or part.words.endswith(".")
    named = VERSUS.search(part.words)  # `Assigned on Briefs May 20, 2031`, over both sides
    return bool(opened) or (bool(day) and not told and not named)


def count_before_judges_text(source: Source, parts: Sequence[Part]) -> int:
    """Return how many of `parts` stand before the first that the format calls a judge’s own text;
    all, where it says nothing of that."""
    own = next((writing.at for writing in source.writings if writing.bare), None)
    if own is None:
        return len(parts)
    return next((index for index, part in enumerate(parts) if part.start >= own), len(parts))
