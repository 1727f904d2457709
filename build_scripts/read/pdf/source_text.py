"""Writes the sheets of a PDF down, one after the other, as the text of a source."""

import re
from collections.abc import Iterable, Sequence

from build_scripts.model import (
    SourceBlock,
    SourceBreak,
    SourceKind,
    SourceMark,
    SourceWriting,
    Span,
    WritingKind,
)
from build_scripts.problems import doubt, excerpt
from build_scripts.read.assembly import Assembly
from build_scripts.read.pdf.blocks.kinds import Indents, indents_of, kind_of, opens_running_text
from build_scripts.read.pdf.blocks.line_patterns import OMISSION, SHIFT, STOP
from build_scripts.read.pdf.blocks.page_turns import (
    begins_quotation,
    goes_on_over_page,
    goes_on_overleaf,
    opens_sections,
)
from build_scripts.read.pdf.blocks.paragraphs import Paragraph, paragraphs_of
from build_scripts.read.pdf.page.footnotes import Label, is_of_style, label_at, next_note
from build_scripts.read.pdf.page.furniture import (
    COLUMN_RULE,
    DRAWN,
    LINE_NUMBER,
    RULE,
    RUNNING_HEAD,
    STAMP,
    WATERMARK,
)
from build_scripts.read.pdf.page.line_text import is_bold, remove_line, write_line, write_part
from build_scripts.read.pdf.page.lines import Line
from build_scripts.read.pdf.page.measure import Measure, measured, measures_of_pages
from build_scripts.read.pdf.page.page_zones import Sheet
from build_scripts.read.pdf.page.redactions import wide_white_in
from build_scripts.read.suspected_redactions import doubt_of_white, parts_sentence

STANCES: Sequence[tuple[re.Pattern[str], WritingKind]] = (
    (re.compile(r"^Syllabus$"), "syllabus"),
    (re.compile(r"concurring.* and dissenting|dissenting.* and concurring"), "concurrence-in-part"),
    (re.compile(r"concurring"), "concurrence"),
    (re.compile(r"dissenting"), "dissent"),
    (re.compile(r"^Per Curiam$"), "per-curiam"),
    (re.compile(r"^Opinion of the Court$"), "majority"),
)
"""What a running head of the Supreme Court says of the writing below it."""


def is_column_rule(line: Line) -> bool:
    """Say whether `line` is a sign between two columns, or a rule over or under one of them."""
    sign = len(line.text) == 1 and not line.text.isalnum()
    return sign or bool(DRAWN.fullmatch(line.text))


