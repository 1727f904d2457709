"""Runs and paragraphs as WordprocessingML (ECMA-376, part 1, section 17): this output’s escaper."""

from collections.abc import Iterable, Iterator

from lxml import etree
from lxml.etree import _Element as Element

from build_scripts.exports.docx.styles import style_id
from build_scripts.exports.unwritable_characters import for_xml
from build_scripts.model import Style

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "http://www.w3.org/XML/1998/namespace"
NAMES = {"w": W, "r": R}

UNSEEN = "\N{ZERO WIDTH SPACE}"
"""Stands where a program asks for a mark and none is to be seen."""

SET: dict[Style, tuple[str, str | None]] = {
    "bold": ("b", None),
    "italic": ("i", None),
    "small-caps": ("smallCaps", None),
    "raised": ("vertAlign", "superscript"),
    "lowered": ("vertAlign", "subscript"),
}
"""The property of each style, in the order of the schema."""


def w(name: str) -> str:
    """Return a name of the namespace."""
    return f"{{{W}}}{name}"


def element(kind: str, /, *children: Element, **attributes: str) -> Element:
    """Return an element with its attributes, all of the namespace."""
    made = etree.Element(w(kind), {w(key): value for key, value in attributes.items()}, NAMES)
    made.extend(children)
    return made


def text(words: str) -> Element:
    """Return `words`, every space of which counts. Raises `Unwritable` for what XML cannot hold."""
    found = etree.Element(w("t"), {f"{{{XML}}}space": "preserve"}, NAMES)
    found.text = for_xml(words)
    return found


def run(
    *children: Element, styles: Iterable[Style] = (), named: str = "", capitals: bool = False
) -> Element:
    """Return a run, in a character style if one is `named`."""
    properties: list[Element] = []
    if named:
        properties.append(element("rStyle", val=style_id(named)))
    wanted = {*styles, *(["small-caps"] if capitals else [])}
    for style, (name, value) in SET.items():
        if style in wanted:
            properties.append(element(name, val=value) if value else element(name))
    head = [element("rPr", *properties)] if properties else []
    return element("r", *head, *children)


def words(said: str, named: str = "") -> Element:
    """Return a run of words alone."""
    return run(text(said), named=named)


def paragraph(named: str, *children: Element) -> Element:
    """Return a paragraph in the style that is `named`."""
    return element("p", element("pPr", element("pStyle", val=style_id(named))), *children)


def bookmark(number: int, name: str, *children: Element) -> Iterator[Element]:
    """Yield `children` within a bookmark."""
    yield element("bookmarkStart", id=str(number), name=name)
    yield from children
    yield element("bookmarkEnd", id=str(number))
