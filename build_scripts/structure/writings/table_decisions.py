"""Finds the decision that a reporter prints in its tables, without an opinion: a case’s name, its
number and day, and in a line what the court did (`Unpublished Opinion Affirmed.`)."""

from collections.abc import Sequence

from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.disposition import BY_COURT
from build_scripts.structure.writings.outcome_sentences import tells_outcome
from build_scripts.structure.writings.part_titles import FRONT
from build_scripts.structure.writings.writing_section import Section

LONGEST_LINE = 200
"""Characters of the line."""


def with_table_decision(
    caption: Sequence[Part], sections: Sequence[Section]
) -> tuple[list[Part], list[Section]]:
    """Return the lines of the `caption` and `sections`, where these hold no opinion with the last
    line that tells what the court did as its order."""
    if any(section.kind not in FRONT for section in sections):
        return [*caption], [*sections]
    for place in range(len(caption) - 1, 0, -1):
        part = caption[place]
        if part.kind != "note" and is_decision(part.words):
            order = Section("order", None, None, None, (part,))
            return [*caption[:place], *caption[place + 1 :]], [*sections, order]
    return [*caption], [*sections]


def is_decision(words: str) -> bool:
    """Say whether a line that reads `words` tells what the court did, and nothing of the case."""
    if len(words) > LONGEST_LINE or role_of(words) in ("docket", "dates", "court", "posture"):
        return False
    return tells_outcome(BY_COURT.sub("", words, count=1))
