"""Knows what converters of printed pages leave in the Markdown they write.

Pandoc writes classes in braces, marker anchors and numbers of pages, docling comments, Mistral the
marks of notes as formulas; most of them raise a mark with `<sup>`. Only these forms, as narrow as
they are written, are mark-up here; the same characters anywhere else are the court’s own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.model import Removal, SourceEmphasis, SourceMark, Span, Style
from build_scripts.read.markdown.labels_at_line_start import heads_line
from build_scripts.read.markdown.notes_by_sequence import heads_of, told_by_order
from build_scripts.read.markdown.tables import CONVERTED, TableRow, bars_of_captions, rows_of_tables
from build_scripts.read.markup.elements import LABEL

PAGE_RULE = "rule between pages"
PICTURE = "place of a picture"
ADDRESS = "address of a link"

MARK = re.compile(
    rf"\[?<sup>\[?(?P<label>{LABEL})\]?(?:\(#[^()\s]*\))?</sup>\]?(?:\(#[^()\s]*\))?"
    rf"|\$\s*(?:\{{ ?\}})?\s*\^\{{? ?(?P<raised>{LABEL}) ?\}}?\s*\$"
    r"|(?<=\S)\[(?P<linked>\d{1,3})\]\(#[^()\s]*\)"
)
"""The mark of a note: `<sup>1</sup>`, with or without a link, `${ }^{1}$`, `[1](#page-3)`."""

LINE_END = re.compile(r"<br ?/?>")
FRONT_MATTER = "what is said to a program at the head of the file"
LEFT_OUT: Sequence[tuple[re.Pattern[str], str]] = (
    (
        re.compile(
            r"\A---[ \t]*\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n|- [^\n]*\n)+(?:---|\.\.\.)[ \t]*$",
            re.M,
        ),
        FRONT_MATTER,
    ),
    (re.compile(r"^(?:[*-] +TOC[ \t]*\n)?[ \t]*\{:[^{}\n]*\}[ \t]*$", re.MULTILINE), CONVERTED),
    (re.compile(r"(?<=[*_)\]])\{:[^{}\n]*\}"), CONVERTED),
    (re.compile(r"^:{3,}[ \t]*(?:\{[^{}\n]*\}|[a-z-]+)?[ \t]*:*[ \t]*$", re.MULTILINE), CONVERTED),
    (re.compile(r"(?<=[|+-]\n\n)(?:Table)?:(?=[ \t]+\S)"), CONVERTED),
    (re.compile(r"<!--.*?-->", re.DOTALL), CONVERTED),
    (re.compile(r"^\{\d+\}-{10,}[ \t]*$", re.MULTILINE), PAGE_RULE),
    (re.compile(r"^!\[[^\]\n]*\]\([^()\n]*\)(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE), PICTURE),
    (re.compile(r"<(span|a) (?:id|name)=\"[^\"<>]*\"\s*>\s*</\1>"), CONVERTED),
    (LINE_END, CONVERTED),
    (re.compile(r"(?<=\S\n)={3,}[ \t]*$", re.MULTILINE), CONVERTED),
    (re.compile(r"^</?(?:div|center|p)(?: [^<>\n]*)?>[ \t]*$", re.MULTILINE), CONVERTED),
    (re.compile(r"(?<=\S) \{[#.][^{}\n]*\}(?=[ \t]*$)", re.MULTILINE), CONVERTED),
)
"""What is no text by itself, and what to call it. Kramdown sets attributes in braces under a block
or behind a word, Pandoc colons around what has a class and before the caption of a table."""

TAGS = "u|i|b|em|strong|sub|sup|small|center"
AROUND: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(rf"<(?P<tag>{TAGS})>(?P<text>[^<>]*)</(?P=tag)>"), CONVERTED),
    (re.compile(r"\[(?P<text>[^\[\]\n]+)\]\{\.(?P<tag>smallcaps|underline)\}"), CONVERTED),
    (re.compile(r"\^(?P<text>st|nd|rd|th|d)\^"), CONVERTED),
    (
        re.compile(
            r"(?<!!)\[(?P<text>[^\[\]\n]+)\]\((?:#|https?://)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)"
        ),
        ADDRESS,
    ),
)
"""What stands around text."""

STYLES: dict[str, Style] = {
    "u": "italic",
    "underline": "italic",
    "i": "italic",
    "em": "italic",
    "b": "bold",
    "strong": "bold",
    "smallcaps": "small-caps",
}
"""Underlining stands for italics (Bluebook rule B2)."""

NO_NOTE = re.compile(r"^\[\^0\]:?[ \t]*", re.MULTILINE)
"""Before notes whose marks are formulas, with no number of its own."""
ESCAPED = re.compile(r"&amp;")
NOT_ESCAPED = re.compile(r"&(?!(?:amp|lt|gt|quot|#39);)")
ITEM = re.compile(r"^- +(?=\(?[\da-zA-Z]{1,3}[.)] )", re.MULTILINE)
"""The hyphen that some set before an item that bears its number."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a converter left in a text."""

    removals: tuple[Removal, ...]
    marks: tuple[SourceMark, ...]
    """Those that refer to notes, and those at the head of notes."""
    emphasis: tuple[SourceEmphasis, ...]
    rows: tuple[TableRow, ...]
    """Where the rows of tables stand."""
    cuts: tuple[int, ...]
    """Where a block begins that Markdown does not know of: a cell, a line, an item, a note."""
    bullets: frozenset[int]
    """Where the items of lists begin that bear a bullet."""

    def blanked(self, text: str) -> str:
        """Return `text` with all of it blank, each character in its place."""
        characters = [*text]
        for span in (*(r.span for r in self.removals), *(m.span for m in self.marks)):
            for place in range(span.start, span.end):
                if characters[place] != "\n":
                    characters[place] = " "
        return "".join(characters)


