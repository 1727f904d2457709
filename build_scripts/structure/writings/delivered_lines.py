"""Tells the line that says who delivered the opinion from one that opens it.

Old reports open an opinion with it: `ABLE, Ch. J., delivered the opinion of the court.` So does
Texas under the title, where others (the Sixth Circuit, Tennessee) only tell of the opinion over
counsel, the title or a byline. What stands under the line says which it is.
"""

import re
from collections.abc import Sequence

from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.panel_lines import DELIVERED as OFFICER_DELIVERED
from build_scripts.structure.writings.byline_forms import (
    COURT_BY,
    LONGEST_VOTE,
    NAME,
    PARAGRAPH_NUMBER,
    SMALL_NAME,
)
from build_scripts.structure.writings.bylines import Byline, author_as_written, byline_at
from build_scripts.structure.writings.counsel import lists_counsel
from build_scripts.structure.writings.judicial_offices import OFFICE
from build_scripts.structure.writings.writing_section import opens_writing, text_under

DELIVERED = re.compile(
    rf"""
    (?P<name>(?-x:{NAME}|{SMALL_NAME})),?\ (?:(?-x:{OFFICE})),?          # ABLE, Ch. J.,
    (?:\ (?:after|having)\ [^:]{{3,160}},)?                              # after stating the case,
    [ —–]*(?P<verb>delivered|announced|pronounced|rendered|delivering)\ (?:the|an)
    \ (?:[a-z]+\ )?(?:opinion|judgment|decision)\b
    (?P<rest>(?:[^.:]|(?<=\bJ)\.|(?<=\bJJ)\.|(?<=\b[A-Z])\.(?=\ ?[A-Z])){{0,200}})[.:](?:\s?[—–-]+)?
    """,
    re.VERBOSE,
)
"""`ABLE, Ch. J., delivered the opinion of the court, in which BAKER and COVE, JJ., joined.`"""
TELLS_OF_OTHERS = re.compile(r"\b(?:pp?\. ?\d|filed|files|concluding|dissent(?:s|ed|ing)?)\b")
"""What a line says besides that only tells of the opinion: on which pages the dissent stands."""
OTHER_WRITES = re.compile(
    rf"(?:{NAME}|{SMALL_NAME})[^.]{{0,80}}, (?:C\. ?)?JJ?\.,? (?:filed|files|took|wrote|joined)\b"
)
"""What follows where the line is the reporter’s: `HOLT, J., filed a dissenting opinion`."""
SHORTEST_TEXT = 60
"""Characters of the text that is run into the line."""


def delivered_at(parts: Sequence[Part], index: int, known: dict[str, str]) -> Byline | None:
    """Return the byline that the part at `index` is, where it says who delivered the opinion and
    running text follows at once."""
    words = parts[index].words
    told = DELIVERED.match(words, by_court.end() if (by_court := COURT_BY.match(words)) else 0)
    if not told or TELLS_OF_OTHERS.search(words[: told.end()]):
        return None
    run_in = words[told.end() :].strip()
    if OTHER_WRITES.match(run_in):
        return None
    if len(run_in) < SHORTEST_TEXT and not (
        not run_in and len(words) < LONGEST_VOTE and text_follows(parts, index, known)
    ):
        return None
    return Byline(author_as_written(told["name"], known), "majority", told.end())


NEAR_BYLINE = 6
"""Lines from who delivered the opinion to the byline, a notice between them."""


def is_over_own_byline(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the part at `index` only tells who delivered the opinion, whose byline stands
    under it: the courts of the armed forces print between them that it is no precedent."""
    if not OFFICER_DELIVERED.match(parts[index].words):
        return False
    for part in parts[index + 1 : index + NEAR_BYLINE]:
        byline = None if part.kind == "note" else byline_at(part.words, known)
        if byline and byline.author:
            return byline.author.split()[-1].casefold() in parts[index].words.casefold()
        if part.kind != "note" and role_of(part.words) not in ("other", "status"):
            return False
    return False


def text_follows(parts: Sequence[Part], index: int, known: dict[str, str]) -> bool:
    """Say whether the opinion itself stands under the part at `index`."""
    under = text_under(parts, index)
    if under is None or opens_writing(parts[under], known) or lists_counsel(parts, under):
        return False
    numbered = PARAGRAPH_NUMBER.match(parts[under].words)
    return bool(numbered) or is_prose(parts[under])
