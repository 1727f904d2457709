"""Finds titles in small letters that stand on lines of their own, set as first lines are.

Some judges set the lowest headings so: `Plaintiff’s exhibit 32`, alone between two paragraphs, with
neither number nor stop. One such line may be anything; several are titles.
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.dates import DATE
from build_scripts.model import BlockKind
from build_scripts.structure.blocks.document_parts import Part

TITLE = re.compile(r"[A-Z][\w’'–-]*(?: \(?[\w’'–-]+\)?){1,8}")
LONGEST = 60
"""Characters."""
ENDED = re.compile(r"[.?!][)\]”’\"'*†‡\d]*$")
TEXT = 120
"""Characters of a paragraph that may stand under a title, at the least."""
FEWEST = 2
"""Titles of a writing that are so set."""


def with_bare_titles(kinds: Sequence[BlockKind], parts: Sequence[Part]) -> list[BlockKind]:
    """Return `kinds`, the lines of `parts` that are titles by where they stand as headings."""
    found = [at for at in range(1, len(parts) - 1) if is_title(kinds, parts, at)]
    result = [*kinds]
    for at in found if len(found) >= FEWEST else ():
        result[at] = "heading"
    return result


def is_title(kinds: Sequence[BlockKind], parts: Sequence[Part], at: int) -> bool:
    """Say whether the part at `at` may be a title: a phrase between the end of a sentence and a
    paragraph of several lines."""
    before, part, after = parts[at - 1 : at + 2]
    if kinds[at] != "paragraph" or part.kind != "text" or part.hint or part.continues is not False:
        return False
    phrase = len(part.words) <= LONGEST and TITLE.fullmatch(part.words)
    under = kinds[at - 1] in ("paragraph", "blockquote") and bool(ENDED.search(before.words))
    over = kinds[at + 1] == "paragraph" and len(after.words) >= TEXT and after.words[0].isupper()
    return bool(phrase) and under and over and not DATE.search(part.words)
