"""No stage takes longer than any opinion does."""

import threading

import pytest

from build_scripts.bounds import MOST_SECONDS, allowed_seconds, in_time
from build_scripts.problems import Problem


def endless() -> None:
    while True:
        try:
            sum(range(1000))
        except Exception:  # what a stage may do, and not get away with
            continue


def test_a_stage_that_never_ends_is_ended() -> None:
    with pytest.raises(Problem) as raised:
        in_time("opinion.md", 10, endless, seconds=0.05)
    assert (raised.value.code, raised.value.file) == ("opinion-too-slow", "opinion.md")


def test_a_stage_within_another_has_the_time_of_that_one() -> None:
    with pytest.raises(Problem) as raised:
        in_time("outer.md", 10, lambda: in_time("inner.md", 10, endless, seconds=60), seconds=0.05)
    assert raised.value.file == "outer.md"


def test_a_problem_within_a_stage_is_told_as_it_is() -> None:
    def fails() -> None:
        raise Problem("any", "Any.")

    with pytest.raises(Problem, match="any"):
        in_time("opinion.md", 10, fails)
    with pytest.raises(Problem) as raised:  # the next stage is timed again
        in_time("opinion.md", 10, endless, seconds=0.05)
    assert raised.value.code == "opinion-too-slow"


def test_another_thread_reads_without_a_timer() -> None:
    made: list[int] = []
    thread = threading.Thread(target=lambda: made.append(in_time("opinion.md", 10, lambda: 7)))
    thread.start()
    thread.join()
    assert made == [7]


def test_a_longer_opinion_has_longer_and_none_has_long() -> None:
    short, long, endless = map(allowed_seconds, (50_000, 1_500_000, 2**40))
    assert short < 10 < long < endless == MOST_SECONDS
