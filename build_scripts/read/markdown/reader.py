"""Reads a Markdown document with markdown-it-py, keeping every character's place in the file.

Only what a converter of printed pages produces counts as mark-up: headings, block quotations,
rules, emphasis, backslash escapes and note marks, and what `converter_leftovers` knows. Everything
else that Markdown knows (links, lists, code, raw HTML, entities) does not occur in an opinion as
printed; where its characters occur, they are the court's own and are kept as text.
"""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from build_scripts.lexicon.superscripts import MEASURE, REACH, SUPERSCRIPTS
from build_scripts.model import (
    Removal,
    Source,
    SourceBlock,
    SourceEmphasis,
    SourceKind,
    SourceMark,
    Span,
    Style,
)
from build_scripts.read.markdown.converter_leftovers import PAGE_RULE, left_by_converter
from build_scripts.read.markdown.feet_of_pages import with_feet
from build_scripts.read.markdown.labels_at_line_start import heads_line
from build_scripts.read.markdown.running_heads_and_note_lists import (
    with_list_of_notes,
    without_running_heads,
)
from build_scripts.read.markdown.star_pages import star_pages_in
from build_scripts.read.markdown.tables import TableRow, column_by_column, columns_of_captions
from build_scripts.read.publisher_numbers_alone import without_counted_numbers

MARK_UP = "Markdown mark-up"

NOTE_MARK = re.compile(r"(?P<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[\^(?P<label>[^\]\s]{1,8})\](?P<colon>:?)")
"""A superscript number, or the footnote mark of extended Markdown; with a colon, its note."""

NOTE_HEAD = re.compile(r"^ {0,3}(?P<head>\[\^[^\]\s]+\]:)", re.MULTILINE)
"""Where extended Markdown begins a note, on the line below another too; the note's further
paragraphs are indented below it."""

INDENTED = re.compile(r" {2,}|\t")

ASTERISM = re.compile(r"[ \t]*(\*[ \t]*){3,}")
"""`* * *` alone on a line: how courts print an omission or a break, never a page rule."""

BARE_QUOTATION = re.compile(r"^ {0,3}(>(?:[ \t]*>)*)[ \t]*$", re.MULTILINE)

FORM_FEED = re.compile(r"[\f\v]")
"""The turn of a page in a text file: white space, unknown to Markdown."""

STYLES: dict[str, Style] = {"em": "italic", "strong": "bold"}


def read_markdown(name: str, data: bytes, text: str) -> Source:
    """Return the `Source` of Markdown `text`, decoded from `data`."""
    parser = MarkdownIt("zero").enable(["heading", "blockquote", "hr", "emphasis", "escape"])
    parser.disable(["text_join", "fragments_join"])
    stars, star_breaks = star_pages_in(text)
    original, left = text, left_by_converter(text)
    left = replace(left, removals=tuple(sorted({*left.removals, *stars})))
    text = FORM_FEED.sub(" ", left.blanked(text))
    heads = {first_word(text, m): m for m in left.marks if heads_line(original, m)}
    lines = line_starts(text)
    blocks: list[SourceBlock] = []
    emphasis: list[SourceEmphasis] = [*left.emphasis]
    removals: list[Removal] = [*left.removals]
    turns: list[int] = [r.span.start for r in left.removals if r.reason == PAGE_RULE]
    in_note = False
    for token, kind, level in text_leaves(parser.parse(text)):
        first, last = token.map or [0, 0]
        extent = Span(lines[first], lines[last])
        if token.type == "hr":
            rule = extent.stripped(text)
            if ASTERISM.fullmatch(text, rule.start, rule.end):
                blocks.append(SourceBlock(rule, "heading"))
            else:
                removals.append(Removal(rule, PAGE_RULE))
                turns.append(rule.start)
            continue
        places = places_of(token.content, text, extent)
        removals += mark_up_around(places, text, extent)
        styled, escapes = read_inline(token.children or [], token.content, places)
        emphasis += styled
        removals += escapes
        goes_on = in_note and is_indented(original, extent)
        heads_in = [places[head.start("head")] for head in NOTE_HEAD.finditer(token.content)]
        in_note = goes_on or bool(heads_in)
        for stretch in block_between_cuts(places, text, [*left.cuts, *heads_in]):
            further = goes_on and kind != "heading" and stretch.start not in heads_in
            span = with_last_mark(stretch, text, left.marks)
            block = SourceBlock(span, "row" if span.start in left.bullets else kind, level)
            if row := row_with(span, left.rows):
                block = replace(
                    block,
                    kind="row",
                    level=None,
                    cells=row.cells,
                    names_columns=row.names_columns,
                )
            if mark := heads.get(span.start):
                block = replace(block, kind="note", label=mark.label, mark=mark.span)
            elif further:
                block = replace(block, kind="note", inset=kind == "quotation")
            blocks.append(block)
    removals += bare_quotation_marks(text)
    blocks = column_by_column(blocks, columns_of_captions(original))
    blocks, titles, doubts = with_list_of_notes(blocks, original, left, heads)
    blocks, furniture, breaks = without_running_heads(blocks, text, turns)
    blocks, feet = with_feet(blocks, text, turns)
    marks = (*find_note_marks(text), *left.marks)
    source = Source(
        name=name,
        text=original,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(blocks),
        emphasis=tuple(sorted(emphasis)),
        marks=tuple(sorted(marks)),
        breaks=tuple(sorted([*breaks, *star_breaks])),
        removals=tuple(sorted({*removals, *titles, *furniture})),
        # Raised figures are what a converter saw; it may have missed some.
        marks_stated=not left.marks,
        doubts=(*doubts, *feet),
    )
    return without_counted_numbers(source)


