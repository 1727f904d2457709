"""The chronology of the case: its events in the order of time, as a picture and as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from build_scripts.annotations.dates import moments
from build_scripts.model import Edition, Event, OpinionWords, Page, PartialDate, Span
from build_scripts.pages.parts.editors_notes import quoted_start
from build_scripts.pages.pictures.chronology_drawing import event_picture
from build_scripts.pages.text.clause_of_date import ELLIPSIS, after_its_date, clauses_dated
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import division, front_matter, heading, link
from build_scripts.pages.text.opening_words import around, beginning_around, head_of_list
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.voices import is_another
from build_scripts.pages.text.wording import counted, partial_date

PAGE = "chronology.md"
ENOUGH = 320
"""Characters of a sentence that are quoted; of a longer one, what stands around the date."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event in a row of the table."""

    number: int
    """Its place in the chronology, from 1."""
    event: Event
    lengths: tuple[str, ...] = ()
    """Of the last of a row: the lengths of time that its sentence gives."""

    @property
    def when(self) -> str:
        """When it was, and how long something lasted."""
        return when_of(self.event, self.lengths)


def chronology_page(edition: Edition) -> Page:
    """Return the chronology of `edition`, which has events."""
    events = edition.layers.events
    places = places_of(edition.opinion)
    values = {
        "title": "Chronology",
        "description": f"{edition.title}: {counted(len(events), 'event')} in the order of time.",
        "voice": "build",
        "styles": ["assets/picture.css"],
        "search": {"exclude": True},
    }
    blocks = [
        front_matter(values),
        heading(1, "Chronology"),
        introduction(edition),
        event_picture(events, labels_of(events)),
        division("event-table", ["\n".join(table(edition, places))]),
    ]
    return Page(PAGE, "\n\n".join(blocks) + "\n")


def introduction(edition: Edition) -> str:
    """Return whose statements these are, and who put them together."""
    events = edition.layers.events
    by_court = "as the court states it" if is_told_by_court(edition) else "as its judges state it"
    said = f"What happened in {link(edition.title, 'index.md')}, {by_court}"
    edited = any(event.says or event.by_editor for event in events)
    by = "; the editors named the events and put right what needed it" if edited else ""
    return f"{said}. The build found the dates and lengths of time{by}."


def is_told_by_court(edition: Edition) -> bool:
    """Say whether the court itself tells all events: a plurality’s words, or a judge’s own, are not
    its own."""
    own = {writing.id for writing in edition.opinion.writings if not is_another(writing)}
    telling = {each.anchor.writing for each in edition.layers.events if each.anchor}
    return telling <= own


def labels_of(events: Sequence[Event]) -> list[str]:
    """Return what happened at each event, in few words: the editor’s, else the court’s; of a
    sentence that dates several the clause of each, without a date that opens it."""
    clauses: dict[Event, str] = {}
    of_the_court = [event for event in events if event.anchor and not event.says]
    together: dict[str, list[Event]] = {}
    for event in of_the_court:
        together.setdefault(told(event.words, event.begins), []).append(event)
    for words, sharing in together.items():
        clauses |= own_clauses(words, sharing)
    return [
        event.says or undated(clauses.get(event) or told(event.words, event.begins), event.begins)
        for event in events
    ]


def undated(words: str, date: PartialDate | None) -> str:
    """Return `words` without the `date`, if that opens them: their row begins with it."""
    clause = words.removeprefix(ELLIPSIS)
    opening = place_of(date, clause)
    left = after_its_date(clause, opening) if opening else clause
    return words if left == clause else left


def place_of(date: PartialDate | None, words: str) -> Span | None:
    """Return where `words` first name a `date`."""
    return next((each.span for each in moments(words) if date and each.begins == date), None)


