"""How long work takes, told by other work on the same machine: a slow one, or a busy one, is no
failure. The time is the processor's, and one good try of `TRIES` is enough, for what else runs on
the machine can only make it longer.
"""

import time
from collections.abc import Callable

TRIES = 5

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Return the seconds of the processor's time that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def no_longer(work: Work, times: float, than: Work) -> bool:
    """Say whether `work` takes no longer than so many `times` what `than` takes."""
    return any(seconds(work) <= times * seconds(than) for _ in range(TRIES))


def unit() -> int:
    """Do what takes about a fortieth of a second on a common machine."""
    return sum(number * number % 7 for number in range(600_000))
