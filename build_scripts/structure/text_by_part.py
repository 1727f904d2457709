"""Deals out the text of a source among the parts of an opinion: each stretch goes to one of them.

What divides an opinion judges line by line, and an odd line it may put to two places, or to none.
Here who asks first has a stretch, and a second gets what is left; what nobody asked for is a
paragraph of the writing in which it stands. So every character of the file stands in the opinion
exactly once, and in order, whatever was judged before.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from build_scripts.model import Removal, Source, Span
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.text_composer import Compose
from build_scripts.structure.writings.writing_section import Section


class Shares(NamedTuple):
    """The text of a source, dealt out."""

    caption: list[Part]
    sections: list[Section]
    gone: list[Removal]


def shares_of_source(
    source: Source,
    caption: Sequence[Part],
    sections: Sequence[Section],
    gone: Sequence[Removal],
    compose: Compose,
) -> Shares:
    """Return the text of `source` dealt out to `caption`, `sections` and what is `gone`."""
    dealer = Dealer(source, compose)
    dealer.keep_labels(part for part in (*caption, *all_parts(sections)) if part.kind == "note")
    lines = dealer.parts(caption)
    writings = [dealer.section(section) for section in sections]
    removed = [Removal(span, item.reason) for item in gone for span in dealer.take(item.span)]
    removed += marks_gone(source, removed, dealer)
    starts = starts_of(writings)
    for part in dealer.left():
        place = section_of_part(starts, part)
        if place is None:
            lines = with_part(lines, part)
        else:
            section = writings[place]
            writings[place] = replace(section, body=tuple(with_part(section.body, part)))
    return Shares(lines, [*map(dealer.in_order, writings)], removed)


class Dealer:
    """Hands out stretches of a source, each once."""

    def __init__(self, source: Source, compose: Compose) -> None:
        self.source = source
        self.compose = compose
        self.free = bytearray(b"\x01") * len(source.text)
        """For each character whether nobody has it."""
        self.labels: set[Span] = set()

    def take(self, span: Span) -> tuple[Span, ...]:
        """Return what of `span` is still free, and take it."""
        taken: list[Span] = []
        start = self.free.find(1, span.start, span.end)
        while start >= 0:
            end = self.free.find(0, start, span.end)
            end = span.end if end < 0 else end
            self.free[start:end] = bytes(end - start)
            taken.append(Span(start, end))
            start = self.free.find(1, end, span.end)
        return tuple(taken)

    def keep_labels(self, notes: Iterable[Part]) -> None:
        """Take the labels of `notes`, which are no text."""
        for label in (note.mark for note in notes if note.mark):
            if label.start == label.end or self.take(label) == (label,):
                self.labels.add(label)

    def parts(self, parts: Iterable[Part]) -> list[Part]:
        """Return what of `parts` is still free."""
        return [part for part in map(self.part, parts) if part]

    def part(self, part: Part) -> Part | None:
        """Return what of `part` is still free, None for nothing."""
        spans = tuple(free for span in part.spans for free in self.take(span))
        more = tuple(self.parts(part.more)) if part.more else ()
        if not spans:
            return None if not more else replace(more[0], label=part.label, mark=part.mark)
        if spans != part.spans:
            part = replace(part, spans=spans, words=self.words(spans))
        if part.mark and part.mark not in self.labels:
            part = replace(part, mark=Span(part.start, part.start))
        self.labels -= {part.mark} if part.mark else set()
        return part if more == part.more else replace(part, more=more)

    def section(self, section: Section) -> Section:
        """Return what of `section` is still free; a note is among its notes, wherever it was."""
        title, byline = (
            self.part(head) if head and head.kind != "note" else None
            for head in (section.title, section.byline_part)
        )
        body = self.parts(part for part in section.body if part.kind != "note")
        notes = self.parts(part for part in section.all_parts() if part.kind == "note")
        return replace(
            section, title=title, byline_part=byline, body=tuple(body), notes=tuple(notes)
        )

    def left(self) -> list[Part]:
        """Return what nobody has and is no removal, a part to each stretch of it."""
        removed = bytearray(len(self.free))
        for item in self.source.removals:
            removed[item.span.start : item.span.end] = b"\x01" * (item.span.end - item.span.start)
        parts: list[Part] = []
        for span in self.take(Span(0, len(self.free))):
            kept = [
                place
                for place in range(span.start, span.end)
                if not removed[place] and not self.source.text[place].isspace()
            ]
            if kept:
                own = (Span(kept[0], kept[-1] + 1),)
                parts.append(Part(own, self.words(own)))
        return parts

    def words(self, spans: Sequence[Span]) -> str:
        """Return what is printed in `spans`."""
        return self.compose(spans)[0].words

    def in_order(self, section: Section) -> Section:
        """Return `section` with a byline and a body that follow each other as in the file: where
        they do not, each stretch is a paragraph where it stands."""
        if is_ordered(section):
            return section
        heads = [section.byline_part] if section.byline_part else []
        spans = sorted(span for part in (*heads, *section.body) for span in part.spans)
        parts = [Part((span,), self.words((span,))) for span in spans]
        return replace(section, byline_part=None, body=tuple(parts))


def all_parts(sections: Iterable[Section]) -> list[Part]:
    """Return the parts of `sections`."""
    return [part for section in sections for part in section.all_parts()]


def starts_of(sections: Sequence[Section]) -> list[tuple[int, int]]:
    """Return where each of `sections` that has text begins, and its place, in order."""
    starts = [
        (min(each.start for each in parts), -place)
        for place, section in enumerate(sections)
        if (parts := section.all_parts())
    ]
    return sorted(starts)


def section_of_part(starts: Sequence[tuple[int, int]], part: Part) -> int | None:
    """Return the place of the section that `part` stands in, by where all begin; None where it
    stands before all."""
    at = bisect_right(starts, (part.start, 1))
    return -starts[at - 1][1] if at else None


def with_part(parts: Sequence[Part], part: Part) -> list[Part]:
    """Return `parts` with `part` where it stands. One without words, a mark alone, goes to the
    one before it, or to the one after it."""
    at = bisect_right(parts, part.start, key=lambda each: each.start)
    if part.words or not parts:
        return [*parts[:at], part, *parts[at:]]
    near = max(0, at - 1)
    spans = tuple(sorted((*parts[near].spans, *part.spans)))
    return [*parts[:near], replace(parts[near], spans=spans), *parts[near + 1 :]]


def is_ordered(section: Section) -> bool:
    """Say whether byline and body of `section` follow each other as in the file; a reporter may set
    the byline under the first paragraph."""
    body = section.body
    if byline := section.byline_part:
        under = bool(body) and body[0].start < byline.start
        body = (*body[:under], byline, *body[under:])
    starts = [span.start for part in body for span in part.spans]
    return all(before <= after for before, after in pairwise(starts))


def marks_gone(source: Source, removed: Sequence[Removal], dealer: Dealer) -> Iterator[Removal]:
    """Yield the removal of each mark of a note that stands elsewhere than the words it is raised
    from, where these are `removed`."""
    for mark in source.marks:
        if mark.at is None or dealer.words([mark.span]):
            continue
        over = (item for item in removed if item.span.start <= mark.at <= item.span.end)
        if item := next(over, None):
            yield Removal(mark.span, item.reason)
