"""Pages that are filled in after the compiler: of long lists there are more than it could make at
each save. It makes one page for each depth at which such pages stand, because links begin where a
page stands; each of them is a copy of that with its own title, address and content.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path
from urllib.parse import quote

from build_scripts.pages.library.edition_cards import FILLED_IN
from build_scripts.pages.text.markdown_syntax import front_matter

HERE = FILLED_IN
"""Where a compiled page has room for its content."""
TITLE = "A page that is filled in"
FOLDER = "filled"
"""Where the pages to be copied stand, one within the other, until all is filled in."""
DEPTHS = (2, 3, 4)
"""In how many folders pages stand that are filled in and that the compiler does not make."""


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


def shells() -> Iterator[tuple[str, str]]:
    """Yield the path and the Markdown of a page to be copied for each of the depths."""
    for depth in DEPTHS:
        yield f"{copied_page_folder(depth)}index.md", shell(TITLE, TITLE)


def copied_page_folder(depth: int) -> str:
    """Return the folder of the page that is copied at a depth: `filled/filled/`."""
    return f"{FOLDER}/" * depth


def to_copy(path: str) -> bool:
    """Say whether what stands at `path` is there to be copied."""
    return path.startswith(f"{FOLDER}/")


def filled_in(built: Path, pages: Iterable[Filled]) -> Iterator[tuple[str, bytes]]:
    """Yield the file and the HTML of each of the pages: those that the compiler made in the folder
    `built` are filled in, the others made from what it made to be copied."""
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
            html = html.replace(copied_page_folder(page.depth), page.path)
        yield f"{page.path}index.html", html.replace(HERE, page.html).encode()


def made_of(built: Path, first: str) -> str:
    """Return the hash of what the compiler made of the page `first`, and to be copied, which all
    the pages of a list are made of."""
    copies = (built / copied_page_folder(depth) / "index.html" for depth in DEPTHS)
    pages = [path for path in (built / first / "index.html", *copies) if path.is_file()]
    return sha256(b"".join(path.read_bytes() for path in pages)).hexdigest()


def copy_at(built: Path, depth: int) -> str:
    """Return the compiled page that is copied at a depth."""
    return (built / copied_page_folder(depth) / "index.html").read_text(encoding="utf-8")