class Writer:
    """Writes sheets down one after the other."""

    def __init__(self, sheets: Sequence[Sheet], measure: Measure) -> None:
        self.sheets = sheets
        self.measure = measure
        set_in_notes = measured([line for sheet in sheets for line in sheet.notes], measure)
        self.note_measure = set_in_notes or measure
        self.measures = measures_of_pages([sheet.body for sheet in sheets], measure)
        self.grouped = [
            paragraphs_of(sheet.body, page)
            for sheet, page in zip(sheets, self.measures, strict=True)
        ]
        self.indents: Indents = indents_of(zip(self.grouped, self.measures, strict=True))
        self.into = Assembly()
        self.prose = False
        """Whether running text has begun."""
        self.headnotes = False
        self.overleaf: Paragraph | None = None
        """The first paragraph of the next page."""
        self.before: tuple[Paragraph, SourceKind] | None = None
        self.measure_before = measure
        """Of the page on which the last paragraph stands."""
        self.in_note: Paragraph | None = None
        """The last of the notes."""
        self.label: str | None = None
        """Of the last note."""
        self.raised = False
        """Whether labels of notes are raised."""
        labels = [sheet.label for sheet in sheets if not sheet.printed.continued]
        self.unmarked: Line | None = None
        """What may be a note at the foot of the page, and is taken as text."""
        self.restarts = labels.count("1") > 1
        """Whether each writing has its own numbers of pages."""

    def written(self) -> Assembly:
        """Write all sheets and return what was written."""
        following = [*self.grouped[1:], []]
        for sheet, paragraphs, after, measure in zip(
            self.sheets, self.grouped, following, self.measures, strict=True
        ):
            self.measure, self.overleaf = measure, after[0] if after else None
            if sheet.printed.number > 1 and not sheet.printed.continued:
                self.into.end_line()
                self.into.write("\f")
            self.write_sheet(sheet, paragraphs)
        return self.into

    def write_sheet(self, sheet: Sheet, paragraphs: Sequence[Paragraph]) -> None:
        """Write one sheet: what stands over the text, the text, the notes, the rest."""
        lines = [*sheet.body, *sheet.notes]
        top = max((line.baseline for line in lines), default=0.0)
        over = [(line, reason) for line, reason in sheet.removed if line.baseline >= top]
        self.remove(over)
        self.into.end_paragraph()
        start = self.into.at
        further = sheet.printed.continued
        if sheet.label == "1" and not further and (self.sheets[0] is not sheet or self.restarts):
            self.begin_writing(sheet, start)
        self.unmarked = sheet.unmarked
        for index, paragraph in enumerate(paragraphs):
            self.prose = self.prose or opens_running_text(
                paragraphs[index : index + 2], self.measure
            )
            last = index == len(paragraphs) - 1
            self.write_paragraph(paragraph, first=index == 0, last=last)
        between = [(line, RULE) for line, reason in sheet.removed if reason == RULE]
        self.remove([item for item in between if item not in over])
        self.write_notes(sheet.notes)
        self.remove([item for item in sheet.removed if item not in over and item[1] != RULE])
        self.remove([(line, LINE_NUMBER) for line in sheet.margin])
        self.remove_over_text(sheet)
        if not further:
            self.into.breaks.append(SourceBreak(start, sheet.label))

    def begin_writing(self, sheet: Sheet, at: int) -> None:
        """Record that a writing begins: in slip opinions whose pages are numbered anew for each
        writing (those of the Supreme Court), with its caption; the running head says whose."""
        heads = [line.text for line, reason in sheet.removed if reason == RUNNING_HEAD]
        kind = next(
            (kind for head in heads for stance, kind in STANCES if stance.search(head)), None
        )
        self.into.writings.append(SourceWriting(at, kind))
        self.prose = False
        # Set narrower and smaller than the opinion, a syllabus looks like a quotation.
        self.headnotes = kind == "syllabus"

    def remove(self, lines: Iterable[tuple[Line, str]]) -> None:
        """Write furniture, each line a removal."""
        self.into.end_line()
        for line, reason in lines:
            remove_line(self.into, line, reason)

    def remove_over_text(self, sheet: Sheet) -> None:
        """Write what is set on its side, which only stamps are, and the watermark."""
        for faint, reason in ((False, STAMP), (True, WATERMARK)):
            words = "".join(
                (" " if glyph.spaced else "") + glyph.character
                for glyph in sheet.printed.glyphs
                if glyph.font.faint == faint and (faint or not glyph.font.upright)
            )
            self.into.remove(words.strip(), reason)
            self.into.end_line()

    def write_paragraph(self, paragraph: Paragraph, first: bool, last: bool) -> None:
        """Write one block of the text, the `first` or the `last` of its page."""
        if paragraph.lines[0].column and all(map(is_column_rule, paragraph.lines)):
            self.remove([(line, COLUMN_RULE) for line in paragraph.lines])
            return
        if paragraph.lines[0].cell:
            self.write_row(paragraph, paragraph.lines[0].cell.of)
            return
        kind = kind_of(paragraph, self.measure, self.indents, self.prose)
        if last and kind == "text" and self.overleaf and not self.overleaf.lines[0].cell:
            over = kind_of(self.overleaf, self.measure, self.indents, self.prose)
            if over == "quotation" and begins_quotation(paragraph, self.overleaf):
                kind = "quotation"
        if kind == "text" and self.before and opens_sections(self.before[0], paragraph):
            kind = "quotation"
        if self.headnotes and kind == "quotation":
            kind = "text"
        if OMISSION.fullmatch(paragraph.words) and self.before:
            kind = self.before[1]
        cut = False if not first else None
        if first and self.before:
            before, kind_before = self.before
            if goes_on_overleaf(before, paragraph) and kind != "heading":
                kind, cut = kind_before, True
            else:
                same = before if kind_before == kind else None
                cut = goes_on_over_page(paragraph, same, kind, self.indents, self.measure_before)
        self.into.end_paragraph()
        spans = [write_line(self.into, line) for line in paragraph.lines]
        if self.unmarked in paragraph.lines:
            self.doubt_note(spans[paragraph.lines.index(self.unmarked)].start)
        if self.prose and kind != "heading" and not paragraph.centred:
            self.doubt_white(paragraph, spans)
        self.into.blocks.append(
            SourceBlock(
                Span(spans[0].start, spans[-1].end),
                kind,
                centred=paragraph.centred,
                continues=cut,
            )
        )
        self.before, self.measure_before = (paragraph, kind), self.measure

    def doubt_note(self, at: int) -> None:
        """Doubt whether what begins at the offset `at` is text."""
        words = self.into.since(at).replace("\n", " ")
        label = label_at(self.unmarked) if self.unmarked else None
        self.into.doubts.append(
            doubt(
                "note-or-text.foot",
                self.into.line_at(at),
                label=label.text if label else "",
                words=excerpt(words, 40),
            )
        )

    def doubt_white(self, paragraph: Paragraph, spans: Sequence[Span]) -> None:
        """Doubt whether words are missing where white is as wide as several words."""
        for line, span in zip(paragraph.lines, spans, strict=True):
            self.into.doubts += [
                doubt_of_white(self.into.line_at(span.start), line.text[:place], line.text[place:])
                for place in wide_white_in(line)
                if parts_sentence(line.text[:place], line.text[place + 1 :])
            ]

    def write_row(self, row: Paragraph, count: int) -> None:
        """Write the row of a table, which has `count` cells, as one block."""
        self.into.end_paragraph()
        start = self.into.at
        cells: list[Span] = []
        for place in range(count):
            lines = [line for line in row.lines if line.cell and line.cell.place == place]
            spans = [write_line(self.into, line) for line in lines]
            here = spans[-1].end if spans else cells[-1].end if cells else start
            cells.append(Span(spans[0].start if spans else here, here))
        end = max(cell.end for cell in cells)
        first = not self.into.blocks or self.into.blocks[-1].kind != "row"
        bold = first and all(is_bold(line) for line in row.lines)
        self.into.blocks.append(
            SourceBlock(Span(start, end), "row", cells=tuple(cells), names_columns=bold)
        )
        self.before = None

    def write_notes(self, lines: Sequence[Line]) -> None:
        """Write the notes of a page, each from its label to the next."""
        group: list[Line] = []
        for above, line in zip([None, *lines], lines, strict=False):
            if label := next_note(line, above, self.label, self.raised):
                self.write_note(group)
                group, self.label = [], label.text
                self.raised = self.raised or label.raised
            group.append(line)
        self.write_note(group)

    def write_note(self, lines: Sequence[Line]) -> None:
        """Write a note, or the rest of one from the page before."""
        label = label_at(lines[0]) if lines else None
        if label and (label.text != self.label or not is_of_style(label, self.raised)):
            label = None
        mark, skip = None, 0
        if label:
            self.into.end_paragraph()
            mark, skip = self.write_label(lines[0], label)
            if skip >= len(lines[0].text):  # the label stands on a line of its own
                lines, skip = lines[1:], 0
        paragraphs = paragraphs_of(lines, self.note_measure, labelled=mark is not None)
        for index, paragraph in enumerate(paragraphs):
            first = index == 0
            if not (first and mark):
                self.into.end_paragraph()
            spans = [write_line(self.into, paragraph.lines[0], skip if first else 0)]
            spans += [write_line(self.into, line) for line in paragraph.lines[1:]]
            self.into.blocks.append(
                SourceBlock(
                    Span(spans[0].start, spans[-1].end),
                    "note",
                    label=label.text if label and first else None,
                    continues=first and not label and not self.begins_in_note(paragraph),
                    inset=self.is_inset(paragraph),
                    mark=mark if first else None,
                )
            )
            self.in_note = paragraph

    def begins_in_note(self, paragraph: Paragraph) -> bool:
        """Say whether a note that runs over goes on with a further `paragraph`: its first line is
        indented, and the page before ended with a sentence."""
        first, before = paragraph.lines[0], self.in_note
        if before is None or first.x0 - paragraph.left <= SHIFT:
            return False
        return bool(STOP.search(before.words))

    def is_inset(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph of a note is set in as a quotation is."""
        return len(paragraph.lines) > 1 and self.note_measure.is_indented(paragraph.left)

    def write_label(self, line: Line, label: Label) -> tuple[Span, int]:
        """Write the label of a note, which stands outside its block; return where it stands and
        how many characters of the line it took."""
        span = write_part(self.into, line, 0, label.end)
        self.into.marks.append(SourceMark(span, label.text))
        if line.text[label.end : label.end + 1] != " ":
            return span, label.end
        self.into.write(" ")
        return span, label.end + 1
