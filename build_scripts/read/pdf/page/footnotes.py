"""Finds the notes at the foot of a page and the labels at their heads.

Notes stand below a short rule at the left margin, drawn or set in dashes; where there is none,
they are set in smaller type and begin with a label. A note that runs over goes on at the foot of
the next page, below the rule, without a label.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.read.pdf.file.drawn import Rule
from build_scripts.read.pdf.page.lines import Line, label_in
from build_scripts.read.pdf.page.measure import BIN, Measure

LABEL = re.compile(r"\d{1,3}|[a-z]|[*]{1,5}|[†‡§¶#]{1,3}")
PLAIN_LABEL = re.compile(
    r"(?P<label>\d{1,3})[.)]?\s+(?=[A-Z“\"‘'\[(§])|(?P<symbol>[*]{1,5}|[†‡]{1,3})\s*(?=[^\W\d]|[“\"])"
)
ASTERISM = re.compile(r"\*\s+\*")
SMALL = 0.96
"""Of the size of the text: notes in smaller type are no larger."""
RULE_WIDTH = (30.0, 1.04)
"""Points, and share of the measure: between these lies the length of a rule over notes."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label at the head of a note."""

    text: str
    end: int
    """How many characters of the line it takes."""
    raised: bool


def label_at(line: Line) -> Label | None:
    """Return the label with which `line` begins, if it does."""
    if ASTERISM.match(line.text):
        return None
    raised = 0
    while raised < len(line.text) and (line.is_raised(raised) or line.text[raised] in "*†‡"):
        raised += 1
    label = label_in(line.text[:raised])
    if label and LABEL.fullmatch(label):
        return Label(label, raised, line.is_raised(0))
    plain = PLAIN_LABEL.match(line.text)
    if not plain:
        return None
    text = plain["label"] or plain["symbol"]
    return Label(text, len(text) + (line.text[len(text) : len(text) + 1] in (".", ")")), False)


def is_of_style(label: Label, raised: bool) -> bool:
    """Say whether a label is set as the others are, which are `raised`: in such an opinion a figure
    on the line begins no note, but is the volume of a record, or an item of a list."""
    return label.raised or not raised or not label.text.isdigit()


def may_follow(label: str, last: str | None) -> bool:
    """Say whether a note labelled `label` may come after one labelled `last`."""
    if not label.isdigit():
        return True
    return label == "1" or last is None or not last.isdigit() or int(label) == int(last) + 1


CITING = r"§§?|\b(?:at|[Nn]os?\.|[Cc]h\.|[Rr]ule|[Tt]itle|[Ss]ections?)"
BREAKS_OFF = re.compile(rf"(?:{CITING})$")
"""Behind which the number on the next line is part of a citation, and no sentence ends."""
CITED = re.compile(rf"(?:{CITING}|\b[A-Z]\w*\.)$")
"""The same, or an abbreviation, which may end a sentence too."""


def next_note(line: Line, above: Line | None, last: str | None, raised: bool) -> Label | None:
    """Return the label with which `line`, under `above` at the foot of a page, begins the note
    after `last`, if it does; `raised` says that labels are."""
    label = label_at(line)
    if not label or not is_of_style(label, raised) or not may_follow(label.text, last):
        return None
    cited = not label.raised and above is not None and BREAKS_OFF.search(above.text)
    return None if cited else label


def notes_begin(
    lines: Sequence[Line],
    rules: Sequence[Rule],
    separators: Sequence[float],
    measure: Measure,
    running_over: bool,
    last: str | None,
    usual: Set[int],
) -> int:
    """Return which of a page's `lines` is the first of its notes, or how many there are.

    `separators` are the heights of rules set in characters; `running_over` says whether the last
    note of the page before broke off; `last` is its label; `usual` are the lengths of the rules
    that stood over labels before.
    """
    small = small_tail(lines, measure)
    drawn = [rule for rule in rules if is_note_rule(rule, lines, measure)]
    known = {rule.y for rule in drawn if length_of(rule) in usual}
    for height in sorted([*separators, *(rule.y for rule in drawn)]):
        first = first_below(lines, height)
        if first == len(lines) or lines[first].column:
            continue
        if first == 0 and small and not (running_over and height in known):
            continue  # under a running head; but a long note may fill a page
        label = label_at(lines[first])
        numbered = label is not None and may_follow(label.text, last)
        smaller = 0 < first >= small  # a page that is smaller throughout is an appendix
        if numbered or smaller or running_over or height in known:
            return first
    if running_over and small == 0:
        return 0  # notes at the end of an opinion fill pages
    if running_over and small < len(lines):
        return small
    for index in range(small, len(lines)):
        label = label_at(lines[index])
        if label and (label.raised or not label.text.isdigit()) and may_follow(label.text, last):
            return index
    places = range(len(lines))
    raised = next((i for i in places if answers_mark_above(lines, i, last)), len(lines))
    plain = (i for i in places if answers_plainly(lines, i, last, measure))
    return raised if raised < len(lines) else next(plain, len(lines))


