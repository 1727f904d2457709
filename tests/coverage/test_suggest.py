"""`suggest` proposes, measures, and writes nothing unless told."""

import re
from pathlib import Path

import yaml

from build_scripts.coverage.measure import measure
from build_scripts.model import Edition
from tests.conftest import SLUG, command, copy_project, snapshot


def test_the_right_passage_comes_first_or_among_the_first(edition: Edition) -> None:
    assert edition.coverage
    by_clause, by_claim = measure(edition, edition.coverage)
    assert by_clause.claims == by_claim.claims == 26
    assert (by_clause.first, by_clause.among) >= (15, 21)
    assert (by_claim.first, by_claim.among) >= (17, 22)


def test_it_prints_scores_and_reasons_and_writes_nothing(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    before = snapshot(project / "editions")
    result = command("suggest", SLUG, cwd=project)
    assert result.returncode == 0
    assert re.search(
        r"0\.\d\d  caption: UNITED STATES COURT OF APPEALS FOR THE NINTH", result.stdout
    )
    assert "3,500 = about 3500; words alike: population" in result.stdout
    assert snapshot(project / "editions") == before
    assert command("suggest", SLUG, cwd=project).stdout == result.stdout


def test_a_draft_is_written_where_told_and_never_over_a_file(tmp_path: Path) -> None:
    project, draft = copy_project(tmp_path / "project"), tmp_path / "draft.yml"
    assert command("suggest", SLUG, "--write", str(draft), cwd=project).returncode == 0
    claims = yaml.safe_load(draft.read_text())["claims"]
    assert {claim["within"] for claim in claims} >= {"headline", "deck", "¶ 1", "¶ 5"}
    assert not any("finding" in claim for claim in claims)
    again = command("suggest", SLUG, "--write", str(draft), cwd=project)
    assert again.returncode == 2
    assert "file-exists" in again.stderr


def test_the_figures_are_printed(tmp_path: Path) -> None:
    result = command("suggest", SLUG, "--measure", cwd=copy_project(tmp_path / "project"))
    assert re.search(r"by claim: right passage first for \d+ of 26 claims", result.stdout)


def test_an_edition_without_a_story_is_told(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    folder = project / "editions" / SLUG
    (folder / "edition.yml").write_text("opinion: {file: opinion.md}")
    (folder / "coverage.yml").unlink()
    (folder / "annotations.yml").unlink(missing_ok=True)
    result = command("suggest", SLUG, cwd=project)
    assert result.returncode == 2
    assert "article-missing" in result.stderr
