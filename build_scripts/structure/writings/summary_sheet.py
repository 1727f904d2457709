"""Finds the summary that a court’s staff has set over the caption, on pages of its own.

New Jersey’s Supreme Court prints its clerk’s syllabus so, which names who writes for the court and
is no part of the opinion; Michigan’s its reporter’s; Colorado’s Court of Appeals the summary of its
staff.
"""

from collections.abc import Sequence
from typing import NamedTuple

from build_scripts.lexicon.courts.court_lines import STATE_LINE
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.errata import begins_caption
from build_scripts.structure.writings.part_titles import title_of
from build_scripts.structure.writings.writing_section import Section, with_more

OVER_TITLE = 8
"""Parts of a notice."""
TO_PARTIES = 30
"""Parts from the name of the court to the “v.”"""
OF_PARTIES = ("versus", "role")


class Summary(NamedTuple):
    """A summary, and what stands under it."""

    section: Section
    opinion: list[Part]
    """From its caption on."""


def summary_over_caption(parts: Sequence[Part]) -> Summary | None:
    """Return the summary with which `parts` begin, None where they begin with none."""
    titles = (at for at, part in enumerate(parts[:OVER_TITLE]) if title_of(part) == "syllabus")
    title = next(titles, None)
    if title is None or (begin := caption_under(parts, title)) is None:
        return None
    heads, body = (None, parts[:begin]) if title else (parts[0], parts[1:begin])
    section = Section("syllabus", heads, None, None, ())
    return Summary(with_more(section, body), [*parts[begin:]])


def caption_under(parts: Sequence[Part], title: int) -> int | None:
    """Return where the caption begins under the summary that the part at `title` heads: at the name
    of a court over the parties, the first that are named. The Supreme Court names itself over the
    title of its syllabus."""
    for at, part in enumerate(parts):
        if part.kind == "note":
            continue
        if role_of(part.words) in OF_PARTIES or (at < title and begins_caption(part)):
            return None
        if at > title and begins_caption(part):
            under = parts[at : at + TO_PARTIES]
            told = any(map(is_prose, parts[title:at]))
            parties = any(role_of(each.words) == "versus" for each in under)
            state = bool(STATE_LINE.fullmatch(parts[at - 1].words))
            return at - state if told and parties else None
    return None
