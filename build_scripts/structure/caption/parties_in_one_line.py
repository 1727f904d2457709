"""Reads the parties of a caption that names both sides in one line, and of one printed again."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import CaptionLine, Party
from build_scripts.structure.caption.cleaned_party_names import (
    ABBREVIATED,
    INLINE,
    OF_A_LETTER,
    party,
    without_leading_word,
)
from build_scripts.structure.caption.party_mentions import Standing, names_more
from build_scripts.structure.forms_of_lines import CITE


def title_parties(lines: Iterable[CaptionLine], known: dict[str, str]) -> tuple[Standing, ...]:
    """Return the parties of a caption in one line: `SNYDER, PETITIONER v. PHELPS ET AL.`."""
    found = [*titled_parties([*lines], known)]
    with_role = (sides for sides in found if any(each.party.role for each in sides))
    first = next(iter(found), ())
    fuller = (s for s in found[1:] if len(s) == len(first) and all(map(names_more, s, first)))
    return next(with_role, next(fuller, first))


NO_PARTIES = re.compile(r"(?i:ex parte\b)|\d[\w.]* .*\d|^\d|, \d+$| v\. Defendant\(s\)")
"""A line that cites a case, or begins with a number; a party may be a `Chapter 7 Trustee`."""
OWN_CITE = re.compile(rf"(?P<role>, {ROLES}), {CITE}(?: \([^()]*\d{{4}}\))?$", re.IGNORECASE)
"""`…, Defendant-appellee, 91 F.3d 143 (6th Cir. 1996)`: its citation, as a page’s title has it."""
COUNTED = re.compile(r"\d+ [A-Z]{3,}[^\d]*$")
"""`1000 FRIENDS OF THE HARBOR, Petitioner, v. …`: a party’s name may begin with a figure."""
NEXT_CASE = re.compile(r";\s+(?=[^;]+ v\. )")
"""`QUILL v. HOLT; QUILL v. DOVE.`: cases that were decided together."""
V = re.compile(r" vs?\. |(?<=[A-Z,.)\d]) Vs?\. ")
"""`Bernard V. Dove` is one person."""
CITED = re.compile(r"\W*cite as\b", re.IGNORECASE)
TITLED = re.compile(r"\bTitle:? (?P<parties>[A-Z].*)$")
"""`Case No. 2:30-cv-08962 Date January 15, 2031 Title HARBOR AUTOMATION SYSTEMS,`"""
LEADING_NUMBER = re.compile(r"^(?:[A-Z]\d{2}[A-Z]\d{4}\. |Title:? )")
"""Georgia’s docket number before the parties; the word before them in minutes of court."""


def titled_parties(
    lines: Sequence[CaptionLine], known: dict[str, str]
) -> Iterator[tuple[Standing, ...]]:
    """Yield the parties of each line that names both sides; a page’s title may be the first."""
    for line, below in pairwise([*lines, None]):
        if not line:
            break
        if CITED.match(line.text.words):
            continue
        words = LEADING_NUMBER.sub("", re.sub(r"\s+", " ", line.text.words))
        words = OF_A_LETTER.sub("", words, count=1)
        titled = TITLED.search(words) if line.role == "docket" and below else None
        if titled and below:  # over two lines, the first beside the number
            words = titled["parties"]
            words = words if V.search(words) else f"{words} {below.text.words}"
        words = re.sub(r" vs\. ", " v. ", words)
        words = OWN_CITE.sub(r"\g<role>", words)
        if " v. " not in words:
            words = re.sub(r"(?<=\S) v (?=[A-Z])", " v. ", V.sub(" v. ", words))
        sides = [side for case in NEXT_CASE.split(words) for side in case.split(" v. ")]
        counted = COUNTED.match(words) and INLINE.search(words)
        named = " v. " in words and (counted or not NO_PARTIES.search(words))
        if line.role in ("party", "other", "docket") and named:
            yield tuple(
                Standing(each, number)
                for number, side in enumerate(sides)
                for each in one_side(side, known)
            )


def one_side(words: str, known: dict[str, str]) -> list[Party]:
    """Return the parties on one side of a caption in one line, each with the role after it:
    `Pamela OWEN, Defendant, and FOUNTAIN PLAZA, LLC, Defendant-Respondent.`"""
    several = list(INLINE.finditer(words))
    if len(several) < 2:
        return [one_line_party(words, known)]
    return [
        party(without_leading_word(each["name"]), role=each["role"], known=known)
        for each in several
    ]


COMPANION = re.compile(r" \((?:and [^()]+|Nos?\. [^()]*\d)\)[.,]?$")
"""Other cases decided with this one: `QUILL (and a companion case)`; the number, as the title of a
page has it: `QUILL v. HOLT (No. 30-1412)`."""


def one_line_party(words: str, known: dict[str, str]) -> Party:
    """Return a party of a caption in one line, its role after it."""
    words = COMPANION.sub("", words).strip(" ,")
    bare = words if ABBREVIATED.search(words) else words.strip(" ,.")
    role = re.search(rf",? ({ROLES})$", bare, re.IGNORECASE)
    name = bare[: role.start()] if role else bare
    return party(name, role=role[1].upper() if role else None, known=known)
