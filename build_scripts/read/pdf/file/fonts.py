"""In which font a stretch of characters of a PDF is set, and what that says of them."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from build_scripts.read.pdf.file.macintosh_only_fonts import has_macintosh_table_alone
from build_scripts.read.pdf.file.page_rotation import Turn

SYMBOLIC = 1 << 2
"""Flag of a font whose encoding is its own (ISO 32000-1, table 123)."""
ITALIC_FLAG = 1 << 6
ITALIC_NAMES = ("italic", "oblique", "ital", "-it")
BOLD_NAMES = ("bold", "black", "heavy", "demi")
BOLD_WEIGHT = 600

FAINT = 128
"""Of 255: the opacity below which type is a watermark. What the preliminary prints of the United
States Reports bear across each page, over the lines of the text, has 38."""
PALE = 128
"""Of 255: how bright the type on a dark bar is at the least."""


class Font(NamedTuple):
    """How a stretch of characters is set."""

    size: float
    italic: bool
    bold: bool
    upright: bool
    """Whether the line runs from left to right; stamps may be set on their side."""
    seen: bool = True
    """Whether it is printed: the text layer of a scan lies unseen on its picture."""
    faint: bool = False
    """Whether it lets the page show through, as a watermark does."""
    pale: bool = False
    """Whether it can be read on black."""
    name: str = ""
    mac: str = ""
    """Its name, where PDFium can but take its codes for Mac Roman: see `encodings`."""


def font_of(raw: Any, index: int, turn: Turn) -> Font:
    """Return how the character at `index` is set; its size is that on the page."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix))
    scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
    # A negative size is how a PDF mirrors type; it is printed at its magnitude.
    size = abs(pdfium.FPDFText_GetFontSize(raw, index) * scale)
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(raw, index, name, 128, ctypes.byref(flags))
    along, across = turn.direction(matrix.a, matrix.b)
    words = name.value.decode("utf-8", "replace").lower()
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    coloured = pdfium.FPDFText_GetFillColor(raw, index, red, green, blue, opacity)
    return Font(
        size=round(size, 2),
        italic=bool(flags.value & ITALIC_FLAG) or any(part in words for part in ITALIC_NAMES),
        bold=pdfium.FPDFText_GetFontWeight(raw, index) >= BOLD_WEIGHT
        or any(part in words for part in BOLD_NAMES),
        upright=along > 0 and abs(across) < along / 4,
        faint=bool(coloured) and 0 < opacity.value < FAINT,
        pale=bool(coloured) and max(red.value, green.value, blue.value) > PALE,
        name=words,
    )


def suspected_font(item: Any, known: dict[int | None, str]) -> str:
    """Return the name of the font in which `item` is set, if its codes may have been misread, else
    an empty one; `known` keeps what was found."""
    font = pdfium.FPDFTextObj_GetFont(item)
    key = ctypes.cast(font, ctypes.c_void_p).value
    if key not in known:
        known[key] = ""
        if pdfium.FPDFFont_GetFlags(font) & SYMBOLIC and pdfium.FPDFFont_GetIsEmbedded(font) == 1:
            size = ctypes.c_size_t()
            pdfium.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
            data = (ctypes.c_uint8 * size.value)()
            pdfium.FPDFFont_GetFontData(font, data, size.value, ctypes.byref(size))
            if has_macintosh_table_alone(bytes(data)):
                name = ctypes.create_string_buffer(128)
                pdfium.FPDFFont_GetBaseFontName(font, name, 128)
                known[key] = name.value.decode("utf-8", "replace") or "nameless"
    return known[key]
