"""Which note answers which mark, once corrections have moved either."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from build_scripts.model import Doubt, Note, NoteReference, Opinion, Span
from build_scripts.model.note_places import with_places
from build_scripts.model.writing_ids import writings_named
from build_scripts.problems import doubt, excerpt


def notes_by_mark(opinion: Opinion) -> dict[Span, Span]:
    """Return which note answers each mark: where the mark is printed, and where the note’s label
    is."""
    groups: dict[str, dict[tuple[str, int], Span]] = {
        "caption": {(note.label, note.ordinal): note.mark for note in opinion.case.notes}
    }
    for writing in opinion.writings:
        groups[writing.id] = {(note.label, note.ordinal): note.mark for note in writing.notes}
    return {
        mark.source: groups[passage.writing][mark.label, mark.ordinal]
        for passage in opinion.passages()
        for mark in passage.text.references
        if mark.ordinal and (mark.label, mark.ordinal) in groups[passage.writing]
    }


def lines_met(opinion: Opinion) -> dict[str, set[int]]:
    """Return, by the doubt that is settled, the lines on which a mark has a note that answers it,
    and those on which such a note begins."""
    line_of = opinion.source.line_of
    marks = [*marks_of(opinion)]
    answers = notes_by_mark(opinion)
    return {
        "reference-without-note": {line_of(m.source.start) for m in marks if m.source in answers}
        - {line_of(m.source.start) for m in marks if m.source not in answers},
        "note-without-reference": {line_of(span.start) for span in answers.values()},
    }


def unanswered_now(opinion: Opinion, as_read: Opinion) -> Iterator[Doubt]:
    """Yield a doubt for each mark that no note answers now, and one did, or that an editor added:
    where the note stands in another writing, or nowhere; and for each note that had its mark, or
    was none, and has no mark now."""
    before, answers = notes_by_mark(as_read), notes_by_mark(opinion)
    unanswered = {
        (mark.label, mark.source) for mark in marks_of(as_read) if mark.source not in before
    }
    for mark in marks_of(opinion):
        if mark.source not in answers and (mark.label, mark.source) not in unanswered:
            line = opinion.source.line_of(mark.source.start)
            yield doubt("reference-without-note", line, label=mark.label)
    unmarked = {note.mark for note in unmarked_notes(as_read, before)}
    for note in unmarked_notes(opinion, answers):
        if note.mark not in unmarked:
            line, words = opinion.source.line_of(note.mark.start), note.blocks[0].text.words
            about = excerpt(words, 40)
            yield doubt("note-without-reference", line, label=note.label, words=about)


def unmarked_notes(opinion: Opinion, answers: Mapping[Span, Span]) -> Iterator[Note]:
    """Yield the notes to which no mark leads, as its notes are the `answers`."""
    marked = {*answers.values()}
    every = [*opinion.case.notes, *(note for each in opinion.writings for note in each.notes)]
    yield from (note for note in every if note.mark not in marked)


def marks_of(opinion: Opinion) -> Iterator[NoteReference]:
    """Yield the marks of notes in reading order."""
    return (mark for passage in opinion.passages() for mark in passage.text.references)


def in_its_places(opinion: Opinion, answers: Mapping[Span, Span]) -> Opinion:
    """Return `opinion` with its writings named, and its notes and their marks told by place."""
    case = replace(opinion.case, notes=from_the_first(opinion.case.notes))
    writings = [replace(each, notes=from_the_first(each.notes)) for each in opinion.writings]
    case, writings_now = with_places(case, writings_named(writings), answers)
    return replace(opinion, case=case, writings=writings_now)


def from_the_first(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return `notes`, each as the first of its label, for their places to be told anew."""
    return tuple(replace(note, ordinal=1) for note in notes)
