"""`suggest` proposes, measures, and writes nothing unless told."""

import re
from pathlib import Path

import pytest
import yaml

from build_scripts import edition_loading
from build_scripts.coverage.suggest import suggestions
from build_scripts.model import Edition
from build_scripts.pipeline import edition_of
from build_scripts.problems import problem
from build_scripts.problems.entry import OPINION, WITH_STORY
from tests.conftest import SLUG, command, copy_project, first_edition, snapshot


@pytest.fixture
def loaded_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first edition as it stands is loaded once for all tests of a process."""
    loaded = first_edition()
    monkeypatch.setattr(edition_loading, "loaded_edition", lambda *_: loaded)


@pytest.mark.usefixtures("loaded_already")
def test_the_right_passage_comes_first_or_among_the_first(tmp_path: Path) -> None:
    result = command("suggest", SLUG, "--measure", cwd=copy_project(tmp_path / "project"))
    said = re.findall(r"^by (\w+): right passage first for (\d+) of 26 claims, .* (\d+)$",
                      result.stdout, re.MULTILINE)  # fmt: skip
    found = {by: (int(first), int(among)) for by, first, among in said}
    assert found["clause"] >= (15, 21)
    assert found["claim"] >= (17, 22)


@pytest.mark.usefixtures("loaded_already")
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


@pytest.mark.usefixtures("loaded_already")
def test_a_draft_is_written_where_told_and_never_over_a_file(tmp_path: Path) -> None:
    project, draft = copy_project(tmp_path / "project"), tmp_path / "draft.yml"
    assert command("suggest", SLUG, "--write", str(draft), cwd=project).returncode == 0
    assert yaml.safe_load(draft.read_text()) is None
    claims = yaml.safe_load(in_force(draft.read_text()))["claims"]
    assert {claim["within"] for claim in claims} >= {"headline", "deck", "¶ 1", "¶ 5"}
    again = command("suggest", SLUG, "--write", str(draft), cwd=project)
    assert again.returncode == 2
    assert "file-exists" in again.stderr


def in_force(text: str) -> str:
    """Return a draft with the `#` of its entries taken away, the proposals found fair."""
    lines = (re.sub(r"^# (?=  |claims:|author:|date:)", "", line) for line in text.splitlines())
    return "\n".join(lines).replace("finding: supported ", "finding: paraphrase ")


def with_files(files: dict[str, str]) -> Edition:
    """Return the edition of the registry’s example with these files over its own."""
    data = {"edition.yml": WITH_STORY, "opinion.md": OPINION} | files

    def read_file(name: str) -> bytes:
        if name not in data:
            raise problem("file-missing", name)
        return data[name].encode()

    return edition_of("doe-v-roe", "doe-v-roe", read_file)


def test_what_is_written_into_an_edition_builds_as_it_is_and_as_it_is_finished(
    tmp_path: Path,
) -> None:
    project = copy_project(tmp_path / "project")
    folder = project / "editions" / SLUG
    again = command("suggest", SLUG, "--write", cwd=project)
    assert again.returncode == 2
    assert "file-exists" in again.stderr
    (folder / "coverage.yml").write_text("# Mine: look at the headline.\n")
    done = command("suggest", SLUG, "--write", cwd=project)
    assert done.returncode == 0, done.stderr
    written = (folder / "coverage.yml").read_text()
    assert written.startswith("# Mine: look at the headline.\n")
    files = {path.name: path.read_text() for path in folder.glob("*.*")}
    del files["annotations.yml"]
    untouched = with_files(files).coverage
    assert untouched
    assert untouched.claims == ()
    finished = with_files(files | {"coverage.yml": in_force(written)}).coverage
    assert finished
    assert len(finished.claims) == written.count("#   - quote:")


def test_the_very_words_come_before_a_figure_of_the_same_value() -> None:
    court = "The door was shut for eight days in the winter."
    opinion = OPINION.replace(
        "[^1]\n", f"[^1]\n\nOn day 8 the rent was due. See 8 U.S.C. § 1.\n\n{court}\n"
    )
    story = "Doe Loses\n\nBy Ann Lee\n\nJane Doe lost. The door was shut for eight days.\n"
    edition = with_files({"opinion.md": opinion, "article.md": story})
    assert edition.coverage
    found = {
        claim.words: proposed
        for claim, proposed in suggestions(edition.coverage, edition.opinion, ())
    }
    best, *others = found["The door was shut for eight days."]
    assert best.passage.words == court
    assert "the very words" in best.reasons
    assert all("= 8" not in reason for each in others for reason in each.reasons)


def test_an_edition_without_a_story_is_told(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    folder = project / "editions" / SLUG
    (folder / "edition.yml").write_text("opinion: {file: opinion.md}")
    (folder / "coverage.yml").unlink()
    (folder / "annotations.yml").unlink(missing_ok=True)
    result = command("suggest", SLUG, cwd=project)
    assert result.returncode == 2
    assert "article-missing" in result.stderr
