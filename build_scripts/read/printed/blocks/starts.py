"""Tells where a block begins, by what a typesetter says with space.

A paragraph begins with an indented line or after a blank one. Where the text is set in double
spacing, as typescript is, one blank line between lines says nothing. Each rule looks at one line
and the block above it, and says that the line begins a block, that it goes on, or nothing; the
first to say something has it.
"""

import re
from collections.abc import Callable, Sequence

from build_scripts.read.printed.blocks.breaks_by_wording import (
    ASTERISM,
    DECREES,
    ends_with_decree,
    parted_by_words,
)
from build_scripts.read.printed.blocks.flush_lines import (
    flush_line_ended,
    flush_number_begins,
    flush_title_follows,
)
from build_scripts.read.printed.blocks.headings import ENUMERATED
from build_scripts.read.printed.blocks.line_in_context import Turn, Verdict
from build_scripts.read.printed.blocks.listed_items import begins_item
from build_scripts.read.printed.blocks.paragraph_edges import (
    breaks_word,
    in_right_column,
    is_answered,
    is_end_of_paragraph,
    is_end_within_quotation,
    is_first_after,
    is_first_line,
    is_one_line,
    is_set_as_first,
    is_under_inset,
    lacks_sign,
    names_section,
    runs_on,
    second_line,
)
from build_scripts.read.printed.blocks.title_starts import (
    capitals_change,
    heading_at_margin,
    heading_cut_short,
    heading_follows,
    heading_goes_on,
    heading_in_the_middle,
    number_stands_alone,
    text_under_heading,
    text_under_title,
    title_hangs,
    title_runs_on,
)
from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import ENDED, Measure, is_full


def begins_block(
    group: Sequence[Line], line: Line, following: Line | None, measure: Measure
) -> bool:
    """Say whether `line` begins a block, rather than going on with `group`."""
    turn = Turn(group, line, following, measure)
    verdicts = (rule(turn) for rule in RULES)
    return next((verdict for verdict in verdicts if verdict is not None), False)


def words_part(turn: Turn) -> Verdict:
    """A byline, a vote, the number of a paragraph: `ABLE, Circuit Judge.`"""
    if ends_with_decree(turn.last.text, turn.line.text):
        return False
    return True if parted_by_words(turn.group, turn.line, turn.measure) else None


def word_goes_on(turn: Turn) -> Verdict:
    """The rest of a word: `the dis-` / `trict court`."""
    return False if breaks_word(turn.last, turn.line, turn.measure) else None


MID_SENTENCE = re.compile(r"[a-z]|\([a-zA-Z]\)\(")
"""How no paragraph begins."""
BROKEN_OFF = re.compile(r"[a-z,\d]$")
WANTS_A_NOUN = re.compile(r"\b(?:of|on|in|at|by|to|for|from|with|under|the|a|an)$")
"""How no sentence ends, and nothing that leads to a quotation; a name or a date may follow:
`He was born on` / `March 2, 1961`."""


def sentence_goes_on(turn: Turn) -> Verdict:
    """The rest of a sentence, lines at the margin, though a raised mark pushed it down by a blank
    line: `under section 850, subdivision` / `(a)(3).4 We disagree.`"""
    last, line, measure = turn.last, turn.line, turn.measure
    pushed = line.gap <= 1 + turn.spacing
    flush = abs(line.indent - measure.left) <= 1 and last.indent >= line.indent - 1
    small = MID_SENTENCE.match(line.text) and BROKEN_OFF.search(last.text)
    broken = small or (WANTS_A_NOUN.search(last.text) and not line.text.isupper())
    return False if pushed and flush and broken and is_full(last, line, measure) else None


def section_goes_on(turn: Turn) -> Verdict:
    """The section of a law, its lost `§` left as white: `29 U.S.C.` / `  1024(b), to give`."""
    return False if names_section(turn.last, turn.line, turn.measure) else None


def item_begins(turn: Turn) -> Verdict:
    """The next item of a list, `2. The motion is DENIED;`, or speaker: `A. Yes.`"""
    begun = begins_item(turn.group, turn.line, turn.measure)
    return True if begun or is_answered(turn.group, turn.line) else None


