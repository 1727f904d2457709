"""Reads the YAML files that editors write: typed, every key known, each value with its line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

import yaml
from msgspec import Meta, Struct, ValidationError, convert, inspect
from msgspec.structs import fields

from build_scripts.decode import decode
from build_scripts.problems import Problem, problem

Content = TypeVar("Content", bound=Struct)

Sentence = Annotated[str, Meta(pattern=r"\S")]
"""Text that is not blank."""
FileName = Annotated[str, Meta(pattern=r"^[^/\\]+$")]

Path = tuple[int | str, ...]
"""The keys and places in lists that lead to a value."""

STEP = re.compile(r"\[(\d+)\]|\.([\w ]+)")
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


class Loader(yaml.SafeLoader):
    """YAML whose dates stay text, so that a date that is none is reported, not raised."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
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

    Raises `Problem` for the first thing that is wrong with it; `beginning` advises how such a
    file begins. A file that is empty but for comments says nothing, where nothing is required.
    """
    text = decode(name, data)
    try:
        values = yaml.load(text, Loader)
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise problem(
            "edition-not-yaml",
            name,
            mark.line + 1 if mark else 1,
            reason=getattr(error, "problem", None) or "it cannot be read",
        ) from None
    if values is None and not any(info.required for info in fields(kind)):
        values = {}
    if not isinstance(values, dict):
        raise problem("edition-not-a-mapping", name, 1, beginning=beginning)
    refuse_doubled_keys(name, root)
    try:
        return EditorsFile(name, convert(values, kind), root)
    except ValidationError as error:
        raise complaint(str(error), values, name, root, kind) from None


def refuse_doubled_keys(name: str, root: yaml.Node | None) -> None:
    """Raise `Problem` where a key stands twice in one group: YAML would keep the last alone."""
    for group in groups(root):
        lines: dict[str, int] = {}
        for key, _ in group.value:
            line = key.start_mark.line + 1
            if key.value in lines:
                raise problem(
                    "edition-key-twice", name, line, key=key.value, first=lines[key.value]
                )
            lines[key.value] = line


def groups(node: yaml.Node | None) -> Iterator[yaml.MappingNode]:
    """Yield each group of keys at and below `node`."""
    if isinstance(node, yaml.MappingNode):
        yield node
    if isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        for item in node.value:
            yield from groups(item[1] if isinstance(item, tuple) else item)


def complaint(
    message: str, values: Any, name: str, root: yaml.Node | None, kind: type[Struct]
) -> Problem:
    """Return what the validator says, a sentence and a path, as a problem an editor can act on."""
    said, _, place = message.partition(" - at ")
    path = tuple(int(n) if n else key for n, key in STEP.findall(place.strip("`")))
    quoted = re.search(r"`([\w ]+)`", said)
    key = ".".join(str(step) for step in path)
    line = line_at(root, path)
    if quoted and "unknown field" in said:
        unknown = ".".join(filter(None, [key, quoted[1]]))
        return problem(
            "edition-unknown-key",
            name,
            line_at(root, (*path, quoted[1])),
            key=unknown,
            known=", ".join(known_keys(kind, path)),
        )
    if quoted and "missing required field" in said:
        missing = ".".join(filter(None, [key, quoted[1]]))
        return problem("edition-missing-key", name, line, key=missing)
    found = repr(value_at(values, path))
    if "date" in said:
        return problem("edition-not-a-date", name, line, key=key, found=found)
    if "enum" in said:
        return problem(
            "edition-wrong-value",
            name,
            line,
            key=key,
            found=found,
            choices=", ".join(choices(kind, path)),
        )
    if "regex" in said and not str(value_at(values, path)).strip():
        return problem("edition-blank", name, line, key=key)
    return problem("edition-wrong-type", name, line, key=key, found=found, expected=in_words(said))


def in_words(said: str) -> str:
    """Return what the validator expected and got, its names of types as an editor knows them."""
    words = re.sub(r"`([^`]+)`", lambda m: TYPES.get(m[1].removesuffix(" | null"), m[0]), said)
    return words[:1].lower() + words[1:]


def value_at(values: Any, path: Path) -> Any:
    """Return the value at `path`."""
    for step in path:
        values = values[step]
    return values


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


def choices(kind: type[Struct], path: Path) -> list[str]:
    """Return the values that may stand at `path`."""
    found = type_at(kind, path)
    assert isinstance(found, inspect.LiteralType)  # nothing else is a choice
    return [str(value) for value in found.values]


def line_at(node: yaml.Node | None, path: Sequence[int | str]) -> int:
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
