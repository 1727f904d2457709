"""Versions of an opinion: the slip opinion, the amended one, the reporter’s; and what changed."""

import datetime
from dataclasses import dataclass
from typing import Literal

How = Literal["same", "gone", "new"]
"""Whether words stand in both versions, in the older alone, or in the newer alone."""
ChangeKind = Literal["changed", "added", "removed", "moved", "divided", "joined"]
"""What happened to a paragraph, a heading, a note or a line of the caption."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph that share one fate."""

    how: How
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change between two versions."""

    kind: ChangeKind
    before: str | None
    """The place in the older version: `opinion ¶ 12`; None where it has none."""
    after: str | None
    """The place in the newer."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One of the files in which an opinion was published."""

    file: str
    date: datetime.date
    what: str
    """`slip opinion`, `amended opinion`, as its editor calls it."""
    changes: tuple[Change, ...] = ()
    """What it changed of the version before it."""
