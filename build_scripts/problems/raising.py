"""Makes problems and doubts from the registry: the code, the place and the facts are enough."""

from dataclasses import dataclass

from build_scripts.model import Doubt, Notice
from build_scripts.problems.registry import REGISTRY
from build_scripts.problems.wording import visible_text


@dataclass(eq=False)  # not frozen: Python notes on an exception where it has been
class Problem(Exception):
    """Something an editor has to put right before an edition can be published.

    `code` is that of its entry in the registry; `sentence` says what is wrong; `advice` what to
    do. `file` is named as the editor knows it; `line` counts from 1.
    """

    code: str
    sentence: str
    file: str = ""
    line: int | None = None
    advice: str = ""
    others: tuple["Problem", ...] = ()
    """What else was found before anybody was told."""

    def all(self) -> tuple["Problem", ...]:
        """Return this problem and those that were found with it."""
        return (self, *self.others)

    @property
    def stops(self) -> bool:
        """Whether it keeps the edition out; else the build only reports it."""
        return REGISTRY[self.code].kind != "notice"

    @property
    def place(self) -> str:
        """`file:line`, or as much of it as is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        """Return the problem as one line: place, code, sentence, advice."""
        parts = (self.place and f"{self.place}:", f"[{self.code}]", self.sentence, self.advice)
        return " ".join(part for part in parts if part)


def problem(code: str, file: str = "", line: int | None = None, /, **facts: object) -> Problem:
    """Return the problem `code`, or its form `code.form`, at a line of `file`, with its facts.

    What comes from a file is made visible: a message goes to a terminal.
    """
    code, _, form = code.partition(".")
    said = REGISTRY[code].said(form)
    seen = {name: visible_text(str(fact)) for name, fact in facts.items()}
    sentence, advice = said.sentence.format_map(seen), said.advice.format_map(seen)
    return Problem(code, sentence, visible_text(file), line, advice)


def notice(told: Problem) -> Notice:
    """Return what an editor is told of a problem that keeps nothing out."""
    return Notice(told.code, told.sentence, told.advice, told.file, told.line)


def doubt(code: str, line: int, /, **facts: object) -> Doubt:
    """Return the doubt `code`, or its form `code.form`, at a line of the source, with its facts."""
    found = problem(code, "", line, **facts)
    return Doubt(found.code, found.sentence, line, REGISTRY[found.code].rank)
