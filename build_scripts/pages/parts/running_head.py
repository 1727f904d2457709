"""The line over a page that says which case it is of."""

from collections.abc import Iterator

from build_scripts.model import Edition
from build_scripts.pages.text.citation_form import on_one_line
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import BUILD, link, paragraph

LONG_NAME = 90
"""Characters past which a name of a case would fill the screen by itself."""


def running_head(edition: Edition) -> str:
    """Return the name of the case, a link to its front page, and its citation."""
    cite = literal(on_one_line(edition.citation or ""))
    head = ", ".join(filter(None, [link(edition.title, "index.md"), cite]))
    return paragraph(head, BUILD, ".running-head", *size_of(edition.title))


def size_of(title: str) -> Iterator[str]:
    """Yield the class of so long a name: it is set smaller, or cut where it leads to the whole."""
    if len(title) > LONG_NAME:
        yield ".long-name"
