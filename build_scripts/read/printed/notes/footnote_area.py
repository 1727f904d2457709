"""Tells where on a page the notes at its foot begin, or go on from the page before.

They stand apart from the text by a rule or by more white than paragraphs do, begin with a label in
its turn whose mark stands above, and are set closer or smaller than the text.
"""

import re

from build_scripts.read.printed.blocks.breaks_by_wording import RULE, begins_writing
from build_scripts.read.printed.blocks.groups import groups_of_lines
from build_scripts.read.printed.notes.marks import has_mark, has_sure_mark, is_cited
from build_scripts.read.printed.notes.note_labels import (
    CLOSED_LABEL,
    FINISHED,
    GOES_ON,
    LONE_LABEL,
    Head,
    Running,
    after_rule,
    goes_on_small,
    head_at,
    is_announced,
    is_run_into_number,
)
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.margins import Measure, is_long


def foot_start(page: Page, running: Running, measure: Measure, *, known: bool = True) -> int:
    """Return the place of the first line of the notes on `page`; its length where there is none.
    `known` says whether the text has kept the bounds of its pages."""
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
        if place and (head := head_at(page, place, running)):
            if not known and not stands_off(page, place, measure):
                continue
            if (head.closed or goes_on_small(line, head)) and is_item(page, head, running):
                continue
            ahead = text_above(page, place - head.above)
            told = known and is_told_by_mark(page, head, running, ahead, measure)
            if told or (head.closed and stands_off(page, place, measure)):
                if told or (has_sure_mark(ahead, head.printed) and is_foot(page, place, measure)):
                    labelled = place - head.above
                    break
                continue
            if head.closed or not stands_off(page, place, measure):
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


def is_item(page: Page, head: Head, running: Running) -> bool:
    """Say whether a closed number, `1.`, is that of an item, or a number within a sentence is none
    of a note: the note of that number, which is not closed, stands lower on the page. What goes on
    in small letters, `1 of 2 such claims`, is a line within a sentence."""
    # A text that has lost the bounds of its pages is one page: few of its lines begin so.
    bare = (
        place
        for place in range(head.place + 1, len(page))
        if page[place].text.startswith(head.label) and not CLOSED_LABEL.match(page[place].text)
    )
    below = ((page[place], head_at(page, place, running)) for place in bare)
    return any(
        each is not None
        and each.label == head.label
        and not is_run_into_number(line, each)  # a cite, `167 F.2d 399`
        and not goes_on_small(line, each)
        for line, each in below
    )


FARTHEST = 200
"""Lines: three sheets. A text may have lost the bounds of its pages."""


def text_above(page: Page, place: int) -> str:
    """Return the text above the line at `place`, as far as the marks of its notes may stand."""
    return "\n".join(line.text for line in page[max(0, place - FARTHEST) : place])


def is_told_by_mark(page: Page, head: Head, running: Running, ahead: str, measure: Measure) -> bool:
    """Say whether `head`, however close to the text, begins the next note: its mark is run onto a
    word above it on its page, it is the last on the page to bear that number, and what stands
    below it is set as closely as notes are."""
    place = head.place
    if not head.label.isdigit():
        return is_told_by_symbol(page, head, ahead)
    if head.label not in ("1", str(running.last + 1)) or (head.lone and not head.above):
        return False
    if is_cited_over(page, place) or not is_announced(page[place], head, ahead):
        return False
    below = page[place + 1 + head.above :]
    if measure.pitch and any(line.gap >= measure.pitch for line in below):
        return False
    others = (head_at(page, later, running) for later in range(place + 1, len(page)))
    return not head.closed or all(
        each is None or (each.label, each.printed) != (head.label, head.printed) for each in others
    )


def is_cited_over(page: Page, place: int) -> bool:
    """Say whether the line over `place` breaks off before the number of a citation, `28 U.S.C. §`,
    and the line goes on with it: it is set in no further."""
    return is_cited(page[place - 1].text) and page[place].indent <= page[place - 1].indent + 1


def is_told_by_symbol(page: Page, head: Head, ahead: str) -> bool:
    """Say whether `head`, however close to the text, is the note to the one mark of its kind, which
    is run onto the end of a sentence above it: `DeCoster.*` / `*Briefs were filed for`."""
    others = [line for line in page if line.text.startswith(head.label)]
    marks = re.findall(rf"[.,;”\"']{re.escape(head.label)}(?=\s|$)", ahead)
    words = page[head.place].text[len(head.label) :]
    return len(others) == len(marks) == 1 and bool(re.match(r" ?[A-Z][a-z]", words))


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
        apart = page[place].ruled or page[place].gap > measure.parted
        return apart or is_small(page[place:], measure)
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
    if line.text.isdigit() and not line.gap and is_over_note(page, place, measure):
        return True
    if LONE_LABEL.fullmatch(line.text):
        return line.gap > 0 or (place > 0 and page[place - 1].gap > measure.pitch)
    if line.gap > measure.pitch:
        return True
    single = place + 1 < len(page) and page[place + 1].gap < measure.pitch
    return line.gap > 0 and single


