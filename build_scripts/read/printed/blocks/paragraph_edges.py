"""What a line says by its setting: that a paragraph begins with it, ends with it, or goes on."""

import re
from collections.abc import Sequence

from build_scripts.read.printed.blocks.breaks_by_wording import DECREES
from build_scripts.read.printed.blocks.headings import (
    ENUMERATED,
    ENUMERATOR,
    LONG_WORD,
    is_numbered_heading,
)
from build_scripts.read.printed.blocks.listed_items import is_spoken
from build_scripts.read.printed.page.lines import Line, middle_column
from build_scripts.read.printed.page.margins import (
    ENDED,
    SLACK,
    Measure,
    is_centred,
    is_full,
    is_half,
    is_known,
    is_short,
    width_with_next,
)


def lacks_sign(last: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` goes on with the full line `last` though it is set in, by far less than
    first lines are: it begins with a `§` that the file has lost."""
    margin = abs(last.indent - measure.left) <= 1
    margin = margin and (following is None or following.indent - measure.left <= 3)
    full = width_with_next(last, line) + line.indent - measure.left > measure.right - SLACK
    return margin and full and is_set_in_little(line, measure)


def is_set_in_little(line: Line, measure: Measure) -> bool:
    """Say whether `line` is set in by far less than first lines are, with no more white above it
    than between lines: by as much as a sign that is lost took."""
    depth = line.indent - measure.left
    return 1 < depth <= 3 and measure.indent >= 2 * depth and line.gap <= measure.pitch


LAW_NAMED = re.compile(
    r"""
    (?: (?:U\.\ ?S\.\ ?(?:C|S\.\ ?G)|C\.\ ?F\.\ ?R|P\.\ ?R)\. (?:\ ?A\.)?      # 29 U.S.C.
      | \b(?:Ann|Stat|Stats|Code|Laws|Gen)\.? (?:\ (?:tit|ch|art)\.\ \w+)?    # Laws Ann. tit. 22
    ),?$
    """,
    re.VERBOSE,
)
SECTION_NUMBER = re.compile(r"\d[\w.:–-]*(?:\(\w{1,3}\))*[\s,;.]*(?:\S|$)")


def names_section(last: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` begins with the section of the law that `last` ends with, its lost `§`
    left as white: `29 U.S.C.` / `  1024(b)(4), to provide`."""
    named = LAW_NAMED.search(last.text) and SECTION_NUMBER.match(line.text)
    return bool(named) and is_set_in_little(line, measure)


WORD_BREAK = re.compile(r"[a-z][-\u00ad]$")


def breaks_word(last: Line, line: Line, measure: Measure) -> bool:
    """Say whether `last` ends within a word that `line` goes on with, wherever the two are set."""
    return (
        line.gap <= measure.pitch and bool(WORD_BREAK.search(last.text)) and line.text[0].islower()
    )


def runs_on(last: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line`, in small letters at the margin as `last`, goes on with its sentence."""
    level = max(line.indent, last.indent) - measure.left <= 1
    return level and line.text[0].islower() and not ENDED.search(last.text)


def is_under_inset(
    group: Sequence[Line], line: Line, following: Line | None, measure: Measure
) -> bool:
    """Say whether `line` is the first of a paragraph under a quotation that is set in about as far
    as first lines are, and ends short of the margin."""
    usual = measure.indent > 1 and abs(line.indent - measure.left - measure.indent) <= 1
    set_in = usual and len(group) > 1 and all(each.indent > line.indent for each in group)
    ended = ENDED.search(group[-1].text) and not is_full(group[-1], line, measure)
    level = following is not None and following.gap <= line.gap and not line.text[0].islower()
    first = level and not line.text[0].isdigit() and is_first_line(line, following, measure)
    return set_in and bool(ended) and first


def is_answered(group: Sequence[Line], line: Line) -> bool:
    """Say whether `line` begins what the next speaker says, under what the one before says."""
    level = abs(line.indent - group[0].indent) <= 1
    return level and is_spoken(line.text) and is_spoken(group[0].text)


def is_one_line(first: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `first` is a paragraph of one line: as `line` below it, it is set in as first
    lines are, and a sentence ends in it long before the margin. Lists of counsel may be set in by
    less than the text; then the line after the next tells, which stands at the margin."""
    depth = first.indent - measure.left
    usual = measure.indent > 0 and abs(depth - measure.indent) <= 1
    flush = following is not None and following.gap <= line.gap
    told = flush and following is not None and abs(following.indent - measure.left) <= 1 < depth
    level = first.indent == line.indent and (usual or told)
    short = width_with_next(first, line) < measure.right - SLACK
    if usual and first.text.endswith(":") and line.indent - measure.left > 1:
        return True  # the line below would stand at the margin, were it of the same paragraph
    ended = bool(ENDED.search(first.text) or DECREES.search(first.text))
    # a full line is one too, where the line below opens a paragraph of its own
    return ended and level and (short or (usual and is_first_line(line, following, measure)))


def is_first_after(last: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` opens a paragraph under `last`, a line by itself that is set further in or
    out: a heading, wherever it stands, or the end of a paragraph."""
    if line.text[0].islower() and not ENDED.search(last.text):
        return False
    other = abs(line.indent - last.indent) > 1 or (
        is_title_line(last, measure) and not is_title_line(line, measure)
    )
    return other and is_set_as_first(line, measure) and is_first_line(line, following, measure)


def is_title_line(line: Line, measure: Measure) -> bool:
    """Say whether `line` is a title in capitals or a numbered one, set in as first lines are:
    California sets both so, solid over the paragraph."""
    capitals = line.text.isupper() and len(LONG_WORD.findall(line.text)) > 1
    stopped = line.text.endswith((".", ",", ";", ":", "-"))
    return (
        is_short(line, measure) and not stopped and (capitals or is_numbered_heading(line, measure))
    )


NEAR_INDENT = 5
"""Columns by which first lines may be set in by more or less than is usual: a converter’s columns
are those of the usual letter, and lines hold wide ones and narrow ones."""


def is_set_as_first(line: Line, measure: Measure) -> bool:
    """Say whether `line` is set in about as far as first lines of paragraphs are."""
    depth = line.indent - measure.left
    return min(depth, measure.indent) > 1 and abs(depth - measure.indent) <= NEAR_INDENT


def is_first_line(line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` is set in and the one `following` it, solid, stands at the margin."""
    if following is None or following.gap > measure.pitch:
        return False
    return following.indent - measure.left <= 1 < line.indent - measure.left


SURELY_ENDED = re.compile(r"(?:[a-z]{4}|[A-Z]{4}|[\d)\]”’\"'])[.?!][)\]”’\"'\d]*$")
"""The end of a sentence, not of an abbreviation (`Esq.`, `Inc.`)."""


def is_end_of_paragraph(last: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether a paragraph ends with `last`: a sentence does, and far more than the first word
    of `line` would have had room. Of a line that is all of its paragraph less will do."""
    alone = following is None or following.gap > measure.pitch
    limit = measure.right - 4 * SLACK if alone else (measure.left + measure.right) * 3 // 5
    depth = min(last.indent, line.indent) - measure.left
    if measure.pitch and not line.gap and depth > measure.indent + 1:
        limit -= depth  # a quotation, which is set in on both sides
    room = width_with_next(last, line) < limit
    told = room and line.text[:1].isupper() and len(last.text) > 8
    return told and bool(SURELY_ENDED.search(last.text))


FEWEST_QUOTED = 3
"""Lines that tell how far those of a quotation go."""


def is_end_within_quotation(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether a paragraph of a quotation, whose lines are those of `group`, ends above `line`:
    a sentence does, and the next word would have had room to spare on the longest of its lines."""
    last = group[-1]
    level = all(abs(each.indent - line.indent) <= 1 for each in group)
    if len(group) < FEWEST_QUOTED or not level or line.indent - measure.left <= 1:
        return False
    longest = max(each.width for each in (*group, line))
    room = width_with_next(last, line) < longest - (longest - line.indent) // 5
    return room and line.text[:1].isupper() and bool(SURELY_ENDED.search(last.text))


def in_right_column(above: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` goes on in the right column with what stands there in the line `above`."""
    left, _, words = above.text.rpartition("   ")
    column = above.indent + len(above.text) - len(words.lstrip())
    right = column * 3 > measure.left * 2 + measure.right
    level = abs(line.indent - column) <= 1 and line.gap <= measure.pitch
    return bool(left) and right and level


def hangs_under(first: Line, line: Line) -> bool:
    """Say whether `line` is the set-in second line of an item whose first breaks off, as in
    lists of counsel."""
    under = 2 <= line.indent - first.indent <= 8 and line.width <= first.width
    return under and bool(re.search(r"(?:,|\b[a-z]+)$", first.text))


def goes_on_centred(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether `line` is a further line of a heading in the middle of the line."""
    if abs(middle_column(line) - middle_column(group[-1])) > 3:
        return False
    if ENUMERATOR.fullmatch(group[-1].text) or ENUMERATED.match(line.text):
        return False
    if line.text == "COSTS":
        return False  # the Federal Circuit’s heading under its disposition
    return is_centred(line, measure) and not ENUMERATOR.fullmatch(line.text)


def second_line(first: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` goes on with a block of which only `first` has been seen."""
    shift = line.indent - first.indent
    if abs(shift) <= 1:
        return True
    alike = following is not None and abs(following.indent - line.indent) <= 1
    anew = abs(line.indent - measure.left) <= 1 and not line.text[0].islower()
    if anew and (first.indent - measure.left) * 5 > (measure.right - measure.left) * 2:
        return False  # under a date or a name in the right half of the page
    if shift < 0 and ENDED.search(first.text) and is_half(first, measure):
        return False
    cut = following is None and -10 <= shift < 0 and is_full(first, line, measure)
    if cut and not ENDED.search(first.text):
        return True  # the last line of its page
    depth = line.indent - measure.left
    if -measure.indent <= shift < 0 and depth > measure.indent and line.gap <= measure.pitch:
        return True  # a quotation’s own paragraph, of two lines
    if shift < 0:
        back = abs(line.indent - measure.left) <= 1 or (alike and shift >= -10)
        return back or is_known(line.indent - measure.left, measure)
    full = first.width >= measure.right * 2 // 3
    if shift <= 3 and alike and full:
        return True
    if line.gap == 0 and alike and shift <= 10 and is_full(first, line, measure):
        return not first.text.endswith(":")
    if hangs_under(first, line) and first.indent - measure.left > 1:
        return True
    hangs = first.indent - measure.left > 1 or bool(ENUMERATED.match(first.text))
    return hangs and shift <= 10 and full
