"""Which characters of a PDF are shown by a sign, because no font has them."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw

from build_scripts.exports.pdfium_quirks import text_meant, with_halves_joined

SIGNS = b"AnnotatedOpinionsSigns"
"""In the name of the font that has a sign for each."""


def signs_used(data: bytes) -> list[str]:
    """Return the characters that are shown by a sign, each once; spaces between two may be set with
    them."""
    document = pypdfium2.PdfDocument(data)
    found = "".join(
        text_meant(item) or text_of(item, text)
        for page in document
        for text in [page.get_textpage()]
        for item in stretches_of_signs(page)
    )
    document.close()
    return list(dict.fromkeys("".join(found.split())))


def stretches_of_signs(page: pypdfium2.PdfPage) -> Iterator[Any]:
    """Yield the stretches of text on a page that are set in the font of signs."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            name = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(item), name, 128)
            if SIGNS in name.value:
                yield item


def text_of(item: Any, page: pypdfium2.PdfTextPage) -> str:
    """Return the characters of a stretch of text."""
    size = raw.FPDFTextObj_GetText(item, page, None, 0)
    found = (ctypes.c_ushort * size)()
    raw.FPDFTextObj_GetText(item, page, found, size)
    return with_halves_joined("".join(map(chr, found))).rstrip("\0")
