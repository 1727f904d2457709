"""Tells which paragraphs stand wholly in quotation marks, in a text that has lost its indents.

The reports of the Supreme Court, of West Virginia, Washington and New York set a block quotation in
and put marks around it as well, with what it is taken from behind them in the same paragraph. Of
that, a flat copy keeps the marks. What is in marks only in part is the court’s own sentence.
"""

import re

from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.writings.quoted_paragraphs import LEADS_OVER, is_without_layout

CLOSING = {"“": "”", '"': '"'}
FEWEST = 40
"""Characters in the marks: less is a word that is defined, or an item of a list."""
IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
PROSE = re.compile(r"(?:\b[a-z]{2,} ){2}[a-z]{2,}")
"""Three words in small letters: no cite has them outside its brackets."""


def is_led_over(before: Part, part: Part) -> bool:
    """Say whether `part`, which opens with a quotation mark, stands under the colon of `before` in
    a text of which no format tells how it is set."""
    marked = is_without_layout(part) and part.words[:1] in CLOSING
    return marked and bool(LEADS_OVER.search(before.words))


def is_in_marks(words: str) -> bool:
    """Say whether `words`, which open with a quotation mark, are quoted to their end, but for what
    says whence they are: further paragraphs of a quotation open with marks, and only the last
    closes them."""
    end = end_of_marks(words)
    if end is None:
        return len(words) > FEWEST
    return end > FEWEST and is_only_cited(words[end:].strip(" .,;’'"))


def end_of_marks(words: str) -> int | None:
    """Return the place behind the mark that closes the one with which `words` open, if any does."""
    opening = words[0]
    depth = 0
    for place, character in enumerate(words):
        if character == CLOSING[opening] and depth:
            depth -= 1
        elif character == opening:
            depth += 1
        if not depth:
            return place + 1
    return None


def is_only_cited(rest: str) -> bool:
    """Say whether `rest`, behind a quotation, names no more than its source."""
    outside = rest
    while (shorter := IN_BRACKETS.sub("", outside)) != outside:
        outside = shorter
    return not PROSE.search(outside) and (not outside.strip(" .") or any(map(str.isdigit, outside)))
