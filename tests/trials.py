"""Trials: what is tried at length, of which every run of the tests takes a sample of fixed seed.

`make trials` makes all of them (`TRIALS=whole`), and `TRIALS=17` makes the 17th of each alone. A
test asks for its trials by the fixture `trials`:

    def test_a_build_killed_at_any_moment_loses_nothing(trials: Trials) -> None:
        for chance in trials(3, whole=200):
            wait = chance.random()

    def test_no_payload_runs(trials: Trials) -> None:
        for payload in trials.of(PAYLOADS, 10):
            ...

and one made by Hypothesis says how many examples it takes: `@sampled(200)`.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from hypothesis import HealthCheck, settings

ASKED = os.environ.get("TRIALS", "")
WHOLE = ASKED == "whole"
ALONE = int(ASKED) if ASKED.isdecimal() else None

TIMES = 20
"""How many times as many examples of Hypothesis the whole has."""

Thing = TypeVar("Thing")


@dataclass(slots=True)
class Trials:
    """The trials of one test, and which of them is under way."""

    number: int = 0
    made: int = 0

    def __call__(self, sample: int, *, whole: int) -> Iterator[Random]:
        """Yield for each trial its own source of chance: of `whole` many, or of a `sample`."""
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
            yield number
            self.made += 1


def sampled(examples: int, whole: int | None = None) -> settings:
    """Return the settings of a Hypothesis test that takes so many `examples` of fixed seed, and
    new ones, `whole` or `TIMES` as many, where it is tried whole."""
    return settings(
        max_examples=(whole or examples * TIMES) if WHOLE else examples,
        derandomize=not WHOLE,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
