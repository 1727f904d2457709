"""Sets the document: Typst, with the fonts that stand beside this module and no others."""

import re
from functools import cache
from pathlib import Path
from unicodedata import bidirectional

import typst

from build_scripts.exports.book import AS_USUAL, Book, Wanted
from build_scripts.exports.pdf.document import document
from build_scripts.exports.unwritable import Unwritable

HERE = Path(__file__).parent
EPOCH = 315532800
"""The first second of 1980, for whatever asks for today: no date of the build is in the file."""
LEFTWARD = frozenset({"R", "AL", "AN"})
"""Classes of the characters of Hebrew and Arabic (Unicode Standard Annex 9, table 4)."""
NO_GLYPH = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed")
NUMBERED = re.compile(r"\\u\{(?P<number>[0-9a-f]+)\}")


@cache
def fonts() -> typst.Fonts:
    """Return the fonts of the site, and those within Typst for letters that they do not have.

    None of the machine’s: the same edition is to be set alike everywhere.
    """
    return typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])


def pdf(book: Book, address: str | None, wanted: Wanted = AS_USUAL) -> bytes:
    """Return `book` as a PDF, with what is `wanted` beside the court’s words.

    Raises `Unwritable` where it has a letter that no font has, or words that a PDF keeps in the
    order in which they are seen: what is written from right to left could not be proved.
    """
    template = (HERE / "template.typ").read_text(encoding="utf-8")
    body = document(book, address, wanted)
    if leftward := next((char for char in body if bidirectional(char) in LEFTWARD), None):
        said = f"U+{ord(leftward):04X} is written from right to left"
        raise Unwritable(f"{said}, and the order of such words in a PDF cannot be proved")
    source = f"{template}\n{body}"
    compiler = typst.Compiler(source.encode(), font_paths=fonts())
    try:
        # Accessible (ISO 14289-1), and made to be kept (ISO 19005-2, level A).
        data = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=EPOCH)
    except typst.TypstError as error:
        raise Unwritable(sentence(str(error))) from None
    assert isinstance(data, bytes)  # a list is given for pictures, a file for a path
    return data


def sentence(said: str) -> str:
    """Return what Typst says as a reader of the edition understands it."""
    missing = NO_GLYPH.search(said)
    if not missing:
        return said.partition("\n")[0]
    text = NUMBERED.sub(lambda found: chr(int(found["number"], 16)), missing["text"])
    names = ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(text))
    return f"none of its fonts has the character {names}"
