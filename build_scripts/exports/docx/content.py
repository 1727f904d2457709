"""What stands in a document of Word, from the title of an edition to the notes of its editors."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from lxml.etree import _Element as Element

from build_scripts.exports.book import (
    Book,
    CaptionFrame,
    CaptionRow,
    Edge,
    Entry,
    Footnote,
    Line,
    LineEnd,
    Mark,
    Paragraph,
    Part,
    Remark,
    Run,
    Words,
)
from build_scripts.exports.docx.markup import (
    UNSEEN,
    R,
    bookmark,
    element,
    paragraph,
    run,
    text,
    words,
)
from build_scripts.exports.docx.styles import DEEPEST, HEADING
from build_scripts.exports.docx.tables import court_table, frame
from build_scripts.exports.imprint import (
    doubts,
    facts,
    promise,
    signature_of,
    sources_of_remark,
    times_cited,
)
from build_scripts.exports.runs import citation_of, is_running_text, words_of_line
from build_scripts.model import Citation

STYLES = {
    "paragraph": "Court Paragraph",
    "list": "Court List Item",
    "table": "Court Paragraph",
    "blockquote": "Court Quotation",
    "disposition": "Court Disposition",
}
INITIALS = 2
NOTES = 100_000
"""What is added to the number of a note for that of its bookmark: authorities have theirs."""


class Writer:
    """Writes the parts of one document."""

    def __init__(self, book: Book) -> None:
        self.book = book
        entries = [entry for section in book.authorities for entry in section.entries]
        self.entries = {entry.authority.id: n for n, entry in enumerate(entries, 1)}
        """Where in the table each authority stands."""
        self.remarks = {remark.number: remark for remark in book.remarks}
        self.links: dict[str, str] = {}
        """Addresses on the web, by the names of their relations."""
        self.notes: dict[str, Footnote] = {}
        """Of the part at hand, those that have not been set."""
        self.feet: list[Footnote] = []
        """In the order in which they were referred to: the first is number 1 of the document."""
        self.level = 1

    def whole(self, address: str | None) -> Iterator[Element]:
        """Yield all that stands in the body."""
        book = self.book
        yield paragraph("Publisher Title", words(book.title))
        known = [f"{name}: {value}" for name, value in facts(book)]
        for line in filter(None, [book.cited_as, *known, address]):
            yield paragraph("Publisher Text", words(line))
        for line in (*doubts(book), *promise(book)):
            yield paragraph("Publisher Notice", words(line))
        yield from self.caption()
        for part in book.parts:
            yield from self.part(part)
        yield from self.table()

    def caption(self) -> Iterator[Element]:
        """Yield the caption and its notes."""
        caption = self.book.caption
        self.notes = {note.key: note for note in caption.notes}
        if caption.rows:
            yield paragraph("Publisher Heading", words("Caption"))
        for row in caption.rows:
            if isinstance(row, CaptionFrame):
                yield frame(self.rows(row.parties), self.rows(row.numbers))
            else:
                named = "Court Caption Text" if is_running_text(row.line) else "Court Caption"
                yield paragraph(named, *self.line(row.line))
        yield from self.left_over()

    def rows(self, rows: Iterable[CaptionRow]) -> list[Element]:
        """Return one side of the caption."""
        return [paragraph("Court Caption Side", *self.line(row.line)) for row in rows]

    def part(self, part: Part) -> Iterator[Element]:
        """Yield a writing from its title to what is left of its notes."""
        self.notes = {note.key: note for note in part.notes}
        self.level = 1
        if part.title:
            yield paragraph(HEADING.format(1), *self.line(part.title))
        else:
            yield paragraph("Publisher Heading", words(part.name))
        if part.notice:
            yield paragraph("Publisher Notice", words(part.notice))
        if part.byline:
            yield paragraph("Court Byline", *self.line(part.byline))
        for block in part.blocks:
            yield from self.block(block)
        yield from self.left_over()

    def block(self, block: Paragraph) -> Iterator[Element]:
        """Yield a block of a writing, a table under its number; no heading two levels below the
        last."""
        if block.kind == "heading":
            self.level = min((block.level or 1) + 1, self.level + 1, DEEPEST)
            yield paragraph(HEADING.format(self.level), *self.line(block.line))
            return
        if block.rows:
            yield paragraph("Court Paragraph", *number_of(block))
            yield court_table(block.rows, "Court Table Text", self.line)
        else:
            yield paragraph(STYLES[block.kind], *number_of(block), *self.line(block.line))

    def left_over(self) -> Iterator[Element]:
        """Yield the notes to which no mark of the text refers, after it."""
        for note in self.notes.values():
            head = [label(note.label), words(" ")]
            yield from self.behind(note, head, "Court Note without Mark")
        self.notes = {}

    def foot(self, number: int, note: Footnote) -> Iterator[Element]:
        """Yield the paragraphs of a note at the foot of the page; its label leads back."""
        back = element("hyperlink", label(note.label), anchor=f"mark_{number}")
        marked = bookmark(NOTES + 2 * number, f"note_{number}", back)
        yield from self.behind(note, [run(text(UNSEEN)), *marked, words(" ")], "Court Note")

    def behind(self, note: Footnote, head: list[Element], style: str) -> Iterator[Element]:
        """Yield the paragraphs of a note, the first in its `style` and behind its `head`."""
        line_of = partial(self.line, notes=False)
        for index, block in enumerate(note.blocks):
            named = "Court Note" if index else style
            named = "Court Note Quotation" if block.kind == "blockquote" else named
            before = [] if index else head
            if block.rows:
                yield paragraph(named, *before)
                yield court_table(block.rows, "Court Note Table Text", line_of)
                yield paragraph("Court Note")  # a table is nowhere the last
            else:
                yield paragraph(named, *before, *line_of(block.line))

    # ── Runs ─────────────────────────────────────────────────────────────────────────────────

    def line(self, line: Line, *, notes: bool = True) -> list[Element]:
        """Return the runs of a line."""
        return [
            each
            for citation, runs in groupby(line, key=citation_of)
            for each in self.linked(citation, list(runs), notes=notes)
        ]

    def linked(
        self, citation: Citation | None, runs: list[Run], *, notes: bool
    ) -> Iterator[Element]:
        """Yield runs of one citation, which lead to its entry in the table, or of none."""
        made = [each for item in runs for each in self.run(item, notes=notes)]
        number = self.entries.get(citation.authority_id or "") if citation else None
        if number:
            yield element("hyperlink", *made, anchor=f"authority_{number}")
        else:
            yield from made

    def run(self, item: Run, *, notes: bool) -> Iterator[Element]:
        """Yield one run."""
        if isinstance(item, Words):
            yield run(text(item.words), styles=item.styles, capitals=item.capitals)
        elif isinstance(item, Mark):
            yield from self.mark(item, notes=notes)
        elif isinstance(item, LineEnd):
            yield run(element("br"))
        elif isinstance(item, Edge) and item.begins:
            yield element("commentRangeStart", id=str(item.remark))
        elif isinstance(item, Edge):
            yield element("commentRangeEnd", id=str(item.remark))
            yield run(element("commentReference", id=str(item.remark)))

    def mark(self, mark: Mark, *, notes: bool) -> Iterator[Element]:
        """Yield the mark of a note: where it is referred to first, with the note.

        The printed label is text that leads to the note; what the program is given for the note’s
        own mark is a space without width. Word prints that once and LibreOffice twice, whatever it
        is, and a label of two figures three times.
        """
        note = self.notes.pop(mark.note or "", None) if notes else None
        if note is None:
            yield label(mark.label)
            return
        self.feet.append(note)
        number = len(self.feet)
        lead = element("hyperlink", label(mark.label), anchor=f"note_{number}")
        yield from bookmark(NOTES + 2 * number + 1, f"mark_{number}", lead)
        reference = element("footnoteReference", customMarkFollows="1", id=str(number))
        yield run(reference, text(UNSEEN), named="Court Note Mark")

    # ── Other parts of the document ──────────────────────────────────────────────────────────

    def footnotes(self) -> Element:
        """Return the notes, after the two lines that Word asks for."""
        lines = [
            element("footnote", element("p", element("r", element(name))), type=kind, id=number)
            for name, kind, number in (
                ("separator", "separator", "-1"),
                ("continuationSeparator", "continuationSeparator", "0"),
            )
        ]
        notes = [
            element("footnote", *self.foot(number, note), id=str(number))
            for number, note in enumerate(self.feet, 1)
        ]
        return element("footnotes", *lines, *notes)

    def comments(self) -> Element:
        """Return the notes of the editors."""
        return element("comments", *map(comment, self.book.remarks))

    def table(self) -> Iterator[Element]:
        """Yield the table of authorities."""
        if self.book.authorities:
            yield paragraph("Publisher Heading", words("Table of authorities"))
        for section in self.book.authorities:
            yield paragraph("Publisher Subheading", words(section.name))
            yield from (self.entry(entry) for entry in section.entries)

    def entry(self, entry: Entry) -> Element:
        """Return one authority, which leads to where it can be read."""
        number = self.entries[entry.authority.id]
        name = [run(text(f"{entry.name}, "), styles=["italic"])] if entry.name else []
        rest = words(entry.rest)
        if entry.authority.links:
            rest = element("hyperlink", rest)
            rest.set(f"{{{R}}}id", f"web{number}")
            self.links[f"web{number}"] = entry.authority.links[0].url
        since = f" {entry.since}" if entry.since else ""
        said = [*name, rest, words(f".{since} {times_cited(entry)}.")]
        return paragraph("Publisher Authority", *bookmark(number, f"authority_{number}", *said))


def number_of(block: Paragraph) -> list[Element]:
    """Return the number of a paragraph, if it has one."""
    if not block.number:
        return []
    return [run(text(f"¶ {block.number}  "), named="Publisher Number")]


def label(printed: str) -> Element:
    """Return the label of a note, as printed, where it is referred to or before the note."""
    return run(text(printed), named="Court Note Mark")


def comment(remark: Remark) -> Element:
    """Return a note of the editors, under its author and day."""
    lines = [
        remark.kind,
        *map(words_of_line, remark.paragraphs),
        sources_of_remark(remark),
        signature_of(remark),
    ]
    made = [paragraph("Publisher Text", words(line)) for line in lines if line]
    initials = "".join(word[0] for word in remark.author.split())[:INITIALS].upper()
    return element(
        "comment",
        *made,
        id=str(remark.number),
        author=f"{remark.author} (publisher)",
        date=f"{remark.date.isoformat()}T00:00:00Z",
        initials=initials,
    )
