"""What of a pasted text may be a block quotation: it bears no marks of quotation, and is set off.

Whether it is one only the opinion tells: what is set off and is nowhere in it, or nearly, is the
writer’s own.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Span
from build_scripts.quotations.words import words_in

BLANK = r"[^\S\n]*\n"
INDENTED = r"(?:[^\S\n]{2,}|\t|[^\S\n]*>)[^\n]*\S[^\n]*"
"""A line that is set in, or quoted as in letters by a `>`."""
LINE = r"[^\n]*\S[^\n]*"
SET_IN = re.compile(rf"^{INDENTED}(?:\n{INDENTED})*", re.MULTILINE)
AFTER_A_COLON = re.compile(rf":{BLANK}(?:{BLANK})+(?P<words>{LINE}(?:\n{LINE})*)")
"""A paragraph that a sentence ending in a colon leads to."""
NOT_SET_IN = re.compile(r"^[^\S\n]?[^\s>]", re.MULTILINE)
"""A line of the text around: where all lines are set in, none is."""
ELEMENT = re.compile(r"<blockquote\b[^<>]*>(?P<words>.*?)</blockquote>", re.DOTALL | re.IGNORECASE)
MARKED = re.compile(r"[\s>]*[“\"]")
"""How a passage begins that bears marks of quotation."""
FEWEST = 4
"""Words of a block quotation."""


def set_off(text: str) -> list[Span]:
    """Return where in `text` passages stand that may be block quotations, in order."""
    found = [Span(*each.span("words")) for each in ELEMENT.finditer(text)]
    if NOT_SET_IN.search(text):
        found += [Span(*each.span()) for each in SET_IN.finditer(text)]
    found += [Span(*each.span("words")) for each in AFTER_A_COLON.finditer(text)]
    return list(spans_apart(sorted(each for each in found if may_be_one(text, each))))


def may_be_one(text: str, span: Span) -> bool:
    """Say whether a passage has words enough, and no marks of its own."""
    words = text[span.start : span.end]
    return not MARKED.match(words) and sum(1 for _ in words_in(words)) >= FEWEST


def spans_apart(spans: list[Span]) -> Iterator[Span]:
    """Yield those of `spans`, which are in order, that begin after the one before has ended."""
    end = 0
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end
