"""What any compiler makes of the tree of a site is finished and proved as ever."""

from pathlib import Path

import pytest

from build_scripts.verification import verified
from tests.conftest import Shared, command, copy_project
from tests.library.test_compilers import article
from tests.processes import python
from tests.searched import searched
from tests.trials import Trials

COMPILERS = ("mkdocs", "properdocs", "zensical")


@pytest.mark.parametrize("compiler", COMPILERS)
def test_what_a_compiler_without_callbacks_makes_of_the_tree_is_the_site(
    compiler: str, trials: Trials, site: Path, shared: Shared, tmp_path: Path
) -> None:
    """It is written, compiled, finished and proved for a while: `make trials` tries it."""
    for _ in trials(0, whole=1):
        home = shared("project-for-trees", copied) / "project"
        tree = tmp_path / "tree"
        written = python("-m", "build_scripts", "tree", str(tree), cwd=home, COMPILER=compiler)
        assert not written.returncode, written.stderr
        path = {"PYTHONPATH": str(home)}  # where the extension of Markdown is found
        made = python("-m", compiler, "build", "-f", str(tree / "mkdocs.yml"), cwd=tree, **path)
        assert not made.returncode, made.stderr
        built = str(tree / "site")
        done = python("-m", "build_scripts", "finish", built, cwd=home, COMPILER=compiler)
        assert not done.returncode, done.stderr
        assert not verified(tree / "site", None).found
        assert searched(tree / "site") == searched(site)
        for path_of_page in site.rglob("*/index.html"):
            page = tree / "site" / path_of_page.relative_to(site)
            html = page.read_text(encoding="utf-8")
            assert article(html) == article(path_of_page.read_text(encoding="utf-8")), page
            assert "Content-Security-Policy" in html


def copied(folder: Path) -> None:
    copy_project(folder / "project")


def test_a_folder_that_is_no_site_is_not_finished(tmp_path: Path, project: Path) -> None:
    result = command("finish", str(tmp_path), cwd=project)
    assert result.returncode == 2
    assert "site-missing" in result.stderr


def test_a_tree_takes_no_folder_that_is_there(tmp_path: Path, project: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "mine").write_text("mine")
    result = command("tree", str(tmp_path / "tree"), cwd=project)
    assert result.returncode == 2
    assert "file-exists" in result.stderr
    assert (tmp_path / "tree" / "mine").read_text() == "mine"
