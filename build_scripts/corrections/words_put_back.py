"""Words of the court that the pages left out, put back where they stand in the file.

A reader takes a line for a running head, a stamp or a caption printed again, and now and then it is
a line of the opinion. Only what a removal holds can be put back; it is found by its words in the
file, and stands between those that the file has before and after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.corrections.places import At, start_of, with_writing
from build_scripts.editors.anchor import as_typewritten, lies_within, occurrences, sought_words
from build_scripts.editors.corrections_file import PartEntry
from build_scripts.model import (
    Anchor,
    Block,
    Emphasis,
    Opinion,
    Passage,
    Piece,
    Quotation,
    Removal,
    Span,
    Text,
)
from build_scripts.model.cutting import cut, texts_joined
from build_scripts.model.paragraph_numbers import blocks_numbered
from build_scripts.problems import excerpt, problem

WORD = re.compile(r"\S+")
HYPHENS = ("-", "‐", "\N{SOFT HYPHEN}")


@dataclass(frozen=True, slots=True)
class PutBack:
    """An opinion with words put back, and where they are."""

    opinion: Opinion
    at: At


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a writing words of the file belong."""

    writing: int
    where: str
    """`body`, or the note: `note 3`."""
    index: int
    """The block that they stand in, or before."""
    offset: int | None = None
    """Within that block, where they stand in it."""


def put_back(opinion: Opinion, entry: PartEntry, file: str, line: int) -> PutBack | None:
    """Return `opinion` with the words that `entry` quotes, which a removal holds, in the writing
    that they stand in; None where no removal, or a page as well, has them.

    Raises `Problem` where the pages leave them out in several places.
    """
    nothing_new = entry.belongs == "no part of the opinion" or not (entry.belongs or entry.begins)
    if nothing_new or not opinion.writings:
        return None
    whole = entry.belongs == "part of the opinion"
    if not whole and on_a_page(opinion, entry.quote):
        return None
    found = [*left_out(opinion, entry)]
    if len(found) > 1:
        lines = [str(opinion.source.line_of(span.start)) for span in found]
        raise problem(
            "quotation-found-twice.removed",
            file,
            line,
            words=excerpt(entry.quote),
            source=opinion.source.name,
            lines=", ".join(lines),
        )
    if not found:
        return None
    (span,) = found
    spot = spot_of(opinion, span, entry.within if whole else "")
    return with_words_at(with_removals_outside(opinion, span), spot, span, file, line)


def refuse_left_out(opinion: Opinion, entry: PartEntry, file: str, line: int) -> None:
    """Raise `Problem`, which only tells, where `entry` has words left out that are left out
    already."""
    if entry.belongs != "no part of the opinion" or on_a_page(opinion, entry.quote):
        return
    if any(left_out(opinion, entry)):
        so = f"“{excerpt(entry.quote)}” is left out already"
        raise problem("correction-no-effect", file, line, so=so)


def on_a_page(opinion: Opinion, quote: str) -> bool:
    """Say whether a passage has the words of `quote`."""
    return any(occurrences(Quotation(quote), opinion.passages(), as_typewritten))


def left_out(opinion: Opinion, entry: PartEntry) -> Iterator[Span]:
    """Yield where in the file the words that `entry` quotes stand, of which no page has any."""
    text = opinion.source.text
    sought = sought_words(Quotation(entry.quote, entry.prefix, entry.suffix), as_typewritten)
    for span in sought.stretches(as_typewritten(text)):
        if is_left_out(opinion.removals, text, span):
            yield span


def is_left_out(removals: Sequence[Removal], text: str, span: Span) -> bool:
    """Say whether removals hold all that stands at `span`."""
    cursor = span.start
    for each in sorted(removals):
        if each.span.end > cursor and not text[cursor : each.span.start].strip():
            cursor = max(cursor, each.span.end)
        if cursor >= span.end:
            return True
    return False


