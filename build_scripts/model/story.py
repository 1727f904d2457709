"""What a news story says: its own words, and the words of others in it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.model.opinion import Block
from build_scripts.model.passage import Passage
from build_scripts.model.source import Removal, Source, Span
from build_scripts.model.text import Text


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of others in a story."""

    block: int
    """Place of the block among `Story.blocks`, from 0."""
    span: Span
    """With its quotation marks."""
    speaker: str | None
    """Whose words they are, as the story names them beside the quotation."""


@dataclass(frozen=True, slots=True)
class Story:
    """A news story about a case, recovered from a saved page."""

    source: Source
    headline: Text
    deck: Text | None
    """The line below the headline that sums the story up."""
    byline: Text | None
    author: str | None
    dateline: Text | None
    """The line that says when it was published or last changed."""
    date: datetime.date | None
    """The day that it names."""
    publisher: str | None
    """As the page itself names it."""
    blocks: tuple[Block, ...]
    """Paragraphs, numbered from 1, and the headings between them."""
    quotations: tuple[Quoted, ...]
    removals: tuple[Removal, ...]

    def passages(self) -> Iterator[Passage]:
        """Every stretch of text in the order in which it is read."""
        heads = (
            ("headline", self.headline),
            ("deck", self.deck),
            ("byline", self.byline),
            ("dateline", self.dateline),
        )
        yield from (Passage("story", where, 0, text, "heading") for where, text in heads if text)
        for index, block in enumerate(self.blocks):
            yield Passage("story", "body", index, block.text, block.kind, block.number)
