"""Keeps with each edition what was published of it: `addresses.yml`, written with the site.

A build of the site writes the file, a preview never does. A build that is told to leave it as it
is (`FROZEN=1`) ends where it would have to change. So does one on a machine that builds and
forgets, as in continuous integration, which sets `CI`: nobody would commit what it writes.
`FROZEN=0` has it build all the same.
"""

import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from build_scripts import publish
from build_scripts.addresses.file import NAME, written
from build_scripts.model import Edition
from build_scripts.problems import problem
from build_scripts.problems.gathering import Gathering


def frozen(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether a build has to leave the files of addresses as they are."""
    asked = environment.get("FROZEN", "")
    return asked not in ("", "0") if asked else environment.get("CI", "") not in ("", "0", "false")


def refuse_changes(editions: Iterable[Edition], folder: Path) -> None:
    """Raise `Problem` for each of `editions` whose file of addresses would have to change."""
    found = Gathering()
    for edition in editions:
        found.take(partial(refuse_change, edition, folder))
    found.end()


def refuse_change(edition: Edition, folder: Path) -> None:
    """Raise `Problem` where the file of addresses of `edition` would have to change."""
    name = f"{folder.name}/{edition.slug}/{NAME}"
    path = folder / edition.slug / NAME
    if not path.is_file():
        raise problem("addresses-frozen", name, None, what="there is no such file yet")
    text = publish.contents(path, name).decode("utf-8", "replace").replace("\r\n", "\n")
    if text != written(edition.addresses):
        raise problem("addresses-frozen", name, None, what=first_difference(edition, text))


def first_difference(edition: Edition, text: str) -> str:
    """Return in a few words the first line that the file `text` does not have."""
    known = set(text.split("\n"))
    for line in written(edition.addresses).split("\n"):
        if line.startswith("  ") and line not in known:
            return line.strip()
    return "which pages there are"


def keep(editions: Iterable[Edition], folder: Path) -> None:
    """Write the file of addresses of each of `editions`, where it does not say so already."""
    for edition in editions:
        publish.replace(folder / edition.slug / NAME, written(edition.addresses).encode())
