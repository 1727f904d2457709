"""Finds the numbers of headnotes that a publisher set before paragraphs of the court.

West digests some paragraphs of an opinion in headnotes and prints the number of each where it is
said: `[2]`, `[7, 8]`. The Ninth Circuit’s slip opinions bore them, too. A court that numbers its
own paragraphs numbers them all.
"""

import re
from dataclasses import replace
from itertools import pairwise

from build_scripts.model import Removal, Source, SourceBlock, Span

HEADNOTE_NUMBER = "number of a headnote"
"""Washington’s and other reporters set `[2]` before the paragraph that their headnote 2 digests."""
HEADNOTE = re.compile(r"\[(\d{1,3})(?:(?:, ?|[-–])(\d{1,3}))*\](?= )")
"""`[2]`, `[7, 8]`, `[3-5]` before a paragraph."""
OPENS = re.compile(rf"{HEADNOTE.pattern}(?= [A-Z“])")
FEWEST = 3


def without_headnote_numbers(source: Source) -> Source:
    """Return `source`, a print, with the numbers of headnotes as removals, where they count from 1
    and most paragraphs bear none."""
    text = [block for block in source.blocks if block.kind == "text" and not block.centred]
    found = [match_in(source, block) for block in text]
    numbers = [(int(each[1]), int(each[2] or each[1])) for each in found if each]
    counts = all(last < first <= last + 1 for (_, last), (first, _) in pairwise(numbers))
    if len(numbers) < FEWEST or numbers[0][0] != 1 or not counts:
        return source
    places = [place for place, each in enumerate(found) if each]
    if 2 * len(places) > places[-1] + 1 - places[0]:
        return source
    gone = [Removal(Span(*each.span()), HEADNOTE_NUMBER) for each in found if each]
    return replace(source, removals=tuple(sorted([*source.removals, *gone])))


def match_in(source: Source, block: SourceBlock) -> re.Match[str] | None:
    """Return the number of a headnote with which `block` opens."""
    return OPENS.match(source.text, block.span.start, block.span.end)
