"""The stage that gives the editor the last word: an opinion as read becomes one as settled.

The corrections are carried out in the order of their kinds, and within a kind in the order in which
they are written; each finds its place in what the ones before it left.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from operator import itemgetter
from typing import Any

from build_scripts.audit import audit
from build_scripts.corrections import case, hyphens, pages
from build_scripts.corrections.contradictions import (
    Subjects,
    contradictions,
    subjects_of,
)
from build_scripts.corrections.divisions import Division, divisions_made
from build_scripts.corrections.incompatible_entries import contradiction
from build_scripts.corrections.kinds import KINDS, Kind
from build_scripts.corrections.list_of_settled import with_signature
from build_scripts.corrections.notes_of_marks import (
    in_its_places,
    lines_met,
    notes_by_mark,
    unanswered_now,
)
from build_scripts.corrections.places import At, place_quoted, quoted_words_shown
from build_scripts.corrections.proposals import ABOUT_THE_CASE
from build_scripts.corrections.ranges import places_in_range
from build_scripts.corrections.read_so_already import unless_read_so
from build_scripts.corrections.renumbered_paragraphs import Counts, is_numbered
from build_scripts.corrections.text_edits import text_at
from build_scripts.corrections.words_put_back import put_back, refuse_left_out
from build_scripts.editors.corrections_file import CorrectionsFile, Quoting
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.model import Doubt, Opinion, Settled, Text, Writing
from build_scripts.problems import Problem, doubt, excerpt, problem
from build_scripts.problems.gathering import Gathering


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an opinion by its editor’s corrections."""

    opinion: Opinion
    settled: tuple[Settled, ...]
    """What was settled, for readers to know."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with entries, which are left out."""
    divisions: tuple[Division, ...] = ()
    """Where entries have a text begin in the midst of another."""


def as_settled(
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    keep: Callable[[Opinion], Opinion] = lambda opinion: opinion,
) -> tuple[Opinion, tuple[Settled, ...]]:
    """Return `opinion` as the editor settled it, and what that was.

    As `settled_so_far`, but raises `Problem` for whatever is wrong with the file, at once.
    """
    outcome = settled_so_far(opinion, file, keep)
    found = Gathering()
    found.add(outcome.problems)
    found.end()
    return outcome.opinion, outcome.settled


def settled_so_far(
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    keep: Callable[[Opinion], Opinion] = lambda opinion: opinion,
) -> Outcome:
    """Return `opinion` as the editor settled it, but for entries that find no place, contradict
    another, or have no effect.

    `keep` puts the addresses that were published where they belong, so that an entry may name a
    place as the pages do. The court’s text is untouched: stretches of it move or change their kind.
    Citations are settled later, when they are read.
    """
    as_read = keep(opinion)
    once = settled_in_order(opinion, file, keep, Counts(as_read))
    quoting = (entry for kind in KINDS for entry in getattr(file.content, kind.key))
    if not any(is_numbered(entry.within) for entry in quoting):
        return once

    def without(line: int) -> Opinion:
        return settled_in_order(opinion, file, keep, Counts(as_read), without=line).opinion

    return settled_in_order(opinion, file, keep, Counts(as_read, once.opinion, without))


def settled_in_order(
    opinion: Opinion,
    file: EditorsFile[CorrectionsFile],
    keep: Callable[[Opinion], Opinion],
    counts: Counts,
    without: int | None = None,
) -> Outcome:
    """Return `opinion` as the entries of `file`, carried out one after another, have it; but for
    the one on the line `without`. `counts` are the pages by which they number paragraphs."""
    content = file.content
    found = Gathering()
    refused = contradictions(file, found)
    said: list[Settled] = []
    lines: set[int] = set()
    divisions: list[Division] = []
    now = counts.as_read
    subjects: Subjects = {}
    for kind in KINDS:
        for index, entry in enumerate(getattr(content, kind.key)):
            line = file.line(kind.key, index)
            if line in refused or line == without:
                continue
            step = partial(carried_out, kind, entry, now, counts, file.name, line, subjects)
            done = found.take(step)
            if done:
                lines |= done.lines
                divisions += divisions_made(now, done.opinion, file.name, line)
                now = keep(in_its_places(done.opinion, notes_by_mark(now)))
                said.append(
                    with_signature(
                        Settled(quoted_words_shown(entry), kind.in_words(entry)), entry, content
                    )
                )
    found.add(pages.pages_in_disorder(now, file))
    now = settled_everywhere(now, file, found, said)
    if any(entry.kind == "disposition" for entry in content.blocks):
        now = replace(now, case=replace(now.case, disposition=case.disposition_of(now, opinion)))
    if content.case:
        doubted = any(doubt.code.startswith(ABOUT_THE_CASE) for doubt in now.doubts)
        facts = case.facts_of(file, found)
        if not doubted:
            found.add(case.without_effect(now.case, facts, file))
        now = replace(now, case=replace(now.case, **facts))
        settled_of_case = [Settled(*each) for each in case.case_in_words(content.case)]
        said[:0] = [with_signature(each, content.case, content) for each in settled_of_case]
    met = {"reference-without-note": set[int](), "note-without-reference": set[int]()}
    if content.notes and any(doubt.code in met for doubt in now.doubts):
        met = lines_met(now)
    doubts = tuple(
        doubt
        for doubt in now.doubts
        if doubt.line not in lines | met.get(doubt.code, set())
        and not (content.case and doubt.code.startswith(ABOUT_THE_CASE))
        and not (doubt.code == "hyphen-uncertain" and hyphens.is_settled(now))
    )
    doubts += tuple(unanswered_now(now, opinion)) if content.notes else ()
    doubts += tuple(emptied_now(now, opinion))
    settled = replace(now, doubts=doubts)
    return Outcome(settled, tuple(said), tuple(found.found), tuple(divisions))


