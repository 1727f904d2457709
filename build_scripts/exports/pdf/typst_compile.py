"""Sets the document: Typst, with the fonts that stand beside this module and no others."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional, name

import typst

from build_scripts.exports.book import AS_USUAL, Book, Wanted
from build_scripts.exports.pdf.characters_without_glyph import signs_used
from build_scripts.exports.pdf.document import document
from build_scripts.exports.unwritable_characters import Unwritable

if TYPE_CHECKING:
    from typst import PDFStandard

HERE = Path(__file__).parent
EPOCH = 315532800
"""The first second of 1980, for whatever asks for today: no date of the build is in the file."""
LEFTWARD = frozenset({"R", "AL", "AN"})
"""Classes of the characters of Hebrew and Arabic (Unicode Standard Annex 9, table 4)."""
WITHOUT_SIGN = ("could not be displayed", "contains the codepoint")
"""What Typst says of a character that no font has, or that is private."""
STANDARDS: "list[PDFStandard]" = ["ua-1", "a-2a"]
"""Accessible (ISO 14289-1), and made to be kept (ISO 19005-2, level A)."""
STANDARDS_WITH_SIGNS: "list[PDFStandard]" = ["ua-1", "a-2u"]
"""Level A admits no private characters."""


@cache
def fonts(*folders: str) -> typst.Fonts:
    """Return the fonts in some folders here, and those within Typst for letters that they do not
    have.

    None of the machine’s: the same edition is to be set alike everywhere.
    """
    paths = [str(HERE / folder) for folder in folders]
    return typst.Fonts(include_system_fonts=False, font_paths=paths)


def pdf(book: Book, address: str | None, wanted: Wanted = AS_USUAL) -> bytes:
    """Return `book` as a PDF, with what is `wanted` beside the court’s words.

    For a character that no font has, a sign stands, and the first page says so. Raises `Unwritable`
    where there are words that a PDF keeps in the order in which they are seen: what is written from
    right to left could not be proved, since letters joined in one are read in either order.
    """
    body = document(book, address, wanted)
    if leftward := next((char for char in body if bidirectional(char) in LEFTWARD), None):
        script = re.split("[ -]", name(leftward, "other"))[0].capitalize()
        raise Unwritable(
            f"it has words in {script} letters, written from right to left, whose order in a PDF "
            "cannot be proved; the other files have them"
        )
    try:
        return compiled_pdf(body, by_signs=False)
    except typst.TypstError as error:
        if not any(each in str(error) for each in WITHOUT_SIGN):
            raise Unwritable(str(error).partition("\n")[0]) from None
    used = signs_used(compiled_pdf(body, by_signs=True))
    return compiled_pdf(document(book, address, wanted, used), by_signs=True)


def compiled_pdf(body: str, *, by_signs: bool) -> bytes:
    """Return a document of the template with a `body`; characters that no font has are shown
    `by_signs`, or none may be there."""
    source = f"#let by-signs = {str(by_signs).lower()}\n{template()}\n{body}"
    given = fonts("fonts", "signs") if by_signs else fonts("fonts")
    standards = STANDARDS_WITH_SIGNS if by_signs else STANDARDS
    compiler = typst.Compiler(source.encode(), font_paths=given)
    data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=EPOCH)
    assert isinstance(data, bytes)  # a list is given for pictures, a file for a path
    return data


@cache
def template() -> str:
    """Return how an edition is set."""
    return re.sub(r"^\s*//.*\n", "", (HERE / "template.typ").read_text("utf-8"), flags=re.MULTILINE)
