"""Reads the plain text back."""

import re
from collections.abc import Iterator

COURTS = re.compile(r"(?P<tag>|¶ \S+|note (?P<label>\S+)) {2,}(?P<words>\S.*)")
"""A line of the court’s: what addresses it, two spaces or more, its words."""
CELLS = re.compile(" {2,}")
"""What parts the cells of a table, and stands nowhere else behind what addresses a line."""


def blocks_of_text(text: str) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own."""
    for line in text.split("\n"):
        if not line or line.startswith("|"):
            continue
        courts = COURTS.fullmatch(line)
        if courts is None:
            yield line
            continue
        if courts["label"]:
            yield courts["label"]
        yield from CELLS.split(courts["words"])
