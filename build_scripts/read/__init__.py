"""Reads a document as received into a `Source`: one module per format, chosen by content."""

from build_scripts.model import Source
from build_scripts.read.decode import decode
from build_scripts.read.formats import reader_of
from build_scripts.read.markdown import read_markdown

__all__ = ["read"]


def read(name: str, data: bytes) -> Source:
    """Return the document whose file is called `name` and holds `data`.

    Raises `Problem` for a file that cannot be read.
    """
    return reader_of(name, data, read_text)(name, data)


def read_text(name: str, data: bytes) -> Source:
    """Return a document that is plain text, with or without Markdown."""
    return read_markdown(name, data, decode(name, data))
