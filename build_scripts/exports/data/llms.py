"""`llms.txt`: what the site holds, and where programs that read text find each edition whole."""

from collections.abc import Iterable
from urllib.parse import urljoin

from build_scripts.exports.names import ENDINGS, file_name
from build_scripts.model import Summary
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import link
from build_scripts.pages.text.wording import long_date

HOW = (
    "Each opinion is here word for word: the words of the court are never edited, and every file "
    "was compared with its source when it was made. A paragraph’s address is that of its page and "
    "its number: `opinion/#p12`. What the publisher says is marked as the publisher’s; a summary "
    "by court staff is no part of the opinion."
)


def llms_txt(name: str, description: str, editions: Iterable[Summary], base: str) -> str:
    """Return the file; `base` is the address of the editions’ folder, with its last slash."""
    said = [f"> {literal(description)}"] if description else []
    guide = link("editions as data", urljoin(base, "../data/"))
    keys = f"What the JSON holds, key by key: {guide}."
    listed = (lines(edition, base) for edition in editions)
    blocks = [f"# {literal(name)}", *said, HOW, keys, *listed]
    return "\n\n".join(blocks) + "\n"


def lines(edition: Summary, base: str) -> str:
    """Return one edition with its files."""
    home = f"{base}{edition.slug}/"
    filed = long_date(edition.date_filed) if edition.date_filed else None
    known = ", ".join(filter(None, [edition.citation, edition.court, filed]))
    names = {ending: file_name(edition.slug, ending) for ending in ("md", "txt", "json")}
    links = [f"- {link(ENDINGS[ending], f'{home}{file}')}" for ending, file in names.items()]
    head = f"## {link(edition.title, home)}"
    return "\n".join([head, "", *([literal(known), ""] if known else []), *links])
