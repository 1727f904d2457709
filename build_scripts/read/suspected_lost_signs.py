"""Tells where an archive’s text has lost its section signs, its dashes and its accented letters.

The First Circuit’s files of the early 1990s were kept in seven bits: `28 U.S.C.   2675(a)`,
`Garc a`, `the judge   who sat   agreed`. Nothing tells which sign stood there: the text stays as
the file has it, and the editor is told.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Doubt
from build_scripts.problems import doubt

SECTION = re.compile(
    r"""
    \b(?: (?:U\.S\.C\.|U\.S\.S\.G\.|C\.F\.R\.)      # 28 U.S.C.   2675(a)
        | Gen\.\ Laws(?:\ ch\.\ \d+,)?              # Gen. Laws ch. 93,   2
        | (?:ch|tit)\.\ \d+[A-Z]?,                  # ch. 93A,   2 and 11
        | (?:Ann\.|Code)                            # Trusts Code Ann.   8-103
       )\ {3,}\d+
    """,
    re.VERBOSE,
)
OVER_LINE = re.compile(r"\bU\.S\.C\.[ ]*\n(?:[ ]*\n)?[ ]{2,}\d+(?=[.,;(])")
"""The same over the end of a line, whose white is its own: it tells only where the file has no
section sign at all."""
NAME = re.compile(
    r"""
    \b(?: [A-Z][a-z]{0,5}\ (?:[a-z]{0,3}[bdeghlmnpqru]ez|guez|rez|tiz|oz)  # Ram rez, L pez
        | (?:Garc|Mar|Mej)\ a | (?:Col|Le|Rinc|Calder)\ n        # Garc a, Col n
        | (?<=[a-z]\ [A-Z]\.\ )[B-DF-HJ-NP-TV-Z]\ [a-z]{3,}        # Juan A. G rate
        ) \b
    """,
    re.VERBOSE,
)
SHOWN = 4
"""Examples that an editor is shown."""


def lost_sign_doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt of what `text` has lost, on the line of the first place."""
    tells = [SECTION, NAME] if "§" in text else [SECTION, NAME, OVER_LINE]
    found = sorted(
        (match for tell in tells for match in tell.finditer(text)), key=lambda match: match.start()
    )
    if found:
        words = dict.fromkeys(f"“{' '.join(each[0].split())}”" for each in found)
        line = text.count("\n", 0, found[0].start()) + 1
        yield doubt("signs-lost", line, words=", ".join([*words][:SHOWN]), count=len(found))
