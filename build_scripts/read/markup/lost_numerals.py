"""Restores the roman number of the first section, where an archive has an asterisk in its place.

Public.Resource.Org’s pages of the Federal Reporter print `* Roe appeals …` or `* BACKGROUND`, the
number of the paragraph before it, where the court set `I` over the section. What follows tells that
it is none of a list and no mark of a note: the next section is number II.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Restoration, SourceBlock, Span
from build_scripts.read.assembly import Assembly
from build_scripts.read.publisher_numbered_paragraphs import ends_of_numbers, follows_number
from build_scripts.restorations import FIRST_NUMERAL

STAR = re.compile(r"\* (?=[A-Z“\"\[])")
ROMAN = re.compile(r"(?P<number>I{1,3}|IV)(?=\.?(?:\s|$))")
TITLE = re.compile(r"[^a-z]*[A-Z]{3}[^a-z]*$")
"""What goes on with the number in its line: `* BACKGROUND`. `A.` heads a part of the section."""
PART = re.compile(r"[A-Z]\.(?:\s|$)")


def take_lost_numerals(into: Assembly) -> None:
    """Put the number I in place of each asterisk that stands for it, as a heading of its own where
    the text of the section follows it."""
    text = into.text
    numbered = ends_of_numbers(into.removals)
    stars = {
        at
        for at, block in enumerate(into.blocks)
        if STAR.match(text, block.span.start, block.span.end)
        and follows_number(block, numbered)
        and leads_to_second(text, into.blocks[at + 1 :])
    }
    if not stars:
        return
    for at in stars:
        start = into.blocks[at].span.start
        into.restorations.append(Restoration(Span(start, start + 1), "*", FIRST_NUMERAL))
        text = f"{text[:start]}I{text[start + 1 :]}"
    into.parts = [text]
    into.blocks = [
        part
        for at, block in enumerate(into.blocks)
        for part in (with_heading(block, text) if at in stars else [block])
    ]


def leads_to_second(text: str, blocks: Sequence[SourceBlock]) -> bool:
    """Say whether the first of `blocks` that begins with a roman number has number II."""
    found = (ROMAN.match(text, each.span.start, each.span.end) for each in blocks)
    numbers = (match["number"] for match in found if match)
    return next(numbers, "") == "II"


def with_heading(block: SourceBlock, text: str) -> list[SourceBlock]:
    """Return `block`, which begins with the number I, in two where that heads its text."""
    start, end = block.span.start, block.span.end
    under = text[start + 2 : end]
    if TITLE.match(under) and not PART.match(under):
        return [replace(block, kind="heading")]
    head = replace(block, span=Span(start, start + 1), kind="heading", continues=None)
    return [head, replace(block, span=Span(start + 2, end))]
