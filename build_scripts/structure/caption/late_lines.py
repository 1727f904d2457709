"""Finds the lines of the caption that courts print late: under counsel, or under the syllabus."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.dates import DATE
from build_scripts.model import Source, WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.caption.cleaned_party_names import FOR_PARTY
from build_scripts.structure.caption.joined_lines import count_before_judges_text
from build_scripts.structure.forms_of_lines import WHOLE_PANEL
from build_scripts.structure.line_roles import NOTICE, role_of
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.counsel import is_counsel
from build_scripts.structure.writings.delivered_lines import is_over_own_byline
from build_scripts.structure.writings.front_matter import STATES_CASE
from build_scripts.structure.writings.part_titles import FRONT, title_of


def late_lines(
    source: Source, parts: Sequence[Part], known: dict[str, str]
) -> tuple[list[Part], list[Part]]:
    """Return the lines of the caption that come after lists of counsel, and the other parts.

    The First Circuit prints the day of the decision under counsel, before the byline.
    """
    title: WritingKind | None = None
    late: list[int] = []
    own = start_of_text(parts, count_before_judges_text(source, parts), known)
    for index, part in enumerate(parts):
        if part.kind == "note":
            continue
        title = title_of(part) or title
        byline = byline_at(part.words, known) and not is_over_own_byline(parts, index, known)
        if index == own or byline or title not in (None, *FRONT):
            late += notice_under(parts, index)
            kept = [each for place, each in enumerate(parts) if place not in late]
            return [parts[place] for place in late], kept
        if title == "syllabus":
            late += [index] if tells_of_appeal(part) or is_day(part) else []
        late += [index] if title in (None, "counsel") and is_late(part) else []
    text = next((i for i, p in enumerate(parts) if is_prose(p) and is_text(p)), len(parts))
    over = [place for place in late if place < text]  # no byline opens the text itself
    return [parts[place] for place in over], [p for i, p in enumerate(parts) if i not in over]


def notice_under(parts: Sequence[Part], index: int) -> list[int]:
    """Return the place of the notice under the title at `index`, if one stands there: `Note: …
    this action may not be cited as precedent.`, as the Court of Appeals for Veterans Claims has
    it."""
    below = parts[index + 1 : index + 2]
    noticed = below and title_of(parts[index]) and NOTICE.match(below[0].words)
    return [index + 1] if noticed else []


FARTHEST_BYLINE = 12
"""Lines under the beginning of a record’s opinion among which its byline may stand."""


def start_of_text(parts: Sequence[Part], own: int, known: dict[str, str]) -> int:
    """Return where a judge’s text begins that a publisher has from `own` on: at the byline, where
    over it stand only lines of the caption, as who sat, who wrote what and who appears."""
    for index, part in enumerate(parts[own : own + FARTHEST_BYLINE], own):
        if byline_at(part.words, known) and role_of(part.words) not in ("attribution", "panel"):
            return index
        if part.kind == "note" or not (is_late(part) or title_of(part) or is_counsel(part)):
            return own
    return own


LONGEST_LATE, LONGEST_BENCH = 120, 400


def is_text(part: Part) -> bool:
    """Say whether `part`, which makes sentences, is of the opinion itself."""
    if part.kind == "note" or is_counsel(part) or role_of(part.words) != "party":
        return False
    return len(part.words) > LONGEST_BENCH or not FOR_PARTY.search(part.words)


def is_day(part: Part) -> bool:
    """Say whether `part` tells the days by itself, as Connecticut prints it under the syllabus."""
    return role_of(part.words) == "dates" and len(part.words) < LONGEST_LATE


NUMBER_ALONE = re.compile(r"(?:(?:Case|Docket) )?Nos?\. [\w:,; -]*\d[\w-]*\.?", re.IGNORECASE)
"""The number of the case, which casetext prints under a summary of its own."""


WHOLE_COURT = re.compile(
    r"before (?:the )?(?:full |entire |supreme )*court(?:,? (?:sitting )?(?:en|in) banc)?\.?",
    re.IGNORECASE,
)
"""`BEFORE THE COURT EN BANC.`, under counsel in Nevada."""


OUTCOME = re.compile(
    r"(?:District court )?(?:Orders?|Judgments?|Decisions?|Decrees?|Convictions?|Sentences?)\b"
    r"[^.;:]{3,220}, (?:affirmed|reversed|vacated|dismissed|remanded)\b[^.:]{0,60}\."
)
"""`Order granting summary judgment, affirmed.`, over counsel in Idaho."""


CLERK = re.compile(r"Clerk(?: of (?:the )?Court)?\W*", re.IGNORECASE)
"""Who signs under `Filed:`, in Montana."""


CAME_UP = re.compile(
    r"(?:On )?(?:Cross-)?(?:Appeal(?:s|ed)?|APPEALS?) from\b"
    r"|(?i:on (?:petition for (?:an? )?)?writ of certiorari to )[A-Z]"
)
"""`ON WRIT OF CERTIORARI TO THE COURT OF APPEALS`, under counsel in South Carolina."""


def is_late(part: Part) -> bool:
    """Say whether `part` is a date or a panel by itself, or says who wrote what."""
    role = role_of(part.words)
    if (role == "panel" and WHOLE_PANEL.search(part.words)) or role == "status":
        return len(part.words) < LONGEST_BENCH
    short = len(part.words) < LONGEST_LATE
    below = role == "posture" and bool(CAME_UP.match(part.words))
    below = below and not STATES_CASE.search(part.words)
    later = role == "other" and bool(DATE.search(part.words))  # Rehearing denied May 3, 1990.
    told = below or later or role in ("dates", "panel", "status")
    forms = (NUMBER_ALONE, WHOLE_COURT, OUTCOME, CLERK)
    alone = any(form.fullmatch(part.words) for form in forms)
    return role == "attribution" or alone or (short and told)


def tells_of_appeal(part: Part) -> bool:
    """Say whether `part` says from where the appeal came, and when it was heard and decided, as
    Kansas prints it in a paragraph under the syllabus."""
    decided = re.search(r"\b(?:opinion|order) (?:filed|issued|delivered)\b", part.words, re.I)
    return role_of(part.words) == "posture" and bool(decided)
