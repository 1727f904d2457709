"""Turns the bytes of a text file into characters, or says why it cannot."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from build_scripts.problems import Problem

LONGEST_PARAGRAPH = 1_000_000
"""Characters. The longest opinions ever reported hold fewer than this in all their paragraphs
together; a longer one is a file whose line ends were lost or that is no opinion."""

LARGEST_FILE = 20_000_000
"""Bytes. The longest opinions ever reported, with all separate writings, hold a tenth of this."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
BLANK_LINE = re.compile(r"\n[ \t\f\v]*\n")


def decode(name: str, data: bytes) -> str:
    """Return the text of a UTF-8 file, its byte-order mark dropped and line ends as `\\n`."""
    if not data:
        raise Problem("source-empty", "The file is empty.", name, 1, "Put the text in it.")
    if len(data) > LARGEST_FILE:
        raise Problem(
            "source-too-large",
            f"The file holds {len(data):,} bytes; no opinion is as long.",
            name,
            1,
            "Give one opinion as text, without its appendices of exhibits.",
        )
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Problem(
            "source-utf16",
            "The file is encoded as UTF-16.",
            name,
            1,
            "Save it again as UTF-8 (“Encoding: UTF-8” when saving as plain text).",
        )
    text = characters(name, data.removeprefix(BOM_UTF8))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := CONTROL.search(text):
        raise Problem(
            "source-binary",
            f"The file holds the control character U+{ord(control[0]):04X}; it is not plain text.",
            name,
            text.count("\n", 0, control.start()) + 1,
            "Export the document as plain text or Markdown.",
        )
    if not text.strip():
        raise Problem("source-empty", "The file holds no text.", name, 1, "Put the text in it.")
    refuse_endless_paragraph(name, text)
    return text


def characters(name: str, data: bytes) -> str:
    """Return `data` decoded, or say on which line it stops being UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if b"\x00" in data[:4096]:
            raise Problem(
                "source-binary",
                "The file is not plain text.",
                name,
                line,
                "Export the document as plain text or Markdown.",
            ) from None
        raise Problem(
            "source-not-utf8",
            f"The file is not UTF-8: byte 0x{data[error.start]:02X} begins no character.",
            name,
            line,
            "Save it again as UTF-8.",
        ) from None


def refuse_endless_paragraph(name: str, text: str) -> None:
    """Raise `Problem` where a paragraph is longer than any that a court has written."""
    start = 0
    ends = [match.start() for match in BLANK_LINE.finditer(text)] + [len(text)]
    for end in ends:
        if end - start > LONGEST_PARAGRAPH:
            raise Problem(
                "paragraph-too-long",
                f"A paragraph of {end - start:,} characters begins here.",
                name,
                text.count("\n", 0, start + 1) + 1,
                "Divide it with blank lines, as the court printed it.",
            )
        start = end