def more_white_parts(turn: Turn) -> Verdict:
    """More white than stands between the lines of the block above."""
    return True if turn.line.gap > turn.spacing else None


def closer_block_begins(turn: Turn) -> Verdict:
    """The first line of what is set closer than the block above: in single spacing, a quotation."""
    line, following = turn.line, turn.following
    closer = following is not None and following.gap < line.gap
    if following is None or not closer or abs(following.indent - line.indent) > 1:
        return None
    if under_item(turn):
        return None
    return not runs_on(turn.last, line, turn.measure)


def under_item(turn: Turn) -> bool:
    """Say whether the line stands at the margin under the full first line of an item or of a
    paragraph: quotations, which are set closer, are set in."""
    last, line, measure = turn.last, turn.line, turn.measure
    first = turn.alone and last.indent > line.indent + 1 and abs(line.indent - measure.left) <= 1
    return first and not ENDED.search(last.text) and is_full(last, line, measure)


def column_goes_on(turn: Turn) -> Verdict:
    """The second line of what stands in the right half of the page."""
    return False if in_right_column(turn.last, turn.line, turn.measure) else None


def first_line_follows(turn: Turn) -> Verdict:
    """An indented first line under a line by itself that is set otherwise."""
    begun = turn.alone and is_first_after(turn.last, turn.line, turn.following, turn.measure)
    return True if begun else None


def paragraph_ended(turn: Turn) -> Verdict:
    """A sentence ends far from the margin above, or three asterisks stand in the line."""
    if ASTERISM.fullmatch(turn.line.text):
        return True
    ended = is_end_of_paragraph(turn.last, turn.line, turn.following, turn.measure)
    return True if ended or is_end_within_quotation(turn.group, turn.line, turn.measure) else None


def quotation_ended(turn: Turn) -> Verdict:
    """The first line of a paragraph under a quotation that is set in as far as first lines are."""
    ended = is_under_inset(turn.group, turn.line, turn.following, turn.measure)
    return True if ended else None


def first_line_in_double_spacing(turn: Turn) -> Verdict:
    """A line set in as first lines are, in double spacing, where quotations are set solid."""
    last, line, measure = turn.last, turn.line, turn.measure
    if not (measure.pitch and line.gap and turn.is_level and is_set_as_first(line, measure)):
        return None
    led = turn.alone and last.text.endswith(":")
    ended = led or ENDED.search(last.text) or DECREES.search(last.text)
    over = turn.alone and is_first_line(line, turn.following, measure)
    headed = over and (bool(ENUMERATED.match(last.text)) or not is_full(last, line, measure))
    return bool(ended) or headed or line.gap > measure.pitch


def one_line_ended(turn: Turn) -> Verdict:
    """The line under a paragraph of one line."""
    ended = turn.alone and is_one_line(turn.last, turn.line, turn.following, turn.measure)
    return True if ended else None


def indent_changes(turn: Turn) -> Verdict:
    """A line that is set in further, or less, than those of the block above."""
    last, line, following, measure = turn.last, turn.line, turn.following, turn.measure
    if turn.alone:
        return not second_line(last, line, following, measure)
    shifted = abs(line.indent - turn.group[1].indent) > 1
    return shifted and not lacks_sign(last, line, following, measure)


RULES: Sequence[Callable[[Turn], Verdict]] = (
    words_part,
    word_goes_on,
    sentence_goes_on,
    section_goes_on,
    item_begins,
    flush_number_begins,
    flush_title_follows,
    flush_line_ended,
    more_white_parts,
    closer_block_begins,
    number_stands_alone,
    heading_follows,
    title_hangs,
    column_goes_on,
    first_line_follows,
    title_runs_on,
    heading_at_margin,
    capitals_change,
    heading_goes_on,
    text_under_heading,
    text_under_title,
    paragraph_ended,
    quotation_ended,
    heading_cut_short,
    heading_in_the_middle,
    first_line_in_double_spacing,
    one_line_ended,
    indent_changes,
)
"""In the order in which they are asked."""
