"""What has to be sent to a host: what changed since the last time, or the whole, compressed."""

import gzip
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import brotli

from build_scripts.site.manifest import LINE

COMPRESSED = frozenset(
    {".css", ".html", ".js", ".json", ".md", ".ris", ".bib", ".svg", ".txt", ".wasm", ".xml"}
)
"""Ends of the names of files that become much smaller."""

POLICY = "_headers"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to the files of a host so that they are those of the site."""

    put: tuple[str, ...]
    """Paths to send, in an order in which no page comes before what it loads."""
    delete: tuple[str, ...]


def sums_by_path(listed: str) -> dict[str, str]:
    """Return the sum of each file of a list, by its path; lines that are none count for nothing."""
    found = (LINE.fullmatch(line) for line in listed.splitlines())
    return {line["path"]: line["sum"] for line in found if line}


def plan(site: Mapping[str, str], last: Mapping[str, str]) -> Plan:
    """Return what leads from the files that were sent `last` to those of `site`.

    Both give each file’s sum by its path.
    """
    changed = (path for path, wanted in site.items() if last.get(path) != wanted)
    return Plan(
        put=tuple(sorted(changed, key=lambda path: (upload_rank(path), path))),
        delete=tuple(sorted(path for path in last if path not in site)),
    )


def upload_rank(path: str) -> int:
    """Return when a file is sent: what pages load, then pages, then what says that all is there."""
    if path.endswith("SHA256SUMS"):
        return 2
    return int(path.endswith(".html"))


def compressed_forms(path: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a server sends instead of a file to browsers that take less, by its path."""
    if Path(path).suffix in COMPRESSED:
        smaller = {
            ".gz": gzip.compress(data, 9, mtime=0),
            ".br": brotli.compress(data, quality=11),
        }
        for end, packed in smaller.items():
            if len(packed) < len(data):
                yield path + end, packed


def nginx_headers(policy: str) -> str:
    """Return what the `_headers` of a site say of every page, as nginx wants it."""
    fields = dict(of_every_page(policy.splitlines()))
    return "".join(
        f'add_header {name} "{escaped_for_nginx(value)}" always;\n'
        for name, value in fields.items()
    )


def of_every_page(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the fields below `/*`, with their values."""
    inside = False
    for line in lines:
        if not line.startswith(" "):
            inside = line.strip() == "/*"
        elif inside:
            name, _, value = line.strip().partition(": ")
            yield name, value


def escaped_for_nginx(value: str) -> str:
    """Return a value as it may stand between the quotation marks of nginx."""
    return value.replace("\\", "\\\\").replace('"', '\\"')
