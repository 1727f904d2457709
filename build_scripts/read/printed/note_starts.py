"""Tells where on a page the notes at its foot begin, or go on from the page before.

They stand apart from the text by a rule or by more white than paragraphs do, begin with a label in
its turn whose mark stands above, and are set closer or smaller than the text.
"""

from build_scripts.read.printed.blocks import grouped
from build_scripts.read.printed.dividing_words import RULE, begins_writing
from build_scripts.read.printed.footnotes import (
    CLOSED_LABEL,
    GOES_ON,
    LONE_LABEL,
    Head,
    Running,
    after_rule,
    head_at,
)
from build_scripts.read.printed.lines import Line, Page
from build_scripts.read.printed.margins import Measure
from build_scripts.read.printed.note_marks import has_mark, has_sure_mark


def foot_start(page: Page, running: Running, measure: Measure) -> int:
    """Return the place of the first line of the notes on `page`; its length where there is none."""
    above = "\n".join(line.text for line in page)
    labelled = len(page)
    for place, line in enumerate(page):
        if GOES_ON.fullmatch(line.text):
            lone = place and LONE_LABEL.fullmatch(page[place - 1].text)
            return place - 1 if lone else place
        if RULE.fullmatch(line.text) and place + 1 < len(page):
            below = head_at(page, place + 1, after_rule(page[place : place + 2], running))
            usual = running.rule == len(line.text)
            if place and (below or running.unfinished or usual) and is_note_rule(line, measure):
                return place
        if place and (head := head_at(page, place, running)) and stands_off(page, place, measure):
            ahead = above[: sum(len(each.text) + 1 for each in page[: place - head.above])]
            if head.closed:
                if has_sure_mark(ahead, head.printed) and is_foot(page, place, measure):
                    labelled = place
                    break
                continue
            if (
                has_mark(ahead, head.label)
                or head.lone
                or over_note(page, place, running, ahead)
                or is_set_as_notes(head, running, measure)
            ):
                labelled = place - 1 if head.above else place
                break
    return carried_over(page, labelled, running, measure)


def unmarked_foot(page: Page, running: Running, measure: Measure) -> Head | None:
    """Return the head of what may be a note at the foot of a page that has none: it is the next in
    turn, stands apart and is set solid in a text of double spacing, but no mark refers to it."""
    for place in range(1, len(page)):
        head = head_at(page, place, running)
        solid = measure.pitch > 0 and all(line.gap < measure.pitch for line in page[place + 1 :])
        apart = page[place].gap > measure.pitch
        if head and head.label == str(running.last + 1) and not head.lone and solid and apart:
            return head if page[place + 1 :] and is_foot(page, place, measure) else None
    return None


def is_foot(page: Page, place: int, measure: Measure) -> bool:
    """Say whether what begins at `place` is set as notes are: solid in a text of double spacing,
    else under more white, or a rule that was taken out."""
    following = page[place + 1] if place + 1 < len(page) else None
    if following and following.gap and page[place].text[-1].isalnum():
        return False  # a heading
    if not measure.pitch:
        return page[place].ruled or page[place].gap > 1
    below = page[place + 1 : place + 4]
    return not below or any(
        line.gap < measure.pitch or bool(CLOSED_LABEL.match(line.text)) for line in below
    )


def is_set_as_notes(head: Head, running: Running, measure: Measure) -> bool:
    """Say whether `head` bears the next number in the column of the last, where no paragraph
    begins: its mark may be lost."""
    first = head.column - measure.left
    return (
        head.label == str(running.last + 1)
        and head.column == running.column
        and measure.indent > 0
        and abs(first - measure.indent) > 1
    )


def over_note(page: Page, place: int, running: Running, ahead: str) -> bool:
    """Say whether the note at `place` stands in one column over a numbered one whose mark is in the
    text `ahead`: a note to the caption may stand at the foot of the page after it."""
    heads = (head_at(page, later, running) for later in range(place + 1, len(page)))
    return any(
        head.label.isdigit()
        and page[head.place].indent == page[place].indent
        and has_mark(ahead, head.label)
        for head in heads
        if head
    )


def is_note_rule(line: Line, measure: Measure) -> bool:
    """Say whether a rule is the short one above notes, which begins at the left margin."""
    return line.indent - measure.left <= 3


def stands_off(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the line at `place` is set apart from the text above it."""
    line = page[place]
    if line.text.isdigit() and line.indent - measure.left <= NEAR_MARGIN and not line.gap:
        below = page[place + 1].text if place + 1 < len(page) else ""
        return place > 0 and len(page[place - 1].text) > NEAR_MARGIN and not below[:1].islower()
    if LONE_LABEL.fullmatch(line.text):
        return line.gap > 0 or (place > 0 and page[place - 1].gap > measure.pitch)
    if line.gap > measure.pitch:
        return True
    single = place + 1 < len(page) and page[place + 1].gap < measure.pitch
    return line.gap > 0 and single


NEAR_MARGIN = 8
"""Columns; a figure alone so near the margin is the mark of a note, set solid under the text."""


def carried_over(page: Page, labelled: int, running: Running, measure: Measure) -> int:
    """Return where on `page` the notes begin if the last note of the page before goes on here.

    What goes on stands below a gap wider than those between paragraphs, above the first mark.
    """
    label = head_at(page, labelled, running) if labelled < len(page) else None
    for place in range(labelled - 1, 0, -1):
        line = page[place]
        if line.gap < max(2, measure.pitch + 1):
            continue
        if begins_writing(line.text):
            return labelled
        region = page[place:labelled]
        if grouped(region, measure)[0].shape == "centred":
            return labelled
        before = "\n".join(each.text for each in page[:place])
        if label and label.label.isdigit() and not has_mark(before, label.label):
            return labelled
        over = running.unfinished or is_small(region, measure)
        over = over or (running.last > 0 and is_solid(region, measure))
        return place if over else labelled
    return labelled


def is_solid(lines: Page, measure: Measure) -> bool:
    """Say whether `lines` stand at the margin in single spacing, in a text of double: quotations,
    which are set so too, are set in."""
    close = measure.pitch > 0 and all(line.gap < measure.pitch for line in lines[1:])
    return len(lines) > 1 and close and all(line.indent - measure.left <= 1 for line in lines[1:])


def is_small(lines: Page, measure: Measure) -> bool:
    """Say whether `lines` are set in smaller type: full ones hold more than those of the text."""
    full = [line for line in lines if line.width > measure.right + 4]
    return len(full) * 2 > len(lines)
