"""Opens the archive that a .docx is, within bounds, and parses its parts."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

from build_scripts.problems import problem

MAIN = re.compile(r"word/document\d*\.xml")
"""The main part; programs other than Word may number it."""
MOST_PARTS = 5_000
"""A document with a picture on every page has hundreds."""
LARGEST = 20_000_000
"""Bytes, unpacked, of all the parts that are read. A thousand pages take 10 MB."""
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, OverflowError,
)  # fmt: skip
"""What a damaged archive makes the standard library raise; `RuntimeError` where it is locked."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The same vocabulary as ISO has it, which Word writes on demand."""
TRANSITIONAL = W.strip("{}")
SKIPPED = frozenset(W + tag for tag in ("pPr", "rPr", "instrText", "del", "moveFrom", "fldChar"))


class Package:
    """The parts of a document, each parsed when it is asked for."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        try:
            self.archive = zipfile.ZipFile(BytesIO(data))
        except UNREADABLE:
            raise problem("docx-damaged", name, 1) from None
        if len(self.archive.infolist()) > MOST_PARTS:
            raise problem("docx-too-large", name, 1, what=f"{len(self.archive.infolist()):,} parts")
        self.left = LARGEST

    def parts(self, path: re.Pattern[str]) -> Iterator[_Element]:
        """Yield the root of each part whose name is like `path`, in the order of the archive."""
        for name in dict.fromkeys(self.archive.namelist()):
            if path.fullmatch(name):
                yield self.root(name)

    def part(self, kind: str) -> _Element | None:
        """Return the root of the part of a `kind` (`styles`), None where there is none."""
        return next(self.parts(re.compile(rf"word/{kind}\d*\.xml")), None)

    def root(self, path: str) -> _Element:
        """Return the root of a part.

        Raises `Problem` for a part that is too large or cannot be parsed.
        """
        try:
            with self.archive.open(path) as part:  # what the archive says of sizes may be a lie
                data = part.read(self.left + 1)
        except UNREADABLE:
            raise problem("docx-damaged", self.name, 1) from None
        self.left -= len(data)
        if self.left < 0:
            what = f"more than {LARGEST:,} bytes of text and settings"
            raise problem("docx-too-large", self.name, 1, what=what)
        data = data.replace(STRICT.encode(), TRANSITIONAL.encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise problem("docx-damaged", self.name, 1) from None
        if b"<!DOCTYPE" in data:  # Word writes none; others declare entities in it
            raise problem("docx-damaged", self.name, 1)
        return root


def is_document(data: bytes) -> bool:
    """Say whether an archive is a document of Word."""
    try:
        names = zipfile.ZipFile(BytesIO(data)).namelist()
    except UNREADABLE:
        return b"word/document.xml" in data
    return any(map(MAIN.fullmatch, names))
