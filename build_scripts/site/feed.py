"""The feed of a site: its editions, the newest and the last corrected first (Atom, RFC 4287).

Its dates are those that editors state, never those of a build: an edition without one is no news.
"""

from collections.abc import Iterable

from lxml import etree

from build_scripts.model import Summary

PATH = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
MOST = 50
"""Entries: as many as readers of feeds look through."""


def feed(name: str, address: str, editions: str, summaries: Iterable[Summary]) -> bytes | None:
    """Return the feed of the site `name` at `address`, whose `editions` are folders below that one;
    None where no edition bears a day."""
    dated = [(each.day.isoformat(), each) for each in summaries if each.day]
    dated.sort(key=lambda pair: (pair[0], pair[1].slug), reverse=True)
    if not dated:
        return None
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item] # no prefix
    add(root, "title", name)
    add(root, "id", address)
    add(root, "updated", moment(dated[0][0]))
    add(add(root, "author"), "name", name)
    add(root, "link", rel="self", href=f"{address}{PATH}")
    add(root, "link", rel="alternate", href=address)
    for day, each in dated[:MOST]:
        add_edition(root, f"{address}{editions}/{each.slug}/", day, each)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def add_edition(root: etree._Element, address: str, day: str, edition: Summary) -> None:
    """Add an edition."""
    element = add(root, "entry")
    add(element, "title", edition.title)
    add(element, "id", address)
    add(element, "updated", moment(day))
    add(element, "link", rel="alternate", href=address)
    said = " · ".join(filter(None, [edition.court, edition.citation]))
    if said:
        add(element, "summary", said)


def add(parent: etree._Element, name: str, text: str | None = None, **given: str) -> etree._Element:
    """Add an element with its text and attributes."""
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", dict(given))
    element.text = text
    return element


def moment(day: str) -> str:
    """Return a day as a moment (RFC 3339)."""
    return f"{day}T00:00:00Z"
