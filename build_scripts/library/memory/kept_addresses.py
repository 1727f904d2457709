"""Keeps with each edition what was published of it: `addresses.yml`, written with the site.

A build of the site writes the file, a preview never does. A build that is told to leave it as it
is (`FROZEN=1`) ends where it would have to change. So does one on a machine that builds and
forgets, as in continuous integration, which sets `CI`: nobody would commit what it writes.
`FROZEN=0` has it build all the same.
"""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from build_scripts import disk
from build_scripts.addresses.file import NAME
from build_scripts.problems import problem
from build_scripts.problems.gathering import Gathering


def is_frozen(environment: Mapping[str, str] = os.environ) -> bool:
    """Say whether a build has to leave the files of addresses as they are."""
    asked = environment.get("FROZEN", "")
    return asked not in ("", "0") if asked else environment.get("CI", "") not in ("", "0", "false")


def refuse_changes(published: Mapping[str, str], folder: Path) -> None:
    """Raise `Problem` for each edition whose file of addresses would have to change.

    `published` is what the file of each has to say.
    """
    found = Gathering()
    for slug, text in published.items():
        found.take(partial(refuse_change, folder, slug, text))
    found.end()


def refuse_change(folder: Path, slug: str, wanted: str) -> None:
    """Raise `Problem` where the file of addresses of an edition does not say what is `wanted`."""
    name = f"{folder.name}/{slug}/{NAME}"
    path = folder / slug / NAME
    if not path.is_file():
        raise problem("addresses-frozen", name, None, what="there is no such file yet")
    text = disk.contents(path, name).decode("utf-8", "replace").replace("\r\n", "\n")
    if text != wanted:
        raise problem("addresses-frozen", name, None, what=first_difference(wanted, text))


def first_difference(wanted: str, text: str) -> str:
    """Return in a few words the first line of what is `wanted` that `text` does not have."""
    known = set(text.split("\n"))
    for line in wanted.split("\n"):
        if line.startswith("  ") and line not in known:
            return line.strip()
    return "which pages there are"


def keep_addresses(folder: Path, slug: str, text: str) -> None:
    """Have the file of addresses of an edition say `text`."""
    disk.replace_file(folder / slug / NAME, text.encode())
