"""The addresses of a site’s pages, for search engines (sitemaps.org 0.9).

They bear no dates of the build: the same sources are to make the same bytes. A page of an edition
bears the day that its editor says.
"""

import datetime
import gzip
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

NAME = "sitemap.xml"
HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""
FOOT = "</urlset>\n"


class Listed(NamedTuple):
    """A page that search engines may list."""

    address: str
    """Absolute."""
    day: datetime.date | None = None


def files(pages: Iterable[Listed]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file that lists `pages`, in their order."""
    data = f"{HEAD}{''.join(map(entry, pages))}{FOOT}".encode()
    yield NAME, data
    yield f"{NAME}.gz", gzip.compress(data, mtime=0)


def entry(page: Listed) -> str:
    """Return the entry of a page."""
    day = f"<lastmod>{page.day}</lastmod>" if page.day else ""
    return f"  <url><loc>{escape(page.address)}</loc>{day}</url>\n"
