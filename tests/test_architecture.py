"""The wings stand in an order: data flows one way, and no import runs back."""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROGRAM = ROOT / "build_scripts"

WINGS = (
    ("sealed_memory", "account_memory"),
    ("model",),
    ("problems",),
    ("lexicon",),
    (
        "decode",
        "restorations",
        "addresses",
        "versions",
        "editors",
        "corrections",
        "edition_folder",
        "audit",
        "bounds",
        "stretches",
    ),
    ("read",),
    ("structure",),
    ("citations",),
    ("annotations", "story", "coverage", "inspection"),
    ("pages", "exports", "quotations"),
    ("site", "publisher"),
)
"""From the ground up: a wing may ask those that stand before it, and itself."""
RANK = {name: rank for rank, names in enumerate(WINGS) for name in names}

ROOMS = {
    "lexicon": ("codes", "courts"),
    "read": ("assembly", "pdf", "printed", "docx", "markup", "markdown"),
    "read.pdf": ("file", "page", "blocks"),
    "read.printed": ("page", "blocks", "notes"),
    "structure": ("line_roles", "blocks", "writings", "caption", "notes"),
    "citations": ("tokens", "grammar", "resolve"),
    "citations.tokens": ("papers", "works", "law"),
    "citations.resolve": ("cases", "names_of_cases", "law"),
    "pages": ("text", "pictures", "parts", "decision", "library", "paper"),
    "library": ("compiling", "memory", "edition", "around"),
}


def modules() -> dict[str, Path]:
    """Return the file of each module by its dotted name below the program."""
    return {
        ".".join(path.relative_to(PROGRAM).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(PROGRAM.rglob("*.py"))
    }


MODULES = modules()


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the tree of the module at `path`."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield what a module imports of the program, wherever in it the import stands."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith("build_scripts."):
            module = str(node.module).removeprefix("build_scripts").removeprefix(".")
            for alias in node.names:
                name = f"{module}.{alias.name}".removeprefix(".")
                if name in MODULES or module:  # else it is the version, which the root itself has
                    yield name if name in MODULES else module


Imported = dict[str, set[str]]


@pytest.fixture(scope="module")
def imported() -> Imported:
    """What each module imports of the program."""
    return {name: set(imports(path)) for name, path in MODULES.items()}


def test_no_import_runs_up_from_a_wing_to_a_later_one(imported: Imported) -> None:
    upwards = [
        f"{name} → {other}"
        for name, others in imported.items()
        for other in others
        if (here := RANK.get(name.split(".")[0])) is not None
        and RANK.get(other.split(".")[0], len(WINGS)) > here
    ]
    assert upwards == []


@pytest.mark.parametrize("wing", ROOMS)
def test_no_import_runs_up_from_a_room_to_a_later_one(wing: str, imported: Imported) -> None:
    rank = {f"{wing}.{room}": number for number, room in enumerate(ROOMS[wing])}
    depth = wing.count(".") + 2
    upwards = [
        f"{name} → {other}"
        for name, others in imported.items()
        for other in others
        if (here := rank.get(".".join(name.split(".")[:depth]))) is not None
        and rank.get(".".join(other.split(".")[:depth]), -1) > here
    ]
    assert upwards == []


def test_no_modules_import_each_other_in_a_circle(imported: Imported) -> None:
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


def test_each_module_of_the_program_stands_in_a_wing_or_at_its_door() -> None:
    doors = {
        "",
        "__init__",
        "__main__",
        "cache",
        "commands",
        "compiled_methods",
        "compiled_patterns",
        "disk",
        "edition_loading",
        "hook",
        "library",
        "mishaps",
        "new_edition",
        "pipeline",
        "plugin",
        "publication",
        "remembered_code",
        "schemas",
        "terminal",
        "theme",
        "verification",
    }
    assert {name.split(".")[0] for name in MODULES} - doors <= RANK.keys()


def names_read(node: ast.AST) -> set[str]:
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }


def constants_below_their_use(tree: ast.Module) -> list[str]:
    """Return the constants of a module that a function or class above them reads. A table of
    functions may stand below: it can be no higher than what it lists."""
    below, read, defined = [], set[str](), set[str]()
    for statement in tree.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                read |= names_read(statement)
                defined.add(name)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if name in read and not names_read(statement) & defined:
                    below.append(name)
    return below


def test_a_constant_stands_above_what_uses_it() -> None:
    assert constants_below_their_use(ast.parse("def a():\n    return B\nB = 1\n")) == ["B"]
    assert not constants_below_their_use(ast.parse("B = 1\ndef a():\n    return B\n"))
    found = {
        name: below
        for name, path in MODULES.items()
        if (below := constants_below_their_use(tree_of(path)))
    }
    assert not found
