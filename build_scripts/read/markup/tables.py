"""Tells the tables of a page that hold figures or facts from those that set things side by side.

A caption in two columns and a whole page within a frame are tables in mark-up, too; their cells are
blocks. Of a table that a court made each row reads as one line.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element

from build_scripts.model import SourceBlock, Span
from build_scripts.read.markup.elements import BLOCKS, tag_of, words_of

LONGEST_CELL = 160
"""Characters of a cell; a longer one is text that is set in a column."""
CAPTION = re.compile(
    r"(?:^|\s)(?:v|vs)\.?(?:\s|$)(?!.*\d)"  # with a figure after it, it is a citation
    r"|\b(?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee))",
    re.IGNORECASE,
)


def data_tables(root: _Element) -> frozenset[_Element]:
    """Return the tables in `root` whose rows are lines of their own."""
    tables = (element for element in root.iter() if tag_of(element) == "table")
    return frozenset(table for table in tables if is_data(table))


IN_CELLS = ("p", "div")
"""The one paragraph of a cell, as word processors save it."""
PARTS = frozenset("thead tbody tfoot tr td th caption".split())


def is_data(table: _Element) -> bool:
    """Say whether `table` is one that a court made: rows of several short cells."""
    inner = [element for element in table.iterdescendants() if tag_of(element)]
    if any(tag_of(e) in BLOCKS and tag_of(e) not in (*PARTS, *IN_CELLS) for e in inner):
        return False
    if any(sum(tag_of(e) in IN_CELLS for e in c.iterdescendants()) > 1 for c in cells_of(inner)):
        return False
    rows = [element for element in inner if tag_of(element) == "tr"]
    cells = [element for element in inner if tag_of(element) in ("td", "th")]
    words = [words_of(cell) for cell in cells]
    several = len(rows) > 1 and len([each for each in words if each]) > len(rows)
    short = all(len(each) <= LONGEST_CELL for each in words)
    return several and short and not any(map(CAPTION.search, words))


def cells_of(elements: Iterable[_Element]) -> list[_Element]:
    """Return those of `elements` that are cells."""
    return [element for element in elements if tag_of(element) in ("td", "th")]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: where in the text it begins, and whether it names a column or a row."""

    begin: int
    names: bool


def with_cells(row: SourceBlock, cells: Sequence[Cell], words: str) -> SourceBlock:
    """Return `row`, which reads `words`, with its `cells`."""
    ends = [*(cell.begin for cell in cells[1:]), row.span.end]
    start = row.span.start
    found: list[Span] = []
    for cell, end in zip(cells, ends, strict=True):
        first = min(max(cell.begin, start), row.span.end)
        stretch = words[first - start : max(end, first) - start]
        first += len(stretch) - len(stretch.lstrip())
        found.append(Span(first, first + len(stretch.strip())))
    return replace(row, cells=tuple(found), names_columns=all(cell.names for cell in cells))
