"""The dates and lengths of time in the facts of an opinion, each with its sentence."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotations.dates import lengths_of_time, moments
from build_scripts.annotations.grounds import Documents
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import (
    Anchor,
    Event,
    Opinion,
    Passage,
    PassageKey,
    Span,
    Writing,
    WritingKind,
)
from build_scripts.model.paragraph_numbers import PRINTED

LEAD: frozenset[WritingKind] = frozenset(
    {"majority", "per-curiam", "plurality", "memorandum", "order"}
)
FACTS = re.compile(r"\bfacts?\b|\bfactual\b|\bbackground\b|\bhistory\b", re.IGNORECASE)
"""What the heading over an opinion’s facts says."""

OF_A_LIST = re.compile(r"(?:\(\w{1,4}\)|\w{1,3}\.)\s+that\b", re.IGNORECASE)
"""How a paragraph begins that goes on what somebody says in the one before: `(1) That …`. By
itself it would read as what the court says."""


@dataclass(frozen=True, slots=True)
class Found:
    """An event and the place that decides where it stands among those without a date."""

    event: Event
    place: tuple[int, int]
    """The passage in reading order, and the offset of its date or length."""
    stated: Span | None
    """Where in the passage the date stands."""


def found_in(documents: Documents) -> Iterator[Found]:
    """Yield the dates and lengths of time in the facts of the lead opinion, with their sentences.

    A length that stands in a sentence with a date belongs to its first. The date of what is cited
    is no event.
    """
    facts = set(passages_of_facts(documents.opinion))
    cited = citations_by_passage(documents.opinion)
    for place, passage in enumerate(documents.passages):
        spot = passage.passage_key
        if spot not in facts or OF_A_LIST.match(passage.text.words):
            continue
        for sentence in sentences(without_stops(passage.text.words, cited[spot])):
            own = Span(max(sentence.start, after_number(passage)), sentence.end)
            yield from events_in(passage, place, own, cited[spot])


def without_stops(words: str, cited: Sequence[Span]) -> str:
    """Return `words` with what is cited put out of sight, so that its stops end no sentence."""
    for span in cited:
        hidden = "X" + "x" * (span.end - span.start - 1)
        words = f"{words[: span.start]}{hidden}{words[span.end :]}"
    return words


def after_number(passage: Passage) -> int:
    """Return where the words of a passage begin behind the number that the court gives it."""
    number = PRINTED.match(passage.text.words)
    if not number or passage.number not in number.groups():
        return 0
    words = passage.text.words
    return len(words) - len(words[number.end() :].lstrip())


def citations_by_passage(opinion: Opinion) -> defaultdict[PassageKey, list[Span]]:
    """Return where the citations of each passage stand, and what they say in brackets."""
    found: defaultdict[PassageKey, list[Span]] = defaultdict(list)
    for each in opinion.citations:
        found[each.passage_key] += [each.span, *each.parenthetical_spans]
    return found


def is_of_a_source(words: str, span: Span, cited: Sequence[Span]) -> bool:
    """Say whether the date at `span` is that of a source: it stands within a citation, or ends a
    parenthesis (`(last visited June 16, 2017)`, `(W.D. Wash. Nov. 19, 2009)`)."""
    return is_within(span, cited) or words[span.end : span.end + 1] in (")", "]")


def is_within(span: Span, others: Sequence[Span]) -> bool:
    """Say whether `span` lies in one of `others`."""
    return any(each.start <= span.start and span.end <= each.end for each in others)


def events_in(
    passage: Passage, place: int, sentence: Span, cited: Sequence[Span]
) -> Iterator[Found]:
    """Yield the events of one sentence; `cited` are the citations in its passage."""
    words = passage.text.words[sentence.start : sentence.end]
    anchor = Anchor(passage.writing, passage.where, passage.index, sentence)
    here = [Span(span.start - sentence.start, span.end - sentence.start) for span in cited]
    measured = [span for span in lengths_of_time(words) if not is_within(span, here)]
    said = tuple(dict.fromkeys(words[span.start : span.end] for span in measured))
    known = [each for each in moments(words) if not is_of_a_source(words, each.span, here)]
    dated = list({(each.begins, each.ends): each for each in reversed(known)}.values())[::-1]
    for moment in dated:
        own = said if moment is dated[0] else ()
        event = Event(moment.begins, moment.ends, own, anchor, words)
        stated = Span(sentence.start + moment.span.start, sentence.start + moment.span.end)
        yield Found(event, (place, stated.start), stated)
    if measured and not dated:
        start = sentence.start + measured[0].start
        yield Found(Event(None, None, said, anchor, words), (place, start), None)


def passages_of_facts(opinion: Opinion) -> Iterator[PassageKey]:
    """Yield the passages that tell the facts: those under a heading that says so, else all of
    the lead opinion."""
    for writing in opinion.writings:
        if writing.kind in LEAD:
            indices = under_headings(writing) or range(len(writing.blocks))
            yield from ((writing.id, "body", i) for i in indices if is_text(writing, i))


def is_text(writing: Writing, index: int) -> bool:
    """Say whether a block of `writing` is running text."""
    return writing.blocks[index].kind in ("paragraph", "blockquote", "list")


def under_headings(writing: Writing) -> list[int]:
    """Return the blocks that stand under a heading of facts, down to the next of its level."""
    result: list[int] = []
    level = 0
    for index, block in enumerate(writing.blocks):
        if block.kind == "heading":
            depth = block.level or 1
            if FACTS.search(block.text.words):
                level = level or depth
            elif depth <= level:
                level = 0
        elif level:
            result.append(index)
    return result
