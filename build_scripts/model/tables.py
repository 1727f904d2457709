"""Where the cells of a table stand in its words."""

from itertools import pairwise

from build_scripts.model.opinion import Block
from build_scripts.model.source import Span


def cells_of(block: Block) -> tuple[tuple[Span, ...], ...]:
    """Return, row by row, where in the words of `block`, a table, each of its cells stands.

    What stands behind a cell’s words before the next cell, as the mark of a note does, is the
    cell’s.
    """
    words = block.text.words
    begins = [block.text.offset_of(cell.start) for row in block.rows for cell in row.cells]
    spans = [Span(start, max(start, end)) for start, end in pairwise([*begins, len(words)])]
    found = iter(Span(span.start, span.stripped(words).end) for span in spans)
    return tuple(tuple(next(found) for _ in row.cells) for row in block.rows)
