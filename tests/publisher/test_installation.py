"""The wheel, in an environment of its own, as a new publisher installs it."""

import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from urllib.request import urlopen

from tests.conftest import ROOT
from tests.processes import LONGEST, running
from tests.publisher.conftest import OPINION
from tests.trials import Trials


def test_what_packs_the_tools_is_what_the_lock_names() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    lock = (ROOT / "requirements-build.txt").read_text()
    assert all(f"{each} " in lock for each in wanted)


def test_a_new_publisher_installs_begins_and_looks(
    trials: Trials, wheel: Path, tmp_path: Path
) -> None:
    """What the tools need is taken from the environment of the tests, and no network is asked."""
    for _ in trials(0, whole=1):
        subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
        python = tmp_path / "venv" / "bin" / "python"
        install = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
        subprocess.run([python, *install], check=True, timeout=LONGEST)
        found = subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        others = Path(found.stdout.strip()) / "others.pth"
        others.write_text(sysconfig.get_path("purelib"))
        tool = python.with_name("annotated-opinions")

        def say(*arguments: str, cwd: Path = tmp_path, tool: Path = tool) -> str:
            done = subprocess.run(
                [tool, *arguments], cwd=cwd, capture_output=True, text=True, check=False,
                timeout=LONGEST,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            return done.stdout

        say("init", "ours", "--tools", str(wheel))
        ours = tmp_path / "ours"
        assert (ours / "tools" / wheel.name).is_file()
        say("new", "roe-v-poe", "--opinion", str(OPINION), cwd=ours)
        say("build", cwd=ours)
        (ours / ".venv").symlink_to(tmp_path / "venv")
        (ours / ".venv" / "ready").touch()
        make = shutil.which("make")
        assert make
        done = subprocess.run([make, "check"], cwd=ours, capture_output=True, text=True, check=True)
        assert "roe-v-poe: " in done.stdout
        arguments = ("build_scripts", "--publication", str(ours), "preview", "--port", "8765")
        with running(*arguments, cwd=ROOT) as preview:
            preview.until("Serving on http://127.0.0.1:8765/")
            with urlopen("http://127.0.0.1:8765/opinions/roe-v-poe/") as answer:
                assert b"<article" in answer.read()
