"""Reads a PDF as courts issue it: what is printed, page by page, in the order of reading.

The text of a source read here is made of the printed characters, a line to a line, a blank line
between blocks and a form feed between pages.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.model import (
    Source,
    SourceBlock,
    SourceBreak,
    SourceKind,
    SourceMark,
    SourceWriting,
    Span,
    WritingKind,
)
from build_scripts.problems import Problem
from build_scripts.read.assembly import Assembly
from build_scripts.read.pdf_columns import in_reading_order
from build_scripts.read.pdf_furniture import (
    COLUMN_RULE,
    LINE_NUMBER,
    RULE,
    RUNNING_HEAD,
    STAMP,
    furniture,
    page_labels,
    printed_number,
    without_line_numbers,
)
from build_scripts.read.pdf_glyphs import PrintedPage, printed_pages
from build_scripts.read.pdf_lines import Line, lines_of
from build_scripts.read.pdf_measure import Measure, measured
from build_scripts.read.pdf_notes import Label, follows, label_at, notes_begin
from build_scripts.read.pdf_paragraphs import (
    OMISSION,
    Indents,
    Paragraph,
    continues,
    goes_on_overleaf,
    indents_of,
    is_prose,
    kind_of,
    paragraphs_of,
)
from build_scripts.read.pdf_writing import write_line

FEWEST_CHARACTERS = 20
"""A page with a picture and fewer characters than this, stamps aside, is a scan."""
STANCES: Sequence[tuple[re.Pattern[str], WritingKind]] = (
    (re.compile(r"^Syllabus$"), "syllabus"),
    (re.compile(r"concurring.* and dissenting|dissenting.* and concurring"), "concurrence-in-part"),
    (re.compile(r"concurring"), "concurrence"),
    (re.compile(r"dissenting"), "dissent"),
    (re.compile(r"^Per Curiam$"), "per-curiam"),
    (re.compile(r"^Opinion of the Court$"), "majority"),
)
"""What a running head of the Supreme Court says of the writing below it."""
GARBLED = 0.2
"""Of the characters: more that mean nothing make a text that nobody can read."""


def recognises(data: bytes) -> bool:
    """Say whether `data` is a PDF. Its mark stands within the first 1024 bytes."""
    return b"%PDF-" in data[:1024]


def not_a_pdf(name: str) -> Problem:
    """Return the problem of a file that is called a PDF and is none."""
    return Problem(
        "pdf-not-a-pdf",
        "The file is called a PDF but is none.",
        name,
        1,
        "Download the opinion again; give a text file the ending .txt.",
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page taken apart."""

    printed: PrintedPage
    removed: tuple[tuple[Line, str], ...]
    """Furniture and why it is that."""
    margin: tuple[Line, ...]
    """Line numbers."""
    body: tuple[Line, ...]
    notes: tuple[Line, ...]
    label: str


def read_pdf(name: str, data: bytes) -> Source:
    """Return the source of a PDF.

    Raises `Problem` for a file that cannot be opened, or whose pages are pictures.
    """
    printed = printed_pages(name, data)
    pages = [lines_of(page) for page in printed]
    taken = furniture(pages, [page.height for page in printed])
    refuse_scans(name, printed, pages, taken)
    refuse_garbled(name, printed)
    sheets, measure = sheets_of(printed, pages, taken)
    return Writer(sheets, measure).written().source(name, data)


def refuse_scans(
    name: str,
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Line]],
    taken: Sequence[dict[int, str]],
) -> None:
    """Raise `Problem` where pages are pictures of text, or nothing at all is printed."""
    bare = [
        sum(len(line.text) for index, line in enumerate(lines) if index not in found)
        < FEWEST_CHARACTERS
        for lines, found in zip(pages, taken, strict=True)
    ]
    scans = [
        page.number for page, empty in zip(printed, bare, strict=True) if empty and page.pictured
    ]
    if not scans and not all(bare):
        return
    which = named(scans) if scans else named([page.number for page in printed])
    first = scans[0] if scans else 1
    raise Problem(
        "pdf-no-text-layer",
        f"{which} of the PDF {'is a picture' if len(scans) == 1 else 'hold no text'}: scanned, "
        "without a text layer.",
        name,
        first,
        "Add one with `ocrmypdf in.pdf out.pdf`, and proof-read what it makes of the page.",
    )


