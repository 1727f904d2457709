"""Reads a document as received into a `Source`: one module per format, chosen by content."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from build_scripts.bounds import in_time
from build_scripts.decode import decode
from build_scripts.model import Source
from build_scripts.read.contents_and_dividers import without_apparatus
from build_scripts.read.formats import reader_of
from build_scripts.read.line_numbers_in_text import without_line_numbers
from build_scripts.read.printed.notes.endnotes import notes_under_paragraphs
from build_scripts.read.printed.notes.named_notes import with_named_notes
from build_scripts.read.printed.page.running_heads import NOTES_HEADING
from build_scripts.read.printed.paragraphs_without_layout import TORN_OFF, paragraphs
from build_scripts.read.printed.reader import read_layout
from build_scripts.read.printed.reprint import OVER_CITE, read_reprint
from build_scripts.read.source_partition import partitioned
from build_scripts.read.suspected_lost_dashes import lost_dash_doubts
from build_scripts.read.suspected_lost_signs import lost_sign_doubts, with_lost_apostrophes
from build_scripts.read.suspected_redactions import doubts_of_white
from build_scripts.read.words_broken_in_line import with_broken_words_joined
from build_scripts.restorations import restored

__all__ = ["read", "read_saved_page"]

SURE_MARK = re.compile(
    r"^#{1,6} \S|^> \S|\[\^[^\]\s]{1,8}\]|<sup>|\*\*\[?\d{1,3}[\].]{1,2}\*\*"
    r"|\*\*(?!\d{1,4}\b)[^\s*][^*]{0,400}\*\*",
    re.MULTILINE,
)
"""What only Markdown has. A star page (`*757`, `**291`) or the asterisk of a note is none."""
MARK = re.compile(
    r"[⁰¹²³⁴⁵⁶⁷⁸⁹]|(?<![\w*])\*[A-Za-z][^*\n]{0,200}[\w.,]\*(?![\w*])"
    r"|(?<!\w)_[A-Za-z][^_\n]{0,200}[\w.,]_(?!\w)",
    re.MULTILINE,
)
"""What Markdown has and a printer may set, too: a legend between asterisks, `_Id._` in a text."""
MARKDOWN = (".md", ".markdown")
FEWEST_MARKS = 2
FEWEST_IN_PRINT = 3
"""Sure marks, or three times as many others, without which printed lines are no Markdown."""

PAGE_MARK = re.compile(
    r"\[\*\d{1,4}\]|(?<![\w*])\*{1,3}\d{1,4}(?![\w*])|\d\*\d|\w[.,;:?!”\"]?\[\d{1,3}\]"
)
"""What only reprints have: a star page, or a note’s number in brackets after a word."""

COUNTED = re.compile(r"(?s:.*?)^1$(?s:.*?)^2$(?s:.*?)^3$(?s:.*?)^4$", re.MULTILINE)
"""What only an archive’s text has: paragraphs under numbers alone on their lines."""

TITLED_NOTES = re.compile(rf"^[^\S\n]*{NOTES_HEADING.pattern}$\s+[\[(]?1[\])./]* ", re.MULTILINE)
"""The title over a list of notes, and the first of them."""

PARAGRAPH_LINE = 120
"""Characters; a line that holds more was not broken by a printer."""
FEWEST_LINES = 20
"""A shorter text is no opinion with a layout of its own, but for an order of one page."""
FEWEST_OF_ORDER = 12
DEEP = re.compile(r"[ \t]{8,}\S")
"""How a printed caption sets what stands in mid-page, or under a name."""


def read(name: str, data: bytes) -> Source:
    """Return the document whose file is called `name` and holds `data`.

    Raises `Problem` for a file that cannot be read.
    """
    return in_time(
        name,
        len(data),
        lambda: partitioned(with_what_is_lost(reader_of(name, data, read_text)(name, data))),
    )


def with_what_is_lost(source: Source) -> Source:
    """Return `source` without what is no text in any format, and with what a converter lost."""
    whole = without_line_numbers(without_apparatus(source))
    return with_lost_apostrophes(with_broken_words_joined(whole))


def read_saved_page(name: str, data: bytes) -> Source:
    """Return a news page as a browser saved it: mark-up, or text with a line for each element.

    Its lines are no printer’s, so that nothing of what `read` asks of text applies. Raises
    `Problem` for a file that cannot be read.
    """

    def read_lines(name: str, data: bytes) -> Source:
        right = restored(decode(name, data, received=True))
        source = read_paragraphs(name, data, right.text)
        return replace(source, restorations=right.restorations)

    return in_time(
        name, len(data), lambda: partitioned(reader_of(name, data, read_lines)(name, data))
    )


def read_text(name: str, data: bytes) -> Source:
    """Return a document that is plain text: Markdown, printed lines, or a reprint.

    Raises `Problem` for a file that cannot be read as text.
    """
    text = decode(name, data, received=True)
    marked_up = "\f" not in text and is_marked_up(name, text)
    # In Markdown an escape is mark-up.
    plain = not marked_up and not name.lower().endswith(MARKDOWN)
    right = restored(text, plain=plain, converted=marked_up)
    reader = read_paragraphs if marked_up else read_plain
    return replace(reader(name, data, right.text), restorations=right.restorations)


def is_marked_up(name: str, text: str) -> bool:
    """Say whether `text` is Markdown: by any mark in a file that is called so, else by marks that
    are unmistakable, and by several where its lines are a printer’s."""
    sure = sum(1 for _ in islice(SURE_MARK.finditer(text), FEWEST_IN_PRINT))
    marks = sum(1 for _ in islice(MARK.finditer(text), FEWEST_IN_PRINT * 3))
    if name.lower().endswith(MARKDOWN) or not (sure or marks):
        return bool(sure or marks)
    if has_layout(text) and not is_reflowed(text):
        return sure >= FEWEST_IN_PRINT or marks >= FEWEST_IN_PRINT * 3
    return bool(sure) or marks >= FEWEST_MARKS


def read_plain(name: str, data: bytes, text: str) -> Source:
    """Return a document whose `text` has no mark-up, and what a converter may have lost in it."""
    source = with_named_notes(read_by_lines(name, data, text))
    white = doubts_of_white(text, source.blocks)
    lost = (*lost_dash_doubts(text), *lost_sign_doubts(text), *white)
    return replace(source, doubts=(*source.doubts, *lost))


def read_by_lines(name: str, data: bytes, text: str) -> Source:
    """Return a document whose `text` has no mark-up, by how its lines are printed."""
    if "\f" in text:
        return read_layout(name, data, text)
    if len(TORN_OFF.findall(text)) > 1:
        return read_reprint(name, data, text)
    if has_layout(text) and not is_reflowed(text):
        return read_layout(name, data, text)
    told = (PAGE_MARK.search, COUNTED.match, OVER_CITE.search, TITLED_NOTES.search)
    reprinted = (
        any(tells(text) for tells in told)
        or is_solid(text)
        or notes_under_paragraphs(text, [*paragraphs(text, 0)])
    )
    return (read_reprint if reprinted else read_paragraphs)(name, data, text)


FEWEST_SOLID, SOLID = 6, 10
"""Lines, and how many of them stand solid to one with white over it."""


def is_solid(text: str) -> bool:
    """Say whether each line of `text` is a paragraph, though no white parts them: most of it
    stands in lines longer than a printer’s."""
    lines = [line for line in text.split("\n") if line.strip()]
    white = len(re.findall(r"\n\s*\n", text.rstrip()))
    return len(lines) >= FEWEST_SOLID and white * SOLID < len(lines) and is_reflowed(text)


def read_paragraphs(name: str, data: bytes, text: str) -> Source:
    """Return the `Source` of Markdown, or of text with nothing but paragraphs."""
    # Imported here: the parser takes longer to load than a printed text to read.
    from build_scripts.read.markdown.reader import read_markdown  # noqa: PLC0415 - see above

    return read_markdown(name, data, text)


def is_reflowed(text: str) -> bool:
    """Say whether most of `text` stands in lines of a paragraph each, not in printed lines."""
    lengths = [len(line.strip()) for line in text.split("\n")]
    return sum(n for n in lengths if n > PARAGRAPH_LINE) * 2 > sum(lengths)


SET_IN = re.compile(r"\s?\s?(?:\d{1,2})?\s{3}")
"""How a line begins that is set in, also behind the number of a line in the margin."""


def has_layout(text: str) -> bool:
    """Say whether the lines of `text` are printed lines: set in here and there, or broken where
    the measure ends."""
    lines = text.split("\n")
    printed = [line for line in lines if line.strip()]
    few = len(printed) < FEWEST_LINES
    if few and not (is_order_of_one_page(printed) or is_railed(printed)):
        return False
    indented = sum(bool(SET_IN.match(line)) for line in printed)
    broken = sum(bool(a.strip() and b.strip()) for a, b in pairwise(lines))
    return (
        indented * 20 > len(printed)
        or broken * 2 > len(printed)
        or breaks_off_often(printed) * 7 > len(printed)
    )


RAIL = re.compile(r"(?<! ) {2,}([):*§|])(?: |$)")
FEWEST_ON_RAIL, LEFTMOST_RAIL = 4, 15
"""Lines on which a sign parts the columns of a caption, and the column from which one stands."""


def is_railed(printed: Sequence[str]) -> bool:
    """Say whether few lines are enough: a row of signs, one under another, parts the columns of a
    caption."""
    found = (match for line in printed if (match := RAIL.search(line)))
    columns = Counter(match.start(1) for match in found if match.start(1) >= LEFTMOST_RAIL)
    return max(columns.values(), default=0) >= FEWEST_ON_RAIL


def is_order_of_one_page(printed: Sequence[str]) -> bool:
    """Say whether few lines are enough: many are set far in, and the others are broken."""
    deep = sum(bool(DEEP.match(line)) for line in printed)
    return (
        len(printed) >= FEWEST_OF_ORDER
        and deep * 4 > len(printed)
        and breaks_off_often(printed) > 1
    )


MID_SENTENCE = re.compile(r"[\w,-]\s*$")


def breaks_off_often(printed: Sequence[str]) -> int:
    """Count the lines that break off in mid-sentence, to go on in small letters in the next: those
    of a typescript, in double spacing, that has lost its indents."""
    return sum(bool(MID_SENTENCE.search(a) and b[:1].islower()) for a, b in pairwise(printed))
