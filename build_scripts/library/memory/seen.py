"""Whether files are as they were, told without reading them: by their names, sizes, times, numbers.

A file that is written anew has another number or another time, and a folder in which something is
put, or from which something is taken, another time. So of a folder that was seen before, only what
was there need be looked at. What was changed while its size, its time to the nanosecond and its
number stayed is found by `check` and `verify`, which read it, and by a strict build.
"""

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import msgspec

SETTLED = 2_000_000_000
"""Nanoseconds after which a further change shows in a file's time on any disk: FAT counts in steps
of two seconds."""


NEVER_SETTLED = 2**63 - 1


class Stamp(NamedTuple):
    """A file as a disk tells it from others and from what it was."""

    size: int
    changed: int
    number: int


def stamp(path: Path) -> Stamp:
    """Return the stamp of a file."""
    return stamp_of_state(path.lstat())


def stamp_of_state(state: os.stat_result) -> Stamp:
    """Return the stamp of the file whose `state` it is."""
    return Stamp(state.st_size, state.st_mtime_ns, state.st_ino)


class Below(NamedTuple):
    """What stands below a folder, by its paths there: the stamps of files, in order, and when each
    folder changed, that one, whose path is empty, among them."""

    files: dict[str, Stamp]
    folders: dict[str, int]


def below(folder: str | Path, but: str = "") -> Below:
    """Return what stands below a folder, without what is in its folder `but`; nothing where there
    is no such folder."""
    found: list[tuple[str, Stamp]] = []
    folders: dict[str, int] = {}
    left = [(str(folder), "")]
    while left:
        path, base = left.pop()
        with suppress(FileNotFoundError, NotADirectoryError):
            folders[base] = os.lstat(path).st_mtime_ns  # before: what is added meanwhile shows
            with os.scandir(path) as entries:
                for entry in entries:
                    name = base + entry.name
                    if not entry.is_dir(follow_symlinks=False):
                        found.append((name, stamp_of_entry(entry)))
                    elif name != but:
                        left.append((entry.path, f"{name}/"))
    return Below(dict(sorted(found)), folders)


def stamp_of_entry(entry: os.DirEntry[str]) -> Stamp:
    """Return the stamp of a file in a folder that is looked through."""
    each = stamp_of_state(entry.stat(follow_symlinks=False))
    # A link shows nothing of what it leads to.
    return each._replace(changed=NEVER_SETTLED) if entry.is_symlink() else each


def stamps(folder: str | Path, but: str = "") -> dict[str, Stamp]:
    """Return the stamp of every file below `folder` by its path there, in order, without those in
    the folder `but`; none where there is no such folder."""
    return below(folder, but).files


@dataclass(frozen=True, slots=True)
class Seen:
    """The files below a folder as they were seen."""

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    """None where the folder was not there: whether it is now, no look at them would show."""
    word: str = ""
    """What the files are told by: the same in another folder where they stand as well."""
    look: str = ""
    """What a look at each of these files and folders gives."""


UNSEEN = Seen()


def seen_below(
    folder: Path, before: Seen = UNSEEN, but: str = "", *, settled: bool = False
) -> Seen:
    """Return the files below a folder, without those in its folder `but`, as they are seen now:
    those seen `before`, where a look at each shows no change.

    Where only what is `settled` is to be believed, what may change without showing it is `UNSEEN`.
    """
    path = str(folder)
    if before.folders and look_at(path, before) == before.look:
        return before
    found, folders = below(path, but)
    latest = time.time_ns() - SETTLED
    changed = [*(each.changed for each in found.values()), *folders.values()]
    if settled and any(each >= latest for each in changed):
        return UNSEEN
    looked = [*chain.from_iterable(found.values()), *folders.values()]
    return Seen(tuple(found), tuple(folders), stamps_in_a_word(found), in_a_word(looked))


def look_at(folder: str, seen: Seen) -> str:
    """Return what a look at all that was seen below a folder gives; nothing where some is gone."""
    found: list[int] = []
    try:
        for name in seen.files:  # so many that a `Stamp` of each would take as long as the look
            state = os.lstat(f"{folder}/{name}")
            found += (state.st_size, state.st_mtime_ns, state.st_ino)
        found += [os.lstat(f"{folder}/{name}").st_mtime_ns for name in seen.folders]
    except OSError:
        return ""
    return in_a_word(found)


def in_a_word(numbers: list[int]) -> str:
    """Return the hash of some numbers."""
    return sha256(msgspec.msgpack.encode(numbers)).hexdigest()


def changed_at(*folders: Path) -> tuple[int, ...]:
    """Return when something was last put into each of the folders, or taken out; 0 of one that is
    not there."""
    return tuple(folder.stat().st_mtime_ns if folder.is_dir() else 0 for folder in folders)


def stamps_in_a_word(found: Mapping[str, Stamp]) -> str:
    """Return in a word what the stamps of some files are."""
    hashed = sha256()
    for name, (size, changed, number) in found.items():
        hashed.update(f"{name}\0{size} {changed} {number}\n".encode(errors="surrogateescape"))
    return hashed.hexdigest()
