"""Takes pages apart into furniture, text in reading order, and notes."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from build_scripts.read.pdf.file.glyphs import PrintedPage
from build_scripts.read.pdf.page.caption_columns import in_reading_order
from build_scripts.read.pdf.page.footnotes import (
    SMALL,
    is_of_style,
    label_at,
    lengths_over,
    may_follow,
    notes_begin,
    unmarked_foot,
)
from build_scripts.read.pdf.page.furniture import (
    PAGE_NUMBER,
    RULE,
    page_labels,
    printed_number,
)
from build_scripts.read.pdf.page.lines import Line
from build_scripts.read.pdf.page.measure import Measure, measured
from build_scripts.read.pdf.page.ruled_tables import with_cells
from build_scripts.read.pdf.page.text_columns import Column, columns_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page taken apart."""

    printed: PrintedPage
    removed: tuple[tuple[Line, str], ...]
    """Furniture and why it is that."""
    margin: tuple[Line, ...]
    """Line numbers."""
    body: tuple[Line, ...]
    notes: tuple[Line, ...]
    label: str
    unmarked: Line | None = None
    """What may be a note at the foot, and is taken as text."""


def sheets_of(
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Line]],
    taken: Sequence[dict[int, str]],
    margins: Sequence[Sequence[Line]],
    in_columns: Set[int] = frozenset(),
) -> tuple[list[Sheet], Measure]:
    """Return the pages taken apart into furniture, text and notes, and how the text is set;
    `margins` are the line numbers, which are in no page any more, `in_columns` the numbers of the
    pages in two columns, each of which makes a sheet."""
    labels = page_labels([printed_number(p, t) for p, t in zip(pages, taken, strict=True)])
    rest: list[Column] = []
    for page, lines, found in zip(printed, pages, taken, strict=True):
        kept = [line for index, line in enumerate(lines) if index not in found]
        if page.number in in_columns:
            rest += columns_of(page, kept)
        else:
            celled, free = with_cells(page, kept)
            rest.append(
                Column(replace(page, rules=tuple(free)), lines_in_reading_order(celled, page.width))
            )
    measure = measured([line for column in rest for line in column.lines if not line.cell])
    if measure is None:
        raise ValueError("pages without text were refused")
    sheets: list[Sheet] = []
    last: str | None = None
    over = raised = False
    usual: set[int] = set()
    for column in rest:
        page, lines, index = column.page, column.lines, column.page.number - 1
        removed: list[tuple[Line, str]] = [
            (pages[index][place], reason) for place, reason in taken[index].items()
        ]
        if page.continued:
            removed = []
        drawn = [line.baseline for line, reason in removed if reason == RULE]
        first = notes_begin(lines, page.rules, drawn, measure, over, last, usual)
        if lines[first:] and lines[first].size > SMALL * measure.size:
            usual |= lengths_over(lines, first, page.rules)  # small type tells by itself
        notes = lines[first:]
        if notes[1:] and is_number_under(notes[-2], notes[-1]):
            removed.append((notes[-1], PAGE_NUMBER))
            notes = notes[:-1]
        for line in notes:
            label = label_at(line)
            if label and is_of_style(label, raised) and may_follow(label.text, last):
                last, raised = label.text, raised or label.raised
        over = bool(notes) and not notes[-1].text.rstrip("”’\"')]").endswith((".", "?", "!"))
        sheets.append(
            Sheet(
                page,
                tuple(removed),
                () if page.continued else tuple(margins[index]),
                lines[:first],
                notes,
                labels[index],
                None if notes else unmarked_foot(lines, last, measure),
            )
        )
    return sheets, measure


def lines_in_reading_order(lines: Sequence[Line], width: float) -> tuple[Line, ...]:
    """Return the lines of a page in the order of reading; those of a table stand in it already."""
    if any(line.cell for line in lines):
        return tuple(lines)
    return tuple(in_reading_order(lines, width))


def is_number_under(above: Line, line: Line) -> bool:
    """Say whether `line` is a number by itself well below the last line of a page’s notes: that of
    the page, which the first may bear at its foot and the others at their heads."""
    far = above.baseline - line.baseline > FAR_BELOW * above.size
    return line.text.isdigit() and far and line.x0 - above.x0 > FAR_BELOW * above.size


FAR_BELOW = 1.8
"""Sizes of type."""
