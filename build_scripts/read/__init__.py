"""Reads a document as received into a `Source`: one module per format, chosen by content."""

from collections.abc import Callable, Sequence

from build_scripts.model import Source
from build_scripts.read import cap, courtlistener, html, pdf, records
from build_scripts.read.decode import decode
from build_scripts.read.markdown import read_markdown

__all__ = ["read"]


def read(name: str, data: bytes) -> Source:
    """Return the document whose file is called `name` and holds `data`.

    Raises `Problem` for a file that cannot be read.
    """
    for recognises, reader in FORMATS:
        if recognises(data):
            return reader(name, data)
    if name.lower().endswith(".pdf"):
        raise pdf.not_a_pdf(name)
    return read_text(name, data)


def read_text(name: str, data: bytes) -> Source:
    """Return a document that is plain text, with or without Markdown."""
    return read_markdown(name, data, decode(name, data))


def read_courtlistener(name: str, data: bytes) -> Source:
    """Return an opinion of CourtListener; renderings without mark-up are plain text."""
    return courtlistener.read_courtlistener(name, data, read_text)


def refuse_json(name: str, data: bytes) -> Source:
    """Raise the `Problem` of a JSON file that is no opinion."""
    raise records.refuse_unknown(name, data)


FORMATS: Sequence[tuple[Callable[[bytes], bool], Callable[[str, bytes], Source]]] = (
    (pdf.recognises, pdf.read_pdf),
    (cap.recognises, cap.read_cap),
    (courtlistener.recognises, read_courtlistener),
    (records.looks_like_json, refuse_json),
    (html.recognises, html.read_html),
)
"""The formats that a file's content betrays, in the order in which they are asked; what none of
them recognises is text."""
