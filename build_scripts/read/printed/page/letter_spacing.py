"""Finds the spaces that a converter put into words set with space between their letters.

Small capitals come out of a page as a capital and the rest apart: `F ED . R. C IV . P.`,
`TRAILER TRANSIT , INC .`.
"""

import re
from collections.abc import Iterator

from build_scripts.model import Removal, Span

LETTER_SPACE = "space inside a word, from letter-spacing"

SPLIT_WORD = re.compile(r"(?<![A-Z] )(?<![A-Za-z])[A-Z](?P<space> )[A-Z]{2,5}(?P<stop> )\.(?! \.)")
"""`F ED .`: a capital, the small capitals, the stop, each apart."""
LOOSE_STOP = re.compile(r"(?<![A-Z] )(?<=[A-Z]{2})(?P<space> )[.,](?=[ ,;\n](?![.]))")
"""`TRANSIT , INC .`: a stop apart from a word in capitals; not the first of an ellipsis."""


def letter_spacing(text: str) -> Iterator[Removal]:
    """Yield the spaces inside letter-spaced words of `text`, where it has such words at all."""
    yield from small_capitals(text)
    yield from spaced_names(text)
    if not SPLIT_WORD.search(text):
        return
    for match in SPLIT_WORD.finditer(text):
        for group in ("space", "stop"):
            yield Removal(Span(*match.span(group)), LETTER_SPACE)
    for match in LOOSE_STOP.finditer(text):
        yield Removal(Span(*match.span("space")), LETTER_SPACE)


TORN = re.compile(r"(?<![A-Za-z])(?P<initial>[A-Z])(?P<space> )(?P<rest>[A-Z]{2,})(?![a-z])")
"""`Q UILL`: a capital, and the small capitals of its word apart."""
FEWEST_TORN = 4
FEWEST_KNOWN = 2
"""So many torn words must a text have, and so many of them whole elsewhere, before an initial is
taken for the beginning of a word."""
MC = re.compile(r"(?<![A-Za-z])M C[A-Z](?P<space> )[A-Z]{2,}")
"""`M CD ANIEL`: two capitals in one name."""
WORD = re.compile(r"[^\W\d_]+")


def small_capitals(text: str) -> Iterator[Removal]:
    """Yield the spaces inside words in small capitals, where the text layer tears them throughout.

    `IN A MAJOR CASE` and `CLASS B STOCK` have words of one letter: there the rest is itself a word
    of the text.
    """
    found = [*TORN.finditer(text)]
    if len(found) < FEWEST_TORN:
        return
    words = {word.lower() for word in WORD.findall(TORN.sub(" ", text))}
    whole = [match["initial"].lower() + match["rest"].lower() in words for match in found]
    if sum(whole) < FEWEST_KNOWN:
        return
    for match, known in zip(found, whole, strict=True):
        if known or match["rest"].lower() not in words:
            yield Removal(Span(*match.span("space")), LETTER_SPACE)
    for match in MC.finditer(text):
        yield Removal(Span(*match.span("space")), LETTER_SPACE)


SPACED_NAME = re.compile(
    r"^[ \t]*[A-Z](?: [A-Z])+(?: {2,}[A-Z](?: [A-Z])+)+(?=[ \t]*$)", re.MULTILINE
)
"""`S T A T E   O F   M I C H I G A N`: wider white parts the words."""
LETTER_GAP = re.compile(r"(?<=[A-Z]) (?=[A-Z])")


def spaced_names(text: str) -> Iterator[Removal]:
    """Yield the spaces between the letters of a line of several words that are set so."""
    for line in SPACED_NAME.finditer(text):
        for space in LETTER_GAP.finditer(text, *line.span()):
            yield Removal(Span(*space.span()), LETTER_SPACE)


LEADER = "leader that a converter made letters of"
LEADERS = re.compile(r"(?<!\S)l{8,}(?= ?[A-Z])")
"""`llllllllllPlaintiff - Appellant`: the Eighth Circuit’s invisible rule before a role."""


def dot_leaders(text: str) -> Iterator[Removal]:
    """Yield the leaders that stand in `text` as rows of the letter l."""
    for match in LEADERS.finditer(text):
        yield Removal(Span(*match.span()), LEADER)
