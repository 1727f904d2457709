"""Finds notes that a page gives by figures in brackets alone, `[1]`, with no link and no mark-up.

Many pages saved from reprints print so: the mark close after its word, the note in a paragraph that
begins with the same figure, all notes behind the text.
"""

import re
from dataclasses import replace

from build_scripts.model import SourceBlock, SourceMark, Span
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.note_elements import BYLINE

HEAD = re.compile(r"\[(?:fn|FN)?(?P<label>\d{1,3})\]\s+(?=\S)")
MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:?!)”’\"'—])\[(?:fn|FN)?(?P<label>\d{1,3}|\*{1,4}|[†‡])\](?![\w(\[])"
)
"""`[1]`, or `[fn1]` as the Columbia archive prints it where its tag is lost. A mark follows a word
or a stop; after a figure a bracket is a subsection: `§ 313[3]`."""


def take_bracketed_notes(into: Assembly) -> None:
    """Make notes of the paragraphs behind the text that begin with figures in brackets, counting
    from 1 on, where each has a mark in the text; and find the marks of notes told otherwise."""
    text = into.text
    if all(block.kind != "note" for block in into.blocks):
        make_notes(into, text)
    notes = {block.label for block in into.blocks if block.kind == "note" and block.label}
    heads = {block.mark for block in into.blocks if block.mark}
    marked = {mark.label for mark in into.marks if mark.span not in heads}
    unmarked = notes - marked
    into.marks += [
        mark
        for block in into.blocks
        if block.kind != "note"
        for mark in marks_in(text, block.span)
        if mark.label in unmarked
    ]


def make_notes(into: Assembly, text: str) -> None:
    """Make notes of the paragraphs at the end of `into`, if they are some."""
    first = next(
        (at for at in range(len(into.blocks) - 1, 0, -1) if label_of(text, into.blocks[at]) == "1"),
        0,
    )
    if not first:
        return
    marks = {m.label for block in into.blocks[:first] for m in marks_in(text, block.span)}
    listed: list[SourceBlock] = []
    due = "1"
    for block in into.blocks[first:]:
        if BYLINE.match(text[block.span.start : block.span.end]) or block.kind == "heading":
            break
        head = HEAD.match(text, block.span.start, block.span.end)
        if not head or head["label"] != due:
            listed.append(replace(block, kind="note"))
            continue
        if due not in marks:
            return
        mark = Span(head.start(), head.end("label") + 1)
        body = Span(head.end(), block.span.end)
        listed.append(replace(block, span=body, kind="note", label=due, mark=mark))
        due = str(int(due) + 1)
    if due in marks or len(listed) > 2 * (int(due) - 1):
        return  # a note is missing, or most of what follows is none
    into.blocks[first : first + len(listed)] = listed
    into.marks += [SourceMark(note.mark, note.label) for note in listed if note.mark and note.label]


def label_of(text: str, block: SourceBlock) -> str | None:
    """Return the figure in brackets with which `block` begins."""
    head = HEAD.match(text, block.span.start, block.span.end)
    return head["label"] if head and block.kind in ("text", "quotation") else None


def marks_in(text: str, span: Span) -> list[SourceMark]:
    """Return the figures in brackets in `text` at `span` that may be marks."""
    found = MARK.finditer(text, span.start, span.end)
    return [SourceMark(Span(*match.span()), match["label"]) for match in found]
