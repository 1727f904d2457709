"""The chronology of the case: what its facts date or measure, put right by the editor."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from build_scripts.annotations.dated_sentences import Found, found_in
from build_scripts.annotations.grounds import Documents
from build_scripts.annotations.lengths_of_time import lengths_of_time
from build_scripts.editors.anchor import anchor_at
from build_scripts.editors.annotations_file import AnnotationsFile, EventEntry
from build_scripts.editors.yaml_file import EditorsFile
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import (
    Anchor,
    Case,
    Event,
    OpinionWords,
    PartialDate,
    Quotation,
    Span,
)
from build_scripts.problems import excerpt, problem
from build_scripts.problems.gathering import Gathering


def events_of(file: EditorsFile[AnnotationsFile], documents: Documents) -> tuple[Event, ...]:
    """Return the chronology in the order of time."""
    found = found_in(documents)
    gathering = Gathering()
    for index, entry in enumerate(file.content.chronology):
        settled = gathering.take(partial(put_right, found, entry, file, index, documents))
        found = found if settled is None else settled
    gathering.end()
    found.sort(key=lambda each: each.place)
    told = (each.event for each in found)
    return tuple(in_order_of_time([*told, *of_the_case(documents.opinion.case)]))


def in_order_of_time(events: Iterable[Event]) -> list[Event]:
    """Return `events`, which stand in reading order, in the order of time.

    What has no date stays after what it follows in the text, unless an editor says after what it
    came.
    """
    groups: list[list[Event]] = [[]]
    for event in events:
        if event.begins or event.after:
            groups.append([])
        groups[-1].append(event)
    groups[1:] = sorted(groups[1:], key=beginning_of_group)
    return [event for group in groups for event in group]


def beginning_of_group(group: list[Event]) -> tuple[PartialDate, bool]:
    """Return when the first of a group of events was, or after what it came, which is later."""
    first = group[0]
    return first.begins or first.after or PartialDate(0), not first.begins


def of_the_case(case: Case) -> Iterator[Event]:
    """Yield what the caption says of the case’s own dates."""
    dates = (
        ("Argued", case.date_argued),
        ("Submitted", case.date_submitted if case.date_submitted != case.date_argued else None),
        ("Decision filed", case.date_filed),
    )
    for words, day in dates:
        if day:
            yield Event(PartialDate(day.year, day.month, day.day), None, (), None, words)


# ── What the editor puts right ───────────────────────────────────────────────────────────────


def put_right(
    found: list[Found],
    entry: EventEntry,
    file: EditorsFile[AnnotationsFile],
    index: int,
    documents: Documents,
) -> list[Found]:
    """Return `found` with one event hidden, corrected or added, as `entry` says."""
    line = file.line("chronology", index)
    quotation = Quotation(entry.quote, entry.prefix, entry.suffix)
    anchor = anchor_at(quotation, documents.passages, file.name, line, entry.within)
    meant = [each for each in found if anchored_in_sentence(anchor, each)]
    exact = [each for each in meant if each.stated and anchors_overlap(each.stated, anchor.span)]
    meant = exact if len(meant) > 1 else meant
    if entry.hide and not meant and not editors_event(anchor, documents).event.lengths:
        raise problem("event-not-found", file.name, line, words=excerpt(entry.quote))
    kept = [each for each in found if each not in meant]
    if entry.hide:
        return kept
    if entry.same_as:
        words = Quotation(entry.same_as)
        other = anchor_at(words, documents.passages, file.name, line)
        return put_together(kept, meant, entry, other, (file.name, line))
    begins = partial_date(entry.begins, file.name, line)
    ends = partial_date(entry.ends, file.name, line)
    after = partial_date(entry.after, file.name, line)
    old = meant[0] if meant else editors_event(anchor, documents)
    event = replace(
        old.event,
        begins=begins or old.event.begins,
        ends=ends or (None if begins else old.event.ends),
        says=entry.says or old.event.says,
        after=after or old.event.after,
        by_editor=old.event.by_editor or bool(begins or ends),
    )
    return [*kept, *meant[1:], replace(old, event=event)]


def put_together(
    kept: Sequence[Found],
    meant: Sequence[Found],
    entry: EventEntry,
    other: Anchor,
    where: tuple[str, int],
) -> list[Found]:
    """Return the events `kept` with what is `meant` of `entry` told of in the one that holds
    `other`; `where` are the file and line of the entry.

    Raises `Problem` where either is no event, or both are one already.
    """
    into = next(
        (place for place, each in enumerate(kept) if anchored_in_sentence(other, each)), None
    )
    if not meant or into is None:
        lacking = entry.same_as if meant else entry.quote
        file, line = where
        raise problem("event-not-found.same", file, line, words=excerpt(lacking or ""))
    told = [each.event for each in meant if each.event.anchor]
    one = kept[into]
    further = (OpinionWords(each.anchor, each.words) for each in told if each.anchor)
    lengths = dict.fromkeys([*one.event.lengths, *(w for each in told for w in each.lengths)])
    event = replace(
        one.event,
        also=(*one.event.also, *further),
        lengths=tuple(lengths),
        says=entry.says or one.event.says,
    )
    return [*kept[:into], replace(one, event=event), *kept[into + 1 :]]


def anchored_in_sentence(anchor: Anchor, found: Found) -> bool:
    """Say whether `anchor` lies in the sentence of an event."""
    own = found.event.anchor
    return bool(
        own and own.passage_key == anchor.passage_key and anchors_overlap(own.span, anchor.span)
    )


def anchors_overlap(one: Span, other: Span) -> bool:
    """Say whether two stretches share a character."""
    return one.start < other.end and other.start < one.end


def editors_event(anchor: Anchor, documents: Documents) -> Found:
    """Return an event that the build did not find: the sentence in which `anchor` begins."""
    spots = [p.passage_key for p in documents.passages]
    place = spots.index(anchor.passage_key)
    words = documents.passages[place].text.words
    whole = next(s for s in sentences(words) if anchor.span.start < s.end)
    span = Span(whole.start, max(whole.end, anchor.span.end))
    event = Event(
        None,
        None,
        tuple(
            words[s.start : s.end]
            for s in lengths_of_time(words[: span.end])
            if s.start >= span.start
        ),
        replace(anchor, span=span),
        words[span.start : span.end],
        by_editor=True,
    )
    return Found(event, (place, anchor.span.start), anchor.span)


def partial_date(written: str | None, file: str, line: int) -> PartialDate | None:
    """Return a date as an editor writes it, or raise `Problem` where there is no such day."""
    if not written:
        return None
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    if month > 12 or day > 31:
        raise problem("edition-not-a-date.partial", file, line, written=written)
    return PartialDate(year, month, day)
