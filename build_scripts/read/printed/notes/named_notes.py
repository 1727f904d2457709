"""Finds notes that an archive names with letters: `{FN1}` in the text, `FN1.  See …` at its end.

Vermont’s library and the bulletin boards of courts gave opinions as plain text, in which nothing
can be raised.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.model import Removal, Source, SourceBlock, SourceMark, Span
from build_scripts.read.printed.blocks.breaks_by_wording import begins_writing
from build_scripts.read.printed.notes.notes_under_heading import NOTES_TITLE
from build_scripts.read.printed.page.running_heads import NOTES_HEADING

MARK = re.compile(r"(?<=\S)\s*[{\[(]FN ?(?P<label>\d{1,3})[}\])]")
HEAD = re.compile(r"(?P<printed>[{\[(]?FN ?(?P<label>\d{1,3})[}\])]?[.:]?)\s+(?=\S)")


def with_named_notes(source: Source) -> Source:
    """Return `source` with the notes that its text names, where they count from 1 on and each has
    its mark in the text above the first."""
    heads = [HEAD.match(source.text, b.span.start, b.span.end) for b in source.blocks]
    labels = [head["label"] for head in heads if head]
    first = next((place for place, head in enumerate(heads) if head), 0)
    marks = [mark for block in source.blocks[:first] for mark in marks_in(source.text, block.span)]
    counted = labels == [str(number) for number in range(1, len(labels) + 1)]
    if not labels or not counted or {mark.label for mark in marks} != set(labels):
        return source
    above = source.blocks[first - 1]
    titled = NOTES_HEADING.fullmatch(source.text[above.span.start : above.span.end])
    titles = [Removal(above.span, NOTES_TITLE)] if titled else []
    body = source.blocks[: first - len(titles)]
    notes = notes_from(source, first, heads)
    printed = [SourceMark(note.mark, note.label) for note in notes if note.mark and note.label]
    return replace(
        source,
        blocks=(*body, *notes, *source.blocks[first + len(notes) :]),
        marks=tuple(sorted([*source.marks, *marks, *printed])),
        removals=tuple(sorted([*source.removals, *titles])),
    )


def notes_from(
    source: Source, first: int, heads: Sequence[re.Match[str] | None]
) -> list[SourceBlock]:
    """Return the blocks from the one at `first` on as notes, up to a byline or a heading."""
    notes: list[SourceBlock] = []
    for block, head in zip(source.blocks[first:], heads[first:], strict=True):
        words = source.text[block.span.start : block.span.end]
        if not head and (block.kind == "heading" or begins_writing(words)):
            break
        if not head:
            notes.append(replace(block, kind="note", inset=block.kind == "quotation"))
            continue
        body, printed = Span(head.end(), block.span.end), Span(head.start(), head.end("printed"))
        notes.append(replace(block, span=body, kind="note", label=head["label"], mark=printed))
    return notes


def marks_in(text: str, span: Span) -> list[SourceMark]:
    """Return the marks of named notes in `text` at `span`."""
    found = MARK.finditer(text, span.start, span.end)
    return [SourceMark(Span(*match.span()), match["label"]) for match in found]
