"""Reads a document as received into a `Source`: one module per format, chosen by content."""

import re

from build_scripts.model import Source
from build_scripts.read.decode import decode
from build_scripts.read.markdown import read_markdown
from build_scripts.read.text import read_layout
from build_scripts.read.text_reprint import read_reprint

__all__ = ["read"]

MARK_UP = re.compile(
    r"^#{1,6} \S|^> \S|\[\^[^\]\s]{1,8}\]|<sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]"
    r"|\*\*[^\s*][^*]{0,400}\*\*|(?<![\w*])\*[A-Za-z][^*\n]{0,200}[\w.,]\*(?![\w*])",
    re.MULTILINE,
)
"""What only Markdown has. A star page (`*757`) or the asterisk of a note is none."""

PARAGRAPH_LINE = 120
"""Characters; a line that holds more was not broken by a printer."""


def read(name: str, data: bytes) -> Source:
    """Return the document whose file is called `name` and holds `data`.

    Raises `Problem` for a file that cannot be read as text.
    """
    text = decode(name, data)
    if "\f" not in text and MARK_UP.search(text):
        return read_markdown(name, data, text)
    return (read_reprint if is_reflowed(text) else read_layout)(name, data, text)


def is_reflowed(text: str) -> bool:
    """Say whether most of `text` stands in lines of a paragraph each, not in printed lines."""
    lengths = [len(line.strip()) for line in text.split("\n")]
    return "\f" not in text and sum(n for n in lengths if n > PARAGRAPH_LINE) * 2 > sum(lengths)
