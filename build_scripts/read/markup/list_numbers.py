"""Counts what a browser counts: the items of lists, whose numbers stand in no file.

Printed, they are as much the court’s as the words (HTML Standard, 4.4.5 and 4.4.8). A list whose
items bear numbers of their own is not counted twice.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.etree import _Element

from build_scripts.lexicon.bullets import BULLETS
from build_scripts.read.list_number_format import BULLET, list_letter, roman_numeral
from build_scripts.read.markup.elements import is_note, tag_of, words_of

OWN = re.compile(
    rf"[{BULLETS}*†‡§–—-]"
    r"|[\[({]?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6}|[IVXLC]{1,6})[.)\]}]|¶"
)
"""How an item begins that bears a number, a mark or a bullet of its own."""
BARE = re.compile(r"list-style(?:-type)?:\s*none", re.IGNORECASE)
FURNITURE = frozenset({"nav", "header", "footer", "aside", "form"})
FIRST_TEXTS = 9
"""Texts of an item among which its first word stands."""
LONGEST_ITEM = 1000
"""Characters."""
LONGEST_NUMBER = 6
"""Figures."""


def numbers_of_items(root: _Element) -> dict[_Element, str]:
    """Return what a browser prints before each item of the lists in `root`."""
    found: dict[_Element, str] = {}
    for listed in root.iter():
        if tag_of(listed) not in ("ol", "ul") or BARE.search(listed.get("style") or ""):
            continue
        items = [item for item in listed if tag_of(item) == "li"]
        own = any(is_note(item) or OWN.match(start_of(item)) for item in items)
        if own or stands_aside(listed) or holds_page(items):
            continue
        found |= dict(numbered_items(listed, items))
    return found


def start_of(item: _Element) -> str:
    """Return the first words of `item`."""
    texts = (str(text).strip() for text in islice(item.itertext(), FIRST_TEXTS))
    return next(filter(None, texts), "")


def holds_page(items: Sequence[_Element]) -> bool:
    """Say whether the one of the `items` holds more than any item of a list in an opinion: some
    sites set the whole opinion so."""
    return len(items) == 1 and len(words_of(items[0])) > LONGEST_ITEM


def stands_aside(listed: _Element) -> bool:
    """Say whether a list belongs to the page around the opinion."""
    return any(tag_of(above) in FURNITURE for above in listed.iterancestors())


def numbered_items(listed: _Element, items: list[_Element]) -> Iterator[tuple[_Element, str]]:
    """Yield each of the `items` of a list with what is printed before it."""
    if tag_of(listed) == "ul":
        yield from ((item, BULLET) for item in items)
        return
    step = -1 if listed.get("reversed") is not None else 1
    number = whole_number(listed.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = whole_number(item.get("value"), number)
        yield item, f"{list_numeral(number, item.get('type') or listed.get('type') or '1')}."
        number += step


def whole_number(value: str | None, otherwise: int) -> int:
    """Return the whole number that an attribute gives, `otherwise` where it gives none."""
    found = re.fullmatch(rf"\s*(-?\d{{1,{LONGEST_NUMBER}}})\s*", value or "")
    return int(found[1]) if found else otherwise


def list_numeral(number: int, form: str) -> str:
    """Return `number` as a list of the type `form` prints it."""
    if form in "aA" and number > 0:
        return list_letter(number).upper() if form == "A" else list_letter(number)
    if form in "iI":
        return roman_numeral(number).upper() if form == "I" else roman_numeral(number)
    return str(number)
