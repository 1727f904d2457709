"""The dates in what an opinion tells, each with its sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotations.dates import Moment, moments
from build_scripts.annotations.event_or_other_date import (
    OF_A_PARTY,
    is_attribute,
    is_in_quotation,
    is_later,
    is_no_event,
    is_of_a_paper,
    is_of_a_source,
    is_of_another_case,
    is_within,
    tells_of_a_case_cited,
)
from build_scripts.annotations.grounds import Documents
from build_scripts.annotations.lengths_of_time import lengths_of_time
from build_scripts.annotations.passages_of_facts import Reach, reach_of_passages
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import (
    Anchor,
    Citation,
    Event,
    PartialDate,
    Passage,
    Span,
)
from build_scripts.model.paragraph_numbers import PRINTED

OF_A_LIST = re.compile(r"(?:\(\w{1,4}\)|\w{1,3}\.)\s+that\b", re.IGNORECASE)
"""How a paragraph begins that goes on what somebody says in the one before: `(1) That …`. By
itself it would read as what the court says."""
STEPS = (
    "dismiss fil grant den[iy] enter issu order mov appeal affirm remand serv sentenc convict"
    " indict charg arrest plead stipulat transferr substitut vacat"
).split()
PROCEEDINGS = re.compile(rf"\b(?:{'|'.join(STEPS)})(?:e?d|ied)\b")
"""What is done in a case."""
COUNTS = re.compile(r"\bnos?\.$")
"""What ends no sentence before its number: `request no. 15`."""
LONGEST_PARENTHESIS = 200
"""Characters in which a parenthesis that a sentence leaves open is closed."""


@dataclass(frozen=True, slots=True)
class Found:
    """An event and the place that decides where it stands among those without a date."""

    event: Event
    place: tuple[int, int]
    """The passage in reading order, and the offset of its date or length."""
    stated: Span | None
    """Where in the passage the date stands."""
    reach: Reach = "facts"
    """Where it is told."""
    is_attribute: bool = False
    """Whether its date says which order, letter or talk is meant."""


@dataclass(frozen=True, slots=True)
class Teller:
    """A passage that may tell events."""

    passage: Passage
    place: int
    """Its place in reading order."""
    reach: Reach
    citations: Sequence[Citation]


def spans_of_citations(citations: Iterable[Citation]) -> list[Span]:
    """Return where `citations` stand, and what they say in brackets."""
    return [span for each in citations for span in (each.span, *each.parenthetical_spans)]


def found_in(documents: Documents) -> list[Found]:
    """Return the dates in what the lead opinion tells, with their sentences.

    A length of time belongs to the first date of its sentence; alone it is no event. What other
    parts of the opinion than its facts date counts where the facts do not date it, and where it
    falls between their first date and the decision. What only names an order by its date counts
    where nothing else is dated so.
    """
    found: list[Found] = []
    for teller in tellers(documents):
        found += events_told(teller, last_date(found, teller))
    filed = documents.opinion.case.date_filed
    decided = PartialDate(filed.year, filed.month, filed.day) if filed else None
    past = [each for each in found if not is_later(date_of(each), decided)]
    facts = {when(each) for each in past if each.reach in ("facts", "whole")}
    first = min((begins for begins, _ in facts), default=None)
    kept = [
        each
        for each in past
        if each.reach in ("facts", "whole")
        or (when(each) not in facts and (each.reach == "before" or is_since(first, each)))
    ]
    return without_repeated_attributes(kept)


def date_of(found: Found) -> PartialDate:
    """Return when an event was, which has a date."""
    return found.event.begins or PartialDate(0)


def when(found: Found) -> tuple[PartialDate, PartialDate | None]:
    """Return when an event began and ended."""
    return date_of(found), found.event.ends


def is_since(first: PartialDate | None, found: Found) -> bool:
    """Say whether an event is of a day, not before the `first` date of the facts."""
    day = date_of(found)
    return bool(first and day.day and first <= day)


def without_repeated_attributes(found: Sequence[Found]) -> list[Found]:
    """Return what is `found` without what names by a date that is told elsewhere, or again; by a
    month of which days are."""
    told = {date_of(each) for each in found if not each.is_attribute}
    days = {date_of(each) for each in found if date_of(each).day}
    told |= {replace(day, day=0) for day in days}
    kept: list[Found] = []
    for each in found:
        if not each.is_attribute or date_of(each) not in told:
            kept.append(each)
            told.add(date_of(each))
    return kept


def tellers(documents: Documents) -> Iterator[Teller]:
    """Yield the passages that may tell events, in reading order."""
    cited = documents.opinion.citations_by_passage()
    reaches = reach_of_passages(documents.opinion)
    for place, passage in enumerate(documents.passages):
        reach = reaches.get(passage.passage_key)
        if reach and not OF_A_LIST.match(passage.text.words):
            yield Teller(passage, place, reach, cited.get(passage.passage_key, ()))


def last_date(found: Sequence[Found], teller: Teller) -> PartialDate | None:
    """Return the last date that the facts before `teller`, who goes on with them, gave."""
    if teller.reach != "facts" or teller.passage.where != "body":
        return None
    own = (
        each.event for each in reversed(found) if each.reach == "facts" and not each.is_attribute
    )
    return next((event.ends or event.begins for event in own), None)


def events_told(teller: Teller, further: PartialDate | None) -> Iterator[Found]:
    """Yield the events of a passage; `further` is the last date before it."""
    words = teller.passage.text.words
    number = after_number(teller.passage)
    cited = spans_of_citations(teller.citations)
    last: PartialDate | None = None
    for whole in whole_sentences(words, cited):
        sentence = Span(max(whole.start, number), whole.end)
        here = [Span(s.start - sentence.start, s.end - sentence.start) for s in cited]
        said = words[sentence.start : sentence.end]
        dates = moments(said, last, further)
        known = [each for each in dates if not is_of_a_source(said, each.span, here)]
        if known and teller.reach != "beyond":
            last = known[-1].ends or known[-1].begins
        yield from events_in(teller, sentence, known, here)


def whole_sentences(words: str, cited: Sequence[Span]) -> Iterator[Span]:
    """Yield the sentences of `words`, none of which ends in a citation or in a parenthesis."""
    start = 0
    for each in sentences(words):
        said = words[start : each.end]
        is_open = (
            said.count("(") > said.count(")")
            and ")" in words[each.end : said.rfind("(") + start + LONGEST_PARENTHESIS]
        )
        is_cited = any(span.start < each.end < span.end for span in cited)
        if is_open or is_cited or COUNTS.search(said):
            continue
        yield Span(start, each.end)
        start = each.end + len(words[each.end :]) - len(words[each.end :].lstrip())
    if words[start:].strip():
        yield Span(start, len(words))


def after_number(passage: Passage) -> int:
    """Return where the words of a passage begin behind the number that the court gives it."""
    number = PRINTED.match(passage.text.words)
    if not number or passage.number not in number.groups():
        return 0
    words = passage.text.words
    return len(words) - len(words[number.end() :].lstrip())


def events_in(
    teller: Teller, sentence: Span, known: Sequence[Moment], cited: Sequence[Span]
) -> Iterator[Found]:
    """Yield the events of one sentence, which has the dates `known`; `cited` are the citations in
    it."""
    passage = teller.passage
    whole = passage.text.words[sentence.start : sentence.end]
    is_of_this_case = teller.reach == "facts" or OF_A_PARTY.match(whole)
    since = sentence.start if is_of_this_case else 0
    happened = [
        each
        for each in known
        if not is_no_event(whole, each.span, in_the_facts=teller.reach == "facts")
        and not is_of_another_case(teller.citations, since, sentence.start + each.span.start)
        and not tells_of_a_case_cited(whole, cited)
        and (teller.reach == "facts" or not is_quoted(teller, sentence, each))
        and (
            teller.reach != "beyond" or PROCEEDINGS.search(whole) or is_attribute(whole, each.span)
        )
    ]
    dated = list({(each.begins, each.ends): each for each in reversed(happened)}.values())[::-1]
    end = end_of_statement(teller, sentence)
    words = passage.text.words[sentence.start : end]
    anchor = Anchor(passage.writing, passage.where, passage.index, Span(sentence.start, end))
    measured = [span for span in lengths_of_time(words) if not is_within(span, cited)]
    said = tuple(dict.fromkeys(words[span.start : span.end] for span in measured))
    for moment in dated:
        own = said if moment is dated[0] else ()
        event = Event(moment.begins, moment.ends, own, anchor, words)
        stated = Span(sentence.start + moment.span.start, sentence.start + moment.span.end)
        names = is_attribute(whole, moment.span) or is_of_a_paper(whole, moment.span)
        yield Found(event, (teller.place, stated.start), stated, teller.reach, names)


def is_quoted(teller: Teller, sentence: Span, moment: Moment) -> bool:
    """Say whether a date of a sentence stands in a quotation that its passage opened."""
    return is_in_quotation(teller.passage.text.words[: sentence.start + moment.span.start])


def end_of_statement(teller: Teller, sentence: Span) -> int:
    """Return where a sentence ends before the citations of the record that close it."""
    words = teller.passage.text.words
    end = sentence.end
    for each in reversed(teller.citations):
        rest = words[each.span.end : end].strip(" .,;)")
        if each.kind in ("record", "id") and sentence.start < each.span.start < end and not rest:
            end = sentence.start + len(words[sentence.start : each.span.start].rstrip(" ,;("))
    return end
