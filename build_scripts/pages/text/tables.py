"""A table of the court as Markdown: each cell with its own citations, notes and marks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.model import Block, Span
from build_scripts.model.cutting import cut
from build_scripts.model.tables import cells_of
from build_scripts.pages.text.escaper import cell_text
from build_scripts.pages.text.inline_marks import UNMARKED, Marks


def table(block: Block, marks: Marks = UNMARKED, part: str = "") -> str:
    """Return a table with a row for the names of its columns, empty where the court gives none.

    `part` as in `anchors`.
    """
    rows = [list(row_of(block, cells, marks, part)) for cells in cells_of(block)]
    width = max(map(len, rows))
    named = bool(block.rows) and block.rows[0].names_columns
    head = rows.pop(0) if named else [""] * width
    rule = ["---"] * width
    return "\n".join(line(cells, width) for cells in [head, rule, *rows])


def line(cells: Sequence[str], width: int) -> str:
    """Return a row as Markdown, filled up to `width` cells."""
    return f"| {' | '.join([*cells, *[''] * (width - len(cells))])} |"


def row_of(block: Block, cells: Sequence[Span], marks: Marks, part: str) -> Iterator[str]:
    """Yield each cell of a row as Markdown."""
    for cell in cells:
        yield cell_text(cut(block.text, cell.start, cell.end), marks_within_cell(marks, cell), part)


def marks_within_cell(marks: Marks, cell: Span) -> Marks:
    """Return what lies of `marks` in a cell: mark-up that goes on into the next ends with it."""
    start, end = cell.start, cell.end
    return Marks(
        tuple(
            replace(each, start=max(each.start, start) - start, end=min(each.end, end) - start)
            for each in marks.wraps
            if each.start < end and each.end > start and (each.start >= start or not each.link)
        ),
        tuple(
            replace(each, at=each.at - start)
            for each in marks.inserts
            if start < each.at <= end or each.at == start < end
        ),
    )
