"""Whose pages a pin counts, where a decision is reported in several places."""

import re
from collections.abc import Sequence

from build_scripts.model import Citation


def pin_in(cite: str, cites: Sequence[str], citation: Citation) -> str:
    """Return the pin of a mention, where it counts the pages of this `cite` among the `cites` of
    one thing; nothing where it counts another’s, or nobody can say whose: `Id. at 5`."""
    if not citation.pin or len(cites) == 1:
        return citation.pin or ""
    if not citation.pin_span:
        return ""
    before = letters_and_digits(
        citation.text[: max(0, citation.pin_span.start - citation.span.start)]
    )
    places = {each: before.rfind(letters_and_digits(volume_of(each))) for each in cites}
    last = max(places, key=lambda each: places[each])
    return citation.pin if last == cite and places[last] >= 0 else ""


def volume_of(cite: str) -> str:
    """Return a cite without its page: `224 F.3d`."""
    return cite.rpartition(" ")[0]


def letters_and_digits(words: str) -> str:
    """Return the letters and digits of `words`: `I. & N. Dec.` is `indec`."""
    return re.sub(r"[^0-9a-z]", "", words.lower())
