"""Takes pages apart into furniture, text in reading order, and notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.read.pdf.caption_columns import in_reading_order
from build_scripts.read.pdf.footnotes import follows, label_at, lengths_over, notes_begin
from build_scripts.read.pdf.furniture import (
    RULE,
    page_labels,
    printed_number,
)
from build_scripts.read.pdf.glyphs import PrintedPage
from build_scripts.read.pdf.lines import Line
from build_scripts.read.pdf.measure import Measure, measured


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


def sheets_of(
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Line]],
    taken: Sequence[dict[int, str]],
    margins: Sequence[Sequence[Line]],
) -> tuple[list[Sheet], Measure]:
    """Return the pages taken apart into furniture, text and notes, and how the text is set;
    `margins` are the line numbers, which are in no page any more."""
    labels = page_labels([printed_number(p, t) for p, t in zip(pages, taken, strict=True)])
    rest: list[list[Line]] = []
    for page, lines, found in zip(printed, pages, taken, strict=True):
        kept = [line for index, line in enumerate(lines) if index not in found]
        rest.append(in_reading_order(kept, page.width))
    measure = measured([line for lines in rest for line in lines])
    if measure is None:
        raise ValueError("pages without text were refused")
    sheets: list[Sheet] = []
    last: str | None = None
    over = False
    usual: set[int] = set()
    for index, (page, lines) in enumerate(zip(printed, rest, strict=True)):
        removed = [(pages[index][place], reason) for place, reason in taken[index].items()]
        drawn = [line.baseline for line, reason in removed if reason == RULE]
        first = notes_begin(lines, page.rules, drawn, measure, over, last, usual)
        usual |= lengths_over(lines, first, page.rules)
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
