"""The shapes of the picture of authorities: one for each writing, lines, and room for words."""

import unicodedata
from xml.etree import ElementTree as ET

SHAPES = ("disc", "ring", "square", "diamond", "triangle", "frame", "lozenge", "delta")
"""By place of the writing; the last three are hollow. After the last it begins again."""

HOLLOW = frozenset({"ring", "frame", "lozenge", "delta"})
TONES = 3
RADII = (3.6, 4.7, 5.8)
"""For one mention, for two or three, for more."""

BREADTHS = (
    (0.34, "fijl.,;:'’‘!|[]-/ "),
    (0.42, "cerstIJ()"),
    (0.69, "nuABCEGKOQRVX"),
    (0.80, "wDHNU&"),
    (0.96, "mMW—…%@"),
)
"""About how wide the letters of the court’s italic are; all others are `BREADTH`."""
BREADTH = 0.57


def number(value: float) -> str:
    """Return a coordinate with one decimal, so that every machine writes the same."""
    return f"{value + 0.0:.1f}".replace("-0.0", "0.0")


def glyph(writer: int, count: int, x: float, y: float) -> ET.Element:
    """Return the mark of a writing that cites a case `count` times, centred on a point."""
    shape = SHAPES[writer % len(SHAPES)]
    fill = "hollow" if shape in HOLLOW else "solid"
    name = f"picture-glyph picture-{fill} picture-tone-{writer % TONES}"
    r = radius(count) - (0.7 if shape in HOLLOW else 0.0)
    if shape in ("disc", "ring"):
        place = {"cx": number(x), "cy": number(y), "r": number(r)}
        return ET.Element("circle", {"class": name, **place})
    corners = " ".join(f"{number(x + dx * r)},{number(y + dy * r)}" for dx, dy in outline(shape))
    return ET.Element("polygon", {"class": name, "points": corners})


def outline(shape: str) -> tuple[tuple[float, float], ...]:
    """Return the corners of a shape of about the area of the circle of radius 1."""
    if shape in ("square", "frame"):
        return ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))
    if shape in ("diamond", "lozenge"):
        return ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0))
    return ((0, -1.2), (1.15, 0.9), (-1.15, 0.9))


def radius(count: int) -> float:
    """Return the size of a mark that stands for `count` mentions."""
    return RADII[0] if count < 2 else RADII[1] if count < 4 else RADII[2]


def arc(start: tuple[float, float], end: tuple[float, float], left: float) -> ET.Element:
    """Return a curve that swings out to `left` and ends in an arrowhead that points right."""
    (x1, y1), (x2, y2) = start, end
    out = max(left, min(x1, x2) - min(46.0, 14 + abs(y1 - y2) / 8))
    points = [
        (x1, y1),
        (out, y1),
        (out, y2),
        (x2, y2),
        (x2 - 5, y2 - 3),
        (x2, y2),
        (x2 - 5, y2 + 3),
    ]
    a, b, c, d, *head = (f"{number(x)},{number(y)}" for x, y in points)
    path = f"M{a} C{b} {c} {d} M{head[0]} L{head[1]} L{head[2]}"
    return ET.Element("path", {"class": "picture-arc", "d": path})


def key(writer: int | None = None, count: int = 2) -> ET.Element:
    """Return the mark of a writing, or an arc, on its own, as a legend shows it."""
    size = {"viewBox": "0 0 20 16", "width": "20", "height": "16"}
    element = ET.Element("svg", {"class": "picture-key", "aria-hidden": "true", **size})
    element.append(arc((17, 13), (17, 4), 2) if writer is None else glyph(writer, count, 10, 8))
    return element


def text(name: str, x: float, y: float, words: str, anchor: str = "start") -> ET.Element:
    """Return words at a place."""
    place = {"class": name, "x": number(x), "y": number(y), "text-anchor": anchor}
    element = ET.Element("text", place)
    element.text = words
    return element


def line(name: str, x1: float, y1: float, x2: float, y2: float) -> ET.Element:
    """Return a straight line."""
    ends = {"x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2)}
    return ET.Element("line", {"class": name, **ends})


def width(words: str, size: float) -> float:
    """Return about how much room `words` take when set in letters of `size`, rather too much."""
    return size * sum(breadth(char) for char in words)


def breadth(char: str) -> float:
    """Return about how wide a character is, measured in the size of its letters."""
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.02
    return next((each for each, chars in BREADTHS if char in chars), BREADTH)


def shortened_to_room(words: str, size: float, room: float) -> str:
    """Return as much of `words` as there is `room` for, with an ellipsis where some is left out."""
    if width(words, size) <= room:
        return words
    kept = words
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
