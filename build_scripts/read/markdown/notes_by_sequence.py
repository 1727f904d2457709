"""Finds the notes of Markdown by their order: labels at the head of paragraphs that count up from
1, and a mark for each, which stands once before its note."""

import re
from collections.abc import Sequence
from itertools import islice

from build_scripts.model import SourceMark, Span
from build_scripts.read.markdown.labels_at_line_start import heads_line

BRACKETED = re.compile(r"(?<=[^\s\[(*])(?P<printed>\[(?P<label>\d{1,3})\])(?![\w(:])")
BRACKETED_HEAD = re.compile(r"(?<=\n\n)[ \t]*\[?(?P<label>\d{1,3})\]? +(?=\S)")
APART = re.compile(r"(?<=[.,;:?!)\]”\"’]) (?P<printed>(?P<label>\d{1,3}))(?= [A-Z“\"‘]|[ \t]*\n)")
APART_HEAD = re.compile(r"(?<=\n\n)(?P<label>\d{1,3}) +(?=[A-Z“\"‘])")
RUN_ON = re.compile(
    r"(?<=[a-z0-9”’)\]][.,;:?!)\]”\"’])(?P<printed>(?P<label>\d{1,3}))"
    r"(?:(?<!\d[.,:]\d)(?=\s|$)|(?=\s+[A-Z“\"‘]))"
)
BOLD_HEAD = re.compile(
    r"(?<=\n\n)(?P<bold>\*\*|__)\[?(?P<label>\d{1,3})\]?\.?(?P=bold)[.:]? +(?=\S)"
)
"""`**1** The order is reported.`, `**1.** …`, whose mark is run onto its word: `Corporation.1`."""
ESCAPED_MARK = re.compile(r"(?<=[^\s\[(*]) ?(?P<printed>\\\[(?P<label>\d{1,3})\\\])(?![\w(:])")
ESCAPED_HEAD = re.compile(r"(?<=\n\n)[ \t]*(?:\\\[(?P<label>\d{1,3})\\\]) +(?=\S)")
"""`word.\\[1\\]`: Pandoc escapes brackets that are the text’s own."""
CARET = re.compile(r"(?<=\S)(?P<printed>\^(?P<label>\d{1,3})\^)")
CARET_HEAD = re.compile(r"(?<=\n\n)\^(?P<label>\d{1,3})\^ *(?=\S)")
"""`word.^1^`: how Pandoc raises."""
LISTED_HEAD = re.compile(r"(?<=\n)(?P<label>\d{1,3})[.)] +(?=\S)")
"""`1. The order is reported.`, an item of the list under a title or a rule at the end."""
LIST_BEGINS = re.compile(
    r"\n[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}"
    r"|(?:\#{1,6} *)?(?:\*\*)?(?:Foot|End|FOOT|END)?(?i:notes):?(?:\*\*)?)[ \t]*\n"
)
"""What stands over a list of notes: a rule, or `## Footnotes`."""
WITHOUT_STOP = re.compile(r"(?<=[a-z”’)\]])(?P<printed>(?P<label>\d{1,3}))(?=[\s,;:.?!—)])")
"""`denial-of-service attacks5 and`"""
RAISED_OR_NOT = (RUN_ON, WITHOUT_STOP, APART, BRACKETED)
"""How the mark of a note with a bold label may be left, the surest first."""
MOST_LOST = 2
"""Labels from one note to the next, of which a converter may have lost one."""
FORMS = (
    (BRACKETED, BRACKETED_HEAD),
    (BRACKETED, BOLD_HEAD),
    (ESCAPED_MARK, ESCAPED_HEAD),
    (CARET, CARET_HEAD),
    (APART, APART_HEAD),
    (RUN_ON, BOLD_HEAD),
)


def told_by_order(text: str) -> list[SourceMark]:
    """Return the marks in brackets, “word.[1]”, set apart, “word. 1 The”, or run on, “word.1 The”
    for notes with bold labels, and the heads of the notes they refer to, where both run in order
    from 1 and each mark stands once between the mark and the head before it and its own note.
    Elsewhere such figures are text."""
    for mark, head in FORMS:
        heads = heads_in_order(text, head)
        marks = marks_in_order(text, mark, heads)
        if heads and len(marks) == len(heads):
            return [*marks, *heads]
    return told_by_bold_labels(text)


def told_by_bold_labels(text: str) -> list[SourceMark]:
    """Return the heads of notes with bold labels, which count up, and the marks of those whose mark
    is found once between the mark before it and the note: of more than half of them."""
    heads = heads_in_order(text, BOLD_HEAD, step=MOST_LOST)
    marks: list[SourceMark] = []
    for head in heads:
        found = (mark_before(text, form, head, marks) for form in RAISED_OR_NOT)
        marks += [*islice(filter(None, found), 1)]
    return [*marks, *heads] if 2 * len(marks) > len(heads) else []


def heads_in_order(
    text: str, head: re.Pattern[str], start: int = 0, step: int = 1
) -> list[SourceMark]:
    """Return the labels at the head of paragraphs that run in order from 1, after `start`, by one
    or by as much as a `step` from each to the next."""
    heads: list[SourceMark] = []
    last = 0
    for match in head.finditer(text, start):
        if last < int(match["label"]) <= last + step:
            last = int(match["label"])
            printed = Span(match.start(), match.start() + len(match[0].rstrip()))
            heads.append(SourceMark(printed, match["label"]))
    return heads


def marks_in_order(
    text: str, mark: re.Pattern[str], heads: Sequence[SourceMark]
) -> list[SourceMark]:
    """Return the marks of the notes that begin with `heads`, up to the first that is not found
    once."""
    marks: list[SourceMark] = []
    for head in heads:
        found = mark_before(text, mark, head, marks)
        if not found:
            break
        marks.append(found)
    return marks


def mark_before(
    text: str, mark: re.Pattern[str], head: SourceMark, marks: Sequence[SourceMark]
) -> SourceMark | None:
    """Return the mark of the note that begins with `head`, where it is found once between the last
    of the `marks` before it and the note."""
    start = marks[-1].span.end if marks else 0
    here = [m for m in mark.finditer(text, start, head.span.start) if m["label"] == head.label]
    return SourceMark(Span(*here[0].span("printed")), head.label) if len(here) == 1 else None


def heads_of(text: str, marks: Sequence[SourceMark]) -> list[SourceMark]:
    """Return the heads of the notes to which the raised `marks` refer, where no head is raised as
    they are: they run in order from 1 as the marks do, in a list at the end."""
    labels = [mark.label for mark in marks]
    if labels != [str(number) for number in range(1, len(labels) + 1)]:
        return []
    over = [match.end() for match in LIST_BEGINS.finditer(text, marks[-1].span.end)]
    if not over or any(heads_line(text, mark) for mark in marks):
        return []
    for form in (BOLD_HEAD, ESCAPED_HEAD, BRACKETED_HEAD, LISTED_HEAD):
        heads = heads_in_order(text, form, over[-1] - 1)
        if len(heads) == len(marks):
            return heads
    return []
