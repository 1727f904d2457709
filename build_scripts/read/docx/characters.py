"""Tells the characters that a document names, and which of those written are shown."""

from collections.abc import Sequence

from lxml.etree import _Element

from build_scripts.model import Removal, Span
from build_scripts.read.docx.package import W

CHARACTERS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
}


def symbol_character(part: _Element) -> str:
    """Return a character of a symbol font; those that Unicode has no name for stand in its private
    area, as in the fonts."""
    try:
        code = int(part.get(W + "char", ""), 16)
    except ValueError:
        return "�"
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else "�"


def words_shown(removals: Sequence[Removal], start: int, words: str) -> str:
    """Return `words`, which stand at `start`, without what is removed from them."""
    characters = [*words]
    for removal in reversed(removals):
        if removal.span.end <= start:
            break
        for at in range(max(removal.span.start, start), min(removal.span.end, start + len(words))):
            characters[at - start] = " "
    return "".join(characters)


def span_without_edge_space(words: str, at: int) -> Span:
    """Return where `words`, which stand at `at`, stand without the white space around them."""
    start = at + len(words) - len(words.lstrip())
    return Span(start, max(start, at + len(words.rstrip())))
