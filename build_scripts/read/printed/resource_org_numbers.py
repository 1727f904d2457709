"""Finds the numbers that an archive set on lines of their own before every paragraph.

Public.Resource.Org printed the Federal Reporter so: `1`, the paragraph, `2`, the next; after each
writing, or after the last, its notes, each under its mark alone on a line. The numbers count all
paragraphs of a case through and are the archive’s, not the court’s; those that begin again are the
marks of notes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model import Span
from build_scripts.read.printed.blocks.breaks_by_wording import stands_alone
from build_scripts.read.printed.notes.endnotes import Listed
from build_scripts.read.printed.notes.marks import Wanted, find_marks

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
    numbers, runs = told_apart(text, paragraphs, alone)
    if len(numbers) < FEWEST:
        return Counted()
    spans = tuple(paragraphs[place] for place in numbers)
    heads = {
        paragraphs[place].start: (label, paragraphs[place]) for run in runs for place, label in run
    }
    if not heads:
        return Counted(spans)
    wanted: list[Wanted] = []
    start = 0
    for run in runs:
        first, last = paragraphs[run[0][0]], paragraphs[run[-1][0]]
        wanted += [Wanted(label, start, first.start) for _, label in run if label.isdecimal()]
        start = last.end
    found = find_marks(text, wanted)
    return Counted(spans, Listed(heads, found.marks, found.doubtful))


Alone = tuple[int, str]
"""The place of a paragraph that is a number or a symbol, and which."""


def told_apart(
    text: str, paragraphs: Sequence[Span], alone: Sequence[Alone]
) -> tuple[list[int], list[list[Alone]]]:
    """Return which of the numbers `alone` count paragraphs, and the runs of those that are marks.

    Among notes the next number is that of the next note, unless a byline stands under it.
    """
    numbers: list[int] = []
    runs: list[list[Alone]] = []
    note = 0
    """The number of the last note; 0 outside of notes."""
    for place, label in alone:
        under = paragraphs[place + 1]
        counts = label == str(len(numbers) + 1)
        further = (
            note and label == str(note + 1) and not stands_alone(text[under.start : under.end])
        )
        if counts and not further:
            numbers.append(place)
            note = 0
            continue
        if not runs or (label == "1" and note) or (numbers and runs[-1][-1][0] < numbers[-1]):
            runs.append([])
        runs[-1].append((place, label))
        note = int(label) if label.isdecimal() else note
    return numbers, runs
