"""What is told of a case: by its caption first, then by all that follows, then by its record."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_scripts.lexicon.capitals import recased_name
from build_scripts.lexicon.courts.hierarchy import sits_alone
from build_scripts.model import CaptionLine, Case, Doubt, Removal, Source, Writing, WritingKind
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.builder import Builder
from build_scripts.structure.caption.by_record import with_record
from build_scripts.structure.caption.case_short_name import (
    Called,
    heads_of,
    is_of_supreme_court,
    named_by_heads,
)
from build_scripts.structure.caption.docket_numbers import numbers_in
from build_scripts.structure.caption.judges_at_end import (
    concurring_judges,
    judges_at_end,
    voted_at_end,
)
from build_scripts.structure.caption.line_roles_in_context import roles_of
from build_scripts.structure.caption.panel import (
    each_once,
    judges_told,
    names_in,
    panel_among,
    told_in_words,
)
from build_scripts.structure.caption.parties import as_named_again
from build_scripts.structure.caption.posture import posture_in
from build_scripts.structure.caption.publication import court_by_report, published_by_report
from build_scripts.structure.caption.reader import case_of, court_by_rule
from build_scripts.structure.panel_lines import BENCH_BY_OFFICES
from build_scripts.structure.source_parts import Layout
from build_scripts.structure.writings.byline_forms import BENCH
from build_scripts.structure.writings.bylines import author_as_written
from build_scripts.structure.writings.closing_days import closing_day, stamped_day
from build_scripts.structure.writings.disposition import disposition_of
from build_scripts.structure.writings.errata import corrected_day
from build_scripts.structure.writings.part_titles import FRONT, SEPARATE_KINDS
from build_scripts.structure.writings.repeated_bylines import REPEATED_BYLINE
from build_scripts.structure.writings.reporter_of_decisions_lines import (
    decree_among,
    role_of_reporters_line,
)

LAST_BLOCKS = 8
"""Blocks of an opinion among which its signatures stand."""


def told_by_caption(
    source: Source, layout: Layout, builder: Builder, known: dict[str, str]
) -> Case:
    """Return the case of which the caption tells, the notes to it, and the heads of pages; the
    reporter’s lines under the writings stand among its lines, and tell at most the votes."""
    lines, notices = layout.lines(), [*layout.notices(), *heads_of(source)]
    case = case_of(
        [
            CaptionLine(role, builder.text(part), stated=bool(part.stated))
            for role, part in zip(roles_of(lines), lines, strict=True)
        ],
        builder.notes_for([*layout.caption, *layout.reporters]),
        known,
        notices,
        Called(source.text),
        source.record.court,
    )
    again = layout.over_opinion
    over_opinion = [
        CaptionLine(role, builder.compose(part.spans)[0])
        for role, part in zip(roles_of(again), again, strict=True)
    ]
    under_text = [
        CaptionLine(role_of_reporters_line(part.words), builder.text(part))
        for part in layout.reporters
    ]
    votes = [line.text.words for line in under_text if line.role == "attribution"]
    return replace(
        case,
        caption=(*case.caption, *under_text),
        attribution=(*case.attribution, *votes),
        docket_numbers=with_numbers(case.docket_numbers, over_opinion),
        lower_court_numbers=case.lower_court_numbers or numbers_in(under_text)[1],
        posture=case.posture or posture_in(over_opinion),
        parties=as_named_again(case.parties, over_opinion, known),
        name=named_by_heads(case, source) or case.name,
        court=case.court
        or ("scotus" if is_of_supreme_court(source) else None)
        or court_by_rule(notices),
    )


MOST_OF_PAGE = 2
"""Digits of the page that a running head bears beside the number."""


def with_numbers(own: tuple[str, ...], again: Sequence[CaptionLine]) -> tuple[str, ...]:
    """Return the docket numbers of the caption, its `own`, with those of other cases decided with
    it, which the Supreme Court’s caption over the opinion has and its syllabus tells in a note."""
    told = numbers_in(again)[2]
    numbers = tuple(each for each in told if sum(map(str.isdigit, each)) > MOST_OF_PAGE)
    return numbers if own and numbers[: len(own)] == own else own


def told_by_all(
    source: Source, layout: Layout, case: Case, writings: Sequence[Writing], known: dict[str, str]
) -> tuple[Case, list[Doubt]]:
    """Return `case` with what its writings and its record tell besides, and a doubt for each fact
    of which the record tells otherwise."""
    over = layout.sheet if layout.sheet and layout.sheet.opinion else None
    late = corrected_day(over) or closing_day(layout.sections) or stamped_day(source)
    signed = (
        case.judges
        or panel_among(words_in(writings, "counsel"))
        or bench_among(words_in(writings, "syllabus"))
        or signed_by(writings, known, [part.words for part in layout.reporters])
    )
    case = replace(case, date_filed=case.date_filed or late, judges=signed)
    case, differing = with_record(case, source.record)
    case = replace(case, court=case.court or court_by_report(case, source))
    titles = [line.text.words for line in case.caption if line.role == "title"]
    disposition = decree_among(layout.reporters) or disposition_of(writings, titles)
    disposition = disposition or stated_disposition(layout.lines())
    judges = case.judges or told_of(case, writings) or who_joined(source, layout.gone)
    judges = judges or who_sat_alone(case, writings) or panel_run_in(writings)
    judges = each_once(author_as_written(name, known) for name in judges)
    published = case.published
    if published is None:
        published = published_by_report(case, source)
    published = None if published and is_bare_order(case, writings) else published
    told = replace(case, judges=judges, disposition=disposition, published=published)
    return told, differing


def is_bare_order(case: Case, writings: Sequence[Writing]) -> bool:
    """Say whether this is an order in the course of a case, by no judge, which the legends that
    courts print on opinions do not concern."""
    lead = lead_of(writings)
    status = any(line.role == "status" for line in case.caption)
    return bool(lead and lead.kind == "order" and not lead.author) and not status


def stated_disposition(lines: Iterable[Part]) -> str | None:
    """Return the outcome that a reporter prints over the opinion, by its publisher’s word."""
    return next((part.words for part in lines if part.stated == "disposition"), None)


def words_in(writings: Sequence[Writing], kind: WritingKind) -> list[str]:
    """Return the paragraphs of the writings of a `kind`."""
    own = (writing for writing in writings if writing.kind == kind)
    return [block.text.words for writing in own for block in writing.blocks]


def bench_among(digest: Iterable[str]) -> tuple[str, ...]:
    """Return the judges whom a line under the `digest` of a case names with their offices, as
    Tennessee does where none of them delivered the opinion."""
    bench = next(filter(BENCH_BY_OFFICES.fullmatch, digest), "")
    return tuple(names_in(bench))


JOINED = re.compile(r"\bin which .*\bjoin", re.IGNORECASE)
"""What a byline may tell besides the author."""


PANEL_RUN_IN = re.compile(
    r"(?:[.)\d]|Justice|JUSTICE) (?P<panel>Panel consist(?:s|ed) of:? [A-Z][^;]{5,160}?)"
    r"(?: \((?:DO NOT )?PUBLISH\))?$"
)
"""`Ada Holt Justice Panel consists of Justices Holt, Able, and Cove.`, where a text of Texas has
lost its lines."""


def panel_run_in(writings: Sequence[Writing]) -> tuple[str, ...]:
    """Return the judges of the panel whom the last words of the opinion name, run into its text."""
    lead = lead_of(writings)
    last = lead.blocks[-1].text.words if lead and lead.blocks else ""
    found = PANEL_RUN_IN.search(last)
    return tuple(names_in(found["panel"])) if found else ()


def told_of(case: Case, writings: Sequence[Writing]) -> tuple[str, ...]:
    """Return the judges of whom the caption, the byline, or the first line under the title, tells
    what they wrote: of the Supreme Court of the United States all nine sit, and none of these
    lines names the bench."""
    if case.court == "scotus":
        return ()
    lead = lead_of(writings)
    byline = lead.byline.words if lead and lead.byline else ""
    first = lead.blocks[0].text.words if lead and lead.blocks else ""
    told = byline if JOINED.search(byline) else first
    named = judges_told(case.caption) or each_once(told_in_words(told))
    return named if len(named) > 1 else ()


def who_joined(source: Source, gone: Iterable[Removal]) -> tuple[str, ...]:
    """Return who wrote and who joined by a byline that another repeats in short: `Chief Judge ABLE
    delivered the opinion of the Court, in which Judge BAKER joined.`"""
    twice = (each.span for each in gone if each.reason == REPEATED_BYLINE)
    lines = " ".join(source.text[span.start : span.end] for span in twice)
    told = " ".join(lines.split())
    return each_once(told_in_words(told)) if JOINED.search(told) else ()


def who_sat_alone(case: Case, writings: Sequence[Writing]) -> tuple[str, ...]:
    """Return the one judge of a trial court, whom the byline names: no panel sits there."""
    lead = lead_of(writings)
    if not lead or not lead.author or not case.court or not sits_alone(case.court):
        return ()
    return (lead.author,)


def lead_of(writings: Sequence[Writing]) -> Writing | None:
    """Return the first writing that is no front matter."""
    return next((writing for writing in writings if writing.kind not in FRONT), None)


def signed_by(
    writings: Sequence[Writing], known: dict[str, str], under: Sequence[str]
) -> tuple[str, ...]:
    """Return the judges who sign under the opinion of the court, whom its byline names, or of whom
    the lines `under` the last writing tell how they voted."""
    lead = lead_of(writings)
    if not lead:
        return ()
    if lead.byline and (bench := BENCH.search(lead.byline.words)):
        return tuple(recased_name(name, known) for name in names_in(bench[0].strip("()")))
    signed = judges_at_end(lead.author, last_words(lead))
    signed = signed or voted_at_end(lead.author, [*last_words(writings[-1]), *under])
    apart = [writing for writing in writings if writing.kind in SEPARATE_KINDS]
    names = [*signed, *(name for writing in apart for name in sat_with(writing) if signed)]
    return in_full(each_once(author_as_written(name, known) for name in names))


def in_full(names: Sequence[str]) -> tuple[str, ...]:
    """Return `names`, each judge once under the fullest: votes say `W. Brown, J., dissents` of whom
    the dissent calls `William B. Brown, J.`"""
    fuller = {name: [full for full in names if is_short_for(name, full)] for name in names}
    return each_once(fuller[name][0] if len(fuller[name]) == 1 else name for name in names)


def is_short_for(name: str, full: str) -> bool:
    """Say whether `name` is the surname of `full`, alone or with its first initial."""
    *first, last = name.casefold().split()
    *forenames, surname = full.casefold().split()
    initial = first[0].rstrip(".") if first else ""
    return last == surname and len(first) < len(forenames) and forenames[0].startswith(initial)


def sat_with(writing: Writing) -> Iterator[str]:
    """Yield who wrote a separate `writing`, and of whom its last lines tell that they concur."""
    if writing.author:
        yield writing.author
    yield from concurring_judges(last_words(writing))


def last_words(writing: Writing) -> list[str]:
    """Return the last paragraphs of a `writing`, among which its signatures stand."""
    return [block.text.words for block in writing.blocks[-LAST_BLOCKS:]]
