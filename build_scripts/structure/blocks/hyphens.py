"""Tells a hyphen that belongs to a word from one that only served the end of a line.

A typesetter who breaks a word adds a hyphen; who breaks a compound uses the one that is there.
The page does not say which, but the rest of the opinion usually does: the word stands elsewhere,
unbroken. Where it does not, the grammar of compounds does (The Chicago Manual of Style, 7.89, from
memory): `well-known`, `self-evident`, `twenty-one`, `state-of-the-art` keep their hyphen; `ing` and
`tion` are no words. What neither settles is a doubt.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

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


def hyphen_verdict(
    left: str, right: str, words: Counter[str], *, breaks: bool = True, chained: bool = False
) -> Verdict:
    """Judge the hyphen between `left`, at a line's end, and `right`; `breaks` says whether the text
    breaks words that have none, `chained` whether a further hyphen follows `right`."""
    compound = f"{left}-{right}".lower()
    joined = f"{left}{right}".lower()
    if breaks and (words[compound] or words[joined]):
        return OWN if words[compound] >= words[joined] else SERVED
    last = left.lower().rpartition("-")[2]
    if ENDING.fullmatch(right) and last not in FIRST_PARTS:
        return SERVED
    if not breaks or not (left[-1:].isalpha() and right[:1].isalpha()):
        return OWN
    if right[0].isupper():
        return OWN if not left.isupper() or len(left) == 1 else SERVED
    if is_compound(left.lower(), right, chained=chained):
        return OWN
    if last in CLOSED and right in CLOSED:
        return SERVED
    if words[last] and words[right.lower()]:
        return Verdict(own=True, certain=False)
    return Verdict(own=False, certain=bool(NO_WORD_END.search(last)))


def is_compound(left: str, right: str, *, chained: bool) -> bool:
    """Say whether `left` and `right` make a compound that has a hyphen in every dictionary."""
    last = left.rpartition("-")[2]
    if (chained and right in LINKING) or ("-" in left and last in LINKING):
        return True
    numbered = last in TENS and right in UNITS
    return numbered or (last in UNITS and right in COUNTED) or last in FIRST_PARTS


ENDING = re.compile(
    r"""
    (?:[bcdfglmnprstvz]{0,2}|qu)(?:ing|ed|er|or)s?  # dissent-ing, plead-ings, admit-ted, vio-lator
    |(?:[bcdfgmnprstvz]|qu)?(?:ances?|ences?|ants?|ents?|ency|ancy)  # defen-dant, evi-dence
    |[cst]?ions?|[cst]ional(?:ly)?|[cst]ious(?:ly)?|(?:ic|i)?al(?:ly)?|(?:a|i)?t?ives?(?:ly)?
    |ments?|mental|ness|(?:[bcdglmnprstv])?(?:able|ible|ably|ibly)|(?:[bcdlmnrstv])?i?ty|i?ties
    |tiffs?|t?ures?|[lmnrt]?ous(?:ly)?|i?z(?:es?|ed|ing|ations?)|[a-z]?ly|[bcdfgklmnprst]ies
    |[bcdfgklmnprst]+(?:es|ism|ist|ists)|[cdglnrst]ar[y]?|tory|tories|[a-z]|[bcdfgklmnprstvz]{1,3}
    """,
    re.VERBOSE,
)
"""How words end, and none begins or stands alone."""
NO_WORD_END = re.compile(
    r"(?:[iujv]|[bdgptkcm]{2}|nn|rr|[^aeiouy]{4}|^[^aeiouy]+|^(?:a[bcdfp]|con|com|dis|e[fmn]|im))$"
)
"""How no English word ends, or all of it: `contri-`, `commit-t-`, `con-`."""
FIRST_PARTS = frozenset("self well ill quasi ex cross vice half".split())
"""Of compounds that dictionaries print with a hyphen whatever follows."""
TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
UNITS = frozenset("one two three four five six seven eight nine ten".split())
COUNTED = frozenset(
    "half thirds fourths fifths third fourth fifth quarters year day month week judge justice "
    "part step prong factor member person hour page sided fold count level way tier time".split()
)
LINKING = frozenset("of to the and in by for on or at a".split())
"""Words in the middle of a compound: `state-of-the-art`, `day-to-day`."""
CLOSED = frozenset(
    "any some every no one thing body where there here fore by in of after upon with out to can "
    "not on up over more further other wise never none the less theless withstanding ever when "
    "what who how so such through under stand hold come ward wards".split()
)
"""Two of these make one word: `any-one`, `with-in`, `there-fore`, `under-stand`."""


def hyphen_doubts(broken: Sequence[BrokenWord]) -> list[Doubt]:
    """Return one doubt of all words `broken`."""
    if not broken:
        return []
    named = ", ".join(f"{each.words} (line {each.line})" for each in broken[:NAMED])
    more = f" and {len(broken) - NAMED} more" if len(broken) > NAMED else ""
    return [doubt("hyphen-uncertain", broken[0].line, words=named + more)]


NAMED = 12
"""Words that the doubt names."""
