"""JSON Schemas of the files that editors write, so that text editors complete and check them, and
of the data that other programs read."""

import ast
import inspect
import json
import textwrap
from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from msgspec import Struct
from msgspec.json import schema
from msgspec.structs import fields

from build_scripts.editors.annotations_file import AnnotationsFile
from build_scripts.editors.corrections_file import CorrectionsFile
from build_scripts.editors.coverage_file import CoverageFile
from build_scripts.editors.descriptions_of_keys import KEYS, VALUES
from build_scripts.editors.edition_file import EditionFile
from build_scripts.editors.topics_file import TopicsFile
from build_scripts.exports.data.schema_types import Export
from build_scripts.publisher.site_file import SiteFile

FILES: Mapping[str, type[Struct]] = {
    "edition.json": EditionFile,
    "annotations.json": AnnotationsFile,
    "corrections.json": CorrectionsFile,
    "coverage.json": CoverageFile,
    "site.json": SiteFile,
    "topics.json": TopicsFile,
    "export.json": Export,
}
"""The schema of each file, by its name in `schemas/`: of those that editors write, and of the data
that the build writes of each edition."""

EITHER_SOURCE = [{"required": [key]} for key in ("quote", "story", "law", "link")]
HAS_SOURCES = {"required": ["sources"], "properties": {"sources": {"minItems": 1}}}


def signed_key(key: str) -> dict[str, Any]:
    """Return that a note has `key`, or the file has it for all."""
    each = {"notes": {"items": {"required": [key]}}}
    return {"anyOf": [{"required": [key]}, {"properties": each}]}


ACROSS: Mapping[str, dict[str, Any]] = {
    "AnnotationsFile": {"allOf": [signed_key("author"), signed_key("date")]},
    "annotations.NoteEntry": {
        "if": {"properties": {"kind": {"not": {"const": "question for class"}}}},
        "then": HAS_SOURCES,
    },
    "SourceEntry": {"oneOf": EITHER_SOURCE, "dependentRequired": {"link": ["title"]}},
    "ClaimEntry": {
        "oneOf": [
            {"required": ["finding", "reason"]},
            {"required": ["no claim"], "not": {"anyOf": [{"required": [key]} for key in (
                "finding", "reason", "passages"
            )]}},
        ],
        "if": {
            "required": ["finding"],
            "properties": {"finding": {"not": {"const": "not in the opinion"}}},
        },
        "then": {"required": ["passages"], "properties": {"passages": {"minItems": 1}}},
    },
}  # fmt: skip
"""What the build refuses across the keys of an entry, as JSON Schema has it: by the name of the
entry, after that of its file where several files have one."""


def schemas() -> dict[str, str]:
    """Return the text of each schema, by name."""
    return {name: schema_named(name) for name in FILES}


@cache
def schema_named(name: str) -> str:
    """Return the text of the schema of that `name`."""
    return schema_text(FILES[name], name.partition(".")[0])


def schema_text(kind: type[Struct], file: str) -> str:
    """Return the schema of one `file`, its keys described as the code describes them."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(kind)}
    structs = {struct.__name__: struct for struct in structs_of(kind)}
    for name, definition in described["$defs"].items():
        if struct := structs.get(name):
            describe(struct, definition)
            if kind is not Export:
                describe_for_editors(struct, definition)
        definition.update(ACROSS.get(f"{file}.{name}", ACROSS.get(name, {})))
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def structs_of(kind: type[Struct]) -> set[type[Struct]]:
    """Return `kind` and every struct within it."""
    around = structs_beside(kind)
    return around.union(*map(structs_beside, around))


def structs_beside(kind: type[Struct]) -> set[type[Struct]]:
    """Return the structs that the module of `kind` knows."""
    module = inspect.getmodule(kind)
    found = vars(module).values() if module else ()
    return {each for each in found if isinstance(each, type) and issubclass(each, Struct)}


def describe(struct: type[Struct], definition: dict[str, Any]) -> None:
    """Put to each key in `definition` what the code says below the field of `struct`."""
    said: dict[str, str] = {}
    for base in reversed(struct.__mro__):
        if issubclass(base, Struct) and base is not Struct:
            said |= field_docs(base)
    for info in fields(struct):
        if info.name in said:
            definition["properties"][info.encode_name]["description"] = said[info.name]


def describe_for_editors(struct: type[Struct], definition: dict[str, Any]) -> None:
    """Put to each key and value in `definition` of which its field says nothing what a text
    editor shows beside it."""
    for info in fields(struct):
        entry = definition["properties"][info.encode_name]
        if text := of_entries(info.type) or KEYS.get(info.encode_name):
            entry.setdefault("description", text)
        for each in entry.get("anyOf", [entry]):
            for one in (each, each.get("items", {})):
                if values := [VALUES[value] for value in one.get("enum", ()) if value in VALUES]:
                    one["enumDescriptions"] = values


def of_entries(kind: Any) -> str | None:
    """Return what the code says of the entries that a field of type `kind` has, if it has any."""
    for each in (kind, *get_args(kind)):
        if isinstance(each, type) and issubclass(each, Struct):
            return inspect.getdoc(each)
    return next(filter(None, map(of_entries, get_args(kind))), None)


def field_docs(struct: type[Struct]) -> dict[str, str]:
    """Return the docstring of each field that has one."""
    body = ast.parse(textwrap.dedent(inspect.getsource(struct))).body[0]
    assert isinstance(body, ast.ClassDef)  # the source of a class is one
    found: dict[str, str] = {}
    for statement, following in zip(body.body, body.body[1:], strict=False):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = inspect.cleandoc(text)
    return found
