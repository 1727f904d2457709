"""Where an editor says that a note’s mark stands, and where a note begins and ends."""

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.corrections.many_notes import EACH, with_marks, with_notes_begun
from build_scripts.corrections.marks import with_mark, without_mark
from build_scripts.corrections.notes_begun import with_note_begun, with_note_continued
from build_scripts.corrections.places import At, index_of, quoted_words_shown, with_writing
from build_scripts.corrections.ranges import through
from build_scripts.corrections.text_edits import (
    halves_after,
    note_at,
    notes_in_order,
    paragraph_of,
    with_notes_at,
    with_text_freed,
)
from build_scripts.editors.corrections_file import NoteEntry
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Note, Opinion
from build_scripts.model.cutting import text_printed_at, texts_joined
from build_scripts.problems import problem


def corrected_note(opinion: Opinion, entry: NoteEntry, places: Sequence[At]) -> Opinion:
    """Return `opinion` with a note or its mark as `entry` has it.

    Raises `Problem` where there is no such mark or note.
    """
    at = places[0]
    if entry.mark == EACH:
        return with_marks(opinion, places)
    if entry.begins == EACH:
        if at.anchor.where != "body" and not entry.until:
            so = f"{quoted_words_shown(entry)} stands in a note already"
            raise problem("correction-no-effect", at.file, at.line, so=so)
        return with_notes_begun(opinion, places)
    if entry.until and not (entry.begins or entry.joins):
        keys = "`begins:`, `joins:` or `mark: each label`, to which `until:` belongs"
        raise problem("correction-says-nothing", at.file, at.line, keys=keys)
    if entry.mark:
        return with_mark(opinion, at, entry.mark.translate(SUPERSCRIPTS))
    if entry.begins:
        label = entry.begins.translate(SUPERSCRIPTS)
        begun = with_note_begun(opinion, places, label, ends=bool(entry.until))
        return with_new_note_moved(opinion, begun, at, entry.of) if entry.of else begun
    if entry.joins:
        return with_note_continued(opinion, places, ends=bool(entry.until))
    if entry.ends:
        return with_note_ended(opinion, at)
    if entry.of:
        return with_note_moved(opinion, at, entry.of)
    if entry.nothing == "no mark":
        return without_mark(opinion, at)
    if entry.nothing == "no note":
        return without_note(opinion, at)
    raise problem(
        "correction-says-nothing",
        at.file,
        at.line,
        keys="`mark:`, `begins:`, `joins:`, `ends: here`, `of:` or `is:`",
    )


# ── Notes ────────────────────────────────────────────────────────────────────────────────────


def with_note_ended(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with the blocks after the words at `at` taken out of their note."""
    number, place = note_at(opinion, at)
    writing = opinion.writings[number]
    note = writing.notes[place]
    blocks = note.blocks
    index = at.anchor.index
    divided = halves_after(blocks[index].text, at.anchor.span.end)
    last = replace(blocks[index], text=divided.kept)
    freed = [*paragraph_of(divided.rest), *blocks[index + 1 :]]
    if not freed:
        raise problem("correction-no-effect", at.file, at.line, so="The note ends there already")
    shorter = replace(note, blocks=(*blocks[:index], last))
    return with_writing(
        opinion, number, with_text_freed(with_notes_at(writing, place, shorter), freed)
    )


def with_new_note_moved(opinion: Opinion, begun: Opinion, at: At, to: str) -> Opinion:
    """Return `begun`, in which a note begins that does not in `opinion`, or bears another label,
    with that note among those of another writing."""
    number = index_of(begun, at)
    known = {(note.label, note.mark) for note in opinion.writings[number].notes}
    notes = begun.writings[number].notes
    note = next((each for each in notes if (each.label, each.mark) not in known), None)
    if note is None:  # it began there already, with this label
        return with_note_moved(begun, at, to)
    return with_note_of(begun, number, note, at, to)


def with_note_moved(opinion: Opinion, at: At, to: str) -> Opinion:
    """Return `opinion` with the note that holds the words at `at` among those of another writing.

    Raises `Problem` where there is no such writing, or the note is one of its.
    """
    number, place = note_at(opinion, at)
    return with_note_of(opinion, number, opinion.writings[number].notes[place], at, to)


def with_note_of(opinion: Opinion, number: int, note: Note, at: At, to: str) -> Opinion:
    """Return `opinion` with `note` of its writing `number` among those of the writing `to`."""
    writing = opinion.writings[number]
    ids = [each.id for each in opinion.writings]
    if to not in ids:
        listed = ", ".join(ids)
        raise problem(
            "place-not-found", at.file, at.line, within=to, parts=listed, part=ids[number]
        )
    if to == writing.id:
        so = f"The note is one of the {to} already"
        raise problem("correction-no-effect", at.file, at.line, so=so)
    other = opinion.writings[ids.index(to)]
    more = notes_in_order([*other.notes, note])
    writings = {
        writing.id: replace(writing, notes=tuple(n for n in writing.notes if n is not note)),
        other.id: replace(other, notes=more),
    }
    return replace(
        opinion, writings=tuple(writings.get(each.id, each) for each in opinion.writings)
    )


def without_note(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with the note that holds the words at `at` as text of its writing, its
    label with it."""
    if at.anchor.where == "body":
        raise problem("correction-no-effect", at.file, at.line, so="The words stand in the text")
    number, place = note_at(opinion, at)
    writing = opinion.writings[number]
    note = writing.notes[place]
    label = opinion.source.text[note.mark.start : note.mark.end]
    first = texts_joined(text_printed_at(label, note.mark), note.blocks[0].text)
    freed = [replace(note.blocks[0], text=first), *note.blocks[1:]]
    return with_writing(opinion, number, with_text_freed(with_notes_at(writing, place), freed))


def note_in_words(entry: NoteEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    to = f"{through(entry.until)} " if entry.until else ""
    if entry.mark == EACH:
        return f"{to}has the marks of the notes as figures"
    if entry.begins == EACH:
        return f"{to}is notes, each after its label"
    if entry.mark:
        return f"is followed by the mark of note {entry.mark}"
    if entry.begins:
        return f"{to}is note {entry.begins}" if to else f"begins note {entry.begins}"
    if entry.joins:
        return f"{to}goes on with the note before it"
    if entry.ends:
        return "ends its note"
    if entry.of:
        return f"stands in a note of the {entry.of}"
    return "is followed by no mark of a note" if entry.nothing == "no mark" else "is no note"
