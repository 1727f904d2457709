"""Which addresses the editions of a publication have left, and the pages that lead on from them."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Literal

from build_scripts import disk, edition_loading
from build_scripts.addresses import file as addresses_file
from build_scripts.editors.edition_file import EditionFile
from build_scripts.editors.yaml_file import EditorsFile, read_editors_file
from build_scripts.problems import Problem, problem
from build_scripts.problems.gathering import Gathering
from build_scripts.publication import Publication
from build_scripts.site.moved import Moved, files_of, pages_in, redirects

SETTINGS = "edition.yml"
REDIRECTS = "_redirects"
MENTIONED = b"moved:"
"""What a file says that has to be read: most editions never move."""
Withheld = Literal["a draft", "withdrawn"]
"""What an edition is that no site has: its editor is still at it, or no longer stands by it."""


def said_in(editions: Path, slug: str) -> EditorsFile[EditionFile] | None:
    """Return `edition.yml` of the edition `slug` where it says that the edition has moved.

    What is wrong with the file is said by whoever makes the edition.
    """
    place = f"{editions.name}/{slug}/{SETTINGS}"
    with suppress(Problem):
        data = disk.contents_within(editions / slug, SETTINGS, place)
        if MENTIONED in data:
            file = read_editors_file(place, data, EditionFile, "")
            return file if file.content.moved else None
    return None


def is_withdrawn(file: EditorsFile[EditionFile] | None) -> bool:
    """Say whether a file says that its edition is no longer published."""
    return bool(file and file.content.moved and file.content.moved.withdrawn)


def withheld(editions: Path, slug: str) -> Withheld | None:
    """Return why no site has the edition `slug`, where its editor says so: whoever builds, proves
    or compares it asks here."""
    if is_withdrawn(said_in(editions, slug)):
        return "withdrawn"
    return "a draft" if edition_loading.is_draft(editions, slug) else None


def moved_in(
    editions: Path, slugs: Iterable[str], published: Mapping[str, str], titles: Mapping[str, str]
) -> list[Moved]:
    """Return the addresses that the editions `slugs` have left, in order.

    `published` holds what `addresses.yml` has to say of each edition that the site has, `titles`
    its name. Raises `Problem` where an address is another edition’s, or leads to none.
    """
    found = Gathering()
    moved: list[Moved] = []
    owners = {slug: slug for slug in edition_loading.slugs(editions)}
    for slug in slugs:
        file = said_in(editions, slug)
        if file is None:
            continue
        own = found.take(partial(left_by, file, slug, editions, published, titles)) or []
        for each in own:
            owner = owners.setdefault(each.slug, slug)
            if owner != slug:
                line = file.line("moved", "from")
                taken = problem("moved-taken", file.name, line, slug=each.slug, owner=owner)
                found.found.append(taken)
        moved += own
    found.end()
    return sorted(moved, key=lambda each: each.slug)


def left_by(
    file: EditorsFile[EditionFile],
    slug: str,
    editions: Path,
    published: Mapping[str, str],
    titles: Mapping[str, str],
) -> list[Moved]:
    """Return the addresses that one edition has left."""
    said = file.content.moved
    assert said  # else nobody asks
    title = file.content.title or titles.get(slug, slug)
    if said.withdrawn:
        if said.to and said.to not in published:
            raise problem("moved-to-none", file.name, file.line("moved", "to"), to=said.to)
        path = editions / slug / addresses_file.NAME
        name = f"{editions.name}/{slug}/{addresses_file.NAME}"
        if not path.is_file() and has_led_on(Publication(editions.parent), slug):
            raise problem("addresses-lost", name, slug=slug)
        data = disk.contents(path, name) if path.is_file() else b""
        kept = addresses_file.read(name, data) if data else None
        pages = pages_in(kept) if kept else ("index",)
        if title == slug and kept:
            title = dict(kept.case).get("name", slug)
        olds = (slug, *said.before)
        return [Moved(old, title, pages, said.to, said.withdrawn) for old in olds]
    if slug not in published:
        return []
    pages = pages_in(addresses_file.read(file.name, published[slug].encode()))
    return [Moved(old, title, pages, slug) for old in said.before]


def has_led_on(home: Publication, slug: str) -> bool:
    """Say whether the site as it is served has further pages of an edition than the first."""
    served = home.site / "opinions" / slug
    return served.is_dir() and any(each.name != "index.html" for each in served.iterdir())


def pages_that_lead_on(
    moved: list[Moved],
    folder: str,
    address: str | None,
    *,
    directories: bool,
    disk: bool,
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the content of each page that leads on in a site whose editions stand in
    `folder`, and of what tells hosts of them."""
    for each in moved:
        yield from files_of(each, folder, address, directories=directories, disk=disk).items()
    if lines := list(redirects(moved, folder)):
        yield REDIRECTS, ("\n".join(lines) + "\n").encode()
