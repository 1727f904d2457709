"""Reads a Markdown document with markdown-it-py, keeping every character's place in the file.

Only what a converter of printed pages produces counts as mark-up: headings, block quotations,
rules, emphasis, backslash escapes and note marks. Everything else that Markdown knows (links,
lists, code, raw HTML, entities) does not occur in an opinion as printed; where its characters
occur, they are the court's own and are kept as text.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

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
from build_scripts.superscripts import SUPERSCRIPTS

MARK_UP = "Markdown mark-up"
PAGE_RULE = "rule between pages"

NOTE_MARK = re.compile(r"(?P<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\[\^(?P<label>[^\]\s]{1,8})\](?P<colon>:?)")
"""A superscript number, or the footnote mark of extended Markdown; with a colon, its note."""

NOTE_HEAD = re.compile(r"\[\^[^\]\s]+\]:")
"""Where extended Markdown begins a note; the note's further paragraphs are indented below it."""

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
    original, text = text, FORM_FEED.sub(" ", text)
    lines = line_starts(text)
    blocks: list[SourceBlock] = []
    emphasis: list[SourceEmphasis] = []
    removals: list[Removal] = []
    in_note = False
    for token, kind, level in leaves(parser.parse(text)):
        first, last = token.map or [0, 0]
        extent = Span(lines[first], lines[last])
        if token.type == "hr":
            rule = trimmed(text, extent)
            if ASTERISM.fullmatch(text, rule.start, rule.end):
                blocks.append(SourceBlock(rule, "heading"))
            else:
                removals.append(Removal(rule, PAGE_RULE))
            continue
        places = places_of(token.content, text, extent)
        removals += mark_up_around(places, text, extent)
        styled, escapes = read_inline(token.children or [], token.content, places)
        emphasis += styled
        removals += escapes
        if places:
            block = SourceBlock(Span(places[0], places[-1] + 1), kind, level)
            in_note = bool(NOTE_HEAD.match(token.content)) or (
                in_note and is_indented(text, extent)
            )
            further = in_note and kind == "text" and not NOTE_HEAD.match(token.content)
            blocks.append(replace(block, kind="note") if further else block)
    removals += bare_quotation_marks(text)
    return Source(
        name=name,
        text=original,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(blocks),
        emphasis=tuple(emphasis),
        marks=find_note_marks(text),
        removals=tuple(sorted(set(removals))),
    )


def line_starts(text: str) -> list[int]:
    """Return the offset of each line, and last that of the end."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return [*starts, len(text)]


def leaves(tokens: Sequence[Token]) -> Iterator[tuple[Token, SourceKind, int | None]]:
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


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    stretch = text[span.start : span.end]
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, max(start, span.start + len(stretch.rstrip())))


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
    """Return every stretch of `text` that the format itself marks as a note's mark."""
    return tuple(
        SourceMark(Span(*match.span()), match["label"] or match["digits"].translate(SUPERSCRIPTS))
        for match in NOTE_MARK.finditer(text)
    )
