"""Puts a site together in a folder that holds an older one: what is there already is not written.

A site has two folders, which take turns: the one that is served, and the one that was served
before, which is kept in the memory. A build brings the latter up to date and has the two exchanged,
so that a whole site stands at every moment. What is known of a folder is kept under its number on
the disk; of each file only its stamp is looked at. Where nothing is known, all is written.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from build_scripts import disk, sealed_memory
from build_scripts.library.memory.seen import Stamp, below, stamp, stamps, stamps_in_a_word

NAME = "placed"


class Held(NamedTuple):
    """A file of the site: the sum of what it holds, and its stamp."""

    sum: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Part:
    """Files that are made of the same things."""

    key: str
    """The hash of these; empty where nobody knows it before they are made."""
    files: Mapping[str, Held]
    pieces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The paths of those of its files that are made of the same things as each other, by the hash
    of these."""


class KeptFile(NamedTuple):
    """A file that is kept elsewhere, and the sum of what it holds."""

    file: Path
    sum: str


class Piece(NamedTuple):
    """Files of a part that need not be made where they are made of the same as before."""

    key: str
    """The hash of what they are made of."""
    make: Callable[[], Iterable[tuple[str, bytes]]]


class PlacedEdition(NamedTuple):
    """The pages of an edition where a site has them, each file of which stands in the memory too:
    what they are told by, and when its folders changed."""

    known: str
    folders: dict[str, int]


Parts = Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Placed:
    """What is known of the folder of a site."""

    parts: Parts = field(default_factory=dict)
    editions: Mapping[str, PlacedEdition] = field(default_factory=dict)
    """By their paths."""

    def edition_standing(self, folder: Path, path: str, known: str) -> PlacedEdition | None:
        """Return the edition at `path` in this `folder`, None unless it has the pages that are
        `known` by their stamps, as they were placed.

        Then nothing has been put into any of its folders since, or taken out. What somebody writes
        into a file of it changes the file in the memory, which is the same one.
        """
        placed = self.editions.get(path)
        if not known or not placed or placed.known != known:
            return None
        try:
            stands = all(
                os.lstat(f"{folder}/{path}/{name}").st_mtime_ns == changed
                for name, changed in placed.folders.items()
            )
        except OSError:
            return None
        return placed if stands else None


Made = Iterable[tuple[str, bytes | KeptFile] | Piece]
"""The files of a part, by their paths below the site’s address."""


