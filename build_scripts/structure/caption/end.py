"""Tells where the caption ends and the court's first writing, or its digest, begins.

Courts differ in what comes before the byline: the Ninth Circuit titles its summary and counsel,
the Second prints a digest and the list of counsel without titles, the Tenth names counsel before
the panel, the Supreme Court repeats the caption over each writing.
"""

import re
from collections.abc import Sequence

from build_scripts.model import Source
from build_scripts.structure.blocks.document_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_posture, is_prose
from build_scripts.structure.caption.judges import only_names_judge, told_before_title
from build_scripts.structure.caption.lines import count_before_judges_text, is_over_number, role_at
from build_scripts.structure.caption.missing import refuse_missing_caption
from build_scripts.structure.line_roles import NOTICE, VERSUS, role_of
from build_scripts.structure.panel_lines import DELIVERED
from build_scripts.structure.writings.byline_forms import DELIVERED_BY
from build_scripts.structure.writings.bylines import byline_at, byline_over_lines
from build_scripts.structure.writings.counsel import APPEARING_FOR, is_counsel, lists_counsel
from build_scripts.structure.writings.part_titles import (
    FRONT,
    SEPARATE_KINDS,
    publishers_title,
    title_of,
)


def caption_end(source: Source, parts: Sequence[Part], known: dict[str, str]) -> int:
    """Return how many of `parts` belong to the caption.

    It ends at the first part that a caption cannot hold: a byline, the title of a part that
    follows captions (SUMMARY, COUNSEL), or running prose. OPINION is a line of the caption as
    long as the panel is still to come; counsel may be named before the panel.
    """
    roles: set[str] = set()
    end = count_before_judges_text(source, parts)
    for index, part in enumerate(parts[:end]):
        if part.kind == "note":
            continue
        if not part.stated and ends_caption(parts, index, roles, known):
            end = index
            break
        role = role_at(parts, index)
        roles |= {role, "versus" if role == "party" and VERSUS.search(part.words) else role}
    while end and end < len(parts) and heads_running_text(parts[end - 1]) and is_prose(parts[end]):
        end -= 1  # a title over running text is that text's
    if end and end < len(parts) and delivers(parts[end - 1], known) and is_prose(parts[end]):
        end -= 1
    if not roles & {"court", "versus", "docket"}:
        while end and byline_at(parts[end - 1].words, known):
            end -= 1  # “Opinion by Justice ABLE” over a text that a record holds without a caption
        refuse_missing_caption(source, parts, known)
    return end


def ends_caption(parts: Sequence[Part], index: int, roles: set[str], known: dict[str, str]) -> bool:
    """Say whether the part at `index` is the first after the caption, whose lines so far say
    `roles`."""
    part = parts[index]
    if NOTICE.match(part.words) or is_over_number(parts, index):
        return False
    if publishers_title(part) or byline_over_lines(parts, index, known):
        return True
    kind, role = title_of(part), role_at(parts, index)
    begun = bool(roles & {"versus", "docket", "role"})
    if kind in FRONT and (begun or kind == "counsel" or part.words.isupper()):
        return "docket" in roles or not over_docket(parts, index)
    if kind and roles & {"panel", "attribution"}:
        return not over_counsel(parts, index, known)
    told = role in ("panel", "attribution") and not DELIVERED.match(part.words)
    if not told and byline_at(part.words, known):
        if announces_separate(parts, index, known):
            return False
        named = only_names_judge(parts, index, roles, known)
        return not (named or told_before_title(parts, index))
    if index and role_of(parts[index - 1].words) == "versus":
        return False  # however many offices and capacities it holds in small letters
    if index + 1 < len(parts) and role_of(parts[index + 1].words) in ("role", "versus"):
        return False  # nor the party over its role, or over the “v.”
    digest = role == "posture" and "panel" in roles and not is_posture(part)
    listed = role == "party" and lists_counsel(parts, index)
    if role == "other":
        return False
    if is_counsel(part) and is_over_byline(parts, index, known):
        return False
    if not (digest or listed) and (role != "party" or not is_prose(part)):
        return False
    return not (lists_counsel(parts, index) and panel_ahead(parts, index))


