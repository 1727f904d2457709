"""The steps from a source to an opinion, in their order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.model import (
    Block,
    Case,
    Doubt,
    Note,
    Opinion,
    Removal,
    Source,
    SourceMark,
    Span,
    Text,
    Writing,
    WritingKind,
)
from build_scripts.structure.blocks import blocks_of, kinds_of
from build_scripts.structure.caption import caption_line, case_of
from build_scripts.structure.flow import Compose, composer
from build_scripts.structure.hints import Hint, placed
from build_scripts.structure.names import cases
from build_scripts.structure.notes import Reference, orphan, pair, references_in, refuse_second
from build_scripts.structure.parts import Part, joined, parts_of
from build_scripts.structure.sections import Section, caption_end, sections_of
from build_scripts.structure.stated import divided, with_record

IDS: dict[WritingKind, str] = {
    "syllabus": "summary",
    "counsel": "counsel",
    "majority": "opinion",
    "per-curiam": "opinion",
    "plurality": "opinion",
    "memorandum": "opinion",
    "order": "order",
    "concurrence": "concurrence",
    "concurrence-in-part": "concurrence",
    "dissent": "dissent",
}
"""The place of each kind of writing in the URL."""


def recover(source: Source, hints: Iterable[Hint] = ()) -> Opinion:
    """Return the opinion in `source`, with `hints` where its layout is ambiguous.

    Raises `Problem` where the document contradicts itself: no caption, a note without a mark,
    a mark without a note, two bylines of one writing, a hint that fits nowhere or twice.
    """
    known = cases(source.text)
    plain = composer(source, source.removals, ())
    parts = parts_of(source, plain, placed(source, hints))
    end = caption_end(source, parts, known)
    caption, rest = parts[:end], joined(parts[end:])
    body = [part for part in (*caption, *rest) if part.kind != "note"]
    notes = [part for part in (*caption, *rest) if part.kind == "note"]
    references = [r for part in body for r in references_in(part, source, plain)]
    paired = pair(source, references, notes)
    builder = Builder(source, composer(source, source.removals, marks(references, paired)), paired)
    case = case_of(
        [caption_line(builder.text(part)) for part in caption if part.kind != "note"],
        builder.notes_for([part for part in caption if part.kind != "note"], notes),
        known,
    )
    sections = divided(sections_of(source, rest, known, plain), source.writings, known)
    writings = named([builder.writing(section, notes) for section in sections])
    refuse_orphans(source, references, case, writings)
    return Opinion(
        source=source,
        case=replace(with_record(case, source.record), disposition=disposition_of(writings)),
        writings=writings,
        removals=tuple(sorted({*source.removals, *builder.hyphens})),
        doubts=tuple(builder.doubts),
    )


def marks(references: Iterable[Reference], paired: dict[int, SourceMark]) -> list[SourceMark]:
    """Return the marks that refer to notes: those of the format, and symbols that have a note."""
    served = set(paired.values())
    return [r.mark for r in references if r.certain or r.mark in served]


@dataclass
class Builder:
    """Makes parts into the values of the model, and collects what is left out on the way."""

    source: Source
    compose: Compose
    paired: dict[int, SourceMark]

    def __post_init__(self) -> None:
        self.hyphens: list[Removal] = []
        self.doubts: list[Doubt] = []

    def text(self, part: Part) -> Text:
        """Return the running text of `part`."""
        text, hyphens = self.compose(part.spans)
        self.hyphens += hyphens
        return text

    def writing(self, section: Section, notes: Sequence[Part]) -> Writing:
        """Return a section as a writing; its `id` is still that of its kind alone."""
        kinds, doubts = kinds_of(section.body, self.source)
        self.doubts += doubts
        heads = [part for part in (section.title, section.byline_part) if part]
        return Writing(
            id=IDS[section.kind],
            kind=section.kind,
            author=section.byline.author if section.byline else None,
            byline=self.text(section.byline_part) if section.byline_part else None,
            title=self.text(section.title) if section.title else None,
            blocks=blocks_of(kinds, [self.text(part) for part in section.body]),
            notes=self.notes_for([*heads, *section.body], notes),
        )

    def notes_for(self, parts: Sequence[Part], notes: Sequence[Part]) -> tuple[Note, ...]:
        """Return the notes to which the marks in `parts` refer, in the order of the marks."""
        spans = [span for part in parts for span in part.spans]
        mine = [note for note in notes if holds(spans, self.paired[note.start].span)]
        mine.sort(key=lambda note: self.paired[note.start].span)
        refuse_second(self.source, mine)
        return tuple(
            Note(
                note.label or "",
                (Block("paragraph", self.text(note)),),
                note.mark or Span(note.start, note.start),
            )
            for note in mine
        )


def holds(spans: Iterable[Span], inner: Span) -> bool:
    """Say whether one of `spans` contains `inner`."""
    return any(span.start <= inner.start < span.end for span in spans)


def named(writings: Sequence[Writing]) -> tuple[Writing, ...]:
    """Return `writings` with their ids made unique: `concurrence`, `concurrence-2`, ….

    An order that stands alone is the lead opinion, whose place is `opinion`.
    """
    lead = any(writing.id == "opinion" for writing in writings)
    counts: dict[str, int] = {}
    result: list[Writing] = []
    for writing in writings:
        base = "opinion" if writing.id == "order" and not lead else writing.id
        counts[base] = counts.get(base, 0) + 1
        result.append(replace(writing, id=base if counts[base] == 1 else f"{base}-{counts[base]}"))
    return tuple(result)


def refuse_orphans(
    source: Source,
    references: Iterable[Reference],
    case: Case,
    writings: Iterable[Writing],
) -> None:
    """Raise `Problem` for a mark whose own writing has no note of its label."""
    labelled: dict[Span, set[str]] = {}
    groups = [(case.notes, [line.text for line in case.caption])]
    for writing in writings:
        heads = [text for text in (writing.title, writing.byline) if text]
        groups.append((writing.notes, [*heads, *(block.text for block in writing.blocks)]))
    for notes, texts in groups:
        labels = {note.label for note in notes}
        labelled |= {ref.source: labels for text in texts for ref in text.references}
    for reference in references:
        mark = reference.mark
        if reference.certain and mark.label not in labelled.get(mark.span, {mark.label}):
            raise orphan(source, mark)


def disposition_of(writings: Iterable[Writing]) -> str | None:
    """Return the closing line of the lead opinion, where it has one."""
    return next(
        (
            block.text.words
            for writing in writings
            for block in writing.blocks
            if block.kind == "disposition"
        ),
        None,
    )
