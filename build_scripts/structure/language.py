"""Tells a text that is not in English: every rule here is one of American courts' English."""

import re
from collections import Counter

from build_scripts.model import Doubt, Source
from build_scripts.problems import doubt

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = frozenset("the of and to in that a is for was it on as with by".split())
OTHERS = {
    "Spanish": frozenset("de la que el en los del y las por con una se no para".split()),
    "French": frozenset("de la le les des et en du que une dans pour est par au".split()),
}
FEWEST_WORDS = 200
"""A shorter text may be names and numbers for the most part."""
LEAST = 0.08
"""Of the words: the fifteen above are a third of English prose, and lists of counsel hold fewer."""


def language_doubts(source: Source) -> list[Doubt]:
    """Return a doubt where hardly a word of `source` is one that English cannot do without."""
    counts = Counter(match[0].lower() for match in WORD.finditer(source.text))
    words = counts.total()
    if words < FEWEST_WORDS or share_of_common_words(counts, ENGLISH) >= LEAST:
        return []
    shares = {
        language: share_of_common_words(counts, common) for language, common in OTHERS.items()
    }
    language = max(shares, key=lambda each: shares[each])
    if shares[language] < 2 * share_of_common_words(counts, ENGLISH):
        return []
    return [doubt("opinion-not-english", 1, language=language)]


def share_of_common_words(counts: Counter[str], common: frozenset[str]) -> float:
    """Return which part of the words counted are among the `common`."""
    return sum(counts[word] for word in common) / max(1, counts.total())
