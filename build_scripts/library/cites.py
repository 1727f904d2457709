"""The index of citations of a whole library, put into the built site: `cites/`."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from jinja2 import Environment

from build_scripts import publish
from build_scripts.library.editions import Library
from build_scripts.library.production import CITES
from build_scripts.library.shells import Filled, shell
from build_scripts.library.site_settings import SiteSettings
from build_scripts.site.cites.browsing import IndexPage, index_pages
from build_scripts.site.cites.of_edition import CitesOf
from build_scripts.site.cites.volumes import Volume, files, volumes

FOLDER = "cites"
PAGE = f"{FOLDER}/index.md"
"""The page with which the index begins."""


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a library."""

    volumes: Mapping[str, Volume]
    pages: Sequence[IndexPage]

    @property
    def shelves(self) -> set[str]:
        """Return the names of its shelves."""
        return {file.partition("/")[0] for file in self.volumes}


def index_of(library: Library) -> Index:
    """Return the index of all editions that the site has."""
    found = volumes(told(library))
    return Index(found, tuple(index_pages(found, len(library.summaries()))))


def told(library: Library) -> Iterator[CitesOf]:
    """Yield what each edition tells the index, in the order of their names."""
    for outcome, _ in library.published():
        with suppress(FileNotFoundError, msgspec.MsgspecError):  # kept by tools that had none
            yield msgspec.json.decode((outcome.folder / CITES).read_bytes(), type=CitesOf)


def page_of_index() -> str:
    """Return the first page of the index as the compiler makes it."""
    return shell("Citations", "What the opinions of this library cite, and where.")


def depths(index: Index) -> set[int]:
    """Return in how many folders the pages of the index stand that are not its first."""
    return {page.depth + 1 for page in index.pages if page.depth}


def filled(index: Index, site: SiteSettings, env: Environment) -> Iterator[Filled]:
    """Yield the pages of the index for people."""
    template = env.get_template("partials/cites.html")
    for page in index.pages:
        listed = template.render(
            lead=page.lead,
            shelves=page.shelves,
            root="../" * (page.depth + 1),
            index="" if site.folders else "index.html",
        )
        yield Filled(f"{FOLDER}/{page.path}", page.title, listed)


def place_files(index: Index, built: Path, *, for_disk: bool) -> None:
    """Put the files of the index into the `built` site: as JSON, or as scripts where nothing can be
    fetched, because the site is opened from disk."""
    folder = built / FOLDER
    for name, data in files(index.volumes):
        if for_disk:
            script = b"opinionsFound(%s,%s)" % (msgspec.json.encode(f"{FOLDER}/{name}"), data)
            publish.replace(folder / f"{name}.js", script)
        else:
            publish.replace(folder / f"{name}.json", data)
