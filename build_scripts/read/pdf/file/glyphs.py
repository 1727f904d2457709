"""Takes the printed characters off the pages of a PDF, each with its place, size and style.

All that is known of pypdfium2 stands here, in `fonts` and in `drawn`. Coordinates are points from
the lower left corner.
"""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from build_scripts.problems import Problem, problem
from build_scripts.read.pdf.file.drawn import (
    Box,
    Rule,
    Upright,
    drawn_on,
    is_pictured,
    pictures_on,
    rules_among,
    shows_picture,
    uprights_among,
)
from build_scripts.read.pdf.file.fonts import Font, font_of, suspected_font
from build_scripts.read.pdf.file.page_rotation import Turn

HYPHENS = frozenset((0x02, 0xAD))
"""PDFium gives a hyphen at a line's end as U+0002; typesetters may leave a soft hyphen."""

SUPERIOR_RISE = 0.2
"""Of the size of type: so far above the base stand superior figures at the least."""
SUPERIOR_SIZE = 0.6
"""Of the size of type: superior figures are no taller."""

LOWEST_BOX, HIGHEST_BOX = 6.0, 24.0
"""Points: so high is a box over a word."""

PAGES = re.compile(rb"/Type\s*/Pages\b(?=.*%%EOF)", re.DOTALL)
PAGE = re.compile(rb"/Type\s*/(?:Page|ObjStm)\b")
"""What a whole PDF with pages holds; PDFium refuses one without."""

UPRIGHT = 0.3
"""Of the characters of a page: so many stand upright, unless it is turned. Stamps do not."""

MOST_PAGES = 2000
"""Far more than any opinion has."""
LARGEST_PAGE = 14_400.0
"""Points: two hundred inches, the most that a viewer need show (ISO 32000-1, annex C)."""
MOST_GLYPHS = 50_000
"""Characters of a page. A printed reporter’s, in two columns of small type, has 7,000."""


class Glyph(NamedTuple):
    """One printed character. `x0` and `x1` bound the room that it takes on the line."""

    character: str
    x0: float
    x1: float
    baseline: float
    font: Font
    spaced: bool
    """Whether the file has a space before it."""
    before: str = ""
    """What was read, where that was put right."""
    restored: str = ""
    """By which rule it was put right."""


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """What is printed on a page."""

    number: int
    """Of the sheet, from 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    pictured: bool
    """Whether a picture covers most of it, as on a scan."""
    illustrated: bool = False
    """Whether one stands among its words."""
    continued: bool = False
    """Whether it is a further column of the page before."""
    boxes: tuple[Box, ...] = ()
    uprights: tuple[Upright, ...] = ()
    filled: tuple[Box, ...] = ()
    """The boxes that hide what is under them, in the order in which they are drawn."""
    covered: bool = False
    """Whether words of the file stood under a dark box, which are left out."""


def printed_pages(name: str, data: bytes) -> list[PrintedPage]:
    """Return what is printed on each page of a PDF.

    Raises `Problem` for a file that is no PDF, is locked, cut short or has no pages.
    """
    document = opened_pdf(name, data)
    try:
        if not len(document):
            raise without_pages(name)
        if len(document) > MOST_PAGES:
            raise problem(
                "pdf-too-long", name, 1, pages=f"{len(document):,}", most=f"{MOST_PAGES:,}"
            )
        return [read_page(name, document, index) for index in range(len(document))]
    finally:
        document.close()


def opened_pdf(name: str, data: bytes) -> pypdfium2.PdfDocument:
    """Return the opened document."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if b"/Encrypt" in data and "assword" in str(error):
            raise problem("pdf-encrypted", name, 1) from None
        if PAGES.search(data) and not PAGE.search(data):
            raise without_pages(name) from None
        raise problem("pdf-damaged", name, 1) from None


def without_pages(name: str) -> Problem:
    """Return the problem of a PDF that is whole but empty."""
    return problem("pdf-no-pages", name, 1)


