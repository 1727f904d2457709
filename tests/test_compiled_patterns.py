"""Patterns that are remembered find what compiled ones find; what is damaged is not believed."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from build_scripts import account_memory
from build_scripts.compiled_patterns import Compiled, version_of
from build_scripts.remembered_code import remembered_code
from build_scripts.sealed_memory import keep_in_memory, recalled_from
from tests.remembered import damage, kept_of_run

PATTERN = r"(?P<volume>\d+)\s(?P<reporter>(?:F\.|U\.\s?S\.)(?:\dd)?)\s(?P<page>\d+)(?i:\s(in))?"
TEXT = "We follow 918 F.3d 1025 IN part, and 5 u.s. 137."
COMPILER: Any = import_module("re._compiler")


pytestmark = pytest.mark.usefixtures("code_is_compiled_as_ever")


def found(flags: re.RegexFlag = re.ASCII) -> tuple[object, ...]:
    """What a pattern finds that is not in Python’s own short memory."""
    re.purge()
    pattern = re.compile(PATTERN, flags)
    match = pattern.search(TEXT)
    about = (pattern.flags, pattern.groupindex, pattern.pattern)
    return (*about, match and match.groupdict(), match and match.groups())


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which the pattern is kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return kept_of_run(found, "patterns")


def recalled(file: Path) -> dict[str, Compiled]:
    """The patterns that the file keeps."""
    return recalled_from(file, version_of(COMPILER._sre), dict[str, Compiled]) or {}


def test_a_remembered_pattern_finds_what_a_compiled_one_does(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled, kept = found(), memory.stat()
    monkeypatch.setattr(COMPILER, "compile", lambda *_: pytest.fail("compiled again"))
    with remembered_code():
        assert found() == compiled
    assert memory.stat() == kept


def test_other_flags_make_another_pattern(memory: Path) -> None:
    with remembered_code():
        assert found(re.VERBOSE) != found()
    assert len(recalled(memory)) == len(("with one flag", "with the other"))


def test_a_few_new_patterns_among_many_are_not_written(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that a library makes otherwise in each run would have all written each time."""
    monkeypatch.setattr(account_memory, "FEW", 1)
    kept = memory.stat()
    with remembered_code():
        found(re.VERBOSE)
    assert memory.stat() == kept
    with remembered_code():
        found(re.VERBOSE)
        found(re.IGNORECASE)
    assert len(recalled(memory)) == 3


def test_what_cannot_be_written_is_compiled_each_time(memory: Path) -> None:
    with remembered_code():
        assert re.compile("[\ud800-\udfff]").search("\udc00")
    assert recalled(memory)


@pytest.mark.parametrize("place", [0, 70, -30, -1])
def test_a_damaged_memory_is_compiled_anew(memory: Path, place: int) -> None:
    """Whatever is changed in it: what would be another pattern’s code is not believed either."""
    damage(memory, place)
    assert not recalled(memory)
    with remembered_code():
        assert found()[3]
    assert recalled(memory)


def test_an_empty_memory_is_compiled_anew(memory: Path) -> None:
    memory.write_bytes(b"")
    with remembered_code():
        assert found()[3]
    assert recalled(memory)


def test_code_that_no_pattern_has_is_compiled_anew(memory: Path) -> None:
    ((key, known),) = recalled(memory).items()
    for code in (known.code[:-4], known.code[4:], known.code[:-3], b"\xff" * 40):
        damaged = {key: Compiled(known.flags, code, known.groups, known.named)}
        keep_in_memory(memory, version_of(COMPILER._sre), damaged)
        with remembered_code():
            assert found()[3]
