"""Every folder of `tests/cases/` is an edition and what it must become.

A case holds the files of an edition (`edition.yml` may be left out) and, in `expected/`, any of
`inspect.json`, pages as Markdown, or `problem.txt`. To add one, write the source, run
`pytest --accept` and read what it made before you keep it. The first edition is a case too, and
the one of which tests make a site.
"""

import json
from pathlib import Path

import pytest

from build_scripts.disk import contents
from build_scripts.inspection import inspection
from build_scripts.pages.edition import pages_of
from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem
from tests.conftest import EDITIONS, ROOT, SLUG, snapshot

CASES = EDITIONS
DEFAULT = b"opinion:\n  file: opinion.md\n"


def outcome(case: Path) -> dict[str, str]:
    """Return what the edition in `case` becomes, by file name."""

    def read_file(name: str) -> bytes:
        if name == "edition.yml" and not (case / name).exists():
            return DEFAULT
        return contents(case / name, name)

    try:
        edition = edition_of(case.name, "editions/case", read_file)
    except Problem as problem:
        return {"problem.txt": f"{problem}\n"}
    recovered = json.dumps(inspection(edition.opinion), ensure_ascii=False, indent=1)
    pages = {page.path: page.markdown for page in pages_of(edition)}
    if case.name != SLUG:
        del pages["says.md"]  # but for the name it is that of the first edition
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


PUBLISHED = ROOT / "editions" / SLUG


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="The first edition is not published here.")
def test_the_first_edition_is_published_as_its_case_has_it() -> None:
    case = {name: data for name, data in snapshot(CASES / SLUG).items() if "/" not in name}
    assert snapshot(PUBLISHED) == case
