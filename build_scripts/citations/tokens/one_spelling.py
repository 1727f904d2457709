"""One spelling for what printers vary, each character in its place.

Every pattern of this wing reads the folded words, so that none needs to list the hyphens and
spaces of Unicode. The text keeps its own: offsets are the same in both.
"""

from dataclasses import replace

from build_scripts.model import Passage

HYPHENS = "\u2010\u2011\u2012\u2212\ufe63\uff0d\u00ad"
"""Hyphen, non-breaking hyphen, figure dash, minus, small and full-width hyphens, soft hyphen."""
SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\n\r"
FOLDED = str.maketrans(dict.fromkeys(HYPHENS, "-") | dict.fromkeys(SPACES, " "))


def passage_folded(passage: Passage) -> Passage:
    """`passage` with one kind of hyphen and one of space; as long as before."""
    words = passage.text.words.translate(FOLDED)
    if words == passage.text.words:
        return passage
    return replace(passage, text=replace(passage.text, words=words))
