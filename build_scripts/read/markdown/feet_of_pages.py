"""Tells what stands at the foot of a page and goes on with a note of the page before.

A converter writes each page as it is printed: the text breaks off, the notes follow, a rule, and
the text goes on. What stands between and bears no label is the rest of a note that the page before
had no room for.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Doubt, SourceBlock
from build_scripts.read.markdown.running_heads_and_note_lists import doubt_of, place_after

BREAKS_OFF = re.compile(r"[\w,—–-]\s*$")
RESUMES = re.compile(r"[a-z“‘\"(\[\d]|\*?[A-Z][\w’'-]* [a-z]")
"""How a paragraph goes on in mid-sentence: no heading reads so, and no byline."""
PARAGRAPH = 80
"""Characters of a paragraph’s part on one page, at the least."""
SYMBOL = re.compile(r"[*_]*(?:\\\*|[∗†‡§¶])")
"""The label of a note that is a symbol."""
GOES_ON = re.compile(r"[a-z]")
ENDED = re.compile(r"[.?!:][)\]”’\"'*_]*\s*$")
PAIRS = (("(", ")"), ("“", "”"), ("[", "]"))


def with_feet(
    blocks: Sequence[SourceBlock], text: str, turns: Sequence[int]
) -> tuple[list[SourceBlock], list[Doubt]]:
    """Return `blocks`, those that go on with a note at the foot of a page before one of the `turns`
    as parts of it, and a doubt of each that stands so and goes on with none."""
    kept = [*blocks]
    doubts: list[Doubt] = []
    for turn in turns:
        end = place_after(kept, turn)
        if goes_on_over(kept, end, text):
            kept[end] = replace(kept[end], continues=True)
        foot = foot_before(kept, end, text)
        note = next((b for b in reversed(kept[: foot.start]) if b.kind == "note"), None)
        if note and foot and is_unfinished(text[note.span.start : note.span.end]):
            rest = [replace(each, kind="note") for each in kept[foot.start : foot.stop]]
            kept[foot.start : foot.stop] = [replace(rest[0], continues=True), *rest[1:]]
        elif foot:
            doubts.append(doubt_of(kept[foot.start], text))
    return kept, doubts


def goes_on_over(blocks: Sequence[SourceBlock], end: int, text: str) -> bool:
    """Say whether the block at `end` goes on with the last text of the page before it, which is a
    paragraph and breaks off."""
    before = next((b for b in reversed(blocks[:end]) if b.kind != "note"), None)
    if end >= len(blocks) or not before or {before.kind, blocks[end].kind} != {"text"}:
        return False
    words = text[before.span.start : before.span.end]
    resumed = RESUMES.match(text, blocks[end].span.start)
    return len(words) >= PARAGRAPH and bool(BREAKS_OFF.search(words) and resumed)


def foot_before(blocks: Sequence[SourceBlock], end: int, text: str) -> range:
    """Return where the foot of a page stands whose last block is before `end`, over the notes with
    labels: under a paragraph that breaks off, and that the next page goes on with."""
    over = blocks[end] if end < len(blocks) else None
    if not over or over.kind != "text" or not GOES_ON.match(text, over.span.start):
        return range(0)
    last = end
    while last and blocks[last - 1].kind == "note":
        last -= 1
    first = last
    while first and blocks[first - 1].kind == "text":
        words = text[blocks[first - 1].span.start : blocks[first - 1].span.end]
        if SYMBOL.match(words):
            return range(0)
        if BREAKS_OFF.search(words):
            return range(first, last)
        first -= 1
    return range(0)


def is_unfinished(words: str) -> bool:
    """Say whether the `words` of a note break off: without a stop, or within brackets."""
    return not ENDED.search(words) or any(words.count(a) > words.count(b) for a, b in PAIRS)
