"""The chapters of an EPUB, in the order in which they are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.exports.book import (
    Book,
    CaptionFrame,
    Entry,
    Line,
    Mark,
    Paragraph,
    Part,
    Remark,
    Turn,
)
from build_scripts.exports.epub.markup import (
    DEEPEST,
    OURS,
    block,
    blocks,
    line,
    notes,
    own_block,
    web,
    xml_text,
)
from build_scripts.exports.imprint import (
    doubts,
    facts,
    heading_of,
    promise,
    signature_of,
    sources_of_remark,
    times_cited,
)
from build_scripts.exports.runs import words_of_line


@dataclass(frozen=True, slots=True)
class Section:
    """A heading below the title of a chapter."""

    anchor: str
    words: str
    level: int
    """2 the highest."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One of the files that are read in order."""

    name: str
    """Without its ending."""
    title: str
    body: str
    turns: tuple[str, ...] = ()
    """The printed pages that begin in it."""
    sections: tuple[Section, ...] = ()
    part: str = ""


def chapters(book: Book, address: str | None, cover: bytes | None) -> Iterator[Chapter]:
    """Yield what is read, in order."""
    known = frozenset(e.authority.id for section in book.authorities for e in section.entries)
    if cover:
        picture = f'<p class="cover {OURS}"><img src="cover.png" alt="{xml_text(book.title)}"/></p>'
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
    return own_block(book.title, "h1") + "".join(own_block(each) for each in lines if each)


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
        f'{own_block("Caption", "h1")}<div class="caption">{"".join(rows)}</div>'
        f"{notes(book.caption.notes, known, 'caption', marked_in(lines))}"
    )
    turns = turns_in(lines)
    return Chapter("caption", "Caption", body, turns, part="caption")


def chapter(part: Part, known: frozenset[str]) -> Chapter:
    """Return a writing."""
    title = (
        f"<h1>{line(part.title, known, part.id)}</h1>" if part.title else own_block(part.name, "h1")
    )
    notice = own_block(part.notice, kind="notice") if part.notice else ""
    byline = f'<p class="byline">{line(part.byline, known, part.id)}</p>' if part.byline else ""
    made: list[tuple[Paragraph, str]] = []
    sections: list[Section] = []
    level = 1
    for each in part.blocks:
        anchor = ""
        if each.kind == "heading":
            level = min((each.level or 1) + 1, level + 1, DEEPEST)
            anchor = f"heading-{len(made)}"
            words = words_of_line(each.line).strip()
            if any(sign.isalnum() for sign in words):
                sections.append(Section(anchor, words, level))
        made.append((each, block(each, known, part.id, level, anchor)))
    lines = [*filter(None, [part.title, part.byline]), *(each.line for each in part.blocks)]
    inner = [each.line for note in part.notes for each in note.blocks]
    below = notes(part.notes, known, part.id, marked_in([*lines, *inner]))
    return Chapter(
        name=f"part-{part.id}",
        title=part.running,
        body=title + notice + byline + blocks(made) + below,
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
    yield own_block("Table of authorities", "h1")
    for section in book.authorities:
        yield own_block(section.name, "h2")
        yield from (entry(each) for each in section.entries)


def entry(each: Entry) -> str:
    """Return one authority."""
    name = f"<em>{xml_text(each.name)}</em>, " if each.name else ""
    links = each.authority.links
    rest = web(links[0].url, each.rest) if links else xml_text(each.rest)
    since = f" {xml_text(each.since)}" if each.since else ""
    said = f"{name}{rest}.{since} {xml_text(times_cited(each))}."
    return f'<p class="{OURS} entry" id="{each.authority.id}">{said}</p>'


def remarks(book: Book) -> Iterator[str]:
    """Yield the notes of the editors."""
    yield own_block("Notes of the editors", "h1")
    yield own_block("No words of the court.", kind="notice")
    yield from map(remark, book.remarks)


def remark(each: Remark) -> str:
    """Return a note of the editors."""
    lines = [
        heading_of(each),
        *map(words_of_line, each.paragraphs),
        sources_of_remark(each),
        signature_of(each),
    ]
    return (
        f'<div class="remark {OURS}">{"".join(own_block(words) for words in lines if words)}</div>'
    )
