"""Groups the lines of a page into paragraphs, quotations and headings, by indent and spacing."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from build_scripts.model import SourceKind
from build_scripts.read.pdf.glyphs import Glyph
from build_scripts.read.pdf.line_text import is_underlined
from build_scripts.read.pdf.lines import Line
from build_scripts.read.pdf.measure import DISPLAY, LONG, Measure, bin_of, is_capital

SHIFT = 3.0
"""Points: less is no indent."""
DEEPEST_INDENT = 100.0
"""Points by which typewritten opinions indent a first line at the most."""
HANGING = 1.8
"""Of the size of type: how far lines may hang under a first line that stands out."""
WIDER = 1.3
"""Times the leading: more white than that separates paragraphs."""
WIDE = 1.2
"""The same where a sentence ends above the white and another may begin below it."""
OMISSION = re.compile(r"[.…*•][.…*•\s]*")
"""A row of dots: a paragraph left out of a quotation (Bluebook rule 5.1(a)(iii))."""
FAR = 8
"""Times the size of type: so far in stands no label of a note and no item of a list."""
LONGEST_HEADING = 220
SENTENCE_END = re.compile(r"[.?!:;,][)\]”’\"']*$")
ITEM = re.compile(r"(?:\(?\w{1,4}[.)]|\W)\s")
"""The number or bullet of an item of a list, under whose words the lines below it hang."""
BULLET = re.compile(r"[•‣◦▪●○■□–—\ue000-\uf8ff]\s")
"""A list of the court’s own; symbol fonts put their bullet among the private characters."""
NUMERAL = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z])[.)]?")
"""The number of a heading, alone on its line."""
FIRST_NUMBER = re.compile(r"(?:I|A|1)(?:[.)]\s|[.)]?$)")
STOP = re.compile(r"[.?!:;][)\]”’\"'\d*†‡]*$")
"""The end of a sentence, with the mark of a note perhaps."""
SHORT = 0.3
"""Of the measure: a line that lacks more than this was not filled."""
DATE = re.compile(r"\W*[A-Z][a-z]+\.? \d{1,2}, \d{4}\W*")
ENUMERATED = re.compile(r"(?:[IVXLC]+|[A-Z]|\d{1,2}|[a-z]|[ivx]+)[.)](?:\s|$)")


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


def paragraphs_of(lines: Iterable[Line], measure: Measure) -> list[Paragraph]:
    """Return the lines of one page, or of its notes, as paragraphs."""
    groups: list[list[Line]] = []
    lines = list(lines)
    for line, after in zip_longest(lines, lines[1:]):
        if groups and goes_on(groups[-1], line, after, measure):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), is_centred(group, measure)) for group in groups]


def is_centred(group: Sequence[Line], measure: Measure) -> bool:
    """Say whether the lines of a paragraph are centred; the longest may fill the measure."""
    if group[0].column:
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


def goes_on(block: Sequence[Line], line: Line, after: Line | None, measure: Measure) -> bool:
    """Say whether `line`, which `after` follows, belongs to the paragraph that `block` began."""
    before = block[-1]
    gap = before.baseline - line.baseline
    if line.column or before.column or gap <= 0:
        return False
    if abs(line.size - before.size) > 0.12 * before.size and not are_display(before, line, measure):
        return False
    if OMISSION.fullmatch(line.text) or OMISSION.fullmatch(before.text):
        return False
    if is_under_heading(block, line) or is_heading_over_text(before, line):
        return False
    if is_rest_of_heading(block, line):
        return gap < WIDE * measure.leading
    if is_centred([*block, line], measure):
        if NUMERAL.fullmatch(before.text) and NUMERAL.fullmatch(line.text):
            return False
        return gap < 1.5 * line.size and is_bold(before) == is_bold(line)
    if len(block) > 1:
        usual = block[-2].baseline - before.baseline
        left = min(item.x0 for item in block[1:])
        indented = abs(line.x0 - left) > SHIFT
    else:
        usual = measure.leading
        step = before.x0 - line.x0
        hangs = step >= -HANGING * line.size or abs(line.x0 - hang_of(before)) <= SHIFT
        indented = step > DEEPEST_INDENT or not hangs
        if measure.is_centred(before) and not measure.is_centred(line):
            indented = True
        if abs(step) <= SHIFT and is_first_under_number(before, line, after):
            indented = True
        if step < -SHIFT and (measure.is_centred(line) or is_first(before, line, after)):
            indented = True
    wide = WIDE if STOP.search(before.text) and not line.text[0].islower() else WIDER
    return gap < wide * usual and not indented and not ends_early(block, line, measure)


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
    """Say whether `line` is a numbered heading, all of it set apart by its style, under the end of
    a paragraph."""
    if not ENUMERATED.match(line.text) or not STOP.search(before.text):
        return False
    return any(is_set(line, style) and not begins_set(before, style) for style in STYLES)


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
    return all(is_set(each, "bold") for each in (*block, line)) and line.text[0].islower()


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


STYLES = ("bold", "italic", "underlined")
LONGEST_STYLED = 4
"""Lines of a heading."""


def is_first(before: Line, line: Line, after: Line | None) -> bool:
    """Say whether `line` is the indented first line of a paragraph, not one that hangs under a
    sentence on the line `before` it: that sentence ends, and the line below stands out again."""
    if not after or ITEM.match(before.text) or not STOP.search(before.text):
        return False
    return abs(after.x0 - before.x0) <= SHIFT and not line.text[0].islower()


def hang_of(line: Line) -> float:
    """Return where the words of an item of a list begin, after its number or bullet."""
    item = ITEM.match(line.text)
    after = next((glyph for glyph in line.glyphs[item.end() :] if glyph), None) if item else None
    return after.x0 if after else line.x0


def are_display(before: Line, line: Line, measure: Measure) -> bool:
    """Say whether both lines are of one display: a court’s name in several large sizes."""
    return min(before.size, line.size) > DISPLAY * measure.size


def ends_early(block: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether the first word of `line` would have had room on the last of `block`: who broke
    the line there ended a paragraph. Where lines are ragged, a sentence must end there as well,
    or the line be short."""
    before = block[-1]
    if before.text.endswith(("-", "–", "—", "/")):
        return False
    long = before.x1 - before.x0 > LONG * (measure.right - measure.left)
    if long and abs(before.x1 - line.x1) < SHIFT:
        return False  # both end at a margin of their own
    if len(block) > 2 and all(abs(before.x1 - above.x1) < SHIFT for above in block[-3:-1]):
        return False  # so do those above
    length = line.text.find(" ")
    glyphs = [glyph for glyph in line.glyphs[: length if length > 0 else None] if glyph]
    width = glyphs[-1].x1 - glyphs[0].x0
    # Below an indented first line, the others tell how the paragraph is set.
    right = measure.right_of(line if before.x0 - line.x0 > SHIFT else before)
    if line.x1 > right + SHIFT:
        right = measure.right  # what the line itself runs over is no margin
    if before.x1 + 0.4 * before.size + width >= right:
        return False
    if measure.is_justified(before) or STOP.search(before.text):
        return True
    return right - before.x1 > SHORT * (right - measure.left)


