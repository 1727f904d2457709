"""Trials: what is tried at length, of which every run of the tests takes a sample of fixed seed.

`make fuzz` makes all of those in which any input is read, and `make trials` the others
(`TRIALS=whole`); `TRIALS=17` makes the 17th of each alone. A test asks for its trials by the
fixture `trials`:

    def test_a_build_killed_at_any_moment_loses_nothing(trials: Trials) -> None:
        for chance in trials(3, whole=200):
            wait = chance.random()

    def test_no_payload_runs(trials: Trials) -> None:
        for payload in trials.of(PAYLOADS, 10):
            ...

and one made by Hypothesis says how many examples it takes: `@sampled(200)`. Where trials are made
whole, it is said at the end how many inputs were tried, how many defects were found, how long the
slowest input took the processor, and how much memory the largest process held.
"""

import gc
import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from math import ceil
from random import Random
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

ASKED = os.environ.get("TRIALS", "")
WHOLE = ASKED == "whole"
ALONE = int(ASKED) if ASKED.isdecimal() else None

TIMES = 40
"""How many times as many examples of Hypothesis the whole has."""
ROUND = 1_000
"""How many of them are drawn at once. Hypothesis keeps a tree of what it has drawn, so as to draw
nothing twice, some 30 kB for each example of the pages: it would be measured as the program's."""

if not WHOLE:
    # Now and then Hypothesis draws what stands as a constant in the modules that are loaded. Which
    # these are depends on the tests that ran before in the process, and so would a sample of fixed
    # seed: a test would pass alone and fail among others. To look for them takes half a second.
    setattr(providers, "_get_local_constants", Constants)  # noqa: B010  (mypy knows no such name)

Thing = TypeVar("Thing")


@dataclass(slots=True)
class Trials:
    """The trials of one test, and which of them is under way."""

    number: int = 0
    made: int = 0
    slowest: float = 0.0
    """Seconds of the processor that the slowest took."""

    def __call__(self, sample: int, *, whole: int) -> Iterator[Random]:
        """Yield for each trial its own source of chance: of `whole` many, or of a `sample`; where
        that is none, the test is skipped."""
        if not (sample or WHOLE):
            pytest.skip("NOT TRIED: it takes long, and `make trials` tries it")
        for number in self._numbers(range(1, (whole if WHOLE else sample) + 1)):
            yield Random(number)

    def of(self, things: Sequence[Thing], sample: int) -> Iterator[Thing]:
        """Yield each of `things`, or a `sample` of so many."""
        places = list(range(1, len(things) + 1))
        if not WHOLE and sample < len(places):
            places = sorted(Random(0).sample(places, sample))
        for number in self._numbers(places):
            yield things[number - 1]

    def _numbers(self, numbers: Sequence[int]) -> Iterator[int]:
        for number in numbers if ALONE is None else [ALONE]:
            self.number = number
            begun = time.process_time()
            yield number
            self.note(begun)

    def note(self, begun: float) -> None:
        """Note that a trial has been made which `begun` at that time."""
        self.made += 1
        self.slowest = max(self.slowest, time.process_time() - begun)

    def counting(self, test: Callable[..., object]) -> Callable[..., object]:
        """Return the `test` of one example, each example of which is one of these trials."""

        @wraps(test)
        def counted(*given: object, **named: object) -> object:
            begun = time.process_time()
            try:
                return test(*given, **named)
            finally:
                self.note(begun)

        return counted


def in_rounds(test: Callable[..., None], rounds: int) -> Callable[..., None]:
    """Return the `test` so many times over, each with nothing left of the one before."""

    @wraps(test)
    def repeated(*given: object, **named: object) -> None:
        for _ in range(rounds):
            test(*given, **named)
            gc.collect()

    return repeated


Test = TypeVar("Test", bound=Callable[..., None])


def sampled(examples: int, whole: int | None = None) -> Callable[[Test], Test]:
    """Return what has a Hypothesis test take so many `examples` of fixed seed, and new ones,
    `whole` or `TIMES` as many, in rounds, where it is tried whole."""
    wanted = (whole or examples * TIMES) if WHOLE else examples
    rounds = ceil(wanted / ROUND)
    asked = settings(
        max_examples=ceil(wanted / rounds),
        derandomize=not WHOLE,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )

    def marked(test: Test) -> Test:
        settled: Test = pytest.mark.rounds(rounds)(asked(test))
        return settled

    return marked


@dataclass(frozen=True, slots=True)
class Made:
    """What came of the trials of one test."""

    test: str
    number: int
    slowest: float
    peak: float
    """Megabytes that the largest of the processes held that made them."""

    def line(self) -> str:
        """Return it as a line."""
        slowest = f"the slowest {self.slowest:5.2f} s"
        return f"{self.number:9,} inputs, {slowest}, {self.peak:4,.0f} MB: {self.test}"


def peak() -> float:
    """Return how many megabytes this process, or the largest that it has ended, has held."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024


def told_at_the_end(tests: Iterable[Made], defects: int) -> Iterator[str]:
    """Yield what is said of the trials of all tests."""
    made = sorted(tests, key=lambda each: -each.number)
    yield from (each.line() for each in made)
    if made:
        slowest = max(made, key=lambda each: each.slowest)
        yield (
            f"{sum(each.number for each in made):,} inputs, {defects} defects; the slowest took "
            f"{slowest.slowest:.2f} s ({slowest.test}); the largest process held "
            f"{max(each.peak for each in made):,.0f} MB."
        )
