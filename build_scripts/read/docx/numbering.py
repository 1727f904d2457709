"""Counts what Word numbers by itself: items of lists, headings, paragraphs and notes.

The file holds no number, only the way to count; printed, each is as much the court’s as the words.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml.etree import _Element

from build_scripts.read.docx.package import W
from build_scripts.read.docx.styles import child, children, property_value, small_number
from build_scripts.read.list_number_format import BULLET, list_letter, roman_numeral

SYMBOLS = "*†‡§"
"""In the order of the Chicago Manual of Style, which Word follows."""
PLACE = re.compile(r"%([1-9])")


def numeral(number: int, form: str) -> str | None:
    """Return `number` as Word prints it in `form` (ECMA-376, part 1, 17.18.59), None for a form
    that is not known here."""
    if form in ("decimal", ""):
        return str(number)
    if form == "decimalZero":
        return f"{number:02d}"
    if form in ("lowerRoman", "upperRoman"):
        found = roman_numeral(number)
        return found.upper() if form == "upperRoman" else found
    if form in ("lowerLetter", "upperLetter"):
        found = list_letter(number)
        return found.upper() if form == "upperLetter" else found
    if form == "chicago":
        return SYMBOLS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    if form == "ordinal":
        return ordinal(number)
    return "" if form == "none" else None


def ordinal(number: int) -> str:
    """Return `1st`, `2nd`, `3rd`, `4th`, `11th`."""
    tens = number % 100 // 10 == 1
    return f"{number}{'th' if tens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


@dataclass(slots=True)
class Level:
    """How the items at one depth of a list are numbered."""

    start: int = 1
    form: str = "decimal"
    words: str = ""
    """Around the numbers: `(%1)`, `%1.%2`."""
    restarts: int | None = None
    """After an item at which depth, counted from 1, it begins anew; 0 never, None at any above."""


@dataclass(slots=True)
class Count:
    """How far a list has come at each depth."""

    numbers: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, and how far each has been counted."""

    def __init__(self, root: _Element | None) -> None:
        kinds = {
            found.get(W + "abstractNumId", ""): found for found in children(root, "abstractNum")
        }
        self.levels: dict[str, dict[int, Level]] = {}
        self.kind: dict[str, str] = {}
        for item in children(root, "num"):
            name = item.get(W + "numId", "")
            kind = property_value(child(item, "abstractNumId"))
            levels = levels_of(kinds.get(kind))
            self.kind[name] = kind
            for change in children(item, "lvlOverride"):
                depth = small_number(change.get(W + "ilvl", ""))
                if depth is None:
                    continue
                levels |= levels_of(change)
                start = small_number(property_value(child(change, "startOverride")))
                if start is not None:
                    levels.setdefault(depth, Level()).start = start
                    self.kind[name] = f"{kind} {name}"  # it is counted for itself
            self.levels[name] = levels
        self.counts: dict[str, Count] = defaultdict(Count)
        self.unknown = False
        """Whether a form of numbers was met that is not known here."""

    def label(self, numbers: str, depth: int) -> str:
        """Count the next item of a list and return the label that is printed before it."""
        levels = self.levels.get(numbers, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counted = self.counts[self.kind[numbers]].numbers
        counted[depth] = counted.get(depth, level.start - 1) + 1
        for below in [d for d in counted if d > depth]:
            restarts = levels.get(below, Level()).restarts
            if restarts is None or 0 < depth + 1 <= restarts:
                del counted[below]
        if level.form == "bullet":
            return BULLET

        def number_at(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            above = levels.get(place, Level())
            found = numeral(counted.get(place, above.start), above.form)
            self.unknown = self.unknown or found is None
            return found if found is not None else str(counted.get(place, above.start))

        return PLACE.sub(number_at, level.words)


def levels_of(element: _Element | None) -> dict[int, Level]:
    """Return the levels that `element` describes, by their depth."""
    found: dict[int, Level] = {}
    for level in children(element, "lvl"):
        depth = small_number(level.get(W + "ilvl", ""))
        if depth is not None:
            start = small_number(property_value(child(level, "start")))
            form = child(level, "numFmt")
            found[depth] = Level(
                start if start is not None else 0,
                property_value(form) or "decimal",
                property_value(child(level, "lvlText"))[:80],
                small_number(property_value(child(level, "lvlRestart"))),
            )
    return found
