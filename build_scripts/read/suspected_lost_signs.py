"""Tells where an archive’s text has lost its section signs, apostrophes and accented letters.

The First Circuit’s files of the early 1990s were kept in seven bits: `28 U.S.C.   2675(a)`,
`Garc a`, `the judge   who sat   agreed`. Nothing tells which sign stood there: the text stays as
the file has it, and the editor is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.model import Doubt, Source
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
POSSESSIVE = re.compile(r"\b[A-Za-z]{3,} s (?=[a-z]{3})")
"""`the trial court s grant`: the apostrophe is lost, in a file that has none."""
FEWEST = 3
SHOWN = 4
"""Examples that an editor is shown."""


def with_lost_apostrophes(source: Source) -> Source:
    """Return `source` with a doubt of the apostrophes that it has lost, be it text or mark-up."""
    text = source.text
    if "’" in text or "'" in text:
        return source
    found = [*POSSESSIVE.finditer(text)]
    if len(found) < FEWEST:
        return source
    return replace(source, doubts=(*source.doubts, doubt_of(text, found)))


def lost_sign_doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt of what `text` has lost, on the line of the first place."""
    tells = [SECTION, NAME] if "§" in text else [SECTION, NAME, OVER_LINE]
    found = sorted(
        (match for tell in tells for match in tell.finditer(text)), key=lambda match: match.start()
    )
    if found:
        yield doubt_of(text, found)


def doubt_of(text: str, found: Sequence[re.Match[str]]) -> Doubt:
    """Return the doubt of what the places `found` in `text` tell."""
    line = text.count("\n", 0, found[0].start()) + 1
    return doubt("signs-lost", line, words=examples_of(found), count=len(found))


def examples_of(found: Sequence[re.Match[str]]) -> str:
    """Return the words of the first of the places `found`, each once, for an editor to see."""
    words = dict.fromkeys(f"“{' '.join(each[0].split())}”" for each in found)
    return ", ".join([*words][:SHOWN])
