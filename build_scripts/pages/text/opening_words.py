"""The beginning of what somebody says, quoted: all that opens in it closes in it."""

import re
from collections.abc import Iterator

from build_scripts.lexicon.sentences import ABBREVIATED
from build_scripts.model import Span

CLOSING = {"(": ")", "[": "]", "“": "”", "‘": "’"}
SWAPPED = {"“": "‘", "”": "’", "‘": "“", "’": "”", '"': "'"}
CLAUSES = ("; ", ": ", ". ")
"""How a clause ends that is one of several in a sentence."""
CLAUSE_END = re.compile(r"[;:.] ")
NUMBERED = re.compile(r"(?:and |or )?\(\w{1,4}\) ")
FIRST_NUMBER = re.compile(r"(?<![\w.])\([1ai]\)(?= )", re.IGNORECASE)
THAT = re.compile(r"(?:and |or )?that\b", re.IGNORECASE)
SAYS_THAT = re.compile(r"\b(?P<verb>\w+(?:ed|s)|found|held|swore|say|said) that\b")
"""How the head of a list ends: `alleged (1)`, `testified that`."""
FEW = 20
"""Characters after a mark that opens below which it is left out with what follows."""


def clipped(words: str, length: int) -> str:
    """Return the beginning of `words`, whole words of it, in at most about `length` characters.

    What it opens it closes: `He said that ‘the fence …’`. A quotation of which only a few words
    would stand is left out, and so is a bracket.
    """
    words = words.strip()
    head = words if len(words) <= length else words[: length - 1].rpartition(" ")[0]
    opened = open_marks(head)
    kept = next((at for at in opened if at and is_left_out(head, at)), len(head))
    head = head[:kept].rstrip()
    closing = closing_of(head)
    if len(head) == len(words):
        return head + closing
    return f"{head.rstrip(',;:.')}\N{NO-BREAK SPACE}…{closing}"


def around(words: str, at: Span, length: int) -> str:
    """Return of `words` the clause that stands around `at`, in about `length` characters; all of
    them where they are no more."""
    if len(words) <= length:
        return words
    begin = beginning_around(words, at, length)
    end = next((e for e in clause_ends(words) if e >= at.end), len(words))
    left = "…\N{NO-BREAK SPACE}" if begin else ""
    cut = words[begin:end].strip()
    right = "\N{NO-BREAK SPACE}…" if end < len(words) and len(cut) <= length else ""
    return f"{left}{clipped(cut, length)}{right}"


def beginning_around(words: str, at: Span, length: int) -> int:
    """Return where in `words`, which are more than `length`, those begin that stand around `at`:
    with its clause, if that is near."""
    earliest = max(0, at.start - length // 2)
    before = (end + 2 for end in clause_ends(words) if earliest <= end and end + 2 <= at.start)
    clause = max(before, default=0)
    word = words.find(" ", earliest) + 1 if earliest else 0
    return clause or min(word, at.start)


def clause_ends(words: str) -> Iterator[int]:
    """Yield where a clause of `words` ends; the stop of an abbreviation ends none."""
    for match in CLAUSE_END.finditer(words):
        if not (match[0] == ". " and ABBREVIATED.search(words, 0, match.start())):
            yield match.start()


def head_of_list(words: str, begin: int) -> str:
    """Return the words on which the clause depends that begins at `begin`, which one of a list
    does: `the plaintiff alleged` before `(5) that …`; none of a clause that stands by itself."""
    said: re.Match[str] | None = None
    if numbered := NUMBERED.match(words, begin):
        said = FIRST_NUMBER.search(words, 0, numbered.end())
        end = said.start() if said else 0
    elif THAT.match(words, begin):
        said = SAYS_THAT.search(words, 0, begin)
        end = said.end("verb") if said else 0
    if not said:
        return ""
    head = words[:end].rstrip(" ,;:—–-")
    start = max(head.rfind(mark) + len(mark) if mark in head else 0 for mark in CLAUSES)
    return head[start:]


def closing_of(words: str) -> str:
    """Return the marks that close what `words` open and do not close."""
    return "".join(CLOSING[words[at]] for at in reversed(open_marks(words)))


def is_left_out(head: str, at: int) -> bool:
    """Say whether what opens at `at`, and does not close in `head`, is better left out of it."""
    return len(head) - at < FEW or (head[at] == "(" and at > len(head) // 3)


def open_marks(words: str) -> list[int]:
    """Return where the marks stand that open in `words` and do not close."""
    found: list[int] = []
    for at, mark in enumerate(words):
        if mark in CLOSING:
            found.append(at)
        elif mark in CLOSING.values() and not (mark == "’" and is_apostrophe(words, at, found)):
            partner = [index for index, start in enumerate(found) if CLOSING[words[start]] == mark]
            if partner:
                del found[partner[-1] :]
    return found


def is_apostrophe(words: str, at: int, opened: list[int]) -> bool:
    """Say whether the mark `’` closes nothing."""
    return not opened or words[opened[-1]] != "‘" or words[at + 1 : at + 2].isalpha()


def as_inner(words: str) -> str:
    """Return `words` as they stand within quotation marks: of their own marks each level changes
    with the one around it (Bluebook rule 5.1, in substance); apostrophes stay. Words whose
    outermost marks are single ones come from within a quotation, and stand as they are."""
    if (first := re.search(r"[“‘\"]", words)) and first[0] == "‘":
        return words
    changed: list[str] = []
    opened: list[int] = []
    for at, mark in enumerate(words):
        if mark in "“‘":
            opened.append(at)
        elif mark == "’" and is_apostrophe(words, at, opened):
            changed.append(mark)
            continue
        elif mark in "”’" and opened:
            opened.pop()
        changed.append(SWAPPED.get(mark, mark))
    return "".join(changed)
