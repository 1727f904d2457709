"""Reads an edition's folder: `edition.yml`, validated, and the documents that it names."""

import datetime
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from build_scripts.addresses import file as addresses_file
from build_scripts.corrections.hints import Hint
from build_scripts.editors.accepted import refuse_unknown_code
from build_scripts.editors.annotations_file import BEGINNING as BEGINNING_OF_ANNOTATIONS
from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.corrections_file import BEGINNING as BEGINNING_OF_CORRECTIONS
from build_scripts.editors.corrections_file import CorrectionsFile
from build_scripts.editors.coverage_file import read_coverage
from build_scripts.editors.edition_file import BEGINNING as BEGINNING_OF_EDITION
from build_scripts.editors.edition_file import (
    ArticleEntry,
    EditionFile,
    OpinionEntry,
)
from build_scripts.editors.slugs import check_slug
from build_scripts.editors.yaml_file import Content, EditorsFile, read_editors_file
from build_scripts.model import UNPUBLISHED, Addresses, Document, Rights
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering

ReadFile = Callable[[str], bytes]
"""Returns the bytes of a file of the edition's folder by its name there."""

ANNOTATIONS = "annotations.yml"
CORRECTIONS = "corrections.yml"
COVERAGE = "coverage.yml"
"""The file in which an editor compares the news story with the opinion."""


@dataclass(frozen=True, slots=True)
class VersionFile:
    """One of the files in which an opinion was published, and what its editor says of it."""

    file: str
    """As the editor knows it."""
    data: bytes
    date: datetime.date
    what: str
    corrections: EditorsFile[CorrectionsFile]
    """Of what was read wrong of it; of the newest, nothing: the edition's own are."""


@dataclass(frozen=True, slots=True)
class Article:
    """The news story of an edition as received, and what its editor says of it."""

    file: str
    data: bytes
    publisher: str | None
    date: datetime.date | None
    modified: datetime.date | None
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
    citations: tuple[str, ...]
    opinion_file: str
    opinion_data: bytes
    documents: tuple[Document, ...]
    hints: tuple[Hint, ...]
    accepted: frozenset[str]
    draft: bool
    settings: EditorsFile[EditionFile]
    """`edition.yml`."""
    article: Article | None
    annotations: EditorsFile[AnnotationsFile]
    """`annotations.yml`, or nothing where there is no such file."""
    corrections: EditorsFile[CorrectionsFile]
    """`corrections.yml`, likewise."""
    addresses: Addresses
    """What `addresses.yml` says was published of it, which may be nothing yet."""
    versions: tuple[VersionFile, ...] = ()
    """In order of time; the last is the opinion."""
    moved_from: tuple[str, ...] = ()
    """What its folder was called before."""
    reviewed: str | None = None
    """The version of the tools with which it was last looked over."""
    topics: tuple[str, ...] = ()
    """What it is about, as its publication names that."""
    day: datetime.date | None = None
    """When it was last put right, or else first on the web."""


def read_folder(slug: str, place: str, read_file: ReadFile) -> Folder:
    """Return the edition `slug`, whose folder the editor knows as `place`.

    Raises `Problem` for anything in `edition.yml` that is not as it should be.
    """
    check_slug(slug, place)
    name = f"{place}/edition.yml"
    found = Gathering()
    file = found.take(
        lambda: read_editors_file(name, read_file("edition.yml"), EditionFile, BEGINNING_OF_EDITION)
    )
    if not file:
        # What is wrong with the files beside it is told all the same.
        files_beside(place, read_file, found)
        if (compared := coverage_begun(if_there(read_file, COVERAGE))) is not None:
            found.take(partial(read_coverage, f"{place}/{COVERAGE}", compared))
        found.end()
    assert file  # else there was a problem
    settings = file.content
    entries: list[OpinionEntry | ArticleEntry] = [settings.opinion]
    if settings.article:
        entries.append(settings.article)
    names = dict.fromkeys([*(e.file for e in entries), *(e.file for e in settings.versions)])
    data = {name: found.take(partial(read_file, name)) or b"" for name in names}
    versions = found.take(lambda: versions_of(file, place, data, read_file)) or ()
    before = found.take(lambda: moved_from(file, slug)) or ()
    for index, code in enumerate(settings.accepted):
        found.take(partial(refuse_unknown_code, code, name, file.line("accepted", index)))
    noted, corrected, published = files_beside(place, read_file, found)
    story = found.take(lambda: article(settings.article, place, data, read_file))
    found.end()
    assert noted and corrected and published  # else there was a problem
    return Folder(
        slug=slug,
        title=settings.title,
        citation=settings.citation,
        citations=settings.citations.in_order() if settings.citations else (),
        opinion_file=f"{place}/{settings.opinion.file}",
        opinion_data=data[settings.opinion.file],
        documents=tuple(document(entry, data[entry.file]) for entry in entries),
        hints=hints_of(file),
        accepted=frozenset(settings.accepted),
        draft=settings.draft,
        settings=file,
        article=story,
        annotations=noted,
        corrections=corrected,
        addresses=published,
        versions=versions,
        moved_from=before,
        reviewed=settings.reviewed,
        topics=settings.topics,
        day=settings.corrected or settings.published,
    )


