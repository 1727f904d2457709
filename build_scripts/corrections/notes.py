"""Where an editor says that a note’s mark stands, and where a note begins and ends."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.corrections.many_notes import EACH, with_marks, with_notes_begun
from build_scripts.corrections.marks import with_mark, without_mark
from build_scripts.corrections.places import At, block_at, start_of, with_writing
from build_scripts.corrections.ranges import through
from build_scripts.corrections.texts import (
    halves_after,
    note_at,
    notes_in_order,
    paragraph_of,
    span_in_file,
    with_notes_at,
)
from build_scripts.editors.corrections_file import NoteEntry
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Block, Note, Opinion, Span, Writing
from build_scripts.model.cutting import cut, text_printed_at, texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import problem

AFTER_LABEL = re.compile(r"[.):\]]?\s*")
"""What may stand between a note’s label and its words."""


def corrected_note(opinion: Opinion, entry: NoteEntry, places: Sequence[At]) -> Opinion:
    """Return `opinion` with a note or its mark as `entry` has it.

    Raises `Problem` where there is no such mark or note.
    """
    at = places[0]
    if entry.mark == EACH:
        return with_marks(opinion, places)
    if entry.begins == EACH:
        return with_notes_begun(opinion, places)
    if entry.until and not entry.begins:
        keys = "`begins:`, or `mark: each label`, to which `until:` belongs"
        raise problem("correction-says-nothing", at.file, at.line, keys=keys)
    if entry.mark:
        return with_mark(opinion, at, entry.mark.translate(SUPERSCRIPTS))
    if entry.begins:
        return with_note_begun(opinion, places, entry.begins.translate(SUPERSCRIPTS))
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
        keys="`mark:`, `begins:`, `ends: here`, `of:` or `is:`",
    )


# ── Notes ────────────────────────────────────────────────────────────────────────────────────


def with_note_begun(opinion: Opinion, places: Sequence[At], label: str) -> Opinion:
    """Return `opinion` with the note `label` made of the blocks that hold `places`, from the words
    at the first of them on; of several, to the words at the last.

    A block before them that is the label alone is the note's.
    """
    at = places[0]
    if at.anchor.where == f"note {label}" and not (at.anchor.index or at.anchor.span.start):
        return opinion  # the note begins there already
    number, index = block_at(opinion, at)
    writing = opinion.writings[number]
    blocks = list(writing.blocks)
    last = block_at(opinion, places[-1])[1]
    if len(places) > 1:
        divided = halves_after(blocks[last].text, places[-1].anchor.span.end)
        ended = replace(blocks[last], text=divided.kept)
        blocks[last : last + 1] = [ended, *paragraph_of(divided.rest)]
    of_note = blocks[index : last + 1]
    start = at.anchor.span.start
    before, text = cut(of_note[0].text, 0, start), cut(of_note[0].text, start)
    mark = Span(text.source_of(0), text.source_of(0))
    if text.words.translate(SUPERSCRIPTS).startswith(label):
        head = AFTER_LABEL.match(text.words, len(label))
        assert head
        mark = span_in_file(text, 0, len(text.words[: head.end()].rstrip()))
        text = cut(text, head.end())
    elif not before.words and index and is_label(blocks[index - 1].text.words, label):
        index -= 1
        printed = blocks[index].text
        mark = span_in_file(printed, 0, len(printed.words))
    of_note[:1] = paragraph_of(text)
    if not of_note:
        last += 1
        of_note = blocks[last : last + 1]
    if not of_note:
        raise problem("correction-nothing-before.note", at.file, at.line, label=label)
    kept = [replace(blocks[index], text=before)] if before.words else []
    body = (*blocks[:index], *kept, *blocks[last + 1 :])
    notes = notes_in_order([*writing.notes, Note(label, tuple(of_note), mark)])
    return with_writing(
        opinion, number, replace(writing, blocks=blocks_numbered(body), notes=notes)
    )


def is_label(words: str, label: str) -> bool:
    """Say whether the words of a block are a note's label alone: `3`, `[3]`, `3.`"""
    return words.translate(SUPERSCRIPTS).strip("[]().: ") == label


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
    return with_writing(opinion, number, with_blocks(with_notes_at(writing, place, shorter), freed))


def with_note_moved(opinion: Opinion, at: At, to: str) -> Opinion:
    """Return `opinion` with the note that holds the words at `at` among those of another writing.

    Raises `Problem` where there is no such writing, or the note is one of its.
    """
    number, place = note_at(opinion, at)
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
    more = notes_in_order([*other.notes, writing.notes[place]])
    writings = {
        writing.id: with_notes_at(writing, place),
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
    return with_writing(opinion, number, with_blocks(with_notes_at(writing, place), freed))


def with_blocks(writing: Writing, freed: list[Block]) -> Writing:
    """Return `writing` with more blocks, each at its place in the file."""
    blocks = [*writing.blocks]
    for block in freed:
        start = start_of(block.text)
        at = next(
            (i for i, each in enumerate(blocks) if each.text.source_of(0) > start), len(blocks)
        )
        blocks.insert(at, block)
    return replace(writing, blocks=blocks_numbered(blocks))


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
    if entry.ends:
        return "ends its note"
    if entry.of:
        return f"stands in a note of the {entry.of}"
    return "is followed by no mark of a note" if entry.nothing == "no mark" else "is no note"
