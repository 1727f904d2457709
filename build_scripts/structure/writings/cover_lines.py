"""Finds the lines of a cover that stand between the caption and the opinion and are none of it.

Oregon, Vermont, Arkansas and West Virginia print there the judge below, counsel, who sat, the
outcome and who wrote what, each in a line; the byline stands once more over the text. Such a line
may read as a byline, and no text follows it that a judge could have written.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from build_scripts.lexicon.sentences import in_sentences
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.forms_of_lines import OUTCOME_ALONE, WHOLE_PANEL
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.bylines import Byline, byline_at
from build_scripts.structure.writings.counsel import lists_counsel
from build_scripts.structure.writings.outcome_sentences import tells_outcome
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS, title_of

REPORT = re.compile(
    r"(?:(?:Chief|Presiding|Senior|Associate) )?(?:Justice|Judge)s? [^.:;]{2,160}? "
    r"(?:(?:concur|dissent|join|file|reserve|participate)(?:s|ed)?|took no part"
    r"|(?:not|disqualified|deeming)\b)[^:]{0,200}\.?",
    re.IGNORECASE,
)
"""`JUSTICE WORKMAN dissents and reserves the right to file a separate opinion.`"""
DIGEST = re.compile(r"Case Summary: ")
"""How Oregon’s publications office began a summary, under the outcome on the cover."""
LONGEST_COVER_LINE = 200
"""Characters of a line of a cover, lists of counsel, decrees and summaries aside."""
LONGEST_DECREE = 400
OF_CAPTION = ("panel", "dates", "attribution", "status", "docket", "posture", "lower-court")
FARTHEST = 30
"""Lines of a cover."""


class Cover(NamedTuple):
    """What of the text under a caption is no part of the opinion."""

    caption: list[Part]
    """Lines that tell of the case: who sat, when it was argued, what was done."""
    below: list[Part]
    """Names of judges, of the court below or of who writes, and who else wrote."""
    rest: list[Part]


def cover_of(parts: Sequence[Part], known: dict[str, str]) -> Cover:
    """Return what of `parts`, which follow a caption, is the rest of its cover; nothing, where the
    first byline among them has its text below it."""
    end = end_of_cover(parts, known)
    bylines = [at for at in range(end) if leading_byline(parts[at], known)]
    again = end < len(parts) and opens_text(parts[end], known)
    over = end if again else (bylines[-1] if bylines else 0)
    if not bylines or (not again and len(bylines) < 2) or parts[0].stated:
        return Cover([], [], [*parts])
    under = (part for part in parts[bylines[0] + 1 : over] if part.kind != "note")
    if all(byline_at(part.words, known) for part in under):
        return Cover([], [], [*parts])  # a byline whose text is lost
    cover = Cover([], [], [])
    digest = next((at for at in range(over) if DIGEST.match(parts[at].words)), over)
    for at, part in enumerate(parts):
        if at >= digest or part.kind == "note" or lists_counsel(parts, at):
            cover.rest.append(part)
        elif byline_at(part.words, known) or REPORT.fullmatch(part.words):
            cover.below.append(part)
        else:
            cover.caption.append(part)
    return cover


def opens_text(part: Part, known: dict[str, str]) -> bool:
    """Say whether `part` heads a syllabus or a list of counsel, or begins with the byline that is
    run into the text under a cover: `¶ 1. DOOLEY, J. Plaintiff appeals …`."""
    byline = None if part.kind == "note" else byline_at(part.words, known)
    run_in = byline and byline.kind not in SEPARATE_KINDS and byline.author
    return bool(title_of(part) in FRONT or run_in)


def end_of_cover(parts: Sequence[Part], known: dict[str, str]) -> int:
    """Return how many of `parts` are lines that a cover may hold."""
    for at, part in enumerate(parts[:FARTHEST]):
        if part.kind != "note" and not may_stand_on_cover(parts, at, known):
            return at
    return min(len(parts), FARTHEST)


def may_stand_on_cover(parts: Sequence[Part], at: int, known: dict[str, str]) -> bool:
    """Say whether the part at `at` is a byline alone in its line, or a line of a caption."""
    words = parts[at].words
    if parts[at].hint or parts[at].kind not in ("text", "heading"):
        return False
    if lists_counsel(parts, at) or DIGEST.match(words) or is_decree(words):
        return True
    if len(words) > LONGEST_COVER_LINE:
        return role_of(words) == "panel" and bool(WHOLE_PANEL.search(words))
    byline = byline_at(words, known)
    if byline:
        return is_alone(words, byline)
    if OUTCOME_ALONE.fullmatch(words) or REPORT.fullmatch(words):
        return True
    return role_of(words) in OF_CAPTION and not (is_prose(parts[at]) and " I " in words)


def is_decree(words: str) -> bool:
    """Say whether `words` say what the court does, and nothing else, as Oregon’s cover does between
    two bylines: `The decision of the Court of Appeals is affirmed.`"""
    return len(words) <= LONGEST_DECREE and all(map(tells_outcome, in_sentences(words)))


def leading_byline(part: Part, known: dict[str, str]) -> Byline | None:
    """Return the byline that `part` is, all of it, where it is none of a separate writing."""
    byline = None if part.kind == "note" else byline_at(part.words, known)
    if not byline or byline.kind in SEPARATE_KINDS or not is_alone(part.words, byline):
        return None
    return byline


def is_alone(words: str, byline: Byline) -> bool:
    """Say whether `words` are a byline and nothing else."""
    return not words[byline.end :].strip(" .:*†‡")
