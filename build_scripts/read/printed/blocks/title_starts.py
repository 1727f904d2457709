"""Tells where a block begins at a heading: over it, under it, and within one of several lines."""

from build_scripts.read.printed.blocks.headings import (
    ENUMERATED,
    closes_title,
    hangs_all,
    hangs_under_number,
    is_capital_title,
    is_cut_short,
    is_in_capitals,
    is_number,
    is_numbered_head,
    is_numbered_heading,
    is_rest_of_title,
    is_second_of_title,
    is_title_case,
    opens_titled_paragraph,
)
from build_scripts.read.printed.blocks.line_in_context import Turn, Verdict
from build_scripts.read.printed.blocks.paragraph_edges import (
    goes_on_centred,
    hangs_under,
    is_first_line,
    is_set_as_first,
)
from build_scripts.read.printed.page.margins import (
    ENDED,
    is_centred,
    is_full,
    is_known,
    is_short,
)


def number_stands_alone(turn: Turn) -> Verdict:
    """The number of a section alone in mid-line, `II`, and what stands under it."""
    return True if any(is_number(x, turn.measure) for x in (turn.line, turn.last)) else None


def heading_follows(turn: Turn) -> Verdict:
    """A numbered heading under the end of a sentence, or under another: `A. The Claim`."""
    if is_numbered_heading(turn.line, turn.measure) and ENDED.search(turn.last.text):
        return True
    under = turn.alone and is_numbered_heading(turn.last, turn.measure)
    return True if under and ENUMERATED.match(turn.line.text) else None


def title_hangs(turn: Turn) -> Verdict:
    """The second line of a numbered title, under its words: `I.  The Claim` / `    for Relief`."""
    return False if hangs_under_number(turn.group[0], turn.line, turn.measure) else None


def title_runs_on(turn: Turn) -> Verdict:
    """A further line of a numbered title all of whose words bear capitals: `A. The Lamp Was By` /
    `The Keeper Of The Pier Lit.`"""
    titled = ENUMERATED.match(turn.group[0].text) and all(map(is_in_capitals, turn.group))
    stopped = turn.last.text.endswith((".", ":", ";"))
    goes_on = titled and not stopped and turn.line.gap <= turn.measure.pitch
    return False if goes_on and is_title_case(turn.line) else None


def heading_at_margin(turn: Turn) -> Verdict:
    """A numbered heading at the margin over a paragraph that is set in: `B. Prior art`."""
    under = turn.alone and is_numbered_head(turn.last, turn.line, turn.measure)
    if under and not is_rest_of_title(turn.last, turn.line, turn.following, turn.measure):
        return True
    ended = turn.following is not None and ENDED.search(turn.last.text)
    if ended and turn.following and is_numbered_head(turn.line, turn.following, turn.measure):
        return True
    return None


def capitals_change(turn: Turn) -> Verdict:
    """A title in capitals over text, or text over one: `DISCUSSION`."""
    if is_capital_title(turn.last, turn.measure) == is_capital_title(turn.line, turn.measure):
        return None
    if closes_title(turn.last, turn.line, turn.measure):
        return None
    titled = is_capital_title(turn.group[0], turn.measure)
    return True if ENDED.search(turn.last.text) or titled else None


def heading_goes_on(turn: Turn) -> Verdict:
    """The second line of a numbered heading, set solid in a text of double spacing."""
    solid = turn.alone and turn.line.gap < turn.measure.pitch
    return False if solid and is_numbered_heading(turn.last, turn.measure) else None


def text_under_heading(turn: Turn) -> Verdict:
    """The paragraph under a numbered heading, but for the heading’s own second line."""
    last, line, following, measure = turn.last, turn.line, turn.following, turn.measure
    if not turn.alone or not is_numbered_heading(last, measure):
        return None  # no other line of a block is one: `see` / `J. Dove, The Lamp`
    if not opens_titled_paragraph(line, last, following, measure):
        return None
    return not is_second_of_title(last, line, following, measure)


def text_under_title(turn: Turn) -> Verdict:
    """The paragraph under a numbered title of several lines, which hangs: `I.  The Claim` /
    `    for Relief` / `    The claim rests on`."""
    last, line, measure = turn.last, turn.line, turn.measure
    titled = not turn.alone and hangs_all(turn.group) and ENUMERATED.match(turn.group[0].text)
    short = not ENDED.search(last.text) and not is_full(last, line, measure)
    first = is_set_as_first(line, measure) and is_first_line(line, turn.following, measure)
    return True if titled and short and first and line.text[0].isupper() else None


def heading_cut_short(turn: Turn) -> Verdict:
    """The paragraph under a numbered heading in small letters: `A. Standard of review`."""
    last, line, measure = turn.last, turn.line, turn.measure
    cut = turn.alone and is_cut_short(last, line, measure)
    return True if cut and opens_titled_paragraph(line, last, turn.following, measure) else None


def heading_in_the_middle(turn: Turn) -> Verdict:
    """What stands under a short line in the middle, unless it goes on with that."""
    last, line, measure = turn.last, turn.line, turn.measure
    depth = line.indent - measure.left
    carries_on = line.text[0].islower() and (depth <= 1 or is_known(depth, measure))
    if turn.is_level or carries_on or hangs_under(last, line):
        return None
    if not (is_centred(last, measure) and is_short(last, measure)):
        return None
    return not goes_on_centred(turn.group, line, measure)
