import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Shared
from tests.processes import LONGEST

Run = Callable[..., subprocess.CompletedProcess[str]]

NAME = "Law Library of Springfield"
ADDRESS = "https://law.example.org/opinions"
OPINION = ROOT / "tests" / "cases" / "marks-of-every-kind" / "opinion.md"


@pytest.fixture(scope="session")
def wheel(shared: Shared) -> Path:
    """The wheel of the tools."""

    def fill(folder: Path) -> None:
        code = f"from hatchling.build import build_wheel; build_wheel({str(folder)!r})"
        built = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
        )
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
        environment = {"PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "200"}
        environment["FROZEN"] = "0"  # whatever runs the tests, nobody published these
        return subprocess.run(
            [sys.executable, "-Pm", *arguments],
            cwd=cwd,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )

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