def answers_mark_above(lines: Sequence[Line], index: int, last: str | None) -> bool:
    """Say whether a line begins with a raised label that a line above it bears as a mark: notes
    may be set in the size of the text, with nothing but white above them."""
    label = label_at(lines[index])
    if not label or not label.raised or not may_follow(label.text, last):
        return False
    return any(label.text in marks_in(line) for line in lines[:index])


CLOSER = 0.85
"""Times the leading of the text."""
APART = 1.2
"""Times the distance between lines of a note, or the size of its type."""


def answers_plainly(lines: Sequence[Line], index: int, last: str | None, measure: Measure) -> bool:
    """Say whether a line begins with a number on the line that a line above it bears as a mark, and
    is the last of the page to do so: labels need not be raised as marks are. What follows is set
    closer or smaller than the text, or stands apart from it."""
    label = label_at(lines[index])
    if not index or not label or label.raised or not label.text.isdigit():
        return False
    above, line = lines[index - 1], lines[index]
    smaller = line.size <= SMALL * above.size
    if not may_follow(label.text, last) or (CITED.search(above.text) and not smaller):
        return False
    later = (label_at(line) for line in lines[index + 1 :])
    if any(each is not None and each.text == label.text for each in later):
        return False
    if not any(label.text in marks_in(line) for line in lines[:index]):
        return False
    steps = [a.baseline - b.baseline for a, b in pairwise(lines[index:])] or [0.0]
    apart = above.baseline - line.baseline > APART * max(min(steps), line.size)
    closer = 0 < max(steps) < CLOSER * measure.leading
    return apart or closer or smaller


def unmarked_foot(lines: Sequence[Line], last: str | None, measure: Measure) -> Line | None:
    """Return the line of a page without notes that begins as the next note would, with a raised
    label or where smaller type begins, though no mark refers to it."""
    small = small_tail(lines, measure)
    due = str(int(last) + 1) if last and last.isdigit() else "1"
    for index in range(1, len(lines)):
        label = label_at(lines[index])
        if label and label.text == due and (label.raised or index == small):
            return lines[index]
    return None


def marks_in(line: Line) -> set[str]:
    """Return the superscripts of a line."""
    raised = "".join(
        character if line.is_raised(index) else " " for index, character in enumerate(line.text)
    )
    return set(map(label_in, raised.split()))


def first_below(lines: Sequence[Line], height: float) -> int:
    """Return which of `lines` is the first below `height`, or how many there are."""
    return next((i for i, line in enumerate(lines) if line.baseline < height), len(lines))


def length_of(rule: Rule) -> int:
    """Return the length of a rule, rounded so that those of one style compare equal."""
    return round((rule.x1 - rule.x0) / BIN)


def lengths_over(lines: Sequence[Line], first: int, rules: Sequence[Rule]) -> Set[int]:
    """Return the lengths of the `rules` right above the note that begins with line `first`."""
    if first == len(lines) or not label_at(lines[first]):
        return set()
    return {length_of(rule) for rule in rules if first and first_below(lines, rule.y) == first}


def small_tail(lines: Sequence[Line], measure: Measure) -> int:
    """Return from which line on all lines of a page are set smaller than the text."""
    first = len(lines)
    while first and is_small(lines[first - 1], measure):
        first -= 1
    return first


def is_small(line: Line, measure: Measure) -> bool:
    """Say whether `line`, in no column and no table, is set smaller than the text."""
    return line.size <= SMALL * measure.size and not line.column and not line.cell


def is_note_rule(rule: Rule, lines: Sequence[Line], measure: Measure) -> bool:
    """Say whether `rule` may stand over notes: at the left margin, under no words, no longer than
    the lines. It is short, but over a note that runs over Word draws it in full length."""
    width = rule.x1 - rule.x0
    if not RULE_WIDTH[0] <= width <= RULE_WIDTH[1] * (measure.right - measure.left):
        return False
    if abs(rule.x0 - measure.left) > 2 * measure.size:
        return False
    return not any((rule.x0, rule.x1) in line.underlined for line in lines)
