"""Tells the items of a list that stand solid under one another: each bears the next number.

Orders number what they command (`1. The motion is GRANTED;`), statutes their subsections. An item
begins a line, and the line before it ends with a stop short of the margin, or hangs.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.bullets import BULLETS
from build_scripts.read.printed.page.lines import Line
from build_scripts.read.printed.page.margins import ENDED, Measure, is_full

SERIAL = re.compile(r"[“\"]?(\(?)(\d{1,2}|[A-Za-z]|[ivx]{1,4})([.)])\s")
"""The number of an item: `1.`, `(a)`, `A.`, `ii)`; within a quotation, after its mark."""
BULLETED = re.compile(rf"[{BULLETS}]\s+\S")
"""No line of a paragraph begins so, but by the chance of one in many."""
FIRST_NUMBERS = ("1", "a", "A", "i", "I")
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
BEFORE_FIRST = re.compile(r"[:—]$")
BEFORE_NEXT = re.compile(r"(?:[;.,:]|[;,.] (?:and|or))[”\"’']?$")


def begins_item(group: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Say whether `line` begins an item of a list: one with a bullet, the first, under a colon, or
    the next after the one that `group` is."""
    if BULLETED.match(line.text):
        return True
    number = SERIAL.match(line.text)
    if not number:
        return False
    last = group[-1]
    if BEFORE_FIRST.search(last.text) and number[2] in FIRST_NUMBERS:
        return abs(line.indent - measure.left) > 1 or not is_full(last, line, measure)
    before = SERIAL.match(group[0].text)
    if not before or (before[1], before[3]) != (number[1], number[3]):
        return False
    under = abs(line.indent - group[0].indent) <= 1 and follows(number[2], before[2])
    apart = (
        len(group) == 1 or abs(last.indent - line.indent) > 1 or not is_full(last, line, measure)
    )
    ended = ENDED.search(last.text) or BEFORE_NEXT.search(last.text)
    return under and apart and bool(ended)


def follows(number: str, before: str) -> bool:
    """Say whether `number` is the one after `before`, of figures, letters or small romans."""
    if number.isdigit() or before.isdigit():
        return number.isdigit() and before.isdigit() and int(number) == int(before) + 1
    if before in ROMANS and number in ROMANS[ROMANS.index(before) + 1 :][:1]:
        return True
    return len(number) == len(before) == 1 and ord(number) == ord(before) + 1


SPEAKER = re.compile(
    r"[“\"]?\[?(?:[QA][.:]|(?:THE |MR\. |MS\. |MRS\. |DR\. )?[A-Z][A-Za-z’']*(?: [A-Z][\w.]*)?\]?:)"
    r"\]?\s"
)
"""Who speaks in a transcript: `Q.`, `A.`, `THE COURT:`, `[Dineen]:`, `“[Counsel:]`."""


def is_spoken(words: str) -> bool:
    """Say whether a line that reads `words` begins what somebody says in a transcript."""
    return bool(SPEAKER.match(words))