def delivers(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` tells who delivered the opinion under it, as New Jersey and Kansas print
    it: `The opinion of the court was delivered by Able, J.:`, the name there or under it."""
    told = DELIVERED_BY.match(part.words)
    if not told or told.end() == len(part.words):
        return bool(told)
    byline = byline_at(part.words, known)
    return bool(byline and byline.author and not part.words[byline.end :].strip())


def announces_separate(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the byline at `index` only tells of a separate writing, over counsel and the
    byline of the court’s opinion: Montana’s `JUSTICE ABLE dissenting, joined by JUSTICE BAKER.`"""
    byline = byline_at(parts[index].words, known)
    if not byline or byline.kind not in SEPARATE_KINDS or parts[index].words[byline.end :].strip():
        return False
    listed = False
    for part in parts[index + 1 : index + AROUND]:
        listed = listed or bool(APPEARING_FOR.match(part.words))
        again = None if part.kind == "note" else byline_at(part.words, known)
        if again:
            return again.kind not in SEPARATE_KINDS
        if part.kind != "note" and is_prose(part) and not (listed or is_counsel(part)):
            return False
    return False


AROUND = 20
"""Lines of counsel and their addresses among which the court’s byline is still to come."""


def heads_running_text(part: Part) -> bool:
    """Say whether `part` heads running text: the title of a writing, or its first section’s."""
    return bool(title_of(part) or FIRST_SECTION.fullmatch(part.words))


FIRST_SECTION = re.compile(
    r"(?:(?:I|1|A)\.\s+)?(?:INTRODUCTION|BACKGROUND|OVERVIEW|PRELIMINARY STATEMENT|SUMMARY|FACTS|"
    r"FACTUAL [A-Z ]+)|I\.?",
    re.IGNORECASE,
)


def over_docket(parts: Sequence[Part], index: int) -> bool:
    """Say whether the number of the case stands close under the title at `index`, before any text:
    the Supreme Court sets SYLLABUS over its caption, a page that shows it the name over both."""
    for at in range(index + 1, min(index + UNDER_TITLE, len(parts))):
        if role_at(parts, at) == "docket":
            return True
        if parts[at].kind != "note" and is_prose(parts[at]) and not is_posture(parts[at]):
            return False
    return False


def over_counsel(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the title at `index` stands over what was done, the day and counsel, the byline
    below them, as the Court of International Trade prints it."""
    counsel = False
    for part in parts[index + 1 : index + UNDER_TITLE]:
        if part.kind == "note":
            continue
        if byline_at(part.words, known):
            return counsel
        counsel = counsel or is_counsel(part)
        if not is_counsel(part) and role_of(part.words) not in ("dates", "other"):
            return False
    return False


def is_over_byline(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the counsel at `index` stands between the title and the byline, as Delaware’s
    Superior Court sets it: with the text under it, the title would head two writings."""
    titled = next((part for part in reversed(parts[:index]) if not is_counsel(part)), None)
    if titled is None or not title_of(titled):
        return False
    for part in parts[index + 1 : index + UNDER_TITLE]:
        if byline_at(part.words, known):
            return True
        if not is_counsel(part):
            return False
    return False


UNDER_TITLE = 9
"""Lines, that of the byline among them."""


def panel_ahead(parts: Sequence[Part], index: int, reach: int = 30) -> bool:
    """Say whether the panel is still to come, before any text but lists of counsel."""
    for part in parts[index + 1 : index + reach]:
        if role_of(part.words) == "panel":
            return True
        if part.kind != "note" and is_prose(part) and not (is_counsel(part) or is_posture(part)):
            return False
    return False
