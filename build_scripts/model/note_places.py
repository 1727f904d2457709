"""Tells by their places the notes of a writing, and which of them each mark refers to.

A printer’s slip gives two notes of a writing one label, and a caption may have two notes with a
star. So a note is known by its place: the second note 2 is another than the first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from build_scripts.model import Block, Case, Note, NoteReference, Span, Text, Writing
from build_scripts.model.anchors import note_key

Answers = dict[Span, Span]
"""Which note answers a mark: where the mark is printed, and where the note’s label is."""


def with_places(
    case: Case, writings: Iterable[Writing], answers: Mapping[Span, Span]
) -> tuple[Case, tuple[Writing, ...]]:
    """Return `case` and `writings` with the place of each note, and of the note that answers each
    mark of their texts."""
    notes = notes_with_ordinals(case.notes)
    find = Finder(notes, answers)
    caption = tuple(replace(line, text=find.told(line.text)) for line in case.caption)
    case = replace(case, caption=caption, notes=find.in_notes())
    return case, tuple(writing_with_places(writing, answers) for writing in writings)


def writing_with_places(writing: Writing, answers: Mapping[Span, Span]) -> Writing:
    """Return `writing` with the place of each note, and of the note that answers each mark."""
    find = Finder(notes_with_ordinals(writing.notes), answers)
    return replace(
        writing,
        title=find.told(writing.title) if writing.title else None,
        byline=find.told(writing.byline) if writing.byline else None,
        blocks=find.in_blocks(writing.blocks),
        notes=find.in_notes(),
    )


def notes_with_ordinals(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return `notes` with their ordinals, by which no two have one key."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    result: list[Note] = []
    for note in notes:
        ordinal = last.get(note.label, 0) + 1
        while note_key(note.label, ordinal) in taken:
            ordinal += 1
        last[note.label] = ordinal
        taken.add(note_key(note.label, ordinal))
        result.append(note if note.ordinal == ordinal else replace(note, ordinal=ordinal))
    return tuple(result)


class Finder:
    """Finds the note that answers a mark, in reading order: a mark that comes again refers to the
    note to which the last one of its label did. None answers a mark of another label."""

    def __init__(self, notes: Sequence[Note], answers: Mapping[Span, Span]) -> None:
        self.notes = notes
        self.answers = answers
        self.printed = {note.mark: note for note in notes}
        self.last = {note.label: note for note in reversed(notes)}

    def told(self, text: Text) -> Text:
        """Return `text` whose references say which note they refer to."""
        if not text.references:
            return text
        references: list[NoteReference] = []
        for reference in text.references:
            mine = self.printed.get(self.answers.get(reference.source, reference.source))
            if mine and mine.label == reference.label:
                self.last[reference.label] = mine
            note = self.last.get(reference.label)
            references.append(replace(reference, ordinal=note.ordinal if note else None))
        return replace(text, references=tuple(references))

    def in_blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return `blocks` with the references of their texts told."""
        return tuple(replace(block, text=self.told(block.text)) for block in blocks)

    def in_notes(self) -> tuple[Note, ...]:
        """Return the notes with the references of their own texts told."""
        return tuple(replace(note, blocks=self.in_blocks(note.blocks)) for note in self.notes)
