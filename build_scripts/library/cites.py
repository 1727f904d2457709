"""The index of citations of a whole library, put into the built site: `cites/`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import msgspec
from jinja2 import Environment

from build_scripts import publish
from build_scripts.library.editions import Library
from build_scripts.library.production import CITES
from build_scripts.library.site_settings import SiteSettings
from build_scripts.pages.text.blocks import front_matter
from build_scripts.site.cites.browsing import IndexPage, index_pages
from build_scripts.site.cites.of_edition import CitesOf
from build_scripts.site.cites.volumes import Volume, files, volumes

FOLDER = "cites"
PAGE = f"{FOLDER}/index.md"
"""The page with which the index begins."""
HERE = "<!-- cites -->"
"""Where the compiled page has room for what it lists."""
DEEPER = ("shelf", "shelf/volume")
"""The folders of what is compiled for further pages, whose names and titles are put in later."""
TITLE = "Citations of a volume"


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
        data = (outcome.folder / CITES).read_bytes()
        if data:
            yield msgspec.json.decode(data, type=CitesOf)


def shells(index: Index) -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of each page that the compiler is given for the index: one
    for each depth of its pages, because a page’s links begin where it stands."""
    yield PAGE, shell("Citations", "What the opinions of this library cite, and where.")
    for depth in sorted({page.depth for page in index.pages} - {0}):
        yield f"{FOLDER}/{DEEPER[depth - 1]}/index.md", shell(TITLE, TITLE)


def shell(title: str, description: str) -> str:
    """Return a page with room for what the index lists."""
    values = {"title": title, "description": description, "search": {"exclude": True}}
    return f"{front_matter(values)}\n\n{HERE}\n"


def place_index(index: Index, built: Path, site: SiteSettings, env: Environment) -> None:
    """Put the index into the `built` site: its files for scripts and its pages for people."""
    place_files(files(index.volumes), built / FOLDER, for_disk=site.for_disk)
    template = env.get_template("partials/cites.html")
    compiled = {
        depth: (built / folder / "index.html").read_text(encoding="utf-8")
        for depth, folder in enumerate((FOLDER, *(f"{FOLDER}/{each}" for each in DEEPER)))
        if (built / folder / "index.html").is_file()
    }
    for name in reversed(DEEPER):
        for path in (built / FOLDER / name).glob("*"):
            path.unlink()
        if (built / FOLDER / name).is_dir():
            (built / FOLDER / name).rmdir()
    for page in index.pages:
        listed = template.render(
            lead=page.lead,
            shelves=page.shelves,
            root="../" * (page.depth + 1),
            index="" if site.folders else "index.html",
        )
        html = with_address(compiled[page.depth], page).replace(HERE, listed)
        publish.replace(built / FOLDER / page.path / "index.html", html.encode())


def with_address(html: str, page: IndexPage) -> str:
    """Return a compiled page with the title and the address of one of the index."""
    if not page.depth:
        return html
    stands_for = f"{FOLDER}/{DEEPER[page.depth - 1]}/"
    return html.replace(TITLE, escape(page.title)).replace(stands_for, f"{FOLDER}/{page.path}")


def place_files(made: Iterable[tuple[str, bytes]], folder: Path, *, for_disk: bool) -> None:
    """Put the files of the index into `folder`: as JSON, or as scripts where nothing can be
    fetched, because the site is opened from disk."""
    for name, data in made:
        if for_disk:
            script = b"opinionsFound(%s,%s)" % (msgspec.json.encode(f"{FOLDER}/{name}"), data)
            publish.replace(folder / f"{name}.js", script)
        else:
            publish.replace(folder / f"{name}.json", data)
