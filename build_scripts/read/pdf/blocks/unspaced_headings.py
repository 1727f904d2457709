"""Tells headings that are set solid with the text by their style and their number."""

from collections.abc import Sequence

from build_scripts.read.pdf.blocks.line_patterns import (
    ENUMERATED,
    NUMERAL,
    SENTENCE_END,
    SHIFT,
    STOP,
)
from build_scripts.read.pdf.file.glyphs import Glyph
from build_scripts.read.pdf.page.line_text import is_underlined
from build_scripts.read.pdf.page.lines import Line

STYLES = ("bold", "italic", "underlined")


LONGEST_STYLED = 4
"""Lines of a heading."""


def is_under_heading(block: Sequence[Line], line: Line) -> bool:
    """Say whether `line` begins the text under the heading that `block` is, solid as both may be
    set: all of the heading is bold, or numbered and in italics or underscored, the text is not."""
    if len(block) > LONGEST_STYLED or line.text[0].islower():
        return False
    numbered = bool(ENUMERATED.match(block[0].text))
    return any(
        all(is_set(above, style) for above in block)
        and (not begins_set(line, style) or bool(ENUMERATED.match(line.text)))
        for style in (STYLES if numbered else STYLES[:1])
    )


def is_heading_over_text(before: Line, line: Line) -> bool:
    """Say whether `line` is a heading, all of it in bold, or numbered and set apart by another
    style, under the end of a paragraph."""
    if not STOP.search(before.text):
        return False
    styles = STYLES if ENUMERATED.match(line.text) else STYLES[:1]
    return any(is_set(line, style) and not begins_set(before, style) for style in styles)


def is_first_under_number(before: Line, line: Line, after: Line | None) -> bool:
    """Say whether `line` is the first of a paragraph under a numbered heading set as first lines
    are: the line `after` it stands out to the margin, as no item of a list does."""
    out = after is not None and line.x0 - after.x0 > SHIFT
    numbered = ENUMERATED.match(before.text) and not SENTENCE_END.search(before.text)
    return out and bool(numbered) and not line.text[0].islower()


def is_rest_of_heading(block: Sequence[Line], line: Line) -> bool:
    """Say whether `line` goes on with the numbered heading in bold that `block` is, wherever it is
    set: a heading of two lines may hang, or stand in mid-line."""
    if not ENUMERATED.match(block[0].text) or ENUMERATED.match(line.text):
        return False
    hangs = line.x0 - block[0].x0 > SHIFT and not NUMERAL.fullmatch(block[0].text)
    return all(is_set(each, "bold") for each in (*block, line)) and (
        line.text[0].islower() or hangs
    )


def is_set(line: Line, style: str) -> bool:
    """Say whether nearly all letters of `line` are in `style`, those of its number aside."""
    start = head.end() if (head := ENUMERATED.match(line.text)) else 0
    pairs = zip(line.glyphs[start:], line.text[start:], strict=True)
    letters = [glyph for glyph, character in pairs if glyph and character.isalpha()]
    set_so = sum(in_style(line, glyph, style) for glyph in letters)
    return bool(letters) and 10 * set_so > 9 * len(letters)


def begins_set(line: Line, style: str) -> bool:
    """Say whether the first letter of `line` is in `style`."""
    letters = (g for g, c in zip(line.glyphs, line.text, strict=True) if g and c.isalpha())
    first = next(letters, None)
    return bool(first and in_style(line, first, style))


def in_style(line: Line, glyph: Glyph, style: str) -> bool:
    """Say whether a glyph of `line` is in `style`."""
    if style == "underlined":
        return is_underlined(line, glyph)
    return glyph.font.bold if style == "bold" else glyph.font.italic
