"""An edition as a `judgment` of Akoma Ntoso (OASIS LegalDocML 1.0): this output’s escaper.

The court’s words stand in `header` and `judgmentBody`, the editors’ in the notes of `meta`; the
publisher’s numbers of paragraphs are `num`, which is no text of the court’s.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

from lxml import etree
from lxml.etree import _Element as Element

from build_scripts.exports.book import (
    Book,
    Footnote,
    Line,
    LineEnd,
    Mark,
    Paragraph,
    Part,
    Remark,
    Run,
    TableRow,
    Turn,
    Words,
)
from build_scripts.exports.imprint import heading_of, signature_of, sources_of_remark
from build_scripts.exports.runs import citation_of, words_of_line
from build_scripts.exports.unwritable_characters import for_xml
from build_scripts.model import Style, WritingKind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
NO_DAY = datetime.date(1, 1, 1)
"""Stands where the day of the decision is not known: the standard asks for one."""
PUBLISHER, COURT = "publisher", "court"
BODY: dict[WritingKind, str] = {
    "syllabus": "introduction",
    "counsel": "introduction",
    "errata": "remedies",
}
"""The element of each kind of writing; what judges write is `motivation`."""
NAMES: dict[Style, tuple[str, str | None]] = {
    "italic": ("i", None),
    "bold": ("b", None),
    "small-caps": ("span", "small-caps"),
    "raised": ("sup", None),
    "lowered": ("sub", None),
}


def akn_of(book: Book, address: str | None) -> bytes:
    """Return `book` as XML."""
    writer = Writer(book)
    judgment = element("judgment", meta(book, address), writer.header(), writer.body())
    judgment.set("name", "judgment")
    root = etree.fromstring(f'<akomaNtoso xmlns="{AKN}"/>')
    root.append(judgment)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    """Return an element."""
    made = etree.Element(f"{{{AKN}}}{name}", attributes)
    made.extend(children)
    return made


def text_element(name: str, words: str, **attributes: str) -> Element:
    """Return an element that says `words`. Raises `Unwritable` for what XML cannot hold."""
    made = element(name, **attributes)
    made.text = for_xml(words)
    return made


# ── What it is ───────────────────────────────────────────────────────────────────────────────


def meta(book: Book, address: str | None) -> Element:
    """Return what the document is, and what editors say of it."""
    day = (book.date or NO_DAY).isoformat()
    work = f"/akn/us/judgment/{day[:4]}/{book.slug}"
    levels = (
        ("FRBRWork", work, element("FRBRcountry", value="us")),
        ("FRBRExpression", f"{work}/eng", element("FRBRlanguage", language="eng")),
        ("FRBRManifestation", f"{work}/eng.xml", element("FRBRformat", value="application/xml")),
    )
    identified = [
        element(
            level,
            element("FRBRthis", value=f"{uri}/!main"),
            element("FRBRuri", value=uri),
            *([element("FRBRalias", value=address, name="web")] if address else []),
            element("FRBRdate", date=day, name="issued"),
            element("FRBRauthor", href=f"#{COURT}"),
            last,
        )
        for level, uri, last in levels
    ]
    own = f"#{PUBLISHER}"
    parts = [
        element("identification", *identified, source=own),
        element("references", *references(book), source=own),
    ]
    if book.remarks:
        parts.append(element("notes", *map(remark, book.remarks), source=own))
    return element("meta", *parts)


def references(book: Book) -> Iterator[Element]:
    """Yield the court, the publisher and all authorities, by the names that the text uses."""
    court = {"href": f"/ontology/organization/{book.court_id or 'court'}", "eId": COURT}
    yield element("TLCOrganization", showAs=attribute(book.court or "the court"), **court)
    own = {"href": "/ontology/organization/publisher", "eId": PUBLISHER}
    yield element("TLCOrganization", showAs="the publisher of this edition", **own)
    for section in book.authorities:
        for entry in section.entries:
            name = f"{entry.name}, " if entry.name else ""
            links = entry.authority.links
            yield element(
                "TLCReference",
                eId=authority_id(entry.authority.id),
                name="authority",
                href=links[0].url if links else f"/ontology/authority/{entry.authority.id}",
                showAs=attribute(f"{name}{entry.rest}"),
            )


def attribute(words: str) -> str:
    """Return `words` as XML can hold them."""
    return text_element("p", words).text or ""


def authority_id(identity: str) -> str:
    """Return the name of an authority within the document."""
    return f"authority__{identity}"


def remark(each: Remark) -> Element:
    """Return a note of the editors, which stands apart from the text."""
    lines = [
        heading_of(each),
        *map(words_of_line, each.paragraphs),
        sources_of_remark(each),
        signature_of(each),
    ]
    made = [text_element("p", words) for words in lines if words]
    return element("note", *made, eId=f"remark_{each.number}")


# ── What the court says ──────────────────────────────────────────────────────────────────────


class Writer:
    """Writes the court’s words."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.known = {e.authority.id for s in book.authorities for e in s.entries}
        self.notes: dict[str, Footnote] = {}
        """Of the part at hand, those that have not been set."""
        self.part = ""

    def header(self) -> Element:
        """Return the caption with its notes."""
        caption = self.book.caption
        self.begin("caption", caption.notes)
        made = [self.line("p", row.line, {"class": row.role}) for row in caption.lines()]
        return element("header", *made, *self.left_over())

    def body(self) -> Element:
        """Return the writings."""
        return element("judgmentBody", *map(self.writing, self.book.parts))

    def writing(self, part: Part) -> Element:
        """Return one writing."""
        self.begin(part.id, part.notes)
        made: list[Element] = []
        if part.title:
            made.append(self.line("block", part.title, {"name": "title"}))
        if part.byline:
            made.append(self.line("block", part.byline, {"name": "byline"}))
        made += map(self.block, part.blocks)
        made += self.left_over()
        name = BODY.get(part.kind, "motivation")
        whole = element(name, *(made or [element("p")]), eId=part.id)
        whole.set("class", part.kind)
        return whole

    def begin(self, part: str, notes: Iterable[Footnote]) -> None:
        """Begin a part with its notes."""
        self.part = part
        self.notes = {note.key: note for note in notes}

    def block(self, block: Paragraph) -> Element:
        """Return a block of a writing."""
        if block.kind == "heading":
            return self.line("block", block.line, {"name": "heading", "class": f"h{block.level}"})
        made = self.prose(block)
        if not block.number:
            return made
        number = text_element("num", f"¶ {block.number}")
        content = element("content", made)
        return element("paragraph", number, content, eId=f"{self.part}__{block.anchor}")

    def prose(self, block: Paragraph, *, notes: bool = True) -> Element:
        """Return a block that is no heading: a paragraph or a table."""
        if not block.rows:
            return self.line("p", block.line, {"class": block.kind}, notes=notes)
        width = max(len(row.cells) for row in block.rows)
        return element("table", *(self.row(row, width, notes=notes) for row in block.rows))

    def row(self, row: TableRow, width: int, *, notes: bool) -> Element:
        """Return a row of a table, filled up to so many cells."""
        kind = "th" if row.names_columns else "td"
        lines = [*row.cells, *[()] * (width - len(row.cells))]
        cells = (element(kind, self.line("p", line, {}, notes=notes)) for line in lines)
        return element("tr", *cells)

    def left_over(self) -> list[Element]:
        """Return the notes to which no mark of the text refers, after it."""
        found, self.notes = list(self.notes.values()), {}
        return [element("p", self.note(note), **{"class": "notes"}) for note in found]

    def note(self, note: Footnote) -> Element:
        """Return a note, its label as printed."""
        blocks = [self.prose(block, notes=False) for block in note.blocks]
        place = {"marker": attribute(note.label), "placement": "bottom"}
        return element("authorialNote", *blocks, eId=f"{self.part}__{note.anchor}", **place)

    # ── Runs ─────────────────────────────────────────────────────────────────────────────────

    def line(
        self, name: str, line: Line, attributes: dict[str, str], *, notes: bool = True
    ) -> Element:
        """Return a line of the court’s as an element."""
        made = element(name, **attributes)
        for citation, runs in groupby(line, key=citation_of):
            inside = [each for run in runs for each in self.run(run, notes=notes)]
            identity = citation.authority_id if citation else None
            if identity in self.known:
                link = element("ref", href=f"#{authority_id(identity or '')}")
                append(link, inside)
                inside = [link]
            append(made, inside)
        return made

    def run(self, run: Run, *, notes: bool) -> Iterator[Element | str]:
        """Yield one run."""
        if isinstance(run, Words):
            yield styled_words(run)
        elif isinstance(run, Mark):
            yield self.mark(run, notes=notes)
        elif isinstance(run, Turn):
            yield element("eop", number=attribute(run.label))
        elif isinstance(run, LineEnd):
            yield element("eol")

    def mark(self, mark: Mark, *, notes: bool) -> Element:
        """Return the mark of a note: where it is referred to first, the note itself."""
        note = self.notes.pop(mark.note or "", None) if notes else None
        if note is not None:
            return self.note(note)
        if mark.anchor is None:
            return text_element("sup", mark.label)
        return element("noteRef", href=f"#{self.part}__{mark.anchor}", marker=attribute(mark.label))


def styled_words(run: Words) -> Element | str:
    """Return words as they are set."""
    made: Element | str = attribute(run.words)
    capitals: set[Style] = {"small-caps"} if run.capitals else set()
    for style in sorted(run.styles | capitals):
        name, kind = NAMES[style]
        around = element(name, **({"class": kind} if kind else {}))
        append(around, [made])
        made = around
    return made


def append(parent: Element, children: Iterable[Element | str]) -> None:
    """Put elements and words into an element, in order."""
    for child in children:
        if not isinstance(child, str):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + child
        else:
            parent.text = (parent.text or "") + child
