"""Tells what a judge writes whose byline does not say it, by the first words under it.

South Carolina prints `JUSTICE FEW: I concur in the result …`, where the votes over it say that he
writes separately. A second opinion of the court there is none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import WritingKind
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS
from build_scripts.structure.writings.writing_section import Section, with_more

REACH = 300
"""Characters at the beginning of a writing in which a judge says where he stands."""
CONCURS = re.compile(r"\bI (?:[a-z]+ly |also |must )*(?:concur|join|agree)\b")
DISSENTS = re.compile(
    r"\bI (?:[a-z]+ly |also |must )*(?:dissent|disagree)\b|\bI would (?:reverse|affirm)\b"
)


def with_stances(sections: Sequence[Section]) -> list[Section]:
    """Return `sections`, each later one that seems to be the court’s by another judge of the kind
    that its first words tell."""
    result = list(sections)
    lead = next((s for s in sections if s.kind not in FRONT and s.byline), None)
    for index, section in enumerate(sections):
        again = section.kind == "majority" and section is not lead and section.byline_part
        if not (lead and again and section.byline and lead.byline):
            continue
        if section.byline.author and section.byline.author != lead.byline.author:
            result[index] = replace(section, kind=stance_in(section) or section.kind)
    return result


def with_bare_votes(sections: Sequence[Section]) -> list[Section]:
    """Return `sections`, the line of a judge who says that he concurs or dissents, and nothing
    more, at the end of the writing above it: it tells a vote."""
    result: list[Section] = []
    for section in sections:
        bare = section.kind in SEPARATE_KINDS and not section.title and not section.body
        if bare and section.byline_part and result and result[-1].kind not in FRONT:
            result[-1] = with_more(result[-1], (section.byline_part, *section.notes))
        else:
            result.append(section)
    return result


def stance_in(section: Section) -> WritingKind | None:
    """Return the kind that the first words of `section` tell, if they tell one."""
    words = section.body[0].words[:REACH] if section.body else ""
    concurs, dissents = bool(CONCURS.search(words)), bool(DISSENTS.search(words))
    if dissents:
        return "concurrence-in-part" if concurs else "dissent"
    return "concurrence" if concurs else None