def settled_everywhere(
    opinion: Opinion, file: EditorsFile[CorrectionsFile], found: Gathering, said: list[Settled]
) -> Opinion:
    """Return `opinion` with what is settled of all places at once: series of pages, and words
    that a line’s end breaks. Adds to what is `found` and `said`."""

    def take(now: Opinion, then: Opinion, key: str, index: int, so: str) -> bool:
        if then == now:
            line = file.line(key, index)
            found.found.append(problem("correction-no-effect", file.name, line, so=so))
        return then != now

    now = opinion
    for index, series in enumerate(file.content.page_series):
        then = pages.with_series_called(now, series)
        if take(now, then, "page series", index, f"No pages are marked “{series.marked}”"):
            now = then
            about = Settled(f"Pages marked “{series.marked}”", pages.series_in_words(series))
            said.append(with_signature(about, series, file.content))
    for index, word in enumerate(file.content.hyphens):
        then = hyphens.corrected_hyphens(now, word)
        so = f"Nowhere is “{word.word}” broken otherwise at a line’s end"
        if take(now, then, "hyphens", index, so):
            now = then
            said.append(with_signature(Settled(f"“{word.word}”", hyphens.SAID), word, file.content))
    return now


def emptied_now(opinion: Opinion, as_read: Opinion) -> Iterator[Doubt]:
    """Yield a doubt for each writing of which entries leave its byline or title and no text."""
    heads = {str(text_of_head(each)) for each in as_read.writings if not each.blocks}
    for writing in opinion.writings:
        head = text_of_head(writing)
        if head and head.origin and not writing.blocks and str(head) not in heads:
            line = opinion.source.line_of(head.origin[0].source)
            yield doubt("writing-empty", line, byline=excerpt(head.words))


def text_of_head(writing: Writing) -> Text | None:
    """Return the byline of a writing, else its title."""
    return writing.byline or writing.title


@dataclass(frozen=True, slots=True)
class Done:
    """An entry carried out."""

    opinion: Opinion
    lines: set[int]
    """The lines of the source of which nothing is doubted any more."""


def carried_out(
    kind: Kind,
    entry: Any,
    opinion: Opinion,
    counts: Counts,
    file: str,
    line: int,
    subjects: Subjects,
) -> Done:
    """Return `opinion` as one entry has it, wherever its words stand where that is read already."""

    def step(form: Any) -> Done:
        said = subjects if form is entry else dict(subjects)
        return carried_out_there(kind, form, opinion, counts, file, line, said)

    return unless_read_so(entry, step, lambda done: done.opinion == opinion)


def carried_out_there(
    kind: Kind,
    entry: Any,
    opinion: Opinion,
    counts: Counts,
    file: str,
    line: int,
    subjects: Subjects,
) -> Done:
    """Return `opinion` as one entry has it.

    One that says what is read already settles what was doubted of it. Raises `Problem` where an
    entry finds no place, contradicts one of `subjects`, has no effect, or would put words out of
    their order.
    """
    there = None
    if kind.key == "parts":
        refuse_left_out(opinion, entry, file, line)
        there = put_back(opinion, entry, file, line)
    at = there.at if there else place_quoted(opinion, entry, counts, file, line)
    before, opinion = opinion, there.opinion if there else opinion
    says = kind.in_words(entry)
    places = places_in_range(opinion, entry, at)
    spoken_of = {s for each in places for s in subjects_of(kind.key, entry, opinion, each)}
    if known := [subjects[each] for each in spoken_of & subjects.keys()]:
        other = min(known, key=itemgetter(1))
        raise contradiction(quoted_words_shown(entry), other, says, file, line)
    subjects.update(dict.fromkeys(spoken_of, (says, line)))
    now = kind.correct(opinion, entry, places)
    lines = {number for each in places for number in lines_quoted(opinion, each)}
    if now == before and not any(doubt.line in lines for doubt in opinion.doubts):
        raise without_effect(entry, file, line)
    if has_signed_counsel(now) and not has_signed_counsel(before):
        raise problem("correction-counsel-signed", file, line, words=quoted_words_shown(entry))
    if not is_sound(now) and is_sound(before):
        raise problem("correction-out-of-order", file, line, words=quoted_words_shown(entry))
    return Done(now, lines)


def has_signed_counsel(opinion: Opinion) -> bool:
    """Say whether a list of counsel has a byline, which no page would show."""
    return any(each.kind == "counsel" and each.byline for each in opinion.writings)


def is_sound(opinion: Opinion) -> bool:
    """Say whether every character of the file has its place, and stands in order."""
    try:
        audit(opinion)
    except Problem:
        return False
    return True


def lines_quoted(opinion: Opinion, at: At) -> set[int]:
    """Return the lines of the source on which the quoted words stand: what was doubted of them is
    settled."""
    text, span = text_at(opinion, at), at.anchor.span
    first = opinion.source.line_of(text.source_of(span.start))
    last = opinion.source.line_of(text.source_of(max(span.start, span.end - 1)))
    return set(range(first, last + 1))


def without_effect(entry: Quoting, file: str, line: int) -> Problem:
    """Return the problem of an entry that leaves everything as it is."""
    return problem(
        "correction-no-effect", file, line, so=f"{quoted_words_shown(entry)} is read so already"
    )
