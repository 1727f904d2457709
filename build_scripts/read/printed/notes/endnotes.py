"""Finds the notes that a text without layout lists after each writing, by number: `1. See above.`

Their marks are run onto words of the writing, as print raised them: `lease.1`. A numbered list
looks the same; notes they are where the text before has the mark of each, in order.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.model import SourceMark, Span
from build_scripts.read.printed.blocks.breaks_by_wording import stands_alone
from build_scripts.read.printed.notes.marks import Wanted, find_marks, has_sure_mark

HEAD = re.compile(r"(?P<label>\d{1,3})\.? +(?=[A-Z“\"‘'§\[(*])")
SURE = 0.8
"""Of the marks: so many at the least must stand where nothing else can be meant."""


Run = list[tuple[str, Span]]
"""Labels in order from 1, each with its place."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The notes listed after the writings of a text."""

    heads: dict[int, tuple[str, Span]]
    """By where its paragraph begins, each note’s label and where that is printed."""
    marks: tuple[SourceMark, ...]
    doubtful: tuple[SourceMark, ...]
    under_paragraphs: bool = False
    """Whether each is one paragraph, under that which refers to it."""

    @property
    def spans(self) -> frozenset[Span]:
        """Where the labels are printed, with the stop after them."""
        return frozenset(
            Span(mark.start, end)
            for _, mark in self.heads.values()
            for end in (mark.end, mark.end + 1)
        )


def listed_notes(text: str, paragraphs: Sequence[Span]) -> Listed:
    """Return the notes among the `paragraphs` of `text`, and the marks that refer to them."""
    heads: dict[int, tuple[str, Span]] = {}
    marks: list[SourceMark] = []
    doubtful: list[SourceMark] = []
    body = 0
    for runs in lists_of_runs(text, paragraphs):
        # The lists of all writings may stand together at the end, or one after each.
        together = [head for run in runs for head in run]
        for run in (together, *(runs if len(runs) > 1 else ())):
            found = find_marks(text, [Wanted(label, body, run[0][1].start) for label, _ in run])
            fused = [mark for mark in found.marks if not text[mark.span.start - 1].isspace()]
            sure = len(fused) - len(found.doubtful)
            if len(fused) == len(run) and sure >= SURE * len(run):
                heads |= {mark.start: (label, mark) for label, mark in run}
                marks += found.marks
                doubtful += found.doubtful
                # Lists that stand together at the end are searched for one after the other.
                body = max(mark.span.end for mark in found.marks)
                if run is together:
                    break
    return Listed(heads, tuple(marks), tuple(doubtful))


def lists_of_runs(text: str, paragraphs: Sequence[Span]) -> list[list[Run]]:
    """Return the runs of numbered paragraphs, in lists: a judge’s text begins between two."""
    lists: list[list[Run]] = []
    bylines = [span.start for span in paragraphs if stands_alone(text[span.start : span.end])]
    last = 0
    for run in numbered_runs(text, paragraphs):
        parted = bisect_left(bylines, run[0][1].start) > bisect_left(bylines, last)
        if parted or not lists:
            lists.append([])
        lists[-1].append(run)
        last = run[-1][1].start
    return lists


NEAR = 3
"""Paragraphs over a note, of which one refers to it."""


def notes_under_paragraphs(text: str, paragraphs: Sequence[Span]) -> Listed | None:
    """Return the notes of `text` that stand each under the paragraph that refers to it, if it has
    such notes: so Casetext sets them."""
    run: list[tuple[int, str, Span]] = []
    for place, paragraph in enumerate(paragraphs):
        head = HEAD.match(text, paragraph.start, paragraph.end)
        if head and head["label"] == str(len(run) + 1):
            run.append((place, head["label"], Span(head.start(), head.end("label"))))
    wanted = [
        Wanted(label, paragraphs[max(0, place - NEAR)].start, head.start)
        for place, label, head in run
    ]
    apart = all(below - above > 1 for (above, *_), (below, *_) in pairwise(run))
    sure = all(has_sure_mark(text[each.start : each.end], each.label) for each in wanted)
    if not run or not apart or not sure:
        return None
    marks = find_marks(text, wanted)
    if len(marks.marks) < len(run) or marks.doubtful:
        return None
    heads = {head.start: (label, head) for _, label, head in run}
    return Listed(heads, marks.marks, (), under_paragraphs=True)


TITLE = re.compile(r"Footnote (?P<label>\d{1,3})")
"""Over each note, alone on its line, as FindLaw prints it."""


def titled_notes(text: str, paragraphs: Sequence[Span]) -> Listed | None:
    """Return the notes of `text` whose titles stand alone among the `paragraphs`, if it has any."""
    titles = [
        (title["label"], span)
        for span in paragraphs
        if (title := TITLE.fullmatch(text, span.start, span.end))
    ]
    if not titles:
        return None
    end = titles[0][1].start
    found = find_marks(text, [Wanted(label, 0, end) for label, _ in titles])
    heads = {span.start: (label, span) for label, span in titles}
    return Listed(heads, found.marks, found.doubtful)


def torn_notes(text: str, paragraphs: Sequence[Span]) -> Listed | None:
    """Return the notes of a page saved element by element, if `text` is one: the label of each
    stands alone, its stop before the note’s first word, and so does its mark in the text."""
    heads: list[tuple[str, Span]] = []
    for label, under in pairwise(paragraphs):
        number = text[label.start : label.end]
        if number == str(len(heads) + 1) and text.startswith(". ", under.start):
            heads.append((number, label))
    marks: list[SourceMark] = []
    cursor, end = 0, heads[0][1].start if heads else 0
    for number, _ in heads:
        if mark := re.compile(rf"\n[^\S\n]*({number})[^\S\n]*(?=\n)").search(text, cursor, end):
            marks.append(SourceMark(Span(*mark.span(1)), number))
            cursor = mark.end()
    if not heads or len(marks) < SURE * len(heads):
        return None
    return Listed({span.start: (number, span) for number, span in heads}, tuple(marks), ())


def numbered_runs(text: str, paragraphs: Sequence[Span]) -> Iterator[Run]:
    """Yield the runs of paragraphs that are numbered from 1 without a gap."""
    run: Run = []
    for paragraph in paragraphs:
        head = HEAD.match(text, paragraph.start, paragraph.end)
        if not head:
            continue
        label = head["label"]
        if label == "1" and run:
            yield run
            run = []
        if int(label) == len(run) + 1:
            run.append((label, Span(head.start(), head.end("label"))))
    if run:
        yield run
