"""What PDFium says of characters otherwise than one expects."""

import ctypes
import re
from typing import Any

from pypdfium2 import raw

HALF = re.compile("[\ud800-\udfff]")
LONGEST_REPLACEMENT = 4096
"""Bytes of the characters for which one stretch of signs stands."""
KEY = b"ActualText"


def with_halves_joined(text: str) -> str:
    """Return `text` with whole characters where PDFium has halves, as UTF-16 keeps those beyond
    U+FFFF; U+FFFD stands for a half that is alone."""
    if not HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def text_meant(item: Any) -> str:
    """Return the characters for which a stretch of content stands as it itself says (ISO 32000-1,
    14.9.4); nothing where it does not. PDFium gives no text for those beyond U+FFFF."""
    found = (ctypes.c_ubyte * LONGEST_REPLACEMENT)()
    size = ctypes.c_ulong()
    for index in range(raw.FPDFPageObj_CountMarks(item)):
        mark = raw.FPDFPageObj_GetMark(item, index)
        if raw.FPDFPageObjMark_GetParamBlobValue(mark, KEY, found, LONGEST_REPLACEMENT, size):
            return bytes(found[: size.value]).decode("utf-16", "replace")
    return ""
