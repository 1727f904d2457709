"""Where the pages of the print begin in an opinion, for the pins that a text gives."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.quotations.opinion_words import Block
from build_scripts.quotations.stream import region


@dataclass(frozen=True, slots=True)
class Turned:
    """Where a page of the print begins in the whole opinion."""

    block: int
    at: int
    page: int


def page_turns(blocks: Sequence[Block]) -> dict[str, list[Turned]]:
    """Return where pages begin, in the writings and in each note."""
    turns: dict[str, list[Turned]] = {}
    for number, block in enumerate(blocks):
        for each in block.turns:
            if each.page.isdecimal():
                turned = Turned(number, each.at, int(each.page))
                turns.setdefault(text_of_pages(block), []).append(turned)
    return turns


def text_of_pages(block: Block) -> str:
    """Return the text in which pages follow each other: that of all writings, or one note."""
    return "body" if block.where == "body" else region(block)
