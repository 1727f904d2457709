"""`llms.txt`: what the site holds, and where programs that read text find each edition whole."""

from collections.abc import Iterable

from build_scripts.exports.names import ENDINGS
from build_scripts.model import Edition
from build_scripts.pages.front import summary_line
from build_scripts.pages.text.blocks import link
from build_scripts.pages.text.escaper import literal


def llms_txt(name: str, description: str, editions: Iterable[Edition], base: str) -> str:
    """Return the file; `base` is the address of the editions’ folder, with its last slash."""
    blocks = [
        f"# {literal(name)}",
        f"> {literal(description)}",
        "Each opinion is here word for word: the words of the court are never edited, and every "
        "file was compared with its source when it was made. A paragraph’s address is that of its "
        "page and its number: `opinion/#p12`. What the publisher says is marked as the "
        "publisher’s; a summary by court staff is no part of the opinion.",
        *(edition_lines(edition, base) for edition in editions),
    ]
    return "\n\n".join(blocks) + "\n"


def edition_lines(edition: Edition, base: str) -> str:
    """Return one edition with its files."""
    home = f"{base}{edition.slug}/"
    files = [
        (ENDINGS[ending], f"{home}{edition.slug}.{ending}") for ending in ("md", "txt", "json")
    ]
    lines = [f"- {link(label, url)}" for label, url in files]
    return "\n".join(
        [f"## {link(edition.title, home)}", "", literal(summary_line(edition)), "", *lines]
    )
