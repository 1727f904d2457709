"""What fails where nothing should: a fault of the tools, told as one at the edges of the program.

Stages raise what they raise, so that the tests see it. Whoever calls them for an edition or for a
person turns it into a sentence: the fault is that edition's alone, and nobody is shown the inside
of the program unless they ask by `TRACEBACK=1`.
"""

import os
from pathlib import Path
from traceback import extract_tb

from build_scripts.problems import Problem, problem

PROGRAM = Path(__file__).parent


def mishap(error: Exception, file: str) -> Problem:
    """Return the problem of an `error` that no stage expects, met with `file`.

    Raises the error itself where `TRACEBACK` is set.
    """
    if os.environ.get("TRACEBACK"):
        raise error
    return problem("tools-failed", file, kind=type(error).__name__, where=where(error))


def where(error: Exception) -> str:
    """Return the last line of the program on the way to `error`: `structure/recover.py:95`."""
    frames = [(Path(frame.filename), frame.lineno) for frame in extract_tb(error.__traceback__)]
    own = [(path, line) for path, line in frames if path.is_relative_to(PROGRAM)]
    if not own:
        return "no module of its own"
    path, line = own[-1]
    return f"{path.relative_to(PROGRAM).as_posix()}:{line}"
