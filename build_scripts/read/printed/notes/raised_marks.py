"""Finds the marks that a converter sets on lines of their own, over the words they are raised at.

`pdftotext` writes a figure that stands high enough over its line above that, in its own column:
over the end of a word.
"""

import re
from collections.abc import Set
from dataclasses import dataclass, replace

from build_scripts.model import SourceMark
from build_scripts.read.printed.page.lines import Line, Page

NUMBER = re.compile(r"\d{1,3}")
NEAR = 2
"""Columns by which a figure may stand off the end of its word."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A page without the marks raised over its lines, and these."""

    page: Page
    marks: tuple[SourceMark, ...]


def without_raised_marks(page: Page, labels: Set[str]) -> Raised:
    """Return `page` without the lines that are the marks of the notes with `labels`."""
    marks: list[SourceMark] = []
    kept: list[Line] = []
    over: Line | None = None
    for place, line in enumerate(page):
        under = page[place + 1] if place + 1 < len(page) else None
        at = place_in(line, under) if under and line.text in labels else None
        if at is not None and line.text not in {mark.label for mark in marks}:
            marks.append(SourceMark(line.span, line.text, at))
            over = over or line
            continue
        raised = replace(line, gap=over.gap, over=over.start) if over else line
        kept.append(raised)
        over = None
    return Raised(tuple(kept), tuple(marks))


def place_in(mark: Line, line: Line) -> int | None:
    """Return after which character of the text the `mark` is raised over `line`, None where it
    stands over no end of a word."""
    if not NUMBER.fullmatch(mark.text) or line.gap or mark.gap > 1:
        return None
    ends = [word.end() for word in re.finditer(r"\S+", line.text)]
    column = mark.indent - line.indent
    near = [end for end in ends if abs(end - column) <= NEAR]
    return line.start + min(near, key=lambda end: abs(end - column)) if near else None
