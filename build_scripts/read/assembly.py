"""Assembles the text of a source piece by piece and keeps the place of what its format says.

Readers whose text is not the file itself (mark-up, records, printed pages) put it together here,
so that every offset is taken where the characters are written and nowhere else.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.model import (
    Doubt,
    Removal,
    Restoration,
    Source,
    SourceBlock,
    SourceBreak,
    SourceEmphasis,
    SourceMark,
    SourceRecord,
    SourceWriting,
    Span,
)
from build_scripts.restorations import restored


class Assembly:
    """A source in the making. Everything is added at the end of the text written so far."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at = 0
        """Where the next character will stand."""
        self.ending = ""
        """The last characters written, enough to see whether a line or a paragraph ended."""
        self.blocks: list[SourceBlock] = []
        self.emphasis: list[SourceEmphasis] = []
        self.marks: list[SourceMark] = []
        self.breaks: list[SourceBreak] = []
        self.removals: list[Removal] = []
        self.restorations: list[Restoration] = []
        self.writings: list[SourceWriting] = []
        self.doubts: list[Doubt] = []

    @property
    def text(self) -> str:
        """What has been written so far."""
        return "".join(self.parts)

    def line_at(self, place: int) -> int:
        """Return the line of the text on which `place` stands."""
        return self.text.count("\n", 0, place) + 1

    def write(self, words: str) -> Span:
        """Add `words` as they are, wrong characters put right; return where they stand."""
        right = restored(words, self.at)
        words = right.text
        self.restorations += right.restorations
        span = Span(self.at, self.at + len(words))
        if words:
            self.parts.append(words)
            self.at = span.end
            self.ending = (self.ending + words)[-2:]
        return span

    def remove(self, words: str, reason: str) -> Span:
        """Add `words` that the site will not reproduce, and record why."""
        span = self.write(words)
        if words.strip():
            self.removals.append(Removal(span, reason))
        return span

    def end_line(self) -> None:
        """End the line, unless one has just ended."""
        if self.at and not self.ending.endswith("\n"):
            self.write("\n")

    def end_paragraph(self) -> None:
        """Leave one blank line, unless nothing stands before it."""
        self.end_line()
        if self.at and self.ending != "\n\n":
            self.write("\n")

    def since(self, start: int) -> str:
        """Return what has been written from `start` on."""
        taken: list[str] = []
        at = self.at
        for part in reversed(self.parts):
            if at <= start:
                break
            taken.append(part)
            at -= len(part)
        return "".join(reversed(taken))[start - at :]

    def append(self, source: Source) -> None:
        """Add a whole source after this one, as a further paragraph."""
        self.end_paragraph()
        shift = self.at
        self.write(source.text)
        self.blocks += [moved_block(block, shift) for block in source.blocks]
        self.emphasis += [
            SourceEmphasis(shifted_span(e.span, shift), e.style) for e in source.emphasis
        ]
        self.marks += [moved_mark(mark, shift) for mark in source.marks]
        self.breaks += [SourceBreak(item.at + shift, item.label) for item in source.breaks]
        self.restorations += [
            replace(item, span=shifted_span(item.span, shift)) for item in source.restorations
        ]
        self.removals += [
            Removal(shifted_span(item.span, shift), item.reason) for item in source.removals
        ]
        self.writings += [moved_writing(writing, shift) for writing in source.writings]
        lines = self.line_at(shift) - 1
        self.doubts += [replace(doubt, line=doubt.line + lines) for doubt in source.doubts]

    def emphasis_on_words(self) -> Iterator[SourceEmphasis]:
        """Yield the emphasis as far as it sets words: a page's label in bold is none."""
        cuts = sorted([item.span for item in self.removals] + [mark.span for mark in self.marks])
        text = self.text
        for item in self.emphasis:
            span = without_edge_cuts(item.span, cuts, text)
            if span.start < span.end:
                yield SourceEmphasis(span, item.style)

    def source(self, name: str, data: bytes, record: SourceRecord | None = None) -> Source:
        """Return the finished source of the file `name`, which holds `data`."""
        return Source(
            name=name,
            text=self.text,
            sha256=hashlib.sha256(data).hexdigest(),
            # Of a block that is nothing but control characters, nothing is left.
            blocks=tuple(b for b in self.blocks if b.span.start < b.span.end),
            emphasis=tuple(sorted(self.emphasis_on_words())),
            marks=tuple(sorted(self.marks)),
            breaks=tuple(sorted(self.breaks)),
            removals=tuple(sorted(self.removals)),
            restorations=tuple(sorted(self.restorations)),
            writings=tuple(self.writings),
            record=record or SourceRecord(),
            # A mark without its note is a doubt here: nobody can mend a publisher’s file.
            marks_stated=False,
            doubts=tuple(self.doubts),
        )


def without_edge_cuts(span: Span, cuts: Sequence[Span], text: str) -> Span:
    """Return `span` without the white space and the `cuts` (in order) at its ends."""
    start, end = span.start, span.end
    while start < end:
        cut = cut_at(start, cuts)
        if not cut and not text[start].isspace():
            break
        start = cut.end if cut else start + 1
    while start < end:
        cut = cut_at(end - 1, cuts)
        if not cut and not text[end - 1].isspace():
            break
        end = cut.start if cut else end - 1
    return Span(start, max(start, end))


def cut_at(at: int, cuts: Sequence[Span]) -> Span | None:
    """Return the cut that holds the character at `at`."""
    index = bisect_right(cuts, at, key=lambda cut: cut.start) - 1
    return cuts[index] if index >= 0 and at < cuts[index].end else None


def shifted_span(span: Span, shift: int) -> Span:
    """Return `span` as far on as `shift`."""
    return Span(span.start + shift, span.end + shift)


def moved_block(block: SourceBlock, shift: int) -> SourceBlock:
    """Return `block` as far on as `shift`."""
    mark = shifted_span(block.mark, shift) if block.mark else None
    cells = tuple(shifted_span(cell, shift) for cell in block.cells)
    return replace(block, span=shifted_span(block.span, shift), mark=mark, cells=cells)


def moved_mark(mark: SourceMark, shift: int) -> SourceMark:
    """Return `mark` as far on as `shift`."""
    at = None if mark.at is None else mark.at + shift
    return replace(mark, span=shifted_span(mark.span, shift), at=at)


def moved_writing(writing: SourceWriting, shift: int) -> SourceWriting:
    """Return `writing` as far on as `shift`."""
    byline = shifted_span(writing.byline, shift) if writing.byline else None
    return replace(writing, at=writing.at + shift, byline=byline)
