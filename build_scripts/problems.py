"""What can be wrong with an editor's files: a stable code, a sentence, a place, what to do."""

from dataclasses import dataclass


@dataclass(eq=False)  # not frozen: Python notes on an exception where it has been
class Problem(Exception):
    """Something an editor has to put right before the build can go on.

    `code` never changes once published, so that guides can refer to it; `sentence` says what is
    wrong; `advice` what to do. `file` is named as the editor knows it; `line` counts from 1.
    """

    code: str
    sentence: str
    file: str = ""
    line: int | None = None
    advice: str = ""

    @property
    def place(self) -> str:
        """`file:line`, or as much of it as is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def __str__(self) -> str:
        """Return the problem as one line: place, code, sentence, advice."""
        parts = (self.place and f"{self.place}:", f"[{self.code}]", self.sentence, self.advice)
        return " ".join(part for part in parts if part)


def excerpt(text: str, length: int = 60) -> str:
    """Return the beginning of `text` on one line, for quoting in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
