"""Remembers editions between builds: one whose folder did not change need not be made again.

An edition depends on its folder, the program, the fonts and what it is built with, and on nothing
else; a hash over these says whether what is remembered still holds (see `sealed_memory.py`).
Whatever is wrong with it, the edition is made anew; and a strict build reads the source file again.

What a build writes into the folder itself, the edition’s addresses, makes nothing anew: an edition
is the same with those that it gives as with those that were published before. Any others do.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from build_scripts.addresses import file as addresses_file
from build_scripts.model import Addresses, Written
from build_scripts.publication import PROGRAM, TOOLS
from build_scripts.sealed_memory import keep_in_memory, recalled_from

FONTS = TOOLS / "docs" / "assets" / "fonts"
"""The site’s fonts, in which pictures of words are set."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """With which files of addresses an edition is what it is, each by its hash."""

    before: str
    """The one that it was made with."""
    given: str = ""
    """The one that a build writes in its place."""

    def holds(self, now: str) -> bool:
        """Say whether the file of this hash, which the edition has `now`, is one of them."""
        return now in (self.before, self.given)

    def giving(self, addresses: Addresses) -> "Addressed":
        """Return the same, of an edition that gives these `addresses`."""
        return Addressed(
            self.before, sha256(addresses_file.addresses_text(addresses).encode()).hexdigest()
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it is remembered."""

    addressed: Addressed
    written: Written


def recalled_or_made(
    memory: Path,
    folder: Path,
    make: Callable[[], Written],
    holds: Callable[[Written], bool] = lambda _: True,
    besides: str = "",
) -> Written:
    """Return the edition in `folder`: as kept in the file `memory`, or made anew and kept there.

    `holds` says of what is kept whether it is of the folder’s files. `besides` is what else an
    edition is made of.
    """
    key, addressed = key_of(folder, besides), Addressed(addressed_in(folder))
    kept = recalled_from(memory, key, Kept)
    if kept and kept.addressed.holds(addressed.before) and holds(kept.written):
        return kept.written
    written = make()
    with suppress(OSError):  # a full disk, a folder that is read only: next time it is made again
        keep_in_memory(memory, key, Kept(addressed.giving(written.edition.addresses), written))
    return written


def key_of(folder: Path, besides: str) -> str:
    """Return the hash of all that the edition in `folder` is made of, its addresses apart."""
    own = hash_of_files([folder], addresses_file.NAME)
    return sha256(f"{hash_of_program()}{own}{besides}".encode()).hexdigest()


def addressed_in(folder: Path) -> str:
    """Return the hash of the file of addresses in an edition’s `folder`, empty without one.

    It is the same file with the line ends of Windows, as git may have it there. No edition was made
    with what stands under its name and is no file: whoever reads it says so.
    """
    path = folder / addresses_file.NAME
    if path.is_file():
        return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    return "none" if os.path.lexists(path) else ""


@cache
def hash_of_program() -> str:
    """Return a hash over all that editions are made with: it is the same for each of them."""
    return hash_of_files([PROGRAM, FONTS, TOOLS / "requirements.txt"])


def hash_of_files(places: Iterable[Path], but: str = "") -> str:
    """Return a hash over the names and contents of the files at and below `places`, one apart."""
    hashed = sha256(sys.version.encode())
    for place in places:
        for name, path in files_at(place):
            if name != but:
                hashed.update(f"\0{name}\0".encode(errors="replace"))
                hashed.update(sha256(Path(path).read_bytes()).digest())
    return hashed.hexdigest()


def files_at(place: Path) -> list[tuple[str, str]]:
    """Return the files at and below a place, in order: the path of each below it, and the whole.
    What Python makes of modules is none of them."""
    if not place.is_dir():
        return [(".", str(place))] if place.is_file() else []
    beginning = len(str(place)) + 1
    found = (f"{folder}/{name}" for folder, _, names in os.walk(place) for name in names)
    files = (path for path in found if not path.endswith(".pyc") and Path(path).is_file())
    return sorted((path[beginning:], path) for path in files)
