"""Finds titles in small letters that stand on lines of their own, set as first lines are.

Some judges set the lowest headings so: `Plaintiff’s exhibit 32`, alone between two paragraphs, with
neither number nor stop; Nebraska closes them with one, `Excessive Sentence.` One such line may be
anything; several are titles. A line that is all in italics or underscored is one by itself, such as
Kansas’s `Did the district court err?`
"""

import re
from collections.abc import Sequence

from build_scripts.lexicon.dates import DATE
from build_scripts.model import BlockKind, Source
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import is_capitalised_as_title
from build_scripts.structure.forms_of_lines import OUTCOME_ALONE

TITLE = re.compile(r"[A-Z][\w’'–-]*(?: \(?[\w’'–-]+\)?){1,8}")
LONGEST_PLAIN = 60
"""Characters."""
LONGEST_STYLED = 160
ENDED = re.compile(r"[.?!][)\]”’\"'*†‡\d]*$")
SENTENCES = re.compile(r"[a-z)]{3,}[.?!][”’\"')]*\s+[A-Z“]|[:;,]$")
"""More than one sentence, or none that is whole."""
TEXT = 120
"""Characters of a paragraph that may stand under a title, at the least."""
FEWEST = 2
"""Titles of a writing that are so set."""
NEARLY_ALL = 0.9
"""Of the characters of a line: so many are in a style that sets it apart."""


def with_bare_titles(
    kinds: Sequence[BlockKind], parts: Sequence[Part], source: Source
) -> list[BlockKind]:
    """Return `kinds`, the lines of `parts` that are titles by where they stand as headings."""
    lines = [at for at in range(1, len(parts) - 1) if is_over_text(kinds, parts, at)]
    found = [at for at in lines if is_title(parts[at])]
    styled = [
        at
        for at in lines
        if may_be_styled(parts[at])
        and is_in_italics(parts[at], source)
        and not is_in_italics(parts[at + 1], source)
    ]
    result = [*kinds]
    for at in (*(found if len(found) >= FEWEST else ()), *styled):
        result[at] = "heading"
    return result


def is_over_text(kinds: Sequence[BlockKind], parts: Sequence[Part], at: int) -> bool:
    """Say whether the part at `at` is a line between the end of a sentence, or a heading, and a
    paragraph of several lines."""
    before, part, after = parts[at - 1 : at + 2]
    if kinds[at] != "paragraph" or part.kind != "text" or part.hint:
        return False
    if len(part.words) > LONGEST_STYLED or DATE.search(part.words):
        return False
    under = kinds[at - 1] == "heading" or (
        kinds[at - 1] in ("paragraph", "blockquote") and bool(ENDED.search(before.words))
    )
    over = kinds[at + 1] == "paragraph" and len(after.words) >= TEXT and after.words[0].isupper()
    return under and over and not OUTCOME_ALONE.fullmatch(part.words)


def is_title(part: Part) -> bool:
    """Say whether `part` is a phrase without a stop, or with one and capitalised as a title."""
    if len(part.words) > LONGEST_PLAIN or part.continues is not False:
        return False
    closed = part.words.endswith(".") and is_capitalised_as_title(part.words)
    return bool(TITLE.fullmatch(part.words[:-1] if closed else part.words))


def may_be_styled(part: Part) -> bool:
    """Say whether `part` is of several words and no more than a sentence, as `Id.` is not."""
    return " " in part.words.strip() and not SENTENCES.search(part.words)


def is_in_italics(part: Part, source: Source) -> bool:
    """Say whether nearly all of `part` is in italics, by which readers tell what is underscored
    too."""
    length = sum(span.end - span.start for span in part.spans)
    shared = sum(
        max(0, min(span.end, each.span.end) - max(span.start, each.span.start))
        for span in part.spans
        for each in source.emphasis
        if each.style == "italic"
    )
    return shared >= NEARLY_ALL * length > 0
