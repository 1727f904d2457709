"""Tells a hyphen that belongs to a word from one that only served the end of a line.

A typesetter who breaks a word adds a hyphen; who breaks a compound uses the one that is there.
The page does not say which, but the rest of the opinion usually does: the word stands elsewhere,
unbroken. Nothing but the document is asked, so that the same text always reads the same.
"""

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BROKEN = re.compile(r"-[ \t]*\n\s*")

BROKEN_WORD = re.compile(r"([^\W\d_]+)-[ \t]*\n\s*(?:\d{1,2} {2,})?([a-z]+)")
"""A word broken at a line’s end, past the next line’s number in the margin."""
BREAKS_PER_LINE = 1 / 33
"""A text set with hyphenation breaks a word about every twentieth line; one without breaks only
the compounds that happen to end a line."""

SUSPENDED = frozenset({"and", "or", "to", "nor"})
"""After a hyphen at a line's end these carry a suspended compound on: “pre- and post-trial”."""


SUFFIXES = frozenset(
    "ing ings ed er ers est es tion tions sion sions ment ments ness ly ity ities ally ance ence "
    "able ible ful ism ist ists ive ous".split()
)
"""Ends of words that are no words: the hyphen before them only served the line."""


def vocabulary(text: str) -> Counter[str]:
    """Count the words of `text` in small letters, compounds whole and also part by part.

    Words broken over a line end are left out: they are what the count has to judge.
    """
    words: Counter[str] = Counter()
    for stretch in BROKEN.split(text):
        found = [match[0].lower() for match in WORD.finditer(stretch)]
        words.update(found[1:-1])
        words.update(part for word in found[1:-1] if "-" in word for part in word.split("-"))
    return words


def breaks_words(text: str, words: Counter[str]) -> bool:
    """Say whether `text` is set with hyphenation, as few courts set theirs.

    Where it is, some broken word stands whole elsewhere, or breaks are frequent.
    """
    broken = [(left.lower(), right) for left, right in BROKEN_WORD.findall(text)]
    proved = any(words[left + right] > words[f"{left}-{right}"] for left, right in broken)
    return proved or len(broken) > text.count("\n") * BREAKS_PER_LINE


def belongs(left: str, right: str, words: Counter[str], *, breaks: bool = True) -> bool:
    """Say whether the hyphen between `left`, at a line's end, and `right` is the word's own;
    `breaks` says whether the text breaks words that have none."""
    if right.lower() in SUFFIXES:
        return False
    if not breaks:
        return True
    compound = f"{left}-{right}".lower()
    joined = f"{left}{right}".lower()
    if words[compound] or words[joined]:
        return words[compound] >= words[joined]
    if not (left[-1:].isalpha() and right[:1].isalpha()):
        return True
    if right[0].isupper():
        return not left.isupper() or len(left) == 1
    last_part = left.lower().rpartition("-")[2]
    return bool(words[last_part] and words[right.lower()])
