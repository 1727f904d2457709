"""Which compiler makes the pages: MkDocs, or ProperDocs, which goes on where MkDocs 1 ends.

ProperDocs has the names of MkDocs. `COMPILER=properdocs` in the environment has every module find
it under them, as its own command does.
"""

import os
from importlib import import_module
from importlib.util import find_spec

from build_scripts.problems import problem

DEFAULT = "mkdocs"
STANDS_IN = {"properdocs": "properdocs.replacement"}
"""The module of each compiler that stands in for MkDocs, which puts it in the place of MkDocs."""


def chosen() -> str:
    """Return the name of the compiler that is asked for."""
    return os.environ.get("COMPILER") or DEFAULT


def stand_in() -> None:
    """Have the chosen compiler stand where MkDocs is looked for, if it can. Nothing of MkDocs may
    have been looked for yet."""
    module = STANDS_IN.get(chosen())
    if module and find_spec(chosen()):
        import_module(module)


def refuse_unknown(name: str) -> None:
    """Raise `Problem` unless the compiler `name` is there."""
    if name != DEFAULT and name not in STANDS_IN:
        known = ", ".join([DEFAULT, *STANDS_IN])
        raise problem("compiler-missing.unknown", name=name, known=known)
    if not find_spec(name):
        raise problem("compiler-missing", name=name)


def in_use() -> str:
    """Return the name and version of the compiler that every module finds."""
    return f"{name_in_use()} {import_module('mkdocs').__version__}"


def name_in_use() -> str:
    """Return the name of that compiler, under which it logs."""
    return import_module("mkdocs").__name__
