"""What is compiled by itself, and what becomes of it: the pages of one edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import msgspec
from mkdocs.utils import get_relative_url

from build_scripts.exports.cite.passage_records import records
from build_scripts.library.compiling.mkdocs_setup import GENERATED
from build_scripts.model import Asset, Edition
from build_scripts.model import Page as MarkdownPage
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.metadata import Published, metadata
from build_scripts.pages.paper.whole import ADDRESS
from build_scripts.pages.parts.downloads import HERE, Taking, files_to_take
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.wording import name_of


@dataclass(frozen=True, slots=True)
class Tree:
    """What is compiled by itself: the pages of one edition."""

    slug: str
    title: str
    pages: tuple[MarkdownPage, ...]
    edition: Edition | None
    """None where the pages say what is wrong with it."""
    beside: tuple[Asset, ...] = ()
    """The files that stand beside the pages."""
    taking: Taking | None = None
    """What can be taken along, which is put beside them once they are compiled."""
    others: tuple[str, ...] = ()
    """The Markdown of other editions’ pages to which these lead."""

    @property
    def base(self) -> str:
        """Return the folder of its pages, below the site’s."""
        return f"{GENERATED}/{self.slug}"


@dataclass(frozen=True, slots=True)
class CompiledPage:
    """A page of an edition as compiled."""

    path: str
    """Of its Markdown, below the edition’s folder."""
    file: str
    """Of its HTML, below the edition’s folder."""
    url: str
    """Below the site’s address."""
    listed: str | None
    """Its absolute address, where search engines may list it."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """An edition as compiled."""

    folder: Path
    pages: tuple[CompiledPage, ...]


def contents(tree: Tree) -> list[Any]:
    """Return the contents of an edition as compilers take them."""
    if tree.edition:
        parts = [{name: f"{tree.base}/{path}"} for path, name in parts_of(tree.edition)]
        return [{tree.title: [f"{tree.base}/index.md", *parts]}]
    return [{tree.title: [f"{tree.base}/{page.path}" for page in tree.pages]}]


def parts_of(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the path and the name of each page in an edition’s contents but the first."""
    for writing in edition.opinion.writings:
        if writing.kind != "counsel":
            yield f"{writing.id}.md", name_of(writing, edition.opinion)
    for each in apparatus_pages(edition):
        yield each.path, each.title


def in_contents(tree: Tree) -> set[str]:
    """Return the pages to which the contents of an edition lead."""
    if not tree.edition:
        return {page.path for page in tree.pages}
    return {"index.md", *(path for path, _ in parts_of(tree.edition))}


def told_of(tree: Tree, page: Published) -> Mapping[str, Any]:
    """Return what the front matter of a page is to say more, where the templates of any compiler
    find it: the name of the case, of the edition whose contents have it, its style sheet for paper,
    what its head says to machines."""
    told: dict[str, Any] = {"paper": f"{tree.base}/print.css", "case": tree.title}
    if page.path in in_contents(tree):
        told["edition"] = tree.title
    if tree.edition:
        said = msgspec.to_builtins(metadata(tree.edition, page))
        told["head"] = said | {"records": dict(records(tree.edition))}
    return told


def completed_page(markdown: str, tree: Tree, url: str, site: str, home: str | None) -> str:
    """Return the Markdown of a page at `url` with what only the site knows: what can be taken
    along, what the `site` is called, and where the edition’s `home` is."""
    by = f" {literal(f'Published by {site}.')}"
    if tree.taking:
        lead = partial(file_from, url, tree.slug)
        markdown = markdown.replace(HERE, files_to_take(tree.taking, lead))
    return markdown.replace(ADDRESS, f"This edition: <{home}>.{by}" if home else by)


def file_from(url: str, slug: str, name: str) -> str:
    """Return the address of a file of the edition `slug` as the page at `url` leads to it."""
    return get_relative_url(f"{GENERATED}/{slug}/{name}", url)


def home_of(slug: str, address: str | None) -> str | None:
    """Return where an edition stands on the web, if the site’s own `address` is known."""
    return urljoin(address, f"{GENERATED}/{slug}/") if address else None
