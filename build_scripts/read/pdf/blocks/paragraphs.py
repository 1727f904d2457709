"""Groups the lines of a page into paragraphs, quotations and headings, by indent and spacing.

The paragraphs of a block quotation, its items and what each speaker says are blocks of their own,
as in printed text (`read/printed/blocks/groups.py`).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from build_scripts.lexicon.party_roles import COUNSEL_FOR
from build_scripts.read.pdf.blocks.line_patterns import (
    ELLIPSIS,
    ENUMERATED,
    NUMERAL,
    OMISSION,
    SHIFT,
    STOP,
    WIDE,
    WIDER,
)
from build_scripts.read.pdf.blocks.line_under_first import (
    begins_under_line,
    is_rest_of_sentence,
    is_second_line,
)
from build_scripts.read.pdf.blocks.list_items import (
    is_item_under_rest,
    is_next_item,
    opens_next,
    opens_sub_item,
)
from build_scripts.read.pdf.blocks.unspaced_headings import (
    is_heading_over_text,
    is_rest_of_heading,
    is_under_heading,
)
from build_scripts.read.pdf.page.line_text import is_bold
from build_scripts.read.pdf.page.lines import Line, is_numbered
from build_scripts.read.pdf.page.measure import DISPLAY, LONG, Measure, is_capital

UNDER_ADDRESS = re.compile(COUNSEL_FOR)
"""Under an address, the party may take lines of its own measure (Third Circuit)."""
SOLID = 1.5
"""Of the size of type: lines that stand no further apart are set solid."""
SHORT = 0.3
"""Of the measure: a line that lacks more than this was not filled."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    centred: bool

    @property
    def left(self) -> float:
        """Where its lines begin, the first aside."""
        return min(line.x0 for line in self.lines[1:] or self.lines)

    @property
    def words(self) -> str:
        """Its text, enough to judge by."""
        return " ".join(line.text for line in self.lines)


def paragraphs_of(
    lines: Iterable[Line], measure: Measure, *, labelled: bool = False
) -> list[Paragraph]:
    """Return the lines of one page, or of a note, as paragraphs; `labelled` says that the first
    line bears the label of a note: it is never in mid-line."""
    groups: list[list[Line]] = []
    lines = list(lines)
    for line, after in zip_longest(lines, lines[1:]):
        begun = labelled and len(groups) == 1
        if groups and goes_on(groups[-1], line, after, measure, begun=begun):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), is_centred(group, measure)) for group in groups]


def is_centred(group: Sequence[Line], measure: Measure) -> bool:
    """Say whether the lines of a paragraph are centred; the longest may fill the measure."""
    if group[0].column or group[0].cell:
        return False
    if not all(map(measure.is_symmetrical, group)):
        return is_display_of_capitals(group, measure)
    if not all(measure.is_centred(line) or is_capital(line) for line in group):
        return False
    return any(map(measure.is_centred, group)) or is_display_of_capitals(group, measure)


def is_display_of_capitals(group: Sequence[Line], measure: Measure) -> bool:
    """Say whether lines of capitals are set one under the other about one middle, which typewritten
    and old slip opinions find by eye: the name of a case, of a court. The longest may fill the
    measure."""
    if len(group) < 2 or not all(map(is_capital, group)):
        return False
    starts = [line.x0 for line in group]
    middles = [(line.x0 + line.x1) / 2 for line in group]
    ragged = max(starts) - min(starts) > SHIFT
    inset = min(starts) - measure.left > 2 * measure.size
    about_one = max(middles) - min(middles) <= measure.size
    return ragged and about_one and (inset or all(map(measure.is_symmetrical, group)))


SMALL = "OF|TO|FOR|IN|ON|BY|AND|OR|AT|AS|WITH|FROM|THAT|UNDER|THE|A|AN"
"""Words with which no title ends."""
TITLE_BROKEN = re.compile(rf"\b(?:{SMALL})$|[,-]$")


def goes_on(
    block: Sequence[Line],
    line: Line,
    after: Line | None,
    measure: Measure,
    *,
    begun: bool = False,
) -> bool:
    """Say whether `line`, which `after` follows, belongs to the paragraph that `block` began;
    `begun` says that this is no heading, however it is set."""
    before = block[-1]
    if line.cell or before.cell:
        return bool(line.cell and before.cell and line.cell.row == before.cell.row)
    gap = before.baseline - line.baseline
    if line.column or before.column:
        return goes_on_in_column(before, line, measure)
    if gap <= 0 or is_numbered(line):
        return False
    if abs(line.size - before.size) > 0.12 * before.size and not are_display(before, line, measure):
        return False
    if OMISSION.fullmatch(line.text) or OMISSION.fullmatch(before.text):
        return False
    if is_under_heading(block, line) or is_heading_over_text(before, line):
        return False
    if is_rest_of_heading(block, line):
        return gap < WIDE * measure.leading
    if is_next_item(block[0], line) or opens_next(before, line):
        return False
    if opens_sub_item(block[0], before, line) or is_item_under_rest(block, line, after):
        return False
    if line.text.startswith("& ") and gap < WIDER * measure.leading:
        return True  # no name of a firm begins so
    if UNDER_ADDRESS.match(block[0].text) and abs(line.x0 - before.x0) <= SHIFT:
        return gap < WIDER * measure.leading
    if is_flush_right(before, line) and gap < SOLID * line.size:
        return True
    if len(block) == 1 and is_second_line(before, line, measure):
        return gap < WIDER * measure.leading
    if is_centred([*block, line], measure):
        if NUMERAL.fullmatch(line.text) and not TITLE_BROKEN.search(before.text):
            return False
        if ENUMERATED.match(block[0].text) and ENUMERATED.match(line.text):
            return False  # a heading under a heading
        most = WIDE * measure.leading if is_rest_of_title(before, line) else 1.5 * line.size
        return gap < most and is_bold(before) == is_bold(line)
    if len(block) > 1:
        usual = block[-2].baseline - before.baseline
        left = min(item.x0 for item in block[1:])
        indented = abs(line.x0 - left) > SHIFT
    else:
        usual = measure.leading
        indented = begins_under_line(before, line, after, measure, begun=begun)
    wide = WIDE if STOP.search(before.text) and not line.text[0].islower() else WIDER
    return gap < wide * usual and not indented and not ends_early(block, line, measure)


