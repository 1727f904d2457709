"""Parts a text without layout into paragraphs: its lines, or where a page was saved element by
element, which tears its lines, what stands between two wider gaps."""

import re
from collections import Counter
from collections.abc import Iterator

from build_scripts.model import Span

PARAGRAPH = re.compile(r"\S[^\n]*")
STANZA = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
"""Up to an empty line; one that holds a space is a torn-off space of the line above."""
ALONE = re.compile(r"(?<![^\n])[ \t]*v\.?[ \t]*(?:\n|$)", re.MULTILINE)


def paragraphs(text: str, start: int) -> Iterator[Span]:
    """Yield the paragraphs of `text`: its lines, or where lines are torn, its stanzas."""
    torn = is_torn(text)
    stanza = stanzas(torn_gap(text)) if torn else PARAGRAPH
    for match in stanza.finditer(text, start):
        if torn and is_list(match[0]):
            for line in PARAGRAPH.finditer(text, match.start(), match.end()):
                yield Span(*line.span()).stripped(text)
            continue
        cursor = match.start()
        for alone in ALONE.finditer(text, match.start(), match.end() + 1):
            yield Span(cursor, alone.start()).stripped(text)
            yield Span(alone.start(), alone.end()).stripped(text)
            cursor = alone.end()
        if text[cursor : match.end()].strip():
            yield Span(cursor, match.end()).stripped(text)


def stanzas(gap: int) -> re.Pattern[str]:
    """Return the pattern of paragraphs within which up to `gap` empty lines may stand."""
    if not gap:
        return STANZA
    return re.compile(rf"\S(?:[^\n]|\n(?!(?:[^\S\n]*\n){{{gap + 1}}}))*")


GAP = re.compile(r"(?P<last>\S)[^\S\n]*\n(?P<gap>(?:[^\S\n]*\n)+)")
FEWEST_GAPS, FEWEST_BETWEEN = 8, 3
"""Gaps of a width within paragraphs, and between them, that tell how a page was saved."""


def torn_gap(text: str) -> int:
    """Return how many empty lines stand at most within a paragraph: some pages are saved with
    white around every link and italic, and more of it between paragraphs. What is torn there is,
    more often than not, no end of a sentence."""
    gaps: Counter[int] = Counter()
    unfinished: Counter[int] = Counter()
    for match in GAP.finditer(text):
        lines = match["gap"].count("\n")
        gaps[lines] += 1
        unfinished[lines] += match["last"] not in '.?!:”"’)'
    within = 0
    while gaps[within + 1] < FEWEST_BETWEEN or unfinished[within + 1] * 2 > gaps[within + 1]:
        within += 1
        if within > max(gaps, default=0):
            return 0
    return within if any(gaps[lines] >= FEWEST_GAPS for lines in range(1, within + 1)) else 0


def is_torn(text: str) -> bool:
    """Say whether paragraphs are torn into lines at every link and italic, as when a web page
    is saved element by element: some lines then begin with a comma or a stop."""
    lines = re.findall(r"\n([,;.)]|(?!vs?\.?\s)[a-z])[^\n]", text)
    return len(lines) * 20 > len(PARAGRAPH.findall(text))


TORN_OFF = re.compile(r"^(?:[,;] |\. [A-Z]|\) )", re.MULTILINE)
"""A line that begins with the comma or stop of the one above, which no printed line does."""
LONGEST_LIST_LINE = 90


def is_list(stanza: str) -> bool:
    """Say whether the lines of `stanza` are lines by themselves: short, and none of them torn."""
    lines = stanza.rstrip().split("\n")
    torn = any(
        re.match(r"\s*(?:[a-z,;.)]|\W+$)", line) or line.rstrip().endswith(("(", ","))
        for line in lines
    )
    return not torn and all(len(line) < LONGEST_LIST_LINE for line in lines)
