"""Where an editor says that a note begins, in the text or within the note that swallowed it, and
which text goes on with a note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from build_scripts.corrections.marks import is_printed_at
from build_scripts.corrections.places import At, block_at, with_writing
from build_scripts.corrections.text_edits import (
    block_of,
    halves_after,
    note_at,
    notes_in_order,
    paragraph_of,
    span_in_file,
    with_notes_at,
    with_text_freed,
)
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Block, Note, NoteReference, Opinion, Span, Text
from build_scripts.model.cutting import cut
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import problem

AFTER_LABEL = re.compile(r"[.):\]]?\s*")
"""What may stand between a note’s label and its words."""


def with_note_begun(opinion: Opinion, places: Sequence[At], label: str, *, ends: bool) -> Opinion:
    """Return `opinion` with the note `label` made of the words from the first of `places` on; where
    it `ends` with them, to the words at the last."""
    inside = places[0].anchor.where != "body"
    made = with_note_divided if inside else with_note_of_text
    return made(opinion, places, label, ends=ends)


@dataclass(frozen=True, slots=True)
class Opening:
    """A text divided where a note begins in it."""

    before: Text
    rest: Text
    """The words of the note, without its label."""
    mark: Span
    """Where the label is printed; where it is not, the place before the words."""
    labelled: bool


def opening_at(text: Text, start: int, label: str) -> Opening:
    """Return `text` divided at `start`, where the note `label` begins: with its label, or directly
    after what was read as its mark."""
    before, rest = cut(text, 0, start), cut(text, start)
    if is_printed_at(rest.words, 0, label):
        head = AFTER_LABEL.match(rest.words, len(label))
        assert head  # it may be empty
        mark = span_in_file(rest, 0, len(rest.words[: head.end()].rstrip()))
        return Opening(before, cut(rest, head.end()), mark, labelled=True)
    if printed := mark_at_end(before, label):
        others = tuple(each for each in before.references if each != printed)
        return Opening(replace(before, references=others), rest, printed.source, labelled=True)
    here = rest.source_of(0)
    return Opening(before, rest, Span(here, here), labelled=False)


def mark_at_end(text: Text, label: str) -> NoteReference | None:
    """Return the mark of the note `label` that stands after the last word of `text`, if any."""
    at_end = (each for each in text.references if each.at == len(text.words))
    return next((each for each in at_end if each.label == label), None)


# ── In the text ──────────────────────────────────────────────────────────────────────────────


class Held(NamedTuple):
    """The blocks that hold what an entry quotes."""

    writing: int
    first: int
    last: int
    blocks: list[Block]
    """All of the writing, the last of these divided where the entry ends."""


def held_by(opinion: Opinion, places: Sequence[At], *, ends: bool) -> Held:
    """Return the blocks that hold `places`; where the entry `ends` at the last of them, what stands
    behind its words is a block of its own."""
    number, first = block_at(opinion, places[0])
    blocks = list(opinion.writings[number].blocks)
    last = block_at(opinion, places[-1])[1]
    if ends:
        divided = halves_after(blocks[last].text, places[-1].anchor.span.end)
        ended = replace(blocks[last], text=divided.kept)
        blocks[last : last + 1] = [ended, *paragraph_of(divided.rest)]
    return Held(number, first, last, blocks)


def with_note_of_text(opinion: Opinion, places: Sequence[At], label: str, *, ends: bool) -> Opinion:
    """Return `opinion` with the note `label` made of the blocks that hold `places`.

    A block before them that is the label alone is the note’s.
    """
    at = places[0]
    number, index, last, blocks = held_by(opinion, places, ends=ends)
    writing = opinion.writings[number]
    of_note = blocks[index : last + 1]
    opening = opening_at(of_note[0].text, at.anchor.span.start, label)
    mark = opening.mark
    alone = not opening.labelled and not opening.before.words
    if alone and index and is_label(blocks[index - 1].text.words, label):
        index -= 1
        printed = blocks[index].text
        mark = span_in_file(printed, 0, len(printed.words))
    of_note[:1] = paragraph_of(opening.rest)
    if not of_note:
        last += 1
        of_note = blocks[last : last + 1]
    if not of_note:
        raise problem("correction-nothing-before.note", at.file, at.line, label=label)
    kept = block_of(blocks[index], opening.before)
    body = (*blocks[:index], *kept, *blocks[last + 1 :])
    notes = notes_in_order([*writing.notes, Note(label, tuple(of_note), mark)])
    return with_writing(
        opinion, number, replace(writing, blocks=blocks_numbered(body), notes=notes)
    )


def is_label(words: str, label: str) -> bool:
    """Say whether the words of a block are a note’s label alone: `3`, `[3]`, `3.`"""
    return words.translate(SUPERSCRIPTS).strip("[]().: ") == label


def with_note_continued(opinion: Opinion, places: Sequence[At], *, ends: bool) -> Opinion:
    """Return `opinion` with the blocks that hold `places`, from the words at the first of them on,
    as the end of the note that is printed before them; where that `ends` there, to the words at
    the last.

    Raises `Problem` where no note of the writing is printed before them.
    """
    at = places[0]
    number, index, last, blocks = held_by(opinion, places, ends=ends)
    writing = opinion.writings[number]
    start = at.anchor.span.start
    before, text = cut(blocks[index].text, 0, start), cut(blocks[index].text, start)
    printed = [i for i, note in enumerate(writing.notes) if note.mark.start < text.source_of(0)]
    if not printed:
        raise problem("correction-nothing-before.of-note", at.file, at.line)
    note = writing.notes[printed[-1]]
    more = [replace(blocks[index], text=text), *blocks[index + 1 : last + 1]]
    kept = block_of(blocks[index], before)
    longer = replace(note, blocks=(*note.blocks, *map(as_of_note, more)))
    body = blocks_numbered([*blocks[:index], *kept, *blocks[last + 1 :]])
    changed = replace(with_notes_at(writing, printed[-1], longer), blocks=body)
    return with_writing(opinion, number, changed)


def as_of_note(block: Block) -> Block:
    """Return a block of the text as one of a note, which has no headings."""
    kind = "paragraph" if block.kind in ("heading", "disposition") else block.kind
    return Block(kind, block.text, rows=block.rows)


# ── Within a note ────────────────────────────────────────────────────────────────────────────


def with_note_divided(opinion: Opinion, places: Sequence[At], label: str, *, ends: bool) -> Opinion:
    """Return `opinion` with the note that holds `places` divided: all of it from the words at the
    first on is the note `label`; where that `ends` with the last of them, what follows is text.

    Where the words are the note’s first, it is that note, and bears this label.
    """
    at = places[0]
    number, place = note_at(opinion, at)
    writing = opinion.writings[number]
    note = writing.notes[place]
    index, start = at.anchor.index, at.anchor.span.start
    freed: list[Block] = []
    blocks = list(note.blocks)
    if ends:
        last = places[-1].anchor.index
        divided = halves_after(blocks[last].text, places[-1].anchor.span.end)
        freed = [*paragraph_of(divided.rest), *blocks[last + 1 :]]
        blocks[last:] = [replace(blocks[last], text=divided.kept)]
    if not (index or start):
        notes = [replace(note, label=label, blocks=tuple(blocks))]
    else:
        opening = opening_at(blocks[index].text, start, label)
        rest = block_of(blocks[index], opening.rest)
        of_note = (*rest, *blocks[index + 1 :])
        if not of_note:
            raise problem("correction-nothing-before.note", at.file, at.line, label=label)
        kept = block_of(blocks[index], opening.before)
        shorter = replace(note, blocks=(*blocks[:index], *kept))
        notes = [shorter, Note(label, of_note, opening.mark)]
    others = [*writing.notes[:place], *writing.notes[place + 1 :]]
    changed = replace(writing, notes=notes_in_order([*others, *notes]))
    return with_writing(opinion, number, with_text_freed(changed, freed))