def left_by_converter(text: str) -> Left:
    """Return what a converter left in `text`."""
    raised = raised_marks(text)
    around, emphasis = surroundings(text, raised)
    ordered = heads_of(text, raised) if raised else told_by_order(text) if "[^" not in text else []
    marks, powers = without_powers(text, [*raised, *ordered])
    items = [Removal(Span(*m.span()), CONVERTED) for m in ITEM.finditer(text)]
    bars = bars_of_captions(text)
    bulleted = bullet_places(text)
    ruled, rows = rows_of_tables(text)
    removals = {*left_out(text, raised), *around, *powers, *items, *bars, *ruled}
    cuts = [m.end() for m in LINE_END.finditer(text)]
    cuts += [each.span.end for each in (*items, *bars)]
    cuts += [mark.span.end for mark in marks if heads_line(text, mark)]
    cuts += [row.span.start for row in rows] + items_in_order(text) + bulleted
    return Left(
        tuple(sorted(removals)),
        tuple(sorted(marks)),
        tuple(emphasis),
        tuple(rows),
        tuple(cuts),
        frozenset(at for at in (*bulleted, *loose_bullets(text)) if text[at] != "("),
    )


def raised_marks(text: str) -> list[SourceMark]:
    """Return the marks that a converter raised or linked."""
    return [
        SourceMark(Span(*match.span()), match["label"] or match["raised"] or match["linked"])
        for match in MARK.finditer(text)
    ]


def left_out(text: str, marks: Sequence[SourceMark]) -> list[Removal]:
    """Return what is no text by itself: comments, rules, pictures, escapes where all are escaped,
    and the number that stands before notes whose marks are formulas."""
    removals = [
        Removal(Span(*m.span()), reason) for rule, reason in LEFT_OUT for m in rule.finditer(text)
    ]
    if any(text[mark.span.start] == "$" for mark in marks):
        removals += [Removal(Span(*m.span()), CONVERTED) for m in NO_NOTE.finditer(text)]
    if not NOT_ESCAPED.search(text):
        removals += [
            Removal(Span(m.start() + 1, m.end()), CONVERTED) for m in ESCAPED.finditer(text)
        ]
    return removals


