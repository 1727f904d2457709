"""What is done on the disk: files read from no other folder than theirs, and written so that
nothing is half done."""

import os
import shutil
import stat
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from build_scripts.problems import Problem, problem

LARGEST_FILE = 200_000_000
"""Bytes. What is larger is not even read: each format has a bound of its own below this one."""


def contents_within(folder: Path, name: str, place: str) -> bytes:
    """Return the bytes of the file `name` in `folder`, which the editor knows as `place`.

    Raises `Problem` also where the file is a link that leads out of the folder: whoever sends an
    edition could have any file of the machine published.
    """
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a loop of links, a name that no disk takes
        raise problem("file-unreadable", place) from None
    if not inside:
        raise problem("file-outside", place)
    return contents(path, place)


def contents(path: Path, name: str) -> bytes:
    """Return the bytes of the file at `path`, which the editor knows as `name`."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):  # a pipe would be waited for without end
            raise problem("file-no-file", name)
        if state.st_size > LARGEST_FILE:
            raise problem("source-too-large", name, 1, size=f"{state.st_size:,}")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():  # something was meant: no file that may as well be missing
            raise problem("file-unreadable", name) from None
        raise problem("file-missing", name) from None
    except (OSError, ValueError):  # no permission, a loop of links, a name that no disk takes
        raise problem("file-unreadable", name) from None


def link_file(path: str, to: str) -> None:
    """Have the file `path` stand at `to` as well, a copy of it where the disk cannot."""
    try:
        os.link(path, to)
    except OSError:
        shutil.copyfile(path, to)


def read_below(folder: Path, paths: Iterable[Path], place: str) -> dict[str, bytes]:
    """Return the files among `paths` by their paths below `folder`, known as `place`."""
    names = [path.relative_to(folder).as_posix() for path in paths if not path.is_dir()]
    shown = [name for name in names if not any(part[0] == "." for part in name.split("/"))]
    return {name: contents_within(folder, name, f"{place}/{name}") for name in shown}


def synchronise(folder: Path, files: Mapping[str, bytes], apart: str = "") -> None:
    """Make `folder` hold exactly `files`, given by their paths below it.

    What stands in its folder `apart` is no concern of theirs.
    """
    for path, data in files.items():
        replace_file(folder / path, data)
    wanted = {folder / path for path in files}
    beside = [path for path in folder.iterdir() if path.name != apart] if folder.is_dir() else []
    below = (found for path in beside if path.is_dir() for found in path.rglob("*"))
    for found in sorted([*beside, *below], reverse=True):
        if found.is_dir():
            if not any(found.iterdir()):
                found.rmdir()
        elif found not in wanted:
            found.unlink()


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` into the file at `path` in one step, if it holds anything else."""
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(data)
    beside.replace(path)


def write_new(path: Path, text: str) -> None:
    """Write `text` to `path`, where nothing may be yet."""
    if path.exists():
        raise problem("file-exists", str(path))
    if not path.parent.is_dir():
        raise problem("folder-missing", str(path.parent))
    replace_file(path, text.encode())


def pack_site(site: Path, archive: Path) -> None:
    """Put the files of `site` into the ZIP file `archive`: in order, and without the hour or the
    rights of anybody’s copy, so that the same site makes the same bytes."""
    if not (site / "index.html").is_file():
        raise problem("site-missing", site.name)
    beside = archive.with_name(f".{archive.name}.{os.getpid()}")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(site).as_posix())
            entry.create_system = 3  # Unix, wherever it is packed: its readers know the rights
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    beside.replace(archive)


def start_folder(folder: Path, place: str, files: Mapping[str, bytes]) -> None:
    """Make the new folder of an edition, with `files` in it, in one step.

    Raises `Problem` where there is one already: nothing that an editor wrote is ever replaced.
    """
    if folder.exists():
        raise problem("edition-exists", place)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    for name, data in files.items():
        replace_file(beside / name, data)
    beside.rename(folder)


def problem_of_refusal(error: OSError) -> Problem:
    """Return the problem of what the machine refuses: a full disk, a folder that is read only."""
    name = "" if error.filename is None else str(error.filename)
    return problem("machine-refuses", name, said=error.strerror or str(error))
