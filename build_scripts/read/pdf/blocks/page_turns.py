"""Tells whether the first paragraph of a page goes on with the last of the page before."""

from build_scripts.model import SourceKind
from build_scripts.read.pdf.blocks.kinds import Indents
from build_scripts.read.pdf.blocks.line_patterns import ELLIPSIS, HANGING, SENTENCE_END, SHIFT, STOP
from build_scripts.read.pdf.blocks.list_items import is_next_item
from build_scripts.read.pdf.blocks.paragraphs import Paragraph, ends_early
from build_scripts.read.pdf.page.measure import Measure, bin_of


def goes_on_overleaf(before: Paragraph, paragraph: Paragraph) -> bool:
    """Say whether the last paragraph of a page breaks off in the middle of a sentence, and the
    first of the next begins there."""
    if before.centred or paragraph.centred:
        return False
    if SENTENCE_END.search(before.words) and not ELLIPSIS.search(before.words):
        return False
    return before.words.endswith("-") or paragraph.words[0].islower()


def begins_quotation(paragraph: Paragraph, overleaf: Paragraph) -> bool:
    """Say whether the line with which a page ends is the first of the quotation that goes on
    `overleaf`: it begins where that does, as first lines of paragraphs may as well."""
    line = paragraph.lines[0]
    level = abs(line.x0 - overleaf.left) <= SHIFT and abs(line.x0 - overleaf.lines[0].x0) <= SHIFT
    narrow = line.x1 <= max(each.x1 for each in overleaf.lines) + SHIFT
    return len(paragraph.lines) == 1 and level and narrow and not paragraph.centred


OPENING_MARKS = '“"‘'


def opens_sections(before: Paragraph, paragraph: Paragraph) -> bool:
    """Say whether a line that the paragraph `before` it announces opens a quotation, and announces
    its sections in turn: `“It shall be unlawful for an employer—`."""
    opened = paragraph.words[0] in OPENING_MARKS and paragraph.words.endswith(("—", ":"))
    return len(paragraph.lines) == 1 and opened and before.words.endswith(":")


def goes_on_over_page(
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
    if is_next_item(before.lines[0], first):
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
