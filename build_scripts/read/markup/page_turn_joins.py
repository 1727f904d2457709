"""Tells what of a paragraph and of the block with which a page begins is one, where mark-up joins
what is two, or parts what is one.

The Caselaw Access Project joins the first block of a page to the last of the page before, so that a
paragraph goes on over the turn. A heading at the head of a page, or a paragraph to which the court
gave a number, so ends up at another paragraph’s end.
"""

import re
from collections.abc import Sequence

from build_scripts.model import SourceEmphasis, Span
from build_scripts.read.markup.block_kinds import FINISHED, may_be_heading
from build_scripts.read.markup.white_space import letters_in

NUMBERED_TITLE = re.compile(
    r"""
    (?: \([a-z\d]{1,4}\) | (?:[IVXL]+|[A-Z]|\d{1,2})\. ) \s+ [A-Z“"] [^?!]*$  # (g) Motion to Quash
    | (?:[IVXL]+|[A-Z]) \.? $                                                 # II, B.
    """,
    re.VERBOSE,
)
CAPITALS = re.compile(r"[^a-z]*[A-Z]{4}[^a-z]*$")
NUMBERED_PARAGRAPH = re.compile(r"(?:¶ ?\d+\.?|[\[{]¶ ?\d+\.?[\]}])\s+\S")


def parts_at_page(
    span: Span, words: str, labels: Sequence[Span], emphasis: Sequence[SourceEmphasis]
) -> list[Span]:
    """Return `span`, a block which reads `words` and in which pages begin at the `labels`, or its
    two parts where a block of its own begins with the last of them: a sentence has ended before."""
    label = labels[-1] if labels else None
    if not label:
        return [span]
    above = words[: label.start - span.start].rstrip()
    under = words[label.end - span.start :].strip()
    if not above or not FINISHED.search(above):
        return [span]
    if NUMBERED_PARAGRAPH.match(under) or is_heading_by_form(under, label.end, emphasis):
        return [Span(span.start, span.start + len(above)), Span(label.start, span.end)]
    return [span]


def is_heading_by_form(words: str, start: int, emphasis: Sequence[SourceEmphasis]) -> bool:
    """Say whether `words`, which stand from `start` on, are a heading by their number, in capitals
    or in bold."""
    if not words or not may_be_heading(words):
        return False
    bold = [e.span for e in emphasis if e.style == "bold" and e.span.end > start]
    all_bold = sum(each.end - max(each.start, start) for each in bold) >= letters_in(words)
    return bool(NUMBERED_TITLE.match(words) or CAPITALS.match(words)) or all_bold


SHORT_FOR_SECTION = re.compile(r"\b(?:ss?|Nos?|ch|chs|arts?|secs?|subs?|pp?|paras?|cls?|vol)\.$")
"""What stands before a number and ends no sentence: `notwithstanding s.` / `814.04(1)`."""
STANDS_ALONE = re.compile(r"By the Court\b|(?:¶|[\[{]¶)|[IVXLC\d]+\.\s|[A-Z]{3}|\W*$")
"""How what ends an opinion, or heads a part of it, begins."""


def goes_on_at_page(above: str, words: str, *, numbered: bool) -> bool:
    """Say whether `words`, with which a page begins, go on with the paragraph `above`. Where the
    court `numbered` that, as Wisconsin and some twenty more number all of theirs, what bears no
    number is of it: the project ends a paragraph in its mark-up with each page."""
    if SHORT_FOR_SECTION.search(above) and words[:1].isdigit():
        return True
    alone = may_be_heading(words) or STANDS_ALONE.match(words)
    return numbered and not alone and not above.endswith(":")
