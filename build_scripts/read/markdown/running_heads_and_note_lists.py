"""Tells the furniture of pages from text in the Markdown of a converter.

That is the heads of pages, and the titles over lists of notes; and it tells which paragraphs are
notes.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Doubt, Removal, SourceBlock, SourceBreak, SourceMark
from build_scripts.problems import doubt
from build_scripts.read.markdown.converter_leftovers import NO_NOTE, Left
from build_scripts.read.markup.note_elements import NOTES_TITLE, TITLE
from build_scripts.read.printed.page.filing_header import FILING_STAMP, STAMP

RULE_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\s*$")


def with_list_of_notes(
    blocks: Sequence[SourceBlock], text: str, left: Left, heads: dict[int, SourceMark]
) -> tuple[list[SourceBlock], list[Removal], list[Doubt]]:
    """Return `blocks` with the further paragraphs of notes that stand listed at the end, the title
    over them, and a doubt of what follows the last. At the foot of pages each note is one block."""
    first, last = min(heads, default=len(text)), max(heads, default=0)
    heading = {mark.span.start for mark in heads.values()}
    referring = [mark.span.start for mark in left.marks if mark.span.start not in heading]
    if not heads or first < max(referring, default=first) or NO_NOTE.search(text):
        return [*blocks], [], []
    listed: list[SourceBlock] = []
    titles: list[Removal] = []
    doubts: list[Doubt] = []
    opened = bool(RULE_BEFORE.search(text[: heads[first].span.start]))
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        words = text[block.span.start : block.span.end].strip(" *#")
        if after and after.span.start == first and TITLE.fullmatch(words):
            titles.append(Removal(block.span, NOTES_TITLE))
            opened = True
            continue
        further = block.span.start > first and block.kind in ("text", "quotation")
        if further and block.span.start > last and not opened:
            further = False
            if listed and listed[-1].kind == "note":
                doubts.append(doubt_of(block, text))
        inset = block.kind == "quotation"
        listed.append(replace(block, kind="note", inset=inset) if further else block)
    return listed, titles, doubts


def doubt_of(block: SourceBlock, text: str) -> Doubt:
    """Return the doubt of a paragraph after the last note, which may belong to it."""
    return doubt("note-or-text", text.count("\n", 0, block.span.start) + 1)


RUNNING_HEAD = re.compile(
    r"(?P<left>\d{1,4}) (?P<after>[^a-z]{3,80}[A-Z.])"
    r"|(?P<before>[A-Z][^a-z]{2,80}?) (?P<right>\d{1,4})"
)
PAGE_STAMP = re.compile(rf"(?=.*\bPage:? \d+ of \d+)(?:{STAMP.pattern})")
NAMES_CASE = re.compile(r"\bV\. ")
"""A head with the name of the case, which may stand on one page alone."""


def without_running_heads(
    blocks: Sequence[SourceBlock], text: str, turns: Sequence[int]
) -> tuple[list[SourceBlock], list[Removal], list[SourceBreak]]:
    """Return `blocks` without the heads of pages, which stand next to a rule between pages, bear a
    number and come again or name the case, and where the pages begin; without the stamps of the
    electronic filing, too."""
    stamped = [b for b in blocks if PAGE_STAMP.fullmatch(plain_words_of(b, text))]
    blocks = [block for block in blocks if block not in stamped]
    beside = beside_turns(blocks, turns)
    found = {i: m for i in beside if (m := RUNNING_HEAD.fullmatch(plain_words_of(blocks[i], text)))}
    often = Counter(match["before"] or match["after"] for match in found.values())
    kept: list[SourceBlock] = []
    removals = [Removal(block.span, FILING_STAMP) for block in stamped]
    breaks: list[SourceBreak] = []
    label: str | None = None
    for index, block in enumerate(blocks):
        match = found.get(index)
        words = (match["before"] or match["after"]) if match else ""
        if match and (often[words] > 1 or NAMES_CASE.search(words)):
            removals.append(Removal(block.span, "running head"))
            label = match["left"] or match["right"]
            continue
        if label:
            breaks.append(SourceBreak(block.span.start, label))
            label = None
        kept.append(block)
    return kept, removals, breaks


def beside_turns(blocks: Sequence[SourceBlock], turns: Sequence[int]) -> set[int]:
    """Return which of `blocks` stand first or last on a page."""
    beside: set[int] = set()
    for turn in turns:
        after = place_after(blocks, turn)
        beside |= {place for place in (after - 1, after) if 0 <= place < len(blocks)}
    return beside


def place_after(blocks: Sequence[SourceBlock], turn: int) -> int:
    """Return the place among `blocks` of the first that begins after a `turn` of pages."""
    return next((i for i, b in enumerate(blocks) if b.span.start > turn), len(blocks))


def plain_words_of(block: SourceBlock, text: str) -> str:
    """Return the words of `block`, mark-up of emphasis aside."""
    return " ".join(text[block.span.start : block.span.end].replace("*", "").split())
