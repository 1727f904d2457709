import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SLUG = "duran-rodriguez-v-barr"

Build = Callable[..., subprocess.CompletedProcess[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="Rewrite the goldens with what the code makes."
    )


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))


def copy_project(to: Path) -> Path:
    """Return a copy of what the site is built from, without what is built."""
    to.mkdir(parents=True)
    for name in ("build_scripts", "docs", "editions", "overrides"):
        ignored = shutil.ignore_patterns("opinions", "__pycache__")
        shutil.copytree(ROOT / name, to / name, ignore=ignored)
    for name in ("mkdocs.yml", "mkdocs.offline.yml", "requirements.txt"):
        shutil.copy(ROOT / name, to)
    return to


def mkdocs(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in `project`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def command(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `python -m build_scripts`."""
    return subprocess.run(
        [sys.executable, "-m", "build_scripts", *arguments],
        cwd=cwd,
        env=os.environ | {"COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def command_in(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m build_scripts` of the copy `project`."""
    return command(*arguments, cwd=project)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the project as it stands, without a warning."""
    folder = copy_project(tmp_path_factory.mktemp("site") / "project")
    result = mkdocs(folder, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return folder / "site"


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
