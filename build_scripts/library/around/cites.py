"""The index of citations of a whole library, put into the built site: `cites/`."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec
from jinja2 import Environment

from build_scripts.library.around.pages_from_shell import Filled, shell
from build_scripts.library.around.script_data import file_asked_for
from build_scripts.library.compiling.mkdocs_setup import SiteSettings
from build_scripts.library.editions import Library
from build_scripts.library.memory.finished import CITES
from build_scripts.pages.text.opening_words import as_inner
from build_scripts.site.cites.browsing import FOLDER, IndexPage, index_pages
from build_scripts.site.cites.of_edition import CitesOf
from build_scripts.site.cites.volumes import Volume, files_of, volumes

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
    found = volumes(cites_of_each(library))
    return Index(found, tuple(index_pages(found, len(library.summaries()))))


def cites_of_each(library: Library) -> Iterator[CitesOf]:
    """Yield what each edition tells the index, in the order of their names."""
    for outcome, _ in library.published():
        with suppress(FileNotFoundError, msgspec.MsgspecError):  # kept by tools that had none
            yield msgspec.json.decode((outcome.folder / CITES).read_bytes(), type=CitesOf)


def page_of_index() -> str:
    """Return the first page of the index as the compiler makes it."""
    return shell("Citations", "What the opinions of this library cite, and where.")


def filled_cites_pages(page: IndexPage, site: SiteSettings, env: Environment) -> Filled:
    """Return a page of the index for people."""
    listed = env.get_template("partials/cites.html").render(
        page=page,
        root="../" * (page.depth + 1),
        index="" if site.folders else "index.html",
        within_marks=as_inner,
    )
    return Filled(f"{FOLDER}/{page.path}", page.title, listed)


def files_of_volume(name: str, volume: Volume, *, for_disk: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each file of a volume."""
    for path, data in files_of(name, volume):
        yield file_asked_for(f"{FOLDER}/{path}", data, for_disk=for_disk)
