"""The words of English, with all their forms, by which a broken word is told from a compound."""

from functools import cache
from importlib.metadata import distribution
from pathlib import Path

from build_scripts.account_memory import made_once

LIST = "symspellpy/frequency_dictionary_en_82_765.txt"
"""82,765 words: those that both a list for spelling (SCOWL) and printed books (Google Books Ngram)
have, each with the number of times that the books do."""


@cache
def english_words() -> frozenset[str]:
    """Return the words of English in small letters. No compound with a hyphen is among them, and
    of names only those that are words too."""
    listed = Path(str(distribution("symspellpy").locate_file(LIST)))

    def words() -> frozenset[str]:
        with listed.open(encoding="utf-8-sig") as lines:
            return frozenset(line.partition(" ")[0] for line in lines)

    return made_once("english", __file__, [listed], frozenset[str], words)


def is_one_word(first: str, second: str) -> bool:
    """Say whether two halves in small letters are a word of English only together."""
    words = english_words()
    return first + second in words and not (first in words and second in words)
