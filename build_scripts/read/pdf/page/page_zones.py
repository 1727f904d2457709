"""Takes pages apart into furniture, text in reading order, and notes."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from build_scripts.read.pdf.file.glyphs import PrintedPage
from build_scripts.read.pdf.page.caption_columns import in_reading_order
from build_scripts.read.pdf.page.footnotes import (
    SMALL,
    lengths_over,
    next_note,
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
from build_scripts.read.pdf.page.tables_of_figures import with_tables_of_figures
from build_scripts.read.pdf.page.text_columns import Column, columns_of

Removed = tuple[Line, str]
"""Furniture, and why it is that."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page taken apart."""

    printed: PrintedPage
    removed: tuple[Removed, ...]
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
    columns = [
        column
        for page, lines, found in zip(printed, pages, taken, strict=True)
        for column in columns_on(page, without(lines, found), parted=page.number in in_columns)
    ]
    measure = measured([line for column in columns for line in column.lines if not line.cell])
    if measure is None:
        raise ValueError("pages without text were refused")
    sheets: list[Sheet] = []
    before = NotesBefore()
    for column in columns:
        index = column.page.number - 1
        furniture = [(pages[index][place], reason) for place, reason in taken[index].items()]
        sheet = sheet_of(column, furniture, margins[index], labels[index], measure, before)
        before = notes_up_to(sheet, column, measure, before)
        sheets.append(sheet)
    return sheets, measure


@dataclass(frozen=True, slots=True)
class NotesBefore:
    """What the notes of the pages before tell of those of a page."""

    last: str | None = None
    """The label of the last of them."""
    raised: bool = False
    """Whether labels stand above the line."""
    over: bool = False
    """Whether the last of them broke off."""
    usual: frozenset[int] = frozenset()
    """The lengths of the rules that stood over them."""


def without(lines: Sequence[Line], furniture: dict[int, str]) -> list[Line]:
    """Return the lines of a page that are no furniture."""
    return [line for index, line in enumerate(lines) if index not in furniture]


def columns_on(page: PrintedPage, lines: Sequence[Line], *, parted: bool) -> Iterator[Column]:
    """Yield the columns of a page, which has one unless it is `parted`; in it the lines of tables
    are cells."""
    if parted:
        yield from columns_of(page, lines)
        return
    celled, free = with_cells(page, lines)
    celled = with_tables_of_figures(celled)
    yield Column(replace(page, rules=tuple(free)), lines_in_reading_order(celled, page.width))


def sheet_of(
    column: Column,
    furniture: Sequence[Removed],
    margin: Sequence[Line],
    label: str,
    measure: Measure,
    before: NotesBefore,
) -> Sheet:
    """Return a column taken apart into text and notes; furniture and margin are those of its page,
    and stand with its first."""
    page, lines = column.page, column.lines
    removed = [] if page.continued else [*furniture]
    drawn = [line.baseline for line, reason in removed if reason == RULE]
    first = notes_begin(lines, page.rules, drawn, measure, before.over, before.last, before.usual)
    notes = lines[first:]
    if notes[1:] and is_number_under(notes[-2], notes[-1]):
        removed.append((notes[-1], PAGE_NUMBER))
        notes = notes[:-1]
    return Sheet(
        page,
        tuple(removed),
        () if page.continued else tuple(margin),
        lines[:first],
        notes,
        label,
        None if notes else unmarked_foot(lines, before.last, measure),
    )


def notes_up_to(sheet: Sheet, column: Column, measure: Measure, before: NotesBefore) -> NotesBefore:
    """Return what the notes up to a sheet’s tell of those of the next."""
    first = len(sheet.body)
    usual = before.usual
    if column.lines[first:] and column.lines[first].size > SMALL * measure.size:
        usual |= lengths_over(column.lines, first, column.page.rules)  # small type tells by itself
    ended = not sheet.notes or sheet.notes[-1].text.rstrip("”’\"')]").endswith((".", "?", "!"))
    return replace(last_label(sheet.notes, before), over=not ended, usual=usual)


def last_label(notes: Sequence[Line], before: NotesBefore) -> NotesBefore:
    """Return what the labels at the heads of `notes` add to what those before told."""
    found = before
    for above, line in zip([None, *notes], notes, strict=False):
        if label := next_note(line, above, found.last, found.raised):
            found = replace(found, last=label.text, raised=found.raised or label.raised)
    return found


def lines_in_reading_order(lines: Sequence[Line], width: float) -> tuple[Line, ...]:
    """Return the lines of a page in the order of reading; those of a table stand in it already."""
    if any(line.cell for line in lines):
        return tuple(lines)
    return tuple(in_reading_order(lines, width))


FAR_BELOW = 1.8
"""Sizes of type."""


def is_number_under(above: Line, line: Line) -> bool:
    """Say whether `line` is a number by itself well below the last line of a page’s notes: that of
    the page, which the first may bear at its foot and the others at their heads."""
    far = above.baseline - line.baseline > FAR_BELOW * above.size
    return line.text.isdigit() and far and line.x0 - above.x0 > FAR_BELOW * above.size
