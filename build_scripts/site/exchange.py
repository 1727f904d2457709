"""Puts a built site in the place of the last good one: a whole site stands there at every moment.

One build at a time: a lock, which the system releases when its holder ends, however it ends. Each
builds in a folder of its own name. Where the system can, the new site and the old one are
exchanged in one step (Linux: `renameat2`, macOS: `renamex_np`); elsewhere the old one is moved
aside first, and a build that dies between the two steps is made good by the next.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO

from build_scripts.problems import problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

HERE = -100
"""The folder that paths are relative to (`AT_FDCWD` of fcntl.h); it counts for no absolute path."""
EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS."""

Wait = Callable[[], object]


class Building:
    """A build under way: the right to build in a project, and the folder in which it does.

    The right is held until `end`, or until the process ends, however it ends.
    """

    def __init__(self) -> None:
        self.lock: IO[bytes] | None = None
        self.folder: Path | None = None
        """Where the compiler builds what stands around the editions."""
        self.whole = Path()
        """Where the whole is put together."""

    def begin(self, lock: Path, waiting: Wait) -> None:
        """Take the lock of the file `lock`; call `waiting` once where another build has it."""
        if self.lock:
            return
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = lock.open("ab")
        if not lock_file(file, wait=False):
            waiting()
            lock_file(file, wait=True)
        self.lock = file

    def beside(self, site: Path) -> Path:
        """Return the folder, of a name of its own, in which to build for what will be `site`.

        What builds that died have left there is removed, and the last good site made good.
        """
        restore_site(site)
        for left in site.parent.glob(f"{site.name}.building*"):
            shutil.rmtree(left, ignore_errors=True)
        self.whole = site.with_name(f"{site.name}.building-{os.getpid()}")
        self.folder = self.whole.with_name(f"{self.whole.name}.around")
        return self.folder

    def end(self) -> None:
        """Remove what was built and not published, and let others build."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
            shutil.rmtree(self.whole, ignore_errors=True)
            self.folder = None
        if self.lock:
            self.lock.close()
            self.lock = None


def lock_file(file: IO[bytes], *, wait: bool) -> bool:
    """Lock an open file, and say whether it could be had without waiting where none is wanted."""
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:
        if sys.platform != "win32":
            raise
        return lock_file(file, wait=True) if wait else False
    return True


def refuse_incomplete(built: Path, wanted: Iterable[str]) -> None:
    """Raise `Problem` unless every file of `wanted`, by its path below `built`, is there."""
    for name in wanted:
        if not (built / name).is_file():
            raise problem("site-incomplete", name)


def swap_site(built: Path, site: Path, kept: Path | None = None) -> None:
    """Put the folder `built` in the place of `site`; what was there is `kept`, or removed."""
    if site.exists() and exchange_folders(built, site):
        if kept:
            with suppress(OSError):  # another disk
                built.rename(kept)
        shutil.rmtree(built, ignore_errors=True)
        return
    old = site.with_name(f"{site.name}.old")
    if old.exists():
        shutil.rmtree(old)
    if site.exists():
        site.rename(old)
    built.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def exchange_folders(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, and say whether the system and the disk can."""
    system = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    paths = os.fsencode(one.absolute()), os.fsencode(other.absolute())
    if rename := getattr(system, "renameat2", None):
        return bool(rename(HERE, paths[0], HERE, paths[1], EXCHANGE) == 0)
    if rename := getattr(system, "renamex_np", None):
        return bool(rename(paths[0], paths[1], EXCHANGE) == 0)
    return False


def restore_site(site: Path) -> None:
    """Bring back the last good `site` where a build was cut off between the steps of `swap`."""
    old = site.with_name(f"{site.name}.old")
    if old.exists() and not site.exists():
        old.rename(site)