def is_bold(line: Line) -> bool:
    """Say whether most of `line` is bold."""
    bold = sum(glyph.font.bold for glyph in line.glyphs if glyph)
    return 2 * bold > len(line.text)


@dataclass(frozen=True, slots=True)
class Indents:
    """Where the paragraphs and the quotations of a document begin."""

    first: frozenset[int]
    """First lines of paragraphs, in bins."""
    quoted: frozenset[int]


def indents_of(pages: Iterable[tuple[Sequence[Paragraph], Measure]]) -> Indents:
    """Return the indents that several paragraphs agree on, each page by its own measure."""
    first: Counter[int] = Counter()
    quoted: Counter[int] = Counter()
    for paragraph, measure in ((p, measure) for page, measure in pages for p in page):
        if paragraph.centred or len(paragraph.lines) < 2 or paragraph.lines[0].column:
            continue
        if measure.is_indented(paragraph.left):
            quoted[bin_of(paragraph.left)] += 1
        elif paragraph.lines[0].x0 - paragraph.left > SHIFT:
            first[bin_of(paragraph.lines[0].x0)] += 1
    common = {place for place, count in first.items() if 10 * count >= sum(first.values())}
    return Indents(frozenset(common), frozenset(quoted))


def kind_of(paragraph: Paragraph, measure: Measure, indents: Indents, body: bool) -> SourceKind:
    """Return what a paragraph outside the notes is. `body` says whether running text has begun:
    the centred lines before it are those of the caption."""
    first = paragraph.lines[0]
    if first.column:
        return "text"
    if is_heading(paragraph) or is_bare_number(paragraph, measure):
        return "heading" if body else "text"
    if paragraph.centred:
        return "text"
    if BULLET.match(paragraph.words):
        return "text"
    place = bin_of(paragraph.left)
    near = {place - 1, place, place + 1}
    if len(paragraph.lines) == 1 and not body:
        return "text"
    if len(paragraph.lines) > 1:
        return "quotation" if measure.is_indented(paragraph.left) else "text"
    return "quotation" if near & indents.quoted and not near & indents.first else "text"


