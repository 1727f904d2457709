"""How a build ends: what is wrong with which editions, and whether that is the end."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

from build_scripts.library.compiling.compilers import name_in_use
from build_scripts.library.editions import Library
from build_scripts.problems import Problem
from build_scripts.problems.reporting import report, report_by_edition
from build_scripts.publisher.site_file import SiteFile

LOG = logging.getLogger(f"{name_in_use()}.editions")


class Stopped(Abort):
    """The end of a build that an editor has to look at."""

    exit_code = 2


def stop(problems: list[Problem]) -> Stopped:
    """Return the end of the build: the problems’ sentences, and no traceback."""
    found = [one for each in problems for one in each.all()]
    return Stopped(f"{report(found)}\nNothing was published; the last good site stands.")


def tell_or_stop(config: MkDocsConfig, library: Library, *, held: bool, preview: bool) -> None:
    """Say what is wrong with which editions, and end a build of which they are to be the end."""
    said = report_by_edition(library.problems())
    said += whom_to_write_to(said, config.extra["publisher"])
    if preview:
        LOG.error(said)
        return
    if held:
        raise Stopped(f"{said}\nNothing was published; the last good site stands.")
    said += "\nThe others are published. Editions with problems stay as they were last."
    if config.strict or library.lost():
        raise Stopped(said)
    LOG.error(said)


def whom_to_write_to(said: str, site: SiteFile) -> str:
    """Return to whom something is to be reported, where that is asked for in what is `said`."""
    address = site.errors or site.contact
    return f"\nReport it to: {address}" if address and "report it" in said else ""


def warnings_counted() -> bool:
    """Say whether MkDocs, in strict mode, has counted a warning."""
    handlers = logging.getLogger(name_in_use()).handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
