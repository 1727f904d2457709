"""Reads an edition's folder: `edition.yml`, validated, and the documents that it names."""

import datetime
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from build_scripts.model import Document
from build_scripts.problems import Problem
from build_scripts.read.decode import decode
from build_scripts.structure.hints import Hint, HintKind

ReadFile = Callable[[str], bytes]
"""Returns the bytes of a file of the edition's folder by its name there."""

Sentence = Annotated[str, Field(min_length=1)]
FileName = Annotated[str, Field(pattern=r"^[^/\\]+$")]

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Strict(BaseModel):
    """What no file may contain: a key nobody reads, a value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DocumentEntry(Strict):
    """What is said of each document alike."""

    file: FileName
    publisher: Sentence | None = None
    date: Annotated[datetime.date, Field(strict=False)] | None = None
    """When it was filed or published."""
    received: Sentence | None = None
    """What was received and how it came to be text."""


class OpinionEntry(DocumentEntry):
    """`opinion:` in `edition.yml`."""

    rights: Sentence | None = None


class ArticleEntry(DocumentEntry):
    """`article:` in `edition.yml`, the news story about the case."""

    rights: Literal["full", "claims", "link"] = "link"
    """How much of the story the site may show."""
    notice: Sentence | None = None


class HintEntry(Strict):
    """One of `hints:` in `edition.yml`."""

    quote: Sentence
    kind: HintKind = Field(alias="is")


class EditionFile(Strict):
    """`edition.yml`."""

    title: Sentence | None = None
    citation: Sentence | None = None
    opinion: OpinionEntry
    article: ArticleEntry | None = None
    hints: tuple[HintEntry, ...] = Field(default=(), strict=False)


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


class Loader(yaml.SafeLoader):
    """YAML whose dates stay text, so that a date that is none is reported, not raised."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


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
    text = decode(name, read_file("edition.yml"))
    settings = validated(name, text)
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
        hints=hints_of(settings, name, text),
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


def hints_of(settings: EditionFile, name: str, text: str) -> tuple[Hint, ...]:
    """Return the hints, each with its line in the file."""
    root = yaml.compose(text, Loader)
    return tuple(
        Hint(entry.quote, entry.kind, name, line_at(root, ("hints", index)))
        for index, entry in enumerate(settings.hints)
    )


def validated(name: str, text: str) -> EditionFile:
    """Return `edition.yml`, or raise the first thing that is wrong with it."""
    try:
        values = yaml.load(text, Loader)
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Problem(
            "edition-not-yaml",
            f"The file is not YAML: {getattr(error, 'problem', None) or 'it cannot be read'}.",
            name,
            mark.line + 1 if mark else 1,
            "Look for a missing quotation mark or a wrong indentation on this line or above it.",
        ) from None
    if not isinstance(values, dict):
        raise Problem(
            "edition-not-a-mapping",
            "The file is no list of `key: value` lines.",
            name,
            1,
            "Begin with `opinion:` and, indented below it, `file: opinion.md`.",
        )
    try:
        return EditionFile.model_validate(values)
    except ValidationError as error:
        raise complaint(error.errors()[0], name, root) from None


def complaint(error: ErrorDetails, name: str, root: yaml.Node | None) -> Problem:
    """Return one error of validation as a problem an editor can act on."""
    path = tuple(error["loc"])
    key = ".".join(str(part) for part in path)
    line = line_at(root, path)
    match error["type"]:
        case "extra_forbidden":
            known = ", ".join(known_keys(path[:-1]))
            return Problem(
                "edition-unknown-key",
                f"Nothing reads the key `{key}`.",
                name,
                line,
                f"Known here are: {known}.",
            )
        case "missing":
            return Problem(
                "edition-missing-key", f"The key `{key}` is missing.", name, line, "Add it."
            )
        case "literal_error":
            return Problem(
                "edition-wrong-value",
                f"`{key}` cannot be {error['input']!r}.",
                name,
                line,
                f"It is one of {error['ctx']['expected']}.",
            )
    if error["type"].startswith("date"):
        return Problem(
            "edition-not-a-date",
            f"`{key}` is {error['input']!r}, which is no date.",
            name,
            line,
            "Write dates as 2019-03-20: year, month, day.",
        )
    return Problem(
        "edition-wrong-type",
        f"`{key}` is {error['input']!r}: {error['msg'].lower()}.",
        name,
        line,
        "Put text in quotation marks where YAML takes it for something else.",
    )


def known_keys(path: Sequence[int | str]) -> list[str]:
    """Return the keys that may stand at `path`."""
    model: type[BaseModel] = EditionFile
    models: dict[str, type[BaseModel]] = {
        "opinion": OpinionEntry,
        "article": ArticleEntry,
        "hints": HintEntry,
    }
    for part in path:
        model = models.get(str(part), model)
    return [field.alias or name for name, field in model.model_fields.items()]


def line_at(node: yaml.Node | None, path: Sequence[Any]) -> int:
    """Return the line, from 1, on which the value at `path` stands, or the nearest above it."""
    line = 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if pair is None:
                return line
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line
