"""What an editor may write in `annotations.yml`."""

import datetime

from msgspec import Struct, field

from build_scripts.editors.fields import Address, Markdown, PartialDay, Words, WordsOrNone
from build_scripts.model import AnnotationKind


class SourceEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `sources:`, with one of the keys `quote`, `story`, `law` and `link`."""

    quote: Words | None = None
    """Words of the opinion."""
    prefix: WordsOrNone = ""
    suffix: WordsOrNone = ""
    within: WordsOrNone = ""
    story: Words | None = None
    """Words of the news story."""
    law: Words | None = None
    """A law or decision that the opinion cites: `8 C.F.R. § 1208.16(c)(2)`."""
    link: Address | None = None
    """A page on the web, with its `title`."""
    title: Words | None = None


class NoteEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `notes:`."""

    quote: Words
    kind: AnnotationKind
    """What sort of note it is."""
    text: Markdown
    """What a reader should know here, in your words."""
    prefix: WordsOrNone = ""
    suffix: WordsOrNone = ""
    within: WordsOrNone = ""
    """The place of the quotation: `opinion ¶ 12`, `concurrence note 1`, `summary`."""
    sources: tuple[SourceEntry, ...] = ()
    author: Words | None = None
    date: datetime.date | None = None


class TermEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `glossary:`."""

    term: Words
    """As the opinion uses it."""
    meaning: Markdown
    """What it is, in a sentence."""
    forms: tuple[Words, ...] = ()
    """Other forms in which the opinion uses it: plurals, short forms."""
    sources: tuple[SourceEntry, ...] = ()


class EventEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `chronology:`: what the build found put right, or an event added."""

    quote: Words
    """Words of the sentence, or all of it."""
    prefix: WordsOrNone = ""
    suffix: WordsOrNone = ""
    within: WordsOrNone = ""
    hide: bool = False
    """It is no event of the case."""
    same_as: Words | None = field(name="same as", default=None)
    """Words of the sentence that tells of the same event: both are one, at its date."""
    begins: PartialDay | None = None
    """When it was, or began: `2013`, `2013-12` or `2013-12-15`."""
    ends: PartialDay | None = None
    """When it ended."""
    after: PartialDay | None = None
    """Of what has no date: after what it came, so that it stands in its place."""
    says: Words | None = None
    """What happened, in a few words."""


class NamedEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `people:` or `places:`."""

    name: Words
    who: Markdown
    """Who or what that is in this case."""
    aliases: tuple[Words, ...] = ()
    """Other names that the opinion uses."""


class AnnotationsFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`annotations.yml`."""

    author: Words | None = None
    """Of the notes that name none."""
    date: datetime.date | None = None
    """Of the notes that give none."""
    notes: tuple[NoteEntry, ...] = ()
    glossary: tuple[TermEntry, ...] = ()
    chronology: tuple[EventEntry, ...] = ()
    people: tuple[NamedEntry, ...] = ()
    places: tuple[NamedEntry, ...] = ()


BEGINNING = "Begin with `notes:` and, indented below it, `- quote: …`."
