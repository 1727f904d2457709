"""Goes on after a problem, so that an editor hears of all of them at once."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from build_scripts.model import Notice
from build_scripts.problems.raising import Problem, notice

Item = TypeVar("Item")
Made = TypeVar("Made")


class Gathering:
    """Takes steps that do not need one another, and keeps what each finds wrong."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def take(self, step: Callable[[], Made]) -> Made | None:
        """Return what `step` makes, None where it finds a problem."""
        try:
            return step()
        except Problem as problem:
            self.found += problem.all()
            return None

    def need(self, step: Callable[[], Made]) -> Made:
        """Return what `step` makes, on which all that follows rests: what was found by then, and
        keeps an edition out, is raised at once."""
        made = self.take(step)
        self.end()
        assert made is not None  # else `take` had found a problem
        return made

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep `problems` that others found."""
        self.found += problems

    def excuse(self, code: str, file: str) -> None:
        """Drop what was found under `code` in other files than `file`: it follows from that."""
        self.found = [each for each in self.found if each.code != code or each.file == file]

    def end(self) -> None:
        """Raise all that was found and keeps an edition out, as one: the first, with the others."""
        stopping = [each for each in self.found if each.stops]
        if stopping:
            first, *others = stopping
            first.others = tuple(others)
            raise first

    def notices(self) -> tuple[Notice, ...]:
        """Return what was found that an editor is only told of."""
        return tuple(notice(each) for each in self.found if not each.stops)


def all_made(step: Callable[[Item], Made], items: Iterable[Item]) -> list[Made]:
    """Return what `step` makes of each of `items`; raise what it finds wrong with them, at once."""
    gathering = Gathering()
    made: list[Made] = []
    for item in items:
        result = gathering.take(partial(step, item))
        if result is not None:
            made.append(result)
    gathering.end()
    return made
