"""Which characters of a PDF are shown by a sign, because no font has them."""

import ctypes

import pypdfium2
from pypdfium2 import raw

SIGNS = b"AnnotatedOpinionsSigns"
"""In the name of the font that has a sign for each."""


def signs_used(data: bytes) -> list[str]:
    """Return the characters that are shown by a sign, each once."""
    document = pypdfium2.PdfDocument(data)
    found: dict[str, None] = {}
    for page in document:
        text = page.get_textpage()
        for index in range(raw.FPDFText_CountChars(text)):
            name = ctypes.create_string_buffer(128)
            raw.FPDFText_GetFontInfo(text, index, name, 128, ctypes.c_int())
            if SIGNS in name.value:
                found[chr(raw.FPDFText_GetUnicode(text, index))] = None
    document.close()
    return list(found)
