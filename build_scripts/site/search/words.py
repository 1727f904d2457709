"""What counts as a word of a text, and which words are the same: as `search-words.js` has it too.

Capitals, accents, ligatures and apostrophes do not count, nor does a full stop within a word,
except between two numbers: `U.S.C.` is `usc`, `F.3d` is `f3d`, `1208.16` is itself.
"""

import re
import unicodedata
from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s$")
WITHIN = re.compile(r"(?<!\d)\.|\.(?!\d)|['’]")
"""What stands within a word and does not count."""
ALIKE = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that no rule of Unicode takes apart, as people type them."""


def words(text: str) -> Iterator[str]:
    """Yield the words of `text` as they are compared."""
    for found in WORD.finditer(folded_text(text)):
        yield WITHIN.sub("", POSSESSIVE.sub("", found[0]))


def folded_text(text: str) -> str:
    """Return `text` without capitals, accents and ligatures."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(sign for sign in apart if not unicodedata.category(sign).startswith("M"))
    return plain.lower().translate(ALIKE)
