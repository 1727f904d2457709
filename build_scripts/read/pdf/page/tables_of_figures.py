"""Finds the tables of figures that white alone parts into cells, as tax courts and boards set them.

Rows of as many cells stand one under the other, each cell under one of the row above, and most of
what stands beside the first column is figures: no caption is so, nor a list of counsel.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from build_scripts.read.pdf.page.lines import Cell, Line, part_of

FEWEST_ROWS = 3
WHITE = 1.5
"""Of the size of type: the least white between two cells."""
BETWEEN_NAMES = 0.6
"""The same between the names of columns, which may be wider than what stands under them."""
FIGURE = re.compile(r"[($\[]*\s?-?\d[\d,.]*\s?[)%\]]*[*†‡\d]?|[-–—]+|(?:n/?a|none|total)\.?", re.I)
"""`$12,411`, `(8,904)`, `41.5%`, `—`"""

Row = Sequence[Line]


def with_tables_of_figures(lines: Sequence[Line]) -> list[Line]:
    """Return the `lines` of a page, those of such tables cell by cell."""
    number = 1 + max((line.cell.row for line in lines if line.cell), default=-1)
    kept: list[Line] = []
    for table in runs_of_rows([(line, cells_in(line)) for line in lines]):
        rows = [cells for _, cells in table]
        if not is_table(rows):
            kept += [line for line, _ in table]
            continue
        names = cells_in(kept[-1], BETWEEN_NAMES) if kept else []
        if stand_under(rows[0], names):
            rows = [names, *rows]
            kept.pop()
        for cells in rows:
            kept += [
                replace(each, underlined=(), cell=Cell(number, place, len(cells)))
                for place, each in enumerate(cells)
            ]
            number += 1
    return kept


def cells_in(line: Line, white: float = WHITE) -> list[Line]:
    """Return the stretches of `line` between wide white, so many times the size of type."""
    if line.cell or line.column:
        return [line]
    places = [(index, glyph) for index, glyph in enumerate(line.glyphs) if glyph]
    cuts = [
        index
        for (_, before), (index, glyph) in pairwise(places)
        if glyph.x0 - before.x1 >= white * line.size
    ]
    edges = [0, *cuts, len(line.text)]
    parts = [part_of(line, start, stop) for start, stop in pairwise(edges)]
    return [part for part in parts if part]


def runs_of_rows(
    rows: Sequence[tuple[Line, list[Line]]],
) -> Iterator[list[tuple[Line, list[Line]]]]:
    """Yield the `rows` of a page in runs of those that stand cell under cell."""
    run: list[tuple[Line, list[Line]]] = []
    for row in rows:
        if run and not stand_under(run[-1][1], row[1]):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def stand_under(above: Row, below: Row) -> bool:
    """Say whether each cell of one row stands under one of the other."""
    return 1 < len(above) == len(below) and all(
        upper.x0 < lower.x1 and lower.x0 < upper.x1
        for upper, lower in zip(above, below, strict=True)
    )


def is_table(rows: Sequence[Row]) -> bool:
    """Say whether `rows` are a table of figures; the numbers of pages in a table of contents are
    none."""
    if len(rows) < FEWEST_ROWS or len(rows[0]) < 2:
        return False
    beside = [cell.text for row in rows for cell in row[1:]]
    figures = [text for text in beside if FIGURE.fullmatch(text)]
    return 2 * len(figures) > len(beside) and not rise_as_pages(rows)


def rise_as_pages(rows: Sequence[Row]) -> bool:
    """Say whether the last cells of two columns are numbers of pages, each no lower than before."""
    if len(rows[0]) > 2:
        return False
    last = [row[-1].text for row in rows if row[-1].text.isdigit()]
    numbers = [int(text) for text in last if len(text) < 4]
    return len(numbers) == len(rows) and numbers == sorted(numbers)
