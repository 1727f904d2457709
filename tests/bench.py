"""Measures the build: `make bench` prints medians of several runs and their ratios.

Machines differ and are shared, so only ratios within one run say anything of the project.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.conftest import SLUG, copy_project, mkdocs

RUNS = 9
EDITS = 5


def bare_copy(project: Path, to: Path) -> Path:
    """Return a copy of a built project without pipeline: only its Markdown and the theme."""
    shutil.copytree(project, to, ignore=shutil.ignore_patterns("site", "__pycache__"))
    settings = to / "mkdocs.yml"
    text = re.sub(r"(?m)^(hooks|nav):\n(  .*\n)+", "", settings.read_text())
    settings.write_text(text.replace("    omitted_files: warn", "    omitted_files: info"))
    return to


def run(project: Path) -> tuple[float, float]:
    """Build once; return seconds and peak memory in megabytes."""
    start = time.perf_counter()
    build = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    _, status, usage = os.wait4(build.pid, 0)
    seconds = time.perf_counter() - start
    build.returncode = os.waitstatus_to_exitcode(status)
    assert build.returncode == 0, "the build failed"
    return seconds, usage.ru_maxrss / 1024


def reload_times(project: Path) -> list[float]:
    """Return how long each of several edits takes until the server shows it, in seconds."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    address = f"http://127.0.0.1:{port}/opinions/{SLUG}/concurrence/"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    source = project / "editions" / SLUG / "opinion.md"
    text = source.read_text()
    times: list[float] = []
    try:
        wait_for("on that point", address)
        for edit in track(range(EDITS), "Edits under mkdocs serve", transient=True):
            time.sleep(2)
            start = time.perf_counter()
            source.write_text(text.replace("on that point", f"on point number {edit}"))
            wait_for(f"on point number {edit}", address)
            times.append(time.perf_counter() - start)
    finally:
        server.terminate()
        server.wait(20)
    return times


def wait_for(words: str, address: str) -> None:
    """Return as soon as the page at `address` says `words`."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(words)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        whole = copy_project(Path(folder) / "whole")
        assert mkdocs(whole, "build").returncode == 0
        bare = bare_copy(whole, Path(folder) / "bare")
        with_pipeline: list[tuple[float, float]] = []
        without: list[tuple[float, float]] = []
        for _ in track(range(RUNS), "Builds", transient=True):
            with_pipeline.append(run(whole))
            without.append(run(bare))
        shown = reload_times(whole)
    table = Table("", "with the pipeline", "the same Markdown, no pipeline", "ratio")
    for row, unit, index in (("build, median", "s", 0), ("peak memory, median", "MB", 1)):
        a = statistics.median(item[index] for item in with_pipeline)
        b = statistics.median(item[index] for item in without)
        table.add_row(row, f"{a:.2f} {unit}", f"{b:.2f} {unit}", f"{a / b:.2f}")
    console = Console()
    console.print(f"{RUNS} builds of each, in turns:")
    console.print(table)
    console.print(
        f"An edit under mkdocs serve is shown after {statistics.median(shown):.2f} s "
        f"(median of {EDITS}; slowest {max(shown):.2f} s)."
    )


if __name__ == "__main__":
    main()
