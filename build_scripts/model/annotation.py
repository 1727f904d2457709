"""What annotating yields: notes, glossary, events, people and places, each a layer by itself."""

import datetime
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from build_scripts.model.passage import Anchor
from build_scripts.model.source import Span
from build_scripts.model.text import Text

AnnotationKind = Literal[
    "explain", "context", "procedure", "later history", "correction", "question for class"
]
"""What an editor’s note does for the reader."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph that an editor wrote."""

    text: Text
    links: tuple[tuple[Span, str], ...] = ()
    """Stretches of `text.words` that lead to a page on the web, and its address."""


class OpinionWords(Struct, frozen=True, tag=True):
    """Words of the opinion on which an editor’s statement rests."""

    anchor: Anchor
    words: str


class StoryWords(Struct, frozen=True, tag=True):
    """Words of the news story on which an editor’s statement rests."""

    words: str


class LawCited(Struct, frozen=True, tag=True):
    """A law or decision, cited by the opinion, on which an editor’s statement rests."""

    authority_id: str
    cite: str
    """As the editor gives it, with its subdivision or page."""


class WebPage(Struct, frozen=True, tag=True):
    """A page on the web on which an editor’s statement rests."""

    title: str
    url: str


Ground = OpinionWords | StoryWords | LawCited | WebPage
"""Structures that bear their names, so that what is kept of one says which it is."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An editor’s note on a stretch of the court’s words."""

    number: int
    """Its place among the notes of its page, from 1: the 3 of the anchor `e3`."""
    anchor: Anchor
    words: str
    """The court’s words it is about."""
    kind: AnnotationKind
    prose: tuple[Prose, ...]
    markdown: str
    """The same as the editor wrote it."""
    author: str
    date: datetime.date
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    id: str
    """Its anchor there."""
    name: str
    expansion: str | None
    """The words for which the opinion itself says that it stands."""
    defined: Anchor | None
    """Where the opinion says so."""
    meaning: tuple[Prose, ...]
    """In an editor’s words."""
    grounds: tuple[Ground, ...]
    uses: tuple[Anchor, ...]
    """Every place where it is used, in reading order."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as far as it is known."""

    year: int
    month: int = 0
    """0 where it is not known."""
    day: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """Something that the opinion says happened, or lasted."""

    begins: PartialDate | None
    """None where the opinion gives a length of time only."""
    ends: PartialDate | None
    """Of a period: when it ended."""
    lengths: tuple[str, ...]
    """Lengths of time that the same sentence gives: `about two weeks`."""
    anchor: Anchor | None
    """The sentence; None of what the caption alone says."""
    words: str
    """The sentence, or what the caption says."""
    says: str | None = None
    """What happened, in an editor’s words."""
    after: PartialDate | None = None
    """Of what has no date: after what an editor says it came."""
    by_editor: bool = False
    """Whether an editor added it, or put its date right."""
    also: tuple[OpinionWords, ...] = ()
    """Further sentences that tell of it, where an editor says so."""


NamedKind = Literal["party", "judge", "counsel", "person", "place"]


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a place of the case."""

    id: str
    """Its anchor on the page of people and places."""
    kind: NamedKind
    name: str
    mentions: tuple[Anchor, ...]
    """In reading order."""
    roles: tuple[str, ...] = ()
    """Of a party, as the caption prints them: `Petitioner`."""
    wrote: tuple[str, ...] = ()
    """Of a judge: the writings, by their `id`."""
    joined: tuple[str, ...] = ()
    """Of a judge: the writings of others that the judge joins in full, by their `id`."""
    who: tuple[Prose, ...] = ()
    """In an editor’s words."""
