"""`addresses.yml`: what an edition has published, a line for each address.

The build writes it and nobody else does: a sum over its lines tells whether it is as it was
written. It is YAML, of which only this form is read.
"""

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from build_scripts.model import Addresses, Given, GivenPage
from build_scripts.problems import problem

NAME = "addresses.yml"
HEAD = """\
# Which words each address of this edition was given to, so that links to them stay good. The build
# writes this file and changes it where words come or go. Keep it with the edition, as it is.
"""
CASE, OTHERS = "case", "pages"
GONE = "gone"

READ_AS = "is"
"""Begins the line that says what a part was read as, its first."""

SUM = re.compile(r"sum: (?P<sum>[0-9a-f]{16})")
SECTION = re.compile(r"(?P<name>[a-z0-9-]+):")
LINE = re.compile(r"  (?P<key>\S+): (?P<values>\[.*\])")

Line = tuple[str, list[str]]
"""A key, and the texts that it lists."""


def addresses_text(addresses: Addresses) -> str:
    """Return the text of the file that keeps `addresses`."""
    lines = [*section(CASE, ((fact, [words]) for fact, words in addresses.case))]
    lines += section(OTHERS, map(line_of_address, addresses.others))
    for page in addresses.pages:
        read_as = reading_flagged(page.read, gone=page.gone)
        head: list[Line] = [(READ_AS, read_as)] if read_as else []
        lines += section(page.name, [*head, *map(line_of_address, page.addresses)])
    body = "\n".join(lines) + "\n"
    return f"{HEAD}sum: {sum_of(body)}\n{body}"


def section(name: str, lines: Iterable[Line]) -> Iterator[str]:
    """Yield a section: its name and its lines."""
    yield f"{name}:"
    yield from (f"  {key}: {json.dumps(texts, ensure_ascii=False)}" for key, texts in lines)


def line_of_address(given: Given) -> Line:
    """Return an address and what is kept of it."""
    return given.anchor, [given.print, given.words, *reading_flagged(given.read, gone=given.gone)]


def reading_flagged(read: tuple[str, ...], *, gone: bool) -> list[str]:
    """Return what something was read as, and last whether it is gone."""
    return [*read, GONE] if gone else [*read]


def sum_of(body: str) -> str:
    """Return the sum of the lines of the file."""
    return sha256(body.encode(errors="replace")).hexdigest()[:16]


def read(name: str, data: bytes) -> Addresses:
    """Return the addresses that the file `name` keeps.

    Raises `Problem` where it is not as the build wrote it.
    """
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise problem("addresses-damaged", name, 1) from None
    lines = text.split("\n")
    at = next((n for n, line in enumerate(lines) if line and not line.startswith("#")), 0)
    stated = SUM.fullmatch(lines[at])
    if not stated:
        raise problem("addresses-damaged", name, at + 1)
    addresses = read_lines(name, lines, at + 1)
    if sum_of("\n".join(lines[at + 1 :])) != stated["sum"]:
        raise problem("addresses-edited", name, at + 1)
    return addresses


def read_lines(name: str, lines: list[str], start: int) -> Addresses:
    """Return what the lines from `start` on keep."""
    sections: dict[str, list[Line]] = {}
    current: list[Line] | None = None
    for number, line in enumerate(lines[start:-1], start + 1):
        if head := SECTION.fullmatch(line):
            current = sections.setdefault(head["name"], [])
            continue
        entry = LINE.fullmatch(line)
        texts = texts_of(entry["values"]) if entry else None
        if entry is None or texts is None or current is None:
            raise problem("addresses-damaged", name, number)
        if len(texts) < (1 if current is sections.get(CASE) or entry["key"] == READ_AS else 2):
            raise problem("addresses-damaged", name, number)
        current.append((entry["key"], texts))
    if lines[-1] or CASE not in sections or OTHERS not in sections:
        raise problem("addresses-damaged", name, len(lines))
    case, others = sections.pop(CASE), sections.pop(OTHERS)
    return Addresses(
        pages=tuple(page_of(part, found) for part, found in sections.items()),
        others=tuple(given_of(key, texts) for key, texts in others),
        case=tuple((fact, texts[0]) for fact, texts in case),
    )


def page_of(name: str, lines: list[Line]) -> GivenPage:
    """Return the part `name` with its addresses."""
    read_as = lines[0][1] if lines and lines[0][0] == READ_AS else []
    gone = read_as[-1:] == [GONE]
    rest = lines[1:] if read_as else lines
    kept = tuple(read_as[:-1] if gone else read_as)
    return GivenPage(name, kept, tuple(given_of(key, texts) for key, texts in rest), gone)


def given_of(anchor: str, texts: list[str]) -> Given:
    """Return an address from the texts of its line."""
    gone = texts[-1] == GONE and len(texts) > 2
    return Given(anchor, texts[0], texts[1], tuple(texts[2:-1] if gone else texts[2:]), gone)


def texts_of(text: str) -> list[str] | None:
    """Return the texts that a line lists, None where it lists none or other things."""
    try:
        values = json.loads(text.strip())
    except ValueError:
        return None
    texts = isinstance(values, list) and all(isinstance(each, str) for each in values)
    return values if texts else None
