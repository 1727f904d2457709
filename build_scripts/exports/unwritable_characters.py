"""Raised by a writer where its output cannot be made of an edition."""

import re

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


class Unwritable(Exception):
    """An output cannot be made; says why, as a reader of the edition understands it."""


def for_xml(words: str) -> str:
    """Return `words`. Raises `Unwritable` where XML cannot write them."""
    if bad := NOT_XML.search(words):
        raise Unwritable(f"it holds no character U+{ord(bad[0]):04X}")
    return words
