"""A template that was compiled before is what its text says now, and what the tools make of it."""

from pathlib import Path
from typing import Any

import jinja2
import pytest

from build_scripts.library.compiling.kept_templates import NAME, KeptTemplates

TEXT = "{% set name = 'Doe' %}{{ name }} v. Roe{{ '<' }}"
SHOWN = "Doe v. Roe&lt;"


def rendered(
    memory: Path,
    text: str = TEXT,
    made_with: str = "these tools",
    process: KeptTemplates | None = None,
) -> str:
    """Return what a `process`, else a new one, renders of a template, and has it keep that."""
    templates = process or KeptTemplates()
    templates.recall(memory, made_with)
    loader = jinja2.DictLoader({"page.html": text})
    env = jinja2.Environment(loader=loader, autoescape=True, bytecode_cache=templates)
    shown = env.get_template("page.html").render()
    templates.keep()
    return shown


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """A folder that keeps a template."""
    assert rendered(tmp_path) == SHOWN
    return tmp_path


def test_a_kept_template_is_not_compiled_again(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = (memory / NAME).stat()
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *_: pytest.fail("compiled again"))
    assert rendered(memory) == SHOWN
    assert (memory / NAME).stat() == kept


def test_a_process_compiles_once_for_all_its_publications(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = KeptTemplates()
    rendered(tmp_path / "ours", process=process)
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *_: pytest.fail("compiled again"))
    assert rendered(tmp_path / "theirs", process=process) == SHOWN
    assert rendered(tmp_path / "theirs") == SHOWN  # which has kept it for another process
    with pytest.raises(pytest.fail.Exception, match="compiled again"):
        rendered(tmp_path / "ours", made_with="other tools", process=process)


def test_another_text_is_another_template(memory: Path) -> None:
    assert rendered(memory, "{{ 1 + 1 }}") == "2"
    assert rendered(memory) == SHOWN


@pytest.mark.parametrize("damage", ["tools", "text", "nothing"])
def test_of_other_tools_or_damaged_it_is_compiled_anew(
    memory: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []
    compile_anew: Any = jinja2.Environment.compile

    def counted(self: Any, source: str, *more: Any) -> Any:
        compiled.append(source)
        return compile_anew(self, source, *more)

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    data = (memory / NAME).read_bytes()
    (memory / NAME).write_bytes(data[:-1] + b"x" if damage == "text" else data)
    assert rendered(memory, made_with="others" if damage == "tools" else "these tools") == SHOWN
    assert compiled == ([] if damage == "nothing" else [TEXT])
