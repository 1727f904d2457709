"""Divides a paragraph into its sentences, as far as full stops tell."""

import re
from collections.abc import Iterator

from build_scripts.model import Span

SENTENCE_END = re.compile(r"[.?!][)\]”’\"']*(?= +[“\"‘(\[]?[A-Z])")
ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|No|Nos|Inc|Co|Corp|Ltd|St|vs?|cf|e\.g|i\.e|Cir|Stat|Dep|"
    r"Gen|Att|Hon|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|F|Fed|Supp))\.$"
)
"""What ends in a full stop that ends no sentence."""


def sentences(words: str) -> Iterator[Span]:
    """Yield the sentences of a paragraph."""
    start = 0
    for match in SENTENCE_END.finditer(words):
        if words[match.start()] == "." and ABBREVIATED.search(words[: match.start() + 1]):
            continue
        yield Span(start, match.end())
        start = match.end() + 1
        while start < len(words) and words[start] == " ":
            start += 1
    if words[start:].strip():
        yield Span(start, len(words))
