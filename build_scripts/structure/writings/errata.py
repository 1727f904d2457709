"""Finds an errata sheet: the court's list of what is to be changed in an opinion it has issued.

The First Circuit prints it under a caption of its own, by itself or over the opinion, whose caption
then follows again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from build_scripts.lexicon.dates import DATE, date_of
from build_scripts.model import Doubt, Source
from build_scripts.problems import doubt
from build_scripts.structure.blocks.continued_parts import Part, parts_joined
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.bylines import byline_at
from build_scripts.structure.writings.errata_items import (
    errata_items,
    with_day_apart,
    without_next_day,
)
from build_scripts.structure.writings.repeated_captions import said_before
from build_scripts.structure.writings.writing_section import Section

SHEET = re.compile(r"\W*errat(?:a|um)(?: sheet)?\W*", re.IGNORECASE)
"""The title of a sheet: `ERRATA`, `ERRATA SHEET`."""
LONGEST_CAPTION = 150
"""Parts over the title; consolidated appeals name each."""
ISSUED = re.compile(
    rf"\b(?:issued|filed|decided|released) (?:on )?(?:{DATE.pattern})", re.IGNORECASE
)
"""`The opinion of this Court, issued on May 28, 2030, should be amended as follows.`"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An errata sheet, and what stands around it."""

    caption: tuple[Part, ...]
    """What stands over its title."""
    section: Section
    opinion: tuple[Part, ...]
    """The opinion under it, from its caption on; empty where the sheet stands alone."""


def errata_sheet(source: Source, parts: Sequence[Part], compose: Compose) -> Sheet | None:
    """Return the errata sheet with which `parts` begin, None where they begin with none."""
    title = next((i for i, p in enumerate(parts[:LONGEST_CAPTION]) if heads_sheet(p)), None)
    if title is None or any(byline_at(part.words, {}) for part in parts[:title]):
        return None
    end = next(
        (i for i in range(title + 1, len(parts)) if begins_caption(parts[i])),
        len(parts),
    )
    while end > title + 1 and end < len(parts) and role_of(parts[end - 1].words) == "dates":
        end -= 1  # the day of the opinion, over the name of the court
    body = [part for part in parts_joined(parts[title + 1 : end]) if part.kind != "note"]
    notes = [part for part in parts[title + 1 : end] if part.kind == "note"]
    items, day = without_next_day(errata_items(source, body, compose), compose)
    section = Section("errata", parts[title], None, None, tuple(items), tuple(notes))
    opinion = (*([day] if day else []), *parts[end:])
    return Sheet(tuple(with_day_apart(parts[:title], compose)), section, opinion)


def one_caption(
    over_sheet: Sequence[Part], over_opinion: Sequence[Part]
) -> tuple[list[Part], list[Part], list[Part]]:
    """Return the caption of a case that is printed twice, what the sheet’s has of its own, and
    what only repeats it.

    The caption is the one whose lines tell more of what they are; the other’s add to it. The day
    over the sheet is the sheet’s.
    """
    heads = [part for part in over_sheet if DATE.fullmatch(part.words)]
    first = [part for part in over_sheet if part not in heads]
    lead, other = (
        (first, over_opinion)
        if told_roles(first) > told_roles(over_opinion)
        else (over_opinion, first)
    )
    once_more = said_before(other, lead)
    added = [part for part in other if part not in once_more]
    return [*lead, *added], heads, once_more


def told_roles(parts: Sequence[Part]) -> int:
    """Return how many of `parts` by themselves are a role, a “v.” or a docket number."""
    return sum(role_of(part.words) in ("role", "versus", "docket") for part in parts)


def with_heads(sheet: Sheet, heads: Sequence[Part]) -> Sheet:
    """Return `sheet` with the `heads` of its own over it, as the day on which it was issued."""
    section = replace(sheet.section, body=(*heads, *sheet.section.body))
    return replace(sheet, section=section)


def heads_sheet(part: Part) -> bool:
    """Say whether `part` is the title of an errata sheet."""
    return part.kind != "note" and bool(SHEET.fullmatch(part.words))


LONGEST_COURT = 120
"""Characters."""


def begins_caption(part: Part) -> bool:
    """Say whether `part` is the name of a court by itself, with which a caption begins."""
    named = part.kind != "note" and role_of(part.words) == "court"
    return named and not is_prose(part) and len(part.words) < LONGEST_COURT


def corrected_day(sheet: Sheet | None) -> date | None:
    """Return the day of the opinion that a sheet corrects, as the sheet tells it."""
    if not sheet:
        return None
    told = (ISSUED.search(part.words) for part in sheet.section.body)
    return next((day for match in told if match and (day := date_of(match))), None)


def errata_doubts(source: Source, sheet: Sheet | None) -> list[Doubt]:
    """Return a doubt where a document is an errata sheet and nothing else."""
    if not sheet or sheet.opinion:
        return []
    title = sheet.section.title
    line = source.line_of(title.start) if title else 1
    return [doubt("errata-alone", line)]
