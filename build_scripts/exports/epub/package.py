"""What an EPUB says of itself: its package document and its contents."""

import uuid
from collections.abc import Iterable, Sequence

from build_scripts.exports.book import Book
from build_scripts.exports.epub.chapters import Chapter, Section
from build_scripts.exports.epub.markup import page_id, xhtml, xml_text
from build_scripts.exports.imprint import NO_DAY

SUMMARY = (
    "The text is structured by headings, paragraphs carry their numbers, notes are linked both by "
    "mark and by label, and nothing is said by a picture alone."
)


def navigation(book: Book, found: Iterable[Chapter]) -> str:
    """Return the contents, the printed pages, and where the text begins."""
    found = list(found)
    contents = [
        f'<li><a href="{each.name}.xhtml">{xml_text(each.title)}</a>'
        f"{heading_list(each.name, each.sections)}</li>"
        for each in found
        if each.name != "cover"
    ]
    pages = [
        f'<li><a href="{each.name}.xhtml#{page_id(each.part, label)}">{xml_text(label)}</a></li>'
        for each in found
        for label in each.turns
    ]
    begins = next((e for e in found if e.part not in ("", "caption")), found[-1])
    body = (
        '<body><nav epub:type="toc" role="doc-toc"><h1>Contents</h1>'
        f"<ol>{''.join(contents)}</ol></nav>"
    )
    if pages:
        body += (
            '<nav epub:type="page-list" role="doc-pagelist" hidden="hidden">'
            f"<h1>Pages</h1><ol>{''.join(pages)}</ol></nav>"
        )
    body += (
        '<nav epub:type="landmarks" hidden="hidden"><h1>Landmarks</h1><ol>'
        f'<li><a epub:type="bodymatter" href="{begins.name}.xhtml">'
        f"{xml_text(begins.title)}</a></li>"
        "</ol></nav></body>"
    )
    return xhtml(book.title, body, book.language)


def heading_list(chapter: str, sections: Sequence[Section]) -> str:
    """Return headings of a chapter as a list, if there are any; in the item of each, those that
    stand below it."""
    items: list[str] = []
    rest = list(sections)
    while rest:
        first = rest.pop(0)
        below: list[Section] = []
        while rest and rest[0].level > first.level:
            below.append(rest.pop(0))
        link = f'<a href="{chapter}.xhtml#{first.anchor}">{xml_text(first.words)}</a>'
        items.append(f"<li>{link}{heading_list(chapter, below)}</li>")
    return f"<ol>{''.join(items)}</ol>" if items else ""


def package(book: Book, found: Iterable[Chapter], cover: bytes | None) -> str:
    """Return the package document: what the book is, its files, their order."""
    found = list(found)
    day = book.date or NO_DAY
    name = uuid.uuid5(uuid.NAMESPACE_OID, f"{book.slug} {book.source.sha256}")
    turned = any(each.turns for each in found)
    features = ["structuralNavigation", "tableOfContents", "readingOrder"]
    features += ["pageBreakMarkers", "pageNavigation"] if turned else []
    told = [
        ("schema:accessMode", "textual"),
        ("schema:accessModeSufficient", "textual"),
        *(("schema:accessibilityFeature", feature) for feature in features),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", SUMMARY),
        ("dcterms:modified", f"{day.isoformat()}T00:00:00Z"),
        *([("pageBreakSource", book.cited_as or book.title)] if turned else []),
    ]
    metas = "".join(f'<meta property="{key}">{xml_text(value)}</meta>' for key, value in told)
    creator = f"<dc:creator>{xml_text(book.court)}</dc:creator>" if book.court else ""
    dated = f"<dc:date>{book.date.isoformat()}</dc:date>" if book.date else ""
    items = [
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        *(
            f'<item id="{each.name}" href="{each.name}.xhtml" media-type="application/xhtml+xml"/>'
            for each in found
        ),
    ]
    if cover:
        items.append(
            '<item id="cover-image" href="cover.png" media-type="image/png" '
            'properties="cover-image"/>'
        )
    spine = "".join(f'<itemref idref="{each.name}"/>' for each in found)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{book.language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>'
        f"<dc:title>{xml_text(book.title)}</dc:title><dc:language>{book.language}</dc:language>"
        f"{creator}{dated}{metas}</metadata>"
        f"<manifest>{''.join(items)}</manifest><spine>{spine}</spine></package>\n"
    )