def with_removals_outside(opinion: Opinion, span: Span) -> Opinion:
    """Return `opinion` with nothing left out at `span`."""
    kept: list[Removal] = []
    for each in opinion.removals:
        before = Span(each.span.start, min(each.span.end, span.start))
        after = Span(max(each.span.start, span.end), each.span.end)
        parts = [part for part in (before, after) if part.start < part.end]
        kept += [replace(each, span=part) for part in parts]
    return replace(opinion, removals=tuple(kept))


def spot_of(opinion: Opinion, span: Span, within: str) -> Spot:
    """Return where what stands at `span` belongs: after what the file has before it, in the
    writing that `within` names, else in the one that has that."""
    order = {writing.id: index for index, writing in enumerate(opinion.writings)}
    texts = [each for each in opinion.passages() if each.writing in order and each.text.origin]
    bodies = [each for each in texts if each.where == "body"]
    if within:
        here = [each for each in bodies if lies_within(each, within)]
        bodies = here or [each for each in texts if lies_within(each, within)] or bodies
    before = [each for each in bodies if start_of(each.text) < span.start]
    if not before:
        first = min(bodies, key=lambda each: start_of(each.text))
        return Spot(order[first.writing], first.where, 0)
    last = max(before, key=lambda each: start_of(each.text))
    return after_passage(last, order[last.writing], span)


def after_passage(passage: Passage, writing: int, span: Span) -> Spot:
    """Return the spot within a passage, or after it, of what stands at `span` in the file."""
    if passage.index < 0:
        return Spot(writing, passage.where, 0)
    offset = passage.text.offset_of(span.start)
    if offset < len(passage.text.words):
        return Spot(writing, passage.where, passage.index, offset)
    return Spot(writing, passage.where, passage.index + 1)


def with_words_at(opinion: Opinion, spot: Spot, span: Span, file: str, line: int) -> PutBack:
    """Return `opinion` with what stands at `span` in the file put back at `spot`."""
    words = text_at_span(opinion, span)
    writing = opinion.writings[spot.writing]
    note = next((each for each in writing.notes if f"note {each.key}" == spot.where), None)
    blocks = list(note.blocks if note else writing.blocks)
    start = 0
    if spot.offset is None:
        blocks[spot.index : spot.index] = [Block("paragraph", words)]
    else:
        whole = blocks[spot.index].text
        before, after = cut(whole, 0, spot.offset), cut(whole, spot.offset)
        start = len(before.words) + 1
        joined = texts_joined(texts_joined(before, words), after)
        blocks[spot.index] = replace(blocks[spot.index], text=joined)
    if note:
        longer = replace(note, blocks=tuple(blocks))
        notes = tuple(longer if each is note else each for each in writing.notes)
        now = replace(writing, notes=notes)
    else:
        now = replace(writing, blocks=blocks_numbered(blocks))
    here = Anchor(writing.id, spot.where, spot.index, Span(start, start + len(words.words)))
    return PutBack(with_writing(opinion, spot.writing, now), At(here, file, line))


def text_at_span(opinion: Opinion, span: Span) -> Text:
    """Return what stands at `span` in the file as a text; a hyphen with which a line ends goes on
    with what the next begins with."""
    source = opinion.source
    words = ""
    pieces: list[Piece] = []
    for match in WORD.finditer(source.text, span.start, span.end):
        broken = words.endswith(HYPHENS) and "\n" in source.text[pieces[-1].source : match.start()]
        words += "" if broken or not words else " "
        pieces.append(Piece(len(words), match.start(), len(match[0])))
        words += match[0]
    text = Text(words, tuple(pieces))
    emphasis = [
        Emphasis(text.offset_of(each.span.start), text.offset_of(each.span.end), each.style)
        for each in source.emphasis
        if each.span.start < span.end and each.span.end > span.start
    ]
    return replace(text, emphasis=tuple(each for each in emphasis if each.start < each.end))
