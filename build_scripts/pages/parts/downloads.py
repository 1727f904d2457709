"""“Take it with you”: the files of an edition, where a page offers them.

Which there are is known once they are made and proved, after the pages are written; so a page has a
place for them that the compiler fills.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from build_scripts import COMMAND
from build_scripts.exports.names import ENDINGS, GROUPS, file_name
from build_scripts.pages.text.escaper import literal

NOT_YET = f"A preview makes none of these files; `{COMMAND} exports` does, and so does the site."
HERE = "<!-- files to take along -->"
"""Stands where a page offers them."""


@dataclass(frozen=True, slots=True)
class Taking:
    """What can be taken along of an edition, by the endings of the files’ names."""

    slug: str
    endings: tuple[str, ...] = ()
    withheld: tuple[tuple[str, str], ...] = ()
    """What could not be made or proved, with the reason."""
    received: str = ""
    """The path of the opinion as it was received."""


def files_to_take(found: Taking, address: Callable[[str], str]) -> str:
    """Return as Markdown what can be taken along; `address` leads from a page to a file of the
    edition."""
    if not found.endings:
        return NOT_YET
    lines = [*files_offered(found, address), *(sentence(*each) for each in found.withheld)]
    return "\n".join(lines)


def files_offered(found: Taking, address: Callable[[str], str]) -> Iterator[str]:
    """Yield the files, those that serve one purpose in a line."""
    for purpose, endings in GROUPS:
        links = [
            link(ENDINGS[ending], address(file_name(found.slug, ending)))
            for ending in endings
            if ending in found.endings
        ]
        if links:
            yield f"- {purpose}: {', '.join(links)}"
    if found.received:
        yield f"- {link('The opinion as it was received', address(found.received))}"


def sentence(ending: str, reason: str) -> str:
    """Return why there is no file of a kind."""
    return f"- There is no {literal(ENDINGS[ending])} of this edition: {literal(reason)}."


def link(words: str, url: str) -> str:
    """Return a link to a file beside the pages, which is no document of the compiler’s."""
    return f'<a href="{escape(url)}">{escape(words)}</a>'
