"""Parts a block in which the paragraphs that a court numbers run on, as archives give an opinion
whose lines are lost: `… when they sued. ¶2 The keeper answers that …`"""

import re
from itertools import pairwise

from build_scripts.model import Span

NUMBER = re.compile(
    r"(?:^|(?<=[.?!:;”\"’)\]] ))(?:¶ ?(?P<bare>\d{1,3})\.?|[\[{]¶ ?(?P<closed>\d{1,3})\.?[\]}])"
    r"(?= [\[“\"‘(]?[A-Z])"
)
"""At the beginning of a sentence; a cite of a paragraph stands within one, or ends it."""
FEWEST = 3
"""Numbers that count up by one, from another than the first."""


def parts_at_numbers(span: Span, words: str) -> list[Span]:
    """Return the parts of a block that stands at `span` and reads `words`: what precedes the second
    of the numbers that count its paragraphs up, and each paragraph from there on."""
    counted: list[re.Match[str]] = []
    for match in NUMBER.finditer(words):
        if not counted or number_of(match) == number_of(counted[-1]) + 1:
            counted.append(match)
    first = number_of(counted[0]) if counted else 0
    if len(counted) < (FEWEST - 1 if first == 1 else FEWEST):
        return [span]
    starts = [0, *(match.start() for match in counted[1:]), len(words)]
    return [
        Span(span.start + start, span.start + start + len(words[start:stop].rstrip()))
        for start, stop in pairwise(starts)
    ]


def number_of(match: re.Match[str]) -> int:
    """Return the number of a paragraph."""
    return int(match["bare"] or match["closed"])
