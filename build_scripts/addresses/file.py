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

SUM = re.compile(r"sum: (?P<sum>[0-9a-f]{16})")
SECTION = re.compile(r"(?P<name>[a-z0-9-]+):(?P<rest>(?: \[.*\])?)")
LINE = re.compile(r"  (?P<key>\S+): (?P<values>\[.*\])")


def written(addresses: Addresses) -> str:
    """Return the text of the file that keeps `addresses`."""
    lines = [*section(CASE, [], ([fact, [words]] for fact, words in addresses.case))]
    lines += section(OTHERS, [], map(line_of, addresses.others))
    for page in addresses.pages:
        lines += section(
            page.name, flagged(page.read, gone=page.gone), map(line_of, page.addresses)
        )
    body = "\n".join(lines) + "\n"
    return f"{HEAD}sum: {sum_of(body)}\n{body}"


def section(name: str, values: list[str], lines: Iterable[list[object]]) -> Iterator[str]:
    """Yield a section: its name, what it was read as, and its lines."""
    yield f"{name}: {json.dumps(values, ensure_ascii=False)}" if values else f"{name}:"
    yield from (f"  {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in lines)


def line_of(given: Given) -> list[object]:
    """Return an address and what is kept of it."""
    return [given.anchor, [given.print, given.words, *flagged(given.read, gone=given.gone)]]


def flagged(read: tuple[str, ...], *, gone: bool) -> list[str]:
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
    case: list[tuple[str, str]] = []
    found: dict[str, tuple[list[str], list[Given]]] = {}
    current = ""
    for number, line in enumerate(lines[start:-1], start + 1):
        head, entry = SECTION.fullmatch(line), LINE.fullmatch(line)
        values = values_of((head["rest"] if head else entry["values"] if entry else "") or "[]")
        if values is None or not (head or (entry and current)):
            raise problem("addresses-damaged", name, number)
        if head:
            current = head["name"]
            found[current] = (values, [])
        elif entry and current == CASE and len(values) == 1:
            case.append((entry["key"], values[0]))
        elif entry and current != CASE and len(values) > 1:
            gone = values[-1] == GONE and len(values) > 2
            read_as = tuple(values[2:-1] if gone else values[2:])
            found[current][1].append(Given(entry["key"], values[0], values[1], read_as, gone))
        else:
            raise problem("addresses-damaged", name, number)
    if lines[-1] or CASE not in found or OTHERS not in found:
        raise problem("addresses-damaged", name, len(lines))
    pages = tuple(
        GivenPage(
            page,
            tuple(values[:-1] if values[-1:] == [GONE] else values),
            tuple(given),
            values[-1:] == [GONE],
        )
        for page, (values, given) in found.items()
        if page not in (CASE, OTHERS)
    )
    return Addresses(pages, tuple(found[OTHERS][1]), tuple(case))


def values_of(text: str) -> list[str] | None:
    """Return the texts that a line lists, None where it lists none or other things."""
    try:
        values = json.loads(text.strip())
    except ValueError:
        return None
    texts = isinstance(values, list) and all(isinstance(each, str) for each in values)
    return values if texts else None
