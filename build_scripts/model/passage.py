"""The places of an opinion or a story that later stages point at: passages, quotations, anchors."""

from dataclasses import dataclass
from typing import Literal

from build_scripts.model.source import Span
from build_scripts.model.text import Text

BlockKind = Literal["paragraph", "heading", "blockquote", "disposition", "list", "table"]
"""`list` is one item of a list that the court makes of its own."""

Where = str
"""`body`, or `note` and the key of a `Note`; of a story also `headline`, `deck`, `byline`,
`dateline`."""
PassageKey = tuple[str, Where, int]
"""What tells a passage from all others of its document: writing, where, index."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block together with the place where it stands."""

    writing: str
    """The writing's `id`, or `caption`; of a news story `story`."""
    where: Where
    index: int
    """Place of the block among those of its body or note, from 0; -1 the byline, -2 the title."""
    text: Text
    kind: BlockKind = "paragraph"
    number: str | None = None
    """Of a numbered paragraph: its number in the writing, as `Block.number`."""

    @property
    def passage_key(self) -> PassageKey:
        """Which passage it is, or stands in."""
        return self.writing, self.where, self.index

    @property
    def place(self) -> str:
        """What an editor calls it: `opinion ¶ 12`, `concurrence note 1`, `caption`."""
        if self.number:
            return f"{self.writing} ¶ {self.number}"
        return self.writing if self.where == "body" else f"{self.writing} {self.where}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words by which an editor points at a place, as in the W3C Web Annotation Data Model
    (section 4.2.4, Text Quote Selector)."""

    exact: str
    prefix: str = ""
    """What stands directly before `exact`, as much of it as tells the place from others."""
    suffix: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Where a quotation stands: a passage, as `Passage` counts them, and a stretch of its words."""

    writing: str
    where: Where
    index: int
    span: Span

    @property
    def passage_key(self) -> PassageKey:
        """Which passage it is, or stands in."""
        return self.writing, self.where, self.index
