"""Holds the codes that an editor accepts against those that there are."""

from difflib import get_close_matches

from build_scripts.problems import problem
from build_scripts.problems.registry import REGISTRY

NEAR = 0.5
"""How alike two codes are of which one may be meant by the other, of 1."""
DOUBTS = sorted(code for code, entry in REGISTRY.items() if entry.kind == "doubt")
"""The codes of all doubts; `review` asks no more after what is accepted."""
ABOUT_ALL = [code for code in DOUBTS if REGISTRY[code].rank == 1]
"""The codes of the doubts about a whole reading."""


def refuse_unknown_code(code: str, file: str, line: int) -> None:
    """Raise `Problem` for a `code` on a line of `file` that names no doubt: it would settle
    nothing."""
    if code not in DOUBTS:
        near = get_close_matches(code, DOUBTS, 3, NEAR) or ABOUT_ALL
        raise problem("accepted-unknown", file, line, code=code, choices=", ".join(near))
