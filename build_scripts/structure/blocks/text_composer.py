"""Composes running text out of stretches of a source, as a reader would see it.

White space is folded to single spaces, mark-up and note marks are left out, and a hyphen that
only served the end of a line goes too. Every character kept knows where it came from.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from build_scripts.model import (
    Emphasis,
    NoteReference,
    PageBreak,
    Piece,
    Removal,
    Source,
    SourceMark,
    Span,
    Text,
)
from build_scripts.model.source import LINE_END_HYPHEN, UNCERTAIN_HYPHEN
from build_scripts.model.text import offset_in
from build_scripts.structure.blocks.hyphens import (
    SUSPENDED,
    breaks_words,
    hyphen_verdict,
    vocabulary,
)

CHUNK = re.compile(r"\S+(?: \S+)*|\s+")
"""Words with single spaces between them, which need no folding, or white space that does."""

CLOSE_RULE = re.compile(r"\S[—–]$")
"""An em or en rule set close to the word before it (“killed—”, “387–”) is close to the next too."""

SOFT_HYPHEN = "\u00ad"
"""Printed only where a line breaks a word, so that it is never the word’s own."""

LAST_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?=-$)")
REST_OF_WORD = re.compile(r"[^\W_]+")
LAST_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*$")
FIRST_WORD = re.compile(r"[^\W_]+")
CLOSING = re.compile(r"[,;)\]]|[.”’](?=[\s”’)\]]|$)(?!\s\.)")
"""What no space precedes: a web page saved element by element begins lines with
it. The stops of an omission, “. . .”, are words of their own."""
WORD_CLOSED = re.compile(r"\w[.,;:?!)\]”’\"']*$")
OPENING = ("(", "[", "“", "‘")
ADDRESS_BEGUN = re.compile(r"(?:https?://|www\.)\S*[/=?&_%.-]$", re.IGNORECASE)
ADDRESS_GOES_ON = re.compile(r"[\w~%-]*[/=?&_%.]\w")
"""An address of the web that the end of a line breaks after a sign that parts it, as style manuals
ask for (The Chicago Manual of Style, 7.46, from memory): `…/a/`, then `b.pdf`."""

Compose = Callable[[Sequence[Span]], tuple[Text, tuple[Removal, ...]]]
"""Makes running text of stretches of a source; returns the line-end hyphens left out beside."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a source that is no running text: a removal, or a note's mark."""

    span: Span
    mark: SourceMark | None = None


def composer(
    source: Source, removals: Iterable[Removal], references: Iterable[SourceMark]
) -> Compose:
    """Return the function that composes text out of `source`.

    `removals` are left out; `references` are the marks that refer to notes.
    """
    cuts = [Cut(removal.span) for removal in removals]
    for mark in references:
        if mark.at is None:
            cuts.append(Cut(mark.span, mark))
        else:
            cuts += [Cut(mark.span), Cut(Span(mark.at, mark.at), mark)]
    cuts.sort(key=lambda cut: cut.span)
    starts = [cut.span.start for cut in cuts]
    ends = [*accumulate((cut.span.end for cut in cuts), max)]
    words = vocabulary(source.text)
    breaks = breaks_words(source.text, words)

    def compose(spans: Sequence[Span]) -> tuple[Text, tuple[Removal, ...]]:
        line = Line(words, breaks)
        for span in spans:
            first = bisect_left(starts, span.start)
            before = ends[first - 1] if first else 0
            cursor = max(span.start, min(before, span.end))  # a removal may reach in
            for cut in cuts_within(cuts[first : bisect_right(starts, span.end)], span):
                line.take(source.text, cursor, cut.span.start)
                if cut.mark:
                    line.refer(cut.mark)
                cursor = max(cursor, cut.span.end)
            line.take(source.text, cursor, span.end)
            line.gap = "\n"
        return line.finished(source, spans), tuple(line.hyphens)

    return compose


def cuts_within(cuts: Sequence[Cut], span: Span) -> Iterator[Cut]:
    """Yield those of `cuts` that begin in `span`, or refer to a note from its end."""
    for cut in cuts:
        if cut.span.start < span.end or (cut.mark and cut.span.end == span.end):
            yield cut


