"""Reads an EPUB back: its package, the files in their order, and what each says."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

OPF = "{http://www.idpf.org/2007/opf}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
PUBLISHERS = "by-publisher"
BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"})


def blocks_of_epub(data: bytes) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        container = etree.fromstring(archive.read("META-INF/container.xml"))
        place = next(container.iter(f"{CONTAINER}rootfile")).get("full-path") or ""
        package = etree.fromstring(archive.read(place))
        items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
        for reference in package.iter(f"{OPF}itemref"):
            name = posixpath.join(posixpath.dirname(place), items[reference.get("idref")] or "")
            yield from blocks(etree.fromstring(archive.read(name)))


def blocks(tree: etree._Element) -> Iterator[str]:
    """Yield the court’s blocks of a file."""
    for element in tree.iter(etree.Element):
        if etree.QName(element).localname in BLOCKS and not is_publishers(element):
            yield "".join(court_words(element))


def is_publishers(element: etree._Element) -> bool:
    """Say whether an element, or one around it, is the publisher’s."""
    around = [element, *element.iterancestors()]
    return any(PUBLISHERS in (each.get("class") or "").split() for each in around)


def court_words(element: etree._Element) -> Iterator[str]:
    """Yield what an element says in the court’s words; a line break parts them."""
    yield element.text or ""
    for child in element:
        if etree.QName(child).localname == "br":
            yield " "
        elif PUBLISHERS not in (child.get("class") or "").split():
            yield from court_words(child)
        yield child.tail or ""
