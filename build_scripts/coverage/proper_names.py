"""Names in running text, told from words that merely begin a sentence or stand in a title."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.coverage.quantities import WEEKDAYS
from build_scripts.lexicon.dates import MONTHS
from build_scripts.model import Span

WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+|'[^\W\d_]+|-[^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")
BEGINNING = re.compile(r"(?:^|[.!?:—][”’\"')\]]*\s+|[“‘\"(\[])\s*$")
"""Where a capital says nothing: at the start of a sentence, a quotation or a parenthesis."""

CALENDAR = frozenset([*WEEKDAYS, *MONTHS])
STEM = 5
"""Letters that an adjective shares with its name at least: `Mexico`, `Mexican`."""
SHORT_NAME = 3
"""Letters of a short first name at least: `Ben`, `Benjamin`."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How the documents of an edition use words."""

    common: frozenset[str]
    """Words that stand somewhere in small letters."""
    proper: frozenset[str]
    """Words, folded to small letters, that stand within a sentence with a capital."""


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return how `texts` use their words."""
    common: set[str] = set()
    proper: set[str] = set()
    for words in texts:
        titled = is_titled(words)
        for match in WORD.finditer(words):
            word = word_without_possessive(match[0])
            if word.islower():
                common.add(word)
            elif not titled and not begins_sentence(words, match.start()):
                proper.add(word.lower())
    return Vocabulary(frozenset(common), frozenset(proper))


def names(words: str, span: Span, known: Vocabulary) -> Iterator[Span]:
    """Yield where in `span` of `words` a name stands, its words together."""
    titled = is_titled(words)
    start = end = -1
    for match in WORD.finditer(words, span.start, span.end):
        if not is_name(match, words, known, titled):
            continue
        if end >= 0 and words[end : match.start()].strip() in ("", "."):
            end = match.end()
            continue
        if end >= 0:
            yield Span(start, end)
        start, end = match.span()
    if end >= 0:
        yield Span(start, end)


def is_name(match: re.Match[str], words: str, known: Vocabulary, titled: bool) -> bool:
    """Say whether a word is part of a name."""
    word = word_without_possessive(match[0])
    if not word[0].isupper() or word.lower() in CALENDAR or word.lower() in known.common:
        return False
    uncertain = titled or begins_sentence(words, match.start())
    return word.lower() in known.proper if uncertain else True


def word_without_possessive(word: str) -> str:
    """Return `word` without the ending of a possessive."""
    return POSSESSIVE.sub("", word)


def begins_sentence(words: str, at: int) -> bool:
    """Say whether a sentence, quotation or parenthesis begins at `at`."""
    return bool(BEGINNING.search(words, max(0, at - 8), at)) if at else True


def is_titled(words: str) -> bool:
    """Say whether the words are a title: most of them begin with a capital."""
    found: list[str] = WORD.findall(words)
    return sum(word[0].isupper() for word in found) * 2 > len(found)


def parts_of_name(name: str) -> Sequence[str]:
    """Return the words of a name, folded, those joined by hyphens apart."""
    return [
        part
        for word in WORD.findall(name)
        for part in word_without_possessive(word).lower().split("-")
    ]


def same_word(one: str, other: str) -> bool:
    """Say whether two words of names may mean the same: equal, short for, or made from it."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= SHORT_NAME and long.startswith(short):
        return True
    shared = max(STEM, len(short) - 1)
    return long[:shared] == short[:shared]
