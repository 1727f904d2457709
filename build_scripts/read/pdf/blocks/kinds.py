"""Tells what a block of printed lines is: text, a quotation, a heading, an item of a list."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.model import SourceKind
from build_scripts.read.pdf.blocks.line_patterns import (
    BULLETED,
    DATE,
    ENUMERATED,
    FAR,
    FIRST_NUMBER,
    HANGING,
    LONGEST_HEADING,
    SENTENCE_END,
    SHIFT,
)
from build_scripts.read.pdf.blocks.paragraphs import Paragraph
from build_scripts.read.pdf.page.line_text import is_bold
from build_scripts.read.pdf.page.lines import is_numbered
from build_scripts.read.pdf.page.measure import Measure, bin_of


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
        head = paragraph.lines[0]
        if paragraph.centred or len(paragraph.lines) < 2 or head.column or head.cell:
            continue
        if is_set_in(paragraph, measure):
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
    if paragraph.centred or is_numbered(first):
        return "text"
    if BULLETED.match(paragraph.words):
        return "text"
    if is_own_item(paragraph, measure, indents):
        return "text"
    place = bin_of(paragraph.left)
    near = {place - 1, place, place + 1}
    if len(paragraph.lines) == 1 and not body:
        return "text"
    if len(paragraph.lines) > 1:
        runs_out = near & indents.first and ends_in_capitals(paragraph)
        return "quotation" if is_set_in(paragraph, measure) and not runs_out else "text"
    return "quotation" if near & indents.quoted and not near & indents.first else "text"


FAR_IN = 0.4
"""Of the measure: further in stand signatures, and no quotation begins."""


def is_set_in(paragraph: Paragraph, measure: Measure) -> bool:
    """Say whether a paragraph is set in as quotations are, and no further."""
    depth = paragraph.left - measure.left
    return measure.is_indented(paragraph.left) and depth < FAR_IN * (measure.right - measure.left)


IN_CAPITALS = re.compile(r"\b[A-Z]{4}")


def ends_in_capitals(paragraph: Paragraph) -> bool:
    """Say whether a paragraph of two lines ends with a word in capitals, the only one, that is set
    as first lines are: `For these reasons, the judgment is` over `AFFIRMED.`"""
    first, *rest = paragraph.lines
    alone = len(rest) == 1 and rest[0].text.isupper() and not IN_CAPITALS.search(first.text)
    return alone and abs(first.x0 - rest[0].x0) <= SHIFT


def is_own_item(paragraph: Paragraph, measure: Measure, indents: Indents) -> bool:
    """Say whether a paragraph is an item of the court’s own list, or a heading, whose lines hang
    under its number: that stands no further in than paragraphs begin."""
    first = paragraph.lines[0]
    hangs = bool(ENUMERATED.match(first.text)) and paragraph.left - first.x0 > SHIFT
    place = bin_of(first.x0)
    usual = any(abs(place - each) <= 1 for each in indents.first)
    return hangs and (usual or first.x0 - measure.left <= SHIFT)


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


def is_running_text(paragraph: Paragraph, measure: Measure) -> bool:
    """Say whether a paragraph is running text: three lines or more at the left margin."""
    at_margin = abs(paragraph.left - measure.left) <= HANGING * measure.size
    small = sum(character.islower() for character in paragraph.words)
    if paragraph.lines[0].size < 0.94 * measure.size:
        return False
    return len(paragraph.lines) > 2 and at_margin and 2 * small > len(paragraph.words)


def opens_running_text(paragraphs: Sequence[Paragraph], measure: Measure) -> bool:
    """Say whether running text begins with the first of `paragraphs`, or with a heading there
    that bears the first number of a series: no line of a caption does."""
    first, *rest = paragraphs
    if first.lines[0].cell:
        return False
    if rest and is_heading(first) and FIRST_NUMBER.match(first.words):
        return is_running_text(rest[0], measure)
    return is_running_text(first, measure)
