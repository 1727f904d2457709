"""Which faults are one edition’s: all but what the machine refuses, which is nobody’s and ends the
build."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from build_scripts.mishaps import mishap
from build_scripts.problems import Problem

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Faults:
    """What keeps an edition out: what its editor has to put right, or a fault of the tools, which
    is no other edition’s."""

    problems: tuple[Problem, ...]


def made_or_faults(slug: str, make: Callable[[], Made]) -> Made | Faults:
    """Return what `make` makes of the edition `slug`, or what is wrong with that."""
    try:
        return make()
    except OSError:
        raise
    except Exception as error:
        found = error if isinstance(error, Problem) else mishap(error, f"editions/{slug}")
        return Faults(found.all())
