"""Methods of dataclasses that are remembered do what compiled ones do; what is damaged is not
believed."""

import dataclasses
import marshal
import sys
from pathlib import Path
from typing import Any

import pytest

from build_scripts.remembered_code import remembered_code, use_known_code
from build_scripts.sealed_memory import keep_in_memory, recalled_from
from tests.remembered import damage, kept_of_run

pytestmark = pytest.mark.usefixtures("code_is_compiled_as_ever")


def cite(**more: Any) -> Any:
    """Return a value of a class that is made now, as dataclasses are."""
    fields = [("volume", int, dataclasses.field(default=224)), ("page", int, 929)]
    made = dataclasses.make_dataclass("Cite", fields, frozen=True, slots=True, order=True)
    return made(**more)


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which its methods are kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return kept_of_run(cite, "methods")


def recalled(file: Path) -> dict[str, bytes]:
    """The methods that the file keeps, by their text."""
    return recalled_from(file, sys.version, dict[str, bytes]) or {}


def test_a_remembered_method_does_what_a_compiled_one_does(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled, kept = cite(page=936), memory.stat()
    assert recalled(memory)
    with monkeypatch.context() as patched, remembered_code():
        patched.setattr("builtins.compile", lambda *_, **__: pytest.fail("compiled again"))
        found = cite(page=936)
    assert repr(found) == repr(compiled) == "Cite(volume=224, page=936)"
    assert found == dataclasses.replace(found) < dataclasses.replace(found, page=937)
    assert hash(found) == hash(compiled)
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.page = 937
    assert memory.stat() == kept


def test_only_the_same_text_has_a_remembered_method(memory: Path) -> None:
    """What is kept for one text is that of no other."""
    wrong = dict.fromkeys(recalled(memory), marshal.dumps(compile("1 / 0", "<string>", "exec")))
    keep_in_memory(memory, sys.version, wrong)
    with remembered_code():
        (own,) = dataclasses.fields(dataclasses.make_dataclass("Note", ["mark"]))
    assert own.name == "mark"
    assert recalled(memory).keys() > wrong.keys()


@pytest.mark.parametrize("place", [0, 70, -30, -1])
def test_a_damaged_memory_is_compiled_anew(memory: Path, place: int) -> None:
    damage(memory, place)
    assert not recalled(memory)
    with remembered_code():
        assert cite().page == 929
    assert recalled(memory)


def test_what_another_python_made_is_made_anew(memory: Path) -> None:
    known = recalled(memory)
    wrong = dict.fromkeys(known, marshal.dumps(compile("1 / 0", "<string>", "exec")))
    keep_in_memory(memory, "3.9", wrong)
    with remembered_code():
        assert cite().page == 929
    assert recalled(memory) == known


def test_an_account_without_a_home_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.setattr("build_scripts.sealed_memory.memory_home", no_home)
    assert use_known_code() == []
    assert cite().page == 929
