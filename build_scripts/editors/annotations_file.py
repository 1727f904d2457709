"""What an editor may write in `annotations.yml`."""

import datetime
from typing import Annotated

from msgspec import Meta, Struct

from build_scripts.editors.yaml_file import Sentence
from build_scripts.model import AnnotationKind

PartialDay = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""`2013`, `2013-12` or `2013-12-15`: as much of a date as is known."""
Address = Annotated[str, Meta(pattern=r"^https?://\S+$")]


class SourceEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `sources:`, with one of the keys `quote`, `story`, `law` and `link`."""

    quote: Sentence | None = None
    """Words of the opinion."""
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    story: Sentence | None = None
    """Words of the news story."""
    law: Sentence | None = None
    """A law or decision that the opinion cites: `8 C.F.R. § 1208.16(c)(2)`."""
    link: Address | None = None
    """A page on the web, with its `title`."""
    title: Sentence | None = None


class NoteEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `notes:`."""

    quote: Sentence
    kind: AnnotationKind
    text: Sentence
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    """The place of the quotation: `opinion ¶ 12`, `concurrence note 1`, `summary`."""
    sources: tuple[SourceEntry, ...] = ()
    author: Sentence | None = None
    date: datetime.date | None = None


class TermEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `glossary:`."""

    term: Sentence
    meaning: Sentence
    forms: tuple[Sentence, ...] = ()
    """Other forms in which the opinion uses it: plurals, short forms."""
    sources: tuple[SourceEntry, ...] = ()


class EventEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `chronology:`: what the build found put right, or an event added."""

    quote: Sentence
    """Words of the sentence, or all of it."""
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    hide: bool = False
    begins: PartialDay | None = None
    ends: PartialDay | None = None
    says: Sentence | None = None
    """What happened, in a few words."""


class NamedEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `people:` or `places:`."""

    name: Sentence
    who: Sentence
    aliases: tuple[Sentence, ...] = ()
    """Other names that the opinion uses."""


class AnnotationsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`annotations.yml`."""

    author: Sentence | None = None
    """Of the notes that name none."""
    date: datetime.date | None = None
    """Of the notes that give none."""
    notes: tuple[NoteEntry, ...] = ()
    glossary: tuple[TermEntry, ...] = ()
    chronology: tuple[EventEntry, ...] = ()
    people: tuple[NamedEntry, ...] = ()
    places: tuple[NamedEntry, ...] = ()


BEGINNING = "Begin with `notes:` and, indented below it, `- quote: …`."
