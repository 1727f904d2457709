"""The text that holds the words of a correction, and the note that they stand in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.corrections.places import BYLINE, TITLE, At, index_of, start_of, with_writing
from build_scripts.model import Block, Note, Opinion, Removal, Span, Text, Writing
from build_scripts.model.cutting import cut, spans_of
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import problem

CLOSING = re.compile(r"[.,;:!?”’\"')\]]+")
"""What may close words directly after them."""


def note_at(opinion: Opinion, at: At) -> tuple[int, int]:
    """Return which writing, and which of its notes, holds the place `at`."""
    number = index_of(opinion, at)
    for place, note in enumerate(opinion.writings[number].notes):
        if at.anchor.where == f"note {note.key}":
            return number, place
    raise problem("correction-not-a-note", at.file, at.line)


def with_notes_at(writing: Writing, place: int, *notes: Note) -> Writing:
    """Return `writing` with its note at `place` replaced by `notes`."""
    return replace(writing, notes=(*writing.notes[:place], *notes, *writing.notes[place + 1 :]))


def notes_in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return `notes` in the order of the file."""
    return tuple(sorted(notes, key=lambda each: each.mark.start))


def text_at(opinion: Opinion, at: At) -> Text:
    """Return the text of the passage in which `at` lies."""
    anchor = at.anchor
    return next(
        passage.text for passage in opinion.passages() if passage.passage_key == anchor.passage_key
    )


def with_text(opinion: Opinion, at: At, text: Text) -> Opinion:
    """Return `opinion` with another text in the passage in which `at` lies."""
    anchor = at.anchor
    if anchor.writing == "caption" and anchor.where == "body":
        lines = list(opinion.case.caption)
        lines[anchor.index] = replace(lines[anchor.index], text=text)
        return replace(opinion, case=replace(opinion.case, caption=tuple(lines)))
    number = index_of(opinion, at)
    writing = opinion.writings[number]
    if anchor.where != "body":
        _, place = note_at(opinion, at)
        note = writing.notes[place]
        changed = replace(note, blocks=with_text_in(note.blocks, anchor.index, text))
        return with_writing(opinion, number, with_notes_at(writing, place, changed))
    if anchor.index == TITLE:
        return with_writing(opinion, number, replace(writing, title=text))
    if anchor.index == BYLINE:
        return with_writing(opinion, number, replace(writing, byline=text))
    blocks = with_text_in(writing.blocks, anchor.index, text)
    return with_writing(opinion, number, replace(writing, blocks=blocks))


def with_text_in(blocks: tuple[Block, ...], index: int, text: Text) -> tuple[Block, ...]:
    """Return `blocks` with another text in the one at `index`."""
    return (*blocks[:index], replace(blocks[index], text=text), *blocks[index + 1 :])


def paragraph_of(text: Text) -> tuple[Block, ...]:
    """Return a paragraph of `text`, none where it has no words."""
    return (Block("paragraph", text),) if text.words else ()


def block_of(block: Block, text: Text) -> tuple[Block, ...]:
    """Return `block` with another `text`, none where that has no words."""
    return (replace(block, text=text),) if text.words else ()


def span_in_file(text: Text, start: int, end: int) -> Span:
    """Return where the words of `text` from `start` to `end` stand in the file."""
    return Span(text.source_of(start), text.source_of(end - 1) + 1)


def with_text_freed(writing: Writing, freed: Sequence[Block]) -> Writing:
    """Return `writing` with more blocks, each at its place in the file."""
    blocks = [*writing.blocks]
    for block in freed:
        start = start_of(block.text)
        at = next(
            (i for i, each in enumerate(blocks) if each.text.source_of(0) > start), len(blocks)
        )
        blocks.insert(at, block)
    return replace(writing, blocks=blocks_numbered(blocks))


def with_removed(opinion: Opinion, texts: Iterable[Text], reason: str) -> Opinion:
    """Return `opinion` with the words of `texts` among what the pages leave out."""
    gone = [Removal(span, reason) for text in texts for span in spans_of(text)]
    return replace(opinion, removals=tuple(sorted({*opinion.removals, *gone})))


def end_with_stop(words: str, end: int) -> int:
    """Return `end` after the stop, quotation marks and brackets that close the words before it."""
    closing = CLOSING.match(words, end)
    return closing.end() if closing else end


@dataclass(frozen=True, slots=True)
class Halves:
    """A text divided after some words of it."""

    kept: Text
    rest: Text


def halves_after(text: Text, end: int) -> Halves:
    """Return `text` divided at `end`, after the stop that closes the words there."""
    end = end_with_stop(text.words, end)
    return Halves(cut(text, 0, end), cut(text, end))
