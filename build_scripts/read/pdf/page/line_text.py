"""Writes printed lines down as text, with the emphasis and the note marks that they bear."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from build_scripts.model import Removal, Restoration, SourceEmphasis, SourceMark, Span, Style
from build_scripts.read.assembly import Assembly
from build_scripts.read.pdf.file.glyphs import Glyph
from build_scripts.read.pdf.page.footnotes import LABEL
from build_scripts.read.pdf.page.lines import Line, label_in

SMALL_CAPS = 0.87
"""Of the size of the line: capitals that are no larger are small capitals."""

Run = tuple[int, int, Style]


def write_line(into: Assembly, line: Line, start: int = 0) -> Span:
    """Add `line` from its character `start` on, and end it; return where its words stand."""
    span = write_part(into, line, start)
    into.end_line()
    shift = span.start - start
    for first, end in raised_in(line, start):
        label = label_in(line.text[first:end])
        if LABEL.fullmatch(label):
            into.marks.append(SourceMark(Span(first + shift, end + shift), label))
    for first, end, style in emphasised_runs(line, start):
        add_emphasis(into, Span(first + shift, end + shift), style)
    return span


def write_part(into: Assembly, line: Line, start: int = 0, end: int | None = None) -> Span:
    """Add the characters of `line` from `start` to `end`, and record which were restored."""
    span = into.write(line.text[start:end])
    for index, glyph in enumerate(line.glyphs[start:end]):
        if glyph and glyph.restored:
            place = Span(span.start + index, span.start + index + 1)
            into.restorations.append(Restoration(place, glyph.before, glyph.restored))
    return span


def remove_line(into: Assembly, line: Line, reason: str) -> None:
    """Add `line`, which the site will not reproduce, and end it."""
    span = write_part(into, line)
    into.removals.append(Removal(span, reason))
    into.end_line()


def add_emphasis(into: Assembly, span: Span, style: Style) -> None:
    """Record emphasis, as one with that of the line before where only a line end is between."""
    for index in range(len(into.emphasis) - 1, max(-1, len(into.emphasis) - 4), -1):
        last = into.emphasis[index]
        between = into.since(last.span.end)[: span.start - last.span.end]
        if last.style == style and between in (" ", "\n"):
            into.emphasis[index] = SourceEmphasis(Span(last.span.start, span.end), style)
            return
    into.emphasis.append(SourceEmphasis(span, style))


def raised_in(line: Line, start: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of superscript."""
    index = start
    while index < len(line.text):
        end = index
        while end < len(line.text) and line.is_raised(end):
            end += 1
        if end > index:
            yield index, end
        index = end + 1


def emphasised_runs(line: Line, start: int) -> Iterator[Run]:
    """Yield the stretches in italics (or underscored, as typewritten opinions have it), in bold
    and in small capitals."""
    italic = [bool(g and (g.font.italic or is_underlined(line, g))) for g in line.glyphs]
    bold = [bool(g and g.font.bold) for g in line.glyphs]
    yield from flagged_runs(line, start, italic, "italic")
    yield from flagged_runs(line, start, bold, "bold")
    yield from flagged_runs(line, start, small_capitals(line), "small-caps")


def is_underlined(line: Line, glyph: Glyph) -> bool:
    """Say whether a rule runs under `glyph`."""
    middle = (glyph.x0 + glyph.x1) / 2
    return any(x0 <= middle <= x1 for x0, x1 in line.underlined)


def small_capitals(line: Line) -> list[bool]:
    """Return which characters stand in words of capitals of which some are small."""
    tallest = max((glyph.font.size for glyph in line.glyphs if glyph), default=0.0)
    flags: list[bool] = []
    for is_word, places in groupby(range(len(line.text)), key=lambda i: line.glyphs[i] is not None):
        word = list(places)
        text = "".join(line.text[index] for index in word)
        small = is_word and any(is_small(line, index, tallest) for index in word)
        flags += [small and text.isupper()] * len(word)
    return flags


def is_small(line: Line, index: int, tallest: float) -> bool:
    """Say whether the character at `index` is a capital smaller than the line, on its base."""
    glyph = line.glyphs[index]
    if glyph is None or not glyph.character.isupper() or line.is_raised(index):
        return False
    return glyph.font.size <= SMALL_CAPS * tallest


def flagged_runs(line: Line, start: int, flags: Sequence[bool], style: Style) -> Iterator[Run]:
    """Yield the stretches of characters for which `flags` holds, spaces between them included."""
    first: int | None = None
    end = start
    for index in range(start, len(line.text)):
        if flags[index]:
            first = index if first is None else first
            end = index + 1
        elif line.glyphs[index] is not None and first is not None:
            yield first, end, style
            first = None
    if first is not None:
        yield first, end, style


def is_bold(line: Line) -> bool:
    """Say whether most of `line` is bold."""
    bold = sum(glyph.font.bold for glyph in line.glyphs if glyph)
    return 2 * bold > len(line.text)
