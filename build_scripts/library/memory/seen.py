"""Whether files are as they were, told without reading them: by their names, sizes, times, numbers.

A file that is written anew has another number or another time. What was changed while its size,
its time to the nanosecond and its number stayed is found by `check` and `verify`, which read it,
and by a strict build.
"""

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

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


def stamps(folder: str | Path, but: str = "") -> dict[str, Stamp]:
    """Return the stamp of every file below `folder` by its path there, in order, without those in
    the folder `but`; none where there is no such folder."""
    found: list[tuple[str, Stamp]] = []
    folders = [(str(folder), "")]
    while folders:
        path, base = folders.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(path) as entries:
            for entry in entries:
                name = base + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if name != but:
                        folders.append((entry.path, f"{name}/"))
                    continue
                each = stamp_of_state(entry.stat(follow_symlinks=False))
                if entry.is_symlink():  # it shows nothing of what it leads to
                    each = each._replace(changed=NEVER_SETTLED)
                found.append((name, each))
    return dict(sorted(found))


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


def are_settled(found: Mapping[str, Stamp]) -> bool:
    """Say whether any further change of the files will show in their stamps."""
    latest = time.time_ns() - SETTLED
    return all(each.changed < latest for each in found.values())
