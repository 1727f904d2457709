"""Sums of all that a build wrote, by which a stranger finds whether anything was changed since.

Each edition’s folder has a `SHA256SUMS` of its own files, and the site one of all others, those
lists among them: a change in one edition touches its list and the site’s. The form is that of
`sha256sum`, which checks a list without this program.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from build_scripts.problems import Problem, problem

NAME = "SHA256SUMS"
LINE = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<path>[^/\n][^\n]*)")


def write(site: Path, editions: str) -> str:
    """Write the list of a built `site`, whose `editions`, folders below that one, have theirs;
    return the sum of the whole."""
    data = sums_of_files(site, frame(site, editions))
    (site / NAME).write_bytes(data)
    return sha256(data).hexdigest()


def write_edition(folder: Path) -> None:
    """Write the list of the files of an edition."""
    (folder / NAME).write_bytes(sums_of_files(folder, files_below(folder)))


def folders(editions: Path) -> list[Path]:
    """Return the folders of the editions; pages that lead on from where one stood are none."""
    found = editions.glob("*") if editions.is_dir() else ()
    return sorted(path for path in found if path.is_dir() and holds_edition(path))


def holds_edition(folder: Path) -> bool:
    """Say whether an edition stands in `folder`: it has its list, or the opinion as received."""
    return (folder / NAME).exists() or (folder / "received").is_dir()


def frame(site: Path, editions: str) -> list[Path]:
    """Return the files of the site that are no edition’s, with the editions’ lists."""
    others = set(folders(site / editions))
    apart = [path for path in files_without(site, others) if path != site / NAME]
    return sorted([*apart, *(one / NAME for one in others)])


def files_without(folder: Path, others: set[Path]) -> Iterator[Path]:
    """Yield all files below `folder` but those in `others`, which are not looked into."""
    for path in folder.iterdir():
        if path in others:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from files_without(path, others)
        else:
            yield path


def files_below(folder: Path) -> list[Path]:
    """Return all files below `folder` but its list."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path for path in found if path != folder / NAME)


def sums_of_files(folder: Path, files: list[Path]) -> bytes:
    """Return the list of `files`, in order of their paths below `folder`."""
    return of_sums({path.relative_to(folder).as_posix(): sum_of_file(path) for path in files})


def listed_sum(folder: Path) -> str:
    """Return the sum of all files below a folder together."""
    return sha256(sums_of_files(folder, files_below(folder))).hexdigest()


def of_sums(sums: Mapping[str, str]) -> bytes:
    """Return the list of files whose `sums` are known, in order of their paths."""
    return "".join(f"{total}  {name}\n" for name, total in sorted(sums.items())).encode()


def sum_of_file(path: Path) -> str:
    """Return the sum of a file."""
    with path.open("rb") as file:
        hashed = sha256()
        while data := file.read(1 << 20):
            hashed.update(data)
    return hashed.hexdigest()


def differences(site: Path, editions: str, wanted: str | None = None) -> Iterator[Problem]:
    """Yield what of `site` is not as its lists say; `wanted` is the sum that was kept elsewhere."""
    if not (site / NAME).is_file():
        yield problem("site-changed.missing", NAME)
        return
    if wanted is not None and sum_of_file(site / NAME) != wanted.lower():
        yield problem("site-changed.sum", NAME)
    yield from differences_from_list(site, site, frame(site, editions))
    for folder in folders(site / editions):
        yield from differences_from_list(site, folder, files_below(folder))


def is_vouched_for(site: Path, folder: Path) -> bool:
    """Say whether the `folder` of an edition is as it was built: its files by its list, and that by
    the list of the whole `site`."""
    try:
        lines = (site / NAME).read_text(encoding="utf-8").splitlines()
        own = f"{sum_of_file(folder / NAME)}  {(folder / NAME).relative_to(site).as_posix()}"
    except (OSError, UnicodeDecodeError):
        return False
    return own in lines and not any(differences_from_list(site, folder, files_below(folder)))


def differences_from_list(site: Path, folder: Path, files: list[Path]) -> Iterator[Problem]:
    """Yield what of `files` is not as the list in `folder` says."""
    name = (folder / NAME).relative_to(site).as_posix()
    try:
        *lines, rest = (folder / NAME).read_bytes().decode().split("\n")
    except (FileNotFoundError, UnicodeDecodeError):
        yield problem("site-changed.missing", name)
        return
    if rest:
        yield problem("site-changed.list", name, len(lines) + 1)
    found = {path.relative_to(folder).as_posix(): path for path in files}
    base = f"{folder.relative_to(site).as_posix()}/" if folder != site else ""
    for number, line in enumerate(lines, 1):
        entry = LINE.fullmatch(line)
        path = found.pop(entry["path"], None) if entry else None
        if entry is None:
            yield problem("site-changed.list", name, number)
        elif path is None or path.is_symlink() or not path.is_file():
            yield problem("site-changed.missing", base + entry["path"])
        elif sum_of_file(path) != entry["sum"]:
            yield problem("site-changed", base + entry["path"])
    for added in found:
        yield problem("site-changed.added", base + added)
