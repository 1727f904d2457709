"""Tells what stands under the first line of a block: its second line, or another block.

The first line alone does not say how a block is set: one that is indented may stand in mid-line,
and what is set in under it may begin a paragraph or hang.
"""

import re

from build_scripts.read.pdf.blocks.line_patterns import FAR, HANGING, SHIFT, STOP, WIDER
from build_scripts.read.pdf.blocks.list_items import ITEM, hang_of
from build_scripts.read.pdf.blocks.unspaced_headings import is_first_under_number
from build_scripts.read.pdf.page.line_text import is_bold
from build_scripts.read.pdf.page.lines import Line
from build_scripts.read.pdf.page.measure import Measure

DEEPEST_INDENT = 100.0
"""Points by which typewritten opinions indent a first line at the most."""
BROKEN_OFF = re.compile(r"[a-z,]$")


def begins_under_line(
    before: Line, line: Line, after: Line | None, measure: Measure, *, begun: bool
) -> bool:
    """Say whether `line`, which `after` follows, is set in or out as no second line is under the
    only line `before` it; `begun` says that this is no heading, however it is set."""
    step = before.x0 - line.x0
    level, deeper = abs(step) <= SHIFT, step < -SHIFT
    if level and is_first_under_number(before, line, after):
        return True
    if level and is_first_under_one(before, line, after, measure):
        return True
    set_in = deeper and not hangs_under_item(before, line)
    if set_in and (measure.is_centred(line) or is_first(before, line, after)):
        return True
    if not begun and measure.is_centred(before) and not measure.is_centred(line):
        return not is_first_of_set_in(before, line, measure)
    hangs = step >= -HANGING * line.size or abs(line.x0 - hang_of(before)) <= SHIFT
    return step > DEEPEST_INDENT or not hangs


def is_rest_of_sentence(before: Line, line: Line) -> bool:
    """Say whether `line` goes on in small letters with a sentence that breaks off on the line
    `before` it."""
    return bool(BROKEN_OFF.search(before.text)) and line.text[0].islower()


def is_second_line(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line`, at the margin, goes on with the sentence of an indented first line that
    seems to stand in the middle: in small letters, or after a comma."""
    first = measure.is_centred(before) and abs(line.x0 - measure.left) <= SHIFT
    comma = before.text.endswith(",")  # no heading ends so
    unended = is_rest_of_sentence(before, line) and not is_bold(before)
    return first and (comma or unended) and not measure.is_centred(line)


def is_first_of_set_in(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether `before`, which seems to be centred, is the first line of a paragraph set in on
    both sides, set in once more: it ends at the margin at which `line` ends."""
    level = abs(before.x1 - line.x1) < SHIFT and measure.is_justified(line)
    return level and SHIFT < before.x0 - line.x0 < FAR * line.size


def is_first(before: Line, line: Line, after: Line | None) -> bool:
    """Say whether `line` is the indented first line of a paragraph, not one that hangs under a
    sentence on the line `before` it: that sentence ends, and the line below stands out again, or
    is the first item of the list that this one announces."""
    if not after or ITEM.match(before.text) or not STOP.search(before.text):
        return False
    announces = line.text.endswith(":") and bool(ITEM.match(after.text))
    stands_out = abs(after.x0 - before.x0) <= SHIFT
    return (stands_out or announces) and not line.text[0].islower()


def hangs_under_item(before: Line, line: Line) -> bool:
    """Say whether `line` stands under the words of an item of a list, right of its number."""
    return bool(ITEM.match(before.text)) and abs(line.x0 - hang_of(before)) <= SHIFT


def is_first_under_one(before: Line, line: Line, after: Line | None, measure: Measure) -> bool:
    """Say whether `line` is the indented first line of a paragraph under one that has no other,
    `before`, as a byline may be: the line `after` it returns to the margin."""
    if not after or not STOP.search(before.text) or line.text[0].islower():
        return False
    solid = line.baseline - after.baseline < WIDER * measure.leading
    return solid and before.x0 - measure.left > SHIFT and abs(after.x0 - measure.left) <= SHIFT
