"""Tells the paragraphs that a publisher numbers, as resource.org does, and no notes."""

from collections.abc import Iterable, Set

from build_scripts.model import Removal, SourceBlock
from build_scripts.model.source import PARAGRAPH_NUMBER

SPACE = 2
"""Characters between the number of a paragraph and its text."""


def ends_of_numbers(removals: Iterable[Removal]) -> Set[int]:
    """Return where among the `removals` the numbers of paragraphs end."""
    return {item.span.end for item in removals if item.reason == PARAGRAPH_NUMBER}


def follows_number(block: SourceBlock, numbered: Set[int]) -> bool:
    """Say whether the publisher numbers `block`: one of the numbers that end at `numbered` stands
    before it. The star that stands there for a lost numeral, `* Roe appeals …`, heads no note."""
    before = range(max(0, block.span.start - SPACE), block.span.start + 1)
    return any(place in numbered for place in before)
