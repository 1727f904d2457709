"""Turns the bytes of a text file into characters, or says why it cannot."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from build_scripts.problems import problem

LONGEST_PARAGRAPH = 1_000_000
"""Characters. The longest opinions ever reported hold fewer than this in all their paragraphs
together; a longer one is a file whose line ends were lost or that is no opinion."""

LARGEST_FILE = 20_000_000
"""Bytes. The longest opinions ever reported, with all separate writings, hold a tenth of this."""

MOST_LINES = 150_000
"""The longest opinions ever reported, line by line as printed, take a tenth of this."""

MARKS = "<[{"
"""With what an element, a list and a record begin."""
MOST_MARKS = 700_000
"""The longest opinion, in all the forms in which a record may hold it, has a fifth of this."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.01
"""Of the characters of a document: more than stray ones make a file of some other kind."""
BLANK_LINE = re.compile(r"\n[ \t\f\v]*\n")


def decode(name: str, data: bytes, received: bool = False) -> str:
    """Return the text of a UTF-8 file, its byte-order mark dropped and line ends as `\\n`.

    A document as `received` may hold a few control characters, which print nothing; what an editor
    writes may not.
    """
    if not data:
        raise problem("source-empty", name, 1)
    if len(data) > LARGEST_FILE:
        raise problem("source-too-large", name, 1, size=f"{len(data):,}")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise problem("source-utf16", name, 1)
    text = characters(name, data.removeprefix(BOM_UTF8))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := first_control(text, received):
        raise problem(
            "source-binary.control",
            name,
            text.count("\n", 0, control.start()) + 1,
            character=f"{ord(control[0]):04X}",
        )
    if not text.strip():
        raise problem("source-empty.blank", name, 1)
    if (lines := text.count("\n")) > MOST_LINES:
        raise problem("source-too-large.lines", name, 1, lines=f"{lines:,}")
    refuse_endless_paragraph(name, text)
    return text


def first_control(text: str, received: bool) -> re.Match[str] | None:
    """Return the first control character of `text` that shows it to be no text: any, or where it
    was `received` a NUL, or one of many."""
    control = CONTROL.search(text)
    if control and received and "\x00" not in text:
        several = len(CONTROL.findall(text)) > MOST_CONTROLS * len(text)
        return control if several else None
    return control


def characters(name: str, data: bytes) -> str:
    """Return `data` decoded, or say on which line it stops being UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if b"\x00" in data[:4096]:
            raise problem("source-binary", name, line) from None
        raise problem("source-not-utf8", name, line, byte=f"{data[error.start]:02X}") from None


def refuse_endless_marks(name: str, text: str) -> None:
    """Raise `Problem` where mark-up or a record, be it within another, holds more than any opinion:
    whoever parses one asks before."""
    if (marks := sum(map(text.count, MARKS))) > MOST_MARKS:
        raise problem("source-too-large.marks", name, 1, marks=f"{marks:,}")


def refuse_endless_paragraph(name: str, text: str) -> None:
    """Raise `Problem` where a paragraph is longer than any that a court has written."""
    start = 0
    ends = [match.start() for match in BLANK_LINE.finditer(text)] + [len(text)]
    for end in ends:
        if end - start > LONGEST_PARAGRAPH:
            raise problem(
                "paragraph-too-long",
                name,
                text.count("\n", 0, start + 1) + 1,
                length=f"{end - start:,}",
            )
        start = end
