"""Holds each stage of an opinion to a time that none takes, whatever a file was made to do.

The time is the processor’s, so that a busy machine makes no difference. Where a platform or a
thread knows no such timer (Windows; any thread but the first), a stage may take as long as it
likes; what a file may hold is bounded everywhere.
"""

import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from build_scripts.problems import Problem, problem

SECONDS = 8.0
"""For the smallest file. The slowest opinion of its size takes a tenth."""
SECONDS_FOR_EACH_MEGABYTE = 10.0
"""Of text. Opinions take two to recover and three to five to cite; the longest ever reported hold a
megabyte and a half."""
MOST_SECONDS = 60.0
"""However large a file is."""
AGAIN = 0.5
"""Seconds until a stage that has not ended is told once more."""

Made = TypeVar("Made")


class TimeIsUp(BaseException):
    """Ends a stage. It is no `Exception`, which the stage might take for one of its own."""


def in_time(name: str, size: int, stage: Callable[[], Made], seconds: float | None = None) -> Made:
    """Return what `stage` makes of the file `name`, which holds `size` bytes or characters.

    Raises `Problem` where that takes more than `seconds`, by default what a file of that size may
    take. A stage within another has the time of that one.
    """
    if not can_be_timed():
        return stage()
    allowed = seconds or allowed_seconds(size)
    before = signal.signal(signal.SIGVTALRM, end_stage)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, allowed, AGAIN)
        try:
            return stage()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except TimeIsUp:
        raise too_slow(name, allowed) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def allowed_seconds(size: int) -> float:
    """Return how long a stage may take of a file that holds `size` bytes or characters."""
    return min(MOST_SECONDS, SECONDS + SECONDS_FOR_EACH_MEGABYTE * size / 1_000_000)


def can_be_timed() -> bool:
    """Say whether the stage that comes next can be timed, and is not within one that is."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return False
    return signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0


def end_stage(_number: int, _frame: FrameType | None) -> None:
    """End the stage that is under way."""
    raise TimeIsUp


def too_slow(name: str, seconds: float) -> Problem:
    """Return the problem of a file that takes too long."""
    return problem("opinion-too-slow", name, 1, seconds=f"{seconds:.0f}")
