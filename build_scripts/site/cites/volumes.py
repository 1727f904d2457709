"""The files of the index: one for each volume of a reporter and each title or chapter of a code.

Each answers by itself who in the library cites what, in at most `LIMIT` bytes, however large the
library is. Where not every mention fits, the file has how many there are, the first of them, and
the files that have all; where not even that fits, it has the files by the numbers they begin with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import msgspec

from build_scripts.site.cites.of_edition import CitesOf, Mention
from build_scripts.site.cites.shelves import Place, order_of, place_of_cite

LIMIT = 10_000
"""Bytes of a file."""
SHOWN = (1000, 40, 20, 10, 5, 3, 2, 1)
"""How many mentions of a thing a file has, the most that fit."""
PINS = 20
"""How many of the pages within a thing a file has, those that are cited most."""
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class By:
    """An edition that cites something, and where."""

    slug: str
    title: str
    mentions: Sequence[Mention]


@dataclass(slots=True)
class Item:
    """A thing that is cited, or an edition that is known by its cite."""

    place: Place
    cite: str
    names: list[str] = field(default_factory=list)
    by: list[By] = field(default_factory=list)
    here: list[tuple[str, str]] = field(default_factory=list)
    """The title and the address of the edition that it is."""

    @property
    def name(self) -> str:
        """Return what most who cite it call it; the first of them where several are as many."""
        return max(self.names, key=self.names.count, default="")

    def mentions(self) -> Iterator[Json]:
        """Yield each mention as the files have it: the first of every edition, then the others."""
        for first in (True, False):
            for each in self.by:
                for mention in each.mentions[:1] if first else each.mentions[1:]:
                    yield mention_as_data(each, mention)

    def count(self) -> int:
        """Return how often it is cited."""
        return sum(len(each.mentions) for each in self.by)

    def pins(self) -> list[tuple[str, int]]:
        """Return the pages within it that are cited most, in their order, and how often each is."""
        found = Counter(mention.pin for each in self.by for mention in each.mentions)
        del found[""]
        most = sorted(found.items(), key=lambda pin: (-pin[1], order_of(pin[0])))[:PINS]
        return sorted(most, key=lambda pin: order_of(pin[0]))


Volume = Sequence[Item]
"""What stands in a volume, in the order of its numbers."""


def mention_as_data(by: By, mention: Mention) -> Json:
    """Return a mention as the files have it."""
    more = {"words": mention.words, "pin": mention.pin}
    said = {name: words for name, words in more.items() if words}
    return {"in": by.title, "place": mention.place, "url": mention.url} | said


def volumes(told: Iterable[CitesOf]) -> dict[str, Volume]:
    """Return what all editions tell, by volume (`f3d/224`), in the order of shelves and numbers."""
    found: dict[str, dict[str, Item]] = defaultdict(dict)

    def item(cite: str) -> Item | None:
        if not (place := place_of_cite(cite)):
            return None
        return found[place.file].setdefault(place.number, Item(place, cite))

    for edition in told:
        for cite in edition.known:
            if own := item(cite):
                own.here.append((edition.title, edition.url))
        for each in edition.cited:
            if thing := item(each.cite):
                thing.by.append(By(edition.slug, edition.title, each.mentions))
                if each.name:
                    thing.names.append(each.name)
    order = sorted(found, key=order_of)
    return {file: sorted(found[file].values(), key=by_number) for file in order}


def by_number(item: Item) -> tuple[tuple[int, int, str], ...]:
    """Return what the things of a volume are ordered by."""
    return order_of(item.place.number)


def files(volumes: Mapping[str, Volume]) -> Iterator[tuple[str, bytes]]:
    """Yield the path, without its ending, and the JSON of each file of the index."""
    for name, items in volumes.items():
        yield from files_of(name, items)


def files_of(name: str, items: Volume) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one volume, the one that answers for it first."""
    parts = list(parts_of_volume(name, items))
    if len(parts) == 1:
        parts = [Part(name, items, parts[0].shown)]
    else:
        begin = [[part.items[0].place.number, f"{part.path}.json"] for part in parts]
        yield name, as_json({"parts": begin})
    for part in parts:
        yield part.path, answer(name, part.items, part.shown)
        for item in part.items:
            if item.count() > part.shown:
                yield from further_files(name, item)


@dataclass(frozen=True, slots=True)
class Part:
    """Things that stand in one file."""

    path: str
    items: Volume
    shown: int
    """How many mentions of each it has."""


def parts_of_volume(name: str, items: Volume) -> Iterator[Part]:
    """Yield the things of a volume in as many parts as each fit into a file."""
    for shown in SHOWN:
        if len(answer(name, items, shown)) <= LIMIT or (len(items), shown) == (1, 1):
            yield Part(f"{name}/from-{items[0].place.number}", items, shown)
            return
    half = len(items) // 2
    yield from parts_of_volume(name, items[:half])
    yield from parts_of_volume(name, items[half:])


def answer(name: str, items: Volume, shown: int) -> bytes:
    """Return the file of `items` with so many mentions of each."""
    return as_json({"cited": [item_as_data(name, item, shown) for item in items]})


def item_as_data(name: str, item: Item, shown: int) -> Json:
    """Return what a file says of a thing: what it is, who cites it, where all stand who do."""
    made: Json = {"number": item.place.number, "cite": item.cite}
    if item.name:
        made["name"] = item.name
    if len(item.here) == 1:
        ((title, url),) = item.here
        made["here"] = {"title": title, "url": url}
    made |= {"editions": len({each.slug for each in item.by}), "times": item.count()}
    if pins := item.pins():
        made["pins"] = pins
    made["mentions"] = list(islice(item.mentions(), shown))
    if item.count() > shown:
        made["more"] = f"{name}/{item.place.number}-1.json"
    return made


def further_files(name: str, item: Item) -> Iterator[tuple[str, bytes]]:
    """Yield files with every mention of a thing, each with the next one’s path."""
    found = list(runs_of_mentions(list(item.mentions())))
    for number, run in enumerate(found, 1):
        after = f"{name}/{item.place.number}-{number + 1}.json"
        more = {"more": after} if number < len(found) else {}
        yield f"{name}/{item.place.number}-{number}", as_json({"mentions": run} | more)


def runs_of_mentions(mentions: Sequence[Json]) -> Iterator[list[Json]]:
    """Yield mentions in runs that fit into a file."""
    run: list[Json] = []
    size = 0
    for each in mentions:
        weight = len(as_json(each)) + 1
        if run and size + weight > LIMIT - 100:
            yield run
            run, size = [], 0
        run.append(each)
        size += weight
    if run:
        yield run


def as_json(value: object) -> bytes:
    """Return `value` as JSON."""
    return msgspec.json.encode(value)
