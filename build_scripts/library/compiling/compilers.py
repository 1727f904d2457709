"""Which compiler makes the pages: MkDocs; ProperDocs, which goes on where MkDocs 1 ends; Zensical,
which goes on where its theme ends.

ProperDocs has the names of MkDocs. `COMPILER=properdocs` in the environment has every module find
it under them, as its own command does. Zensical has neither names nor callbacks of MkDocs;
`zensical.py` gives it pages in which all is done already.
"""

import os
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from build_scripts.problems import problem
from build_scripts.site import manifest

DEFAULT, ZENSICAL = "mkdocs", "zensical"
COMPILED = "COMPILED"
"""What of the environment names the folder of a site whose pages another program has compiled."""
STANDS_IN = {"properdocs": "properdocs.replacement"}
"""The module of each compiler that stands in for MkDocs, which puts it in the place of MkDocs."""


def chosen_compiler() -> str:
    """Return the name of the compiler that is asked for."""
    return os.environ.get("COMPILER") or DEFAULT


def stand_in() -> None:
    """Have the chosen compiler stand where MkDocs is looked for, if it can. Nothing of MkDocs may
    have been looked for yet."""
    module = STANDS_IN.get(chosen_compiler())
    if module and find_spec(chosen_compiler()):
        import_module(module)


def refuse_unknown(name: str) -> None:
    """Raise `Problem` unless the compiler `name` is there."""
    if name not in (DEFAULT, ZENSICAL, *STANDS_IN):
        known = ", ".join([DEFAULT, *STANDS_IN, ZENSICAL])
        raise problem("compiler-missing.unknown", name=name, known=known)
    if not find_spec(name):
        raise problem("compiler-missing", name=name)


def builder() -> Callable[..., None]:
    """Return what builds a site with settings as MkDocs has them."""
    if compiled_elsewhere():
        return cast(
            Callable[..., None], import_module("build_scripts.library.other_compilers").build
        )
    if chosen_compiler() == ZENSICAL:
        return cast(
            Callable[..., None], import_module("build_scripts.library.compiling.zensical").build
        )
    return cast(Callable[..., None], import_module("mkdocs.commands.build").build)


def compiled_elsewhere() -> Path | None:
    """Return the folder of the site whose pages another program has compiled, if one is named."""
    named = os.environ.get(COMPILED)
    return Path(named) if named else None


def brings_sheets_of_theme() -> bool:
    """Say whether the theme’s style sheets are those that are found beside MkDocs: else the
    compiler brings its own with the pages."""
    return chosen_compiler() != ZENSICAL


def moves_addresses() -> bool:
    """Say whether the compiler moves addresses that stand in HTML, as it does those in Markdown."""
    return chosen_compiler() == ZENSICAL


def in_use() -> str:
    """Return the name and version of the compiler that makes the pages, or the sum of those that
    another program has made."""
    if folder := compiled_elsewhere():
        return manifest.listed_sum(folder)
    if chosen_compiler() == ZENSICAL and find_spec(ZENSICAL):
        return f"{ZENSICAL} {version(ZENSICAL)}"
    return f"{name_in_use()} {import_module('mkdocs').__version__}"


def name_in_use() -> str:
    """Return the name of the compiler whose callbacks are used, under which it logs."""
    return import_module("mkdocs").__name__