def surroundings(
    text: str, marks: Sequence[SourceMark]
) -> tuple[list[Removal], list[SourceEmphasis]]:
    """Return what stands around words outside the `marks`, and how it sets them."""
    taken = sorted(mark.span for mark in marks)
    removals: list[Removal] = []
    emphasis: list[SourceEmphasis] = []
    for match, reason in word_surroundings(text):
        before = bisect_left(taken, match.end(), key=lambda span: span.start)
        if before and match.start() < taken[before - 1].end:
            continue
        inner = Span(*match.span("text"))
        removals += [
            Removal(Span(match.start(), inner.start), reason),
            Removal(Span(inner.end, match.end()), reason),
        ]
        style = STYLES.get(match.groupdict().get("tag") or "")
        emphasis += [SourceEmphasis(inner, style)] if style and inner.start < inner.end else []
    return removals, emphasis


LINE_ITEM = re.compile(r"^\(?(?P<number>\d{1,2})[.)] {1,4}(?=\S)", re.MULTILINE)
EMPTY_LINE = re.compile(r"\n[ \t>]*\n")


def items_in_order(text: str) -> list[int]:
    """Return where the items of numbered lists begin that stand line under line, from 1 on."""
    found: list[int] = []
    listed: list[re.Match[str]] = []
    for match in [*LINE_ITEM.finditer(text), None]:
        last = listed[-1] if listed else None
        follows = match and last and int(match["number"]) == int(last["number"]) + 1
        if match and last and follows and not EMPTY_LINE.search(text, last.end(), match.start()):
            listed.append(match)
            continue
        if len(listed) > 1 and listed[0]["number"] == "1":
            found += [item.start() for item in listed]
        listed = [match] if match else []
    return found


BULLETED = re.compile(r"^[ \t]*(?:[-*+•] {1,4}(?=\S)|\([a-z]\) (?=\S))", re.MULTILINE)
"""An item of a list that stands line under line: `- It turned.`, `(a) First.`"""
BULLET_OF = re.compile(r"[\sa-z]")
"""What may differ between two bullets of a list: how far it is set in, and its letter."""


def bullet_places(text: str) -> list[int]:
    """Return where the items of lists with bullets or letters begin that stand line under line."""
    found = list(BULLETED.finditer(text))
    runs = [
        (before, after)
        for before, after in pairwise(found)
        if not EMPTY_LINE.search(text, before.end(), after.start())
        and BULLET_OF.sub("", before[0]) == BULLET_OF.sub("", after[0])
    ]
    return sorted({item.end() - len(item[0].lstrip()) for run in runs for item in run})


STAR = re.compile(r"^[*+-](?= )", re.MULTILINE)
LOOSE = re.compile(
    r":[*_]*[ \t]*\n[ \t]*\n(?P<items>(?P<bullet>[*+-]) +\S[^\n]*(?:\n[^\n*+-][^\n]*)*"
    r"(?:\n[ \t]*\n(?P=bullet) +\S[^\n]*(?:\n[^\n*+-][^\n]*)*)+)"
)


def loose_bullets(text: str) -> list[int]:
    """Return where the items of lists begin that stand under a colon, each a paragraph: `* the road
    was closed;`. A note’s asterisk stands under no colon, and once."""
    found: list[int] = []
    for run in LOOSE.finditer(text):
        found += [at.start() for at in STAR.finditer(text, run.start("items"), run.end())]
    return found


def without_powers(
    text: str, marks: Sequence[SourceMark]
) -> tuple[list[SourceMark], list[Removal]]:
    """Return `marks` without the raised figures after a figure that no note answers, and what
    stands around those: 10² is no mark."""
    labels = {mark.label for mark in marks if heads_line(text, mark)}
    powers = {
        mark
        for mark in marks
        if mark.label not in labels and text[mark.span.start - 1 : mark.span.start].isdigit()
    }
    removals: list[Removal] = []
    for mark in powers:
        at = text.index(mark.label, mark.span.start)
        removals += [
            Removal(Span(mark.span.start, at), CONVERTED),
            Removal(Span(at + len(mark.label), mark.span.end), CONVERTED),
        ]
    return [mark for mark in marks if mark not in powers], removals


def word_surroundings(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield what stands around words of `text`, and what to call it."""
    for rule, reason in AROUND:
        for match in rule.finditer(text):
            yield match, reason
