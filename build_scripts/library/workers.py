"""Who makes the editions: this process, several of this machine, or machines of a cluster.

What is made is the same. A cluster’s workers see the folders of the publication and of the tools
under the same names as whoever builds.
"""

import logging
import os
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from build_scripts.problems import problem
from build_scripts.remembered_code import use_known_code

Made = TypeVar("Made")

ENOUGH = 3
"""Editions by which the start of further processes is gained back."""
ADDRESS = re.compile(r"(?:tcp|tls|ucx|wss?)://\S")
GONE = (OSError, RuntimeError, CancelledError)
"""What is raised where a cluster goes away half-way."""
LOG = logging.getLogger(__name__)
REACHED_WITHIN = 30
"""Seconds that a scheduler has to answer."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Who makes the editions."""

    processes: int = 1
    scheduler: str = ""
    """The address of a Dask scheduler, `tcp://…`, where a cluster is to make them."""


HERE = Workers()


def workers_of(scheduler: str = "", jobs: int | None = None) -> Workers:
    """Return who is asked to make the editions, or else is named in the environment, as `make site
    JOBS=4` and `SCHEDULER=tcp://…` do."""
    named = os.environ.get("JOBS", "")
    several = int(named) if named.isdecimal() and len(named) < 4 else 1
    return Workers(max(jobs or several, 1), scheduler or os.environ.get("SCHEDULER", ""))


def at_once(
    make: Callable[..., Made], asked: Sequence[tuple[object, ...]], workers: Workers
) -> list[Made]:
    """Return what `make` makes of each of what is asked; what workers that died did not make is
    made here.

    Raises `Problem` where there is no such cluster.
    """
    if workers.scheduler and asked:
        return on_cluster(make, asked, workers.scheduler)
    if workers.processes > 1 and len(asked) >= ENOUGH:
        # Imported here: few sites have enough editions to gain by it.
        from joblib import Parallel, delayed  # noqa: PLC0415
        from joblib.externals.loky.process_executor import BrokenProcessPool  # noqa: PLC0415

        # A process that has grown by 300 MB over many editions is followed by a new one.
        warnings.filterwarnings("ignore", "A worker stopped while some jobs", UserWarning)
        with suppress(BrokenProcessPool):
            several = Parallel(
                n_jobs=workers.processes, initializer=use_known_code, return_as="generator"
            )
            return shown_as_made(several(delayed(make)(*each) for each in asked), len(asked))
    return shown_as_made((make(*each) for each in asked), len(asked))


def shown_as_made(made: Iterable[Made], many: int) -> list[Made]:
    """Return what is made; whoever sits at a terminal sees how much of it is, if it is `many`."""
    if many < ENOUGH or not sys.stderr.isatty():
        return list(made)
    # Imported here: few builds have anything to show.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    shown = Console(stderr=True)
    return list(track(made, "Editions", total=many, console=shown, transient=True))


def on_cluster(
    make: Callable[..., Made], asked: Sequence[tuple[object, ...]], scheduler: str
) -> list[Made]:
    """Return what `make` makes of each of what is asked, made by the workers of a scheduler."""
    try:
        # Imported here: few sites have a cluster.
        from distributed import Client, KilledWorker  # noqa: PLC0415
        from joblib import Parallel, delayed, parallel_config  # noqa: PLC0415
    except ImportError:
        raise problem("cluster-missing.uninstalled") from None
    for name in ("distributed", "tornado"):  # what befalls the cluster is said in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if not ADDRESS.match(scheduler):
        raise problem("cluster-missing", scheduler=scheduler)
    try:
        client = Client(scheduler, timeout=REACHED_WITHIN)  # type: ignore[no-untyped-call] # theirs
    except (OSError, ValueError):
        raise problem("cluster-missing", scheduler=scheduler) from None
    with client:
        if not client.scheduler_info()["workers"]:
            raise problem("cluster-missing.idle", scheduler=scheduler)
        with suppress(*GONE, KilledWorker), parallel_config(backend="dask"):
            several = Parallel(return_as="generator")
            return shown_as_made(several(delayed(make)(*each) for each in asked), len(asked))
    LOG.warning("The cluster went away: what it has not made is made here.")
    return shown_as_made((make(*each) for each in asked), len(asked))
