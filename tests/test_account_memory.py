"""What is made of a library once is made anew as soon as the library is another, or the module."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_scripts.account_memory import files_of_library, made_once
from build_scripts.sealed_memory import account_file

Count = Callable[[], tuple[int, int]]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of one file, on a path of Python’s."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("reporters.json", "__init__.py", "__pycache__/__init__.pyc"):
        (tmp_path / "invented" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "invented" / name).write_text("[1]")
    (tmp_path / "module.py").write_text("# makes a number of it")
    return tmp_path


@pytest.fixture
def counted(library: Path) -> Count:
    """Return what is made of the library, and how often it was made until now."""
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return int((library / "invented/reporters.json").read_text()[1:-1])

    def count() -> tuple[int, int]:
        files = files_of_library("invented")
        return made_once("number", str(library / "module.py"), files, int, make), len(made)

    return count


def test_what_was_made_is_not_made_again(counted: Count) -> None:
    assert [counted(), counted()] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("name", ["invented/reporters.json", "invented/__init__.py", "module.py"])
def test_another_file_of_the_library_or_another_module_makes_it_anew(
    name: str, counted: Count, library: Path
) -> None:
    assert counted() == (1, 1)
    (library / name).write_text("[23]")
    assert counted() == (23 if name.endswith("json") else 1, 2)


def test_a_file_that_the_library_has_more_makes_it_anew(counted: Count, library: Path) -> None:
    assert counted() == (1, 1)
    (library / "invented" / "more.json").write_text("[]")
    assert counted() == (1, 2)


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-1], lambda _: b"", lambda data: data + b"2"]
)
def test_what_is_damaged_is_made_anew(counted: Count, damage: Callable[[bytes], bytes]) -> None:
    assert counted() == (1, 1)
    kept = account_file("number")
    kept.write_bytes(damage(kept.read_bytes()))
    assert counted() == (1, 2)
    assert counted() == (1, 2)


def test_an_account_without_a_home_makes_it_each_time(
    counted: Count, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr("build_scripts.sealed_memory.memory_home", no_home)
    assert [counted(), counted()] == [(1, 1), (1, 2)]
