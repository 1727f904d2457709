"""Stretches of text shown away from their place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.model import Anchor, Coverage, Emphasis, Opinion, Span, Text
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.voices import is_another, whose_words

CLOSING = re.compile(r"[.,;:!?”’\"')\]]*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the opinion with a link to its place."""

    text: Text
    place: str
    """The link as Markdown."""
    whose: str
    """Whose words they are where they are not the court’s: `Judge M. Smith’s words`."""


def excerpts_of(coverage: Coverage, opinion: Opinion, page: str) -> dict[int, list[Excerpt]]:
    """Return the passages on which each claim of `coverage` rests, by the claim’s number, for
    `page` to show."""
    places = places_of(opinion)
    voices = voices_of(opinion)
    return {
        claim.number: [excerpt_at(anchor, places, page, voices) for anchor in claim.passages]
        for claim in coverage.claims
    }


def voices_of(opinion: Opinion) -> dict[str, str]:
    """Return whose words each writing holds that does not hold the court’s own."""
    return {w.id: whose_words(w, opinion) for w in opinion.writings if is_another(w)}


def excerpt_at(anchor: Anchor, places: Places, page: str, voices: Mapping[str, str]) -> Excerpt:
    """Return the stretch of the opinion to which `anchor` points."""
    passage = places.passages[anchor.passage_key]
    whose = voices.get(anchor.writing, "")
    return Excerpt(cut(passage.text, anchor.span), places.link(anchor, page), whose)


def after_closing(words: str, end: int) -> int:
    """Return where a mark stands whose stretch of `words` ends at `end`: after the punctuation
    that closes it, as the mark of a note does."""
    closing = CLOSING.match(words, end)
    return closing.end() if closing else end


def cut(text: Text, span: Span) -> Text:
    """Return the words of `span` with their emphasis; marks of notes and pages stay behind."""
    emphasis = [
        Emphasis(
            max(item.start, span.start) - span.start,
            min(item.end, span.end) - span.start,
            item.style,
        )
        for item in text.emphasis
        if item.start < span.end and span.start < item.end
    ]
    return Text(text.words[span.start : span.end], emphasis=tuple(emphasis))
