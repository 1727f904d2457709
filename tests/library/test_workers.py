"""Editions come out the same from this process and from the workers of a cluster."""

import os
import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from build_scripts.library.editions import gathered_editions
from build_scripts.library.workers import Workers, at_once
from build_scripts.problems import Problem
from tests.library.test_editions import begin, build_context, kept
from tests.processes import running
from tests.trials import Trials

ROOT = Path.cwd()


class Cluster(NamedTuple):
    """A scheduler with two workers, all on this machine."""

    address: str
    processes: tuple[int, ...]
    """The numbers of its processes, the scheduler’s first."""


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    local = ("--no-dashboard", "--host", "127.0.0.1")
    with ExitStack() as cluster:
        chief = running("distributed.cli.dask_scheduler", *local, "--port", "0", cwd=ROOT)
        head = cluster.enter_context(chief)
        head.until("Scheduler at:")
        address = head.said[-1].split()[-1]
        processes = [head.process.pid]
        for number in range(2):
            folder = tmp_path / f"worker-{number}"
            asked = (address, "--nthreads", "1", *local, "--local-directory", str(folder))
            worker = running("distributed.cli.dask_worker", *asked, cwd=ROOT)
            listened = cluster.enter_context(worker)
            listened.until("Registered to")
            processes.append(listened.process.pid)
        yield Cluster(address, tuple(processes))


def test_a_cluster_makes_the_same_editions(
    trials: Trials, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """A cluster takes its time to start: `make trials` tries it."""
    titles = {"doe": "Doe v. Roe", "poe": "Poe v. Moe", "lee": "Lee v. Low", "ray": "Ray v. Gay"}
    for _ in trials(0, whole=1):
        scheduler = request.getfixturevalue("cluster").address
        made: list[list[dict[str, bytes]]] = []
        for workers in (Workers(), Workers(scheduler=scheduler)):
            home = tmp_path / f"home-{len(made)}"
            for slug, title in titles.items():
                begin(home, slug, title)
            context = build_context(home)
            assert not gathered_editions(context, workers).broken()
            made.append([kept(context, slug) for slug in titles])
        assert made[0] == made[1]


def doubled(number: int, ended: tuple[int, ...]) -> int:
    """Return twice the number; the third who is asked ends those processes."""
    if number == 3:
        for process in ended:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
    return number * 2


@pytest.mark.parametrize("who", [slice(0, 1), slice(0, 3), slice(1, 2)])
def test_what_a_cluster_that_goes_away_did_not_make_is_made_here(
    who: slice, trials: Trials, request: pytest.FixtureRequest
) -> None:
    """The scheduler goes, or all of it, or one of two workers."""
    for _ in trials(0, whole=1):
        cluster = request.getfixturevalue("cluster")
        ended = cluster.processes[who]
        asked = [(number, ended) for number in range(40)]
        found = at_once(doubled, asked, Workers(scheduler=cluster.address))
        assert found == [number * 2 for number in range(40)]


def test_processes_begin_with_the_patterns_that_are_remembered() -> None:
    compiler = "__import__('re')._compiler.compile.__module__"  # asked by no module of the tests
    found = at_once(eval, [(compiler,)] * 4, Workers(2))
    assert set(found) == {"build_scripts.compiled_patterns"}


def test_a_process_that_has_grown_is_followed_by_another_without_a_word() -> None:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert at_once(abs, [(-4,)] * 4, Workers(2)) == [4] * 4
        warnings.warn("A worker stopped while some jobs were given to the executor.", stacklevel=1)
    assert said == []


class Terminal(StringIO):
    """What a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("processes", [1, 2])
def test_whoever_sits_at_a_terminal_sees_how_much_is_made(
    processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", seen := Terminal())
    assert at_once(abs, [(-4,)] * 4, Workers(processes)) == [4] * 4
    assert "Editions" in seen.getvalue()
    assert "100%" in seen.getvalue()
    monkeypatch.setattr(sys, "stderr", logged := StringIO())
    assert at_once(abs, [(-4,)] * 4, Workers(processes)) == [4] * 4
    assert not logged.getvalue()


def test_a_scheduler_that_is_none_is_told() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(Problem, match="No scheduler answers at carrier-pigeon"):
        at_once(sys.getsizeof, [(1,)], Workers(scheduler="carrier-pigeon"))
