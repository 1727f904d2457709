"""Measures the build: `make bench` prints medians of several runs and their ratios.

Machines differ and are shared, so only ratios within one run say anything of the project.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from build_scripts import edition_loading
from build_scripts.model import Opinion
from tests.conftest import EDITIONS, SLUG, copy_project, mkdocs
from tests.host import fetch, free_port
from tests.processes import running

RUNS = 9
BARE = "the same Markdown, no pipeline"
WARM = "with the pipeline, edition unchanged"
COLD = "with the pipeline, edition made anew"
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
    port = free_port()
    page = f"http://127.0.0.1:{port}/opinions/{SLUG}/concurrence/"
    source = project / "editions" / SLUG / "opinion.md"
    text = source.read_text()
    times: list[float] = []
    with running("mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", cwd=project) as server:
        server.until("Serving on")
        for edit in track(range(EDITS), "Edits under mkdocs serve", transient=True):
            start = time.perf_counter()
            source.write_text(text.replace("on that point", f"on point number {edit}"))
            server.until("Reloading browsers")
            assert f"on point number {edit}" in fetch(page)
            times.append(time.perf_counter() - start)
    return times


def times_larger(opinion: Opinion, factor: int) -> Opinion:
    """Return an opinion whose writings hold their blocks and notes `factor` times over."""
    return replace(
        opinion,
        writings=tuple(
            replace(writing, blocks=writing.blocks * factor) for writing in opinion.writings
        ),
    )


def citation_times() -> Table:
    """Measure the citation stage and eyecite alone on the same text, at two sizes."""
    # Imported here, after the builds: their peak memory would count what this process holds.
    from eyecite import get_citations  # noqa: PLC0415

    from build_scripts.citations import cite  # noqa: PLC0415

    opinion = edition_loading.loaded_edition(EDITIONS, SLUG).edition.opinion
    table = Table("text", "citation stage", "eyecite alone", "ratio")
    medians: list[tuple[float, float]] = []
    for factor, runs in ((1, 9), (20, 3)):
        larger = times_larger(opinion, factor)
        text = "\n\n".join(passage.text.words for passage in larger.passages())
        get_citations(text[:1000])
        stage = statistics.median(seconds(partial(cite, larger)) for _ in range(runs))
        alone = statistics.median(seconds(partial(get_citations, text)) for _ in range(runs))
        medians.append((stage, alone))
        size = f"{len(text) / 1000:,.0f} kB"
        table.add_row(size, f"{stage:.3f} s", f"{alone:.3f} s", f"{stage / alone:.2f}")
    growth = [large / small for small, large in zip(*medians, strict=True)]
    table.add_row("growth at 20 times", f"{growth[0]:.1f} times", f"{growth[1]:.1f} times", "")
    return table


def seconds(step: Callable[[], object]) -> float:
    """Return how long `step` takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        whole = copy_project(Path(folder) / "whole")
        assert mkdocs(whole, "build").returncode == 0
        bare = bare_copy(whole, Path(folder) / "bare")
        builds: dict[str, list[tuple[float, float]]] = {name: [] for name in (BARE, WARM, COLD)}
        for _ in track(range(RUNS), "Builds", transient=True):
            builds[BARE].append(run(bare))
            builds[WARM].append(run(whole))
            shutil.rmtree(whole / ".build")
            builds[COLD].append(run(whole))
        shown = reload_times(whole)
    table = Table("", "build", "ratio", "peak memory", "ratio")
    base = [statistics.median(item[index] for item in builds[BARE]) for index in (0, 1)]
    for name, found in builds.items():
        seconds, megabytes = (statistics.median(item[index] for item in found) for index in (0, 1))
        ratios = f"{seconds / base[0]:.2f}", f"{megabytes / base[1]:.2f}"
        table.add_row(name, f"{seconds:.2f} s", ratios[0], f"{megabytes:.1f} MB", ratios[1])
    console = Console()
    console.print(f"Medians of {RUNS} builds of each, in turns:")
    console.print(table)
    console.print(
        f"An edit under mkdocs serve is shown after {statistics.median(shown):.2f} s "
        f"(median of {EDITS}; slowest {max(shown):.2f} s)."
    )
    console.print("The citation stage, medians:", citation_times())
    from tests import bench_reading  # noqa: PLC0415 - last, as above

    bench_reading.main()


if __name__ == "__main__":
    main()
