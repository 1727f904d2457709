"""Reads an edition's folder: `edition.yml`, validated, and the documents that it names."""

import datetime
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

import yaml
from msgspec import Meta, Struct, ValidationError, convert, field
from msgspec.structs import fields

from build_scripts.model import Document
from build_scripts.problems import Problem
from build_scripts.read.decode import decode
from build_scripts.structure.hints import Hint, HintKind

ReadFile = Callable[[str], bytes]
"""Returns the bytes of a file of the edition's folder by its name there."""

Sentence = Annotated[str, Meta(min_length=1)]
FileName = Annotated[str, Meta(pattern=r"^[^/\\]+$")]

RIGHTS = Literal["full", "claims", "link"]
"""How much of a news story the site may show: all, the sentences discussed, or nothing."""

STEP = re.compile(r"\[(\d+)\]|\.(\w+)")
"""A step of the validator’s path to a value: `$.hints[0].is`."""

TYPES = {
    "str": "text",
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "null": "nothing",
    "array": "a list",
    "object": "a group of keys",
}

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
        return convert(values, EditionFile)
    except ValidationError as error:
        raise complaint(str(error), values, name, root) from None


def complaint(message: str, values: Any, name: str, root: yaml.Node | None) -> Problem:
    """Return what the validator says, a sentence and a path, as a problem an editor can act on."""
    said, _, place = message.partition(" - at ")
    path = tuple(int(n) if n else key for n, key in STEP.findall(place.strip("`")))
    quoted = re.search(r"`(\w+)`", said)
    key = ".".join(str(step) for step in path)
    line = line_at(root, path)
    if quoted and "unknown field" in said:
        unknown = ".".join(filter(None, [key, quoted[1]]))
        return Problem(
            "edition-unknown-key",
            f"Nothing reads the key `{unknown}`.",
            name,
            line_at(root, (*path, quoted[1])),
            f"Known here are: {', '.join(known_keys(path))}.",
        )
    if quoted and "missing required field" in said:
        missing = ".".join(filter(None, [key, quoted[1]]))
        return Problem(
            "edition-missing-key", f"The key `{missing}` is missing.", name, line, "Add it."
        )
    found = repr(value_at(values, path))
    if "date" in said:
        return Problem(
            "edition-not-a-date",
            f"`{key}` is {found}, which is no date.",
            name,
            line,
            "Write dates as 2019-03-20: year, month, day.",
        )
    if "enum" in said:
        choices = get_args({"is": HintKind, "rights": RIGHTS}[str(path[-1])])
        return Problem(
            "edition-wrong-value",
            f"`{key}` cannot be {found}.",
            name,
            line,
            f"It is one of: {', '.join(choices)}.",
        )
    return Problem(
        "edition-wrong-type",
        f"`{key}` is {found}: {in_words(said)}.",
        name,
        line,
        "Put text in quotation marks where YAML takes it for something else.",
    )


def in_words(said: str) -> str:
    """Return what the validator expected and got, its names of types as an editor knows them."""
    words = re.sub(r"`([^`]+)`", lambda m: TYPES.get(m[1].removesuffix(" | null"), m[0]), said)
    return words[:1].lower() + words[1:]


def value_at(values: Any, path: Sequence[int | str]) -> Any:
    """Return the value at `path`."""
    for step in path:
        values = values[step]
    return values


def known_keys(path: Sequence[int | str]) -> list[str]:
    """Return the keys that may stand at `path`."""
    structs: dict[int | str, type[Struct]] = {
        "opinion": OpinionEntry,
        "article": ArticleEntry,
        "hints": HintEntry,
    }
    struct = next((structs[step] for step in path if step in structs), EditionFile)
    return [info.encode_name for info in fields(struct)]


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