def goes_on_in_column(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether `line` goes on, in one of two columns, with a sentence that breaks off above."""
    gap = before.baseline - line.baseline
    if not is_rest_of_sentence(before, line):
        return False
    if line.column == before.column:
        return 0 < gap <= SOLID * line.size and not before.text.endswith(",")
    beside = line.column == 1 and not before.column  # the signature stands beside its last line
    return beside and 0 < gap < WIDER * measure.leading


TITLE_GOES_ON = re.compile(rf"(?:{SMALL}|WAS|WERE|IS|ARE)\b(?!\.)")
COURT_NAMED = re.compile(r"\b(?:COURT|CIRCUIT|DISTRICT|STATE|COUNTY|CITY|UNITED STATES)\b")


def is_rest_of_title(before: Line, line: Line) -> bool:
    """Say whether `line` goes on with a title in capitals that breaks off, in double spacing, as
    typescript sets its titles too; two lines that name a court are parts of a caption."""
    broken = TITLE_BROKEN.search(before.text) or TITLE_GOES_ON.match(line.text)
    capital = is_capital(before) and is_capital(line)
    return bool(broken) and capital and not COURT_NAMED.search(line.text)


def is_flush_right(before: Line, line: Line) -> bool:
    """Say whether `line` goes on in small letters with a sentence that is set flush right, as
    Georgia sets what stands over its caption: its lines begin anywhere, and end at one margin."""
    flush = abs(before.x1 - line.x1) <= SHIFT < line.x0 - before.x0
    return flush and is_rest_of_sentence(before, line)


def are_display(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether both lines are of one display: a court’s name in several large sizes."""
    return min(before.size, line.size) > DISPLAY * measure.size


UNENDED = re.compile(r"[a-z,.] (?:and|or|of|the|with|by|for|to)$")
"""How no paragraph ends, but an item of a list: `…; and`."""
IN_SENTENCE = re.compile(r"[a-z]{2,}(?!\.)\b")
"""How no paragraph begins."""


def ends_early(block: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether the first word of `line` would have had room on the last of `block`: who broke
    the line there ended a paragraph. Where lines are ragged, a sentence must end there as well,
    or the line be short."""
    before = block[-1]
    if before.text.endswith(("-", "–", "—", "/")) or UNENDED.search(before.text):
        return False
    if IN_SENTENCE.match(line.text) and (ELLIPSIS.search(before.text) or len(block) > 1):
        return False
    long = before.x1 - before.x0 > LONG * (measure.right - measure.left)
    if long and abs(before.x1 - line.x1) < SHIFT:
        return False  # both end at a margin of their own
    if long and abs(before.x0 - line.x0) <= SHIFT and is_rest_of_sentence(before, line):
        return False
    if len(block) > 2 and all(abs(before.x1 - above.x1) < SHIFT for above in block[-3:-1]):
        return False  # so do those above
    length = line.text.find(" ")
    glyphs = [glyph for glyph in line.glyphs[: length if length > 0 else None] if glyph]
    width = glyphs[-1].x1 - glyphs[0].x0
    # Below an indented first line, the others tell how the paragraph is set.
    right = measure.right_of(line if before.x0 - line.x0 > SHIFT else before)
    if line.x1 > right + SHIFT:
        right = measure.right  # what the line itself runs over is no margin
    if len(block) > 1 and STOP.search(before.text) and not measure.is_justified(before):
        right = min(right, max(each.x1 for each in (*block, line)))
    if before.x1 + max(0.4 * before.size, space_in(before)) + width >= right:
        return False
    if measure.is_justified(before) or STOP.search(before.text):
        return True
    return right - before.x1 > SHORT * (right - measure.left)


def space_in(line: Line) -> float:
    """Return the narrowest white between two words of `line`."""
    pairs = zip(line.glyphs, line.glyphs[1:], line.glyphs[2:], strict=False)
    return min((c.x0 - a.x1 for a, b, c in pairs if a and c and not b), default=0.0)
