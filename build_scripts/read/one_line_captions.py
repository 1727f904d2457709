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


def party_blocks(span: Span, words: str, centred: bool | None = None) -> list[SourceBlock]:
    """Return the blocks of a line `words` of parties that stands at `span`: “Ann Roe,
    Appellant,”, “v.”, “Acme Co., Respondent.” A caption names its first two sides once."""
    versus = None if POSTURE.match(words) else VERSUS.search(words)
    if not versus:
        return [SourceBlock(span, centred=centred)]
    places = ((0, versus.start()), versus.span("versus"), (versus.end(), len(words)))
    return [
        SourceBlock(Span(span.start + first, span.start + last), centred=centred)
        for first, last in places
    ]


def names_both(words: str) -> bool:
    """Say whether a line names both sides, each with its role."""
    return bool(BOTH.fullmatch(words)) and not POSTURE.match(words)
