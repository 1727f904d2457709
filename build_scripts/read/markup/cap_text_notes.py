"""Finds the notes in the plain text of a case, where the Caselaw Access Project names none.

Its text has the notes of an opinion after its paragraphs, a line to a paragraph, and the marks
that refer to them as figures close after a word: “judgment.1 Roe”. A note begins with its label
(“1. See …”), or with the stop that followed a label which the project took for its own tags
(“. See …”). Figures close after words occur elsewhere, too, so that a line is a note only where
the labels run in order from 1 and the marks before them do, each found once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from build_scripts.model import Doubt, SourceBlock, SourceMark, Span
from build_scripts.problems import doubt
from build_scripts.read.assembly import Assembly

Line = tuple[Span, str]
"""A line of an opinion: where it stands and its words."""

NUMBERED = re.compile(r"\[?(?P<label>\d{1,3})\]?\.?\s+(?=\S)")
STOP = re.compile(r"(?P<label>\.)\s+(?=[^\s.])")
MARK = re.compile(
    r"""
    (?: (?<=[^\W\d_][^\W\d_])                      # the court1
      | (?<=[^\W\d_][^\W\d_][.,;:?!)\]”’"'])       # the court.1
      | (?<=[)\]”’"][.,;:?!])                      # the court”.1
      | (?<=[?!.,][”’"])                           # the court.”1
      | (?<=[)\]”])                                # [the court]1
    )
    (?P<label>\d{1,3})(?=\s|$|[—–)\]]|[.,;:](?:\s|$))
    """,
    re.VERBOSE,
)
"""A figure close after a word, or after what closes one."""
AFTER_FIGURE = re.compile(r"(?<=\d[.,;])(?P<label>\d{1,3})(?=\s+[A-Z“]|$)")
"""A mark at the end of a sentence that ends with a figure, as “§ 3.4 The court …”."""
FEWEST = 0.8
"""Of the marks: others are lost by those who read the print by machine."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a note: its place among the lines, its label and where the text begins."""

    line: int
    label: str
    mark: Span
    text: int


def set_apart(into: Assembly, lines: Sequence[Line]) -> None:
    """Tell the notes among `lines`, which are the last blocks of `into`, from its text."""
    if not lines:
        return
    marks: list[SourceMark] = []
    for heads in (numbered_note_heads(lines), stop_only_note_heads(lines)):
        before = lines[: heads[0].line] if heads else lines
        marks = marks_before(before)
        if heads and notes_agree_with_marks([head.label for head in heads], marks):
            write_notes(into, lines, heads, marks)
            return
    if marks := marks_before(lines):
        into.doubts.append(doubt_of(into, marks))
    elif unlabelled := after_votes(lines):
        into.doubts.append(doubt("notes-untold.votes", into.line_at(unlabelled[0].start)))


def numbered_note_heads(lines: Sequence[Line]) -> list[Head]:
    """Return the heads of notes with labels that run from 1 to the end of `lines`."""
    found = [(index, match) for index, match in lines_headed(lines, NUMBERED)]
    firsts = [place for place, (_, match) in enumerate(found) if match["label"] == "1"]
    if not firsts:
        return []
    heads: list[Head] = []
    for index, match in found[firsts[-1] :]:
        if int(match["label"]) == len(heads) + 1:
            heads.append(head_of(lines, index, match, match["label"]))
    return heads


def stop_only_note_heads(lines: Sequence[Line]) -> list[Head]:
    """Return the heads of notes of whose labels only the stop is left, numbered in order."""
    return [
        head_of(lines, index, match, str(number))
        for number, (index, match) in enumerate(lines_headed(lines, STOP), 1)
    ]


