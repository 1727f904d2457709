"""An edition as the files of an EPUB (EPUB 3.3), packed."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.book import (
    Book,
    CaptionFrame,
    Entry,
    Line,
    Mark,
    Part,
    Remark,
    Turn,
)
from build_scripts.exports.epub.markup import (
    DEEPEST,
    OURS,
    block,
    escaped,
    line,
    notes,
    once,
    ours,
    page_id,
    web,
)
from build_scripts.exports.facts import (
    NO_DAY,
    cited,
    doubts,
    facts,
    heading_of,
    promise,
    signed,
    sourced,
)
from build_scripts.exports.packing import packed
from build_scripts.exports.runs import words_of

MIMETYPE = "application/epub+zip"
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
STYLE = (Path(__file__).parent / "style.css").read_bytes()
SUMMARY = (
    "The text is structured by headings, paragraphs carry their numbers, notes are linked both by "
    "mark and by label, and nothing is said by a picture alone."
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the files that are read in order."""

    name: str
    """Without its ending."""
    title: str
    body: str
    turns: tuple[str, ...] = ()
    """The printed pages that begin in it."""
    sections: tuple[tuple[str, str], ...] = ()
    """The anchor and the words of each of its headings, below its title."""
    part: str = ""


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
    return packed(files, frozenset({"mimetype"}))


def chapters(book: Book, address: str | None, cover: bytes | None) -> Iterator[Chapter]:
    """Yield what is read, in order."""
    known = frozenset(e.authority.id for section in book.authorities for e in section.entries)
    if cover:
        picture = f'<p class="cover {OURS}"><img src="cover.png" alt="{escaped(book.title)}"/></p>'
        yield Chapter("cover", "Cover", picture)
    yield Chapter("edition", book.title, front(book, address))
    if book.caption.rows:
        yield caption(book, known)
    for part in book.parts:
        yield chapter(part, known)
    if book.authorities:
        yield Chapter("authorities", "Table of authorities", "".join(authorities(book)))
    if book.remarks:
        yield Chapter("editors-notes", "Notes of the editors", "".join(remarks(book)))


def front(book: Book, address: str | None) -> str:
    """Return what the edition is, in the publisher’s words."""
    known = [f"{name}: {value}" for name, value in facts(book)]
    lines = [book.cited_as, *known, address, *doubts(book), *promise(book)]
    return ours(book.title, "h1") + "".join(ours(each) for each in lines if each)


def caption(book: Book, known: frozenset[str]) -> Chapter:
    """Return the caption and its notes."""
    rows: list[str] = []
    for row in book.caption.rows:
        if isinstance(row, CaptionFrame):
            sides = (
                "".join(f"<p>{line(each.line, known, 'caption')}</p>" for each in side)
                for side in (row.parties, row.numbers)
            )
            rows.append(
                f'<div class="frame">{"".join(f"<div>{side}</div>" for side in sides)}</div>'
            )
        else:
            rows.append(f"<p>{line(row.line, known, 'caption')}</p>")
    lines = [row.line for row in book.caption.lines()]
    body = (
        f'{ours("Caption", "h1")}<div class="caption">{"".join(rows)}</div>'
        f"{notes(book.caption.notes, known, 'caption', marked_in(lines))}"
    )
    turns = turns_in(lines)
    return Chapter("caption", "Caption", body, turns, part="caption")


def chapter(part: Part, known: frozenset[str]) -> Chapter:
    """Return a writing."""
    title = f"<h1>{line(part.title, known, part.id)}</h1>" if part.title else ours(part.name, "h1")
    notice = ours(part.notice, kind="notice") if part.notice else ""
    byline = f'<p class="byline">{line(part.byline, known, part.id)}</p>' if part.byline else ""
    blocks: list[str] = []
    sections: list[tuple[str, str]] = []
    level = 1
    for each in part.blocks:
        anchor = ""
        if each.kind == "heading":
            level = min((each.level or 1) + 1, level + 1, DEEPEST)
            anchor = f"heading-{len(blocks)}"
            if words := words_of(each.line).strip():
                sections.append((anchor, words))
        blocks.append(block(each, known, part.id, level, anchor))
    lines = [*filter(None, [part.title, part.byline]), *(each.line for each in part.blocks)]
    inner = [each.line for note in part.notes for each in note.blocks]
    below = notes(part.notes, known, part.id, marked_in([*lines, *inner]))
    return Chapter(
        name=f"part-{part.id}",
        title=part.running,
        body=title + notice + byline + "".join(blocks) + below,
        turns=turns_in([*lines, *inner]),
        sections=tuple(sections),
        part=part.id,
    )


