"""Pairs the notes at the foot of the pages with the marks that refer to them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.model import Source, SourceMark, Span
from build_scripts.problems import Problem, excerpt
from build_scripts.structure.flow import Compose
from build_scripts.structure.parts import Part

SYMBOL_MARK = re.compile(r"(?<=[\w.,;:?!)\]”’\"'])(?P<label>\*{1,4}|[†‡]{1,3})(?![\w*])")
"""A symbol set close after a word: how slip opinions number notes that court staff add."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A mark in the body that refers to a note."""

    mark: SourceMark
    certain: bool
    """Whether the format itself says so; a bare asterisk may also be the court’s own."""


def references_in(part: Part, source: Source, compose: Compose) -> list[Reference]:
    """Return the marks in `part` that may refer to notes, in order."""
    inside = [
        Reference(mark, certain=True)
        for mark in source.marks
        for span in part.spans
        if span.start <= mark.span.start < span.end
    ]
    text, _ = compose(part.spans)
    for match in SYMBOL_MARK.finditer(text.words):
        start = text.source_of(match.start())
        mark = SourceMark(Span(start, text.source_of(match.end() - 1) + 1), match["label"])
        inside.append(Reference(mark, certain=False))
    return sorted(inside, key=lambda reference: reference.mark)


def pair(
    source: Source, references: Sequence[Reference], notes: Iterable[Part]
) -> dict[int, SourceMark]:
    """Return, by where a note begins, the first mark that refers to it.

    Numbering starts again in each writing, so a note belongs to the earliest mark of its label
    that has no note yet. Raises `Problem` for a note that nothing refers to.
    """
    waiting: dict[str, list[SourceMark]] = {}
    for reference in references:
        waiting.setdefault(reference.mark.label, []).append(reference.mark)
    paired: dict[int, SourceMark] = {}
    for note in notes:
        marks = waiting.get(note.label or "", [])
        if not marks:
            raise Problem(
                "note-without-reference",
                f"Note {note.label} (“{excerpt(note.words, 40)}”) has no mark in the text that "
                "refers to it.",
                source.name,
                source.line_of(note.mark.start if note.mark else note.start),
                "Set its mark after the word it belongs to, or remove the note’s own mark.",
            )
        paired[note.start] = marks.pop(0)
    return paired


def orphan(source: Source, mark: SourceMark) -> Problem:
    """Return the problem of a mark whose note is missing."""
    return Problem(
        "reference-without-note",
        f"The mark {mark.label} refers to a note that the file does not hold.",
        source.name,
        source.line_of(mark.span.start),
        "Add the note, or remove the mark.",
    )


def refuse_second(source: Source, notes: Sequence[Part]) -> None:
    """Raise `Problem` where two of one writing’s `notes` bear the same label."""
    seen: dict[str | None, Part] = {}
    for note in notes:
        if first := seen.get(note.label):
            raise Problem(
                "note-doubled",
                f"A second note {note.label} of the same writing: “{excerpt(note.words, 40)}”; "
                f"the first is on line {source.line_of(first.start)}.",
                source.name,
                source.line_of(note.start),
                "Correct the label of one of the two.",
            )
        seen[note.label] = note