def lines_headed(lines: Sequence[Line], head: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    """Return those of `lines` that begin with `head`, and how."""
    return [
        (index, match) for index, (_, words) in enumerate(lines) if (match := head.match(words))
    ]


def head_of(lines: Sequence[Line], index: int, match: re.Match[str], label: str) -> Head:
    """Return the head of a note with which the line at `index` begins."""
    start = lines[index][0].start
    printed = Span(start, start + len(match[0].rstrip()))
    return Head(index, label, printed, start + match.end())


def marks_before(lines: Sequence[Line]) -> list[SourceMark]:
    """Return the marks in `lines` that run in order from 1, those left out that are not found."""
    candidates = sorted(
        (SourceMark(Span(span.start + m.start(), span.start + m.end()), m["label"]), sure)
        for span, words in lines
        for pattern, sure in ((MARK, True), (AFTER_FIGURE, False))
        for m in pattern.finditer(words)
    )
    marks: list[SourceMark] = []
    at, missed = -1, 0
    for number in count(1):
        ahead = [c for c in candidates if c[0].label == str(number) and c[0].span.start > at]
        sure = [mark for mark, certain in ahead if certain]
        here = sure or [mark for mark, _ in ahead]
        following = next_mark(candidates, number + 1, at)
        here = [mark for mark in here if following is None or mark.span.start < following]
        if len(here) == 1:
            marks.append(here[0])
            at, missed = here[0].span.start, 0
        elif missed or not marks:
            return marks
        else:
            missed += 1
    return marks


def next_mark(candidates: Sequence[tuple[SourceMark, bool]], number: int, at: int) -> int | None:
    """Return where after `at` the only sure mark `number` stands, None where there are more."""
    places = [
        mark.span.start
        for mark, sure in candidates
        if sure and mark.label == str(number) and mark.span.start > at
    ]
    return places[0] if len(places) == 1 else None


def notes_agree_with_marks(labels: Sequence[str | None], marks: Sequence[SourceMark]) -> bool:
    """Say whether the notes with `labels` are those to which the marks refer: the last of both is
    the same, and next to none is missing."""
    if not marks or marks[-1].label != labels[-1]:
        return False
    return len(marks) >= FEWEST * len(labels)


def write_notes(
    into: Assembly, lines: Sequence[Line], heads: Sequence[Head], marks: Sequence[SourceMark]
) -> None:
    """Make notes of the lines from the first head on."""
    first = heads[0].line
    by_line = {head.line: head for head in heads}
    del into.blocks[len(into.blocks) - (len(lines) - first) :]
    for index, (span, _) in enumerate(lines[first:], first):
        if head := by_line.get(index):
            body = Span(head.text, span.end)
            into.blocks.append(SourceBlock(body, "note", label=head.label, mark=head.mark))
            into.marks.append(SourceMark(head.mark, head.label))
        else:
            into.blocks.append(SourceBlock(span, "note"))
    into.marks += marks


def doubt_of(into: Assembly, marks: Sequence[SourceMark]) -> Doubt:
    """Return the doubt of an opinion whose `marks` have no notes that could be told."""
    last = marks[-1].label
    which = "note 1" if last == "1" else f"notes 1 to {last}"
    return doubt("notes-untold", into.line_at(marks[0].span.start), which=which)


VOTES = re.compile(
    r"[A-Z].{2,250}\b(?:C\. ?J|P\. ?J|JJ?)\.,?(?: pro tem\.,?)? (?:all )?concurs?\b[^.]{0,80}\.?$"
)
"""“Hale, C.J., and Rosellini and Utter, JJ., concur.”"""
HISTORY = re.compile(
    r".{0,60}\b(?:rehearing|reconsideration|review|certiorari|appeal)\b.{0,60}"
    r"\b(?:granted|denied|dismissed)\b",
    re.IGNORECASE,
)


def after_votes(lines: Sequence[Line]) -> list[Span]:
    """Return the lines after that which says who concurs, the later history of the case aside."""
    voted = max((i for i, (_, words) in enumerate(lines) if VOTES.match(words)), default=None)
    if voted is None:
        return []
    return [span for span, words in lines[voted + 1 :] if not HISTORY.match(words)]
