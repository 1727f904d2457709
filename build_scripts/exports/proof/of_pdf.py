"""Reads a PDF back as a screen reader does: by its structure, page by page.

What is set in the publisher’s face is the publisher’s, and running heads and page numbers are no
content at all; all other words are the court’s. PDFium tells the structure of a page at a time, so
that an element which a page turn divides is read as two and put together here.
"""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import groupby, repeat
from typing import Any

import pypdfium2
from pypdfium2 import raw

from build_scripts.exports.pdfium_quirks import text_meant, with_halves_joined

PUBLISHERS = b"SourceSans3"
"""In the name of the face in which the publisher speaks."""
NUMBER = "¶"
"""How the publisher’s number of a paragraph begins, which is the paragraph’s beginning."""
INLINE = frozenset({"Span", "Link", "Lbl", "Reference", "Em", "Strong", "Sub", "Sup", "Quote"})
"""Elements within a block; every other begins one."""
NOTES = frozenset({"Note", "FENote", "LI"})
"""A note at the foot of its page, or one to which no mark refers, after its part."""
PART = "H1"
BORDER = "\0"
GOES_ON = (" ", "-", "\N{HYPHEN}", "\N{EN DASH}", "\N{EM DASH}", "/")
"""How a line ends that is not its block’s last: a block ends with none of these."""
GONE_ON = ("\N{EM DASH}",)
"""How a line begins that is not its block’s first: no block does, and lines are divided there."""

LINE_END = {0x02: "-", 0xFFFE: "-"}
"""What PDFium calls a hyphen that ends a line."""

STRETCH_OF = ctypes.cast(
    raw.FPDFText_GetTextObject,
    ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int),
)
UNICODE_OF = ctypes.cast(
    raw.FPDFText_GetUnicode, ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
)
"""Asked of characters one by one: with numbers for pointers in half the time."""

Words = dict[int, str]
"""The court’s words on a page, by the number of the stretch of content that holds them."""


def blocks_of_pdf(data: bytes) -> Iterator[str]:
    """Yield the court’s blocks, the label of each note as one of its own; the notes of a part
    stand after it."""
    reader = Reader()
    document = pypdfium2.PdfDocument(data)
    for index in range(len(document)):
        reader.page(document[index])
    reader.end_part()
    document.close()
    yield from map(with_halves_joined, reader.blocks)


class Reader:
    """What was read so far."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self.body = ""
        """Of the part at hand, its blocks divided by borders."""
        self.notes: list[str] = []
        """Of the part at hand, the label of each as its first block."""
        self.in_note = False
        self.turned: set[bool] = set()
        """Whether the page was turned since words were added: to the body, to a note."""

    def page(self, page: pypdfium2.PdfPage) -> None:
        """Read one page."""
        self.turned = {True, False}
        words = words_of_page(page)
        tree = raw.FPDF_StructTree_GetForPage(page)
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            self.element(raw.FPDF_StructTree_GetChildAtIndex(tree, index), words)
        raw.FPDF_StructTree_Close(tree)

    def element(self, element: Any, words: Words) -> None:
        """Read an element and what stands in it."""
        kind = type_of_element(element)
        if kind == PART:
            self.end_part()
        if kind in NOTES:
            self.note(element, words)
        elif kind == "Lbl" and self.in_note:
            self.children(element, words)
            self.add(BORDER)
        elif kind in INLINE:
            self.children(element, words)
        else:
            self.add(BORDER)
            self.children(element, words)
            self.add(BORDER)

    def note(self, element: Any, words: Words) -> None:
        """Read a note, or what the last page left of one: it bears no label."""
        if has_label(element):
            self.notes.append("")
            self.turned.discard(True)
        self.in_note = True
        self.children(element, words)
        self.in_note = False

    def children(self, element: Any, words: Words) -> None:
        """Read what stands in an element, in order."""
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if child:
                self.element(child, words)
            elif mark >= 0:
                self.add(words.get(mark, ""))

    def add(self, words: str) -> None:
        """Add words to the note or to the body at hand."""
        before = self.notes[-1] if self.in_note and self.notes else self.body
        if self.in_note in self.turned and words.strip(BORDER):
            self.turned.discard(self.in_note)
            before = before.rstrip(BORDER)
            words = words.lstrip(BORDER)
            if not before.endswith(GOES_ON) and not words.startswith(GONE_ON):
                before += BORDER
        if self.in_note:
            self.notes[-1:] = [before + words]
        else:
            self.body = before + words

    def end_part(self) -> None:
        """Put the notes of the part at hand after its body."""
        self.blocks += [block for each in (self.body, *self.notes) for block in each.split(BORDER)]
        self.body, self.notes = "", []


def type_of_element(element: Any) -> str:
    """Return the type of an element."""
    size = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def has_label(element: Any) -> bool:
    """Say whether an element holds a label."""
    for index in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child and (type_of_element(child) == "Lbl" or has_label(child)):
            return True
    return False


def words_of_page(page: pypdfium2.PdfPage) -> Words:
    """Return the court’s words on a page; where the publisher numbers a paragraph, a border."""
    objects = (
        raw.FPDFPage_GetObject(page, index) for index in range(raw.FPDFPage_CountObjects(page))
    )
    fonts: dict[int, bool] = {}
    items = [
        (item, is_publishers(item, fonts))
        for item in objects
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT
    ]
    if all(publishers for _, publishers in items):
        return {}
    chars = chars_of(page)
    words: dict[int, str] = {}
    for item, publishers in items:
        said = chars.get(ctypes.addressof(item.contents), "")
        said = said or text_meant(item) or " "  # PDFium keeps no space by itself
        if publishers:
            said = BORDER if said.startswith(NUMBER) else ""
        mark = raw.FPDFPageObj_GetMarkedContentID(item)
        words[mark] = words.get(mark, "") + said
    return words


def chars_of(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Return the characters of each stretch of text on a page, by where PDFium keeps it. Those that
    it adds, between lines and words, are of no stretch."""
    text = page.get_textpage()
    whole = ctypes.cast(text.raw, ctypes.c_void_p)
    places = range(raw.FPDFText_CountChars(text))
    chars = "".join(map(chr, units_of(text, len(places)))).translate(LINE_END)
    found: dict[int, str] = {}
    at = 0
    for key, same in groupby(map(STRETCH_OF, repeat(whole), places)):
        end = at + sum(1 for _ in same)
        if key:
            found[key] = found.get(key, "") + chars[at:end]
        at = end
    return found


def units_of(text: pypdfium2.PdfTextPage, count: int) -> Iterable[int]:
    """Return the `count` characters of a page, as units of UTF-16: at once where PDFium tells as
    many so, else one by one, since it leaves out those of which no font says what they mean."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(text, 0, count, buffer) == count + 1:
        return buffer[:count]
    return map(UNICODE_OF, repeat(ctypes.cast(text.raw, ctypes.c_void_p)), range(count))


def is_publishers(item: Any, fonts: dict[int, bool]) -> bool:
    """Say whether a stretch of text is set in the publisher’s face; `fonts` has what is known of
    those of the page, by where PDFium keeps them."""
    font = raw.FPDFTextObj_GetFont(item)
    key = ctypes.addressof(font.contents)
    if key not in fonts:
        name = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, name, 256)
        fonts[key] = PUBLISHERS in name.value
    return fonts[key]
