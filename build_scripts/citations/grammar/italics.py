"""Italic stretches as a reader sees them: one name, though its spans are several.

A printer sets the `v.` of a name upright or not; a line's end, or the mark-up of a converter, parts
what is one name. What stands in italics side by side need not be one name either: `*Id. Roe v.
Poe*` is two citations.
"""

import re
from collections.abc import Iterator

from build_scripts.lexicon.abbreviations import is_abbreviation
from build_scripts.model import Span, Text

GAP = re.compile(r"\s?(?:v(?:\.|s\.)?\s?)?")
"""What parts the italic halves of one name: nothing, a space, an upright `v.`."""
SENTENCE_END = re.compile(r"(?P<word>[^\s.]\S*\.)\s(?=[A-Z])")


def italic_stretches(text: Text) -> Iterator[Span]:
    """The italic stretches of `text` in order, those parted only by a `v.` or a space as one."""
    start = end = -1
    for emphasis in text.emphasis:
        if emphasis.style != "italic":
            continue
        if start >= 0 and GAP.fullmatch(text.words, end, emphasis.start):
            end = max(end, emphasis.end)
            continue
        if start >= 0:
            yield from _sentences(text.words, start, end)
        start, end = emphasis.start, emphasis.end
    if start >= 0:
        yield from _sentences(text.words, start, end)


def _sentences(words: str, start: int, end: int) -> Iterator[Span]:
    """`start..end` parted where a sentence ends in it: after a full stop that shortens no word."""
    for match in SENTENCE_END.finditer(words, start, end):
        if not is_abbreviation(match["word"]) and match["word"] not in SIGNAL_STOPS:
            yield Span(start, match.end("word"))
            start = match.end()
    yield Span(start, end)


SIGNAL_STOPS = frozenset({"Cf.", "cf.", "e.g.", "E.g.", "v.", "vs."})
"""Words of a signal or a name whose full stop ends no sentence."""
