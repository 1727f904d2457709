"""Reads a PDF as courts issue it: what is printed, page by page, in the order of reading.

The text of a source read here is made of the printed characters, a line to a line, a blank line
between blocks and a form feed between pages.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set

from build_scripts.model import Doubt, Source
from build_scripts.problems import doubt, problem
from build_scripts.read.assembly import Assembly
from build_scripts.read.headnote_numbers import without_headnote_numbers
from build_scripts.read.pdf.file.glyphs import PrintedPage, printed_pages
from build_scripts.read.pdf.file.lost_ligatures import Unresolved, read_ligatures
from build_scripts.read.pdf.file.misread_fonts import read_anew
from build_scripts.read.pdf.page.furniture import furniture
from build_scripts.read.pdf.page.line_numbers import without_line_numbers
from build_scripts.read.pdf.page.lines import Line
from build_scripts.read.pdf.page.page_zones import sheets_of
from build_scripts.read.pdf.page.redactions import is_redacted, with_redactions
from build_scripts.read.pdf.page.text_columns import pages_in_columns
from build_scripts.read.pdf.source_text import Writer
from build_scripts.read.powers import drop_powers

FEWEST_CHARACTERS = 20
"""A page with a picture and fewer characters than this, stamps aside, is a scan."""
GARBLED = 0.2
"""Of the characters: more that mean nothing make a text that nobody can read."""


def read_printed(name: str, data: bytes) -> Source:
    """Return the source of a PDF, read in this process, which nothing bounds: see `child`.

    Raises `Problem` for a file that cannot be opened, or whose pages are pictures.
    """
    filed, unresolved = read_ligatures(read_anew(printed_pages(name, data)))
    printed = [with_redactions(page) for page in filed]
    pages, margins = zip(*map(without_line_numbers, printed), strict=True)
    taken = furniture(pages, [page.height for page in printed])
    pictured = pictured_pages(name, printed, pages, taken)
    refuse_garbled(name, printed)
    in_columns = pages_in_columns(printed, pages)
    sheets, measure = sheets_of(printed, pages, taken, margins, in_columns)
    into = Writer(sheets, measure).written()
    drop_powers(into)
    into.doubts += [
        *picture_doubts(pictured, into),
        *doubts_of_pictures(printed, into),
        *doubts_of_boxes(printed, into),
        *column_doubts(in_columns, into),
        *doubts_of_hidden_text(printed, into),
        *ligature_doubts(unresolved, into),
    ]
    return without_headnote_numbers(into.source(name, data))


def ligature_doubts(unresolved: Sequence[Unresolved], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt of the words in which letters of a ligature are lost."""
    if unresolved:
        words = ", ".join(dict.fromkeys(f"“{each.word}”" for each in unresolved))
        yield doubt("pdf-ligatures-lost", line_of_page(unresolved[0].page, into), words=words)


def doubts_of_hidden_text(printed: Sequence[PrintedPage], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt where pages are pictures over a text layer that nobody sees: a machine read
    it off them."""
    read = [
        page.number
        for page in printed
        if page.pictured and 2 * sum(glyph.font.seen for glyph in page.glyphs) < len(page.glyphs)
    ]
    if read:
        yield doubt(
            "pdf-read-by-machine",
            line_of_page(read[0], into),
            pages=page_numbers_in_words(read),
            are="is a picture" if len(read) == 1 else "are pictures",
        )


def pictured_pages(
    name: str,
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Line]],
    taken: Sequence[dict[int, str]],
) -> list[int]:
    """Return the numbers of the pages at the end that are pictures without text: an appendix of
    maps, or of exhibits.

    Raises `Problem` where such pages are most of them, or stand before text: the pages of an
    opinion that somebody scanned; and where nothing at all is printed.
    """
    bare = [
        sum(len(line.text) for index, line in enumerate(lines) if index not in found)
        < FEWEST_CHARACTERS
        for lines, found in zip(pages, taken, strict=True)
    ]
    scans = [
        page.number for page, empty in zip(printed, bare, strict=True) if empty and page.pictured
    ]
    last = max((page.number for page, empty in zip(printed, bare, strict=True) if not empty),
               default=0)  # fmt: skip
    if last and all(number > last for number in scans) and 2 * len(scans) <= len(printed):
        return scans
    which = scans or [page.number for page in printed]
    state = "is a picture" if len(which) == 1 else "are pictures"
    if not scans:
        state = "holds no text" if len(which) == 1 else "hold no text"
    raise problem(
        "pdf-no-text-layer", name, which[0], pages=page_numbers_in_words(which), are=state
    )


def picture_doubts(pictured: Sequence[int], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt where pages at the end are pictures, which the site does not show."""
    if not pictured:
        return
    alone = len(pictured) == 1
    yield doubt(
        "pdf-pages-of-pictures",
        line_of_page(pictured[0], into),
        pages=page_numbers_in_words(pictured),
        hold="holds a picture" if alone else "hold pictures",
        are="is" if alone else "are",
    )


def doubts_of_pictures(printed: Sequence[PrintedPage], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt where a picture stands among the words of a page."""
    shown = [page.number for page in printed if page.illustrated and not page.pictured]
    if shown:
        yield doubt(
            "pdf-picture",
            line_of_page(shown[0], into),
            pages=page_numbers_in_words(shown),
            hold="holds a picture" if len(shown) == 1 else "hold pictures",
        )


def doubts_of_boxes(printed: Sequence[PrintedPage], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt where signs stand for words that are blacked out, and one where the file still
    holds such words."""
    covered = [page.number for page in printed if page.covered]
    blacked = [page.number for page in printed if is_redacted(page) and not page.covered]
    if blacked:
        yield doubt(
            "pdf-redacted",
            line_of_page(blacked[0], into),
            pages=page_numbers_in_words(blacked),
            hold="holds" if len(blacked) == 1 else "hold",
        )
    if covered:
        yield doubt(
            "pdf-redacted.covered",
            line_of_page(covered[0], into),
            pages=page_numbers_in_words(covered),
            hold="holds" if len(covered) == 1 else "hold",
        )


def column_doubts(numbers: Set[int], into: Assembly) -> Iterator[Doubt]:
    """Yield a doubt where pages were read column by column: a table in columns looks alike."""
    if numbers:
        yield doubt(
            "pdf-two-columns",
            line_of_page(min(numbers), into),
            pages=page_numbers_in_words(sorted(numbers)),
            were="was" if len(numbers) == 1 else "were",
        )


def line_of_page(number: int, into: Assembly) -> int:
    """Return on which line of the text the page of that number begins."""
    return into.line_at(into.breaks[number - 1].at)


def page_numbers_in_words(numbers: Sequence[int]) -> str:
    """Return page numbers in words, runs of them folded: “Pages 1–3 and 7”."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'Page' if len(numbers) == 1 else 'Pages'} {listed}"


def refuse_garbled(name: str, printed: Iterable[PrintedPage]) -> None:
    """Raise `Problem` where the characters of the text layer mean nothing."""
    characters = [glyph.character for page in printed for glyph in page.glyphs]
    lost = sum(
        character == "�" or unicodedata.category(character) in ("Co", "Cn", "Cs")
        for character in characters
    )
    if lost > GARBLED * len(characters):
        raise problem("pdf-garbled", name, 1)
