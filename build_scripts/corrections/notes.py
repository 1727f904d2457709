"""Where an editor says that a note’s mark stands, and where a note begins and ends."""

import re
from dataclasses import dataclass, replace

from build_scripts.corrections.places import (
    BYLINE,
    TITLE,
    At,
    block_at,
    index_of,
    start_of,
    with_writing,
)
from build_scripts.editors.corrections_file import NoteEntry
from build_scripts.lexicon.superscripts import SUPERSCRIPTS
from build_scripts.model import Block, Note, NoteReference, Opinion, Span, Text, Writing
from build_scripts.model.cutting import cut, text_printed_at, texts_joined, with_reference
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import problem

AFTER_LABEL = re.compile(r"[.):\]]?\s*")
"""What may stand between a note’s label and its words."""


def corrected_note(opinion: Opinion, entry: NoteEntry, at: At) -> Opinion:
    """Return `opinion` with a note or its mark as `entry` has it.

    Raises `Problem` where there is no such mark or note.
    """
    if entry.mark:
        return with_mark(opinion, at, entry.mark.translate(SUPERSCRIPTS))
    if entry.begins:
        return with_note_begun(opinion, at, entry.begins.translate(SUPERSCRIPTS))
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


# ── Marks ────────────────────────────────────────────────────────────────────────────────────


def with_mark(opinion: Opinion, at: At, label: str) -> Opinion:
    """Return `opinion` with the mark of the note `label` directly after the words at `at`.

    Where its figure is printed there as text, it becomes the mark; a mark of that label that
    stands elsewhere in the writing is moved.
    """
    text = text_at(opinion, at)
    end = at.anchor.span.end
    if any(item.at == end and item.label == label for item in text.references):
        raise problem(
            "correction-no-effect",
            at.file,
            at.line,
            so=f"The mark of note {label} stands there already",
        )
    printed_at = end + (text.words[end : end + 1] == " ")
    if text.words[printed_at : printed_at + len(label)].translate(SUPERSCRIPTS) == label:
        last = printed_at + len(label)
        mark = Span(text.source_of(printed_at), text.source_of(last - 1) + 1)
        before, after = cut(text, 0, end), cut_after(text, last)
        changed = with_reference(
            texts_joined(before, after.rest, after.gap), len(before.words), label, mark
        )
    else:
        start = text.source_of(end - 1) + 1
        changed = with_reference(text, end, label, Span(start, start))
    return with_text(opinion, at, changed)


@dataclass(frozen=True, slots=True)
class After:
    """What follows a mark: the words, and the space that parts them from those before it."""

    rest: Text
    gap: str


def cut_after(text: Text, start: int) -> After:
    """Return what stands in `text` from `start` on."""
    return After(cut(text, start), " " if text.words[start : start + 1] == " " else "")


