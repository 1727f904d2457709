"""Tells the numbers that a publisher sets before paragraphs, where a converter has made of each a
paragraph of its own: `1` over `Defendant appeals …`, `2` over the next, as text of OpenJurist."""

from dataclasses import replace
from itertools import pairwise

from build_scripts.model import Removal, Source
from build_scripts.model.source import PARAGRAPH_NUMBER

FEWEST = 3
"""Numbers."""
MOST_BETWEEN = 3
"""Blocks from one number to the next on the average; a judge numbers sections of more."""


def without_counted_numbers(source: Source) -> Source:
    """Return `source` without the numbers that count its paragraphs up from 1, each by itself."""
    places: list[int] = []
    for place, block in enumerate(source.blocks):
        words = source.text[block.span.start : block.span.end].strip()
        if words == str(len(places) + 1) and block.kind in ("text", "heading"):
            places.append(place)
    if len(places) < FEWEST:
        return source
    near = places[-1] - places[0] < MOST_BETWEEN * len(places)
    over_text = all(after - before > 1 for before, after in pairwise(places))
    if not near or not over_text:
        return source
    numbers = {source.blocks[place].span for place in places}
    return replace(
        source,
        blocks=tuple(block for block in source.blocks if block.span not in numbers),
        removals=tuple(
            sorted([*source.removals, *(Removal(span, PARAGRAPH_NUMBER) for span in numbers)])
        ),
    )
