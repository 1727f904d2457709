"""The files of a site as the compiler finds them, without the pages of editions.

MkDocs makes a value of every file below its folder of documents. Ten of them an edition are
compiled by themselves, and would all be taken out again.
"""

import logging
import os
from importlib import import_module
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions

from build_scripts.library.compiling.compilers import name_in_use
from build_scripts.library.compiling.mkdocs_setup import GENERATED

LOG = logging.getLogger(f"{name_in_use()}.editions")
FIRST = ("index", "README")


def leave_editions_out() -> None:
    """Have the compiler not look into the editions’ folders."""
    import_module("mkdocs.commands.build").get_files = files_around  # type: ignore[attr-defined] # its own


def files_around(config: MkDocsConfig) -> Files:
    """Return the files of a site, in the order in which `get_files` of MkDocs 1.6 has them."""
    files: list[File] = []
    for folder, folders, names in os.walk(config.docs_dir, followlinks=True):
        below = os.path.relpath(folder, config.docs_dir)
        if below == GENERATED:
            folders.clear()
        folders.sort()
        for name in sorted(names, key=first_of_folder):
            place = str(Path(below, name))
            files.append(File(place, config.docs_dir, config.site_dir, config.use_directory_urls))
    set_exclusions(files, config)
    return Files(one_for_each_address(files))


def first_of_folder(name: str) -> tuple[bool, str]:
    """Return what the files of a folder are ordered by: its own page comes first."""
    return Path(name).stem not in FIRST, name


def one_for_each_address(files: list[File]) -> list[File]:
    """Return `files` without those whose address another file of their folder has: of `README.md`
    and `index.md` one becomes the folder’s page."""
    kept: dict[tuple[str, str], File] = {}
    for file in files:
        key = (file.src_uri.rpartition("/")[0], file.dest_uri)
        other = kept.get(key)
        if other and not is_included(file):
            continue
        if other and is_included(other):
            LOG.warning("%s is left out: %s has its address.", other.src_uri, file.src_uri)
        kept[key] = file
    return list(kept.values())


def is_included(file: File) -> bool:
    """Say whether the site is to have a file."""
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call] # theirs