def without_mark(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with the mark after the words at `at` as the words that are printed."""
    text = text_at(opinion, at)
    found = next((item for item in text.references if item.at == at.anchor.span.end), None)
    if not found:
        raise problem("correction-no-such-mark", at.file, at.line)
    return with_text(opinion, at, text_with_mark_spelled(text, found, opinion))


def text_with_mark_spelled(text: Text, mark: NoteReference, opinion: Opinion) -> Text:
    """Return `text` with `mark` as the words that the file prints for it."""
    bare = replace(text, references=tuple(item for item in text.references if item != mark))
    words = opinion.source.text[mark.source.start : mark.source.end]
    before = cut(bare, 0, mark.at)
    after = cut_after(bare, mark.at)
    return texts_joined(
        texts_joined(before, text_printed_at(words, mark.source), ""), after.rest, after.gap
    )


# ── Notes ────────────────────────────────────────────────────────────────────────────────────


def with_note_begun(opinion: Opinion, at: At, label: str) -> Opinion:
    """Return `opinion` with the note `label` made of the block that holds the words at `at`, from
    them on."""
    if at.anchor.where == f"note {label}" and not (at.anchor.index or at.anchor.span.start):
        return opinion  # the note begins there already
    number, index = block_at(opinion, at)
    writing = opinion.writings[number]
    block = writing.blocks[index]
    start = at.anchor.span.start
    rest, text = cut(block.text, 0, start), cut(block.text, start)
    mark = Span(text.source_of(0), text.source_of(0))
    if text.words.translate(SUPERSCRIPTS).startswith(label):
        head = AFTER_LABEL.match(text.words, len(label))
        assert head
        mark = Span(
            text.source_of(0), text.source_of(len(text.words[: head.end()].rstrip()) - 1) + 1
        )
        text = cut(text, head.end())
    note = Note(label, (Block("paragraph", text),), mark)
    kept = [replace(block, text=rest)] if rest.words else []
    blocks = (*writing.blocks[:index], *kept, *writing.blocks[index + 1 :])
    notes = sorted([*writing.notes, note], key=lambda each: each.mark.start)
    return with_writing(
        opinion, number, replace(writing, blocks=blocks_numbered(blocks), notes=tuple(notes))
    )


def with_note_ended(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with the blocks after the words at `at` taken out of their note."""
    number, place = note_at(opinion, at)
    writing = opinion.writings[number]
    note = writing.notes[place]
    blocks = note.blocks
    index = at.anchor.index
    tail = cut(blocks[index].text, at.anchor.span.end)
    stop = re.match(r"[.,;:!?”’\"')\]]+", blocks[index].text.words[at.anchor.span.end :])
    if stop:
        tail = cut(blocks[index].text, at.anchor.span.end + stop.end())
    end = at.anchor.span.end + (stop.end() if stop else 0)
    last = replace(blocks[index], text=cut(blocks[index].text, 0, end))
    freed = [*([Block("paragraph", tail)] if tail.words else []), *blocks[index + 1 :]]
    if not freed:
        raise problem("correction-no-effect", at.file, at.line, so="The note ends there already")
    kept = replace(note, blocks=(*blocks[:index], last))
    notes = (*writing.notes[:place], kept, *writing.notes[place + 1 :])
    return with_writing(opinion, number, with_blocks(replace(writing, notes=notes), freed))


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
    kept = (*writing.notes[:place], *writing.notes[place + 1 :])
    more = sorted([*other.notes, writing.notes[place]], key=lambda each: each.mark.start)
    writings = {
        writing.id: replace(writing, notes=kept),
        other.id: replace(other, notes=tuple(more)),
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
    notes = (*writing.notes[:place], *writing.notes[place + 1 :])
    return with_writing(opinion, number, with_blocks(replace(writing, notes=notes), freed))


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


def note_at(opinion: Opinion, at: At) -> tuple[int, int]:
    """Return which writing, and which of its notes, holds the place `at`."""
    number = index_of(opinion, at)
    for place, note in enumerate(opinion.writings[number].notes):
        if at.anchor.where == f"note {note.key}":
            return number, place
    raise problem("correction-not-a-note", at.file, at.line)


# ── The text that holds a place ──────────────────────────────────────────────────────────────


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
        notes = (*writing.notes[:place], changed, *writing.notes[place + 1 :])
        return with_writing(opinion, number, replace(writing, notes=notes))
    if anchor.index == TITLE:
        return with_writing(opinion, number, replace(writing, title=text))
    if anchor.index == BYLINE:
        return with_writing(opinion, number, replace(writing, byline=text))
    blocks = with_text_in(writing.blocks, anchor.index, text)
    return with_writing(opinion, number, replace(writing, blocks=blocks))


def with_text_in(blocks: tuple[Block, ...], index: int, text: Text) -> tuple[Block, ...]:
    """Return `blocks` with another text in the one at `index`."""
    return (*blocks[:index], replace(blocks[index], text=text), *blocks[index + 1 :])


def note_in_words(entry: NoteEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    if entry.mark:
        return f"is followed by the mark of note {entry.mark}"
    if entry.begins:
        return f"begins note {entry.begins}"
    if entry.ends:
        return "ends its note"
    if entry.of:
        return f"stands in a note of the {entry.of}"
    return "is followed by no mark of a note" if entry.nothing == "no mark" else "is no note"
