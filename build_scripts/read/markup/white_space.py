"""White space in mark-up: any run of it is one space, and two line ends that meet divide."""

import re

from lxml.etree import _Element

from build_scripts.read.markup.elements import tag_of

SPACES = re.compile(r"[ \t\n\r\f\v]+")
EMPTY_LINE = re.compile(r"\n[ \t]*\n")
"""What divides the paragraphs of preformatted text."""


def folded_white_space(text: str) -> str:
    """Return a node’s `text` with white space folded. A line end at its edge stays one: a file
    with a line to each element sets marks of punctuation on lines of their own."""
    words = SPACES.sub(" ", text)
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    if "\n" in before:
        words = "\n" + words[1:]
    return words[:-1] + "\n" if "\n" in after else words


def letters_in(words: str) -> int:
    """Count the characters of `words` that are no white space."""
    return len("".join(words.split()))


def follows_line_end(element: _Element) -> bool:
    """Say whether only white space stands between `element`, a line end, and one before it: an
    empty line."""
    before = element.getprevious()
    return before is not None and tag_of(before) == "br" and not (before.tail or "").strip()
