"""Reads what a browser printed: the sheets of a PDF, their letters by where they stand."""

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 72 / 25.4
"""Points in a millimetre."""

TOP, BOTTOM, LEFT, RIGHT = 27 * MM, 30 * MM, 25 * MM, 33 * MM
"""The margins of a sheet, in points, as the style sheet for paper sets them."""

NUMBERS = 13 * MM
"""How wide the column is, at the left of the lines, in which paragraph numbers hang."""


@dataclass(frozen=True)
class Letter:
    """A letter of a line, with its box in points from the sheet's lower left corner."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    book: bool
    """Whether it is set in the book face."""


@dataclass(frozen=True)
class Sheet:
    """A printed sheet: what stands in its head, its foot, beside its lines and in them."""

    width: float
    height: float
    head: str
    foot: str
    numbers: tuple[str, ...]
    words: tuple[str, ...]
    letters: tuple[Letter, ...]
    """Those of `words`, in order."""


def sheets(data: bytes) -> list[Sheet]:
    """Return the sheets of a PDF."""
    document = pdfium.PdfDocument(data)
    found = [sheet(page) for page in document]
    document.close()
    return found


def sheet(page: pdfium.PdfPage) -> Sheet:
    """Return what one page of a PDF says."""
    width, height = page.get_size()
    said: dict[str, list[str]] = {"head": [], "foot": [], "numbers": [], "lines": []}
    letters: list[Letter] = []
    text = page.get_textpage()
    for index in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, index)).replace("\ufffe", "-").replace("\x02", "-")
        if not char.strip():
            for words in said.values():
                words.append(" ")
            continue
        left, bottom, right, top = text.get_charbox(index)
        if bottom > height - TOP:
            place = "head"
        elif top < BOTTOM:
            place = "foot"
        elif right < LEFT + NUMBERS:
            place = "numbers"
        else:
            place = "lines"
            book = "SourceSerif" in font_of(text, index)
            letters.append(Letter(char, left, bottom, right, top, book))
        said[place].append(char)
    found = {place: tuple("".join(words).split()) for place, words in said.items()}
    head, foot = " ".join(found["head"]), " ".join(found["foot"])
    return Sheet(width, height, head, foot, found["numbers"], found["lines"], tuple(letters))


def font_of(text: pdfium.PdfTextPage, index: int) -> str:
    """Return the name of the font in which a letter is set."""
    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(text, index, name, len(name), ctypes.c_int())
    return name.value.decode()
