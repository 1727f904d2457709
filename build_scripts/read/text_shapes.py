"""Gathers printed lines into blocks by what a typesetter says with space.

A paragraph begins with an indented line or after a blank one; a block quotation is set in on the
left, all of it; a heading stands in the middle of the line. Where the text is set in double
spacing, as typescript is, one blank line between lines says nothing.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.read.text_lines import Line, Page, middle, typical
from build_scripts.read.text_margins import (
    ENDED,
    LONG_LINE,
    Measure,
    is_centred,
    is_flush,
    is_half,
    is_known,
    is_long,
    is_short,
)
from build_scripts.read.text_titles import (
    ENUMERATED,
    ENUMERATOR,
    hangs_all,
    hangs_under_number,
    is_capital_title,
    is_cut_short,
    is_number,
    is_numbered_head,
    is_second_of_title,
    is_title,
    opens,
)

Shape = Literal["paragraph", "inset", "centred"]

ASTERISM = re.compile(r"(?:\*\s*){3,}")
SLACK = 2
"""Columns that a line may fall short of the margin though the next word had room."""
SIGNED = re.compile(
    r"(?:PER CURIAM|[A-Z][\w.,’' -]{0,40}, (?:[A-Z][a-z]+ )*(?:Judges?|Justices?)"
    r"(?:,[^.:]{0,80})?"
    r"|(?:CHIEF )?JUSTICE [A-Z’']+,? (?:with whom|joined by|concurring|dissenting"
    r"|delivered)[^.:]{0,120}"
    r"|[A-Z][A-Z.’' -]{1,40}, (?:[CPSV]\. ?)?JJ?\.?(?:, (?i:concurring|dissenting)[^:.]{0,100})?"
    r"(?: \((?:concurring|dissenting)[^()]{0,60}\))?)[.:]?[.:]"
)
"""A byline that has its line to itself."""
OPENS = re.compile(
    r"(?:[A-Z][\w.’'-]* ){0,3}(?:[A-Z][A-Z’'-]{2,}(?:,? J[Rr]\.)?,"
    r" (?:(?:[A-Z][a-z]+ )*(?:Judge|Justice|JUDGE|JUSTICE)|(?:[CPSV]\. ?)?J\.),? \(?"
    r"|[A-Z][\w’'-]+(?:,? J[Rr]\.)?, (?:[A-Z][a-z]+ )*(?:Judge|Justice), )"
    r"(?i:with whom|joined by|concurring|dissenting|specially)"
)
"""How a byline begins that takes several lines."""
CONCUR = re.compile(r"(?:W[eE]|I)(?: (?i:all))? (?i:concur|agree)\W*")
"""The line over the signatures of those who join."""
PARAGRAPH = re.compile(r"\{¶ ?\d+\}|(?:¶ ?\d+|\[\d{1,3}\])\s{2,}(?=\S)")
"""The number with which a paragraph begins: `{¶ 12}` in Ohio, `¶ 12` in Illinois, `[12]` in
Indiana."""
ANNOUNCES = re.compile(
    r"(?:The )?(?:\w+ )?opinion of the court (?:was|is) delivered by\b"
    r"|(?:VICE |PRESIDING )?(?:CHIEF )?JUSTICE [A-Z’'-]+ (?:delivered|authored|announced)\b",
    re.IGNORECASE,
)
"""What tells who wrote the opinion, and begins a block wherever it stands."""
GOES_ON = re.compile(r"(?:[,&]|\b(?:and|by|whom))$")
PANEL_END = re.compile(
    r"\b(?:Judges?|Justices?|JJ|P\. ?J\. ?E|J\. ?A\. ?D)\b[.*∗†‡\d ]*$|, J\.[*∗†‡\d]*$"
)
SURELY_ENDED = re.compile(r"(?:[a-z]{4}|[A-Z]{4}|[\d)\]”’\"'])[.?!][)\]”’\"'\d]*$")
"""The end of a sentence, not of an abbreviation (`Esq.`, `Inc.`)."""
DECREES = re.compile(r"\bit is (?:hereby|further)(?: ordered)?[,:]?$", re.IGNORECASE)
"""How a paragraph of a decree ends, the next beginning with ORDERED."""
PANEL = re.compile(r"(?:Before|Present)\b", re.IGNORECASE)
RULE = re.compile(r"[_—–─═=*\s-]*[_—–─═=-]{3,}[_—–─═=*\s-]*[xX)]?|\*{8,}")
"""A line of dashes or underscores, which separates and says nothing."""


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block, and how they are set."""

    lines: Page
    shape: Shape

    @property
    def text(self) -> str:
        """Its words, to judge by."""
        return " ".join(line.text for line in self.lines)


