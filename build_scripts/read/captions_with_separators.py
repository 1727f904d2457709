"""Parts the columns of a caption where mark-up, or Word, sets a sign between them on each line:
`DORA ROE,   :   No. 30-1234`, the lines ended by `<br>` or each a paragraph."""

from dataclasses import replace
from itertools import takewhile

from build_scripts.model import Removal, SourceBlock
from build_scripts.read.assembly import Assembly
from build_scripts.read.contents_and_dividers import RULE_BETWEEN
from build_scripts.read.printed.blocks.caption_columns import caption_blocks
from build_scripts.read.printed.page.caption_rails import squeezed_signs
from build_scripts.read.printed.page.lines import Page, lines_of

REACH = 40
"""Blocks among which a caption stands."""
LONGEST_LINE = 150
"""Characters of a line of a caption; running text, in which a `§` may stand, is longer."""


def take_railed_caption(into: Assembly) -> None:
    """Put the lines of a caption with signs between its columns into the order of the columns."""
    text = into.text
    lines = [lines_of_block(text, block) for block in into.blocks[:REACH]]
    lines = [*takewhile(lambda page: len(page[0].text) < LONGEST_LINE, lines)]
    early = into.blocks[: len(lines)]
    places = [place for place, page in enumerate(lines) for _ in page]
    signs = squeezed_signs(tuple(line for page in lines for line in page))
    signed = [place for place, sign in zip(places, signs, strict=True) if sign]
    band = slice(signed[0], signed[-1] + 1) if signed else slice(0)
    if not signed or any(block.kind == "row" or block.stated for block in early[band]):
        return
    blocks, rules = caption_blocks(tuple(line for page in lines[band] for line in page))
    into.blocks[band] = blocks
    into.removals += [Removal(rule, RULE_BETWEEN) for rule in rules]


def lines_of_block(text: str, block: SourceBlock) -> Page:
    """Return the lines of `block`, the first apart from what is above it."""
    first, *others = lines_of(text, block.span.start, block.span.end)
    return (replace(first, gap=1), *others)