def flat(made: Made) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a part of which nothing is kept elsewhere, those of its pieces too."""
    for each in made:
        if isinstance(each, Piece):
            yield from each.make()
        else:
            path, found = each
            yield path, found.file.read_bytes() if isinstance(found, KeptFile) else found


class Placing:
    """A site that is put together in a folder."""

    def __init__(self, folder: Path, before: Placed, folders: str, apart: set[str]):
        """Begin with what stands in `folder`; the names in `apart` are folders of editions, which
        stand in its folder `folders`."""
        self.folder = folder
        self.before = before
        self.parts: dict[str, Part] = {}
        self.editions: dict[str, PlacedEdition] = {}
        self.there = stamps_but(folder, folders, apart)
        held = (part.files for part in before.parts.values())
        self.held = {name: each for files in held for name, each in files.items()}

    def part(self, name: str, key: str, make: Callable[[], Made]) -> None:
        """Place a part: as it stands where it is made of the same, else as it is made."""
        old = self.before.parts.get(name)
        if key and old and old.key == key and all(map(self.stands, old.files)):
            self.parts[name] = old
        else:
            self.parts[name] = self.made(key, make(), old.pieces if old else {})

    def made(self, key: str, found: Made, before: Mapping[str, tuple[str, ...]]) -> Part:
        """Return a part whose files are placed; pieces of it that stand since `before` are not
        made."""
        files: dict[str, Held] = {}
        pieces: dict[str, tuple[str, ...]] = {}
        for each in found:
            if not isinstance(each, Piece):
                files[each[0]] = self.placed(*each)
                continue
            names = before.get(each.key, ())
            if not names or not all(map(self.stands, names)):
                names = tuple(self.put(each.make()))
            files |= {path: self.held[path] for path in names}
            pieces[each.key] = names
        return Part(key, files, pieces)

    def put(self, made: Iterable[tuple[str, bytes]]) -> Iterator[str]:
        """Place files; yield their paths."""
        for path, data in made:
            self.placed(path, data)
            yield path

    def stands(self, path: str) -> bool:
        """Say whether the file at `path` is as it was placed."""
        held = self.held.get(path)
        return held is not None and self.there.get(path) == held.stamp

    def placed(self, path: str, found: bytes | KeptFile) -> Held:
        """Have the file at `path` hold what is `found`, if it holds anything else."""
        total = found.sum if isinstance(found, KeptFile) else sha256(found).hexdigest()
        file = self.folder / path
        if self.stands(path) and self.held[path].sum == total:
            return self.held[path]
        if path in self.there:
            file.unlink()
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(found, KeptFile):
            disk.link_file(str(found.file), str(file))
        else:
            file.write_bytes(found)
        held = Held(total, stamp(file))
        self.held[path], self.there[path] = held, held.stamp
        return held

    def edition(self, path: str, pages: Path, known: str) -> None:
        """Have the folder at `path` hold the finished `pages` of an edition, whose files are
        `known` by their stamps: a file that stands in two folders has one."""
        if placed := self.before.edition_standing(self.folder, path, known):
            self.editions[path] = placed
            return
        file = self.folder / path
        there = below(file)
        if not there.folders or stamps_in_a_word(there.files) != known:
            if file.exists():
                shutil.rmtree(file)
            shutil.copytree(pages, file, copy_function=disk.link_file)
            there = below(file)
        if stamps_in_a_word(there.files) == known:  # else the disk has no such files
            self.editions[path] = PlacedEdition(known, there.folders)

    def without(self, path: str) -> None:
        """Have no folder at `path`: it may have the pages that an edition had before."""
        shutil.rmtree(self.folder / path, ignore_errors=True)

    def sums(self) -> dict[str, str]:
        """Return the sum of each file that was placed, but for the editions’."""
        return {name: held.sum for part in self.parts.values() for name, held in part.files.items()}

    def end(self) -> None:
        """Remove what no part has, and keep what is known of the folder."""
        wanted = {name for part in self.parts.values() for name in part.files}
        for name in self.there.keys() - wanted:
            (self.folder / name).unlink()
            for parent in (self.folder / name).parents:
                if parent == self.folder or any(parent.iterdir()):
                    break
                parent.rmdir()


def stamps_but(folder: Path, folders: str, apart: set[str]) -> dict[str, Stamp]:
    """Return the stamp of every file below `folder`, but of what stands in the folders called
    `apart` in its folder `folders`."""
    found: dict[str, Stamp] = {}
    for base, path in (("", folder), (f"{folders}/", folder / folders)):
        if not path.is_dir():
            continue
        for each in path.iterdir():
            inside = f"{base}{each.name}"
            if inside == folders or (base and each.name in apart):
                continue
            if each.is_dir() and not each.is_symlink():
                found |= {f"{inside}/{name}": one for name, one in stamps(each).items()}
            else:
                found[inside] = stamp(each)
    return found


def known_of(folder: Path, memory: Path, kind: str) -> Placed:
    """Return what is known of the site in `folder`."""
    if not folder.is_dir():
        return Placed()
    return sealed_memory.recalled_from(record(folder, memory, kind), NAME, Placed) or Placed()


def keep_record(placing: Placing, memory: Path, kind: str, others: Iterable[Path]) -> None:
    """Keep what is known of a folder; forget what is known of any but that and the `others`."""
    mine = record(placing.folder, memory, kind)
    kept = {mine, *(record(each, memory, kind) for each in others if each.exists())}
    for file in memory.glob(f"{kind}.{NAME}-*"):
        if file not in kept:
            file.unlink(missing_ok=True)
    with suppress(OSError):
        sealed_memory.keep_in_memory(mine, NAME, Placed(placing.parts, placing.editions))


def record(folder: Path, memory: Path, kind: str) -> Path:
    """Return where it is kept what is known of a folder: it has its number wherever it moves."""
    return memory / f"{kind}.{NAME}-{folder.stat().st_ino}"


def begin_folder(folder: Path, before: Path) -> None:
    """Have `folder` be what the site was `before`, where that was kept and can be moved there."""
    with suppress(OSError):
        os.rename(before, folder)  # noqa: PTH104 - to be seen beside the next line
    folder.mkdir(parents=True, exist_ok=True)