def measure_of(pages: Sequence[Page], *, full: float = 0.9) -> Measure:
    """Return how the running text of `pages` is set; `full` is the share of its long lines that
    reach no further than the margin."""
    pairs = [
        (first, second)
        for page in pages
        for first, second in itertools.pairwise(page)
        if is_long(first)
    ]
    pitch = min(1, typical([second.gap for _, second in pairs], 0))
    long = [line for page in pages for line in page if is_long(line)]
    left = leftmost([line.indent for line in long])
    widths = sorted(line.width for line in long if line.gap <= pitch) or [72]
    indents = [
        first.indent - second.indent
        for first, second in pairs
        if second.gap == pitch and abs(second.indent - left) <= 1
    ]
    steps = [step for step in indents if 2 <= step <= 14]
    indent = typical(steps, 0) if len(steps) > max(1, len(pages) // 2) else 0
    measure = Measure(left, widths[int(len(widths) * full)], pitch, indent)
    return replace(measure, insets=insets_of(pages, measure))


def leftmost(columns: Sequence[int]) -> int:
    """Return the left margin, where long lines begin at `columns`: the commonest column, or one
    left of it that is a third as common, where short paragraphs leave many first lines."""
    usual = columns.count(typical(columns, 0))
    return min((each for each in columns if columns.count(each) * 3 >= usual), default=0)


def insets_of(pages: Sequence[Page], measure: Measure) -> frozenset[int]:
    """Return how far the block quotations of several lines are set in."""
    steps: set[int] = set()
    for page in pages:
        local = on_page(page, measure)
        for group in grouped(page, local):
            if group.shape == "inset":
                steps.add(group.lines[-1].indent - local.left)
    return frozenset(steps)


def on_page(page: Page, measure: Measure) -> Measure:
    """Return `measure` with the left margin of `page`, which may differ from leaf to leaf."""
    columns = [line.indent for line in page if len(line.text) >= LONG_LINE]
    left = min(columns, default=measure.left)
    shift = left - measure.left
    if not columns or (shift > 4 and columns.count(left) < len(columns)):
        return measure
    if shift > 1 and any(abs(line.indent - measure.left) <= 1 for line in page):
        return measure  # the only long lines on a short page may be set in
    return replace(measure, left=left, right=measure.right + shift) if shift <= 4 else measure


def grouped(lines: Page, measure: Measure) -> list[Group]:
    """Return `lines` gathered into blocks, in order."""
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not groups or begins(groups[-1], line, following, measure):
            groups.append([line])
        else:
            groups[-1].append(line)
    return between([Group(tuple(group), shape_of(group, measure)) for group in groups], measure)


def introduces(above: Group, group: Group, below: Group) -> bool:
    """Say whether `group` begins a quotation that the paragraph `above` announces, and announces in
    turn what is set in `below`: the preamble of a patent claim."""
    announced = above.text.endswith(":") and group.text.endswith(":")
    return announced and below.shape == "inset"


def between(groups: list[Group], measure: Measure) -> list[Group]:
    """Return `groups`, those of one line between paragraphs of a quotation taken as part of it: a
    short answer in a transcript, or dots where some are left out."""
    for place in range(1, len(groups) - 1):
        above, group, below = groups[place - 1 : place + 2]
        deep = group.lines[0].indent - measure.left > measure.indent + 1
        inside = deep and above.shape == below.shape == "inset"
        single = len(group.lines) == 1 and (
            group.shape == "paragraph" or DOTS.fullmatch(group.text)
        )
        if single and (inside or introduces(above, group, below)):
            groups[place] = replace(group, shape="inset")
    return groups


DOTS = re.compile(r"(?:\.\s*){3,}")
"""For a paragraph that a quotation leaves out."""


def begins(group: Sequence[Line], line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `line` begins a block, rather than going on with `group`."""
    if CONCUR.fullmatch(line.text) or CONCUR.fullmatch(group[-1].text):
        return True
    if PARAGRAPH.match(line.text) and line.indent - measure.left >= 0:
        return True
    signed = GOES_ON.search(group[-1].text) is None and (
        stands_alone(line.text) or OPENS.match(line.text)
    )
    if signed or (stands_alone(group[-1].text) and not is_begun(group)):
        return True
    if OPENS.match(group[0].text) and group[-1].text.endswith(":"):
        return True
    if PANEL.match(group[0].text) and PANEL_END.search(group[-1].text):
        return True
    spacing = group[1].gap if len(group) > 1 else measure.pitch
    if line.gap > spacing:
        return True
    if following and following.gap < line.gap and abs(following.indent - line.indent) <= 1:
        return True  # a block in single spacing begins here
    if any(is_number(each, measure) for each in (line, group[-1])):
        return True
    if is_title(line, measure) and ENDED.search(group[-1].text):
        return True
    if hangs_under_number(group[0], line, measure):
        return False
    if in_right_column(group[-1], line, measure):
        return False
    if is_numbered_head(group[-1], line, measure) or (
        following and ENDED.search(group[-1].text) and is_numbered_head(line, following, measure)
    ):
        return True
    if is_capital_title(group[-1], measure) != is_capital_title(line, measure) and (
        ENDED.search(group[-1].text) or is_capital_title(group[0], measure)
    ):
        return True
    if is_title(group[-1], measure) and line.gap < measure.pitch:
        return False  # set solid in a text of double spacing
    last = group[-1]
    if is_title(last, measure) and opens(line, last, following, measure):
        return not is_second_of_title(last, line, following, measure)
    if is_end_of_paragraph(last, line, following, measure) or ASTERISM.fullmatch(line.text):
        return True
    if (
        len(group) == 1
        and is_cut_short(last, line, measure)
        and opens(line, last, following, measure)
    ):
        return True
    aligned = abs(line.indent - last.indent) <= 1
    runs_on = line.text[0].islower() and line.indent - measure.left <= 1
    runs_on = runs_on or hangs_under(last, line)
    if not aligned and not runs_on and is_centred(last, measure) and is_short(last, measure):
        return not goes_on_centred(group, line, measure)
    usual = measure.left + measure.indent
    if measure.pitch and measure.indent and line.indent == last.indent == usual and line.gap:
        # in double spacing quotations are set solid, so that these are first lines
        ended = ENDED.search(last.text) or DECREES.search(last.text)
        return bool(ended) or line.gap > measure.pitch
    if len(group) == 1 and is_one_line(last, line, following, measure):
        return True
    if len(group) == 1:
        return not second_line(group[0], line, following, measure)
    return abs(line.indent - group[1].indent) > 1


def is_begun(group: Sequence[Line]) -> bool:
    """Say whether the last line of `group` goes on with a byline that began above it."""
    return len(group) > 1 and bool(GOES_ON.search(group[-2].text))


def is_one_line(first: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether `first` is a paragraph of one line: as `line` below it, it is set in as first
    lines are, and a sentence ends in it long before the margin. Lists of counsel may be set in by
    less than the text; then the line after the next tells, which stands at the margin."""
    depth = first.indent - measure.left
    usual = measure.indent > 0 and abs(depth - measure.indent) <= 1
    flush = following is not None and following.gap <= line.gap
    told = flush and following is not None and abs(following.indent - measure.left) <= 1 < depth
    level = first.indent == line.indent and (usual or told)
    word = line.text.partition(" ")[0]
    short = first.width + 1 + len(word) < measure.right - SLACK
    if usual and first.text.endswith(":") and line.indent - measure.left > 1:
        return True  # the line below would stand at the margin, were it of the same paragraph
    return level and short and bool(ENDED.search(first.text) or DECREES.search(first.text))


def stands_alone(words: str) -> bool:
    """Say whether a line that reads `words` is a block by itself: a rule, a byline."""
    return bool(RULE.fullmatch(words) or SIGNED.fullmatch(words))


def is_end_of_paragraph(last: Line, line: Line, following: Line | None, measure: Measure) -> bool:
    """Say whether a paragraph ends with `last`: a sentence does, and far more than the first word
    of `line` would have had room. Of a line that is all of its paragraph less will do."""
    word = line.text.partition(" ")[0]
    alone = following is None or following.gap > measure.pitch
    limit = measure.right - 4 * SLACK if alone else (measure.left + measure.right) * 3 // 5
    room = last.width + 1 + len(word) < limit
    ended = len(last.text) > 8 and SURELY_ENDED.search(last.text)
    return room and line.text[:1].isupper() and bool(ended)


def in_right_column(above: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` goes on in the right column with what stands there in the line `above`."""
    gaps = list(re.finditer(r"\s{3,}", above.text))
    column = above.indent + gaps[-1].end() if gaps else 0
    right = column * 3 > measure.left * 2 + measure.right
    return right and abs(line.indent - column) <= 1 and line.gap <= measure.pitch


def hangs_under(first: Line, line: Line) -> bool:
    """Say whether `line` is the set-in second line of an item whose first breaks off, as in
    lists of counsel."""
    breaks_off = re.search(r"(?:,|\b[a-z]+)$", first.text)
    return bool(breaks_off) and 2 <= line.indent - first.indent <= 8 and line.width <= first.width


def goes_on_centred(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether `line` is a further line of a heading in the middle of the line."""
    if abs(middle(line) - middle(group[-1])) > 3:
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
    if anew and (first.indent - measure.left) * 2 > measure.right - measure.left:
        return False  # under a date or a name in the right half of the page
    if shift < 0 and ENDED.search(first.text) and is_half(first, measure):
        return False
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


def is_full(first: Line, line: Line, measure: Measure) -> bool:
    """Say whether the first word of `line` would not have had room after `first`."""
    return first.width + 1 + len(line.text.partition(" ")[0]) > measure.right - SLACK


def shape_of(lines: Sequence[Line], measure: Measure) -> Shape:
    """Return how the block of `lines` is set."""
    if len(lines) == 1 and stands_alone(lines[0].text):
        return "paragraph"
    depth = min(line.indent for line in lines) - measure.left
    if is_heading_set(lines, depth, measure) or all(is_capital_title(x, measure) for x in lines):
        return "centred"
    if 1 < len(lines) <= 3 and is_title(lines[0], measure) and hangs_all(lines):
        return "centred"
    if depth * 5 > (measure.right - measure.left) * 2:
        return "paragraph"  # in the right half of the page: counsel, a signature
    if len(lines) > 1:
        return "inset" if depth >= 3 else "paragraph"
    known = is_known(depth, measure)
    return "inset" if known and depth > measure.indent + 1 else "paragraph"


def is_heading_set(lines: Sequence[Line], depth: int, measure: Measure) -> bool:
    """Say whether `lines` are set as a heading: in mid-line, each for itself.

    A quotation may chance to lie in the middle; its lines begin at one column, or where other
    quotations begin, and read on.
    """
    if is_flush(lines) or not all(is_centred(line, measure) for line in lines):
        return False
    if len(lines) > 1:
        level = lines[0].indent == lines[-1].indent
        return not (level and is_known(depth, measure))
    prose = re.match(r"[a-z]{2}", lines[0].text) or PROSE_END.search(lines[0].text)
    return is_short(lines[0], measure) and not prose


PROSE_END = re.compile(r"(?:[,;]|\b(?:and|or|of|the|that|to))$")
