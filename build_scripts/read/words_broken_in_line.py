"""Finds words that the end of a line broke, in a text whose lines a converter has run together.

`consid- ered` is one word by any list of words, and `self- help` where the text has `self-help`
elsewhere. A hyphen before a space stands else only for what is left to be understood, as in `pre-
and post-trial`; what no rule tells is a doubt.
"""

import re
from dataclasses import replace

from build_scripts.lexicon.english import is_one_word
from build_scripts.model import Removal, Source, Span
from build_scripts.model.source import LINE_END_HYPHEN
from build_scripts.problems import doubt
from build_scripts.read.suspected_lost_signs import examples_of

LINE_END_SPACE = "space for a line’s end"
BROKEN = re.compile(r"(?<![\w-])(?P<left>[A-Za-z]+)-(?P<space> )(?P<right>[A-Za-z][a-z]+)(?![\w-])")
LEFT_OPEN = frozenset("and or to nor but through than versus as in for from by with".split())
"""What stands behind a hyphen whose word is to come."""
SHORTEST = 2


def with_broken_words_joined(source: Source) -> Source:
    """Return `source`, the hyphen and the space in each broken word as removals where that is
    certain, and a doubt of the others."""
    found = [match for match in BROKEN.finditer(source.text) if may_be_broken(match)]
    if not found:
        return source
    text = source.text.casefold()
    told = [(match, removal_in(match, text)) for match in found]
    removals = {*source.removals, *(removal for _, removal in told if removal)}
    doubts = [*source.doubts]
    if untold := [match for match, removal in told if not removal]:
        line = source.line_of(untold[0].start())
        doubts.append(doubt("word-broken", line, words=examples_of(untold), count=len(untold)))
    return replace(source, removals=tuple(sorted(removals)), doubts=tuple(doubts))


def may_be_broken(match: re.Match[str]) -> bool:
    """Say whether the halves of `match` may be of one word."""
    right = match["right"]
    capital = right[0].isupper() and not match["left"][0].isupper()
    return right not in LEFT_OPEN and len(match["left"]) >= SHORTEST and not capital


def removal_in(match: re.Match[str], text: str) -> Removal | None:
    """Return what a broken word has too much, where the words of English or those of the `text`
    tell."""
    left, right = match["left"].casefold(), match["right"].casefold()
    if is_one_word(left, right):
        return Removal(Span(match.end("left"), match.end("space")), LINE_END_HYPHEN)
    if f"{left}-{right}" in text:
        return Removal(Span(*match.span("space")), LINE_END_SPACE)
    return None
