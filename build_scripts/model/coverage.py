"""What comparing a news story with the opinion yields, claim by claim."""

import datetime
from dataclasses import dataclass
from typing import Literal

from build_scripts.model.passage import Anchor
from build_scripts.model.story import Story

FigureKind = Literal["number", "duration", "date", "month", "day", "weekday", "name"]
"""What can be compared without judgment. A `day` is a month with a day, without a year."""

FindingKind = Literal["supported", "paraphrase", "differs", "not in the opinion", "contradicted"]
"""How a claim of a story stands to the opinion: the same facts; fair, in words that differ in a
way worth saying; not so said there; other reporting; the contrary is said there."""

Rights = Literal["full", "claims", "link"]
"""How much of a news story the site may show: all, the sentences discussed, or nothing."""


@dataclass(frozen=True, slots=True)
class Check:
    """A figure of a claim, compared with the claim's passages."""

    kind: FigureKind
    said: str
    """As the story prints it."""
    found: str | None
    """As a passage prints it; None where none does."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a story says, the passages of the opinion it rests on, and what an editor found."""

    number: int
    """Its place in the story, from 1."""
    anchor: Anchor
    """In the story."""
    finding: FindingKind
    reason: str
    passages: tuple[Anchor, ...]
    """In the opinion."""
    checks: tuple[Check, ...]
    author: str
    date: datetime.date


@dataclass(frozen=True, slots=True)
class NoClaim:
    """Words of a story that claim nothing of the case, and why an editor thinks so."""

    anchor: Anchor
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a story does not say of the decision, in an editor’s words; where the opinion does."""

    says: str
    passages: tuple[Anchor, ...]
    """In the opinion."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A news story about the case, compared with the opinion claim by claim."""

    story: Story
    publisher: str | None
    date: datetime.date | None
    modified: datetime.date | None
    """When it was last changed, where it says that and not when it was published."""
    url: str | None
    """Where the story can be read."""
    notice: str | None
    """Whose rights there are in it, in a sentence."""
    rights: Rights
    claims: tuple[Claim, ...]
    """In the order of the story; empty where nobody has compared it yet."""
    no_claims: tuple[NoClaim, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """In the editor’s order."""
