"""Tells a hyphen that belongs to a word from one that only served the end of a line.

A typesetter who breaks a word adds a hyphen; who breaks a compound uses the one that is there.
The page does not say which, but the rest of the opinion usually does: the word stands elsewhere,
unbroken. Where it does not, the words of English do: `historically` is one of them; `wellknown` is
none, while `well` and `known` are. What neither settles is a doubt: a name of two words
(`Over-street`), a prefix before a word (`non-party`).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.lexicon.english import english_words
from build_scripts.model import Doubt
from build_scripts.problems import doubt

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BROKEN = re.compile(r"[-\u00ad][ \t]*\n\s*")

BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)-[ \t]*\n\s*(?:\d{1,2} {2,})?([a-z]+)")
"""A word broken at a line’s end, past the next line’s number in the margin."""
BREAKS_PER_LINE = 1 / 33
"""A text set with hyphenation breaks a word about every twentieth line; one without breaks only
the compounds that happen to end a line."""

SUSPENDED = frozenset({"and", "or", "to", "nor"})
"""After a hyphen at a line's end these carry a suspended compound on: “pre- and post-trial”."""


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


@dataclass(frozen=True, slots=True)
class BrokenWord:
    """A word that may have lost its own hyphen."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a hyphen at a line’s end is its word’s own, and whether that is certain."""

    own: bool
    certain: bool


OWN, SERVED = Verdict(True, True), Verdict(False, True)
FIRST_PARTS = frozenset({"ex", "quasi"})
"""What no list of words has, and what begins compounds as words do."""
PREFIXES = frozenset(
    "non pre post re un anti co sub inter intra ultra semi multi over under counter out mis trans "
    "super extra".split()
)
"""They join without a hyphen (Chicago 7.89, from memory), and courts write one all the same."""
SHORTEST = 3
"""Letters of a half of whose hyphen one may be sure; a typesetter leaves no fewer than two."""


def hyphen_verdict(
    left: str, right: str, words: Counter[str], *, breaks: bool = True, chained: bool = False
) -> Verdict:
    """Judge the hyphen between `left`, at a line's end, and `right`; `breaks` says whether the text
    breaks words that have none, `chained` whether a further hyphen follows `right`."""
    compound = f"{left}-{right}".lower()
    joined = f"{left}{right}".lower()
    if breaks and (words[compound] or words[joined]):
        return OWN if words[compound] >= words[joined] else SERVED
    last, follows = left.lower().rpartition("-")[2], right.lower()
    alone = not all(is_word(half, words) for half in (last, follows))
    one_word = last + follows in english_words()
    if not breaks:
        return SERVED if one_word and alone else OWN
    if right[:1].isupper():
        return OWN if not left.isupper() or len(left) == 1 else SERVED
    if not (last.isalpha() and follows[:1].isalpha()) or len(last) == 1:
        return OWN
    if in_chain(left.lower(), right, chained=chained):
        return OWN
    if one_word or alone:
        return SERVED
    if last in FIRST_PARTS:
        return OWN
    if left[0].isupper() or last in PREFIXES or min(len(last), len(follows)) < SHORTEST:
        return Verdict(own=False, certain=False)
    return OWN


def is_word(half: str, words: Counter[str]) -> bool:
    """Say whether half of a broken word can stand alone, in English or in the opinion."""
    return half in english_words() or words[half] > 0 or half in FIRST_PARTS | PREFIXES


LINKING = frozenset("of to the and in by for on or at a".split())
"""Words in the middle of a compound: `state-of-the-art`, `day-to-day`."""


def in_chain(left: str, right: str, *, chained: bool) -> bool:
    """Say whether a break stands beside the middle of a compound of three: `day-to-day`."""
    return (chained and right in LINKING) or ("-" in left and left.rpartition("-")[2] in LINKING)


NAMED = 12
"""Words that the doubt names."""


def hyphen_doubts(broken: Sequence[BrokenWord]) -> list[Doubt]:
    """Return one doubt of all words `broken`."""
    if not broken:
        return []
    named = ", ".join(f"{each.words} (line {each.line})" for each in broken[:NAMED])
    more = f" and {len(broken) - NAMED} more" if len(broken) > NAMED else ""
    return [doubt("hyphen-uncertain", broken[0].line, words=named + more)]