def read_page(name: str, document: pypdfium2.PdfDocument, index: int) -> PrintedPage:
    """Return what is printed on one page."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        raise problem("pdf-damaged.page", name, index + 1, page=index + 1) from None
    width, height = page.get_size()
    if max(width, height) > LARGEST_PAGE:
        raise problem(
            "pdf-page-too-large",
            name,
            index + 1,
            page=index + 1,
            width=f"{width / 72:,.0f}",
            height=f"{height / 72:,.0f}",
            most=f"{LARGEST_PAGE / 72:.0f}",
        )
    turn = Turn(page.get_rotation(), *page.get_cropbox())
    text = page.get_textpage()
    try:
        if (count := text.count_chars()) > MOST_GLYPHS:
            raise problem(
                "pdf-page-too-full",
                name,
                index + 1,
                page=index + 1,
                count=f"{count:,}",
                most=f"{MOST_GLYPHS:,}",
            )
        glyphs = tuple(glyphs_of(text, turn))
        if not is_upright(glyphs):
            for further in turn.others():
                turned = tuple(glyphs_of(text, further))
                if is_upright(turned):
                    glyphs, turn = turned, further
                    break
        if 2 * sum(glyph.font.faint for glyph in glyphs) > len(glyphs):
            glyphs = tuple(g._replace(font=g.font._replace(faint=False)) for g in glyphs)
        if (turn.degrees - page.get_rotation()) % 180:
            width, height = height, width
        drawn, pictures = [*drawn_on(page, turn)], pictures_on(page)
        return PrintedPage(
            index + 1,
            width,
            height,
            glyphs,
            tuple(rules_among(drawn)),
            is_pictured(pictures, width * height),
            shows_picture(pictures, width, height),
            uprights=tuple(uprights_among(drawn)),
            filled=tuple(box for box in drawn if box.opaque and box.top - box.bottom > LOWEST_BOX),
            boxes=tuple(box for box in drawn if LOWEST_BOX < box.top - box.bottom < HIGHEST_BOX),
        )
    finally:
        text.close()
        page.close()


def is_upright(glyphs: Sequence[Glyph]) -> bool:
    """Say whether words run from left to right, as they do on a page that is seen upright; a page
    whose words are all set on their side is to be turned by whoever reads it."""
    return sum(glyph.font.upright for glyph in glyphs) >= UPRIGHT * len(glyphs)


def glyphs_of(text: Any, turn: Turn) -> Iterator[Glyph]:
    """Yield the characters of a page in the order of the file, spaces as `spaced`.

    The calls are bound to local names: there are four for each of a hundred thousand characters.
    """
    raw = text.raw
    unicode_of, generated = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
    object_of, box_of = pdfium.FPDFText_GetTextObject, pdfium.FPDFText_GetLooseCharBox
    origin_of = pdfium.FPDFText_GetCharOrigin
    box = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    x_at, y_at, box_at = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    fonts: dict[int | None, Font] = {}
    known: dict[int | None, str] = {}
    spaced = True
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = unicode_of(raw, index)
        if code in HYPHENS:
            code, spaced = 0x2D, False  # which breaks a word, whatever the library put before it
        character = chr(code) if code < 0x110000 else "�"
        if code < 0x20 or character.isspace() or generated(raw, index) == 1:
            # On a turned page the library finds white where none is: only the gap itself counts.
            spaced = spaced or not turn.degrees or generated(raw, index) != 1
            continue
        key = ctypes.cast(object_of(raw, index), ctypes.c_void_p).value
        font = fonts.get(key)
        if font is None:
            font = fonts[key] = font_of(raw, index, turn)
            if name := suspected_font(object_of(raw, index), known):
                font = fonts[key] = font._replace(mac=name)
            mode = pdfium.FPDFTextObj_GetTextRenderMode(object_of(raw, index))
            if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
                font = fonts[key] = font._replace(seen=False)
        box_of(raw, index, box_at)
        origin_of(raw, index, x_at, y_at)
        _, baseline = turn.point(x.value, y.value)
        rise = rise_over_base(raw, index, baseline, font, turn) if "0" <= character <= "9" else 0.0
        if rise:
            baseline, font = baseline + rise, font._replace(size=SUPERIOR_SIZE * font.size)
        ends = turn.point(box.left, box.bottom)[0], turn.point(box.right, box.top)[0]
        yield Glyph(character, min(ends), max(ends), baseline, font, spaced)
        spaced = False


def rise_over_base(raw: Any, index: int, base: float, font: Font, turn: Turn) -> float:
    """Return how far the digit at `index` stands above its `base`: modern faces have superior
    figures of their own, set in the size and on the base of the text."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not font.upright or not pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
        return 0.0
    corners = turn.point(left.value, bottom.value), turn.point(right.value, top.value)
    foot, head = sorted(y for _, y in corners)
    high = foot - base > SUPERIOR_RISE * font.size
    low = head - foot < SUPERIOR_SIZE * font.size
    return foot - base if high and low else 0.0