def row_with(span: Span, rows: Sequence[TableRow]) -> TableRow | None:
    """Return the row of a table that begins with `span`, if there is one."""
    return next((row for row in rows if row.span.start <= span.start < row.span.end), None)


def first_word(text: str, mark: SourceMark) -> int:
    """Return where the first word after `mark` stands."""
    found = re.compile(r"\S").search(text, mark.span.end)
    return found.start() if found else len(text)


def block_between_cuts(places: Sequence[int], text: str, cuts: Sequence[int]) -> list[Span]:
    """Return the stretches of a block, whose characters stand at `places`, between `cuts`."""
    if not places:
        return []
    inside = sorted(cut for cut in cuts if places[0] < cut <= places[-1])
    edges = [places[0], *inside, places[-1] + 1]
    spans = [Span(start, end).stripped(text) for start, end in pairwise(edges)]
    return [span for span in spans if span.start < span.end]


FOLLOWING = re.compile(r"[ \t*_]*")
"""What may stand between the last word of a block and the mark after it, once marks are blank."""


def with_last_mark(span: Span, text: str, marks: Sequence[SourceMark]) -> Span:
    """Return `span` with the mark of a note that stands at the end of its last line."""
    following = FOLLOWING.match(text, span.end)
    line_end = following.end() if following else span.end
    first = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
    last = bisect_left(marks, line_end, key=lambda mark: mark.span.start)
    return Span(span.start, marks[last - 1].span.end if last > first else span.end)


def line_starts(text: str) -> list[int]:
    """Return the offset of each line, and last that of the end."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return [*starts, len(text)]


def text_leaves(tokens: Sequence[Token]) -> Iterator[tuple[Token, SourceKind, int | None]]:
    """Yield each stretch of running text, and each rule, with the kind of block it stands in."""
    quotations = 0
    level: int | None = None
    for token in tokens:
        if token.type.startswith("blockquote"):
            quotations += token.nesting
        elif token.type.startswith("heading"):
            level = int(token.tag[1]) if token.nesting > 0 else None
        elif token.type == "inline" and level is not None:
            yield token, "heading", level
        elif token.type in ("inline", "hr"):
            yield token, "quotation" if quotations else "text", None


def is_indented(text: str, extent: Span) -> bool:
    """Say whether the block in the lines `extent` begins further in than running text does."""
    return bool(INDENTED.match(text, extent.start))


def places_of(content: str, text: str, extent: Span) -> list[int]:
    """Return the offset in `text` of each character of a token's `content`.

    The content of a token is its lines without what marks the block (`> `, `#`, indentation), so
    each line of it stands somewhere in a line of the file, in order.
    """
    places: list[int] = []
    cursor = extent.start
    for line in content.split("\n"):
        words = line.lstrip()
        start = text.index(words, cursor)
        places += [max(cursor, start - 1)] * (len(line) - len(words))
        places += range(start, start + len(words))
        cursor = start + len(words)
        newline = text.find("\n", cursor, extent.end)
        places.append(newline if newline >= 0 else cursor)
        cursor = places[-1]
    places.pop()
    return places


def mark_up_around(places: Sequence[int], text: str, extent: Span) -> list[Removal]:
    """Return what stands in the lines of a block but is no part of its content."""
    kept = set(places)
    spans: list[Span] = []
    for offset in range(extent.start, extent.end):
        if offset in kept or text[offset].isspace():
            continue
        if spans and spans[-1].end == offset:
            spans[-1] = Span(spans[-1].start, offset + 1)
        else:
            spans.append(Span(offset, offset + 1))
    return [Removal(span, MARK_UP) for span in spans]


def bare_quotation_marks(text: str) -> list[Removal]:
    """Return the `>` that stand alone on a line, between two paragraphs of a quotation."""
    return [Removal(Span(*match.span(1)), MARK_UP) for match in BARE_QUOTATION.finditer(text)]


def read_inline(
    children: Sequence[Token], content: str, places: Sequence[int]
) -> tuple[list[SourceEmphasis], list[Removal]]:
    """Return the emphasis in a block, and the characters that are mark-up.

    The parser gives its tokens without places. They follow each other as they stand in
    `content`, so that a cursor over it finds them again.
    """
    emphasis: list[SourceEmphasis] = []
    removals: list[Removal] = []
    opened: list[int] = []
    cursor = 0
    for token in children:
        kind = token.type.partition("_")[0]
        if kind in STYLES:
            cursor = content.index(token.markup, cursor)
            start, cursor = cursor, cursor + len(token.markup)
            removals.append(Removal(Span(places[start], places[cursor - 1] + 1), MARK_UP))
            if token.nesting > 0:
                opened.append(cursor)
            elif (first := opened.pop()) < start:
                span = Span(places[first], places[start - 1] + 1)
                emphasis.append(SourceEmphasis(span, STYLES[kind]))
        elif token.type in ("text_special", "hardbreak"):
            cursor = content.index("\\", cursor)
            removals.append(Removal(Span(places[cursor], places[cursor] + 1), MARK_UP))
            cursor += 2
        elif token.type == "text" and token.content:
            cursor = content.index(token.content, cursor) + len(token.content)
    return emphasis, removals


def find_note_marks(text: str) -> tuple[SourceMark, ...]:
    """Return every stretch of `text` that the format itself marks as a note's mark; a raised figure
    after a figure or a unit is its power, unless a note bears it."""
    found = [
        (match, match["label"] or match["digits"].translate(SUPERSCRIPTS))
        for match in NOTE_MARK.finditer(text)
    ]
    heads = {label for match, label in found if text[match.start() - 1 : match.start()] in "\n"}
    return tuple(
        SourceMark(Span(*match.span()), label)
        for match, label in found
        if match["label"]
        or label in heads
        or not MEASURE.search(text, max(0, match.start() - REACH), match.start())
    )
