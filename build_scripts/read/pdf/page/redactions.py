"""Prints signs where a court has blacked words out, so that its sentences do not close over them.

Courts file a public version in which dark boxes stand where the words of the sealed one were, part
of a line or several lines whole (practice of the federal district courts and the Federal Circuit).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.read.pdf.file.drawn import Box
from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage
from build_scripts.read.pdf.page.lines import Line
from build_scripts.restorations import BLACK, BLACKED_OUT

SIGNS = 5
"""As many signs stand for each box, however wide: the room that a name took is no one’s to know."""
NARROWEST, WIDEST = 0.8, 0.4
"""Of the size of type: how wide a box is at the least, how far its edges lie from what it hides."""
HIGHEST = 2.0
"""Sizes of type: a higher box is a bar of a form, or a picture."""
WIDE_WHITE = 3.5
"""Of the size of type: white that is wider parts no two words of a line."""
UNDER_TOP = 0.4
"""Of the size of type: how much of a small letter a box covers that hides it; a bar under a line,
or through its feet, does not."""
UNDER_BASE = 0.3
"""Of the height of a box: how far the base of the words lay above its bottom."""


def with_redactions(page: PrintedPage) -> PrintedPage:
    """Return `page` with signs where dark boxes are drawn, over nothing or over words that stand in
    the file and that nobody sees: these are left out."""
    if not any(box.dark for box in page.filled):
        return page
    hidden = hidden_words(page)
    ordered = sorted(hidden)
    printed = [glyph for glyph in page.glyphs if glyph not in hidden]
    words = [glyph for glyph in printed if glyph.font.upright and not glyph.font.faint]
    boxes = [box for box in page.boxes if box.dark and hides_words(box, words)]
    lines = lines_hidden(ordered)
    boxes += [line for line in lines if not any(is_over(box, line) for box in boxes)]
    if not boxes:
        return page
    upright = words or ordered
    signs = [sign for box in boxes for sign in signs_of(box, upright)]
    touching = [glyph._replace(spaced=False) if follows(glyph, boxes) else glyph
                for glyph in printed]  # fmt: skip
    return replace(page, glyphs=(*touching, *signs), covered=bool(hidden))


MOST_HIDDEN = 0.5
"""Of the words of a page: where more stand on black, that is its ground."""


def hidden_words(page: PrintedPage) -> frozenset[Glyph]:
    """Return the characters of `page` that nobody sees, dark ones on a dark box that no lighter one
    covers, as a frame is drawn."""
    dark = [glyph for glyph in page.glyphs if glyph.font.upright and not glyph.font.pale]
    hidden = frozenset(glyph for glyph in dark if is_on_black(glyph, page.filled))
    return hidden if len(hidden) <= MOST_HIDDEN * len(page.glyphs) else frozenset()


def is_on_black(glyph: Glyph, filled: Sequence[Box]) -> bool:
    """Say whether the last of the boxes `filled` under a character is dark."""
    under = (box for box in reversed(filled) if covers(box, glyph))
    last = next(under, None)
    return last is not None and last.dark


def covers(box: Box, glyph: Glyph) -> bool:
    """Say whether `box` covers a character: its middle, and more than the foot of it."""
    high = glyph.baseline + UNDER_TOP * glyph.font.size
    return box.x0 < middle(glyph) < box.x1 and is_level(box, glyph) and high < box.top


def lines_hidden(hidden: Iterable[Glyph]) -> Iterator[Box]:
    """Yield a box for each line of the words that are `hidden`."""
    level: dict[float, list[Glyph]] = {}
    for glyph in hidden:
        level.setdefault(round(glyph.baseline), []).append(glyph)
    for base, line in level.items():
        size = line[0].font.size
        left, right = min(glyph.x0 for glyph in line), max(glyph.x1 for glyph in line)
        yield Box(left, right, base - UNDER_BASE * size, base + (1 - UNDER_BASE) * size, dark=True)


def is_over(box: Box, line: Box) -> bool:
    """Say whether `box` stands where the words of `line` are hidden."""
    level = box.bottom < (line.bottom + line.top) / 2 < box.top
    return level and box.x0 < (line.x0 + line.x1) / 2 < box.x1


def is_redacted(page: PrintedPage) -> bool:
    """Say whether such signs stand on `page`."""
    return any(glyph.restored == BLACKED_OUT for glyph in page.glyphs)


def wide_white_in(line: Line) -> Iterator[int]:
    """Yield the places of the spaces of `line` that are as wide as several words."""
    if line.column or line.cell:
        return
    for place, (left, space, right) in enumerate(
        zip(line.glyphs, line.glyphs[1:], line.glyphs[2:], strict=False), start=1
    ):
        if left and right and not space and right.x0 - left.x1 > WIDE_WHITE * line.size:
            yield place


def hides_words(box: Box, words: Sequence[Glyph]) -> bool:
    """Say whether `box` is as high as a line, over none of the `words`, and between the margins of
    the page."""
    if not words or any(is_level(box, g) and box.x0 < middle(g) < box.x1 for g in words):
        return False
    size = nearest(box, words).font.size
    room = WIDEST * size
    within = min(g.x0 for g in words) - room <= box.x0 and box.x1 <= max(g.x1 for g in words)
    return within and box.x1 - box.x0 > NARROWEST * size and box.top - box.bottom < HIGHEST * size


def middle(glyph: Glyph) -> float:
    """Return the middle of a character."""
    return (glyph.x0 + glyph.x1) / 2


def is_level(box: Box, glyph: Glyph) -> bool:
    """Say whether a character stands at the height of `box`."""
    return box.bottom <= glyph.baseline < box.top


def base_in(box: Box) -> float:
    """Return where the base of the words lay that `box` hides, by its own height."""
    return box.bottom + UNDER_BASE * (box.top - box.bottom)


def nearest(box: Box, glyphs: Sequence[Glyph]) -> Glyph:
    """Return the character whose base is nearest to that of the words that `box` hides."""
    base = base_in(box)
    return min(glyphs, key=lambda glyph: abs(glyph.baseline - base))


def signs_of(box: Box, upright: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield the signs that stand for what `box` hides, on the base of the line that it is in."""
    near = nearest(box, upright)
    base = near.baseline if is_level(box, near) else base_in(box)
    font = near.font._replace(bold=False, italic=False)
    width = (box.x1 - box.x0) / SIGNS
    for place in range(SIGNS):
        left = box.x0 + place * width
        yield Glyph(BLACK, left, left + width, base, font, False, "", BLACKED_OUT)


def follows(glyph: Glyph, boxes: Sequence[Box]) -> bool:
    """Say whether a stop or a mark, not a word, touches the right edge of one of `boxes`."""
    room = WIDEST * glyph.font.size
    return not glyph.character.isalnum() and any(
        is_level(box, glyph) and abs(glyph.x0 - box.x1) < room for box in boxes
    )
