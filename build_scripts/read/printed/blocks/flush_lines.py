"""Tells where a block begins in a text whose lines all stand at the margin.

`pdftotext` writes such a text where it is not asked for the layout. A line that breaks off though
the next word had room was broken by the author: there a paragraph ends, or a title does.
"""

import re
from collections.abc import Sequence

from build_scripts.read.printed.blocks.headings import ENUMERATOR
from build_scripts.read.printed.blocks.line_in_context import Turn, Verdict
from build_scripts.read.printed.blocks.paragraph_edges import SURELY_ENDED
from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import ENDED, Measure, width_with_next

ROOM = 0.9
"""Of the measure: where a line ends before it, the next word had room, however wide its letters."""
ROOM_OF_QUOTATION = 0.92
FEWEST_QUOTED = 3
"""Lines; a paragraph of two may have a first one that ends early before a long word."""
BEGINS = re.compile(r"[“\"‘'(\[]*[A-Z\d¶§]")
NO_TITLE_END = re.compile(r"[,;:—-]$|\b(?:the|of|and|or|to|a|an|in|for)$")


def flush_number_begins(turn: Turn) -> Verdict:
    """The number of a section, alone on its line, under the end of a sentence: `A.`"""
    if not turn.measure.flush or not ENUMERATOR.fullmatch(turn.line.text):
        return None
    headed = ENDED.search(turn.last.text) or ENUMERATOR.fullmatch(turn.last.text)
    return True if headed or breaks_off(turn) else None


def flush_title_follows(turn: Turn) -> Verdict:
    """The title under its number, or the text under both."""
    if not turn.measure.flush or not ENUMERATOR.fullmatch(turn.group[0].text):
        return None
    if not turn.alone:
        return True
    short = turn.line.width < ROOM * turn.measure.right
    closed = ENDED.search(turn.line.text) or NO_TITLE_END.search(turn.line.text)
    numbered = ENUMERATOR.fullmatch(turn.line.text)
    return not (short and not closed and not numbered and BEGINS.match(turn.line.text))


def flush_line_ended(turn: Turn) -> Verdict:
    """What stands under the last line of a paragraph, or under a title of one line."""
    if not turn.measure.flush or not BEGINS.match(turn.line.text) or not breaks_off(turn):
        return None
    titled = turn.alone and not NO_TITLE_END.search(turn.last.text)
    ended = SURELY_ENDED.search(turn.last.text) or turn.last.text.endswith(":")
    return True if titled or ended else None


def is_flush_quotation(lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether `lines` are those of a block quotation: each is narrower than the text is."""
    narrow = all(line.width < ROOM_OF_QUOTATION * measure.right for line in lines)
    return measure.flush and len(lines) >= FEWEST_QUOTED and narrow


def breaks_off(turn: Turn) -> bool:
    """Say whether the next word would have had room on the line above."""
    return width_with_next(turn.last, turn.line) < ROOM * turn.measure.right
