"""Chooses the reader of a format, by what the file holds.

A reader is imported where a file needs it: those of PDF and of mark-up take longer to load than a
plain text to read.
"""

# ruff: noqa: PLC0415 - the imports in functions are what this module is for

import re
from collections.abc import Callable

from build_scripts.model import Source
from build_scripts.problems import Problem

Reader = Callable[[str, bytes], Source]
"""Reads a file: its name and its bytes."""

PDF_MARK = b"%PDF-"
"""Stands within the first 1024 bytes of a PDF (ISO 32000-1, annex H.3)."""
MARKED_UP = re.compile(rb"(?:\xef\xbb\xbf)?\s*[<\[{]")
"""How mark-up and records begin, and few other texts."""


def reader_of(name: str, data: bytes, read_text: Reader) -> Reader:
    """Return the reader of a file; `read_text` where nothing in it speaks of another format.

    Raises `Problem` for a file that is called a PDF and is text.
    """
    if PDF_MARK in data[:1024]:
        from build_scripts.read.pdf.reader import read_pdf

        return read_pdf
    if MARKED_UP.match(data[:4096]) and (reader := marked_up_reader(data, read_text)):
        return reader
    if name.lower().endswith(".pdf"):
        raise Problem(
            "pdf-not-a-pdf",
            "The file is called a PDF but is none.",
            name,
            1,
            "Download the opinion again; give a text file the ending .txt.",
        )
    return read_text


def marked_up_reader(data: bytes, read_text: Reader) -> Reader | None:
    """Return the reader of a page, or of a publisher’s record, None for neither."""
    from build_scripts.read.markup import cap, courtlistener, html
    from build_scripts.read.markup import json_records as records

    formats: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
        (cap.recognises, cap.read_cap),
        (courtlistener.recognises, courtlistener.reader(read_text)),
        (records.looks_like_json, records.refuse),
        (html.recognises, html.reader(read_text)),
    )
    return next((reader for recognises, reader in formats if recognises(data)), None)
