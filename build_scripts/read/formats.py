"""Chooses the reader of a format that is more than text, by what the file holds."""

from collections.abc import Callable, Sequence

from build_scripts.model import Source
from build_scripts.read import cap, courtlistener, html, pdf, records

Reader = Callable[[str, bytes], Source]
"""Reads a file: its name and its bytes."""


def reader_of(name: str, data: bytes, read_text: Reader) -> Reader:
    """Return the reader of a file; `read_text` where nothing in it speaks of another format.

    Raises `Problem` for a file that is called a PDF and is text.
    """
    formats: Sequence[tuple[Callable[[bytes], bool], Reader]] = (
        (pdf.recognises, pdf.read_pdf),
        (cap.recognises, cap.read_cap),
        (courtlistener.recognises, courtlistener.reader(read_text)),
        (records.looks_like_json, records.refuse),
        (html.recognises, html.reader(read_text)),
    )
    for recognises, reader in formats:
        if recognises(data):
            return reader
    if name.lower().endswith(".pdf"):
        raise pdf.not_a_pdf(name)
    return read_text