def named(numbers: Sequence[int]) -> str:
    """Return page numbers in words, runs of them folded: “Pages 1–3 and 7”."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'Page' if len(numbers) == 1 else 'Pages'} {listed}"


def refuse_garbled(name: str, printed: Iterable[PrintedPage]) -> None:
    """Raise `Problem` where the characters of the text layer mean nothing."""
    characters = [glyph.character for page in printed for glyph in page.glyphs]
    lost = sum(
        character == "�" or unicodedata.category(character) in ("Co", "Cn", "Cs")
        for character in characters
    )
    if lost > GARBLED * len(characters):
        raise Problem(
            "pdf-garbled",
            "The text layer of the PDF is garbled: its fonts do not say what their signs mean.",
            name,
            1,
            "Make a new text layer with `ocrmypdf --force-ocr in.pdf out.pdf`.",
        )


def sheets_of(
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Line]],
    taken: Sequence[dict[int, str]],
) -> tuple[list[Sheet], Measure]:
    """Return the pages taken apart into furniture, text and notes, and how the text is set."""
    labels = page_labels([printed_number(p, t) for p, t in zip(pages, taken, strict=True)])
    rest: list[list[Line]] = []
    margins: list[list[Line]] = []
    for page, lines, found in zip(printed, pages, taken, strict=True):
        kept, margin = without_line_numbers(
            [line for index, line in enumerate(lines) if index not in found]
        )
        rest.append(in_reading_order(kept, page.width))
        margins.append(margin)
    measure = measured([line for lines in rest for line in lines])
    if measure is None:
        raise ValueError("pages without text were refused")
    sheets: list[Sheet] = []
    last: str | None = None
    over = False
    for index, (page, lines) in enumerate(zip(printed, rest, strict=True)):
        removed = [(pages[index][place], reason) for place, reason in taken[index].items()]
        drawn = [line.baseline for line, reason in removed if reason == RULE]
        first = notes_begin(lines, page.rules, drawn, measure, over, last)
        notes = lines[first:]
        for line in notes:
            label = label_at(line)
            if label and follows(label.text, last):
                last = label.text
        over = bool(notes) and not notes[-1].text.rstrip("”’\"')]").endswith((".", "?", "!"))
        sheets.append(
            Sheet(
                page,
                tuple(removed),
                tuple(margins[index]),
                tuple(lines[:first]),
                tuple(notes),
                labels[index],
            )
        )
    return sheets, measure


class Writer:
    """Writes sheets down one after the other."""

    def __init__(self, sheets: Sequence[Sheet], measure: Measure) -> None:
        self.sheets = sheets
        self.measure = measure
        set_in_notes = measured([line for sheet in sheets for line in sheet.notes], measure)
        self.note_measure = set_in_notes or measure
        self.measures = [measure.on_page(sheet.body) for sheet in sheets]
        self.grouped = [
            paragraphs_of(sheet.body, page)
            for sheet, page in zip(sheets, self.measures, strict=True)
        ]
        self.indents: Indents = indents_of(zip(self.grouped, self.measures, strict=True))
        self.into = Assembly()
        self.prose = False
        """Whether running text has begun."""
        self.headnotes = False
        self.before: tuple[Paragraph, SourceKind] | None = None
        self.label: str | None = None
        """Of the last note."""
        self.restarts = [sheet.label for sheet in sheets].count("1") > 1
        """Whether each writing has its own numbers of pages."""

    def written(self) -> Assembly:
        """Write all sheets and return what was written."""
        for sheet, paragraphs, measure in zip(
            self.sheets, self.grouped, self.measures, strict=True
        ):
            self.measure = measure
            if sheet.printed.number > 1:
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
        if sheet.label == "1" and (self.sheets[0] is not sheet or self.restarts):
            self.begin_writing(sheet, start)
        for index, paragraph in enumerate(paragraphs):
            self.write_paragraph(paragraph, first=index == 0)
        between = [(line, RULE) for line, reason in sheet.removed if reason == RULE]
        self.remove([item for item in between if item not in over])
        self.write_notes(sheet.notes)
        self.remove([item for item in sheet.removed if item not in over and item[1] != RULE])
        self.remove([(line, LINE_NUMBER) for line in sheet.margin])
        self.remove_turned(sheet)
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
            self.into.remove(line.text, reason)
            self.into.end_line()

    def remove_turned(self, sheet: Sheet) -> None:
        """Write what is set on its side, which only stamps are."""
        turned = "".join(
            (" " if glyph.spaced else "") + glyph.character
            for glyph in sheet.printed.glyphs
            if not glyph.font.upright
        )
        self.into.remove(turned.strip(), STAMP)
        self.into.end_line()

    def write_paragraph(self, paragraph: Paragraph, first: bool) -> None:
        """Write one block of the text."""
        self.prose = self.prose or is_prose(paragraph, self.measure)
        if all(len(line.text) == 1 and not line.text.isalnum() for line in paragraph.lines) and (
            paragraph.lines[0].column
        ):
            self.remove([(line, COLUMN_RULE) for line in paragraph.lines])
            return
        kind = kind_of(paragraph, self.measure, self.indents, self.prose)
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
                cut = continues(paragraph, same, kind, self.indents)
        self.into.end_paragraph()
        spans = [write_line(self.into, line) for line in paragraph.lines]
        self.into.blocks.append(
            SourceBlock(
                Span(spans[0].start, spans[-1].end),
                kind,
                centred=paragraph.centred,
                continues=cut,
            )
        )
        self.before = (paragraph, kind)

    def write_notes(self, lines: Sequence[Line]) -> None:
        """Write the notes of a page, each from its label to the next."""
        group: list[Line] = []
        for line in lines:
            label = label_at(line)
            if label and follows(label.text, self.label):
                self.write_note(group)
                group, self.label = [], label.text
            group.append(line)
        self.write_note(group)

    def write_note(self, lines: Sequence[Line]) -> None:
        """Write a note, or the rest of one from the page before."""
        for index, paragraph in enumerate(paragraphs_of(lines, self.note_measure)):
            label = label_at(paragraph.lines[0]) if index == 0 else None
            if label and label.text != self.label:
                label = None
            self.into.end_paragraph()
            mark, skip = self.write_label(paragraph.lines[0], label) if label else (None, 0)
            spans = [
                write_line(self.into, line, skip if place == 0 else 0)
                for place, line in enumerate(paragraph.lines)
            ]
            self.into.blocks.append(
                SourceBlock(
                    Span(spans[0].start, spans[-1].end),
                    "note",
                    label=label.text if label else None,
                    continues=index == 0 and not label,
                    inset=self.is_inset(paragraph),
                    mark=mark,
                )
            )

    def is_inset(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph of a note is set in as a quotation is."""
        return len(paragraph.lines) > 1 and self.note_measure.is_indented(paragraph.left)

    def write_label(self, line: Line, label: Label) -> tuple[Span, int]:
        """Write the label of a note, which stands outside its block; return where it stands and
        how many characters of the line it took."""
        span = self.into.write(line.text[: label.end])
        self.into.marks.append(SourceMark(span, label.text))
        if line.text[label.end : label.end + 1] != " ":
            return span, label.end
        self.into.write(" ")
        return span, label.end + 1
