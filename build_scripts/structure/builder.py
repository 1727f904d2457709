"""Makes parts into the values of the model, and collects what is left out on the way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
from build_scripts.model.naming import IDS
from build_scripts.model.note_places import Answers
from build_scripts.model.source import UNCERTAIN_HYPHEN
from build_scripts.structure.blocks.document_parts import Part
from build_scripts.structure.blocks.hyphens import BrokenWord
from build_scripts.structure.blocks.running_text import (
    Compose,
    broken_word,
)
from build_scripts.structure.notes.pairing import (
    missing_notes,
    second_notes,
    unfinished_notes,
)
from build_scripts.structure.writings.blocks import blocks_of, kinds_of
from build_scripts.structure.writings.division import (
    Section,
)

LISTS = ("counsel", "errata")
"""Writings whose paragraphs are items, however they are set."""


@dataclass
class Builder:
    """Makes parts into the values of the model, and collects what is left out on the way."""

    source: Source
    compose: Compose
    paired: dict[int, SourceMark]

    def __post_init__(self) -> None:
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

    def writing(self, section: Section, notes: Sequence[Part]) -> Writing:
        """Return a section as a writing; its `id` is still that of its kind alone."""
        listed = section.kind in LISTS
        if listed:
            section = replace(section, body=tuple(replace(p, kind="text") for p in section.body))
        kinds, doubts = kinds_of(section.body, self.source)
        if listed:
            kinds, doubts = ["paragraph"] * len(kinds), []
        if section.kind == "syllabus":  # set hanging, and differently from leaf to leaf
            kinds = ["paragraph" if kind == "blockquote" else kind for kind in kinds]
        self.doubts += doubts
        heads = [part for part in (section.title, section.byline_part) if part]
        return Writing(
            id=IDS[section.kind],
            kind=section.kind,
            author=section.byline.author if section.byline else None,
            byline=self.text(section.byline_part) if section.byline_part else None,
            title=self.text(section.title) if section.title else None,
            blocks=blocks_of(
                kinds, [self.text(part) for part in section.body], [p.row for p in section.body]
            ),
            notes=self.notes_for([*heads, *section.body, *section.notes], notes),
        )

    def notes_for(self, parts: Sequence[Part], notes: Sequence[Part]) -> tuple[Note, ...]:
        """Return the notes to which the marks in `parts` refer, in the order of the marks, and
        those without a mark that stand among `parts`, each after the note before it."""
        spans = [span for part in parts if part.kind != "note" for span in part.spans]
        here = {part.start for part in parts if part.kind == "note"}
        mine: list[tuple[Span, Part]] = []
        for note in notes:
            if note.start in self.homed:
                continue
            mark = self.paired.get(note.start)
            if mark and holds(spans, mark.span):
                mine.append((mark.span, note))
                spans = [*spans, *spans_of(note)]
            elif not mark and note.start in here:
                mine.append((mine[-1][0] if mine else Span(note.start, note.start), note))
        mine.sort(key=lambda item: item[0])
        ordered = [note for _, note in mine]
        self.homed |= {note.start for note in ordered}
        self.doubts += second_notes(self.source, ordered) + missing_notes(self.source, ordered)
        self.doubts += unfinished_notes(self.source, ordered)
        return tuple(self.note(note) for note in ordered)

    def with_homeless(
        self,
        case: Case,
        writings: tuple[Writing, ...],
        sections: Sequence[Section],
        notes: Sequence[Part],
    ) -> tuple[Case, tuple[Writing, ...]]:
        """Return `case` and `writings` with the notes that no mark has brought to one of them: each
        goes to the writing before it."""
        result = list(writings)
        for note in notes:
            if note.start in self.homed:
                continue
            before = [i for i, each in enumerate(sections) if start_of(each) <= note.start]
            if before:
                writing = result[before[-1]]
                result[before[-1]] = replace(writing, notes=(*writing.notes, self.note(note)))
            else:
                case = replace(case, notes=(*case.notes, self.note(note)))
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


def holds(spans: Iterable[Span], inner: Span) -> bool:
    """Say whether one of `spans` contains `inner`."""
    return any(span.start <= inner.start < span.end for span in spans)