def is_heading(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is set as a heading: centred, or all of it in bold, underscored
    or in capitals; short, and without the stop that ends a sentence unless it is numbered."""
    words = paragraph.words
    if DATE.fullmatch(words):
        return False
    if len(words) > LONGEST_HEADING or len(paragraph.lines) > 4:
        return False
    if SENTENCE_END.search(words) and not ENUMERATED.match(words):
        return False
    if paragraph.centred:
        return True
    return all(is_bold(line) for line in paragraph.lines) or words.isupper()


def is_bare_number(paragraph: Paragraph, measure: Measure) -> bool:
    """Say whether a paragraph is a figure alone, well within the line: the Supreme Court’s third
    level of headings."""
    first = paragraph.lines[0]
    alone = len(paragraph.lines) == 1 and first.text.rstrip(".").isdigit()
    return alone and len(first.text) <= 3 and first.x0 - measure.left > FAR * measure.size


def is_prose(paragraph: Paragraph, measure: Measure) -> bool:
    """Say whether a paragraph is running text: three lines or more at the left margin."""
    at_margin = abs(paragraph.left - measure.left) <= HANGING * measure.size
    small = sum(character.islower() for character in paragraph.words)
    if paragraph.lines[0].size < 0.94 * measure.size:
        return False
    return len(paragraph.lines) > 2 and at_margin and 2 * small > len(paragraph.words)


def opens(paragraphs: Sequence[Paragraph], measure: Measure) -> bool:
    """Say whether running text begins with the first of `paragraphs`, or with a heading there
    that bears the first number of a series: no line of a caption does."""
    first, *rest = paragraphs
    if rest and is_heading(first) and FIRST_NUMBER.match(first.words):
        return is_prose(rest[0], measure)
    return is_prose(first, measure)


def goes_on_overleaf(before: Paragraph, paragraph: Paragraph) -> bool:
    """Say whether the last paragraph of a page breaks off in the middle of a sentence, and the
    first of the next begins there."""
    if before.centred or paragraph.centred or SENTENCE_END.search(before.words):
        return False
    return before.words.endswith("-") or paragraph.words[0].islower()


def continues(
    paragraph: Paragraph,
    before: Paragraph | None,
    kind: SourceKind,
    indents: Indents,
    measure: Measure,
) -> bool | None:
    """Say whether the first paragraph of a page goes on with the last `before` it.

    Its first line tells: indented, it begins anew; flush, it goes on, where first lines are
    indented and the line before ended at the margin or in the middle of a sentence. `measure` is
    that of the page before.
    """
    if before is None or paragraph.centred or before.centred or kind == "heading":
        return False
    first = paragraph.lines[0]
    if STOP.search(before.words) and ends_early(before.lines, first, measure):
        return False
    if kind == "quotation":
        return abs(before.left - first.x0) <= SHIFT
    if not indents.first and len(before.lines) > 1 and not STOP.search(before.words):
        return abs(before.left - first.x0) <= SHIFT
    if bin_of(first.x0) in indents.first or first.x0 - paragraph.left > SHIFT:
        return False
    alone = len(before.lines) == 1 and bin_of(before.left) in indents.first
    if not indents.first or (not alone and abs(before.left - first.x0) > HANGING * first.size):
        return None
    return True
