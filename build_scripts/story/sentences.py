"""Divides a paragraph into its sentences."""

import re
from collections.abc import Iterator

from build_scripts.model import Span

END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s+[“‘\"'(\[]*[A-Z0-9])")
"""The end of a sentence with what closes it, where what follows can begin another."""

ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gov|Gen|Sen|Rep|Sgt|Lt|Capt|Jr|Sr|St|No|Nos|vs?|Inc"
    r"|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b[a-z]\.[a-z]|\b[A-Z]\.[A-Z])$"
)
"""What bears a full stop that ends nothing: initials, titles, months, `v.`, `a.m.`, `U.S.`"""


def sentences(words: str) -> Iterator[Span]:
    """Yield where in `words` each sentence stands, its quotation marks included."""
    start = 0
    for match in END.finditer(words):
        if match[0] == "." and ABBREVIATION.search(words, start, match.start()):
            continue
        yield Span(start, match.end())
        start = match.end() + len(words[match.end() :]) - len(words[match.end() :].lstrip())
    if words[start:].strip():
        yield Span(start, len(words))
