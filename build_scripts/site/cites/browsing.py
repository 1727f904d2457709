"""The index of citations as pages for people: complete without scripts, and no page too long.

All stands on one page as long as that can be read; where it is too much, each shelf has a page of
its own, and on a shelf that is too much each volume, in several pages where that is too much.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from build_scripts.pages.library.pagination import divided, sheets
from build_scripts.pages.text.wording import counted
from build_scripts.site.cites.volumes import Item, Volume

FOLDER = "cites"
"""Of the index, below the site’s address."""
ENOUGH = 400
"""Mentions that a page can hold."""


@dataclass(frozen=True, slots=True)
class ShownVolume:
    """A volume on a page: what it holds, or where that stands."""

    key: str
    anchor: str
    called: str
    items: Sequence[Item]
    times: int
    page: str = ""
    """Where its things stand, as the page leads there; empty where they stand here."""


@dataclass(frozen=True, slots=True)
class ShownShelf:
    """A shelf on a page: its volumes, or where these stand."""

    key: str
    name: str
    volumes: Sequence[ShownVolume]
    times: int
    page: str = ""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """A page of the index."""

    path: str
    """Below the folder of the index: ``, `f3d/`, `f3d/224/`."""
    title: str
    lead: str
    shelves: Sequence[ShownShelf]
    before: str = ""
    after: str = ""
    """The pages of the same volume before and after it, by their paths below the site’s address."""

    @property
    def depth(self) -> int:
        """Return how many folders it stands below that of the index."""
        return self.path.count("/")


def index_pages(volumes: Mapping[str, Volume], editions: int) -> Iterator[IndexPage]:
    """Yield the pages of the index of so many `editions`, the first of them first."""
    shelves = [shelf(list(group)) for _, group in groupby(volumes.items(), of_shelf)]
    times = sum(each.times for each in shelves)
    apart = times > ENOUGH
    shown = [
        ShownShelf(each.key, each.name, each.volumes, each.times, f"{each.key}/" if apart else "")
        for each in sorted(shelves, key=lambda each: each.name.casefold())
    ]
    yield IndexPage("", "Citations", lead(times, editions), shown)
    for each in shown if apart else ():
        yield from shelf_pages(each)


def lead(times: int, editions: int) -> str:
    """Return what the first page begins with."""
    cited = counted(times, "citation")
    return (
        f"What the opinions of this library cite, by reporter and volume, by code and title: "
        f"{cited} in {counted(editions, 'edition')}."
    )


def shelf_pages(shown: ShownShelf) -> Iterator[IndexPage]:
    """Yield the page of a shelf, and one for each of its volumes where that would be too much."""
    said = f"{counted(shown.times, 'citation')} of {shown.name} in this library."
    if shown.times <= ENOUGH:
        yield IndexPage(
            f"{shown.key}/", f"Citations of {shown.name}", said, [shelf_on_its_page(shown)]
        )
        return
    led = [volume_on_shelf_page(each) for each in shown.volumes]
    yield IndexPage(
        f"{shown.key}/", f"Citations of {shown.name}", said, [shelf_on_its_page(shown, led)]
    )
    for volume in shown.volumes:
        yield from volume_pages(shown, volume)


def volume_pages(shown: ShownShelf, volume: ShownVolume) -> Iterator[IndexPage]:
    """Yield the pages of a volume of a shelf."""
    said = f"{counted(volume.times, 'citation')} of {volume.called} in this library."
    path = f"{FOLDER}/{shown.key}/{volume.key}/"
    rows = [portion for item in volume.items for portion in portions(item)]
    for sheet in sheets(rows, ENOUGH, path, path, Item.count):
        yield IndexPage(
            path=sheet.path.removeprefix(f"{FOLDER}/"),
            title=sheet.title(f"Citations of {volume.called}"),
            lead=said,
            shelves=[shelf_on_its_page(shown, [replace(volume, items=sheet.rows)])],
            before=sheet.before,
            after=sheet.after,
        )


def portions(item: Item) -> Iterator[Item]:
    """Yield a thing in as many portions as each can stand on a page, with some who cite it."""
    for by in divided(item.by, ENOUGH, lambda each: len(each.mentions)):
        yield replace(item, by=by)


def shelf_on_its_page(
    shelf: ShownShelf, volumes: Sequence[ShownVolume] | None = None
) -> ShownShelf:
    """Return a shelf as its own page shows it, with some of its `volumes`."""
    return replace(shelf, page="", volumes=volumes or shelf.volumes)


def volume_on_shelf_page(volume: ShownVolume) -> ShownVolume:
    """Return a volume that stands on a page of its own, as the page of its shelf shows it."""
    return replace(volume, page=f"{volume.key}/")


def of_shelf(volume: tuple[str, Volume]) -> str:
    """Return the key of the shelf on which a volume stands."""
    return volume[0].partition("/")[0]


def shelf(group: Sequence[tuple[str, Volume]]) -> ShownShelf:
    """Return the shelf of some volumes, called as most of what it holds is printed."""
    shown = [
        ShownVolume(
            key=file.partition("/")[2],
            anchor=file.replace("/", "-"),
            called=items[0].place.called,
            items=items,
            times=sum(item.count() for item in items),
        )
        for file, items in group
    ]
    books = [item.place.book for _, items in group for item in items]
    return ShownShelf(
        key=of_shelf(group[0]),
        name=max(books, key=books.count),
        volumes=shown,
        times=sum(each.times for each in shown),
    )
