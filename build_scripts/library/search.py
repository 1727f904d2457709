"""The search of a whole library, put into the built site: `search/`."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from lxml import etree

from build_scripts.library.asking import file_asked_for
from build_scripts.library.editions import Library
from build_scripts.library.finished import SEARCH
from build_scripts.library.production import Outcome
from build_scripts.model import Summary
from build_scripts.site.search.drawers import Files, Gathered, files
from build_scripts.site.search.entries import Entry
from build_scripts.site.search.leaves import Leaf, OfCase, leaves

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


def files_of_search(
    library: Library, own: Iterable[Entry], shelves: set[str], *, for_disk: bool
) -> Files:
    """Yield the path and the content of each file of the search: the leaves of all editions, and
    the index of their words.

    `own` is what the pages of the publisher’s own have; `shelves` are those of the index of
    citations, which a query that reads as one is looked for in.
    """
    for name, data in named(library, own, shelves):
        yield file_asked_for(f"{FOLDER}/{name}", data, for_disk=for_disk)


def named(library: Library, own: Iterable[Entry], shelves: set[str]) -> Files:
    """Yield the name and the JSON of each file of the search."""
    gathered, total = Gathered(), sha256()

    def bind(bound: Sequence[Leaf]) -> Files:
        for leaf in bound:
            number = gathered.add(leaf)
            said = {"of": leaf.of, "voice": leaf.voice, "entries": leaf.entries}
            data = msgspec.json.encode(said)
            total.update(data)
            yield f"leaves/{number // LEAVES_OF_A_FOLDER}/{number}", data

    for outcome in in_order(library):
        first = gathered.leaves
        yield from bind(kept(outcome.folder / SEARCH))
        yield f"editions/{outcome.slug}", msgspec.json.encode([first, gathered.leaves])
    yield from bind(list(leaves(own, OfCase("", ""))))
    total.update(" ".join(sorted(shelves)).encode())
    slugs = [summary.slug for summary in library.summaries()]
    only = slugs[0] if len(slugs) == 1 else ""
    yield from files(gathered, shelves, only, total.hexdigest()[:TOLD])


def kept(file: Path) -> list[Leaf]:
    """Return the leaves in a file of the memory; none where other tools kept it, whose edition is
    broken now and stays as it was."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=list[Leaf])
    except msgspec.MsgspecError:
        return []


def own_entry(title: str, url: str, html: str) -> Entry:
    """Return what can be found of a page that a publisher wrote."""
    text = str(etree.HTML(f"<body>{html}</body>").xpath("string()"))
    return Entry("site", "", title, url, " ".join(text.split()))


def in_order(library: Library) -> Iterator[Outcome]:
    """Yield the editions that the site has by court and day, as the ranges of the index are."""
    found = [(by_court(finished.summary), outcome) for outcome, finished in library.published()]
    yield from (outcome for _, outcome in sorted(found, key=lambda each: each[0]))


def by_court(summary: Summary) -> tuple[str, datetime.date, str]:
    """Return what editions are ordered by here."""
    return summary.court or "", summary.date_filed or datetime.date.min, summary.slug
