"""Tells whether a block goes on with the one before it, which the end of a page cut."""

import re

from build_scripts.read.printed.blocks.breaks_by_wording import (
    ANNOUNCES,
    OPENS,
    PARAGRAPH,
    is_decree_after,
    stands_alone,
)
from build_scripts.read.printed.blocks.groups import Group
from build_scripts.read.printed.blocks.headings import (
    ENUMERATED,
    ENUMERATOR,
    LONG_WORD,
    is_in_capitals,
    is_numbered_heading,
)
from build_scripts.read.printed.blocks.listed_items import SERIAL, begins_item
from build_scripts.read.printed.blocks.paragraph_edges import is_end_of_paragraph, names_section
from build_scripts.read.printed.notes.marks import is_cited
from build_scripts.read.printed.notes.note_labels import FINISHED, REPORTER
from build_scripts.read.printed.page.margins import (
    ENDED,
    Measure,
    is_full,
    is_long,
    width_with_next,
)

UNFINISHED = re.compile(r"[^.?!:;—”’\"')\]*…\s]$")


def is_set_unlike_rest(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether the line `before`, the last of its page, seems set otherwise than `group`, and is
    the first of the paragraph or of the quotation that goes on overleaf with it."""
    overleaf = is_first_line_overleaf(group, before, measure)
    return overleaf or is_first_line_of_quotation(group, before)


def is_first_line_overleaf(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether the line `before`, the last of its page, that seems set in as quotations are, is
    the first of the paragraph that goes on overleaf, at the margin, with `group`."""
    single = before.shape == "inset" and len(before.lines) == 1
    unended = bool(UNFINISHED.search(before.text)) and not before.text.startswith(("“", '"'))
    full = is_full(before.lines[0], group.lines[0], measure)
    flush = group.shape == "paragraph" and group.lines[0].indent - measure.left <= 1
    return single and unended and full and flush


def is_first_line_of_quotation(group: Group, before: Group) -> bool:
    """Say whether the line `before`, the last of its page, that seems the first of a paragraph, is
    that of the quotation that goes on overleaf, at its column, with `group`."""
    single = before.shape == "paragraph" and len(before.lines) == 1 and group.shape == "inset"
    level = all(abs(line.indent - before.lines[0].indent) <= 1 for line in group.lines)
    return single and level and bool(UNFINISHED.search(before.text)) and group.text[0].islower()


def is_cut(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether `group`, which heads its page and seems set in, is the rest of a paragraph: the
    whole page may stand further right than the one before. What is set solid in a text of double
    spacing is a quotation."""
    if measure.pitch and len(group.lines) > 1 and not any(x.gap for x in group.lines[1:]):
        return False
    unfinished = before.shape == "paragraph" and not FINISHED.search(before.text)
    return group.shape == "inset" and unfinished and group.text[0].islower()


def is_rest_of_quotation(group: Group, before: Group) -> bool:
    """Say whether `group`, which heads its page and seems the first line of a paragraph, is the
    rest of the quotation `before` it, which breaks off: it stands at the column of that."""
    left = min(line.indent for line in before.lines)
    level = all(abs(line.indent - left) <= 1 for line in group.lines)
    quoted = before.shape == "inset" and group.shape == "paragraph"
    return quoted and level and bool(UNFINISHED.search(before.text))


COURT_AND_YEAR = re.compile(r"\((?:[\w.]{2,12} ){0,4}\d{4}\)")
"""`(1st Cir. 1962)`, behind the page of a case: no paragraph begins so."""
MAY_END = re.compile(r"[.?!:;)\]”’\"'*\d]$")
"""How the last line of a paragraph ends."""
SLACK = 8
"""Columns by which a line falls short of the margin where the next word had no room."""


def is_torn(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether `group`, at the margin, is the rest of the paragraph `before` it, which a lost
    end of the page tore: a full line breaks off, and the next goes on in small letters, with a
    figure, a reporter, or within brackets."""
    last, line = before.lines[-1], group.lines[0]
    plain = before.shape == group.shape == "paragraph"
    full = width_with_next(last, line) > measure.right - SLACK
    full = full or (line.text[0].islower() and last.width * 4 > measure.right * 3)
    begun = line.text[0].islower() or line.text[0].isdigit()
    breaks_off = begun and (last.text[-1].isalnum() or last.text[-1] in ",-–—§")
    reported = last.text[-1].isdigit() and bool(REPORTER.match(f" {line.text}"))
    dated = last.text[-1].isdigit() and bool(COURT_AND_YEAR.match(line.text))
    cited = reported or dated or (begun and is_cited(last.text))
    open_bracket = last.text.count("(") > last.text.count(")")
    flush = line.indent - measure.left <= 1
    # where first lines are set in, none begins at the margin
    prose = measure.indent > 0 and len(before.lines) > 1 and is_long(last) and is_long(line)
    unended = prose and not MAY_END.search(last.text)
    return plain and full and flush and (breaks_off or cited or open_bracket or unended)


MAY_GO_ON = re.compile(r"[^.?!:;—”’\"')\]*…\s]\W?$")
"""Before small letters overleaf: `12 F. Supp.` / `at 34`."""


def goes_on_with_block(group: Group, before: Group, first: bool, measure: Measure) -> bool:
    """Say whether `group` goes on with the block `before` it.

    Overleaf a paragraph goes on where its first line is not set in; where paragraphs are not set in
    at all, where its last one breaks off.
    """
    if group.shape == "inset":
        return before.shape == "inset" and quotation_goes_on(group, before, first, measure)
    if not first or "centred" in (group.shape, before.shape) or before.shape == "inset":
        return False
    if begins_in_small(group) and MAY_GO_ON.search(before.text):
        return True
    alone = group.lines[0]
    if is_decree_after(before.text, alone.text):
        return False
    if ANNOUNCES.match(alone.text) or PARAGRAPH.match(alone.text):
        return False
    opens = OPENS.match(alone.text) or ENUMERATED.match(alone.text) or is_capitalised(group)
    number = len(group.lines) == 1 and ENUMERATOR.fullmatch(alone.text)
    if ENDED.search(before.text) and (opens or number):
        return False
    last = before.lines[-1]
    if names_section(last, alone, measure):
        return True
    if stands_alone(last.text) or ends_above(group, before, measure):
        return False
    if len(group.lines) == 1 and (is_numbered_heading(alone, measure) or stands_alone(alone.text)):
        return False
    if measure.indent or has_first_line_indent(group, measure):
        return alone.indent - measure.left <= 1
    return not FINISHED.search(before.text)


OPENING_MARKS = '“"‘'


def quotation_goes_on(group: Group, before: Group, first: bool, measure: Measure) -> bool:
    """Say whether `group` is the rest of the paragraph with which the quotation `before` it ends.

    The paragraphs of a quotation are blocks of their own, as those of the text: an indent or a
    blank line parts them, but where one stands in the midst of a sentence.
    """
    if begins_item(before.lines, group.lines[0], measure):
        return False
    if begins_in_small(group) and not before.text.endswith(":"):
        return first or bool(UNFINISHED.search(before.text))
    if not UNFINISHED.search(before.text):
        opened = (
            not first
            or group.text[0] in OPENING_MARKS
            or has_hanging_indent(group)
            or has_hanging_indent(before)
        )
        left = min(each.indent for each in before.lines)
        level = abs(group.lines[0].indent - left) <= 1
        return not opened and level and not ends_above(group, before, measure)
    return first


def ends_above(group: Group, before: Group, measure: Measure) -> bool:
    """Say whether a paragraph ends with the block `before`, by the first lines of `group`."""
    second = group.lines[1] if len(group.lines) > 1 else None
    return is_end_of_paragraph(before.lines[-1], group.lines[0], second, measure)


def begins_in_small(group: Group) -> bool:
    """Say whether `group` begins in small letters, and not with the letter of an item: `b. The`."""
    return group.text[0].islower() and not SERIAL.match(group.text)


def has_first_line_indent(group: Group, measure: Measure) -> bool:
    """Say whether the first line of `group` alone stands off the margin."""
    return len(group.lines) > 1 and all(
        line.indent - measure.left <= 1 < group.lines[0].indent - measure.left
        for line in group.lines[1:]
    )


LONGEST_TITLE = 60
TITLE = re.compile(r"[A-Z][^.?!:;]*[\w)]")


def is_capitalised(group: Group) -> bool:
    """Say whether `group` is a line whose words are capitalised as those of titles are."""
    line = group.lines[0]
    short = len(group.lines) == 1 and len(line.text) <= LONGEST_TITLE
    titled = len(LONG_WORD.findall(line.text)) > 1 and bool(TITLE.fullmatch(line.text))
    return short and titled and is_in_capitals(line)


def has_hanging_indent(group: Group) -> bool:
    """Say whether the first line of `group` stands out to the left, as the items of a list do."""
    return len(group.lines) > 1 and group.lines[0].indent < group.lines[1].indent - 1
