"""Tells the marks of notes in mark-up: those that refer to a note, the label at the head of one,
and raised figures that are neither."""

from dataclasses import replace

from lxml.etree import _Element

from build_scripts.lexicon.superscripts import MEASURE, REACH
from build_scripts.model import SourceEmphasis, SourceMark, Span
from build_scripts.read.assembly import Assembly
from build_scripts.read.markup.block_kinds import OpenBlock
from build_scripts.read.markup.elements import (
    MARK,
    is_linked,
    leads_back,
    numbers_note,
    words_of,
)
from build_scripts.read.markup.note_elements import Notes


class Marks:
    """The marks of notes met so far."""

    def __init__(self, into: Assembly, notes: Notes) -> None:
        self.into = into
        self.notes = notes
        self.bracketed = False
        """Whether the mark just written stands in brackets of the text."""
        self.linked = False
        """Whether any mark names its note by more than a raised character."""
        self.bare: list[SourceMark] = []
        """Marks that are a raised character and nothing more, which may be no marks."""
        self.measures: set[Span] = set()
        """Those of them that stand close to a figure or a unit."""

    def heads_note(self, element: _Element, block: OpenBlock | None) -> bool:
        """Say whether the mark `element`, which comes next in `block`, may head a note. One that
        leads back to where its note is referred to begins a list of notes, and so does a link with
        a stop at the head of a paragraph, even in another note: where it lost the notes of a
        dissent, the Caselaw Access Project has some of them in those of the opinion."""
        first = block is None or (self.after_bracket() and self.into.at == block.begin + 1)
        note = self.notes.current
        stopped = (note is None or note.begun) and numbers_note(element)
        if first and ((not note and leads_back(element)) or stopped):
            self.notes.listed = True
        return first and (self.notes.listed or self.notes.await_label())

    def after_bracket(self) -> bool:
        """Say whether a bracket has just been opened."""
        return self.into.ending.endswith("[")

    def write(self, element: _Element, heads: bool) -> str:
        """Write the mark `element`. Return its words where it refers to a note, none where it
        `heads` one."""
        words = words_of(element)
        found = MARK.fullmatch(words)
        after_figure = bool(MEASURE.search(self.into.since(max(0, self.into.at - REACH))))
        self.bracketed = self.after_bracket()
        span = self.into.write(words)
        if heads and found:
            self.notes.raised = (span, found["label"])
            return ""
        mark = SourceMark(span, found["label"] if found else words)
        self.into.marks.append(mark)
        linked = is_linked(element)
        self.linked = self.linked or linked
        if not linked:
            self.bare.append(mark)
        if after_figure:
            self.measures.add(span)
        return words

    def close_bracket(self, text: str) -> str:
        """Add to the mark just written the bracket that closes it: Justia sets those of
        “[Footnote 1]” outside the link. Return the rest of `text`."""
        self.bracketed = False
        if not text.startswith("]"):
            return text
        self.into.write("]")
        if self.notes.raised:
            span, label = self.notes.raised
            self.notes.raised = (Span(span.start - 1, span.end + 1), label)
        else:
            mark = self.into.marks[-1]
            span = Span(mark.span.start - 1, mark.span.end + 1)
            self.into.marks[-1] = replace(mark, span=span)
        return text[1:]

    def drop_exponents(self) -> None:
        """Take back bare raised characters that are no marks but text, raised: 10², x³.

        Where other marks are linked or bracketed, one is none that no note answers, or that stands
        after a figure or a unit; else one that does and that no note answers.
        """
        labels = {block.label for block in self.into.blocks if block.label}
        text = {
            mark.span
            for mark in self.bare
            if (mark.label not in labels, mark.span in self.measures).count(True)
            > (0 if self.linked else 1)
        }
        # A letter that no note bears is an ordinal’s or a unit’s; of two marks of one note, that
        # after a figure is its power.
        text |= {m.span for m in self.bare if m.label.isalpha() and m.label not in labels}
        plain = {mark.label for mark in self.bare if mark.span not in self.measures}
        text |= {m.span for m in self.bare if m.span in self.measures and m.label in plain}
        self.into.emphasis += [SourceEmphasis(span, "raised") for span in text]
        self.into.marks = [mark for mark in self.into.marks if mark.span not in text]
