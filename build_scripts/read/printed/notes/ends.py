"""Tells where the notes at the foot of a page end, and the text of the court returns.

Where pages are known, notes end with their page, or at the byline of a separate writing. Where a
text has kept no pages (district courts, archives), the text returns where its setting does: its
spacing, the rest of a sentence that the notes cut, a heading, the next paragraph.
"""

import re

from build_scripts.read.printed.blocks.breaks_by_wording import begins_writing
from build_scripts.read.printed.blocks.headings import (
    is_capital_title,
    is_number,
    is_numbered_heading,
)
from build_scripts.read.printed.notes.marks import has_sure_mark
from build_scripts.read.printed.notes.note_labels import (
    FINISHED,
    REPORTER,
    Head,
    Running,
    after_rule,
    further_head,
    head_at,
)
from build_scripts.read.printed.page.lines import Line, Page, commonest
from build_scripts.read.printed.page.margins import Measure, is_centred, is_short

LONGEST_SHEET = 90
"""Rows, blank ones among them, eleven inches of which hold sixty-six; what is longer has lost the
bounds of its pages."""
REACH = 90
"""Lines; the next note of the same page stands no further below."""


def notes_end(
    page: Page, start: int, running: Running, measure: Measure, *, known: bool = True
) -> int:
    """Return the place after the notes of `page` that begin at `start`; `known` says whether the
    text has kept the bounds of its pages."""
    whole = known and sum(1 + line.gap for line in page) <= LONGEST_SHEET
    running = after_rule(page[start : start + 2], running)
    ahead = "\n".join(line.text for line in page[max(0, start - REACH) : start])
    heads: list[Head] = []
    for place in range(start, len(page)):
        if head := further_head(page, start, place, heads, running):
            heads.append(head)
            running = running.at(head)
        elif place > start and not whole and text_resumes_solid(page, start, place, heads, measure):
            return place
        elif place > start and page[place].gap:
            if begins_writing(page[place].text):
                return place
            if not whole and text_returns(page, place, heads, running, ahead, measure):
                return place
    return len(page)


def text_returns(
    page: Page, place: int, heads: list[Head], running: Running, ahead: str, measure: Measure
) -> bool:
    """Say whether the text of the court returns with the line at `place`, below the notes that
    begin at `heads`; `ahead` is the text above them."""
    if not heads:
        return False
    line, below = page[place], page[place + 1 : place + 3]
    note = page[heads[-1].place + heads[-1].lone : place]
    if not note or line.gap <= commonest([each.gap for each in note[1:]], 0):
        return False
    if is_heading(line, measure):
        return True
    if measure.pitch and below and all(each.gap >= measure.pitch for each in below):
        return True  # double spacing, in which notes are not set
    if measure.pitch and below and not below[0].gap:
        return False  # a further paragraph of the note
    if not FINISHED.search(note[-1].text):
        return False
    return not goes_on_below(page, place, running, ahead)


MID_SENTENCE = re.compile(rf"[a-z]|\d+{REPORTER.pattern}")
"""How the rest of a sentence may begin: in small letters, or with a citation, whose name stands
above the notes (`Quill v. Dove,` / `12 F.3d 34`)."""
NUMBERED_HEADING = re.compile(r"(?:[IVX]{1,4}|[A-Z]|[ivx]{1,4})\.\s+[A-Z][^.;:]{3,60}\s*")
ENDS_SHORT = 0.85
"""Of the widest line of a note: so much of it the last one fills at the most."""
FULL_LINES = 3


def text_resumes_solid(
    page: Page, start: int, place: int, heads: list[Head], measure: Measure
) -> bool:
    """Say whether the line at `place`, set solid under the notes that begin at `start`, is the
    text’s: it takes up the sentence that they cut, is a numbered heading, or is as wide as the
    text is set, where the notes, which are set smaller, are wider."""
    if not heads or not start:
        return False
    note = page[heads[-1].place + heads[-1].lone : place]
    if not note or not FINISHED.search(note[-1].text):
        return False
    widest = max(line.width for line in note)
    short = len(note) > 1 and note[-1].width < widest * ENDS_SHORT
    cut = not FINISHED.search(page[start - 1].text)
    if short and cut and MID_SENTENCE.match(page[place].text):
        return True
    if NUMBERED_HEADING.fullmatch(page[place].text) and page[place].indent < note[0].indent + 4:
        return True
    fewest = 1 if short and cut else FULL_LINES
    following = [line.width for line in page[place : place + fewest]]
    smaller = [line.width > measure.right + 1 for line in note[:-1]]
    return (
        len(following) == fewest
        and (short or len(smaller) > 1)  # a single line may be wide by chance
        and sum(smaller) * 2 > len(smaller)
        and all(measure.right * 0.9 <= width <= measure.right + 1 for width in following)
    )


def goes_on_below(page: Page, place: int, running: Running, ahead: str) -> bool:
    """Say whether the next note stands below the line at `place`, and its mark in the text `ahead`:
    what is between belongs to the note before."""
    due = str(running.last + 1)
    if not has_sure_mark(ahead, due):
        return False
    heads = (head_at(page, later, running) for later in range(place, min(place + REACH, len(page))))
    return any(head.label == due and page[head.place].gap for head in heads if head)


def is_heading(line: Line, measure: Measure) -> bool:
    """Say whether `line` is set as a heading of the text."""
    centred = is_centred(line, measure) and is_short(line, measure)
    return (
        is_number(line, measure)
        or is_numbered_heading(line, measure)
        or is_capital_title(line, measure)
        or (centred and line.text[:1].isupper() and not line.text.endswith((",", ";")))
    )