NEAR_MARGIN = 8
"""Columns; a figure alone so near the margin is the mark of a note, set solid under the text."""


def is_over_note(page: Page, place: int, measure: Measure) -> bool:
    """Say whether the figure alone at `place`, set solid under the text, stands over the first line
    of a note: near the margin, or before a line that is set in no less."""
    line = page[place]
    below = page[place + 1] if place + 1 < len(page) else None
    above = page[place - 1].text
    ends_sentence = bool(FINISHED.search(above))  # `at 3.` ends a paragraph
    figures = len(above) <= NEAR_MARGIN and not (ends_sentence or re.search(r"[a-z]{4}", above))
    if below is None or below.text[:1].islower() or figures:
        return False
    near = line.indent - measure.left <= NEAR_MARGIN
    return near or (not below.gap and line.indent <= below.indent <= line.indent + NEAR_MARGIN)


def carried_over(page: Page, labelled: int, running: Running, measure: Measure) -> int:
    """Return where on `page` the notes begin if the last note of the page before goes on here.

    What goes on stands below a gap wider than those between paragraphs, above the first mark.
    """
    label = head_at(page, labelled, running) if labelled < len(page) else None
    topmost = labelled
    for place in range(labelled - 1, 0, -1):
        line, region = page[place], page[place:labelled]
        cut = running.unfinished and line.gap > 0 and line.text[0].islower()
        close = cut and len(region) > 1 and is_solid(region, measure)
        wide = line.gap >= max(2, measure.pitch + 1) or (cut and line.gap > measure.pitch)
        small = running.unfinished and line.gap > measure.pitch and is_small(region, measure)
        if not (wide or close or small):
            continue
        if not may_go_on_at(page, place, labelled, label, measure):
            return topmost
        if not (wide or close):
            topmost = place  # the note may have several paragraphs here
            continue
        return place if goes_on_at(page, place, labelled, running, measure) else topmost
    return topmost


def may_go_on_at(
    page: Page, place: int, labelled: int, label: Head | None, measure: Measure
) -> bool:
    """Say whether a note may go on at `place`, above the one with `label` at `labelled`: no byline
    and no heading stands there, and the mark of the next note stands above it."""
    if begins_writing(page[place].text):
        return False
    if groups_of_lines(page[place:labelled], measure)[0].shape == "centred":
        return False
    if label is None or not label.label.isdigit():
        return True
    above = "\n".join(each.text for each in page[:place])
    return has_mark(above, label.printed or label.label)


def goes_on_at(page: Page, place: int, labelled: int, running: Running, measure: Measure) -> bool:
    """Say whether what stands at `place`, under wide white, goes on with the last note."""
    region = page[place:labelled]
    small = is_small(region, measure)
    if running.unfinished or (running.last > 0 and (small or is_solid(region, measure))):
        return True
    first = head_at(page, place, running)
    if small and first is not None and not first.closed:
        return True
    return running.last > 0 and interrupts(page, place, labelled, measure)


WIDE = 4
"""Blank lines."""


def interrupts(page: Page, place: int, labelled: int, measure: Measure) -> bool:
    """Say whether the line at `place`, under wide white, is none of the text’s: it stands at the
    margin, where paragraphs are set in, and the line above breaks off within a sentence; or the
    white is far wider than any within the text, and the next note stands solid below, at
    `labelled`."""
    line, above = page[place], page[place - 1]
    flush = line.indent - measure.left <= 1 < measure.indent
    breaks_off = is_prose(above) and not FINISHED.search(above.text) and above.text[-1] not in ":;"
    over_note = labelled < len(page) and page[labelled].gap <= measure.pitch
    alone = line.gap >= measure.pitch + WIDE and over_note
    return flush and is_prose(line) and (breaks_off or alone)


def is_prose(line: Line) -> bool:
    """Say whether `line` is a full one, for the most part in small letters."""
    return is_long(line) and bool(re.search(r"[a-z]{2}.*\s[a-z]{2}|\d\b.*\d{4}\)", line.text))


def is_solid(lines: Page, measure: Measure) -> bool:
    """Say whether `lines` stand at the margin in single spacing, in a text of double: quotations,
    which are set so too, are set in. A single line stands further below than a paragraph, at the
    margin, where none begins."""
    if len(lines) == 1:
        flush = lines[0].indent - measure.left <= 1 < measure.indent
        return (
            flush and is_long(lines[0]) and measure.pitch > 0 and lines[0].gap > measure.pitch + 1
        )
    close = measure.pitch > 0 and all(line.gap < measure.pitch for line in lines[1:])
    return close and all(line.indent - measure.left <= 1 for line in lines[1:])


def is_small(lines: Page, measure: Measure) -> bool:
    """Say whether `lines` are set in smaller type: full ones hold more than those of the text."""
    full = [line for line in lines if line.width > measure.right + 4]
    return len(full) * 2 > len(lines)