def files_beside(
    place: str, read_file: ReadFile, found: Gathering
) -> tuple[
    EditorsFile[AnnotationsFile] | None, EditorsFile[CorrectionsFile] | None, Addresses | None
]:
    """Return what stands in the files beside `edition.yml`, None for one with which something is
    wrong; adds that to what is `found`."""
    noted = found.take(
        lambda: of_editors(place, ANNOTATIONS, read_file, AnnotationsFile, BEGINNING_OF_ANNOTATIONS)
    )
    corrected = found.take(
        lambda: of_editors(place, CORRECTIONS, read_file, CorrectionsFile, BEGINNING_OF_CORRECTIONS)
    )
    return noted, corrected, found.take(lambda: addresses(place, read_file))


def versions_of(
    file: EditorsFile[EditionFile], place: str, data: Mapping[str, bytes], read_file: ReadFile
) -> tuple[VersionFile, ...]:
    """Return the versions of the opinion in order of time.

    Raises `Problem` unless the newest is the one that is read, and corrected by `corrections.yml`.
    """
    settings = file.content
    entries = sorted(settings.versions, key=lambda entry: entry.date)
    if entries and entries[-1].file != settings.opinion.file:
        line = file.line("opinion", "file")
        newest, read = entries[-1].file, settings.opinion.file
        raise problem("version-not-newest", file.name, line, newest=newest, read=read)
    if entries and entries[-1].corrections:
        line = file.line("versions", settings.versions.index(entries[-1]), "corrections")
        raise problem("version-newest-corrected", file.name, line, file=entries[-1].corrections)

    def corrections(name: str | None) -> EditorsFile[CorrectionsFile]:
        if not name:
            return EditorsFile("", CorrectionsFile(), None)
        given = read_file(name)
        return read_editors_file(
            f"{place}/{name}", given, CorrectionsFile, BEGINNING_OF_CORRECTIONS
        )

    return tuple(
        VersionFile(
            f"{place}/{entry.file}",
            data[entry.file],
            entry.date,
            entry.what,
            corrections(entry.corrections),
        )
        for entry in entries
    )


def moved_from(file: EditorsFile[EditionFile], slug: str) -> tuple[str, ...]:
    """Return what the folder of the edition `slug` was called before.

    Raises `Problem` for what no folder can be called, and for its name of today.
    """
    before = file.content.moved.before if file.content.moved else ()
    for index, name in enumerate(before):
        line = file.line("moved", "from", index)
        if name == slug:
            raise problem("moved-nowhere", file.name, line, slug=slug)
        check_slug(name, file.name, line)
    return before


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
        modified=entry.modified,
        url=entry.url,
        rights=entry.rights,
        notice=entry.notice,
        coverage_file=f"{place}/{COVERAGE}",
        coverage_data=coverage_begun(if_there(read_file, COVERAGE)),
    )


def if_there(read_file: ReadFile, name: str) -> bytes | None:
    """Return the bytes of the file `name`, None where the folder has no such file."""
    try:
        return read_file(name)
    except Problem as problem:
        if problem.code == "file-missing":
            return None
        raise


def coverage_begun(data: bytes | None) -> bytes | None:
    """Return the file `data`, None where it holds nothing but comments: a story that is not yet
    compared is not one in which no claim was found."""
    lines = (data or b"").splitlines()
    return (
        data if any(line.strip() and not line.lstrip().startswith(b"#") for line in lines) else None
    )


def of_editors(
    place: str, name: str, read_file: ReadFile, kind: type[Content], beginning: str
) -> EditorsFile[Content]:
    """Return what the editor says in the file `name`, of which there may be none."""
    path = f"{place}/{name}"
    data = coverage_begun(if_there(read_file, name))
    if data is None:
        return EditorsFile(path, kind(), None)
    return read_editors_file(path, data, kind, beginning)


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
        modified=entry.modified if isinstance(entry, ArticleEntry) else None,
        received=entry.received,
        url=entry.url,
        notice=notice,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def hints_of(file: EditorsFile[EditionFile]) -> tuple[Hint, ...]:
    """Return the hints, each with its line in the file."""
    return tuple(
        Hint(entry.quote, entry.kind, file.name, file.line("hints", index))
        for index, entry in enumerate(file.content.hints)
    )
