"""Holds the codes that an editor accepts against those that there are."""

from difflib import get_close_matches

from build_scripts.problems import problem
from build_scripts.problems.registry import REGISTRY

NEAR = 0.5
"""How alike two codes are of which one may be meant by the other, of 1."""


def refuse_unknown_code(code: str, file: str, line: int) -> None:
    """Raise `Problem` for a `code` on a line of `file` that names no doubt about a whole reading:
    it would settle nothing."""
    if code not in ACCEPTABLE:
        near = get_close_matches(code, ACCEPTABLE, 3, NEAR) or ACCEPTABLE
        raise problem("accepted-unknown", file, line, code=code, choices=", ".join(near))


ACCEPTABLE = sorted(code for code, entry in REGISTRY.items() if not entry.stops and entry.rank == 1)
"""The codes of the doubts about a whole reading."""
