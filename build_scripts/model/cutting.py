"""Cuts and joins texts; each character keeps its place in the file."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from build_scripts.model import (
    Block,
    Emphasis,
    Note,
    NoteReference,
    Opinion,
    PageBreak,
    Piece,
    Span,
    Text,
)


def cut(text: Text, start: int, end: int | None = None) -> Text:
    """Return the words of `text` from `start` to `end` without the white space at their edges.

    A note’s mark at an edge belongs to the words before it, a page’s beginning to those after it.
    """
    end = len(text.words) if end is None else end
    words = text.words[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    return Text(
        words.strip(),
        tuple(pieces_within(text.origin, first, last)),
        tuple(
            Emphasis(max(item.start, first) - first, min(item.end, last) - first, item.style)
            for item in text.emphasis
            if item.start < last and item.end > first
        ),
        tuple(
            replace(item, at=min(max(item.at - first, 0), last - first))
            for item in text.references
            if start < item.at <= end or (start == 0 and item.at == 0)
        ),
        tuple(
            replace(item, at=min(max(item.at - first, 0), last - first))
            for item in text.breaks
            if start <= item.at < end or (item.at == end == len(text.words))
        ),
    )


def pieces_within(pieces: Iterable[Piece], first: int, last: int) -> Iterable[Piece]:
    """Yield what lies of `pieces` between two offsets, as offsets from the first."""
    for piece in pieces:
        start, end = max(piece.at, first), min(piece.at + piece.length, last)
        if start < end:
            yield Piece(start - first, piece.source + start - piece.at, end - start)


def texts_joined(first: Text, second: Text, between: str = " ") -> Text:
    """Return `first` with `second` after it, a space between them where there are words in both."""
    if not first.words:
        between = ""
    shift = len(first.words) + len(between if second.words else "")
    return Text(
        first.words + (between if second.words else "") + second.words,
        (*first.origin, *(replace(each, at=each.at + shift) for each in second.origin)),
        (*first.emphasis, *(emphasis_moved(each, shift) for each in second.emphasis)),
        (*first.references, *(replace(each, at=each.at + shift) for each in second.references)),
        (*first.breaks, *(replace(each, at=each.at + shift) for each in second.breaks)),
    )


def emphasis_moved(emphasis: Emphasis, shift: int) -> Emphasis:
    """Return a stretch of emphasis `shift` characters further on."""
    return replace(emphasis, start=emphasis.start + shift, end=emphasis.end + shift)


def text_printed_at(words: str, span: Span) -> Text:
    """Return the stretch of the file at `span`, which reads `words`, as a text."""
    return Text(words, (Piece(0, span.start, len(words)),)) if words else Text("")


def spans_of(text: Text) -> list[Span]:
    """Return the stretches of the file that `text` reproduces, marks of notes included."""
    pieces = [Span(piece.source, piece.source + piece.length) for piece in text.origin]
    marks = [item.source for item in text.references if item.source.start < item.source.end]
    return sorted([*pieces, *marks])


def text_with_character(text: Text, at: int, character: str, source: int) -> Text:
    """Return `text` with a character of the file, which stands there at `source`, before `at`."""
    before = [each for each in text.origin if each.at < at]
    after = [replace(each, at=each.at + 1) for each in text.origin if each.at >= at]
    words = text.words[:at] + character + text.words[at:]
    pieces = (*before, Piece(at, source, 1), *after)
    return replace(moved_on(text, at, 1), words=words, origin=pieces)


def text_without_character(text: Text, at: int) -> Text:
    """Return `text` without its character at `at`, with which a piece of it ends."""
    pieces = [
        replace(each, length=each.length - 1) if each.at <= at < each.at + each.length else each
        for each in text.origin
    ]
    kept = [each if each.at <= at else replace(each, at=each.at - 1) for each in pieces]
    words = text.words[:at] + text.words[at + 1 :]
    origin = tuple(each for each in kept if each.length)
    return replace(moved_on(text, at, -1), words=words, origin=origin)


def moved_on(text: Text, at: int, shift: int) -> Text:
    """Return `text` with what is set over its words after `at` so many characters further on."""

    def new_place(place: int) -> int:
        return place + shift if place > at else place

    return replace(
        text,
        emphasis=tuple(
            replace(each, start=new_place(each.start), end=new_place(each.end))
            for each in text.emphasis
        ),
        references=tuple(replace(each, at=new_place(each.at)) for each in text.references),
        breaks=tuple(replace(each, at=new_place(each.at)) for each in text.breaks),
    )


def with_each_text(opinion: Opinion, change: Callable[[Text], Text]) -> Opinion:
    """Return `opinion` with every text of it changed."""

    def of_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(replace(each, text=change(each.text)) for each in blocks)

    def of_notes(notes: Iterable[Note]) -> tuple[Note, ...]:
        return tuple(replace(each, blocks=of_blocks(each.blocks)) for each in notes)

    case, writings = opinion.case, opinion.writings
    caption = tuple(replace(line, text=change(line.text)) for line in case.caption)
    return replace(
        opinion,
        case=replace(case, caption=caption, notes=of_notes(case.notes)),
        writings=tuple(
            replace(
                each,
                title=each.title and change(each.title),
                byline=each.byline and change(each.byline),
                blocks=of_blocks(each.blocks),
                notes=of_notes(each.notes),
            )
            for each in writings
        ),
    )


def with_reference(text: Text, at: int, label: str, mark: Span) -> Text:
    """Return `text` with the mark of a note at `at`."""
    reference = NoteReference(at, label, mark)
    return replace(text, references=tuple(sorted([*text.references, reference])))


def with_break(text: Text, at: int, label: str) -> Text:
    """Return `text` with the beginning of a printed page at `at`."""
    return replace(text, breaks=tuple(sorted([*text.breaks, PageBreak(at, label)])))
