"""Makes parts into the values of the model, and collects what is left out on the way."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import accumulate

from build_scripts.model import (
    Block,
    BlockKind,
    Case,
    Doubt,
    Note,
    Removal,
    Source,
    SourceMark,
    Span,
    Text,
    Writing,
)
from build_scripts.model.note_places import Answers
from build_scripts.model.source import UNCERTAIN_HYPHEN
from build_scripts.model.writing_ids import IDS
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.hyphens import BrokenWord
from build_scripts.structure.blocks.number_and_title_lines import with_whole_titles
from build_scripts.structure.blocks.text_composer import (
    Compose,
    broken_word,
)
from build_scripts.structure.notes.pairing import (
    missing_notes,
    second_notes,
    unfinished_notes,
)
from build_scripts.structure.writings.block_kinds import blocks_of, kinds_of
from build_scripts.structure.writings.writing_section import Section

LISTS = ("counsel", "errata")
"""Writings whose paragraphs are items, however they are set."""


@dataclass
class Builder:
    """Makes parts into the values of the model, and collects what is left out on the way."""

    source: Source
    compose: Compose
    paired: dict[int, SourceMark]
    notes: Sequence[Part]
    """All the notes, in the order of the file."""

    def __post_init__(self) -> None:
        self.starts = {note.start: place for place, note in enumerate(self.notes)}
        self.marked = sorted(
            (self.paired[note.start].span.start, place)
            for place, note in enumerate(self.notes)
            if note.start in self.paired
        )
        """Where the marks stand that have a note, and the place of each note."""
        self.hyphens: list[Removal] = []
        self.broken: list[BrokenWord] = []
        self.doubts: list[Doubt] = []
        self.answers: Answers = {}
        self.homed: set[int] = set()
        """Where the notes begin that the caption or a writing has."""

    def text(self, part: Part) -> Text:
        """Return the running text of `part`."""
        text, hyphens = self.compose(part.spans)
        self.hyphens += hyphens
        self.broken += [
            BrokenWord(self.source.line_of(hyphen.span.start), broken_word(text, hyphen))
            for hyphen in hyphens
            if hyphen.reason == UNCERTAIN_HYPHEN
        ]
        return text

    def writing(self, section: Section) -> Writing:
        """Return a section as a writing; its `id` is still that of its kind alone."""
        listed = section.kind in LISTS
        if listed:
            section = replace(section, body=tuple(replace(p, kind="text") for p in section.body))
        kinds, doubts = kinds_of(section.body, self.source)
        if listed:
            kinds, doubts = ["paragraph"] * len(kinds), []
        if section.kind == "syllabus":  # set hanging, and differently from leaf to leaf
            kinds = ["paragraph" if kind in ("blockquote", "list") else kind for kind in kinds]
        body, kinds = with_whole_titles(section.body, kinds)
        self.doubts += doubts
        heads = [part for part in (section.title, section.byline_part) if part]
        return Writing(
            id=IDS[section.kind],
            kind=section.kind,
            author=section.byline.author if section.byline else None,
            byline=self.text(section.byline_part) if section.byline_part else None,
            title=self.text(section.title) if section.title else None,
            blocks=blocks_of(kinds, body, [self.text(part) for part in body]),
            notes=self.notes_for([*heads, *body, *section.notes]),
        )

    def notes_for(self, parts: Sequence[Part]) -> tuple[Note, ...]:
        """Return the notes to which the marks in `parts` refer, in the order of the marks, and
        those without a mark that stand among `parts`, each after the note before it."""
        mine: list[tuple[Span, Part]] = []
        ahead = [place for part in parts for place in self.called_by(part)]
        heapify(ahead)
        seen = -1
        while ahead:
            place = heappop(ahead)
            note = self.notes[place]
            if place <= seen or note.start in self.homed:
                continue
            seen = place
            mark = self.paired.get(note.start)
            if mark:
                mine.append((mark.span, note))
                for further in self.marked_in(spans_of(note)):
                    heappush(ahead, further)
            else:
                mine.append((mine[-1][0] if mine else Span(note.start, note.start), note))
        mine.sort(key=lambda item: item[0])
        ordered = [note for _, note in mine]
        self.homed |= {note.start for note in ordered}
        self.doubts += second_notes(self.source, ordered) + missing_notes(self.source, ordered)
        self.doubts += unfinished_notes(self.source, ordered)
        return tuple(self.note(note) for note in ordered)

    def called_by(self, part: Part) -> list[int]:
        """Return the places of the notes to which `part` refers; its own, where it is a note that
        no mark refers to."""
        if part.kind != "note":
            return self.marked_in(part.spans)
        place = self.starts.get(part.start)
        return [] if place is None or part.start in self.paired else [place]

    def marked_in(self, spans: Iterable[Span]) -> list[int]:
        """Return the places of the notes whose marks stand in `spans`."""
        found: list[int] = []
        for span in spans:
            at = bisect_left(self.marked, (span.start, 0))
            while at < len(self.marked) and self.marked[at][0] < span.end:
                found.append(self.marked[at][1])
                at += 1
        return found

    def with_homeless(
        self, case: Case, writings: tuple[Writing, ...], sections: Sequence[Section]
    ) -> tuple[Case, tuple[Writing, ...]]:
        """Return `case` and `writings` with the notes that no mark has brought to one of them: each
        goes to the writing before it."""
        # From each section on, where the first begins that follows: so the last before a note is
        # found by halving, whatever their order.
        ahead = [*accumulate(map(start_of, reversed(sections)), min)][::-1]
        more: dict[int, list[Note]] = defaultdict(list)
        for note in self.notes:
            if note.start not in self.homed:
                more[bisect_right(ahead, note.start) - 1].append(self.note(note))
        result = [
            replace(writing, notes=(*writing.notes, *more[place])) if place in more else writing
            for place, writing in enumerate(writings)
        ]
        case = replace(case, notes=(*case.notes, *more[-1])) if -1 in more else case
        return case, tuple(result)

    def note(self, note: Part) -> Note:
        """Return a note with its paragraphs."""
        kinds: list[BlockKind] = ["blockquote" if part.inset else "paragraph" for part in note.more]
        printed = note.mark or Span(note.start, note.start)
        if first := self.paired.get(note.start):
            self.answers[first.span] = printed
        return Note(
            note.label or "",
            (
                Block("paragraph", self.text(note)),
                *(Block(k, self.text(p)) for k, p in zip(kinds, note.more, strict=True)),
            ),
            printed,
        )


def spans_of(note: Part) -> list[Span]:
    """Return where the paragraphs of `note` stand."""
    return [span for part in (note, *note.more) for span in part.spans]


def start_of(section: Section) -> int:
    """Return where a section begins."""
    heads = (section.title, section.byline_part)
    return min(part.start for part in (*heads, *section.body, *section.notes) if part)
