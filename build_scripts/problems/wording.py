"""Words of files as sentences quote them: short, on one line, and with nothing that hides."""

import re

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""What a terminal obeys or hides instead of showing it: control characters, marks that turn the
direction of writing, halves of characters. Tabs and line ends are let through."""


def excerpt(text: str, length: int = 60) -> str:
    """Return the beginning of `text` on one line, for quoting in a sentence: what is not seen
    there, or is no character, is written out."""
    line = " ".join(text.split())
    if not line.isprintable():
        line = "".join(each if each.isprintable() else code_point(each) for each in line)
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def visible_text(text: str) -> str:
    """Return `text` with every hidden character written out."""
    return HIDDEN.sub(lambda found: code_point(found[0]), text)


def code_point(sign: str) -> str:
    """Return a character written out: `<U+001B>`."""
    return f"<U+{ord(sign):04X}>"
