"""What a build is asked for: by whoever calls it, or by the environment where a compiler is run."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from build_scripts.library.build_context import BuildContext
from build_scripts.library.memory import kept_addresses
from build_scripts.library.workers import Workers, workers_of

KEY = "asked"


class Unchanged(Exception):
    """Nothing has changed of what the compiler makes: the site stands without asking it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a build is asked for."""

    workers: Workers
    frozen: bool
    """Whether it ends where a file of addresses would have to change."""
    anew: bool = False
    """Whether it reads each source and proves each page again, whatever is remembered."""
    may_rest: bool = False
    """Whether it may leave a site as it is of which nothing has changed."""
    gather: Callable[[BuildContext], Any] | None = None
    """What returns the library, where its editions are not to be finished."""


def asked_of_build(
    scheduler: str = "", jobs: int | None = None, *, frozen: bool = False, anew: bool = False
) -> Asked:
    """Return what is asked for at a terminal, or else in the environment."""
    workers = workers_of(scheduler, jobs)
    return Asked(workers, frozen or kept_addresses.is_frozen(), anew, may_rest=not anew)


def build_options_of(config: MkDocsConfig) -> Asked:
    """Return what a build with these settings is asked for; a strict one is made anew."""
    given = config.extra.get(KEY)
    if isinstance(given, Asked):
        return given
    return Asked(workers_of(), kept_addresses.is_frozen(), anew=bool(config.strict))
