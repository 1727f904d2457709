"""How long work takes, told by other work on the same machine: a slow one, or a busy one, is no
failure. The time is the processor's, and one good try of `TRIES` is enough, for what else runs on
the machine can only make it longer.
"""

import resource
from collections.abc import Callable

TRIES = 5

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Return the seconds of the processor's time that `work` takes."""
    start = spent()
    work()
    return spent() - start


def spent() -> float:
    """Return the seconds of the processor’s time that went to this process and those it has ended:
    a PDF is read in one of its own."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def no_longer(work: Work, times: float, than: Work) -> bool:
    """Say whether `work` takes no longer than so many `times` what `than` takes."""
    return any(seconds(work) <= times * seconds(than) for _ in range(TRIES))


def unit() -> int:
    """Do what takes about a fortieth of a second on a common machine."""
    return sum(number * number % 7 for number in range(600_000))
