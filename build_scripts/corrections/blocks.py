"""What an editor says a block is, where it begins, and whether it goes on with the one before."""

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from build_scripts.corrections.caption import SAYS, corrected_line
from build_scripts.corrections.places import (
    At,
    block_at,
    quoted_words_shown,
    refuse_joined,
    with_writing,
)
from build_scripts.corrections.ranges import through
from build_scripts.corrections.text_edits import (
    end_with_stop,
    note_at,
    text_at,
    with_notes_at,
    with_text,
)
from build_scripts.editors.corrections_file import BlockEntry
from build_scripts.model import Block, Opinion, Row, Span, Text
from build_scripts.model.cutting import cut, texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import excerpt, problem

OTHER_KEYS = ("splits", "joins", "kind", "level", "number", "says")
"""What an entry may say besides that a space stands before the quoted words."""
WORDS = {
    "paragraph": "a paragraph",
    "heading": "a heading",
    "blockquote": "a quotation",
    "disposition": "the disposition",
    "list": "an item of a list",
    "table": "a table",
}


def corrected_block(opinion: Opinion, entry: BlockEntry, places: Sequence[At]) -> Opinion:
    """Return `opinion` with the block at each of `places` as `entry` has it.

    Raises `Problem` where the quoted words stand in no block, or there is nothing to do it to.
    """
    if entry.until and entry.splits:
        opinion = with_range_ended(opinion, places[-1])
    one_more = structs.replace(entry, splits=None, space=None, number=None)
    for place in reversed(places[1:]):
        if any(getattr(one_more, key) for key in OTHER_KEYS):
            opinion = with_one_block_corrected(opinion, one_more, place)
    return with_one_block_corrected(opinion, entry, places[0])


def with_range_ended(opinion: Opinion, last: At) -> Opinion:
    """Return `opinion` with what follows the words at `last`, the stop that closes them apart, as a
    block of its own."""
    words = text_at(opinion, last).words
    end = end_with_stop(words, last.anchor.span.end)
    if not words[end:].strip():
        return opinion
    rest = replace(last, anchor=replace(last.anchor, span=Span(end, len(words))))
    return with_one_block_corrected(opinion, BlockEntry(quote=words[end:], splits="here"), rest)


def with_one_block_corrected(opinion: Opinion, entry: BlockEntry, at: At) -> Opinion:
    """Return `opinion` with the block that holds the words at `at` as `entry` has it."""
    if entry.space:
        opinion = with_space_before(opinion, at)
        shifted = Span(at.anchor.span.start + 1, at.anchor.span.end + 1)
        at = replace(at, anchor=replace(at.anchor, span=shifted))
        if not any(getattr(entry, key) for key in OTHER_KEYS):
            return opinion
    if at.anchor.writing == "caption" and at.anchor.where == "body":
        return corrected_line(opinion, entry, at)
    if entry.says:
        raise problem(
            "correction-not-in-caption", at.file, at.line, words=quoted_words_shown(entry)
        )
    source = opinion.source.text
    if at.anchor.where != "body":
        number, place = note_at(opinion, at)
        if entry.kind in ("heading", "disposition") or entry.number:
            raise problem("correction-not-a-block", at.file, at.line, what="a note")
        writing = opinion.writings[number]
        note = writing.notes[place]
        blocks = blocks_as_settled(note.blocks, at.anchor.index, entry, at, source)
        changed = replace(note, blocks=tuple(blocks))
        return with_writing(opinion, number, with_notes_at(writing, place, changed))
    number, index = block_at(opinion, at)
    writing = opinion.writings[number]
    body = blocks_numbered(blocks_as_settled(writing.blocks, index, entry, at, source))
    stated = {block.number for block in body if block.stated_number == entry.number}
    if entry.number and stated != {str(entry.number)}:
        raise problem("correction-number-out-of-line", at.file, at.line, number=entry.number)
    return with_writing(opinion, number, replace(writing, blocks=body))


def with_space_before(opinion: Opinion, at: At) -> Opinion:
    """Return `opinion` with a space before the words at `at`, which the file runs together with
    those before them."""
    text, start = text_at(opinion, at), at.anchor.span.start
    before, after = cut(text, 0, start), cut(text, start)
    if not before.words or len(before.words) < start:
        words = excerpt(text.words[start : at.anchor.span.end])
        so = f"A space, or nothing, stands before “{words}” already"
        raise problem("correction-no-effect", at.file, at.line, so=so)
    return with_text(opinion, at, texts_joined(before, after))


def blocks_as_settled(
    found: Sequence[Block], index: int, entry: BlockEntry, at: At, source: str
) -> list[Block]:
    """Return blocks of a body or of a note with the one at `index` as `entry` has it."""
    blocks = list(found)
    if entry.splits:
        blocks[index : index + 1] = halves_of_block(blocks[index], at)
        index += 1
    if entry.joins:
        refuse_joined(blocks[index].text, entry, at)
        if not index:
            raise problem("correction-nothing-before", at.file, at.line)
        before = blocks[index - 1]
        both = texts_joined(before.text, blocks[index].text)
        rows = (*before.rows, *blocks[index].rows) if before.kind == "table" else ()
        blocks[index - 1 : index + 1] = [replace(before, text=both, rows=rows)]
        index -= 1
    if entry.kind:
        block = blocks[index]
        level = (entry.level or block.level) if entry.kind == "heading" else None
        rows = (block.rows or rows_in(block.text, source)) if entry.kind == "table" else ()
        blocks[index] = replace(block, kind=entry.kind, level=level, rows=rows)
    elif entry.level:
        blocks[index] = replace(blocks[index], level=entry.level)
    if entry.number:
        blocks[index] = replace(blocks[index], stated_number=entry.number)
    return blocks


def rows_in(text: Text, source: str) -> tuple[Row, ...]:
    """Return the rows of a table that `text` is, as they stand in the `source`: a row is a line of
    it, a cell what a tab or two spaces set apart."""
    rows: list[list[Span]] = [[]]
    for piece in text.origin:
        place = Span(piece.source, piece.source + piece.length)
        gap = source[rows[-1][-1].end : place.start] if rows[-1] else ""
        if "\n" in gap:
            rows.append([place])
        elif "\t" in gap or "  " in gap or not rows[-1]:
            rows[-1].append(place)
        else:
            rows[-1][-1] = Span(rows[-1][-1].start, place.end)
    return tuple(Row(tuple(cells)) for cells in rows)


def halves_of_block(block: Block, at: At) -> list[Block]:
    """Return `block` divided where the words at `at` begin, the second half as a paragraph."""
    where = at.anchor.span.start
    first, second = cut(block.text, 0, where), cut(block.text, where)
    if not first.words:
        raise problem("correction-begins-there", at.file, at.line)
    return [replace(block, text=first), Block("paragraph", second)]


def block_in_words(entry: BlockEntry) -> str:
    """Return what `entry` settles, in words that follow those it quotes."""
    to, words = f"{through(entry.until)} " if entry.until else "", list[str]()
    if entry.splits:
        words.append("begins a block of its own")
    if entry.joins:
        words.append("goes on with the block before it")
    if entry.kind:
        words.append(f"is {WORDS[entry.kind]}")
    if entry.level:
        words.append(f"of level {entry.level}")
    if entry.number:
        words.append(f"is the court’s paragraph {entry.number}")
    if entry.space:
        words.append("is parted from the words before it by a space")
    if entry.says:
        words.append(SAYS[entry.says])
    return to + ", ".join(words)
