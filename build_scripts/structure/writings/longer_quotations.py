"""Finds how far a block quotation goes on, in a text that has lost its indents.

A colon introduces its first paragraph. What was left out of it, or added, is said in brackets right
behind its last (Bluebook rule 5.2(f)): a paragraph that begins so stands under a quotation.
"""

import re
from collections.abc import Sequence

from build_scripts.model import BlockKind
from build_scripts.structure.blocks.document_parts import Part

REMARK = re.compile(
    r"\((?:Citations?|Footnotes?|Emphasis|Alterations?|Internal quotation marks)\b[^()]{0,60}"
    r"\b(?:omitted|added|supplied|in original|ours|mine)\b[^()]{0,60}\)",
    re.IGNORECASE,
)
"""`(Footnotes omitted.)`, `(Emphasis ours.)`"""
FARTHEST = 3
"""Paragraphs from the first of a quotation to the remark behind its last."""
QUOTED = ("“", '"', "(")
"""How a paragraph begins that is none of a block quotation, or no whole paragraph of one."""


def with_longer_quotations(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the paragraphs between the first of a block quotation and the remark behind
    its last as quotations too."""
    result = [*kinds]
    for place, part in enumerate(parts):
        if result[place] != "paragraph" or not REMARK.match(part.words):
            continue
        near = range(place - 1, max(-1, place - 1 - FARTHEST), -1)
        first = next((at for at in near if result[at] == "blockquote"), place)
        between = range(first + 1, place)
        if all(result[at] == "paragraph" and goes_on(parts[at]) for at in between):
            for at in between:
                result[at] = "blockquote"
    return result


def goes_on(part: Part) -> bool:
    """Say whether `part` may be a further paragraph of a quotation."""
    return part.kind == "text" and not part.hint and not part.words.startswith(QUOTED)
