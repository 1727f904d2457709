"""Every folder of `tests/cases/` is an edition and what it must become.

A case holds the files of an edition (`edition.yml` may be left out) and, in `expected/`, any of
`inspect.json`, pages as Markdown, or `problem.txt`. A case of the name of a published edition
needs no source of its own. To add one, write the source, run `pytest --accept` and read what it
made before you keep it.
"""

import json
from pathlib import Path

import pytest

from build_scripts.disk import contents
from build_scripts.inspection import inspection
from build_scripts.pages.edition import pages_of
from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem
from tests.conftest import ROOT

CASES = Path(__file__).parent / "cases"
DEFAULT = b"opinion:\n  file: opinion.md\n"


def outcome(case: Path) -> dict[str, str]:
    """Return what the edition in `case` becomes, by file name."""
    published = ROOT / "editions" / case.name
    folder = published if published.is_dir() else case

    def read_file(name: str) -> bytes:
        if name == "edition.yml" and not (folder / name).exists():
            return DEFAULT
        return contents(folder / name, name)

    try:
        edition = edition_of(case.name, "editions/case", read_file)
    except Problem as problem:
        return {"problem.txt": f"{problem}\n"}
    recovered = json.dumps(inspection(edition.opinion), ensure_ascii=False, indent=1)
    pages = {page.path: page.markdown for page in pages_of(edition)}
    if not published.is_dir():
        del pages["says.md"]  # but for the name it is that of the published one
    return {"inspect.json": recovered + "\n"} | pages


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_case(case: Path, accept: bool) -> None:
    made = outcome(case)
    expected = case / "expected"
    if accept:
        expected.mkdir(exist_ok=True)
        for old in expected.iterdir():
            old.unlink()
        for name, text in made.items():
            (expected / name).write_text(text, encoding="utf-8")
    kept = {path.name: path.read_text(encoding="utf-8") for path in sorted(expected.iterdir())}
    assert kept, "A case without expectations says nothing; run pytest --accept and read it."
    assert sorted(made) == sorted(kept)
    for name, text in kept.items():
        assert made[name] == text, name
