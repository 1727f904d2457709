"""What an editor may write after a key: plain words, prose, addresses, names of files, dates.

Each comes to a page in its own way, so each is told apart here. *Words* are one line, and mean
themselves: the pages escape them wherever they stand. *Prose* may have paragraphs, emphasis and
links (`annotations/prose.py`). An *address* leads to the web or to a mailbox, and no character of
it could end the link that it stands in.
"""

import re
from typing import Annotated, Any
from urllib.parse import quote

from msgspec import Meta, inspect

Words = Annotated[str, Meta(pattern=r"\S", extra={"form": "words"})]
"""Plain words that are not blank."""
WordsOrNone = Annotated[str, Meta(extra={"form": "words"})]
"""Plain words, which may be left out."""
Markdown = Annotated[str, Meta(pattern=r"\S", extra={"form": "prose"})]
"""Paragraphs with emphasis and links."""
FileName = Annotated[
    str,
    Meta(
        pattern=r"^(?!\.{1,2}$|[“”„‘’].*[“”„‘’]$)[^/\\]{1,200}$",
        examples=["opinion.md"],
        extra={"form": "file"},
    ),
]
"""The name of a file in the edition’s own folder. What stands between curly quotation marks was
meant to be quoted: that is told, and no such file looked for. A saved page may begin with one."""
Address = Annotated[
    str,
    Meta(
        pattern=r"^(https?://[^\s/?#]+|mailto:[^\s@]+@[^\s@]+)\S*$",
        examples=["https://www.example.org/page"],
        extra={"form": "address"},
    ),
]
"""Of a page on the web, or of a mailbox."""
PartialDay = Annotated[
    str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", examples=["2013-12"], extra={"form": "date"})
]
"""`2013`, `2013-12` or `2013-12-15`: as much of a date as is known."""

ADDRESS = re.compile(r"(?:https?://[^\s/?#]+|mailto:[^\s@]+@[^\s@]+)\S*", re.IGNORECASE)
HARMLESS = "!#$%&*+,-./:;=?@_~"
"""What of an address, besides letters and digits, could mean nothing else in Markdown or HTML
within angle brackets (RFC 3986; its brackets and apostrophes are encoded)."""


def encoded_address(address: str) -> str:
    """Return `address` with every character encoded that could end a link or begin something."""
    return quote(address, safe=HARMLESS)


def value_as_typed(value: Any, kind: inspect.Type) -> Any:
    """Return a value of a file as its type wants it: words on one line, addresses encoded."""
    match kind:
        case inspect.UnionType(types=types) if value is not None:
            known = [each for each in types if not isinstance(each, inspect.NoneType)]
            return value_as_typed(value, known[0]) if len(known) == 1 else value
        case inspect.StructType() if isinstance(value, dict):
            types_by_key = {each.encode_name: each.type for each in kind.fields}
            return {
                key: value_as_typed(each, types_by_key[key]) if key in types_by_key else each
                for key, each in value.items()
            }
        case inspect.VarTupleType(item_type=item_type) if isinstance(value, list):
            return [value_as_typed(each, item_type) for each in value]
        case inspect.Metadata(extra={"form": "words"}) if isinstance(value, str):
            return " ".join(value.split())
        case inspect.Metadata(extra={"form": "address"}) if isinstance(value, str):
            return encoded_address(value) if ADDRESS.fullmatch(value) else value
    return value
