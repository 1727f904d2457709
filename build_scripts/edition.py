"""Reads an edition's folder: `edition.yml`, validated, and the documents that it names."""

import datetime
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct, field

from build_scripts.editors_file import EditorsFile, FileName, Sentence, read_editors_file
from build_scripts.model import Document
from build_scripts.problems import Problem
from build_scripts.structure.hints import Hint, HintKind

ReadFile = Callable[[str], bytes]
"""Returns the bytes of a file of the edition's folder by its name there."""

RIGHTS = Literal["full", "claims", "link"]
"""How much of a news story the site may show: all, the sentences discussed, or nothing."""

BEGINNING = "Begin with `opinion:` and, indented below it, `file: opinion.md`."

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class OpinionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`opinion:` in `edition.yml`."""

    file: FileName
    publisher: Sentence | None = None
    date: datetime.date | None = None
    """When it was filed."""
    received: Sentence | None = None
    """What was received and how it came to be text."""
    rights: Sentence | None = None


class ArticleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`article:` in `edition.yml`, the news story about the case."""

    file: FileName
    publisher: Sentence | None = None
    date: datetime.date | None = None
    """When it was published."""
    received: Sentence | None = None
    rights: RIGHTS = "link"
    notice: Sentence | None = None
    """Whose it is, in a sentence."""


class HintEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `hints:` in `edition.yml`."""

    quote: Sentence
    kind: HintKind = field(name="is")


class EditionFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`edition.yml`."""

    opinion: OpinionEntry
    title: Sentence | None = None
    citation: Sentence | None = None
    article: ArticleEntry | None = None
    hints: tuple[HintEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Folder:
    """An edition's folder as read: what it says, and the opinion it holds."""

    slug: str
    title: str | None
    citation: str | None
    opinion_file: str
    opinion_data: bytes
    documents: tuple[Document, ...]
    hints: tuple[Hint, ...]


def read_folder(slug: str, place: str, read_file: ReadFile) -> Folder:
    """Return the edition `slug`, whose folder the editor knows as `place`.

    Raises `Problem` for anything in `edition.yml` that is not as it should be.
    """
    if not SLUG.fullmatch(slug):
        raise Problem(
            "edition-name",
            f"“{slug}” cannot be part of an address.",
            place,
            None,
            "Name the folder with small letters, digits and hyphens, as in smith-v-jones.",
        )
    name = f"{place}/edition.yml"
    file = read_editors_file(name, read_file("edition.yml"), EditionFile, BEGINNING)
    settings = file.content
    entries: list[OpinionEntry | ArticleEntry] = [settings.opinion]
    if settings.article:
        entries.append(settings.article)
    data = {entry.file: read_file(entry.file) for entry in entries}
    return Folder(
        slug=slug,
        title=settings.title,
        citation=settings.citation,
        opinion_file=f"{place}/{settings.opinion.file}",
        opinion_data=data[settings.opinion.file],
        documents=tuple(document(entry, data[entry.file]) for entry in entries),
        hints=hints_of(file),
    )


def document(entry: OpinionEntry | ArticleEntry, data: bytes) -> Document:
    """Return what the edition says of one of its documents."""
    notice = entry.rights if isinstance(entry, OpinionEntry) else entry.notice
    return Document(
        file=entry.file,
        publisher=entry.publisher,
        date=entry.date,
        received=entry.received,
        notice=notice,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def hints_of(file: EditorsFile[EditionFile]) -> tuple[Hint, ...]:
    """Return the hints, each with its line in the file."""
    return tuple(
        Hint(entry.quote, entry.kind, file.name, file.line("hints", index))
        for index, entry in enumerate(file.content.hints)
    )
