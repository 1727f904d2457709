"""What this account remembers from one run to the next, for any publication: what runs begin with.

It is kept behind a keyed digest, as editions are (see `sealed_memory.py`). Two forms: a table that
grows as runs meet what it has not (patterns, methods), and a value that is made whole of the files
of a library.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Generic, TypeVar

from build_scripts.sealed_memory import account_file, keep_in_memory, recalled_from

FEW = 1_000
"""New entries of a table are kept if they are more than one to so many known ones: to write all
again takes longer than to make these. Some libraries write a set into a pattern, which is a new one
in each run."""

Made = TypeVar("Made")


class Table(Generic[Made]):
    """A table that grows: the entries that are known, and those met in this run."""

    def __init__(self, file: Path, version: str, kind: type[Made], many: int) -> None:
        """Begin with what the file keeps under `version`: values of a `kind`.

        Where the file would have more than `many` entries, those of the last run are kept.
        """
        self.file, self.version, self.many = file, version, many
        self.known: dict[str, Made] = recalled_from(file, version, dict[str, kind]) or {}  # type: ignore[valid-type] # of any kind
        self.met: dict[str, Made] = {}
        self.kept = len(self.known)

    def recalled(self, key: str) -> Made | None:
        """Return what is known under `key`, if anything is."""
        known = self.known.get(key)
        if known is not None:
            self.met[key] = known
        return known

    def note(self, key: str, made: Made) -> None:
        """Note what was made. A key with half of a pair of surrogates in it cannot be kept."""
        with suppress(UnicodeEncodeError):
            key.encode()
            self.known[key] = self.met[key] = made

    def keep(self) -> None:
        """Keep the entries for the next run, if there are new ones."""
        if len(self.known) - self.kept <= self.kept // FEW:
            return
        self.kept = len(self.known)
        with suppress(OSError):  # a full disk, a home that is read only
            kept = self.known if len(self.known) <= self.many else self.met
            keep_in_memory(self.file, self.version, kept)


def made_once(
    name: str, module: str, files: Iterable[Path], kind: type[Made], make: Callable[[], Made]
) -> Made:
    """Return what `make` makes of `files`, as it was made by the same `module`, which is named by
    its own file, of files with the same stamps; else it is made now, and kept as `name`."""
    stamps = [(str(each), *stamp_of(each.stat())) for each in files]
    made_of = sha256(Path(module).read_bytes() + repr(stamps).encode()).hexdigest()
    with suppress(OSError, RuntimeError):
        if (known := recalled_from(account_file(name), made_of, kind)) is not None:
            return known
    made = make()
    with suppress(OSError, RuntimeError):  # a full disk, an account without a home
        keep_in_memory(account_file(name), made_of, made)
    return made


def stamp_of(state: os.stat_result) -> tuple[int, int, int]:
    """Return what tells a file from others, and from what it was."""
    return state.st_size, state.st_mtime_ns, state.st_ino


def files_of_library(*names: str) -> list[Path]:
    """Return the files of libraries, those apart that Python makes of them."""
    specs = filter(None, map(find_spec, names))
    folders = chain.from_iterable(spec.submodule_search_locations or () for spec in specs)
    found = (path for folder in folders for path in Path(folder).rglob("*"))
    return sorted(path for path in found if path.suffix != ".pyc" and path.is_file())
