"""An editor hears of everything that is wrong, in every file and every edition, at once."""

from pathlib import Path

import pytest

from build_scripts.pipeline import edition_of
from build_scripts.problems import Problem, problem
from build_scripts.problems.entry import OPINION, STORY, WITH_STORY
from build_scripts.problems.reporting import report
from tests.conftest import mkdocs

ANNOTATIONS = """\
notes:
- quote: seeks review of an order
  kind: explain
  text: Unsigned.
- quote: words that stand nowhere in it
  kind: question for class
  text: Why?
glossary:
- term: certiorari
  meaning: Review.
people:
- name: Nobody Here
  who: Nobody.
places:
- name: Nowhere
  who: Nowhere.
chronology:
- quote: seeks review of an order
  hide: true
"""
COVERAGE = """\
author: The editors
date: 2026-01-31
claims:
- quote: words of no story
  no claim: None.
- quote: words of none either
  no claim: None.
"""


def found(files: dict[str, str]) -> list[tuple[str, str, int | None]]:
    def read_file(name: str) -> bytes:
        if name not in files:
            raise problem("file-missing", name)
        return files[name].encode()

    with pytest.raises(Problem) as raised:
        edition_of("doe-v-roe", "e", read_file)
    return [(each.file, each.code, each.line) for each in raised.value.all()]


def test_every_entry_of_every_file_is_looked_at() -> None:
    files = {"edition.yml": WITH_STORY, "opinion.md": OPINION, "article.md": STORY}
    assert found(files | {"annotations.yml": ANNOTATIONS, "coverage.yml": COVERAGE}) == [
        ("e/coverage.yml", "quotation-not-found", 4),
        ("e/coverage.yml", "quotation-not-found", 6),
        ("e/annotations.yml", "note-unsigned", 2),
        ("e/annotations.yml", "note-unsigned", 5),
        ("e/annotations.yml", "term-not-used", 9),
        ("e/annotations.yml", "event-not-found", 18),
        ("e/annotations.yml", "name-not-mentioned", 12),
        ("e/annotations.yml", "name-not-mentioned", 15),
    ]


def test_what_is_wrong_with_the_settings_keeps_no_other_file_from_being_looked_at() -> None:
    files = {"opinion.md": OPINION, "annotations.yml": "notes: 1\n", "corrections.yml": "x: 1\n"}
    files["coverage.yml"] = "x: 1\n"
    for settings in ("opinion:\n\tfile: opinion.md\n", "opinion:\n  file: opinion.md\nx: 1\n"):
        assert [file for file, *_ in found(files | {"edition.yml": settings})] == [
            "e/edition.yml",
            "e/annotations.yml",
            "e/corrections.yml",
            "e/coverage.yml",
        ]


def test_every_entry_of_a_file_is_held_against_what_it_may_say() -> None:
    text = "author: 5\nglossary: 5\nnotes:\n- quote: x\n  kind: none\n- quote: y\n  frob: 1\n"
    files = {"edition.yml": "opinion:\n  file: opinion.md\n", "opinion.md": OPINION}
    assert found(files | {"annotations.yml": text}) == [
        ("e/annotations.yml", "edition-wrong-type", 1),
        ("e/annotations.yml", "edition-wrong-value", 5),
        ("e/annotations.yml", "edition-unknown-key", 7),
    ]


def test_files_that_cannot_be_read_are_all_named() -> None:
    files = {"edition.yml": WITH_STORY, "annotations.yml": "a: b: c\n"}
    assert found(files) == [
        ("opinion.md", "file-missing", None),
        ("article.md", "file-missing", None),
        ("e/annotations.yml", "edition-not-yaml", 1),
    ]


def test_a_report_names_them_all_and_where_to_read_more() -> None:
    words = report([problem("file-missing", "a.md"), problem("note-unsigned", "b", 3, missing="x")])
    lines = words.splitlines()
    assert lines[0].startswith("a.md: [file-missing]")
    assert lines[1].startswith("b:3: [note-unsigned]")
    assert lines[2:] == ["2 problems.", "More: python -m build_scripts explain CODE"]


def test_a_build_names_what_is_wrong_in_every_edition_and_publishes_the_others(
    project: Path, site: Path
) -> None:
    for slug, text in (("one", "x: y\n"), ("two", "opinion:\n  file: none.md\n")):
        folder = project / "editions" / slug
        folder.mkdir()
        (folder / "edition.yml").write_text(text)
    result = mkdocs(project, "build", "--strict")
    said = result.stdout + result.stderr
    assert result.returncode == 2
    assert "one\n  editions/one/edition.yml:1: [edition-unknown-key]" in said
    assert "two\n  editions/two/none.md: [file-missing]" in said
    assert "Traceback" not in said
    assert (project / "site/index.html").read_bytes() == (site / "index.html").read_bytes()
