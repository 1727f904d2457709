"""Measures how a text is set: its margins, its spacing, how far quotations are set in."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.read.printed.blocks.groups import groups_of_lines
from build_scripts.read.printed.page.lines import Page, commonest
from build_scripts.read.printed.page.margins import LONG_LINE, Measure, is_long

FARTHEST = 14
"""Columns by which the first line of a paragraph is set in."""


def measure_of(pages: Sequence[Page], *, full: float = 0.9) -> Measure:
    """Return how the running text of `pages` is set; `full` is the share of its long lines that
    reach no further than the margin."""
    pairs = [
        (first, second)
        for page in pages
        for first, second in itertools.pairwise(page)
        if is_long(first)
    ]
    pitch = min(1, commonest([second.gap for _, second in pairs], 0))
    long = [line for page in pages for line in page if is_long(line)]
    under = [second for _, second in pairs if second.gap <= pitch and not is_long(second)]
    left = left_margin([line.indent for line in (*long, *under)])
    right = right_margin(pages, pitch, full)
    indents = [
        first.indent - second.indent
        for first, second in pairs
        if second.gap == pitch and abs(second.indent - left) <= 1
    ]
    steps = [step for step in indents if 2 <= step <= FARTHEST]
    indent = commonest(steps, 0) if len(steps) > max(1, len(pages) // 2) else 0
    full_lines = [line for line in long if line.gap <= pitch]
    printed = reached([line.width + line.stretch for line in full_lines], full) or right
    scale = max(1.0, printed / (reached([line.width for line in full_lines], full) or right))
    first = [a.gap for a, b in pairs if indent and not b.gap and abs(a.indent - left - indent) <= 1]
    parted = 0 if not pitch and first.count(0) * 3 > len(first) * 2 else 1
    measure = Measure(left, right, pitch, indent, parted=parted, scale=scale, flush=is_flush(pages))
    return replace(measure, insets=insets_of(pages, measure))


FEWEST_FLUSH = 30
MOST_SET_IN = 0.02
"""Of all lines."""


def is_flush(pages: Sequence[Page]) -> bool:
    """Say whether the lines of `pages` all begin at one column, as `pdftotext` writes them where it
    is not asked for the layout."""
    indents = [line.indent for page in pages for line in page]
    set_in = sum(indent > 0 for indent in indents)
    return len(indents) >= FEWEST_FLUSH and set_in <= MOST_SET_IN * len(indents)


FEWEST_LINES = 8
"""Long lines of a page that tells where its margin is."""
FEWEST_PAGES = 3
USUAL_RIGHT = 72


def right_margin(pages: Sequence[Page], pitch: int, full: float) -> int:
    """Return the column at which the full lines of most of `pages` end: a syllabus may be set
    smaller than the opinion, and its lines are then longer."""
    widths = [[x.width for x in page if is_long(x) and x.gap <= pitch] for page in pages]
    of_pages = sorted(reached(page, full) for page in widths if len(page) >= FEWEST_LINES)
    if len(of_pages) >= FEWEST_PAGES:
        return of_pages[len(of_pages) // 2]
    return reached([width for page in widths for width in page], full) or USUAL_RIGHT


def reached(widths: Sequence[int], full: float) -> int:
    """Return what the share `full` of `widths` do not exceed; 0 where there are none."""
    return sorted(widths)[int(len(widths) * full)] if widths else 0


def left_margin(columns: Sequence[int]) -> int:
    """Return the left margin, where long lines begin at `columns`: the commonest column, or one
    left of it that is a third as common, where short paragraphs leave many first lines."""
    usual = columns.count(commonest(columns, 0))
    return min((each for each in columns if columns.count(each) * 3 >= usual), default=0)


def insets_of(pages: Sequence[Page], measure: Measure) -> frozenset[int]:
    """Return how far the block quotations of several lines are set in."""
    steps: set[int] = set()
    for page in pages:
        local = on_page(page, measure)
        for group in groups_of_lines(page, local):
            if group.shape == "inset":
                steps.add(group.lines[-1].indent - local.left)
    return frozenset(steps)


FEWEST_TO_SHIFT = 3
"""Long lines of a page whose margin stands where first lines begin elsewhere."""


def on_page(page: Page, measure: Measure) -> Measure:
    """Return `measure` with the left margin of `page`, which may differ from leaf to leaf."""
    columns = [line.indent for line in page if len(line.text) >= LONG_LINE]
    left = min(columns, default=measure.left)
    shift = left - measure.left
    if not columns or (shift > 4 and columns.count(left) < len(columns)):
        return measure
    if shift < 0 and columns.count(left) * 3 < columns.count(measure.left):
        return measure  # a line of the archive’s, left of the text
    if shift > 1 and any(abs(line.indent - measure.left) <= 1 for line in page):
        return measure  # the only long lines on a short page may be set in
    if len(columns) < FEWEST_TO_SHIFT and shift > 1 and abs(shift - measure.indent) <= 1:
        return measure  # the first line of a paragraph
    return replace(measure, left=left, right=measure.right + shift) if shift <= 4 else measure


def under_caption(body: Page, measure: Measure) -> Measure:
    """Return `measure` with the left margin of `body`, the text under the caption, where the whole
    first page stands further right than the others: it begins with the first line of a paragraph,
    set in from the others by as much as is usual."""
    columns = [line.indent for line in body if len(line.text) >= LONG_LINE]
    left = min(columns, default=measure.left)
    shift = left - measure.left
    usual = {left, left + measure.indent}
    if len(columns) < FEWEST_TO_SHIFT or shift <= 1 or not {*columns} <= usual:
        return measure
    if body[0].indent != left + measure.indent or not measure.indent:
        return measure
    return replace(measure, left=left, right=measure.right + shift)


APART = 3
"""Blank lines that part an opinion from what stands over it."""


def stretches_by_spacing(body: Page, measure: Measure) -> list[tuple[Page, Measure]]:
    """Return `body` with its `measure`, or what stands below much white apart, with its own, where
    that is set in double spacing and most of the document solid: a short order under a long list
    of counsel."""
    wide = [place for place, line in enumerate(body) if line.gap >= APART]
    for place in wide if not measure.pitch else ():
        gaps = [under.gap for line, under in itertools.pairwise(body[place:]) if is_long(line)]
        if len(gaps) >= FEWEST_TO_SHIFT and min(gaps) > 0:
            return [(body[:place], measure), (body[place:], spaced_as(body[place:], measure))]
    return [(body, measure)]


def spaced_as(body: Page, measure: Measure) -> Measure:
    """Return `measure` as `body` alone tells of it, which begins with a paragraph."""
    own = measure_of([body])
    indent = body[0].indent - own.left
    return replace(
        own, indent=own.indent or (indent if 2 <= indent <= FARTHEST else measure.indent)
    )


MOST = 0.6
"""Of the long lines of a page: so many are full, though some may run over."""
SMALLER = 4
"""Columns by which lines in smaller type are longer at the least."""


def on_body(body: Page, measure: Measure) -> Measure:
    """Return `measure` with the right margin of the text on one page, where all of it is set
    smaller."""
    widths = [line.width for line in body if is_long(line) and line.gap <= measure.pitch]
    own = reached(widths, MOST) if len(widths) >= FEWEST_LINES else 0
    return replace(measure, right=own) if own > measure.right + SMALLER else measure
