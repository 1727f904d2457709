"""Measures the reading and recovering of each format, each run in a process of its own.

Times are of the processor, since machines are shared; with them, the peak of memory.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Column, Table

from tests.conftest import EDITIONS, ROOT, SLUG
from tests.evaluate import LABELS
from tests.read.pdf.print_pdf import Item, printed, typed
from tests.read.printed.test_round_trip import opinion_of
from tests.recovery import opinions_in

RUNS = 3
LENGTHS = (21, 25, 213)
"""Pages of the opinions that are made for the measure."""
PROGRAM = """
import json, resource, sys, time
from pathlib import Path
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover
path = Path(sys.argv[1])
loaded = time.process_time()
try:
    opinion = recover(read(path.name, path.read_bytes()))
    pages = len(opinion.source.breaks)
except Problem:
    pages = -1
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
status = Path("/proc/self/status")  # on Linux the figure above counts the parent’s memory too
if status.exists():
    peak = int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
print(json.dumps([loaded, time.process_time() - loaded, peak, pages]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Medians of the runs over one file."""

    start: float
    """Seconds until the program is loaded."""
    seconds: float
    """Of reading and recovering, with the loading of the format’s reader."""
    peak: float
    """Megabytes."""
    pages: int


def measured(path: Path) -> Run:
    """Return the medians for the file at `path`."""
    found = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", PROGRAM, str(path)],
                cwd=ROOT,
                capture_output=True,
                check=True,
            ).stdout
        )
        for _ in range(RUNS)
    ]
    start, seconds, peak, pages = (statistics.median(column) for column in zip(*found, strict=True))
    return Run(start, seconds, peak, int(pages))


def made(folder: Path) -> Iterator[Path]:
    """Yield opinions of several lengths, as text and as PDF, written to `folder`."""
    for pages in LENGTHS:
        text, pdf = folder / f"{pages} pages.txt", folder / f"{pages} pages.pdf"
        text.write_bytes(opinion_of(pages))
        pdf.write_bytes(printed([page(number) for number in range(pages)]))
        yield from (text, pdf)


def page(number: int) -> list[Item]:
    """Return a full printed page."""
    line = "The lamps burned on the pier, and she who lived across could not sl"
    head = ["UNITED STATES COURT OF APPEALS", "No. 31-50001", "ABLE, Circuit Judge:"]
    lines = [(108.0 if row % 8 == 0 else 72.0, line[: 58 + row % 7]) for row in range(40)]
    if not number:
        lines[:3] = [(180.0, words) for words in head]
    return [*typed(lines, 740, 16), *typed([(300, f"- {number + 1} -")], 40)]


def main() -> None:
    """Measure and print."""
    files = opinions_in(LABELS.parent / "opinions") if LABELS.is_dir() else []
    files.append(EDITIONS / SLUG / "opinion.md")
    table = Table(
        Column("opinion", no_wrap=True), "pages", "start", "read and recover", "peak memory"
    )
    for column in table.columns[1:]:
        column.justify = "right"
    with tempfile.TemporaryDirectory() as folder:
        runs = {
            path.name: measured(path)
            for path in track([*files, *made(Path(folder))], "Reading", transient=True)
        }
    for name, run in runs.items():
        pages = "refused" if run.pages < 0 else str(run.pages or "")
        table.add_row(
            name, pages, f"{run.start:.2f} s", f"{run.seconds:.2f} s", f"{run.peak:.0f} MB"
        )
    console = Console()
    console.print(f"Reading and recovering, seconds of the processor, medians of {RUNS}:", table)
    for kind in ("txt", "pdf"):
        short, _, long = (runs[f"{pages} pages.{kind}"].seconds for pages in LENGTHS)
        console.print(f"213 pages of {kind} take {long / short:.1f} times as long as 21.")


if __name__ == "__main__":
    main()
