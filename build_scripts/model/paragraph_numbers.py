"""The numbers of paragraphs: the court’s own where it prints them, else their places from 1.

Some twenty states have their courts number the paragraphs of an opinion, so that it can be cited
without a reporter (Bluebook rule 10.3.3; Universal Citation Guide, rule 1.4). A number runs on
until the next: what stands under it, a block quotation or the text after one, is part of that
paragraph. A separate writing counts on from the opinion before it or begins anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.model.opinion import Block
from build_scripts.model.source import Span

PRINTED = re.compile(
    r"""
    (?: ¶\ ?(?P<bare>\d{1,3})\b\.?(?!\d)         # ¶ 12   ¶12.     Illinois, Wisconsin, Colorado
      | \[\ ?¶\ ?(?P<bracketed>\d{1,3})\.?\ ?\]  # [¶ 12]  [¶12.]  Maine, the Dakotas, Wyoming
      | \{\ ?¶\ ?(?P<braced>\d{1,3})\ ?\}        # {¶ 12}          Ohio
      | \{(?P<number>\d{1,3})\}                  # {12}            New Mexico
      | \[(?P<plain>\d{1,3})\]                   # [12]            Guam, New Mexico
    )(?=\s|$|[A-Z“"‘*\[(])
    """,
    re.VERBOSE,
)
"""The number with which a paragraph begins."""

FARTHEST = 3
"""How far a number may be ahead of the one before it: one between them may be lost in print."""
FEWEST = 3
"""Numbers that are a series wherever they begin."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A block that begins with a number of the court."""

    place: int
    number: int
    plain: bool
    """Whether it stands in brackets alone, as publishers print the numbers of headnotes."""
    span: Span | None
    """Where in the block it stands, with its sign and its brackets; none where an editor states
    it and the block does not begin with it."""


def blocks_numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a writing’s body, each but the headings with its number: the court’s
    own, `39`, and `39-2` for the second block under it; else its place among them from `1`.

    The words of a quotation may begin with a number of another text, and have no say in it.
    """
    printed = {each.place: each.number for each in court_numbers(blocks)}
    keys = numbers_under_printed(printed, blocks) if printed else by_place(blocks)
    return tuple(
        replace(block, number=None, level=block.level or 1)
        if block.kind == "heading"
        else replace(block, number=next(keys), level=None)
        for block in blocks
    )


def by_place(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the number of each block by its place."""
    return map(str, range(1, len(blocks) + 1))


def numbers_under_printed(printed: dict[int, int], blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the number of each block but the headings by those `printed` at some places; what
    stands before the first is numbered `0`, and `1` before a 2: that number stands in the byline,
    `¶ 1 ABLE, J.`, or was lost."""
    number, count = int(next(iter(printed.values())) == 2), 0
    for place, block in enumerate(blocks):
        if place in printed:
            number, count = printed[place], 0
        if block.kind != "heading":
            count += 1
            yield str(number) if count == 1 else f"{number}-{count}"


def court_numbers(blocks: Sequence[Block]) -> list[Numbered]:
    """Return the numbers that the court itself gives to paragraphs, none where it gives none.

    Bare brackets count only where they head most paragraphs: publishers print the numbers of
    headnotes so.
    """
    text = [place for place, b in enumerate(blocks) if b.kind in ("paragraph", "disposition")]
    series = longest_series(list(printed_numbers(blocks)))
    if 2 * len(series) > len(text):
        return series
    opens = bool(series) and series[0].place <= text[0]
    certain = bool(series) and not series[0].plain
    return series if certain and (opens or len(series) >= FEWEST) else []


def printed_numbers(blocks: Sequence[Block]) -> Iterator[Numbered]:
    """Yield the numbers with which blocks begin, or that an editor states of them."""
    for place, block in enumerate(blocks):
        found = PRINTED.match(block.text.words)
        number = int(found[found.lastgroup]) if found and found.lastgroup else None
        span = Span(*found.span()) if found else None
        if block.stated_number:
            said = span if number == block.stated_number else None
            yield Numbered(place, block.stated_number, plain=False, span=said)
        elif found and number is not None and block.kind != "blockquote":
            yield Numbered(place, number, plain=found.lastgroup == "plain", span=span)


def longest_series(found: Sequence[Numbered]) -> list[Numbered]:
    """Return the longest series of `found` in which each number follows on the one before."""
    lengths: list[int] = []
    before: list[int | None] = []
    latest: dict[tuple[int, bool], int] = {}
    for each in found:
        ahead = range(1, 2 if each.plain else FARTHEST + 1)
        known = [latest.get((each.number - step, each.plain)) for step in ahead]
        best = max((k for k in known if k is not None), key=lengths.__getitem__, default=None)
        lengths.append(1 + (lengths[best] if best is not None else 0))
        before.append(best)
        latest[each.number, each.plain] = len(lengths) - 1
    last = max(range(len(found)), key=lengths.__getitem__, default=None)
    series: list[Numbered] = []
    while last is not None:
        series.append(found[last])
        last = before[last]
    return series[::-1]
