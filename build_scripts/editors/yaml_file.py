"""Reads the YAML files that editors write: typed, every key known, each value with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import yaml
from msgspec import Struct, ValidationError, convert, inspect
from msgspec.structs import fields

from build_scripts.editors.fields import value_as_typed
from build_scripts.editors.yaml_nodes import (
    CURLY,
    Path,
    as_written,
    line_at,
    node_at,
    nodes_of,
    value_of,
)
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering

Content = TypeVar("Content", bound=Struct)

STEP = re.compile(r"\[(\d+)\]|\.([\w -]+)")
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


@dataclass(frozen=True, slots=True)
class EditorsFile(Generic[Content]):
    """A file that an editor wrote: what it says, and on which lines."""

    name: str
    content: Content
    root: yaml.Node | None

    def line(self, *path: int | str) -> int:
        """Return the line, from 1, of the value at `path`, or of the nearest above it."""
        return line_at(self.root, path)


def read_editors_file(
    name: str, data: bytes, kind: type[Content], beginning: str
) -> EditorsFile[Content]:
    """Return the file `data`, which the editor knows as `name`, as a `kind`.

    Raises `Problem` for what is wrong with it, in each of its entries; `beginning` advises how such
    a file begins. A file that is empty but for comments says nothing, where nothing is required.
    """
    root = nodes_of(name, data)
    values = value_of(root)
    if values is None and not any(info.required for info in fields(kind)):
        values = {}
    if values is None:
        raise problem("source-empty", name, 1)
    if not isinstance(values, dict):
        raise problem("edition-not-a-mapping", name, 1, beginning=beginning)
    values = value_as_typed(values, inspect.type_info(kind))
    try:
        return EditorsFile(name, convert(values, kind), root)
    except ValidationError:
        found = Gathering()
        for message, path in faults(values, kind):
            found.found.append(complaint(message, path, name, root, kind))
        found.end()
        raise


def faults(values: dict[str, Any], kind: type[Struct]) -> Iterator[tuple[str, Path]]:
    """Yield what the validator says of the file’s own keys, and of each entry of its lists, with
    the path to the entry: by itself it stops at the first fault."""
    bare = dict(values)
    entries: list[tuple[Any, type[Struct], Path]] = []
    for field in fields(kind):
        wanted, given = type_at(kind, (field.encode_name,)), values.get(field.encode_name)
        item = wanted.item_type if isinstance(wanted, inspect.VarTupleType) else None
        if isinstance(item, inspect.StructType) and isinstance(given, list):
            bare[field.encode_name] = []
            entries += [(each, item.cls, (field.encode_name, n)) for n, each in enumerate(given)]
    for value, cls, path in [(bare, kind, ()), *entries]:
        try:
            convert(value, cls)
        except ValidationError as error:
            yield str(error), path


def complaint(
    message: str, entry: Path, name: str, root: yaml.Node | None, kind: type[Struct]
) -> Problem:
    """Return what the validator says of an entry, a sentence and a path, as a problem an editor can
    act on."""
    said, _, place = message.partition(" - at ")
    path = (*entry, *(int(n) if n else key for n, key in STEP.findall(place.strip("`"))))
    quoted = re.search(r"`([^`]+)`", said)
    key = ".".join(str(step) for step in path)
    line = line_at(root, path)
    if quoted and "unknown field" in said:
        unknown = ".".join(filter(None, [key, quoted[1]]))
        line = line_at(root, (*path, quoted[1]))
        known = ", ".join(known_keys(kind, path))
        return problem("edition-unknown-key", name, line, key=unknown, known=known)
    if quoted and "missing required field" in said:
        missing = ".".join(filter(None, [key, quoted[1]]))
        return problem("edition-missing-key", name, line, key=missing)
    node = node_at(root, path)
    found, written = as_written(node), str(node.value).strip() if node else ""
    if written.startswith(CURLY):
        return problem("edition-curly-quotes", name, line, mark=written[0])
    wanted = type_at(kind, path)
    bare = wanted.type if isinstance(wanted, inspect.Metadata) else wanted
    if isinstance(bare, inspect.LiteralType):
        choices = ", ".join(str(value) for value in bare.values)
        return problem("edition-wrong-value", name, line, key=key, found=found, choices=choices)
    if isinstance(bare, inspect.DateType):
        return problem("edition-not-a-date", name, line, key=key, found=found)
    if "regex" in said and not written:
        return problem("edition-blank", name, line, key=key)
    if "regex" in said:
        return not_matching(wanted, name, line, key, found)
    expected = in_words(said)
    return problem("edition-wrong-type", name, line, key=key, found=found, expected=expected)


def not_matching(wanted: inspect.Type, name: str, line: int, key: str, found: str) -> Problem:
    """Return the problem of a text that is not in the form that its key takes."""
    schema = wanted.extra_json_schema if isinstance(wanted, inspect.Metadata) else None
    examples = (schema or {}).get("examples") or ["text"]
    return problem("edition-wrong-form", name, line, key=key, found=found, example=examples[0])


def in_words(said: str) -> str:
    """Return what the validator expected and got, its names of types as an editor knows them."""
    words = re.sub(r"`([^`]+)`", lambda m: TYPES.get(m[1].removesuffix(" | null"), m[0]), said)
    return words[:1].lower() + words[1:]


def type_at(kind: type[Struct], path: Path) -> inspect.Type:
    """Return the type of the value at `path` in a file of `kind`, its absence aside."""
    found = inspect.type_info(kind)
    for step in path:
        if isinstance(found, inspect.StructType):
            found = next(each.type for each in found.fields if each.encode_name == step)
        elif isinstance(found, inspect.VarTupleType):
            found = found.item_type
        if isinstance(found, inspect.UnionType):
            found = next(each for each in found.types if not isinstance(each, inspect.NoneType))
    return found


def known_keys(kind: type[Struct], path: Path) -> list[str]:
    """Return the keys that may stand at `path`."""
    found = type_at(kind, path)
    assert isinstance(found, inspect.StructType)  # nothing else has keys
    return [each.encode_name for each in found.fields]
