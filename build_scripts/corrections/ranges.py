"""From which words to which a correction goes that says `until:`, block by block."""

from dataclasses import replace
from typing import Any

from build_scripts.corrections.places import At
from build_scripts.editors.anchor import (
    as_printed,
    as_typewritten,
    most_like,
    occurrences,
)
from build_scripts.model import Anchor, Opinion, Passage, Quotation, Span
from build_scripts.problems import excerpt, problem


def places_in_range(opinion: Opinion, entry: Any, at: At) -> list[At]:
    """Return where `entry`, whose words stand at `at`, applies: there; with `until:`, in each block
    from there to the one with these words, the first of which is quoted from its words on, and the
    last up to them.

    Raises `Problem` where the words of `until:` do not stand after the quoted ones in the same
    body, note or caption.
    """
    if not getattr(entry, "until", ""):
        return [at]
    rest = passages_from(opinion, at.anchor)
    end = end_of_range(opinion, entry.until, rest, at)
    places: list[At] = []
    for passage in (each for each in rest if each.index <= end.index):
        start = at.anchor.span.start if passage.index == at.anchor.index else 0
        stop = end.span.end if passage.index == end.index else len(passage.text.words)
        anchor = Anchor(passage.writing, passage.where, passage.index, Span(start, stop))
        places.append(replace(at, anchor=anchor))
    return places


def passages_from(opinion: Opinion, anchor: Anchor) -> list[Passage]:
    """Return the passages of the body, note or caption of `anchor` from that at `anchor` on."""
    part = anchor.writing, anchor.where
    return [
        passage
        for passage in opinion.passages()
        if (passage.writing, passage.where) == part and passage.index >= anchor.index
    ]


def end_of_range(opinion: Opinion, until: str, rest: list[Passage], at: At) -> Anchor:
    """Return where the words of `until:` stand first in `rest`, from the words at `at` on.

    Raises `Problem` where they do not.
    """
    begins = at.anchor.index, at.anchor.span.start
    for written in (as_printed, as_typewritten):
        for found in occurrences(Quotation(until), rest, written):
            if (found.index, found.span.start) >= begins:
                return found
    words = excerpt(until)
    elsewhere = next(occurrences(Quotation(until), opinion.passages(), as_typewritten), None)
    if elsewhere:
        place = next(
            each.place for each in opinion.passages() if each.passage_key == elsewhere.passage_key
        )
        raise problem("correction-range.elsewhere", at.file, at.line, words=words, place=place)
    if like := most_like(Quotation(until), rest):
        place, nearest = like
        raise problem(
            "correction-range.like", at.file, at.line, words=words, place=place, nearest=nearest
        )
    raise problem("correction-range", at.file, at.line, words=words)


TO = "to “"
"""How what an entry says begins where it goes to other words than those it quotes."""


def through(until: str) -> str:
    """Return to where a range goes, in words that follow those with which it begins."""
    return f"{TO}{excerpt(until)}”"
