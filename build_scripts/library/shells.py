"""Pages that are filled in after the compiler: of long lists there are more than it could make at
each save. It makes one page for each depth at which such pages stand, because links begin where a
page stands; each of them is a copy of that with its own title, address and content.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from build_scripts import publish
from build_scripts.pages.library.listing import FILLED_IN
from build_scripts.pages.text.blocks import front_matter

HERE = FILLED_IN
"""Where a compiled page has room for its content."""
TITLE = "A page that is filled in"
FOLDER = "filled"
"""Where the pages to be copied stand, one within the other, until all is filled in."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A page to be filled in."""

    path: str
    """Its folder below the site’s address: `cites/f3d/`."""
    title: str
    html: str

    @property
    def depth(self) -> int:
        """Return in how many folders it stands."""
        return self.path.count("/")


def shell(title: str, description: str) -> str:
    """Return the Markdown of a page with room for content that comes later."""
    values = {"title": title, "description": description, "search": {"exclude": True}}
    return f"{front_matter(values)}\n\n{HERE}\n"


def shells(depths: Iterable[int]) -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of a page to be copied for each of the depths."""
    for depth in sorted(set(depths)):
        yield f"{folder_at(depth)}index.md", shell(TITLE, TITLE)


def folder_at(depth: int) -> str:
    """Return the folder of the page that is copied at a depth: `filled/filled/`."""
    return f"{FOLDER}/" * depth


def fill(built: Path, pages: Iterable[Filled]) -> None:
    """Write the pages into the `built` site: those that the compiler made are filled in, the others
    made from what it made to be copied."""
    copied: dict[int, str] = {}
    for page in pages:
        file = built / page.path / "index.html"
        if file.is_file():
            html = file.read_text(encoding="utf-8")
        else:
            html = copied.get(page.depth) or copy_at(built, page.depth)
            copied[page.depth] = html
            html = html.replace(TITLE, escape(page.title))
            html = html.replace(quote(TITLE), quote(page.title))  # in the letter about an error
            html = html.replace(folder_at(page.depth), page.path)
        publish.replace(file, html.replace(HERE, page.html).encode())


def copy_at(built: Path, depth: int) -> str:
    """Return the compiled page that is copied at a depth."""
    return (built / folder_at(depth) / "index.html").read_text(encoding="utf-8")


def clear(built: Path) -> None:
    """Remove the pages that were there to be copied."""
    shutil.rmtree(built / FOLDER, ignore_errors=True)
