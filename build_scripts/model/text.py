"""A paragraph as a reader sees it, and the way from each of its characters to the file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.model.source import Span, Style


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """`length` characters of `Text.words` from `at` stand in `Source.text` from `source`."""

    at: int
    source: int
    length: int


@dataclass(frozen=True, slots=True, order=True)
class Emphasis:
    """A stretch of `Text.words` set in italics, bold or small capitals."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True, order=True)
class NoteReference:
    """The place in `Text.words` before which a note's mark is printed; the mark is no text."""

    at: int
    label: str
    source: Span
    """Where the mark is printed."""
    ordinal: int | None = None
    """Which note of that label in its writing it refers to, as `Note.ordinal`; None where no note
    answers it."""
    address: str = ""
    """Of the note that answers it, as `Note.address`."""


@dataclass(frozen=True, slots=True, order=True)
class PageBreak:
    """The place in `Text.words` where a printed page begins, and the number it bears."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of the court's words as a reader sees them: white space folded, marks aside."""

    words: str
    origin: tuple[Piece, ...] = ()
    """Where each stretch came from, in order. A space that stands for a line end, a page turn
    or several spaces has no origin of its own."""
    emphasis: tuple[Emphasis, ...] = ()
    references: tuple[NoteReference, ...] = ()
    breaks: tuple[PageBreak, ...] = ()

    def source_of(self, offset: int) -> int:
        """The offset into `Source.text` of the character at `offset`, or of the nearest before."""
        index = bisect_right(self.origin, offset, key=lambda piece: piece.at) - 1
        if index < 0:
            return self.origin[0].source if self.origin else 0
        piece = self.origin[index]
        return piece.source + min(offset - piece.at, piece.length - 1)

    def offset_of(self, source: int) -> int:
        """The offset of the first character that stands at `source`, an offset into `Source.text`,
        or after it."""
        return offset_in(self.origin, source)


def offset_in(pieces: Sequence[Piece], source: int) -> int:
    """Return the offset in a text, made of `pieces`, of the first of its characters that stands at
    `source` or after it."""
    index = bisect_right(pieces, source, key=lambda piece: piece.source) - 1
    if index < 0:
        return 0
    piece = pieces[index]
    if source < piece.source + piece.length:
        return piece.at + source - piece.source
    if index + 1 < len(pieces):
        return pieces[index + 1].at
    return piece.at + piece.length
