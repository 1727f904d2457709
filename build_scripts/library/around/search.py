"""The search of a whole library, put into the built site: `search/`."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

import msgspec
from lxml import etree

from build_scripts import sealed_memory
from build_scripts.library.around.script_data import file_asked_for
from build_scripts.library.edition.outcome import EditionOutcome
from build_scripts.library.editions import Library
from build_scripts.library.memory.changed_files import Made, Piece
from build_scripts.library.memory.finished import SEARCH, Finished
from build_scripts.model import Summary
from build_scripts.site.search.drawers import Files, files
from build_scripts.site.search.entry import Entry, Voice
from build_scripts.site.search.leaves import OfCase, leaves
from build_scripts.site.search.postings import Postings, Unread, postings_of

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
    memory: Path | None = None,
) -> Made:
    """Yield the path and the content of each file of the search: the leaves of all editions, each
    edition’s in a piece, and the index of their words, which is kept in the file `memory`.

    `own` is what the pages of the publisher’s own have; `shelves` are those of the index of
    citations, which a query that reads as one is looked for in. All is made with the tools of the
    hash `made_with`.
    """

    def asked_for(files: Files) -> Files:
        return (file_asked_for(f"{FOLDER}/{name}", data, for_disk=for_disk) for name, data in files)

    editions = list(editions_in_order(library))
    own_bound = own_leaves(own)
    postings = kept_postings([*unread(editions), unread_own(own_bound)], made_with, memory)
    first, total = 0, sha256(" ".join(sorted(shelves)).encode())
    for (outcome, finished), run in zip(editions, postings.runs, strict=False):
        holds = f"{outcome.slug} {first} {finished.files.get(SEARCH)} {for_disk}"
        total.update(holds.encode())
        file = outcome.folder / SEARCH
        yield Piece(
            f"{holds} {made_with}", partial(leaves_of, outcome.slug, first, file, asked_for)
        )
        first += len(run.about)
    last = list(asked_for(files_of_leaves(first, own_bound)))
    total.update(b"".join(data for _, data in last))
    yield from last
    slugs = [summary.slug for summary in library.summaries()]
    only = slugs[0] if len(slugs) == 1 else ""
    yield from asked_for(files(postings, shelves, only, total.hexdigest()[:TOLD]))


def unread(editions: Iterable[tuple[EditionOutcome, Finished]]) -> Iterator[Unread]:
    """Yield the leaves of each of the editions, by the sum of the file that has them."""
    for outcome, finished in editions:
        key = f"{outcome.slug} {finished.files.get(SEARCH)}"
        yield Unread(key, partial(kept_leaves, outcome.folder / SEARCH))


def unread_own(bound: Sequence[Bound]) -> Unread:
    """Return the leaves of the publisher’s own pages."""
    return Unread(sha256(msgspec.json.encode(bound)).hexdigest(), lambda: bound)


def kept_postings(unread: Sequence[Unread], made_with: str, memory: Path | None) -> Postings:
    """Return the words of all leaves, and keep them in the file `memory` for the next build."""
    known = sealed_memory.recalled_from(memory, made_with, Postings) if memory else None
    postings = postings_of(unread, known)
    if memory and postings is not known:
        with suppress(OSError):
            sealed_memory.keep_in_memory(memory, made_with, postings)
    return postings


def leaves_of(slug: str, first: int, file: Path, asked_for: Callable[[Files], Files]) -> Files:
    """Return the files of the leaves of an edition, kept in a `file`, and the one that says which
    they are."""
    bound = kept_leaves(file)
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
