"""The search of a whole library, put into the built site: `search/`."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

import msgspec
from lxml import etree

from build_scripts.library.around.data_files import file_asked_for
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.editions import Library
from build_scripts.library.memory.changed_files import Made, Piece
from build_scripts.library.memory.finished import SEARCH, Finished
from build_scripts.model import Summary
from build_scripts.site.search.drawers import Files, Gathered, files
from build_scripts.site.search.entry import Entry, Voice
from build_scripts.site.search.leaves import OfCase, leaves

FOLDER = "search"
PAGE = f"{FOLDER}/index.md"
WITHOUT_SCRIPTS = """\
---
title: Search
description: Search the opinions of this site.
scripts:
  - assets/search-page.js
search:
  exclude: true
---

# Search

The search runs in your browser, with scripts. Without them there are the
[list of all opinions](../opinions/index.md),
each with its contents and a table of what it cites, and the
[index of citations](../cites/index.md) of the whole library.
"""
"""The page to which what opens the search leads where no script runs."""
LEAVES_OF_A_FOLDER = 1_000
TOLD = 12
"""Digits of the sum that tells an index from others."""


class Bound(msgspec.Struct, frozen=True):
    """A leaf whose entries need not be looked into."""

    voice: Voice
    of: OfCase
    entries: msgspec.Raw
    words: dict[str, int]


def files_of_search(
    library: Library,
    own: Iterable[Entry],
    shelves: set[str],
    *,
    made_with: str,
    for_disk: bool,
) -> Made:
    """Yield the path and the content of each file of the search: the leaves of all editions, each
    edition’s in a piece, and the index of their words.

    `own` is what the pages of the publisher’s own have; `shelves` are those of the index of
    citations, which a query that reads as one is looked for in. All is made with the tools of the
    hash `made_with`.
    """

    def asked_for(files: Files) -> Files:
        return (file_asked_for(f"{FOLDER}/{name}", data, for_disk=for_disk) for name, data in files)

    gathered, total = Gathered(), sha256(" ".join(sorted(shelves)).encode())
    for outcome, finished in editions_in_order(library):
        first, bound = gathered.leaves, kept_leaves(outcome.folder / SEARCH)
        for leaf in bound:
            gathered.add(leaf)
        holds = f"{outcome.slug} {first} {finished.files.get(SEARCH)} {for_disk}"
        total.update(holds.encode())
        yield Piece(
            f"{holds} {made_with}", partial(leaves_of, outcome.slug, first, bound, asked_for)
        )
    first, bound = gathered.leaves, own_leaves(own)
    for leaf in bound:
        gathered.add(leaf)
    last = list(asked_for(files_of_leaves(first, bound)))
    total.update(b"".join(data for _, data in last))
    yield from last
    slugs = [summary.slug for summary in library.summaries()]
    only = slugs[0] if len(slugs) == 1 else ""
    yield from asked_for(files(gathered, shelves, only, total.hexdigest()[:TOLD]))


def leaves_of(
    slug: str, first: int, bound: Sequence[Bound], asked_for: Callable[[Files], Files]
) -> Files:
    """Yield the files of the leaves of an edition, and the one that says which they are."""
    said = msgspec.json.encode([first, first + len(bound)])
    return asked_for(chain(files_of_leaves(first, bound), [(f"editions/{slug}", said)]))


def files_of_leaves(first: int, bound: Sequence[Bound]) -> Files:
    """Yield the name and the JSON of some leaves, the first of which has the number `first`."""
    for number, leaf in enumerate(bound, first):
        said = {"of": leaf.of, "voice": leaf.voice, "entries": leaf.entries}
        yield f"leaves/{number // LEAVES_OF_A_FOLDER}/{number}", msgspec.json.encode(said)


def own_leaves(own: Iterable[Entry]) -> list[Bound]:
    """Return the leaves of what the publisher’s own pages have."""
    data = msgspec.json.encode(list(leaves(own, OfCase("", ""))))
    return msgspec.json.decode(data, type=list[Bound])


def kept_leaves(file: Path) -> list[Bound]:
    """Return the leaves in a file of the memory; none where other tools kept it, whose edition is
    broken now and stays as it was."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[Bound])
    except msgspec.MsgspecError:
        return []


def own_entry(title: str, url: str, html: str) -> Entry:
    """Return what can be found of a page that a publisher wrote."""
    text = str(etree.HTML(f"<body>{html}</body>").xpath("string()"))
    return Entry("site", "", title, url, " ".join(text.split()))


def editions_in_order(library: Library) -> Iterator[tuple[EditionOutcome, Finished]]:
    """Yield the editions that the site has by court and day, as the ranges of the index are."""
    yield from sorted(library.published(), key=lambda each: by_court(each[1].summary))


def by_court(summary: Summary) -> tuple[str, datetime.date, str]:
    """Return what editions are ordered by here."""
    return summary.court or "", summary.date_filed or datetime.date.min, summary.slug
