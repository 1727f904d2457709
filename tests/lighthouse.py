"""Measures the main pages as Lighthouse does for a phone: `make lighthouse` prints the scores.

Each page is measured several times in fresh browsers, the site served as a good host serves it. The
scores are the medians: on a busy machine single runs differ by some points.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.browser.conftest import CHROMIUM
from tests.conftest import ROOT, SLUG
from tests.host import served

LIGHTHOUSE = ROOT / "tests/node/node_modules/lighthouse/cli/index.js"
PAGES = {
    "front page": f"opinions/{SLUG}/",
    "opinion": f"opinions/{SLUG}/opinion/",
    "coverage": f"opinions/{SLUG}/coverage/",
}
RUNS = 5
WANTED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The least score of each category, of 100."""

TIMES = {
    "first-contentful-paint": "first paint, ms",
    "largest-contentful-paint": "largest paint, ms",
    "total-blocking-time": "blocked, ms",
    "cumulative-layout-shift": "layout shift",
}

Report = dict[str, Any]
"""What Lighthouse prints as JSON."""


def report_of(address: str, chromium: str) -> Report:
    """Return the report of one run, with the settings Lighthouse has for a phone."""
    result = subprocess.run(
        [
            *("node", str(LIGHTHOUSE), address, "--quiet", "--output=json"),
            f"--only-categories={','.join(WANTED)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    report: Report = json.loads(result.stdout)
    return report


def scores(reports: Sequence[Report], category: str) -> list[int]:
    """Return the scores of a category, of 100."""
    return [round(report["categories"][category]["score"] * 100) for report in reports]


def times(reports: Sequence[Report], audit: str) -> list[float]:
    """Return what an audit measured."""
    return [report["audits"][audit]["numericValue"] for report in reports]


def spread(values: Sequence[float]) -> str:
    """Return the median with the least and the greatest value."""
    digits = 3 if max(values) < 1 else 0
    return f"{median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def shortfalls(report: Report) -> Iterator[str]:
    """Yield what counts in a category and was not perfect, outside of speed."""
    for name in WANTED:
        for counted in report["categories"][name]["auditRefs"]:
            audit = report["audits"][counted["id"]]
            if name != "performance" and counted["weight"] and (audit["score"] or 0) < 1:
                yield f"{name}: {audit['title']} ({audit['id']})"


def main() -> int:
    """Print the table; return 1 where a score is less than wanted."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not LIGHTHOUSE.exists() or not chromium:
        print(
            "Lighthouse or Chromium is missing; `make lighthouse` installs them with npm and apt."
        )
        return 1
    table = Table(title=f"Lighthouse, mobile settings: medians of {RUNS} runs, lowest to highest")
    reports: dict[str, list[Report]] = {}
    with served(ROOT / "site") as base:
        for name, place in PAGES.items():
            reports[name] = [report_of(base + place, chromium) for _ in range(RUNS)]
    for heading in ("", *PAGES):
        table.add_column(heading, justify="right" if heading else "left")
    for category, least in WANTED.items():
        table.add_row(
            f"{category} (wanted: {least})",
            *(spread(scores(found, category)) for found in reports.values()),
        )
    for audit, heading in TIMES.items():
        table.add_row(heading, *(spread(times(found, audit)) for found in reports.values()))
    good = all(
        median(scores(found, category)) >= least
        for found in reports.values()
        for category, least in WANTED.items()
    )
    said = {line for found in reports.values() for line in shortfalls(found[0])}
    console = Console()
    console.print(table)
    for line in sorted(said):
        console.print(line)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
