"""Stretches of text shown away from their place, and what to call that place."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.anchors import note_anchor, paragraph_anchor
from build_scripts.model import Anchor, Coverage, Emphasis, Opinion, Passage, Span, Text
from build_scripts.pages.wording import name_of


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the opinion with its place: in words, and as pages of the edition link to it."""

    text: Text
    place: str
    target: str


def excerpts_of(coverage: Coverage, opinion: Opinion) -> dict[int, list[Excerpt]]:
    """Return the passages on which each claim of `coverage` rests, by the claim’s number."""
    passages = {(each.writing, each.where, each.index): each for each in opinion.passages()}
    return {
        claim.number: [
            excerpt_at(anchor, opinion, passages[anchor.writing, anchor.where, anchor.index])
            for anchor in claim.passages
        ]
        for claim in coverage.claims
    }


def excerpt_at(anchor: Anchor, opinion: Opinion, passage: Passage) -> Excerpt:
    """Return the stretch of `passage` to which `anchor` points."""
    return Excerpt(
        cut(passage.text, anchor.span), place_in_words(passage, opinion), target(passage)
    )


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


def place_in_words(passage: Passage, opinion: Opinion) -> str:
    """Return what to call where `passage` stands: `Opinion ¶ 3`, `Caption`, `Summary note 1`."""
    named = {each.id: name_of(each, opinion.writings) for each in opinion.writings}
    writing = named.get(passage.writing, passage.writing.capitalize())
    if passage.number and passage.writing not in front(opinion):
        return f"{writing} ¶ {passage.number}"
    return writing if passage.where == "body" else f"{writing} {passage.where}"


def target(passage: Passage) -> str:
    """Return the address of `passage` for pages of the same edition."""
    at_front = passage.writing.startswith(("caption", "counsel"))
    page = "index.md" if at_front else f"{passage.writing}.md"
    if passage.where != "body":
        return f"{page}#{note_anchor(passage.where.removeprefix('note '))}"
    if passage.number:
        return f"{page}#{paragraph_anchor(passage.number)}"
    return f"{page}#the-caption" if passage.writing == "caption" else page


def front(opinion: Opinion) -> Sequence[str]:
    """Return the parts that stand on the front page, whose paragraphs nobody counts."""
    return ["caption", *(w.id for w in opinion.writings if w.kind == "counsel")]