class Line:
    """A line of text in the making."""

    def __init__(self, words: Counter[str], breaks: bool) -> None:
        self.vocabulary = words
        self.breaks = breaks
        self.parts: list[str] = []
        self.length = 0
        self.gap = ""
        self.pieces: list[Piece] = []
        self.references: list[NoteReference] = []
        self.hyphens: list[Removal] = []

    def take(self, text: str, start: int, end: int) -> None:
        """Add the characters of `text` from `start` to `end`, white space folded."""
        for chunk in CHUNK.finditer(text, start, end):
            if chunk[0].isspace():
                self.gap += chunk[0]
                continue
            self.bridge(chunk[0])
            self.put(chunk[0], chunk.start())

    def put(self, words: str, source: int | None) -> None:
        """Add `words`, which stand at `source`, or nowhere."""
        if source is not None:
            last = self.pieces[-1] if self.pieces else None
            if (
                last
                and last.at + last.length == self.length
                and (last.source + last.length == source)
            ):
                self.pieces[-1] = Piece(last.at, last.source, last.length + len(words))
            else:
                self.pieces.append(Piece(self.length, source, len(words)))
        self.parts.append(words)
        self.length += len(words)

    def bridge(self, following: str) -> None:
        """Close the gap before `following`: with a space, with nothing, or by healing a word."""
        gap, self.gap = self.gap, ""
        if not gap and self.follows_mark() and following[0].isalpha():
            self.put(" ", None)
        if not gap or not self.length:
            return
        ending = self.parts[-1]
        if "\n" in gap and ending.endswith(SOFT_HYPHEN):
            self.drop_hyphen(LINE_END_HYPHEN)
            return
        if "\n" in gap and CLOSE_RULE.search(ending):
            return
        if "\n" in gap and (CLOSING.match(following) or ending.endswith(OPENING)):
            return
        if "\n" in gap and ADDRESS_BEGUN.search(ending) and ADDRESS_GOES_ON.match(following):
            return
        left = LAST_WORD.search(ending) if "\n" in gap else None
        right = FIRST_WORD.match(following)
        chained = right is not None and following[right.end() : right.end() + 1] == "-"
        if not left or not right or (self.suspends(left[0], right[0]) and not chained):
            self.put(" ", None)
            return
        judged = hyphen_verdict(
            left[0], right[0], self.vocabulary, breaks=self.breaks, chained=chained
        )
        if not judged.own:
            self.drop_hyphen(LINE_END_HYPHEN if judged.certain else UNCERTAIN_HYPHEN)

    def suspends(self, left: str, right: str) -> bool:
        """Say whether `right` carries a suspended compound on, `pre- and post-trial`, and is not
        the end of a word that the text has elsewhere: `O’Con-`, `nor`."""
        whole = self.vocabulary[f"{left}{right}".lower()]
        return right.lower() in SUSPENDED and not whole

    def follows_mark(self) -> bool:
        """Say whether a mark stands behind the word written last, which a publisher may set close
        to the next: `so held.[1]See`."""
        marked = bool(self.references) and self.references[-1].at == self.length > 0
        return marked and bool(WORD_CLOSED.search(self.parts[-1]))

    def drop_hyphen(self, reason: str) -> None:
        """Take back the hyphen just added and record it as a removal."""
        piece = self.pieces.pop()
        hyphen = piece.source + piece.length - 1
        if piece.length > 1:
            self.pieces.append(Piece(piece.at, piece.source, piece.length - 1))
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        self.hyphens.append(Removal(Span(hyphen, hyphen + 1), reason))

    def refer(self, mark: SourceMark) -> None:
        """Set a reference after what has been added so far, before any gap."""
        self.references.append(NoteReference(self.length, mark.label, mark.span))

    def finished(self, source: Source, spans: Sequence[Span]) -> Text:
        """Return the text, with the emphasis and page breaks of `source` that fall in it."""
        pieces = tuple(self.pieces)
        words = "".join(self.parts)
        return Text(
            words=words,
            origin=pieces,
            emphasis=tuple(emphasis_in(source, spans, pieces)),
            references=tuple(self.references),
            breaks=tuple(breaks_in(source, spans, pieces, words)),
        )


def emphasis_in(
    source: Source, spans: Sequence[Span], pieces: Sequence[Piece]
) -> Iterable[Emphasis]:
    """Yield the emphasis of `source` in `spans`, as offsets into the text made of `pieces`."""
    for span in spans:
        first = bisect_left(source.emphasis, span.start, key=lambda item: item.span.start)
        last = bisect_left(source.emphasis, span.end, key=lambda item: item.span.start)
        for item in source.emphasis[first:last]:
            start = offset_in(pieces, item.span.start)
            end = offset_in(pieces, item.span.end - 1) + 1
            if start < end:
                yield Emphasis(start, end, item.style)


def breaks_in(
    source: Source, spans: Sequence[Span], pieces: Sequence[Piece], words: str
) -> Iterable[PageBreak]:
    """Yield the page breaks of `source` that fall in `spans` or between two of them, those within
    one of the `words` at its end."""
    if not spans:
        return
    first = bisect_left(source.breaks, spans[0].start, key=lambda item: item.at)
    last = bisect_left(source.breaks, spans[-1].end, key=lambda item: item.at)
    for item in source.breaks[first:last]:
        at = offset_in(pieces, item.at)
        within = 0 < at < len(words) and words[at - 1].isalnum()
        rest = REST_OF_WORD.match(words, at) if within else None
        yield PageBreak(rest.end() if rest else at, item.label)


def broken_word(text: Text, hyphen: Removal) -> str:
    """Return the word of `text` out of which `hyphen` was taken, with it."""
    at = text.offset_of(hyphen.span.start)
    left, right = LAST_PART.search(text.words[:at]), FIRST_WORD.match(text.words, at)
    return f"{left[0] if left else ''}-{right[0] if right else ''}"
