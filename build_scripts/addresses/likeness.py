"""Fingerprints: by which words are known again, the same ones exactly and changed ones by likeness.

Only letters and digits count, and no capitals: a quotation mark set otherwise, or a hyphen that
the tools learned to close, makes no other words. The sketch tells how many pairs of neighbouring
words two texts share, without holding either: each pair is hashed into one of a few buckets, and
the least hash of each bucket is kept (Broder’s min-wise hashing, in one pass).
"""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b
from itertools import pairwise

from rapidfuzz import fuzz

BUCKETS = 16
EMPTY = "00"
"""A bucket into which no pair of words falls."""
DIGITS = 12
"""Hexadecimal digits of a fingerprint."""
FIRST = 60
"""Characters of the first words that are kept."""
ALIKE = 75
"""In percent: first words that are less alike say nothing."""

WORD = re.compile(r"[^\W_]+")


def comparable_words(words: str) -> list[str]:
    """Return the words of a text as they are compared: letters and digits, no capitals."""
    return WORD.findall(unicodedata.normalize("NFKC", words).casefold())


def fingerprint(words: str) -> str:
    """Return what tells the words of a text from others; a text without any by its characters."""
    same = "".join(comparable_words(words)) or words.strip()
    return blake2b(same.encode(errors="replace"), digest_size=DIGITS // 2).hexdigest()


def sketch(words: str) -> str:
    """Return a sketch of the pairs of neighbouring words of a text: two digits for each bucket."""
    least = [1 << 32] * BUCKETS
    for pair in pairs(comparable_words(words)):
        hashed = int.from_bytes(blake2b(pair.encode(errors="replace"), digest_size=4).digest())
        bucket, value = hashed % BUCKETS, hashed // BUCKETS
        least[bucket] = min(least[bucket], value)
    return "".join(EMPTY if value == 1 << 32 else f"{value % 255 + 1:02x}" for value in least)


def pairs(words: list[str]) -> Iterator[str]:
    """Yield each two neighbouring words; of a single word itself."""
    if len(words) == 1:
        yield words[0]
    for first, second in pairwise(words):
        yield f"{first} {second}"


def fingerprint_and_sketch(words: str) -> str:
    """Return the fingerprint and the sketch of a text as they are kept."""
    return f"{fingerprint(words)}.{sketch(words)}"


def first_words(words: str) -> str:
    """Return the first words of a text, as many as are kept."""
    line = " ".join(words.split())
    if len(line) <= FIRST:
        return line
    return line[: FIRST + 1].rpartition(" ")[0] or line[:FIRST]


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are by their sketches, from 0 to 1."""
    used = same = 0
    for at in range(0, 2 * BUCKETS, 2):
        mine, theirs = one[at : at + 2], other[at : at + 2]
        used += mine != EMPTY or theirs != EMPTY
        same += mine == theirs != EMPTY
    return same / used if used else 0.0


def likeness_of_first(one: str, other: str) -> float:
    """Return how alike the first words of two texts are, from 0 to 1: 0 where that says nothing."""
    return fuzz.ratio(one, other, score_cutoff=ALIKE) / 100
