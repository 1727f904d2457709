"""Divides a caption that runs in one line, as reporters print it, at its “v.”."""

import re

from build_scripts.lexicon.party_roles import ROLES
from build_scripts.model import SourceBlock, Span

VERSUS = re.compile(r"(?<=[^\s])\s+(?P<versus>vs?\.)\s+(?=\S)")

BOTH = re.compile(rf"[A-Z].{{2,300}}?, {ROLES},?\s+vs?\.\s+[A-Z].{{2,300}}, {ROLES}\.?", re.I)
"""`Ann ROE, Appellant, v. ACME CO., Appellee.`"""

POSTURE = re.compile(
    r"(?:on )?(?:petition|(?:cross-)?appeal|application|certiorari|writ)s?\b", re.I
)
"""How a line begins that says how the case came up; a “v.” in it names another case."""


BETWEEN_CASES = re.compile(rf", {ROLES}\.(?P<gap>\s+)(?=[A-Z].{{2,200}}?,? vs?\. [A-Z])", re.I)
"""`…, Appellee. Ruth ROE, Appellant, v. STATE, Appellee.`: the caption of a case beside it."""


def party_blocks(span: Span, words: str, centred: bool | None = None) -> list[SourceBlock]:
    """Return the blocks of a line `words` of parties that stands at `span`: “Ann Roe,
    Appellant,”, “v.”, “Acme Co., Respondent.” A caption names its first two sides once, and those
    of each further case."""
    if POSTURE.match(words):
        return [SourceBlock(span, centred=centred)]
    gaps = [match.span("gap") for match in BETWEEN_CASES.finditer(words)]
    edges = [0, *(edge for gap in gaps for edge in gap), len(words)]
    return [
        SourceBlock(Span(span.start + first, span.start + last), centred=centred)
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        for first, last in sides_of(words, start, end)
    ]


def sides_of(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the sides of one case stand in `words`, and the “v.” between them."""
    versus = VERSUS.search(words, start, end)
    if not versus:
        return [(start, end)]
    return [(start, versus.start()), versus.span("versus"), (versus.end(), end)]


def names_both(words: str) -> bool:
    """Say whether a line names both sides, each with its role."""
    return bool(BOTH.fullmatch(words)) and not POSTURE.match(words)
