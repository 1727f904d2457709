"""The hostile edition fills every field of editors in which any words may stand."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import inspect

from build_scripts.schemas import FILES
from tests.hostile_fields import files

NUMBERED = re.compile(r"Q\d+q ")
FOUND_ELSEWHERE = {
    *("quote", "prefix", "suffix", "within", "until", "story"),
    *("term", "forms", "name", "aliases", "same as", "marked", "word", "parentheticals"),
    *("cite", "cites", "means", "law", "official", "parallel", "public_domain", "court"),
    *("of", "mark", "begins", "to", "from", "accepted", "reviewed"),
}
"""Fields whose values stand in the document, or are read by a grammar: any others are refused."""


def fields_of(kind: inspect.Type, said: Any, at: str = "") -> Iterator[tuple[str, bool]]:
    """Yield each field below `kind` in which words may stand, and whether it holds a payload as
    it is `said`."""
    match kind:
        case inspect.Metadata(type=inspect.StrType(), extra={"form": "words" | "prose"}):
            yield at, isinstance(said, str) and bool(NUMBERED.search(said))
        case inspect.Metadata(type=within):
            yield from fields_of(within, said, at)
        case inspect.UnionType(types=types):
            for each in types:
                yield from fields_of(each, said, at)
        case inspect.StructType(cls=struct, fields=fields):
            of = said if isinstance(said, dict) else {}
            for field in fields:
                name = f"{struct.__name__}.{field.encode_name}"
                yield from fields_of(field.type, of.get(field.encode_name), name)
        case inspect.VarTupleType(item_type=of_each):
            for each in said or [None]:
                yield from fields_of(of_each, each, at)


def test_every_field_of_editors_holds_what_was_sent() -> None:
    holds: dict[str, list[bool]] = defaultdict(list)
    for path, said in files().items():
        name = Path(path).stem
        for field, filled in fields_of(inspect.type_info(FILES[f"{name}.json"]), said):
            holds[f"{name}: {field}"].append(filled)
    empty = {field for field, filled in holds.items() if not any(filled)}
    assert {each for each in empty if each.rpartition(".")[2] not in FOUND_ELSEWHERE} == set()
    assert sum(any(filled) for filled in holds.values()) > 70
