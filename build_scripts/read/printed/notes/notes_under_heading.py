"""Sets apart the notes that a printed text lists under a title of their own, `NOTES`.

Typescripts and converted files gather them at the end of the document, or of each writing; where
they stand at the end of all, their numbers may begin again with each writing.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from build_scripts.read.printed.blocks.breaks_by_wording import begins_writing
from build_scripts.read.printed.notes.marks import has_sure_mark
from build_scripts.read.printed.notes.note_labels import Running, head_at
from build_scripts.read.printed.page.lines import Line, Page
from build_scripts.read.printed.page.running_heads import NOTES_HEADING

NOTES_TITLE = "title over the notes"


class Stretch(NamedTuple):
    """Some lines of a page: running text, or notes under their title."""

    lines: Page
    listed: bool
    title: Line | None = None


def stretches(text: str, page: Page, *, listed: bool) -> Iterator[Stretch]:
    """Yield the stretches of `page`, a page of `text`; `listed` says that a list of notes goes on
    from the page before. A list ends where the next judge writes."""
    cuts = [Stretch((), listed)]
    starts = [0]
    for place, line in enumerate(page):
        if cuts[-1].listed and line.gap and begins_writing(line.text):
            cuts.append(Stretch((), listed=False))
        elif not cuts[-1].listed and heads_list(text, page, place):
            cuts.append(Stretch((), listed=True, title=line))
        else:
            continue
        starts.append(place)
    for stretch, (start, end) in zip(cuts, pairwise([*starts, len(page)]), strict=True):
        lines = page[start + bool(stretch.title) : end]
        if lines:
            yield stretch._replace(lines=lines)


def heads_list(text: str, page: Page, place: int) -> bool:
    """Say whether the line at `place` is the title over a list of notes: the first of them stands
    under it, and its mark in the `text` above."""
    if (place and not page[place].gap) or not NOTES_HEADING.fullmatch(page[place].text):
        return False
    below = page[place + 1 : place + 3]
    first = head_at(below, 0, Running()) if below else None
    if not first or first.label != "1":
        return False
    return has_sure_mark(text[: page[place].start], first.printed or first.label)
