"""Finds the marks of notes that a page lists under their title, where mark-up sets none apart.

FindLaw and others print them as figures close after a word: `burned.1 The bell`. Such figures occur
elsewhere too, so that they are marks only where they run in order with the labels of the notes.
"""

from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.cap_text_notes import marks_before, notes_agree_with_marks


def take_figures_as_marks(into: Assembly) -> None:
    """Record the marks of the listed notes of `into`, to none of which another mark refers."""
    notes = [block for block in into.blocks if block.kind == "note" and block.label]
    labels = [note.label for note in notes]
    heads = {note.mark for note in notes}
    if labels != [str(number) for number in range(1, len(notes) + 1)]:
        return
    if not notes or any(mark.span not in heads for mark in into.marks):
        return
    lines = [
        (block.span, into.text[block.span.start : block.span.end])
        for block in into.blocks
        if block.kind in ("text", "quotation")
    ]
    marks = marks_before(lines)
    if notes_agree_with_marks(labels, marks):
        into.marks += marks
