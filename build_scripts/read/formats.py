"""Chooses the reader of a format, by what the file holds.

A reader is imported where a file needs it: those of PDF and of mark-up take longer to load than a
plain text to read.
"""

# ruff: noqa: PLC0415 - the imports in functions are what this module is for

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from build_scripts.decode import LARGEST_FILE
from build_scripts.model import Source
from build_scripts.problems import Problem, problem
from build_scripts.read.edgar_filings import document_in, is_filing

Reader = Callable[[str, bytes], Source]
"""Reads a file: its name and its bytes."""

PDF_BEGINS = re.compile(rb"\s*%PDF-\d")
PDF_MARK = re.compile(rb"%PDF-\d\.\d")
"""May stand anywhere within the first 1024 bytes of a PDF (ISO 32000-1, annex H.3); but a text may
speak of it."""
OBJECT = re.compile(rb"\b\d+\s+\d+\s+obj\b")
"""Each object of a PDF begins so: `12 0 obj`."""
MARKED_UP = re.compile(rb"(?:\xef\xbb\xbf)?\s*[<\[{]")
"""How mark-up and records begin, and few other texts."""


QUOTED = re.compile(rb'\s*"\{\\"')
"""How a record begins that was written as the text of another, quotes and all."""
ZIP = b"PK\x03\x04"


class Unread(NamedTuple):
    """A format that is not read: how its files begin, and what is said of one by its name."""

    start: bytes
    refusal: Callable[[str], Problem]


UNREAD = (
    Unread(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", lambda name: problem("source-word", name, 1)),
    Unread(b"\xffWPC", lambda name: problem("source-wordperfect", name, 1)),
    Unread(b"{\\rtf", lambda name: problem("source-rtf", name, 1)),
    Unread(ZIP, lambda name: problem("source-zip", name, 1)),
)


def reader_of(name: str, data: bytes, read_text: Reader) -> Reader:
    """Return the reader of a file; `read_text` where nothing in it speaks of another format.

    Raises `Problem` for a file that is called a PDF and is text.
    """
    if is_pdf(data):
        from build_scripts.read.pdf.child import read_apart

        return read_apart
    if data.startswith(ZIP):
        from build_scripts.read.docx.package import is_document
        from build_scripts.read.docx.reader import read_docx

        if is_document(data):
            return read_docx
    refuse_others(name, data)
    if len(data) > LARGEST_FILE:
        raise problem("source-too-large", name, 1, size=f"{len(data):,}")
    if is_filing(data):
        return reader_of_inner(lambda _name, data: document_in(data), read_text)
    if MARKED_UP.match(data[:4096]) and (reader := marked_up_reader(data, read_text)):
        return reader
    if QUOTED.match(data[:64]):
        return reader_of_inner(unquoted, read_text)
    if name.lower().endswith(".pdf"):
        raise problem("pdf-not-a-pdf", name, 1)
    return read_text


def reader_of_inner(inner_of: Callable[[str, bytes], bytes], read_text: Reader) -> Reader:
    """Return the reader of a file that wraps another, which `inner_of` takes out of it: a page, a
    record, or plain text."""

    def read_inner(name: str, data: bytes) -> Source:
        inner = inner_of(name, data)
        marked_up = MARKED_UP.match(inner[:4096])
        reader = marked_up_reader(inner, read_text) if marked_up else None
        source = (reader or read_text)(name, inner)
        return replace(source, sha256=hashlib.sha256(data).hexdigest())

    return read_inner


def unquoted(name: str, data: bytes) -> bytes:
    """Return the record that is quoted as a text in `data`, as data sets have them."""
    from build_scripts.read.markup.json_records import parse_record

    return str(parse_record(name, data)).encode(errors="replace")


def text_of_record(_name: str, data: bytes) -> bytes:
    """Return the text that is nearly all of a record."""
    from build_scripts.read.markup.json_records import text_alone

    return text_alone(data).encode()


def refuse_others(name: str, data: bytes) -> None:
    """Raise `Problem` for a document of a program whose files are not read."""
    for other in UNREAD:
        if data.startswith(other.start):
            raise other.refusal(name)


def is_pdf(data: bytes) -> bool:
    """Say whether a file is a PDF, whatever stands before its mark."""
    start = data[:1024]
    if PDF_BEGINS.match(start):
        return True
    return bool(PDF_MARK.search(start) and OBJECT.search(data))


def marked_up_reader(data: bytes, read_text: Reader) -> Reader | None:
    """Return the reader of a page, or of a publisher’s record, None for neither."""
    from build_scripts.read.markup import cap, courtlistener, html
    from build_scripts.read.markup import json_records as records

    formats: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
        (cap.is_cap_case, cap.read_cap),
        (courtlistener.is_courtlistener_record, courtlistener.courtlistener_reader(read_text)),
        (records.holds_text_alone, reader_of_inner(text_of_record, read_text)),
        (records.looks_like_json, records.refuse_json),
        (html.is_html, html.reader(read_text)),
    )
    return next((reader for recognises, reader in formats if recognises(data)), None)
