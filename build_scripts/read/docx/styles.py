"""Says how a paragraph or a run of a document is set, by its own properties and its styles."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.etree import _Element

from build_scripts.read.docx.package import W

DEEPEST = 20
"""Styles that one may be based on; a circle is cut there."""
OFF = frozenset({"0", "false", "off", "none"})
TWIPS = 20
"""To the point."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are set. None where nothing is said, so that a style below is asked."""

    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    underlined: bool = False
    hidden: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """How a paragraph is set. Lengths are in points."""

    centred: bool = False
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    """By which its first line is indented further, or, negative, hangs out."""
    level: int | None = None
    """Of a heading, 1 the highest."""
    quotation: bool = False
    """Whether its style is one for quotations."""
    numbers: str | None = None
    """Which list it is an item of, as `numbering.xml` names it."""
    depth: int = 0
    """Of the item in its list."""
    setting: Setting = Setting()
    """Of its runs, before their own properties."""


class Styles:
    """The styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        self.styles: dict[str, _Element] = {}
        self.default = ""
        for style in children(root, "style"):
            name = style.get(W + "styleId", "")
            self.styles.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and is_on(style.get(W + "default", "0")):
                self.default = name

    def chain(self, name: str) -> list[_Element]:
        """Return the style `name` and those it is based on, the most general first."""
        found: list[_Element] = []
        while name in self.styles and len(found) < DEEPEST:
            found.append(self.styles[name])
            name = property_value(child(self.styles[name], "basedOn"))
        return found[::-1]

    def place(self, properties: _Element | None) -> Place:
        """Return how a paragraph with these `properties` is set."""
        place = Place()
        for style in self.chain(property_value(child(properties, "pStyle")) or self.default):
            name = property_value(child(style, "name")).lower()
            place = replace(place, quotation=place.quotation or is_for_quotations(name))
            place = place_with_properties(place, child(style, "pPr"))
            place = replace(place, setting=set_by(place.setting, child(style, "rPr")))
        return place_with_properties(place, properties)

    def setting(self, base: Setting, properties: _Element | None) -> Setting:
        """Return how a run with these `properties` is set in a paragraph set as `base`."""
        for style in self.chain(property_value(child(properties, "rStyle"))):
            base = set_by(base, child(style, "rPr"))
        return set_by(base, properties)


def is_for_quotations(name: str) -> bool:
    """Say whether a style called `name` sets block quotations: “Quote”, “Block Text”."""
    return "quot" in name or name.startswith("block")


def place_with_properties(place: Place, properties: _Element | None) -> Place:
    """Return `place` with what `properties` say."""
    if properties is None:
        return place
    if (side := child(properties, "jc")) is not None:
        place = replace(place, centred=property_value(side) == "center")
    if (indent := child(properties, "ind")) is not None:
        left = length_in_points(indent, "left", length_in_points(indent, "start", place.left))
        right = length_in_points(indent, "right", length_in_points(indent, "end", place.right))
        first = length_in_points(indent, "firstLine", place.first)
        first = -length_in_points(indent, "hanging", -first)
        place = replace(place, left=left, right=right, first=first)
    if (outline := child(properties, "outlineLvl")) is not None:
        depth = small_number(property_value(outline))
        place = replace(place, level=depth + 1 if depth is not None and depth < 9 else None)
    if (item := child(properties, "numPr")) is not None:
        numbers = property_value(child(item, "numId")) or place.numbers
        depth = small_number(property_value(child(item, "ilvl")))
        place = replace(
            place,
            numbers=None if numbers == "0" else numbers,
            depth=min(depth, 8) if depth is not None else place.depth,
        )
    return place


TOGGLES = {"italic": "i", "bold": "b", "small_caps": "smallCaps", "hidden": "vanish"}
"""Properties that are on or off (ECMA-376, part 1, 17.7.3)."""


def set_by(setting: Setting, properties: _Element | None) -> Setting:
    """Return `setting` with what `properties` say."""
    if properties is None:
        return setting
    said = {
        name: is_on(found.get(W + "val", "1"))
        for name, tag in TOGGLES.items()
        if (found := child(properties, tag)) is not None
    }
    if (line := child(properties, "u")) is not None:
        said["underlined"] = is_on(property_value(line) or "single")
    if (height := child(properties, "vertAlign")) is not None:
        said["raised"] = property_value(height) == "superscript"
    return replace(setting, **said)


def is_on(said: str) -> bool:
    """Say whether a property with this value is on."""
    return said.lower() not in OFF


def children(element: _Element | None, tag: str) -> Iterator[_Element]:
    """Yield the children of `element` that are called `tag`."""
    if element is not None:
        yield from element.iterchildren(W + tag)


def child(element: _Element | None, tag: str) -> _Element | None:
    """Return the first child of `element` that is called `tag`."""
    return next(children(element, tag), None)


def property_value(element: _Element | None) -> str:
    """Return the value of a property, empty where it has none."""
    return "" if element is None else element.get(W + "val", "")


def small_number(words: str) -> int | None:
    """Return a number that is not negative and has few digits, None for anything else."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 7 else None


def length_in_points(element: _Element, name: str, otherwise: float) -> float:
    """Return the length that an attribute gives, in points."""
    said = element.get(W + name, "")
    number = small_number(said.removeprefix("-"))
    if number is None:
        return otherwise
    return (-number if said.startswith("-") else number) / TWIPS
