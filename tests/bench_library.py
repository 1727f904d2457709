"""Measures a library: `python -m tests.bench_library [SIZE …]` builds editions made from a seed.

Each is a short opinion put together from paragraphs of the first edition, which cites others of the
library. Figures of one run are to be compared with each other, not with those of another machine.
Seconds are of the processor: what else the machine is at shows little in them. What a query fetches
is measured in a browser that has fetched nothing before, by the queries of the tests.
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.browser.conftest import launched, opened
from tests.browser.searching import look_for, open_search
from tests.browser.test_search import queries
from tests.conftest import EDITIONS, SLUG, copy_project
from tests.host import served

SIZES = (1, 100, 1_000)
"""Ten thousand on wish: `python -m tests.bench_library 10000`."""
PARAGRAPHS = 12
CITED = 3

HEAD = """\
UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT

{name} DOE, Petitioner,

v.

RICHARD ROE, Respondent.

No. {number:02}-{number}

Filed March {day}, {year}

SELYA, Circuit Judge:

"""


class Measured(NamedTuple):
    """One build."""

    seconds: float
    megabytes: float


def paragraphs() -> list[str]:
    """Return paragraphs of running text of the first edition, without their marks of notes."""
    text = (EDITIONS / SLUG / "opinion.md").read_text(encoding="utf-8")
    found = (re.sub(r"\[\^[^\]]*\]:?|\\", "", each) for each in text.split("\n\n"))
    return [each for each in found if len(each) > 300 and each[0].isalpha()]


def cite(number: int) -> str:
    """Return how others cite the edition of that number."""
    page = number % 500 * 3 + 1
    return f"{900 + number // 500} F.3d {page} (9th Cir. {year(number)})"


def year(number: int) -> int:
    """Return when it was filed."""
    return 2010 + number % 10


def opinion(number: int, known: list[str]) -> str:
    """Return the opinion of that number, the same each time."""
    chance = Random(number)
    name = f"{chance.choice('BCDFGKLMPST')}{chance.choice('aeiou')}{number}".upper()
    head = HEAD.format(name=name, number=number, day=number % 28 + 1, year=year(number))
    chosen = chance.sample(known, PARAGRAPHS)
    for other in {chance.randrange(number) for _ in range(CITED)} if number else ():
        chosen.append(f"We held so before. See Doe v. Roe, {cite(other)}.")
    return head + "\n\n".join(chosen) + "\n\nAFFIRMED.\n"


def write(editions: Path, number: int, known: list[str]) -> None:
    """Write the edition of that number."""
    folder = editions / f"doe-{number}-v-roe"
    folder.mkdir()
    (folder / "opinion.md").write_text(opinion(number, known), encoding="utf-8")
    settings = f"opinion:\n  file: opinion.md\ncitation: {cite(number)}\n"
    (folder / "edition.yml").write_text(settings, encoding="utf-8")


def built(project: Path) -> Measured:
    """Build once."""
    build = subprocess.Popen(
        [sys.executable, "-m", "build_scripts", "build"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "FROZEN": "0"},
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(build.pid, 0)
    build.returncode = os.waitstatus_to_exitcode(status)
    assert build.returncode == 0, "the build failed"
    return Measured(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def sent(file: Path) -> int:
    """Return how many bytes of a file a host sends."""
    return len(gzip.compress(file.read_bytes(), 9))


def fetched(browser: Browser, address: str, site: Path, query: str) -> int:
    """Return how many bytes are sent for a `query` on a page of the first edition, beyond what the
    search fetches once."""
    window = browser.new_context(base_url=address)
    page = opened(window.new_page())
    page.goto(f"opinions/{SLUG}/opinion/")
    open_search(page)
    page.wait_for_load_state("networkidle")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    look_for(page, query)
    window.close()
    paths = (site / url.partition("?")[0].removeprefix(address) for url in asked)
    return sum(sent(path) for path in paths if path.is_file())


def of_queries(site: Path) -> list[int]:
    """Return how many bytes each query fetches, in order."""
    with served(site) as address, sync_playwright() as driver:
        browser = launched(driver)
        found = [fetched(browser, address, site, query) for query in queries()]
        browser.close()
    return sorted(found)


def measured(size: int, folder: Path) -> list[str]:
    """Return a row of the table: what a library of that size costs."""
    project = copy_project(folder / str(size))
    known = paragraphs()
    for number in track(range(size - 1), f"{size} editions", transient=True):
        write(project / "editions", number, known)
    whole, _, unchanged = built(project), built(project), built(project)
    changed = one_changed(project, "doe-0-v-roe" if size > 1 else SLUG)
    page = project / "site" / "opinions" / SLUG / "opinion" / "index.html"
    search, assets = project / "site" / "search", project / "site" / "assets"
    asked = of_queries(project / "site")
    return [
        f"{size:,}",
        *(f"{each.seconds:.1f} s" for each in (whole, unchanged, changed)),
        f"{(whole.seconds - unchanged.seconds) / size:.2f} s",
        f"{whole.megabytes:.0f} MB",
        f"{unchanged.megabytes:.0f} MB",
        f"{page.stat().st_size / 1000:.1f} kB",
        f"{sum(map(sent, [search / 'index.json', *assets.glob('search-*.js')])) / 1000:.1f} kB",
        f"{median(map(sent, search.glob('drawer-*.json'))) / 1000:.1f} kB",
        f"{median(map(sent, search.glob('leaves/*/*.json'))) / 1000:.1f} kB",
        f"{median(asked) / 1000:.1f} kB",
        f"{asked[-1] / 1000:.1f} kB",
    ]


def one_changed(project: Path, slug: str) -> Measured:
    """Return what a build costs once a word of one edition is another."""
    source = project / "editions" / slug / "opinion.md"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace(" that ", " which ", 1), encoding="utf-8")
    return built(project)


def main() -> None:
    """Measure and print."""
    table = Table(
        "editions", "all made", "nothing changed", "one changed", "an edition", "memory",
        "nothing changed", "a page", "search, once", "a word", "a result", "a query", "the dearest",
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sys.argv[1:]) if sys.argv[1:] else SIZES:
            table.add_row(*measured(size, Path(folder)))
    Console(width=200).print(table)


if __name__ == "__main__":
    main()
