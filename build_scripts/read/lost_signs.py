"""Tells where an archive’s text has lost its section signs, its dashes and its accented letters.

The First Circuit’s files of the early 1990s were kept in seven bits: `28 U.S.C.   2675(a)`,
`Garc a`, `the judge   who sat   agreed`. Nothing tells which sign stood there: the text stays as
the file has it, and the editor is told.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Doubt
from build_scripts.problems import doubt

SECTION = re.compile(r"\b(?:U\.S\.C\.|U\.S\.S\.G\.|C\.F\.R\.|Gen\. Laws(?: ch\. \d+,)?) {3,}\d+")
NAME = re.compile(
    r"""
    \b(?: [A-Z][a-z]{0,5}\ (?:[a-z]{0,3}[bdeghlmnpqru]ez|guez|rez|tiz|oz)  # Ram rez, L pez
        | (?:Garc|Mar|Mej)\ a | (?:Col|Le|Rinc|Calder)\ n        # Garc a, Col n
        ) \b
    """,
    re.VERBOSE,
)
SHOWN = 4
"""Examples that an editor is shown."""


def lost_sign_doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt of what `text` has lost, on the line of the first place."""
    found = sorted([*SECTION.finditer(text), *NAME.finditer(text)], key=lambda match: match.start())
    if found:
        words = dict.fromkeys(f"“{' '.join(each[0].split())}”" for each in found)
        line = text.count("\n", 0, found[0].start()) + 1
        yield doubt("signs-lost", line, words=", ".join([*words][:SHOWN]), count=len(found))
