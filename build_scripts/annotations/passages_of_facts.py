"""Which passages of an opinion tell what happened."""

import re
from collections.abc import Set
from typing import Literal

from build_scripts.model import Opinion, PassageKey, Writing, WritingKind

Reach = Literal["facts", "whole", "before", "beyond"]
"""Where a passage stands: under a heading of facts, or in a note to what does; in an opinion that
has none; before the first such heading; elsewhere."""

LEAD: frozenset[WritingKind] = frozenset(
    {"majority", "per-curiam", "plurality", "memorandum", "order"}
)
FACTS = re.compile(r"\bfacts?\b|\bfactual\b|\bbackground\b|\bhistory\b", re.IGNORECASE)
"""What the heading over an opinion’s facts says."""


def reach_of_passages(opinion: Opinion) -> dict[PassageKey, Reach]:
    """Return where each passage of the lead opinion, and of its notes, stands."""
    reaches: dict[PassageKey, Reach] = {}
    for writing in opinion.writings:
        if writing.kind in LEAD:
            facts = frozenset(under_headings(writing))
            first = min(facts, default=0)
            for index in range(len(writing.blocks)):
                if is_text(writing, index):
                    reaches[writing.id, "body", index] = reach_of_block(index, facts, first)
            reaches |= reach_of_notes(writing, reaches)
    return reaches


def reach_of_block(index: int, facts: Set[int], first: int) -> Reach:
    """Return where a block stands, of a writing with those `facts`, the `first` of them first."""
    if not facts:
        return "whole"
    if index in facts:
        return "facts"
    return "before" if index < first else "beyond"


def reach_of_notes(writing: Writing, reaches: dict[PassageKey, Reach]) -> dict[PassageKey, Reach]:
    """Return where the notes of `writing` stand: a note to the facts tells facts."""
    called = {
        (mark.label, mark.ordinal): reaches.get((writing.id, "body", index))
        for index, block in enumerate(writing.blocks)
        for mark in block.text.references
    }
    found: dict[PassageKey, Reach] = {}
    for note in writing.notes:
        reach = called.get((note.label, note.ordinal))
        own: Reach = reach if reach in ("facts", "before") else "beyond"
        for index in range(len(note.blocks)):
            found[writing.id, f"note {note.key}", index] = own
    return found


def is_text(writing: Writing, index: int) -> bool:
    """Say whether a block of `writing` is running text."""
    return writing.blocks[index].kind in ("paragraph", "blockquote", "list")


def under_headings(writing: Writing) -> list[int]:
    """Return the blocks that stand under a heading of facts, down to the next of its level."""
    result: list[int] = []
    level = 0
    for index, block in enumerate(writing.blocks):
        if block.kind == "heading":
            depth = block.level or 1
            if FACTS.search(block.text.words):
                level = level or depth
            elif depth <= level:
                level = 0
        elif level:
            result.append(index)
    return result
