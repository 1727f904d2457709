"""Measures what the files to take along cost of an edition’s build: part of `make bench`.

Both are measured in turns, in seconds of the processor, of this process and those that it starts:
machines are shared, so only ratios within one run say anything.
"""

import resource
import shutil
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from build_scripts import edition_loading
from build_scripts.exports.reading_order import book_of
from build_scripts.exports.write import OUTPUTS, Taken, exported_files, proved_output
from build_scripts.library.build_context import BuildContext, build_context
from build_scripts.library.compiling.mkdocs_setup import SiteSettings
from build_scripts.library.edition.production import outcome_of_edition
from build_scripts.publication import Publication
from tests.conftest import EDITIONS, ROOT, SLUG, copy_project

RUNS = 5
LARGEST_SHARE = 0.25
"""Of an edition’s build without them."""


def spent(step: Callable[[], object]) -> float:
    """Return how many seconds of the processor `step` takes."""
    before = of_the_processor()
    step()
    return of_the_processor() - before


def of_the_processor() -> float:
    """Return how many seconds of the processor were spent until now."""
    spent_by = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in spent_by)


def made_of_an_edition(context: BuildContext) -> None:
    """Make the first edition, from its folder to its finished pages and files."""
    outcome = outcome_of_edition(SLUG, context)
    assert not outcome.problems, outcome.problems


def main() -> None:
    """Measure and print."""
    written = edition_loading.loaded_edition(EDITIONS, SLUG)
    whole, files = [], []
    with tempfile.TemporaryDirectory() as folder:
        home = Publication(copy_project(Path(folder) / "project"))
        settings = ROOT / "mkdocs.yml"
        site = SiteSettings(str(settings), "https://opinions.example.org/", folders=True)
        context = build_context(home, site, Path(folder) / "docs")
        for _ in range(RUNS + 1):
            shutil.rmtree(home.memory, ignore_errors=True)
            whole.append(spent(lambda: made_of_an_edition(context)))
            files.append(spent(lambda: exported_files(written)))
    del whole[0], files[0]  # the first loads what all need
    along = statistics.median(files)
    build = statistics.median(whole) - along
    table = Table("of an edition", "processor", "share")
    table.add_row("its build without files to take along", f"{build:.2f} s", "1")
    table.add_row("all these files, each proved", f"{along:.2f} s", f"{along / build:.2f}")
    taken = Taken(written.edition, book_of(written.edition), None)
    for output in OUTPUTS:
        each = statistics.median(spent(partial(proved_output, output, taken)) for _ in range(RUNS))
        table.add_row(f"… {output.ending}", f"{each:.3f} s", f"{each / build:.3f}")
    console = Console()
    console.print(f"Medians of {RUNS}, in turns:", table)
    if along / build > LARGEST_SHARE:
        console.print(f"The files take more than the {LARGEST_SHARE:.0%} that they may.")


if __name__ == "__main__":
    main()
