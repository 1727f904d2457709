"""What is made on one system can be worked on, and comes out the same, on every other."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_scripts.editors.slugs import check_slug
from build_scripts.problems import Problem
from build_scripts.publisher.portable_names import refuse_names
from tests.conftest import ROOT

HELD = [
    "about.md",
    "console.md",
    "con-air/us.md",
    "a b.md",
    "§ 1.md",
    "auxiliary/nul1.md",
    "com10.md",
]
NOT_HELD = [
    "con.md", "CON", "nul.tar.gz", "us/aux.md", "prn/index.md", "com1.md", "LPT9.png", "con .md",
    "what?.md", "a:b.md", "a*b.md", "a|b.md", "<a>.md", '"a".md', "a\\b.md", "us./a.md", "us /a.md",
    "end.", "tab\t.md",
]  # fmt: skip
SLUGS = [
    "con",
    "nul",
    "com1",
    "lpt0",
    "Smith",
    "smith_v_jones",
    "smith.",
    "smith v jones",
    "a" * 101,
]


@pytest.mark.parametrize("name", HELD)
def test_a_name_that_every_disk_can_hold_is_taken(name: str) -> None:
    assert list(refuse_names([name], "pages")) == []


@pytest.mark.parametrize("name", NOT_HELD)
def test_a_name_that_windows_cannot_hold_is_refused(name: str) -> None:
    (found,) = refuse_names([name], "pages")
    assert found.code == "page-name"


def test_names_that_differ_by_capitals_are_one_on_many_disks() -> None:
    (found,) = refuse_names(["About.md", "about.md"], "pages")
    assert found.file == "pages/about.md"
    assert "About.md" in found.sentence


@pytest.mark.parametrize("slug", SLUGS)
def test_the_folder_of_an_edition_is_one_that_every_disk_can_hold(slug: str) -> None:
    with pytest.raises(Problem):
        check_slug(slug, f"editions/{slug}")


@cache
def program() -> list[tuple[Path, list[ast.AST]]]:
    """Return every node of every file of the program, by the path below the project."""
    return [
        (path.relative_to(ROOT), list(ast.walk(ast.parse(path.read_text(encoding="utf-8")))))
        for path in sorted((ROOT / "build_scripts").rglob("*.py"))
    ]


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call of a method `name` in the program, with its place."""
    for path, nodes in program():
        for node in nodes:
            method = node.func if isinstance(node, ast.Call) else None
            if isinstance(method, ast.Attribute) and method.attr == name:
                assert isinstance(node, ast.Call)
                yield f"{path}:{node.lineno}", node


@pytest.mark.parametrize(
    ("method", "wanted"),
    [("write_text", {"encoding", "newline"}), ("read_text", {"encoding"})],
)
def test_files_are_read_and_written_alike_on_every_system(method: str, wanted: set[str]) -> None:
    wrong = [
        place
        for place, call in calls(method)
        if not wanted <= {word.arg for word in call.keywords}
        and (method == "write_text" or not call.args)  # else it is no file that is read
    ]
    assert wrong == []


def test_no_path_below_a_folder_is_said_with_the_slashes_of_one_system() -> None:
    """`str()` of a path, or a path within an f-string, has backslashes on Windows."""
    wrong = []
    for path, nodes in program():
        for node in nodes:
            said = node.args[:1] if isinstance(node, ast.Call) and is_str(node) else []
            said += [node.value] if isinstance(node, ast.FormattedValue) else []
            wrong += [f"{path.name}:{one.lineno}" for one in said if is_relative(one)]
    assert wrong == []


def is_str(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "str"


def is_relative(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "relative_to"
    )
