"""The steps from a source to an opinion, in their order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from build_scripts.bounds import in_time
from build_scripts.corrections.hints import Hint, placed
from build_scripts.lexicon.capitals import cases, recased
from build_scripts.model import (
    CaptionLine,
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
from build_scripts.model.naming import named
from build_scripts.model.note_places import with_places
from build_scripts.problems import doubt
from build_scripts.structure.blocks.document_parts import Part, joined, parts_of
from build_scripts.structure.blocks.hyphens import hyphen_doubts
from build_scripts.structure.blocks.running_text import (
    composer,
)
from build_scripts.structure.builder import Builder
from build_scripts.structure.caption.by_record import with_record
from build_scripts.structure.caption.called import Called, is_of_supreme_court, named_by_heads
from build_scripts.structure.caption.end import caption_end
from build_scripts.structure.caption.late_lines import late_lines
from build_scripts.structure.caption.lines import caption_units, roles_of
from build_scripts.structure.caption.missing import caption_doubts
from build_scripts.structure.caption.panel import (
    judges_at_end,
    judges_told,
    names_in,
    panel_among,
)
from build_scripts.structure.caption.parties import as_named_again
from build_scripts.structure.caption.reader import case_of, court_by_rule
from build_scripts.structure.caption.run_on import taken_apart
from build_scripts.structure.language import language_doubts
from build_scripts.structure.notes.pairing import (
    Reference,
    lost_labels,
    marks_stated_in,
    pair,
    references_in,
)
from build_scripts.structure.plausibility import implausible
from build_scripts.structure.shares import all_parts, dealt
from build_scripts.structure.writings.bylines import BENCH
from build_scripts.structure.writings.counsel import named_counsel
from build_scripts.structure.writings.disposition import disposition_of
from build_scripts.structure.writings.division import sections_of
from build_scripts.structure.writings.errata import (
    corrected_day,
    errata_doubts,
    errata_sheet,
    one_caption,
    with_heads,
)
from build_scripts.structure.writings.front_matter import untitled_digests, with_counsel
from build_scripts.structure.writings.part_titles import FRONT
from build_scripts.structure.writings.publishers_word import (
    author_doubts,
    divided,
)
from build_scripts.structure.writings.repeated_bylines import (
    REPEATED_BYLINE,
    byline_doubts,
    without_repeated_bylines,
)
from build_scripts.structure.writings.repeated_captions import (
    REPEATED_CAPTION,
    first_caption,
    without_repeated_captions,
)
from build_scripts.structure.writings.stances import with_stances
from build_scripts.structure.writings.stated_fronts import stated_fronts
from build_scripts.structure.writings.unsigned import (
    closing_day,
    refuse_other_papers,
    stamped_day,
    told,
)


def recover(source: Source, hints: Iterable[Hint] = ()) -> Opinion:
    """Return the opinion in `source`, with `hints` where its layout is ambiguous.

    Raises `Problem` for what is no opinion, for a hint that fits nowhere or twice, and for what
    takes longer than any opinion. All else that cannot be settled is a doubt.
    """
    return in_time(source.name, len(source.text), lambda: recovered(source, hints))


def recovered(source: Source, hints: Iterable[Hint]) -> Opinion:
    """Return the opinion in `source`, however long that takes."""
    known = cases(source.text)
    plain = composer(source, source.removals, () if source.marks_stated else source.marks)
    parts = parts_of(source, plain, placed(source, hints))
    fronts, parts = stated_fronts(parts)
    sheet = errata_sheet(parts)
    if sheet:
        parts = [*(sheet.opinion or sheet.caption)]
    parts = caption_units(source, taken_apart(source, parts, plain), known)
    end = caption_end(source, parts, known) if not sheet or sheet.opinion else len(parts)
    counsel = named_counsel(parts[:end])
    caption = [part for part in parts[:end] if part not in counsel]
    late, following = late_lines(source, parts[end:], known)
    caption += late
    kept, repeated, others = without_repeated_captions(source, following, caption, known)
    if sheet and sheet.opinion:
        over_sheet = caption_units(source, sheet.caption, known)
        caption, heads, once_more = one_caption(over_sheet, caption)
        repeated += once_more
        sheet = with_heads(sheet, heads)
    rest, twice = without_repeated_bylines(joined(kept), known)
    sections = divided(with_stances(sections_of(rest, known, plain)), source.writings, known)
    lines = [part for part in caption if part.kind != "note"]
    refuse_other_papers(source, sections, lines)
    doubts = [*source.doubts, *language_doubts(source), *others]
    doubts += caption_doubts(caption, source.record)
    doubts += author_doubts(source, sections, known)
    doubts += byline_doubts(source, sections, known)
    sections, unsigned = told(source, sections, lines, known)
    doubts += unsigned
    doubts += untitled_digests(source, sections, caption)
    doubts += errata_doubts(source, sheet)
    sections = [
        *([sheet.section] if sheet else []),
        *fronts,
        *with_counsel(sections, counsel),
    ]
    gone = [Removal(span, REPEATED_CAPTION) for part in repeated for span in part.spans]
    gone += [Removal(span, REPEATED_BYLINE) for part in twice for span in part.spans]
    caption, sections, gone = dealt(source, caption, sections, gone, plain)
    body = [part for part in (*caption, *all_parts(sections)) if part.kind != "note"]
    notes = [part for part in (*caption, *all_parts(sections)) if part.kind == "note"]
    references = [r for part in body for r in references_in(part, source, plain)]
    within = {note.start: marks_stated_in(note, source) for note in notes}
    paired, unpaired = pair(source, references, notes, within)
    references += [reference for inside in within.values() for reference in inside]
    compose = composer(source, source.removals, marks(references, paired))
    builder = Builder(source, compose, paired, notes)
    builder.doubts += [*doubts, *unpaired]
    lines = [part for part in caption if part.kind != "note"]
    case = case_of(
        [
            CaptionLine(role, builder.text(part), stated=bool(part.stated))
            for role, part in zip(roles_of(lines), lines, strict=True)
        ],
        builder.notes_for(caption),
        known,
        [*unnumbered(notes), *closing_notice(rest)],
        Called(source.text),
        source.record.court,
    )
    again = first_caption(repeated)
    over_opinion = [
        CaptionLine(role, builder.compose(part.spans)[0])
        for role, part in zip(roles_of(again), again, strict=True)
    ]
    case = replace(
        case,
        parties=as_named_again(case.parties, over_opinion, known),
        name=named_by_heads(case, source) or case.name,
        court=case.court
        or ("scotus" if is_of_supreme_court(source) else None)
        or court_by_rule([*unnumbered(notes), *closing_notice(rest)]),
    )
    writings = named([builder.writing(section) for section in sections])
    case, writings = builder.with_homeless(case, writings, sections)
    case, writings = with_places(case, writings, builder.answers)
    writings = by_record(writings, source.record.author, known)
    builder.doubts += lost_labels(source, writings)
    told_late = corrected_day(sheet) or closing_day(sections) or stamped_day(source)
    signed = case.judges or panel_among(counsel_in(writings)) or signed_by(writings, known)
    case = replace(case, date_filed=case.date_filed or told_late, judges=signed)
    case, differing = with_record(case, source.record)
    case = replace(case, judges=case.judges or told_of(case))
    builder.doubts += differing
    opinion = Opinion(
        source=source,
        case=replace(case, disposition=disposition_of(writings) or stated_disposition(lines)),
        writings=writings,
        removals=whole({*source.removals, *builder.hyphens, *gone}),
    )
    builder.doubts += hyphen_doubts(builder.broken)
    builder.doubts += unanswered(source, opinion.passages()) + implausible(opinion)
    return replace(opinion, doubts=tuple(sorted(builder.doubts, key=lambda doubt: doubt.line)))


def whole(removals: Iterable[Removal]) -> tuple[Removal, ...]:
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


def unnumbered(notes: Iterable[Part]) -> list[str]:
    """Return the words of the notes with a symbol: they tell of the opinion, not of its reasons."""
    return [words for note in notes if not (note.label or "").isdigit() for words in texts(note)]


def closing_notice(parts: Sequence[Part]) -> list[str]:
    """Return what the last of `parts` tells of the disposition itself: a note of that kind whose
    label a reprint has lost."""
    last = parts[-1].words if parts else ""
    return [last] if re.match(NOTICE_BELOW, last) else []


NOTICE_BELOW = r"This (?:disposition|memorandum|decision|order)\b|Do not publish\b"


def texts(note: Part) -> list[str]:
    """Return the words of each paragraph of `note`."""
    return [part.words for part in (note, *note.more)]


def marks(references: Iterable[Reference], paired: dict[int, SourceMark]) -> list[SourceMark]:
    """Return the marks that refer to notes, none of which overlap: those of the format, and symbols
    that have a note."""
    served = set(paired.values())
    apart: list[SourceMark] = []
    for mark in sorted({r.mark for r in references if r.certain or r.mark in served}):
        if not apart or mark.span.start >= apart[-1].span.end:
            apart.append(mark)
    return apart


def stated_disposition(lines: Iterable[Part]) -> str | None:
    """Return the outcome that a reporter prints over the opinion, by its publisher’s word."""
    return next((part.words for part in lines if part.stated == "disposition"), None)


def by_record(
    writings: tuple[Writing, ...], author: str | None, known: dict[str, str]
) -> tuple[Writing, ...]:
    """Return `writings`, the court’s one opinion by the `author` whom a record names, where no line
    of it names one."""
    own = [writing for writing in writings if writing.kind not in FRONT]
    if not author or len(own) != 1 or own[0].author or own[0].kind == "per-curiam":
        return writings
    named = replace(own[0], author=recased(author, known))
    return tuple(named if writing is own[0] else writing for writing in writings)


def counsel_in(writings: Sequence[Writing]) -> list[str]:
    """Return what the lists of counsel say."""
    lists = (writing for writing in writings if writing.kind == "counsel")
    return [block.text.words for writing in lists for block in writing.blocks]


def told_of(case: Case) -> tuple[str, ...]:
    """Return the judges of whom the caption tells what they wrote: of the Supreme Court of the
    United States all nine sit, and none of these lines names the bench."""
    return judges_told(case.caption) if case.court != "scotus" else ()


def signed_by(writings: Sequence[Writing], known: dict[str, str]) -> tuple[str, ...]:
    """Return the judges who sign under the opinion of the court, or whom its byline names."""
    lead = next((writing for writing in writings if writing.kind not in FRONT), None)
    if not lead:
        return ()
    if lead.byline and (bench := BENCH.search(lead.byline.words)):
        return tuple(recased(name, known) for name in names_in(bench[0].strip("()")))
    last = [block.text.words for block in lead.blocks[-LAST_BLOCKS:]]
    return tuple(recased(name, known) for name in judges_at_end(lead.author, last))


LAST_BLOCKS = 8
"""Blocks of an opinion among which its signatures stand."""


def unanswered(source: Source, passages: Iterable[Passage]) -> list[Doubt]:
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
