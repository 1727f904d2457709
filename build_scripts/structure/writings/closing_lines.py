"""Tells the lines that look like headings and end a writing: a day, a signature, a clerk’s name."""

import re
from collections.abc import Sequence

from build_scripts.lexicon.codes.states import STATES
from build_scripts.lexicon.dates import DATE
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import ASTERISM, is_heading
from build_scripts.structure.line_roles import role_of
from build_scripts.structure.writings.byline_forms import PARAGRAPH_NUMBER, SIGNED_WITH_VOTE
from build_scripts.structure.writings.signatures import (
    BOXES,
    FOR_ALL,
    FOR_COURT,
    OFFICE_OVER,
    OFFICE_UNDER,
    SIGNED,
    SIGNS_BY,
)


def end_of_text(parts: Sequence[Part]) -> int:
    """Return where the lines begin that look like headings and end a writing."""
    end = len(parts)
    while end and is_closing_line(parts[end - 1]):
        end -= 1
    return end


def is_closing_line(part: Part) -> bool:
    """Say whether `part` looks like a heading, as the name of a clerk does."""
    return part.kind in ("text", "quotation") and is_heading(part.words) and not part.hint


BY_ORDER = re.compile(r"(?:ENTERED )?BY ORDER OF THE COURT\W*")
CLOSING_DAY = re.compile(
    r"\W*(?:dated?:?\s+\S|do not publish\W*$"
    rf"|(?:(?:opinion )?(?:submitted|delivered|issued|filed)(?: on)?:? )?{DATE.pattern}\W*$)",
    re.IGNORECASE,
)
"""The day under a signature; in Texas also that of submission, and whether to publish."""
OFFICE_ALONE = re.compile(
    r"(?:(?:Senior|Chief|Presiding|Acting|Associate|United States|U\. ?S\.) )*"
    r"(?:Circuit|District|Magistrate|Bankruptcy|Superior Court|Tax Court)? ?(?:Judge|Justice)\W*"
    r"|(?:Deputy )?Clerk(?: of (?:the )?Court)?\W*",
    re.IGNORECASE,
)
"""The line under the name with which a judge signs."""
OFFICE_AT_END = re.compile(
    r"(?:/s/ ?)?(?:[A-Z][\w.’'-]*,? ){0,9}"
    r"(?:(?:Chief|Associate|Presiding|Senior|Circuit|District|Deputy|Superior Court) "
    r"(?:Justice|Judge|Clerk)|Clerk(?: of (?:the )?Court)?)\W*"
)
"""`ADA HOLT  OTTO COVE  Associate Justice  Associate Justice`, who sign side by side; `Clerk`."""
INITIALS_BEHIND = re.compile(
    r"(?:/s/ ?)?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}, "
    r"(?:U\. ?S\. ?)?(?:[CDMP]\. ?)?J\.(?: ?S\. ?C\.)?\W*"
)
"""`R. BARCLAY COVE, J.`, under `BY THE COURT:`"""
BY_HAND = re.compile(r"/s/\s*[A-Z]", re.IGNORECASE)
"""`/S/ ADA ROE`, over “We Concur:” in Montana."""
PLACE = re.compile(
    r"(?:[A-Z][\w’'-]+\.? ){0,3}[A-Z][\w’'-]+, "
    rf"(?:{'|'.join(map(re.escape, STATES))}|[A-Z]\.? ?[A-Z]\.?)(?:\W+{DATE.pattern})?\W*",
    re.IGNORECASE,
)
"""`Ann Arbor, Michigan`, where a judge signs."""
SIGNS_NUMBERED = re.compile(
    rf"(?:{PARAGRAPH_NUMBER.pattern})(?![IVXL]+\. )(?=.*[a-z])"
    r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}(?:, [CSP]?\.? ?J\.)?"
)
"""`[¶ 14] Jon J. Roe` over the names of those who sat, as North Dakota ends an opinion;
but `¶ 7 III. CONCLUSION` is a heading of Illinois’s."""
LONGEST_END = 8
"""Parts that signatures and what stands under them may take."""


def ends_writing(parts: Sequence[Part], index: int, end: int) -> bool:
    """Say whether the part at `index` looks like a heading and ends the writing: a judge’s
    signature, or a clerk’s name with nothing but such lines after it, from `end` on."""
    words = parts[index].words
    if ASTERISM.fullmatch(words):
        return False
    if index >= end or BY_ORDER.fullmatch(words):
        return True
    if index + LONGEST_END < len(parts):
        return False
    following = parts[index + 1].words if index + 1 < len(parts) else ""
    over = parts[index - 1].words if index else ""
    for_court = any(line.fullmatch(words) for line in (FOR_COURT, FOR_ALL, SIGNS_BY))
    signs = (
        SIGNED.fullmatch(words)
        or SIGNED_WITH_VOTE.fullmatch(words)
        or for_court
        or BY_HAND.match(words)
    )
    signs = signs or OFFICE_OVER.fullmatch(over) or OFFICE_UNDER.fullmatch(following)
    office = (
        OFFICE_AT_END.fullmatch(words)
        or INITIALS_BEHIND.fullmatch(words)
        or any(map(OFFICE_ALONE.fullmatch, (words, following)))
    )
    told = (
        PLACE.fullmatch(words)
        or BOXES.fullmatch(words)
        or CLOSING_DAY.match(words)
        or OFFICE_UNDER.fullmatch(words)
        or role_of(words) == "status"
    )
    near = parts[max(0, index - LONGEST_END) : index + 1]
    numbered = any(SIGNS_NUMBERED.fullmatch(part.words) for part in near)
    return bool(told or office or signs or numbered)
