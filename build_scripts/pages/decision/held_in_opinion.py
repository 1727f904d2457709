"""What was held, where neither an editor nor a syllabus says it: in the sentences of the opinion
that say so of themselves, “We hold that …”.

Many courts tell in the opening paragraphs what they will hold. Elsewhere “We conclude” tells steps
on the way, and only “We hold that” what a later court will cite.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from build_scripts.annotations.dated_sentences import after_number, spans_of_citations
from build_scripts.annotations.event_or_other_date import is_in_quotation
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Anchor, Opinion, Passage, Span, Text, Writing
from build_scripts.pages.text.excerpts import cut
from build_scripts.pages.text.voices import FOR_THE_COURT

SAYS = r"""
    (?: Because\ | (?P<before>.{1,220}?) (?:,\ |;\ |\ and\ ) )?     # For these reasons,
    [Ww]e\ (?:(?:now|today|therefore|thus|also|further|accordingly|agree\ and|affirm\ and)\ )*
    (?:VERBS) (?:,\ [^,]{3,40},)?                                   # hold, therefore,
    \ that\ (?!(?:it|they|he|she|this|these|those|such|so)\b)       # whose words stand before it
"""
HOLDS = re.compile(SAYS.replace("VERBS", "hold"), re.VERBOSE | re.DOTALL)
HOLDS_OR_CONCLUDES = re.compile(SAYS.replace("VERBS", "hold|conclude"), re.VERBOSE | re.DOTALL)
SAID_BY_OTHERS = re.compile(
    r"\b(?:argu|claim|contend|assert|urg|ask|suggest|insist|believ|if\b|whether\b|unless\b)",
    re.IGNORECASE,
)
"""What says before it that others would have the court hold so."""
OF_REVIEW = re.compile(r"\b(?:not err|erred|abuse\w* (?:its|his|her|the|of)|properly)\b")
"""What a court holds of one ruling among many that it reviews."""
CLOSING = 3
"""Paragraphs at the end, in which it tells the outcome of all."""
OPENING = 4
"""Paragraphs that open an opinion without headings."""
SHORT_OPINION = 100
"""Paragraphs of an opinion which a sentence or two can tell."""
MOST = 2
LONGEST_SENTENCE = 500
"""Characters of a sentence for which a front page has room."""


@dataclass(frozen=True, slots=True)
class SaidByCourt:
    """A sentence of the court’s opinion, and where it stands."""

    anchor: Anchor
    words: Text


def held_in_opinion(opinion: Opinion) -> list[SaidByCourt]:
    """Return the sentences by which the court says what it holds, at most two: those of one opening
    paragraph, else of the whole of a short opinion."""
    lead = next((w for w in opinion.writings if w.kind in FOR_THE_COURT), None)
    if not lead or any(w.kind == "plurality" for w in opinion.writings):
        return []
    for index in opening(lead):
        if found := [*sentences_saying(opinion, lead, index, HOLDS_OR_CONCLUDES)]:
            return without_repeated(found)[:MOST]
    if len(lead.blocks) > SHORT_OPINION:
        return []
    last = len(lead.blocks) - CLOSING
    told = [
        each
        for index in range(len(lead.blocks))
        for each in sentences_saying(opinion, lead, index, HOLDS)
        if index >= last or not OF_REVIEW.search(each.words.words)
    ]
    return without_repeated(told)[:MOST]


def without_repeated(told: Sequence[SaidByCourt]) -> list[SaidByCourt]:
    """Return the sentences without those of which another says all, and more."""
    stems = [each.words.words.rstrip(" .") for each in told]
    return [
        each
        for place, each in enumerate(told)
        if not any(
            other.startswith(stems[place]) and (other != stems[place] or at < place)
            for at, other in enumerate(stems)
            if at != place
        )
    ]


def opening(writing: Writing) -> list[int]:
    """Return the paragraphs that open a writing: those before its first heading below the first."""
    blocks = writing.blocks
    start = 1 if blocks and blocks[0].kind == "heading" else 0
    before = list(
        takewhile(lambda index: blocks[index].kind != "heading", range(start, len(blocks)))
    )
    return before if start + len(before) < len(blocks) else before[:OPENING]


def sentences_saying(
    opinion: Opinion, writing: Writing, index: int, says: re.Pattern[str]
) -> Iterator[SaidByCourt]:
    """Yield the sentences of a paragraph that read as `says`, by the court itself."""
    block = writing.blocks[index]
    if block.kind != "paragraph":
        return
    words = block.text.words
    number = after_number(Passage(writing.id, "body", index, block.text, number=block.number))
    for whole in sentences(words):
        start, end = max(whole.start, number), whole.end
        said = says.match(words, start, end)
        if (
            not said
            or end - start > LONGEST_SENTENCE
            or SAID_BY_OTHERS.search(said.groupdict().get("before") or "")
        ):
            continue
        anchor = Anchor(writing.id, "body", index, Span(start, end))
        here = (each for each in opinion.citations if each.passage_key == anchor.passage_key)
        cited = spans_of_citations(here)
        is_cut = any(span.start < end < span.end or span.start < start < span.end for span in cited)
        if not is_cut and not is_in_quotation(words[: said.end()]):
            yield SaidByCourt(anchor, cut(block.text, anchor.span))
