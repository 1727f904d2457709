"""What stands around the editions and is made of all of them: lists, citations, search."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from build_scripts import publish
from build_scripts.exports.data.llms import llms_txt
from build_scripts.library import cites, lists, moving
from build_scripts.library.cites import PAGE as CITES
from build_scripts.library.editions import Library, moved, place_words
from build_scripts.library.production import Workshop
from build_scripts.library.search import PAGE as SEARCH
from build_scripts.library.search import WITHOUT_SCRIPTS, place_search
from build_scripts.library.shells import clear, fill, shells
from build_scripts.library.site_settings import GENERATED
from build_scripts.pages.library.lists import ListPage
from build_scripts.problems.guide import guide
from build_scripts.publication import TOOLS
from build_scripts.site import licenses
from build_scripts.site.search.entries import Entry


@dataclass(slots=True)
class Work:
    """What one build knows from its first callback to its last."""

    shop: Workshop
    library: Library
    site: Path
    """The folder of the finished site."""
    cites: cites.Index
    lists: tuple[ListPage, ...]
    files: list[str]
    """What the compiler is to make, by paths below the site."""
    environment: Environment | None = None
    own: list[Entry] = field(default_factory=list)
    """What can be found of the pages written by hand."""


def pages_around(work: Work) -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of each page that the tools give every site."""
    yield CITES, cites.page_of_index()
    yield from shells(cites.depths(work.cites) | lists.depths(work.lists))
    yield SEARCH, WITHOUT_SCRIPTS
    yield licenses.PATH, licenses.page(own_license())
    if work.shop.home.is_tools:
        yield "problems.md", guide()


def own_license() -> str:
    """Return the license of the tools."""
    path = TOOLS / "LICENSE"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def place_around(config: MkDocsConfig, work: Work, built: Path) -> None:
    """Put what is made of all editions into the `built` site, beside their pages."""
    place_search(work.library, work.own, work.cites.shelves, built, work.shop.site)
    place_lists(work, built)
    place_words(work.library, built)
    place_moved(work, built)
    tell_programs(config, work, built)


def place_lists(work: Work, built: Path) -> None:
    """Put the lists of editions and the index of citations into the `built` site."""
    assert work.environment
    site, env = work.shop.site, work.environment
    cites.place_files(work.cites, built, for_disk=site.for_disk)
    fill(built, cites.filled(work.cites, site, env))
    fill(built, lists.filled(work.lists, site, env))
    if work.lists:
        lists.place_all(work.library, built, site)
    clear(built)


def place_moved(work: Work, built: Path) -> None:
    """Put pages that lead on at the addresses that editions have left."""
    site = work.shop.site
    left = moved(work.library, work.shop.home.editions)
    moving.place(left, built, GENERATED, site.address, directories=site.folders, disk=site.for_disk)


def tell_programs(config: MkDocsConfig, work: Work, built: Path) -> None:
    """Write `llms.txt`, where the site’s address is known, which its links begin with."""
    if config.site_url and not work.shop.site.preview and not work.shop.site.for_disk:
        base = urljoin(config.site_url, f"{GENERATED}/")
        said = llms_txt(
            config.site_name, config.site_description or "", work.library.summaries(), base
        )
        publish.replace(built / "llms.txt", said.encode())
