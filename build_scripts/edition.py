"""Reads an edition's folder: `edition.yml`, validated, and the documents that it names."""

import datetime
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from msgspec import Struct, field

from build_scripts.addresses import file as addresses_file
from build_scripts.corrections.hints import Hint, HintKind
from build_scripts.editors.annotations_file import BEGINNING as BEGINNING_OF_ANNOTATIONS
from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.corrections_file import BEGINNING as BEGINNING_OF_CORRECTIONS
from build_scripts.editors.corrections_file import CorrectionsFile
from build_scripts.editors.fields import Address, FileName, Words
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.model import UNPUBLISHED, Addresses, Document, Rights
from build_scripts.problems import Problem, excerpt, problem
from build_scripts.problems.gathering import Gathering

ReadFile = Callable[[str], bytes]
"""Returns the bytes of a file of the edition's folder by its name there."""

ANNOTATIONS = "annotations.yml"
CORRECTIONS = "corrections.yml"
COVERAGE = "coverage.yml"
"""The file in which an editor compares the news story with the opinion."""

BEGINNING = "Begin with `opinion:` and, indented below it, `file: opinion.md`."

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Small letters alone: two names that differ by case are one on many disks."""
DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows gives to devices, whatever folder they stand in."""
LONGEST_SLUG = 100


class OpinionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`opinion:` in `edition.yml`."""

    file: FileName
    publisher: Words | None = None
    date: datetime.date | None = None
    """When it was filed."""
    received: Words | None = None
    """What was received and how it came to be text."""
    rights: Words | None = None


class ArticleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """`article:` in `edition.yml`, the news story about the case."""

    file: FileName
    publisher: Words | None = None
    date: datetime.date | None = None
    """When it was published."""
    received: Words | None = None
    url: Address | None = None
    """Where it can be read."""
    rights: Rights = "link"
    notice: Words | None = None
    """Whose it is, in a sentence."""


class HintEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of `hints:` in `edition.yml`."""

    quote: Words
    kind: HintKind = field(name="is")


class EditionFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`edition.yml`."""

    opinion: OpinionEntry
    title: Words | None = None
    citation: Words | None = None
    article: ArticleEntry | None = None
    hints: tuple[HintEntry, ...] = ()
    accepted: tuple[Words, ...] = ()
    """Codes of doubts about the whole reading that an editor has looked into and found right."""


@dataclass(frozen=True, slots=True)
class Article:
    """The news story of an edition as received, and what its editor says of it."""

    file: str
    data: bytes
    publisher: str | None
    date: datetime.date | None
    url: str | None
    rights: Rights
    notice: str | None
    coverage_file: str
    coverage_data: bytes | None
    """None where nobody has compared it with the opinion yet."""


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
    accepted: frozenset[str]
    article: Article | None
    annotations: EditorsFile[AnnotationsFile]
    """`annotations.yml`, or nothing where there is no such file."""
    corrections: EditorsFile[CorrectionsFile]
    """`corrections.yml`, likewise."""
    addresses: Addresses
    """What `addresses.yml` says was published of it, which may be nothing yet."""


def read_folder(slug: str, place: str, read_file: ReadFile) -> Folder:
    """Return the edition `slug`, whose folder the editor knows as `place`.

    Raises `Problem` for anything in `edition.yml` that is not as it should be.
    """
    check_slug(slug, place)
    name = f"{place}/edition.yml"
    file = read_editors_file(name, read_file("edition.yml"), EditionFile, BEGINNING)
    settings = file.content
    entries: list[OpinionEntry | ArticleEntry] = [settings.opinion]
    if settings.article:
        entries.append(settings.article)
    found = Gathering()
    data = {entry.file: found.take(partial(read_file, entry.file)) or b"" for entry in entries}
    noted = found.take(lambda: annotations(place, read_file))
    corrected = found.take(lambda: corrections(place, read_file))
    published = found.take(lambda: addresses(place, read_file))
    story = found.take(lambda: article(settings.article, place, data, read_file))
    found.end()
    assert noted and corrected and published  # else there was a problem
    return Folder(
        slug=slug,
        title=settings.title,
        citation=settings.citation,
        opinion_file=f"{place}/{settings.opinion.file}",
        opinion_data=data[settings.opinion.file],
        documents=tuple(document(entry, data[entry.file]) for entry in entries),
        hints=hints_of(file),
        accepted=frozenset(settings.accepted),
        article=story,
        annotations=noted,
        corrections=corrected,
        addresses=published,
    )


def check_slug(slug: str, place: str) -> None:
    """Raise `Problem` unless `slug`, the name of the folder `place`, can be part of an address."""
    if not SLUG.fullmatch(slug) or DEVICE.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        raise problem("edition-name", place, slug=excerpt(slug))


def article(
    entry: ArticleEntry | None, place: str, data: Mapping[str, bytes], read_file: ReadFile
) -> Article | None:
    """Return the news story that `entry` names, and the file of findings beside it, if any."""
    if not entry:
        return None
    return Article(
        file=f"{place}/{entry.file}",
        data=data[entry.file],
        publisher=entry.publisher,
        date=entry.date,
        url=entry.url,
        rights=entry.rights,
        notice=entry.notice,
        coverage_file=f"{place}/{COVERAGE}",
        coverage_data=begun(if_there(read_file, COVERAGE)),
    )


def if_there(read_file: ReadFile, name: str) -> bytes | None:
    """Return the bytes of the file `name`, None where the folder has no such file."""
    try:
        return read_file(name)
    except Problem as problem:
        if problem.code == "file-missing":
            return None
        raise


def begun(data: bytes | None) -> bytes | None:
    """Return the file `data`, None where it holds nothing but comments: a story that is not yet
    compared is not one in which no claim was found."""
    lines = (data or b"").splitlines()
    return (
        data if any(line.strip() and not line.lstrip().startswith(b"#") for line in lines) else None
    )


def annotations(place: str, read_file: ReadFile) -> EditorsFile[AnnotationsFile]:
    """Return what the editor adds to the opinion, which may be nothing."""
    path = f"{place}/{ANNOTATIONS}"
    data = begun(if_there(read_file, ANNOTATIONS))
    if data is None:
        return EditorsFile(path, AnnotationsFile(), None)
    return read_editors_file(path, data, AnnotationsFile, BEGINNING_OF_ANNOTATIONS)


def corrections(place: str, read_file: ReadFile) -> EditorsFile[CorrectionsFile]:
    """Return what the editor puts right of what was read, which may be nothing."""
    path = f"{place}/{CORRECTIONS}"
    data = begun(if_there(read_file, CORRECTIONS))
    if data is None:
        return EditorsFile(path, CorrectionsFile(), None)
    return read_editors_file(path, data, CorrectionsFile, BEGINNING_OF_CORRECTIONS)


def addresses(place: str, read_file: ReadFile) -> Addresses:
    """Return what was published of the edition before, which may be nothing."""
    data = if_there(read_file, addresses_file.NAME)
    if data is None:
        return UNPUBLISHED
    return addresses_file.read(f"{place}/{addresses_file.NAME}", data)


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