def own_clauses(words: str, events: Sequence[Event]) -> dict[Event, str]:
    """Return the clause of `words` that tells of each of `events`, where they date several."""
    by_date = {(event.begins, event.ends): event for event in events}
    dated = {
        by_date[moment.begins, moment.ends]: moment.span
        for moment in reversed(moments(words))
        if (moment.begins, moment.ends) in by_date
    }
    in_order = sorted(dated, key=lambda event: dated[event].start)
    if len(in_order) < 2:
        return {}
    clauses = clauses_dated(words, [dated[event] for event in in_order])
    return dict(zip(in_order, clauses, strict=True))


@lru_cache(maxsize=256)
def told(words: str, date: PartialDate | None) -> str:
    """Return the sentence that tells of `date`, of a long one the clause that does, and who says
    so where it is one of a list of what somebody says."""
    at = place_of(date, words) or Span(0, 0)
    quoted = around(words, at, ENOUGH)
    head = head_of_list(words, beginning_around(words, at, ENOUGH)) if quoted != words else ""
    return f"{head}\N{NO-BREAK SPACE}{quoted}" if head else quoted


def table(edition: Edition, places: Places) -> Iterator[str]:
    """Yield the rows of the table."""
    events = edition.layers.events
    named = any(event.says for event in events)
    whose = "court’s" if is_told_by_court(edition) else "judges’"
    yield f"| When |{' What |' if named else ''} In the {whose} words |"
    yield f"| --- |{' --- |' if named else ''} --- |"
    for row in rows_of(events):
        event = row[0].event
        when = "; ".join(when_cell(each) for each in row)
        what = f" {cell(what_of(event))} |" if named else ""
        caption = "" if named or event.anchor else f"{literal(event.words)}, "
        yield f"| {when} |{what} {caption}{cell(event_sentence(event, places))} |"


def when_cell(dated: Dated) -> str:
    """Return when an event was, under its address, and marked where nothing says."""
    undated = "" if dated.event.begins else ' class="undated"'
    return f'<span id="event-{dated.number}"{undated}>{dated.when}</span>'


def rows_of(events: Sequence[Event]) -> Iterator[list[Dated]]:
    """Yield the events of each row: a sentence that dates several is said once, with its dates."""
    rows: dict[Event, list[Dated]] = {}
    for number, event in enumerate(events, 1):
        is_told_alone = event.says or event.by_editor or event.also or not event.anchor
        words = event.words if is_told_alone else told(event.words, event.begins)
        same = event if is_told_alone else Event(None, None, (), event.anchor, words)
        rows.setdefault(same, []).append(Dated(number, event))
    for row in rows.values():
        lengths = tuple(dict.fromkeys(each for dated in row for each in dated.event.lengths))
        last = replace(row[-1], lengths=lengths)
        yield [*row[:-1], last]


def when_of(event: Event, lengths: Sequence[str]) -> str:
    """Return the date, or the period, and how long something lasted."""
    after = f", after {partial_date(event.after)}" if event.after else ""
    dates = f"No date given{after}" if not event.begins else span(event.begins, event.ends)
    lasted = "".join(f"; {literal(each)}" for each in lengths)
    put_right = " (the editors’ date)" if event.by_editor and event.begins else ""
    return f"{dates}{put_right}{lasted}"


def span(begins: PartialDate, ends: PartialDate | None) -> str:
    """Return a date or a period in words."""
    return f"{partial_date(begins)} to {partial_date(ends)}" if ends else partial_date(begins)


def what_of(event: Event) -> str:
    """Return what happened in the editor’s words, or what the caption says."""
    return literal(event.says or ("" if event.anchor else event.words))


def event_sentence(event: Event, places: Places) -> str:
    """Return the sentence, with a link to its paragraph."""
    if not event.anchor:
        return link("Caption", "index.md")
    first = OpinionWords(event.anchor, event.words)
    return " ".join(
        quoted_start(told(each.words, event.begins), 2 * ENOUGH)
        + f" {places.link(each.anchor, PAGE)}"
        for each in (first, *event.also)
    )


def cell(markdown: str) -> str:
    """Return `markdown` as it may stand in a cell."""
    return markdown.replace("|", "&#124;")
