"""`edition.yml` as an editor writes it: what an edition is made of, and what is said of it."""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from build_scripts.editors.coverage_file import PassageEntry
from build_scripts.editors.fields import Address, FileName, Words
from build_scripts.model import Rights

BEGINNING = "Begin with `opinion:` and, indented below it, `file: opinion.md`."


class OpinionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`opinion:` in `edition.yml`."""

    file: FileName
    publisher: Words | None = None
    date: datetime.date | None = None
    """When it was filed."""
    received: Words | None = None
    """What was received and how it came to be text."""
    url: Address | None = None
    """Where it can be read."""
    rights: Words | None = None


class ArticleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`article:` in `edition.yml`, the news story about the case."""

    file: FileName
    publisher: Words | None = None
    date: datetime.date | None = None
    """When it was published."""
    modified: datetime.date | None = None
    """When it was last changed, where the page says that and not when it was published."""
    received: Words | None = None
    url: Address | None = None
    """Where it can be read."""
    rights: Rights = "link"
    notice: Words | None = None
    """Whose it is, in a sentence."""


HintKind = Literal["paragraph", "blockquote", "heading", "disposition", "continuation"]
"""`continuation` goes on with the paragraph before it."""


class HintEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `hints:` in `edition.yml`."""

    quote: Words
    kind: HintKind = field(name="is")


class VersionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `versions:` in `edition.yml`, the files in which the opinion was published in time."""

    file: FileName
    date: datetime.date
    """When it was published."""
    what: Words
    """`slip opinion`, `amended opinion`, `bound volume`."""
    corrections: FileName | None = None
    """Of one that is not the newest: the file in which what was read wrong of it is put right, in
    the form of `corrections.yml`; without it that goes for it as far as it has the words."""


class CitationsEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`citations:` in `edition.yml`, where the opinion is reported."""

    public_domain: Words | None = None
    """The form that the court itself gives: `2022-NCSC-1`, `2024 ND 12`."""
    official: Words | None = None
    """In the court’s official reporter: `83 Wash. 2d 22`."""
    parallel: tuple[Words, ...] = ()
    """In other reporters."""

    def in_order(self) -> tuple[str, ...]:
        """Return the citations in the order of a citation (Bluebook rule 10.3.3)."""
        return tuple(filter(None, [self.public_domain, self.official, *self.parallel]))


class MovedEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`moved:` in `edition.yml`: addresses that the edition has left, which lead on."""

    before: tuple[Words, ...] = field(name="from", default=())
    """What its folder was called before."""
    withdrawn: Words | None = None
    """Why it is no longer published, in a sentence."""
    to: Words | None = None
    """Of one that is withdrawn: the edition that takes its place, by the name of its folder."""


class HoldingEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`holding:` in `edition.yml`, what a reader of the front page is to know first."""

    held: Words
    """What the court held, in one or two sentences."""
    passages: Annotated[tuple[PassageEntry, ...], Meta(min_length=1)]
    """Where the opinion says so."""
    question: Words | None = None
    """What was asked, in a sentence."""
    outcome: Words | None = None
    """What it means for the parties, in a sentence."""
    author: Words | None = None


class EditionFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`edition.yml`."""

    opinion: OpinionEntry
    title: Words | None = None
    """What the edition is called instead of the case’s name. It stands before `case.name` of
    corrections too, which goes on to be what others cite it by."""
    citation: Words | None = None
    """How it is cited after its name, where that is not put together from `citations:`."""
    citations: CitationsEntry | None = None
    article: ArticleEntry | None = None
    holding: HoldingEntry | None = None
    hints: tuple[HintEntry, ...] = ()
    draft: bool = False
    """Whether it is shown in a preview alone, and not on the site."""
    accepted: tuple[Words, ...] = ()
    """Codes of doubts about the whole reading that an editor has looked into and found right."""
    versions: tuple[VersionEntry, ...] = ()
    """Where the opinion was published in several versions: all of them, of which `opinion:` names
    the newest."""
    moved: MovedEntry | None = None
    reviewed: Words | None = None
    """The version of the tools with which it was last looked over."""
    published: datetime.date | None = None
    """When the edition was first on the web."""
    corrected: datetime.date | None = None
    """When it was last put right."""
    topics: tuple[Words, ...] = ()
    """What it is about, by the names in the publication’s `topics.yml`."""
