"""The lists of a library: by name, and of each court, year and topic; complete, in pages.

A few editions are shown as cards, on one page, and are in no list.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import Summary
from build_scripts.pages.library.pagination import sheets
from build_scripts.pages.text.wording import counted

FEW = 30
"""Editions that stand as cards on one page."""
ON_A_PAGE = 100
FOLDER = "list"


@dataclass(frozen=True, slots=True)
class Facet:
    """What some editions have in common, and where their list stands."""

    kind: str
    """`Court`, `Year`, `Topic`."""
    name: str
    path: str
    """Below the site’s address: `list/court/ca9/`."""
    count: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list."""

    path: str
    title: str
    says: str
    editions: Sequence[Summary]
    start: int = 1
    """The place of the first of these in the whole list."""
    facets: Sequence[Facet] = ()
    """The lists there are besides, on the first page of all."""
    before: str = ""
    after: str = ""
    """The pages of the same list before and after it, by their paths."""


def list_pages(
    editions: Sequence[Summary], first: str, topics: Mapping[str, str]
) -> Iterator[ListPage]:
    """Yield the pages of all lists of `editions`, which come by name.

    `first` is the path of the first page of all; `topics` says what each topic is.
    """
    if len(editions) <= FEW:
        return
    facets = [*facets_of(editions, topics)]
    said = f"{counted(len(editions), 'opinion')}, by name."
    pages = list(pages_of_list("Opinions", said, editions, first, f"{FOLDER}/name/"))
    yield replace(pages[0], facets=[facet for facet, _ in facets])
    yield from pages[1:]
    for facet, found in facets:
        title = f"Opinions: {facet.name}"
        said = " ".join(
            filter(None, [facet.says, f"{counted(len(found), 'opinion')}, newest first."])
        )
        yield from pages_of_list(title, said, found, facet.path, facet.path)


def pages_of_list(
    title: str, says: str, editions: Sequence[Summary], first: str, further: str
) -> Iterator[ListPage]:
    """Yield the pages of one list, the first at the path `first`, the others below `further`."""
    for sheet in sheets(editions, ON_A_PAGE, first, further):
        yield ListPage(
            path=sheet.path,
            title=sheet.title(title),
            says=says,
            editions=sheet.rows,
            start=sheet.start,
            before=sheet.before,
            after=sheet.after,
        )


Keys = Callable[[Summary], Iterable[str]]
KINDS: Mapping[str, Keys] = {
    "Court": lambda edition: filter(None, [edition.court]),
    "Year": lambda edition: [str(edition.date_filed.year)] if edition.date_filed else [],
    "Topic": lambda edition: edition.topics,
}


def facets_of(
    editions: Sequence[Summary], topics: Mapping[str, str]
) -> Iterator[tuple[Facet, list[Summary]]]:
    """Yield what editions have in common, each with those that have it, the newest first."""
    for kind, keys in KINDS.items():
        found: dict[str, list[Summary]] = defaultdict(list)
        for edition in editions:
            for key in keys(edition):
                found[key].append(edition)
        for name in sorted(found, reverse=kind == "Year"):
            path = f"{FOLDER}/{kind.lower()}/{in_address(name)}/"
            newest = sorted(found[name], key=newest_first, reverse=True)
            says = topics.get(name, "") if kind == "Topic" else ""
            yield Facet(kind, name, path, len(newest), says), newest


def newest_first(edition: Summary) -> tuple[str, str]:
    """Return what the editions of a list are ordered by."""
    return str(edition.date_filed or ""), edition.slug


def in_address(name: str) -> str:
    """Return `name` as an address bears it."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-") or "other"
