"""Tells where a converter wrote two capitals for a dash: `assetsSSeven where he has a claim`.

WordPerfect keeps the dash in a character set of its own; who maps its codes to letters gets `SS`.
The text stays as the file has it, and the editor is told.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Doubt
from build_scripts.problems import doubt

LOST = re.compile(r"\b[a-z]{2,}SS[a-z]{2,}\b")
"""Two capitals within a word in small letters, as no word is written."""


def lost_dash_doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt for each word of `text` that holds a lost dash, on its line."""
    for match in LOST.finditer(text):
        yield doubt("dash-lost", text.count("\n", 0, match.start()) + 1, words=match[0])
