import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Shared
from tests.processes import python

Run = Callable[..., subprocess.CompletedProcess[str]]

NAME = "Law Library of Springfield"
ADDRESS = "https://law.example.org/opinions"
OPINION = ROOT / "tests" / "cases" / "marks-of-every-kind" / "opinion.md"


@pytest.fixture(scope="session")
def wheel(shared: Shared) -> Path:
    """The wheel of the tools."""

    def fill(folder: Path) -> None:
        code = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
        built = python("-c", code, cwd=ROOT)
        assert built.returncode == 0, built.stderr

    (file,) = shared("wheel", fill).glob("*.whl")
    return file


@pytest.fixture(scope="session")
def tools(wheel: Path, shared: Shared) -> Run:
    """Runs modules where the wheel is installed, far from the project: `tools(cwd, "mkdocs")`."""

    def fill(folder: Path) -> None:
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(folder)

    folder = shared("installed", fill)

    def run(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return python("-Pm", *arguments, cwd=cwd, PYTHONPATH=str(folder), COLUMNS="200")

    return run


@pytest.fixture(scope="session")
def publication(tools: Run, wheel: Path, shared: Shared) -> Path:
    """A publication of one edition, begun and built by what is installed."""

    def fill(folder: Path) -> None:
        begun = folder / "our-opinions"
        for where, *arguments in (
            (folder, "init", "our-opinions", "--name", NAME, "--address", ADDRESS),
            (begun, "new", "roe-v-poe", "--opinion", str(OPINION)),
            (begun, "build"),
        ):
            given = ["--tools", str(wheel)] if arguments[0] == "init" else []
            done = tools(Path(where), "build_scripts", *map(str, arguments), *given)
            assert done.returncode == 0, done.stdout + done.stderr
            assert "WARNING" not in done.stderr

    return shared("publication", fill) / "our-opinions"
