"""The page that says what the JSON of an edition holds, made from its schema."""

from collections.abc import Iterator, Mapping
from typing import Any

from build_scripts.pages.text.escaper import cell, literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, link

PATH = "data.md"
SCHEMA = "data.schema.json"
"""Where a site has the schema itself."""
ROOT = "Export"
HOW = (
    "Beside the pages of each edition stands `SLUG.json`, the same edition as data, for programs: "
    "the court’s words paragraph by paragraph, each with its address, what is laid over them as "
    "places in the text, and all that was read of caption, citations and authorities. The words "
    "were held against the source when the file was made."
)
PROMISE = (
    "The number in `format` goes up when a key changes its meaning or goes away. Keys may be added "
    "without that: let a program pass over those it does not know. Places count code points from "
    "0; addresses are below the edition’s own, `opinion/#p12`."
)

Json = Mapping[str, Any]


def data_page(schema: Json) -> str:
    """Return the page, as Markdown; `schema` is that of the export."""
    definitions: Json = schema["$defs"]
    version = definitions[ROOT]["properties"]["format"]["enum"][0]
    blocks = [
        front_matter(
            {
                "title": "Editions as data",
                "description": "What the JSON of each edition holds, key by key.",
                "search": {"exclude": True},
            }
        ),
        heading(1, "Editions as data"),
        HOW,
        f"This is `{version}`. {PROMISE} Other programs check a file by "
        f"{link('the JSON Schema', SCHEMA)}.",
        *(
            block
            for name in definitions_in_order(definitions)
            for block in section(name, definitions[name])
        ),
    ]
    return "\n\n".join(blocks) + "\n"


def definitions_in_order(definitions: Json) -> Iterator[str]:
    """Yield the names of the definitions: the edition, then each where it is first spoken of."""
    waiting, seen = [ROOT], {ROOT}
    while waiting:
        name = waiting.pop(0)
        yield name
        new = [each for each in definitions_in(definitions[name]) if each not in seen]
        seen.update(new)
        waiting += new


def definitions_in(value: object) -> list[str]:
    """Return the definitions to which a schema refers, each once."""
    found: list[str] = []
    if isinstance(value, dict):
        if "$ref" in value:
            found.append(value["$ref"].rpartition("/")[2])
        found += [name for each in value.values() for name in definitions_in(each)]
    elif isinstance(value, list):
        found += [name for each in value for name in definitions_in(each)]
    return list(dict.fromkeys(found))


def section(name: str, definition: Json) -> Iterator[str]:
    """Yield a definition: what it is, and its keys."""
    yield heading(2, literal(name), f"#{name.lower()}")
    yield literal(definition["description"])
    rows = ["| Key | Holds | What it says |", "| --- | --- | --- |"]
    for key, each in definition["properties"].items():
        said = " ".join(each.get("description", "").split())
        rows.append(f"| `{key}` | {kind_of_key(each)} | {cell(said.replace('`', ''))} |")
    yield "\n".join(rows)


def kind_of_key(value: Json) -> str:
    """Return what a key holds, as a cell of Markdown: `text or null`, a list of definitions."""
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        return link(name, f"#{name.lower()}")
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    if "anyOf" in value:
        return " or ".join(map(kind_of_key, value["anyOf"]))
    if value.get("type") == "array":
        return f"list of {kind_of_key(value.get('items', {}))}"
    return {"string": "text", "integer": "whole number", "null": "null", "object": "object"}.get(
        value.get("type", ""), "anything"
    )
