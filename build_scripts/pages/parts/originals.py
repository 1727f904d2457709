"""Where the documents of an edition can be read as they were published, and the case elsewhere."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from build_scripts.citations.links import case_links
from build_scripts.model import Document, Edition
from build_scripts.pages.text.markdown_syntax import BUILD, link, paragraph

REPORTED = re.compile(
    r"(?P<cite>\d+ (?P<reporter>U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)?|F\. Supp\.(?: [23]d)?) \d+)\b"
)
"""A citation of which CourtListener has the address: of the reporters of the federal courts."""


def originals(edition: Edition) -> Iterator[str]:
    """Yield the line that leads to the originals, or nothing where none is known."""
    if found := [*opinion_links(edition), *story_links(edition)]:
        yield paragraph(f"The originals: {', '.join(found)}.", BUILD, ".originals")


def opinion_links(edition: Edition) -> Iterator[str]:
    """Yield the links to the opinion: where the editor says, and by its citation."""
    for document in of_opinion(edition):
        if document.url:
            yield f"the opinion at {link(site_of(document.url), document.url)}"
    if reported := REPORTED.match(edition.citation or ""):
        for each in case_links(reported["cite"], reported["reporter"]):
            yield f"the case at {link(each.label, each.url)}"


def story_links(edition: Edition) -> Iterator[str]:
    """Yield the link to the news story."""
    if edition.coverage and edition.coverage.url:
        url = edition.coverage.url
        yield f"the news story at {link(site_of(url), url)}"


def of_opinion(edition: Edition) -> list[Document]:
    """Return the document that is the opinion."""
    sha256 = edition.opinion.source.sha256
    return [document for document in edition.documents if document.sha256 == sha256]


def site_of(url: str) -> str:
    """Return what to call the place of an address: `www.example.org`."""
    return urlsplit(url).hostname or url
