"""Finds fonts whose signs were read by the wrong table, and reads them anew.

Some programs embed a TrueType font of which nothing but a table for the Macintosh is left, and set
text in Windows-1252 with it. PDFium takes its codes for Mac Roman: “Court’s” becomes “Courtís”.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.read.pdf.file.glyphs import Glyph, PrintedPage
from build_scripts.restorations import MAC_ROMAN, SYMBOL, SYMBOLS, by_mac_roman

MISREAD = re.compile(r"[ëíìîïñóß]")
"""What the quotation marks, the dashes, the bullet and the section sign of Windows-1252 become."""
PRINTED_RIGHT = re.compile(r"[“”‘’–—§]")
FITTING = re.compile(
    r"""(?<=\w)í(?=(?:s|t|d|m|ll|re|ve)\b)    # Courtís, donít: an apostrophe
      | (?<=[s.,?!])í(?!\w)                   # partiesí
      | (?<![\w.,])ì(?=[\w\[.])               # ìclear: an opening mark
      | (?<=[\w.,;:?!\])í-])î(?!\w)           # clear,î
      | (?<!\w)ë(?=[\w\[])                    # ëclear
      | (?<=\d)ñ(?=\d)                        # 22ñ23
      | (?<![a-z])ß(?=\ ?[\dß])               # ß1983
    """,
    re.VERBOSE,
)
AMBIGUOUS = re.compile(r"[óïñ]|(?<=\w)í(?!\w)")
"""These may be letters of a name, or of a word in Spanish."""
SURE = 0.9
"""Of the signs that tell: so many stand where a quotation mark, dash or section sign would."""


def read_anew(pages: Sequence[PrintedPage]) -> list[PrintedPage]:
    """Return `pages` with the characters of such fonts, and of fonts of symbols, as they are
    printed."""
    pages = [with_symbols(page) for page in pages]
    words = defaultdict(list)
    for page in pages:
        for name, stretch in suspect_stretches(page.glyphs):
            words[name].append(stretch)
    wrong = {name for name, found in words.items() if is_misread("\n".join(found))}
    if not wrong:
        return pages
    return [
        replace(page, glyphs=tuple(glyph_as_printed(glyph, wrong) for glyph in page.glyphs))
        for page in pages
    ]


def with_symbols(page: PrintedPage) -> PrintedPage:
    """Return `page` with the bullets of fonts of symbols as every font has them."""
    if not any(glyph.character in SYMBOLS for glyph in page.glyphs):
        return page
    return replace(page, glyphs=tuple(map(symbol_as_printed, page.glyphs)))


def symbol_as_printed(glyph: Glyph) -> Glyph:
    """Return `glyph` as it is printed, if it is a bullet of a font of symbols."""
    sign = glyph.character
    if sign not in SYMBOLS:
        return glyph
    return glyph._replace(character=SYMBOLS[sign], before=sign, restored=SYMBOL)


def suspect_stretches(glyphs: Iterable[Glyph]) -> Iterator[tuple[str, str]]:
    """Yield the name of each suspected font with what a page prints in it, in order."""
    characters: dict[str, list[str]] = defaultdict(list)
    for glyph in glyphs:
        if name := glyph.font.mac:
            characters[name] += " " if glyph.spaced else "", glyph.character
    for name, found in characters.items():
        yield name, "".join(found)


def is_misread(words: str) -> bool:
    """Say whether `words` show that Windows-1252 was read as Mac Roman."""
    if PRINTED_RIGHT.search(words):
        return False
    fitting = len(FITTING.findall(words))
    telling = len(MISREAD.findall(AMBIGUOUS.sub("", words))) + len(re.findall(r"\dñ\d", words))
    return fitting > 0 and fitting >= SURE * telling


def glyph_as_printed(glyph: Glyph, wrong: Iterable[str]) -> Glyph:
    """Return `glyph` as it is printed, if it is set in one of the `wrong` fonts."""
    if glyph.font.mac not in wrong:
        return glyph
    right = by_mac_roman(glyph.character)
    if right == glyph.character or len(right) != 1:
        return glyph
    return glyph._replace(character=right, before=glyph.character, restored=MAC_ROMAN)
