"""The steps from a source to an opinion, in their order."""

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.bounds import in_time
from build_scripts.corrections.hints import Hint
from build_scripts.lexicon.capitals import commonest_forms, recased_name
from build_scripts.model import (
    Case,
    Doubt,
    Opinion,
    Passage,
    Removal,
    Source,
    SourceMark,
    Span,
    Writing,
)
from build_scripts.model.note_places import with_places
from build_scripts.model.writing_ids import writings_named
from build_scripts.problems import doubt, excerpt
from build_scripts.structure.blocks.hyphens import hyphen_doubts
from build_scripts.structure.blocks.text_composer import Compose, composer
from build_scripts.structure.builder import Builder
from build_scripts.structure.case_facts import told_by_all, told_by_caption
from build_scripts.structure.notes.pairing import (
    Reference,
    lost_labels,
    marks_stated_in,
    pair,
    references_in,
)
from build_scripts.structure.plausibility import (
    doubts_of_plausibility,
    without_guessed_parties,
)
from build_scripts.structure.source_parts import Layout, layout_of
from build_scripts.structure.writings.part_titles import FRONT


def recover(source: Source, hints: Iterable[Hint] = ()) -> Opinion:
    """Return the opinion in `source`, with `hints` where its layout is ambiguous.

    Raises `Problem` for what is no opinion, for a hint that fits nowhere or twice, and for what
    takes longer than any opinion. All else that cannot be settled is a doubt.
    """
    return in_time(source.name, len(source.text), lambda: recovered(source, hints))


def recovered(source: Source, hints: Iterable[Hint]) -> Opinion:
    """Return the opinion in `source`, however long that takes."""
    known = commonest_forms(source.text)
    compose = composer(source, source.removals, () if source.marks_stated else source.marks)
    layout = layout_of(source, hints, known, compose)
    builder = builder_of(source, layout, compose)
    case = told_by_caption(source, layout, builder, known)
    writings = writings_named([builder.writing(section) for section in layout.sections])
    case, writings = builder.with_homeless(case, writings, layout.sections)
    case, writings = with_places(case, writings, builder.answers)
    writings = by_record(writings, source.record.author, known)
    builder.doubts += lost_labels(source, writings)
    case, differing = told_by_all(source, layout, case, writings, known)
    if not case.court:
        builder.doubts += doubts_of_court(source, case, builder.doubts)
    builder.doubts += differing
    removals = removals_in_order({*source.removals, *builder.hyphens, *layout.gone})
    opinion = Opinion(source=source, case=case, writings=writings, removals=removals)
    builder.doubts += hyphen_doubts(builder.broken)
    builder.doubts += doubts_of_unanswered_marks(
        source, opinion.passages()
    ) + doubts_of_plausibility(opinion)
    doubts = tuple(sorted(builder.doubts, key=lambda doubt: doubt.line))
    return without_guessed_parties(replace(opinion, doubts=doubts))


def doubts_of_court(source: Source, case: Case, doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return a doubt where nothing in `case` or its record names a court, or names one that is
    unknown, and no doubt tells it yet. A page of CAP need not name it."""
    if any(told.code == "caption-missing" for told in doubts):
        return []
    by_publisher = any(block.stated for block in source.blocks)
    line = next((line.text.words for line in case.caption if line.role == "court"), None)
    if line and not by_publisher:
        return [doubt("caption-missing.court-unknown", 1, line=excerpt(line))]
    named = source.record.court and not by_publisher
    return [] if named else [doubt("caption-missing.court", 1)]


def builder_of(source: Source, layout: Layout, compose: Compose) -> Builder:
    """Return what makes the parts of `layout` into values, its notes paired with their marks."""
    notes = layout.notes()
    references = [each for part in layout.text() for each in references_in(part, source, compose)]
    within = {note.start: marks_stated_in(note, source) for note in notes}
    paired, unpaired = pair(source, references, notes, within)
    references += [reference for inside in within.values() for reference in inside]
    marked = composer(source, source.removals, note_marks(references, paired))
    builder = Builder(source, marked, paired, notes)
    builder.doubts += [*layout.doubts, *unpaired]
    return builder


def removals_in_order(removals: Iterable[Removal]) -> tuple[Removal, ...]:
    """Return `removals` in order, each from where the one before it ends: the number of a page in a
    caption that is printed again stands in another."""
    kept: list[Removal] = []
    end = 0
    for item in sorted(removals, key=lambda each: (each.span.start, -each.span.end)):
        if item.span.end > end:
            start = max(item.span.start, end)
            kept.append(Removal(Span(start, item.span.end), item.reason))
            end = item.span.end
    return tuple(kept)


def note_marks(references: Iterable[Reference], paired: dict[int, SourceMark]) -> list[SourceMark]:
    """Return the marks that refer to notes, none of which overlap: those of the format, and symbols
    that have a note."""
    served = set(paired.values())
    apart: list[SourceMark] = []
    for mark in sorted({r.mark for r in references if r.certain or r.mark in served}):
        if not apart or mark.span.start >= apart[-1].span.end:
            apart.append(mark)
    return apart


def by_record(
    writings: tuple[Writing, ...], author: str | None, known: dict[str, str]
) -> tuple[Writing, ...]:
    """Return `writings`, the court’s one opinion by the `author` whom a record names, where no line
    of it names one."""
    own = [writing for writing in writings if writing.kind not in FRONT]
    if not author or len(own) != 1 or own[0].author or own[0].kind == "per-curiam":
        return writings
    named = replace(own[0], author=recased_name(author, known))
    return tuple(named if writing is own[0] else writing for writing in writings)


def doubts_of_unanswered_marks(source: Source, passages: Iterable[Passage]) -> list[Doubt]:
    """Return a doubt for each mark that no note of its own writing answers."""
    return [
        doubt(
            "reference-without-note",
            source.line_of(reference.source.start),
            label=reference.label,
        )
        for passage in passages
        for reference in passage.text.references
        if reference.ordinal is None
    ]
