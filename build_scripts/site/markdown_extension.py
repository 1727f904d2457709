"""What the compiler adds to the build’s Markdown: notes as printed, numbers in the margin.

An extension of Python-Markdown. The pages use the common syntax of footnotes and of attribute
lists, so that a compiler without this extension makes readable pages of them too; with it, notes
keep the labels that the court printed and paragraphs carry links to themselves.

A mark is a note’s label; `[^2-2]` is the second note that the court labelled 2, `[^3-1-2]` the
note 3 that is published at the address of a note 2. Characters that could mean something else are
written as in addresses.

Notes stand last on their page. Where a page has parts (`<section class="part" id="opinion">`), a
part’s notes, whose marks name it (`[^opinion/1]`), stand last in it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree as etree  # noqa: N813 - as the library calls it

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from build_scripts.model.anchors import (
    anchor_within_part,
    note_anchor,
    reference_anchor,
    title_anchor,
)
from build_scripts.site.margin_numbers import (
    PAGE_BREAK,
    ColumnAlignment,
    PageBreakProcessor,
    PageBreaks,
    ParagraphNumbers,
)
from build_scripts.site.table_frames import TableFrames

REFERENCE = r"\[\^([^\]]*)\]"

NO_MARKER = "\x02no marker\x03"
"""The extension’s marker for the place of the notes, which no text can hold: notes stand last."""


@dataclass(frozen=True, slots=True)
class NotePlace:
    """A note by its place: which one of its label, in which part of its page."""

    label: str
    ordinal: int
    part: str
    address: str

    @property
    def anchor(self) -> str:
        """The anchor of the note."""
        return note_anchor(self.label, self.part, self.ordinal, self.address)

    @property
    def printed(self) -> str:
        """Its label as what is written keeps it: Python-Markdown takes an ampersand that begins an
        entity for one that was escaped already."""
        return self.label.replace("&", f"{AMP_SUBSTITUTE}amp;")

    def reference(self, reference: int) -> str:
        """Return the anchor of the place that refers to the note for the nth time."""
        return reference_anchor(self.label, reference, self.part, self.ordinal, self.address)


class CourtMarkup(FootnoteExtension):
    """Footnotes with their printed labels, and paragraph numbers."""

    def __init__(self) -> None:
        super().__init__(PLACE_MARKER=NO_MARKER)
        self.references: Counter[str] = Counter()
        self.parts: dict[str, etree.Element] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Register the processors."""
        super().extendMarkdown(md)
        md.inlinePatterns.register(ReferenceProcessor(REFERENCE, self), "footnote", 175)
        md.treeprocessors.deregister("footnote-duplicate")
        # After inline mark-up (20), which counts the references, and after attribute lists (8),
        # which give paragraphs their anchors; before the table of contents (5), which gives
        # headings theirs.
        md.treeprocessors.register(Backlinks(self), "note-backlinks", 7)
        md.treeprocessors.register(ParagraphNumbers(md), "paragraph-numbers", 6)
        # Before raw HTML (90), which is put aside unread.
        md.inlinePatterns.register(PageBreakProcessor(PAGE_BREAK), "page-break", 175)
        md.treeprocessors.register(PageBreaks(md), "page-breaks", 6)
        md.treeprocessors.register(ColumnAlignment(md), "column-alignment", 6)
        md.treeprocessors.register(NotesTitle(md), "notes-title", 4)
        md.treeprocessors.register(TableFrames(md), "table-frames", 4)
        md.treeprocessors.register(Asides(md), "asides", 4)

    def reset(self) -> None:
        """Forget the notes of the page before; have pages written as HTML: `<img …>`, where the
        compiler, which chooses after its extensions have been heard, writes `<img … />`."""
        super().reset()
        if markdown := getattr(self, "md", None):  # there is none yet when this is made
            markdown.set_output_format("html")
        self.references = Counter()
        self.parts = {}

    def makeFootnotesDiv(  # noqa: N802 - the name Python-Markdown calls
        self, root: etree.Element
    ) -> etree.Element | None:
        """Put the notes of each part at its end, and return those of no part."""
        found = (element for element in root.iter("section") if element.get("class") == "part")
        self.parts = {element.get("id", ""): element for element in found}
        marks: dict[str, list[str]] = {}
        for mark in self.footnotes:
            marks.setdefault(self.place(mark).part, []).append(mark)
        for part, element in self.parts.items():
            if part in marks:
                element.append(self.section(marks[part], part))
        return self.section(marks[""], "") if "" in marks else None

    def place(self, mark: str) -> NotePlace:
        """Return the place of the note with this mark; its part is none where the page has no such
        part."""
        part, _, key = mark.partition("/")
        part, key = (part, key) if part in self.parts else ("", mark)
        label, _, place = key.partition("-")
        ordinal, _, address = place.partition("-")
        return NotePlace(unquote(label), int(ordinal or 1), part, address)

    def section(self, marks: Iterable[str], part: str) -> etree.Element:
        """Return the notes of a part, or of the page, in their order, each under its anchor."""
        section = etree.Element("section", {"class": "notes", "role": "doc-endnotes"})
        # By its own title, and where there are more notes on the page, by that of its part.
        names = [anchor_within_part(part, "notes"), *([title_anchor(part)] if part else [])]
        section.set("aria-labelledby", " ".join(names))
        for mark in marks:
            section.append(self.note(mark))
        return section

    def note(self, mark: str) -> etree.Element:
        """Return a note: its label, which leads back to the text, and its paragraphs."""
        place = self.place(mark)
        note = etree.Element("div", {"class": "note", "id": place.anchor})
        note.set("role", "doc-footnote")
        back = etree.SubElement(note, "a", {"class": "note-label"})
        back.set("href", f"#{place.reference(1)}")
        back.set("role", "doc-backlink")
        back.set("aria-label", f"Note {place.printed}, back to the text")
        back.text = AtomicString(place.printed)
        body = etree.SubElement(note, "div", {"class": "note-text"})
        self.parser.parseChunk(body, self.footnotes[mark])
        return note