def marked_in(lines: Iterable[Line]) -> frozenset[str]:
    """Return the anchors of the notes to which marks in some lines lead."""
    marks = (run.anchor for each in lines for run in each if isinstance(run, Mark))
    return frozenset(filter(None, marks))


def turns_in(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the printed pages that begin in some lines, each once."""
    labels = (run.label for each in lines for run in each if isinstance(run, Turn))
    return tuple(dict.fromkeys(labels))


def authorities(book: Book) -> Iterator[str]:
    """Yield the table of authorities."""
    yield ours("Table of authorities", "h1")
    for section in book.authorities:
        yield ours(section.name, "h2")
        yield from (entry(each) for each in section.entries)


def entry(each: Entry) -> str:
    """Return one authority."""
    name = f"<em>{escaped(each.name)}</em>, " if each.name else ""
    links = each.authority.links
    rest = web(links[0].url, each.rest) if links else escaped(each.rest)
    since = f" {escaped(each.since)}" if each.since else ""
    said = f"{name}{rest}.{since} {escaped(cited(each))}."
    return f'<p class="{OURS} entry" id="{each.authority.id}">{said}</p>'


def remarks(book: Book) -> Iterator[str]:
    """Yield the notes of the editors."""
    yield ours("Notes of the editors", "h1")
    yield ours("No words of the court.", kind="notice")
    yield from map(remark, book.remarks)


def remark(each: Remark) -> str:
    """Return a note of the editors."""
    lines = [heading_of(each), *map(words_of, each.paragraphs), sourced(each), signed(each)]
    return f'<div class="remark {OURS}">{"".join(ours(words) for words in lines if words)}</div>'


# ── Files ────────────────────────────────────────────────────────────────────────────────────


def page(book: Book, each: Chapter) -> str:
    """Return a chapter as a file of XHTML."""
    return xhtml(book, each.title, f"<body>{once(each.body)}</body>")


def xhtml(book: Book, title: str, body: str) -> str:
    """Return a file of XHTML."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{book.language}" xml:lang="{book.language}"><head><meta charset="utf-8"/>'
        f'<title>{escaped(title)}</title><link rel="stylesheet" href="style.css"/></head>'
        f"{body}</html>\n"
    )


def navigation(book: Book, found: Iterable[Chapter]) -> str:
    """Return the contents, the printed pages, and where the text begins."""
    found = list(found)
    contents = [
        f'<li><a href="{each.name}.xhtml">{escaped(each.title)}</a>{listed(each)}</li>'
        for each in found
        if each.name != "cover"
    ]
    pages = [
        f'<li><a href="{each.name}.xhtml#{page_id(each.part, label)}">{escaped(label)}</a></li>'
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
        f'<li><a epub:type="bodymatter" href="{begins.name}.xhtml">{escaped(begins.title)}</a></li>'
        "</ol></nav></body>"
    )
    return xhtml(book, book.title, body)


def listed(chapter: Chapter) -> str:
    """Return the headings of a chapter as a list, if it has any."""
    items = "".join(
        f'<li><a href="{chapter.name}.xhtml#{anchor}">{escaped(words)}</a></li>'
        for anchor, words in chapter.sections
    )
    return f"<ol>{items}</ol>" if items else ""


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
    metas = "".join(f'<meta property="{key}">{escaped(value)}</meta>' for key, value in told)
    creator = f"<dc:creator>{escaped(book.court)}</dc:creator>" if book.court else ""
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
        f"<dc:title>{escaped(book.title)}</dc:title><dc:language>{book.language}</dc:language>"
        f"{creator}{dated}{metas}</metadata>"
        f"<manifest>{''.join(items)}</manifest><spine>{spine}</spine></package>\n"
    )
