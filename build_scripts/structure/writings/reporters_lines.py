"""Finds the reporter’s lines under the last writing of a case, which are no words of its judge:
what became of a petition for rehearing, and that a judge sat pro tempore.

Washington’s and California’s reports print them there, the second as a note whose mark a record may
have lost. They tell of the case, and stand with the lines of its caption.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.lexicon.dates import DATE
from build_scripts.structure.blocks.document_parts import Part
from build_scripts.structure.blocks.prose_or_caption import is_prose
from build_scripts.structure.writings.part_titles import FRONT
from build_scripts.structure.writings.writing_section import Section

REHEARD = re.compile(
    r"(?:(?:petitions?|motions?|applications?) for )?"
    r"(?:re-?hearing|hearing|reconsideration|review)\b"
    rf"[^.;]{{0,60}}? (?:denied|granted|dismissed|overruled)\b[^.;]{{0,40}}? {DATE.pattern}\.?",
    re.IGNORECASE,
)
"""`Petition for rehearing denied December 12, 1973.`; `Review denied by Supreme Court May 3, 2031.`
A judge would make a sentence of it: `The petition for rehearing is denied.`"""
SAT = re.compile(
    r"(?:chief |presiding )?(?:justice|judge) [^.:;]{3,60} (?:is|was) (?:serving|sitting) as an? "
    r"(?:[a-z]+ ){0,3}(?:justice|judge) pro tem(?:pore\b|\.).{0,160}",
    re.IGNORECASE,
)
"""`Judge Cove is serving as a judge pro tempore of the Court of Appeals.`"""

CLERKS_BOX = re.compile(
    r"(?:\d\d\s*:\s*\d\d)?\s*(?:Initials of (?:Deputy )?(?:Clerk|Preparer)\b[\s:]*[\w/]{0,6})?"
)
"""`00 : 00` over `Initials of Deputy Clerk AC`: the box that ends the minutes of
California’s Central District."""


def reporters_lines(sections: Sequence[Section]) -> tuple[list[Section], list[Part]]:
    """Return `sections` without the reporter’s lines under the last of them, and these. From a
    writing that has no other text none is taken."""
    last = sections[-1] if sections else None
    if last is None or last.kind in FRONT:
        return [*sections], []
    end = len(last.body)
    while end and is_reporters(last.body[end - 1]):
        end -= 1
    if not any(map(is_prose, last.body[:end])):
        return [*sections], []
    return [*sections[:-1], replace(last, body=last.body[:end])], [*last.body[end:]]


def is_reporters(part: Part) -> bool:
    """Say whether `part`, of which no editor says what it is, is such a line."""
    if part.hint or part.kind not in ("text", "quotation"):
        return False
    forms = (REHEARD, SAT, CLERKS_BOX)
    return any(form.fullmatch(part.words) for form in forms)
