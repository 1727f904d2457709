"""Divides the text of a source so that each character has one place: the last step of reading.

A reader says what it found: blocks, marks of notes, removals. What it says may overlap where a file
is odd, or leave a character out. Here each of these gives way to the one before it, and what nobody
has named is a block of running text: nothing is counted twice, and nothing is lost.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.model import Removal, Source, SourceBlock, SourceMark, Span


def partitioned(source: Source) -> Source:
    """Return `source` with blocks that do not overlap, and hold each character that is no removal
    and no label of a note; with removals apart, and with marks that each stand in one block."""
    blocks = with_labels_apart(blocks_apart(source.blocks))
    removals = apart_removals(source.removals)
    held = [*(block.span for block in blocks), *(item.span for item in removals)]
    held += [block.mark for block in blocks if block.mark]
    if rest := [*stretches_without_block(source.text, held)]:
        blocks = with_rest(blocks, rest)
    marks = tuple(marks_apart(source.marks, blocks, removals))
    if (blocks, removals, marks) == (source.blocks, source.removals, source.marks):
        return source
    return replace(source, blocks=blocks, removals=removals, marks=marks)


def blocks_apart(blocks: Sequence[SourceBlock]) -> tuple[SourceBlock, ...]:
    """Return `blocks` in the order in which they read, each from where the one before it in the
    text ends. A caption in columns reads in another order than it stands."""
    own: dict[int, Span] = {}
    end = 0
    for index in sorted(range(len(blocks)), key=lambda index: blocks[index].span):
        span = blocks[index].span
        own[index] = Span(max(span.start, end), span.end)
        end = max(end, span.end)
    return tuple(
        block if own[index] == block.span else replace(block, span=own[index])
        for index, block in enumerate(blocks)
        if own[index].start < own[index].end
    )


def with_labels_apart(blocks: Sequence[SourceBlock]) -> tuple[SourceBlock, ...]:
    """Return `blocks` of which each label of a note stands outside all, and is no other’s."""
    held = Stretches(block.span for block in blocks)
    free: set[Span] = set()
    end = 0
    for label in sorted(block.mark for block in blocks if block.mark):
        if label.start >= end and not held.first(label):
            free.add(label)
            end = label.end
    kept: list[SourceBlock] = []
    for block in blocks:
        if block.mark and block.mark not in free:
            kept.append(replace(block, mark=None))
        else:
            free -= {block.mark} if block.mark else set()
            kept.append(block)
    return tuple(kept)


def with_rest(blocks: Sequence[SourceBlock], rest: Sequence[Span]) -> tuple[SourceBlock, ...]:
    """Return `blocks` with a block for each stretch of the `rest`, after the one that ends last
    before it."""
    ends = sorted((block.span.end, index) for index, block in enumerate(blocks))
    after: dict[int, list[SourceBlock]] = {}
    for span in rest:
        place = bisect_right(ends, span.start, key=lambda end: end[0]) - 1
        after.setdefault(ends[place][1] if place >= 0 else -1, []).append(SourceBlock(span))
    placed = after.get(-1, [])
    for index, block in enumerate(blocks):
        placed += [block, *after.get(index, ())]
    return tuple(placed)


def apart_removals(removals: Iterable[Removal]) -> tuple[Removal, ...]:
    """Return `removals` in order, each from where the one before it ends."""
    kept: list[Removal] = []
    end = 0
    for item in sorted(removals, key=lambda each: (each.span.start, -each.span.end)):
        span = Span(max(item.span.start, end), item.span.end)
        if span.start < span.end:
            kept.append(item if span == item.span else Removal(span, item.reason))
            end = span.end
    return tuple(kept)


def marks_apart(
    marks: Iterable[SourceMark], blocks: Sequence[SourceBlock], removals: Sequence[Removal]
) -> Iterator[SourceMark]:
    """Yield `marks` in order, each from where the one before it ends and as far as it stands in one
    of `blocks`, and those that are labels; none that stands in one of `removals`. One that refers
    from a place without text refers from its own."""
    held = Stretches(block.span for block in blocks)
    labels = Stretches(block.mark for block in blocks if block.mark)
    gone = Stretches(item.span for item in removals)
    end = 0
    for mark in sorted(marks, key=lambda each: each.span):
        span = Span(max(mark.span.start, end), mark.span.end)
        around = span if labels.first(span) == span else held.first(span)
        if not around or span.start >= span.end:
            continue
        span = Span(max(span.start, around.start), min(span.end, around.end))
        removed = gone.at(span.start)
        if removed and span.end <= removed.end:
            continue
        stays = span == mark.span and (mark.at is None or held.touches(mark.at))
        yield mark if stays else SourceMark(span, mark.label)
        end = span.end


class Stretches:
    """Stretches of a text that do not overlap, found by their places."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)

    def at(self, place: int) -> Span | None:
        """Return the stretch that holds the character at `place`."""
        index = bisect_right(self.spans, place, key=lambda span: span.start) - 1
        return self.spans[index] if index >= 0 and place < self.spans[index].end else None

    def touches(self, place: int) -> bool:
        """Say whether a stretch holds the character at `place`, or ends there."""
        return bool(self.at(place) or (place and self.at(place - 1)))

    def first(self, span: Span) -> Span | None:
        """Return the first stretch that holds any of `span`."""
        index = bisect_right(self.spans, span.start, key=lambda each: each.start)
        after = self.spans[index] if index < len(self.spans) else None
        return self.at(span.start) or (after if after and after.start < span.end else None)


def stretches_without_block(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the stretches of `text` in none of `spans`, white space at their ends aside."""
    end = 0
    for span in sorted([*spans, Span(len(text), len(text))]):
        gap = text[end : span.start]
        if words := gap.strip():
            start = end + gap.index(words)
            yield Span(start, start + len(words))
        end = max(end, span.end)
