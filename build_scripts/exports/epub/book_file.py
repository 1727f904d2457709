"""An edition as the files of an EPUB (EPUB 3.3), packed."""

from pathlib import Path

from build_scripts.exports.book import Book
from build_scripts.exports.epub.chapters import Chapter, chapters
from build_scripts.exports.epub.markup import with_unique_anchors, xhtml
from build_scripts.exports.epub.package import navigation, package
from build_scripts.exports.packing import zip_archive

MIMETYPE = "application/epub+zip"
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
STYLE = (Path(__file__).parent / "style.css").read_bytes()


def epub(book: Book, address: str | None, cover: bytes | None) -> bytes:
    """Return `book` as an EPUB; `cover` is a picture in PNG."""
    found = list(chapters(book, address, cover))
    files = {
        "mimetype": MIMETYPE.encode(),
        "META-INF/container.xml": CONTAINER.encode(),
        "EPUB/package.opf": package(book, found, cover).encode(),
        "EPUB/nav.xhtml": navigation(book, found).encode(),
        "EPUB/style.css": STYLE,
        **{f"EPUB/{each.name}.xhtml": page(book, each).encode() for each in found},
        **({"EPUB/cover.png": cover} if cover else {}),
    }
    return zip_archive(files, frozenset({"mimetype"}))


def page(book: Book, each: Chapter) -> str:
    """Return a chapter as a file of XHTML."""
    return xhtml(each.title, f"<body>{with_unique_anchors(each.body)}</body>", book.language)
