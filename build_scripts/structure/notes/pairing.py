"""Pairs the notes at the foot of the pages with the marks that refer to them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from build_scripts.model import Doubt, Source, SourceMark, Span, Writing
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.writings.part_titles import NOTE_SYMBOLS

SYMBOL_MARK = re.compile(
    r"(?:(?<=[\w.,;:?!)\]”’\"'])|(?<=[\w.,;:?!)\]”’\"'] ))"
    r"(?P<label>[*∗]{1,4}|[†‡]{1,3})(?! ?[*∗]|[\w])"
)
"""A symbol after a word, close or a space apart: how slip opinions number notes that court staff
add. Rows of asterisks, which mark an omission, are none."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mark in the body that refers to a note."""

    mark: SourceMark
    certain: bool
    """Whether the format itself says so; a bare asterisk may also be the court’s own."""


def references_in(part: Part, source: Source, compose: Compose) -> list[Reference]:
    """Return the marks in `part` that may refer to notes, in order."""
    inside: list[Reference] = []
    for span in part.spans:
        first = bisect_left(source.marks, span.start, key=lambda mark: mark.span.start)
        last = bisect_left(source.marks, span.end, key=lambda mark: mark.span.start)
        inside += [Reference(mark, certain=True) for mark in source.marks[first:last]]
    text, _ = compose(part.spans)
    stated = {reference.mark.span.start for reference in inside}
    for match in SYMBOL_MARK.finditer(text.words):
        start = text.source_of(match.start())
        mark = SourceMark(Span(start, text.source_of(match.end() - 1) + 1), match["label"])
        if start not in stated:
            inside.append(Reference(mark, certain=False))
    return sorted(inside, key=lambda reference: reference.mark)


def marks_stated_in(note: Part, source: Source) -> list[Reference]:
    """Return the marks in the text of `note` that the format itself states: a note may have a note
    of its own."""
    inside: list[Reference] = []
    for span in (span for part in (note, *note.more) for span in part.spans):
        first = bisect_left(source.marks, span.start, key=lambda mark: mark.span.start)
        last = bisect_left(source.marks, span.end, key=lambda mark: mark.span.start)
        inside += [Reference(mark, certain=True) for mark in source.marks[first:last]]
    return [each for each in inside if each.mark.span != note.mark]


def pair(
    source: Source,
    references: Sequence[Reference],
    notes: Sequence[Part],
    within: Mapping[int, Sequence[Reference]] = MappingProxyType({}),
) -> tuple[dict[int, SourceMark], list[Doubt]]:
    """Return, by where a note begins, the first mark that refers to it, and what is doubtful.

    Numbering starts again in each writing, so a note belongs to the earliest mark of its label
    that has no note yet, and else to one in the nearest note before it, of which `within` gives
    the marks by where each note begins. A note that nothing refers to stays where it stands.
    """
    waiting: dict[str, list[SourceMark]] = {}
    for reference in references:
        waiting.setdefault(reference.mark.label, []).append(reference.mark)
    for marks in waiting.values():
        marks.reverse()
    paired: dict[int, SourceMark] = {}
    doubts: list[Doubt] = []
    nested: dict[str, SourceMark] = {}
    for note in notes:
        label = note.label or ""
        if marks := waiting.get(label, []):
            paired[note.start] = marks.pop()
        elif label in nested:
            paired[note.start] = nested.pop(label)
        else:
            doubts.append(doubt_of_unreferred_note(source, note))
        nested |= {each.mark.label: each.mark for each in within.get(note.start, ())}
    return paired, doubts


def doubt_of_unreferred_note(source: Source, note: Part) -> Doubt:
    """Return the doubt of a note that nothing refers to."""
    return doubt(
        "note-without-reference",
        source.line_of(note.mark.start if note.mark else note.start),
        label=note.label,
        words=excerpt(note.words, 40),
    )


def lost_labels(source: Source, writings: Iterable[Writing]) -> list[Doubt]:
    """Return a doubt for each title that ends with a symbol no note bears: reprints lose the label
    of the notice that a memorandum prints at the foot of its first page."""
    doubts: list[Doubt] = []
    for title in filter(None, (writing.title for writing in writings)):
        if symbol := NOTE_SYMBOLS.search(title.words):
            place = title.origin[-1].source
            label = symbol[0].strip()
            line = source.line_of(place)
            doubts.append(doubt("reference-without-note.title", line, label=label))
    return doubts


def second_notes(source: Source, notes: Sequence[Part]) -> list[Doubt]:
    """Return a doubt for each of one writing’s `notes` that bears the label of another."""
    seen: dict[str | None, Part] = {}
    doubts: list[Doubt] = []
    for note in notes:
        if first := seen.get(note.label):
            doubts.append(
                doubt(
                    "note-doubled",
                    source.line_of(note.start),
                    label=note.label,
                    words=excerpt(note.words, 40),
                    first=source.line_of(first.start),
                )
            )
        seen[note.label] = note
    return doubts


BREAKS_OFF = re.compile(r"\s(?:[a-z]{2,}-?|[a-z’'-]+,|the|and|or|of|to|in|that|a)$")
"""How no note ends: in a word in small letters, without a stop."""
NO_STOP = re.compile(r"[a-z’)]$")
"""How notes end where a publisher drops their last stop, as resource.org does."""
A_HABIT = 3
"""Notes without a stop, from which on their publisher drops it; or two, if all lack it."""
WITHIN = re.compile(r"(?:,|-|\b(?:the|and|or|of|to|in|that|an?|by|for|with|from|on|at|is|was|as))$")
"""How a note breaks off even so."""
REACH_OF_END = 40
"""Characters."""


def unfinished_notes(source: Source, notes: Sequence[Part]) -> list[Doubt]:
    """Return a doubt for each of the `notes` that breaks off within a sentence, where its end had
    to be found: the foot of a page may have cut it, and what follows is elsewhere or lost."""
    if source.marks_stated:
        return []
    numbered = [note for note in notes if (note.label or "").isdigit()]
    last = [note.more[-1] if note.more else note for note in numbered]
    lacking = sum(bool(NO_STOP.search(part.words)) for part in last)
    dropped = lacking >= A_HABIT or 1 < lacking == len(last)
    last = [
        part
        for part in last
        if WITHIN.search(part.words) or not (dropped or is_one_line(source, part))
    ]
    return [
        doubt(
            "note-unfinished", source.line_of(part.start), words=excerpt(part.words[-REACH_OF_END:])
        )
        for part in last
        if len(part.words) >= REACH_OF_END and BREAKS_OFF.search(part.words[-REACH_OF_END:])
    ]


LONGEST_LINE = 120
"""Characters."""


def is_one_line(source: Source, part: Part) -> bool:
    """Say whether `part` is one line of the file, longer than print has lines: it comes from
    mark-up, where no page’s foot cuts a note, and who drops the last stop of one note drops that
    of all."""
    span = part.spans[-1]
    return span.end - span.start > LONGEST_LINE and "\n" not in source.text[span.start : span.end]


def missing_notes(source: Source, notes: Sequence[Part]) -> list[Doubt]:
    """Return a doubt for each gap in the numbers of one writing’s `notes`, where marks had to be
    found: a note may have been lost, or taken for text."""
    if source.marks_stated:
        return []
    numbered = [note for note in notes if note.label and note.label.isdecimal()]
    return [
        doubt(
            "note-missing",
            source.line_of(after.start),
            after=after.label,
            before=before.label,
        )
        for before, after in pairwise(numbered)
        if int(after.label or 0) > int(before.label or 0) + 1
    ]
