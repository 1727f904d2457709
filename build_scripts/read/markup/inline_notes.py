"""Finds notes that a converter wrote where their marks stood, within a sentence.

The First Circuit’s pages of WordPerfect, as CourtListener has them, end the paragraph at a note’s
mark, set `1:` in a paragraph of its own and the note in the next, and go on with the sentence.
"""

import re
from dataclasses import replace

from build_scripts.model import SourceBlock, SourceMark, Span
from build_scripts.read.assembly import Assembly

NUMBER = re.compile(r"(?P<label>\d{1,3}):")
GOES_ON = re.compile(r"[a-z,;)]")
"""How the rest of a sentence begins."""


def take_inline_notes(into: Assembly) -> None:
    """Make notes of the paragraphs behind lone numbers, where these count from 1 on and a sentence
    goes on behind one of them. The number is the mark in the paragraph above it."""
    text = into.text
    places = numbers_in_order(text, into.blocks)
    behind = [text[into.blocks[at + 2].span.start] for at in places if at + 2 < len(into.blocks)]
    if not any(map(GOES_ON.match, behind)):
        return
    for at in reversed(places):
        above, number, note = into.blocks[at - 1 : at + 2]
        label = text[number.span.start : number.span.end].rstrip(":")
        whole = replace(above, span=Span(above.span.start, number.span.end))
        into.blocks[at - 1 : at + 2] = [whole, replace(note, kind="note", label=label)]
        into.marks.append(SourceMark(number.span, label))


def numbers_in_order(text: str, blocks: list[SourceBlock]) -> list[int]:
    """Return the places of the lone numbers in `blocks` that count from 1 on, each between a
    paragraph and another; none where they do not."""
    found: list[int] = []
    for at, block in enumerate(blocks):
        match = NUMBER.fullmatch(text, block.span.start, block.span.end)
        if not match:
            continue
        near = blocks[max(0, at - 1) : at + 2]
        apart = not found or found[-1] < at - 2
        if len(near) < 3 or any(each.kind != "text" for each in near) or not apart:
            return []
        if int(match["label"]) != len(found) + 1:
            return []
        found.append(at)
    return found
