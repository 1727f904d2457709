"""Writes the paragraphs of a document down: words, emphasis, marks of notes, and what is hidden."""

from collections.abc import Iterable, Sequence

from lxml.etree import _Element

from build_scripts.model import (
    Removal,
    SourceBlock,
    SourceKind,
    SourceMark,
    Span,
)
from build_scripts.read.assembly import Assembly
from build_scripts.read.docx.block_kinds import (
    INSET,
    Paper,
    is_running_text,
    kind_of_paragraph,
)
from build_scripts.read.docx.characters import (
    CHARACTERS,
    span_without_edge_space,
    symbol_character,
    words_shown,
)
from build_scripts.read.docx.emphasis import record_emphases
from build_scripts.read.docx.notes import EMPTY_NOTE, MARK, Notes, Referred, has_label
from build_scripts.read.docx.numbering import Numbering
from build_scripts.read.docx.package import MATH, MC, SKIPPED, W
from build_scripts.read.docx.styles import Place, Setting, Styles, child
from build_scripts.read.list_number_format import BULLET

DELETED = "deleted text (tracked change)"
HIDDEN = "hidden text"
COLUMN_RULE = "rule between columns"
SEPARATORS = frozenset(")§|:*}")


class Writer:
    """Writes paragraph after paragraph."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes, paper: Paper) -> None:
        self.styles, self.numbering, self.notes, self.paper = styles, numbering, notes, paper
        self.into = Assembly()
        self.prose = False
        """Whether running text has begun: the lines before it are those of the caption."""
        self.pending: list[Referred] = []
        """Notes whose marks stand in the paragraph that is being written."""
        self.last: list[Referred] = []
        """Endnotes, which stand at the end."""
        self.texts: list[_Element] = []
        """Boxes of text that hang on the paragraph that is being written."""
        self.deleted = 0
        """The line on which the first deleted text stands."""
        self.tables = self.boxes = 0
        self.own: Referred | None = None
        """The note that is being written."""
        self.note_mark: Span | None = None
        """Where its label stands."""
        self.set: list[Setting] = []
        """How each stretch of the paragraph is set."""
        self.goes_on = False
        """Whether a tracked change deleted the end of the last paragraph, so that it goes on."""

    def paragraph(self, element: _Element, in_table: bool = False) -> None:
        """Write a paragraph of the text, then the notes that it refers to."""
        properties = child(element, "pPr")
        place = self.styles.place(properties)
        self.into.end_paragraph()
        start, marks = self.into.at, len(self.into.marks)
        self.write_label(place)
        self.write_inline(element, place.setting)
        self.end_block(start, marks, place, in_table)
        mark = child(properties, "rPr") if properties is not None else None
        self.goes_on = mark is not None and child(mark, "del") is not None
        pending, self.pending = self.pending, []
        texts, self.texts = self.texts, []
        for note in pending:
            self.write_note(note)
        for box in texts:
            for inner in box.iterchildren(W + "p"):
                self.paragraph(inner, in_table=True)

    def row(self, cells: Sequence[Sequence[_Element]]) -> None:
        """Write the row of a table, a paragraph to each of its cells, as one block."""
        self.into.end_paragraph()
        start = self.into.at
        places: list[Span] = []
        for cell in cells:
            if places:
                self.into.write(" ")
            begins = self.into.at
            for element in cell:
                place = self.styles.place(child(element, "pPr"))
                self.write_label(place)
                self.write_inline(element, place.setting)
            places.append(span_without_edge_space(self.into.since(begins), begins))
        self.set = []
        words = self.into.since(start)
        if words_shown(self.into.removals, start, words).strip():
            block = SourceBlock(span_without_edge_space(words, start), "row", cells=tuple(places))
            self.into.blocks.append(block)
        pending, self.pending = self.pending, []
        for note in pending:
            self.write_note(note)

    def deleted_row(self, cells: Iterable[_Element]) -> None:
        """Write the words of a row that a tracked change deleted, as removals."""
        self.into.end_paragraph()
        for cell in cells:
            self.remove_deleted(cell)
            self.into.write(" ")

    def write_label(self, place: Place) -> None:
        """Write the number that Word counts for a paragraph."""
        if place.numbers and (label := self.numbering.label(place.numbers, place.depth)):
            self.into.write(label + " ")

    def end_block(self, start: int, marks: int, place: Place, in_table: bool) -> None:
        """Make what was written from `start` on a block, or in a caption one of each line."""
        words = self.into.since(start)
        settings, self.set = self.set, []
        raised = next(iter(self.into.marks[marks:]), None)
        if raised and self.prose and raised.span.start == start and not self.pending:
            # Typed by hand: a note that begins with its mark.
            rest = span_without_edge_space(words[raised.span.end - start :], raised.span.end)
            if rest.start < rest.end:
                self.into.blocks.append(
                    SourceBlock(rest, "note", label=raised.label, continues=False, mark=raised.span)
                )
                return
        shown = words_shown(self.into.removals, start, words)
        if not shown.strip():
            return
        if in_table and not self.prose and SEPARATORS.issuperset(shown.split()):
            self.into.removals.append(Removal(span_without_edge_space(words, start), COLUMN_RULE))
            return
        self.prose = self.prose or (not place.centred and not in_table and is_running_text(shown))
        kind = self.kind_of(shown, place, settings, in_table)
        level = place.level if kind == "heading" else None
        lines = [words] if self.prose else words.split("\n")
        at = start
        for line in lines:
            span = span_without_edge_space(line, at)
            if (
                span.start < span.end
                and words_shown(self.into.removals, span.start, line.strip()).strip()
            ):
                self.into.blocks.append(
                    SourceBlock(span, kind, level, centred=place.centred, continues=self.goes_on)
                )
            at += len(line) + 1

    def kind_of(
        self, words: str, place: Place, settings: list[Setting], in_table: bool
    ) -> SourceKind:
        """Return what a paragraph is: in the caption and in tables, a line."""
        if words.lstrip().startswith(f"{BULLET} ") and place.numbers:
            return "row"
        if not self.prose or in_table:
            return "text"
        return kind_of_paragraph(words, place, settings, self.paper)

    def write_inline(self, element: _Element, setting: Setting) -> None:
        """Write what stands in a paragraph, or in what wraps parts of it."""
        for inner in element.iterchildren():
            if inner.tag == W + "r":
                self.write_run(inner, self.styles.setting(setting, child(inner, "rPr")))
            elif inner.tag in (W + "del", W + "moveFrom"):
                self.remove_deleted(inner)
            elif inner.tag == MC + "AlternateContent":
                self.write_first(inner, setting)
            elif inner.tag == MATH + "t":
                self.into.write(inner.text or "")
            elif isinstance(inner.tag, str) and inner.tag not in SKIPPED:
                self.write_inline(inner, setting)

    def write_first(self, choice: _Element, setting: Setting) -> None:
        """Write the first of several forms of one thing, such as a box of text."""
        first = next(choice.iterchildren(), None)
        if first is not None:
            self.write_run(first, setting)

    def remove_deleted(self, element: _Element) -> None:
        """Write what a tracked change deleted, as a removal."""
        words = "".join(part.text or "" for part in element.iter(W + "delText", W + "t"))
        if words.strip():
            self.deleted = self.deleted or self.into.line_at(self.into.at)
        self.into.remove(words, DELETED)

    def write_run(self, run: _Element, setting: Setting) -> None:
        """Write the parts of a run, all set alike."""
        start = self.into.at
        for part in run.iterchildren():
            tag = part.tag.removeprefix(W) if isinstance(part.tag, str) else ""
            if tag in ("t", "delText"):
                self.write_words((part.text or "").replace("\r", ""))
            elif tag in CHARACTERS:
                self.into.write(CHARACTERS[tag])
            elif tag == "sym":
                self.into.write(symbol_character(part))
            elif tag in ("footnoteReference", "endnoteReference"):
                self.refer(part, tag)
            elif tag in ("footnoteRef", "endnoteRef"):
                self.write_own_label()
            elif part.tag == MC + "AlternateContent":
                self.write_first(part, setting)
            elif tag == "ruby":
                base = (
                    words.text or "" for r in part.iter(W + "rubyBase") for words in r.iter(W + "t")
                )
                self.write_words("".join(base))
            elif tag in ("drawing", "pict", "object"):
                boxes = list(part.iter(W + "txbxContent"))
                self.boxes += bool(boxes)
                self.texts += boxes[:1]
        self.set_as(Span(start, self.into.at), setting)

    def write_words(self, words: str) -> None:
        """Write words; they begin with the mark of a note where Word does not count it."""
        if self.pending and not self.pending[-1].label and (mark := MARK.match(words)):
            last = self.pending[-1]
            self.into.marks.append(SourceMark(self.into.write(mark[0]), mark[0]))
            self.pending[-1] = Referred(last.note, mark[0], counted=False)
            words = words[mark.end() :]
        self.into.write(words)

    def set_as(self, span: Span, setting: Setting) -> None:
        """Record how a stretch is set, and what it is for that."""
        words = self.into.since(span.start)
        if not words.strip() or any(mark.span == span for mark in self.into.marks[-1:]):
            return
        if setting.hidden:
            self.into.removals.append(Removal(span, HIDDEN))
            return
        if setting.raised and MARK.fullmatch(words.strip()):
            self.into.marks.append(
                SourceMark(span_without_edge_space(words, span.start), words.strip())
            )
            return
        self.set.append(setting)
        record_emphases(self.into, span, setting)

    def refer(self, reference: _Element, tag: str) -> None:
        """Write the mark of a note, if Word counts it."""
        footnote = tag == "footnoteReference"
        found = (self.notes.footnotes if footnote else self.notes.endnotes).referred(reference)
        if found is None:
            return
        if found.label:
            self.into.marks.append(SourceMark(self.into.write(found.label), found.label))
        if footnote:
            self.pending.append(found)
        else:
            self.last.append(found)

    def end_notes(self) -> None:
        """Write the notes that stand at the end."""
        for note in self.last:
            self.write_note(note)

    def write_note(self, referred: Referred) -> None:
        """Write a note: its label, which stands outside its block, and its paragraphs."""
        self.own, self.note_mark = referred, None
        label: str | None = referred.label
        for element in referred.note.iter(W + "p"):
            place = self.styles.place(child(element, "pPr"))
            self.into.end_paragraph()
            start = self.into.at
            if referred.counted and not has_label(referred.note):
                self.write_own_label()
            self.write_label(place)
            self.write_inline(element, place.setting)
            self.set = []
            if label and not referred.counted and self.into.since(start).startswith(label):
                self.note_mark = Span(start, start + len(label))
                self.into.marks.append(SourceMark(self.note_mark, label))
            mark = self.note_mark if label else None
            start = mark.end if mark else start
            span = span_without_edge_space(self.into.since(start), start)
            if span.start < span.end:
                inset = place.left - self.paper.left >= INSET
                self.into.blocks.append(
                    SourceBlock(
                        span, "note", label=label or None, continues=False, inset=inset, mark=mark
                    )
                )
                label = None
        if label and self.note_mark:  # a note without words
            self.into.marks.pop()
            self.into.removals.append(Removal(self.note_mark, EMPTY_NOTE))
        self.own = None
        self.pending = []

    def write_own_label(self) -> None:
        """Write the label at the head of the note that is being written."""
        if self.own and self.own.counted and self.note_mark is None:
            self.note_mark = self.into.write(self.own.label)
            self.into.marks.append(SourceMark(self.note_mark, self.own.label))
