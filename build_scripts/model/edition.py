"""What an edition adds: the layers put together, its documents, and its pages as written."""

import datetime
from dataclasses import dataclass
from typing import Literal

from build_scripts.model.address import UNPUBLISHED, Addresses, Gone
from build_scripts.model.annotation import Annotation, Event, Named, Term
from build_scripts.model.correction import Settled
from build_scripts.model.coverage import Coverage
from build_scripts.model.opinion import Opinion
from build_scripts.model.passage import Anchor
from build_scripts.model.source import Doubt
from build_scripts.model.version import Version


@dataclass(frozen=True, slots=True)
class Layers:
    """What is added to an opinion, each layer apart from the others."""

    annotations: tuple[Annotation, ...] = ()
    """In reading order."""
    terms: tuple[Term, ...] = ()
    """In the order of the alphabet."""
    events: tuple[Event, ...] = ()
    """In the order of time; what has no date follows what stands before it in the text."""
    people: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One of the documents of an edition, and what its publisher says of it."""

    file: str
    publisher: str | None
    date: datetime.date | None
    modified: datetime.date | None
    """When it was last changed, where it says that and not when it was published."""
    received: str | None
    """What was received and how it came to be text, in a sentence."""
    url: str | None
    """Where it can be read."""
    notice: str | None
    """Whose rights there are in it, in a sentence."""
    sha256: str
    """Of the file's bytes."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What was asked and held, in an editor’s words, and where the opinion says so."""

    question: str | None
    held: str
    outcome: str | None
    anchors: tuple[Anchor, ...]
    author: str | None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that an editor is told of, and that keeps nothing out: an entry of a file that
    changes nothing."""

    code: str
    sentence: str
    advice: str
    file: str
    """As the editor knows it."""
    line: int | None

    def __str__(self) -> str:
        """Return the notice as one line: place, code, sentence, advice."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: [{self.code}] {self.sentence} {self.advice}"


@dataclass(frozen=True, slots=True)
class Edition:
    """An opinion as one publisher presents it."""

    slug: str
    """Its place in the URL."""
    title: str
    citation: str | None
    """The reporter citation, with court and year."""
    opinion: Opinion
    documents: tuple[Document, ...]
    hints: int
    """How many hints the editor needed."""
    layers: Layers = Layers()
    settled: tuple[Settled, ...] = ()
    """What the editor put right of what was read."""
    coverage: Coverage | None = None
    """The news story about it, where the edition has one."""
    holding: Holding | None = None
    """What its editor says was held."""
    accepted: frozenset[str] = frozenset()
    """Codes of doubts of the first rank that its editor has looked into."""
    addresses: Addresses = UNPUBLISHED
    """What it has published, and publishes now."""
    draft: bool = False
    """Whether it is shown in a preview alone."""
    gone: tuple[Gone, ...] = ()
    """The addresses that nothing has any more."""
    versions: tuple[Version, ...] = ()
    """The versions of the opinion in order of time, where there are several; the last is read."""
    moved_from: tuple[str, ...] = ()
    """Slugs that it had before."""
    reviewed: str | None = None
    """The version of the tools with which its editor last looked it over."""
    topics: tuple[str, ...] = ()
    """What it is about, as its publication names that."""
    day: datetime.date | None = None
    """When it was last put right, or else first on the web, as its editor says."""

    notices: tuple[Notice, ...] = ()
    """What its editor is told of, that keeps nothing out."""

    def unsettled(self) -> tuple[Doubt, ...]:
        """Return the doubts of the first rank that no editor has settled."""
        doubts = self.opinion.doubts
        return tuple(d for d in doubts if d.rank == 1 and d.code not in self.accepted)


@dataclass(frozen=True, slots=True)
class Page:
    """A page written in Markdown, as the compiler receives it."""

    path: str
    """Below the edition's folder: `index.md`, `opinion.md`, …"""
    markdown: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that stands beside an edition’s pages and that the site serves as it is."""

    path: str
    """Below the edition's folder: `preview.png`."""
    data: bytes


DateForm = Literal["en-US", "en-GB", "es"]
"""The language in which the build writes dates, by its tag."""


@dataclass(frozen=True, slots=True)
class Look:
    """What an edition has of its publisher: in its pictures, and wherever it gives a date."""

    site: str = ""
    """What the site is called."""
    accent: str = "#8a1f2d"
    """On a light page."""
    dates: DateForm = "en-US"


@dataclass(frozen=True, slots=True)
class Written:
    """An edition with its pages and assets: all that a site needs of it."""

    edition: Edition
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...] = ()
