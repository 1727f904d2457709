"""Lines of votes whole, where a court sets one vote over several lines."""

import re
from collections.abc import Sequence

from build_scripts.model import Anchor, Span, Text
from build_scripts.pages.text.excerpts import cut
from build_scripts.pages.text.places import Places

BROKEN_OFF = re.compile(
    r"""
    [A-Z][\w.’' -]{2,40},\                           # Ada Quill,
    (?:(?:[CP]\.\ ?)?J\. | (?:[A-Z]\w+\ )*(?:Judge|Justice))
    (?:,?\ and | ,)                                  # P.J., and
    """,
    re.VERBOSE,
)
"""`Ada Quill, P.J., and` over `Ira Holt, J., concur.`"""


def in_whole(voted: Sequence[Anchor], places: Places) -> list[list[Anchor]]:
    """Return the lines of votes `voted`, each with the lines before it that it goes on from."""
    found = [[anchor] for anchor in voted]
    for anchors in found:
        while above := line_above(anchors[0], places):
            anchors.insert(0, above)
    return found


def line_above(anchor: Anchor, places: Places) -> Anchor | None:
    """Return the line over that at `anchor`, where it names a judge and breaks off."""
    key = (anchor.writing, anchor.where, anchor.index - 1)
    above = places.passages.get(key) if anchor.index > 0 else None
    if not above or not BROKEN_OFF.fullmatch(above.text.words):
        return None
    return Anchor(*key, Span(0, len(above.text.words)))


def words_at(anchors: Sequence[Anchor], places: Places) -> Text:
    """Return the words of a vote, which stands in one line or in several."""
    texts = [cut(places.passages[each.passage_key].text, each.span) for each in anchors]
    return texts[0] if len(texts) == 1 else Text(" ".join(text.words for text in texts))
