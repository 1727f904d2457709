"""Finds words that the end of a line broke, in a text whose lines a converter has run together.

`consid- ered` is one word by any list of words, and `self- help` where the text has `self-help`
elsewhere. A hyphen before a space stands else only for what is left to be understood, as in `pre-
and post-trial`; what no rule tells is a doubt.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.lexicon.english import english_words
from build_scripts.model import Doubt, Removal, Source, Span
from build_scripts.model.source import LINE_END_HYPHEN
from build_scripts.problems import doubt

LINE_END_SPACE = "space for a line’s end"
BROKEN = re.compile(r"(?<![\w-])(?P<left>[A-Za-z]+)-(?P<space> )(?P<right>[A-Za-z][a-z]+)(?![\w-])")
LEFT_OPEN = frozenset("and or to nor but through than versus as in for from by with".split())
"""What stands behind a hyphen whose word is to come."""
SHORTEST = 2
SHOWN = 4


def with_broken_words_joined(source: Source) -> Source:
    """Return `source`, the hyphen and the space in each broken word as removals where that is
    certain, and a doubt of the others."""
    found = [match for match in BROKEN.finditer(source.text) if may_be_broken(match)]
    if not found:
        return source
    text = source.text.casefold()
    removals = [r for match in found if (r := removal_in(match, text))]
    joined = {removal.span.end for removal in removals}
    open_to_doubt = [match for match in found if match.end("space") not in joined]
    doubts = [*source.doubts, *doubts_of(source, open_to_doubt)]
    return replace(
        source, removals=tuple(sorted({*source.removals, *removals})), doubts=tuple(doubts)
    )


def may_be_broken(match: re.Match[str]) -> bool:
    """Say whether the halves of `match` may be of one word."""
    right = match["right"]
    capital = right[0].isupper() and not match["left"][0].isupper()
    return right not in LEFT_OPEN and len(match["left"]) >= SHORTEST and not capital


def removal_in(match: re.Match[str], text: str) -> Removal | None:
    """Return what a broken word has too much, where the words of English or those of the `text`
    tell."""
    left, right = match["left"].casefold(), match["right"].casefold()
    words = english_words()
    if left + right in words and not (left in words and right in words):
        return Removal(Span(match.end("left"), match.end("space")), LINE_END_HYPHEN)
    if f"{left}-{right}" in text:
        return Removal(Span(*match.span("space")), LINE_END_SPACE)
    return None


def doubts_of(source: Source, found: list[re.Match[str]]) -> Iterator[Doubt]:
    """Yield one doubt of all words `found`."""
    if found:
        words = dict.fromkeys(f"“{match[0]}”" for match in found)
        line = source.line_of(found[0].start())
        yield doubt("word-broken", line, words=", ".join([*words][:SHOWN]), count=len(found))