class ReferenceProcessor(InlineProcessor):
    """Makes `[^2]` a reference to note 2, with the label as printed."""

    def __init__(self, pattern: str, notes: CourtMarkup) -> None:
        super().__init__(pattern)
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 - name and types are the library’s
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """Return the reference, or nothing where no such note is defined."""
        del data
        mark = m[1]
        if mark not in self.notes.footnotes:
            return None, None, None
        place = self.notes.place(mark)
        self.notes.references[mark] += 1
        anchor = place.reference(self.notes.references[mark])
        # By this identifier the table of contents knows a reference, and leaves it out.
        raised = etree.Element("sup", {"class": "note-ref", "id": f"fnref-{anchor}"})
        link = etree.SubElement(raised, "a", {"href": f"#{place.anchor}"})
        link.set("id", anchor)
        link.set("role", "doc-noteref")
        link.set("aria-label", f"Note {place.printed}")
        link.text = AtomicString(place.printed)
        return raised, m.start(0), m.end(0)


class Backlinks(Treeprocessor):
    """Adds to each note the links to its further references; a note without any leads nowhere."""

    def __init__(self, notes: CourtMarkup) -> None:
        super().__init__(notes.md)
        self.notes = notes

    def run(self, root: etree.Element) -> None:
        """Add the links; the first reference has the note’s own label for its link."""
        elements = {element.get("id"): element for element in root.iter("div")}
        for mark in self.notes.footnotes:
            place, count = self.notes.place(mark), self.notes.references[mark]
            if not count:
                unlink_label(elements[place.anchor][0])
            for reference in range(2, count + 1):
                link = etree.SubElement(elements[place.anchor], "a")
                link.set("class", "note-again by-build")
                link.set("href", f"#{place.reference(reference)}")
                link.set("aria-label", f"Note {place.printed}, back to its reference {reference}")
                link.text = f"↩ {reference}"


def unlink_label(label: etree.Element) -> None:
    """Make plain text of the label of a note to which nothing refers."""
    label.tag = "span"
    for name in ("href", "role", "aria-label"):
        label.attrib.pop(name, None)


class NotesTitle(Treeprocessor):
    """Puts a heading over the notes, after the table of contents is made.

    That table lists the court’s own divisions. Notes that stand beside their references would be
    an entry that leads nowhere.
    """

    def run(self, root: etree.Element) -> None:
        """Add the heading, where the page has notes."""
        for section in root.iter("section"):
            if section.get("class") == "notes":
                name = section.get("aria-labelledby", "").partition(" ")[0]
                level = "h2" if name == "notes" else "h3"  # of a page, or of a part of it
                title = etree.Element(level, {"id": name, "class": "by-build"})
                title.text = "Notes"
                section.insert(0, title)


class Asides(Treeprocessor):
    """Puts what editors and the press say after the court’s notes, under a heading which is no
    division either."""

    def run(self, root: etree.Element) -> None:
        """Move the section, where the page has one."""
        for section in root.findall("section"):
            if section.get("class") == "asides by-build":
                title = etree.Element("h2", {"id": "asides", "class": "by-build"})
                title.text = section.attrib.pop("data-title")
                if more := section.attrib.pop("data-and", ""):
                    etree.SubElement(title, "span", {"class": "screen-only"}).text = more
                section.insert(0, title)
                root.remove(section)
                root.append(section)


def makeExtension(**_: object) -> CourtMarkup:  # noqa: N802 - the name Python-Markdown calls
    """Return the extension to a compiler that knows it by the name of this module."""
    return CourtMarkup()
