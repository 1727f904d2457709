"""Finds the numbers that an archive set on lines of their own before every paragraph.

Public.Resource.Org printed the Federal Reporter so: `1`, the paragraph, `2`, the next; after the
last writing its notes, each under its mark alone on a line. The numbers are the archive’s, not the
court’s; those that begin again are the marks of notes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import Span
from build_scripts.read.printed.endnotes import Listed
from build_scripts.read.printed.note_marks import Wanted, find_marks

ARCHIVE_NUMBER = "paragraph number added by the archive"
ALONE = re.compile(r"\d{1,4}|\*{1,4}|[†‡]{1,3}")
FEWEST = 4
"""Numbers in a row that cannot stand there by chance."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The paragraph numbers of an archive, and the notes that follow the text so numbered."""

    numbers: tuple[Span, ...] = ()
    listed: Listed | None = None


def counted_paragraphs(text: str, paragraphs: Sequence[Span]) -> Counted:
    """Return the numbers alone on a line that count the `paragraphs` of `text`, and its notes."""
    alone = [
        (place, text[span.start : span.end])
        for place, span in enumerate(paragraphs[:-1])
        if ALONE.fullmatch(text[span.start : span.end])
    ]
    count = 0
    while count < len(alone) and alone[count][1] == str(count + 1):
        count += 1
    if count < FEWEST:
        return Counted()
    numbers = tuple(paragraphs[place] for place, _ in alone[:count])
    heads = {paragraphs[place].start: (label, paragraphs[place]) for place, label in alone[count:]}
    if not heads:
        return Counted(numbers)
    end = min(heads)
    wanted = [Wanted(label, 0, end) for label, _ in heads.values() if label.isdigit()]
    found = find_marks(text, wanted)
    return Counted(numbers, Listed(heads, found.marks, found.doubtful))
