"""Says of each quotation in a pasted text whether the opinion says that, where, and who."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.model import Edition
from build_scripts.quotations.matching import (
    Change,
    Found,
    exact_matches,
    likest_block,
    nearest_match,
)
from build_scripts.quotations.opinion_words import Block, Part, SearchedOpinion, opinion_words
from build_scripts.quotations.pasted_text import Pin, Quote, quotes_in
from build_scripts.quotations.print_pages import page_turns, text_of_pages
from build_scripts.quotations.stream import Stream, words_with_and_without_citations
from build_scripts.quotations.words import (
    Element,
    Gap,
    Word,
    folded_word,
    mended_words,
    pattern,
    with_notes_or_without,
    without_notes,
    words_in,
)

Answer = Literal["word for word", "with changes", "nearest", "not in the opinion"]

CHANGED, NEAR = 0.6, 0.34
"""Which part of a quotation’s words a place must have to be the one quoted, or the nearest; of the
nearest also which part of what they tell."""
CLOSE = 0.8
"""Which part of the words of a sentence that marks no quotation."""
LARGEST = 1_000_000
"""Characters of a pasted text; what follows is not read."""
PLACES = 20
"""Of how many places the one is chosen that a text means."""
UNKNOWN = "pages not known"
TELLING = 8
"""Words by which what is set off without marks is a quotation, though the opinion has some of them
otherwise."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found of one quotation."""

    quote: Quote
    answer: Answer
    place: str | None = None
    """`Opinion ¶ 12`."""
    address: str | None = None
    """Below the edition’s: `opinion/#p12`."""
    writing: str | None = None
    whose: str | None = None
    """Whose words these are: `the court’s words`, `Judge M. Smith’s words`."""
    original: str | None = None
    """What the opinion says there."""
    changes: tuple[Change, ...] = ()
    marked: tuple[str, ...] = ()
    """Fair marks: what the quotation itself says that it did."""
    quoted_from: str | None = None
    """What the opinion itself quotes there."""
    pin: str | None = None
    """What is wrong with the page that the text gives; `right` where nothing is."""
    misattributed: bool = False
    """Whether the text says that somebody else said it."""
    elsewhere: int = 0
    """In how many more places it stands."""

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong with the quotation."""
        stands = self.answer == "word for word"
        if self.quote.about:  # what quotes nothing need not be word for word
            stands = self.answer != "not in the opinion"
        return stands and not self.misattributed and self.pin in (None, "right", UNKNOWN)


def verdicts_on(text: str, edition: Edition) -> list[Verdict]:
    """Return what is found of each quotation in `text`."""
    return Checker(opinion_words(edition)).checked(text)


class Checker:
    """Holds quotations against one opinion."""

    def __init__(self, opinion: SearchedOpinion) -> None:
        self.opinion = opinion
        self.whole, self.bare = words_with_and_without_citations(opinion)
        self.turns = page_turns(opinion.blocks)
        self.pages = sorted(turn.page for turns in self.turns.values() for turn in turns)

    def checked(self, text: str) -> list[Verdict]:
        """Return what is found of each quotation in `text`."""
        quotes = quotes_in(text[:LARGEST], self.opinion.names)
        return relevant_verdicts([self.verdict(quote) for quote in quotes])

    def verdict(self, quote: Quote) -> Verdict:
        """Return what is found of one quotation."""
        marked = marks_of(quote)
        words = mended_words(quote.words, self.whole.index)
        for elements in readings(words):
            for stream, without in ((self.whole, False), (self.bare, True)):
                found = exact_matches(elements, stream)
                if not found:
                    continue
                if without and not quote.omitted:
                    left = Change("left out", "a citation", "")
                    return self.found_verdict(quote, stream, found, "with changes", (left,), marked)
                return self.found_verdict(quote, stream, found, "word for word", (), marked)
        return self.nearest(quote, marked)

    def nearest(self, quote: Quote, marked: tuple[str, ...]) -> Verdict:
        """Return the place that is most like a quotation which stands nowhere as it is."""
        words = without_notes(mended_words(quote.words, self.whole.index))
        elements = pattern(words, literal=True)
        best, stream = nearest_match(elements, self.whole), self.whole
        if self.bare.words != self.whole.words:
            bare = nearest_match(elements, self.bare)
            if bare and (best is None or bare.share > best.share):
                best, stream = bare, self.bare
        if quote.about and (best is None or best.share < CLOSE):
            return self.about(quote)
        if best is None or best.share < NEAR or (best.share < CHANGED and best.telling < NEAR):
            return Verdict(quote, "not in the opinion", marked=marked)
        answer: Answer = "with changes" if best.share >= CHANGED else "nearest"
        return self.found_verdict(quote, stream, [best], answer, best.changes, marked)

    def about(self, quote: Quote) -> Verdict:
        """Return the passage that is most like a sentence about the case in its own words."""
        called = {word.key for name in self.opinion.names for word in words_in(name)}
        keys = [word.key for word in words_in(quote.words) if word.key not in called]
        best = likest_block(keys, self.whole)
        if best is None or best.share < NEAR:
            return Verdict(quote, "not in the opinion")
        return self.found_verdict(quote, self.whole, [best], "nearest", (), ())

    def found_verdict(
        self,
        quote: Quote,
        stream: Stream,
        found: list[Found],
        answer: Answer,
        changes: tuple[Change, ...],
        marked: tuple[str, ...],
    ) -> Verdict:
        """Return the verdict on a quotation that was `found`: of several places the one that the
        text itself gives, by speaker or page."""
        verdicts = [self.at(quote, stream, each) for each in found[:PLACES]]
        best = min(verdicts, key=self.preference)
        return replace(
            best, answer=answer, changes=changes, marked=marked, elsewhere=len(found) - 1
        )

    def preference(self, verdict: Verdict) -> tuple[bool, bool, bool]:
        """Return what makes a place less likely to be the one that is meant: another speaks there,
        it stands on another page, it is not the court’s own text."""
        own = any(part.id == verdict.writing and part.courts for part in self.opinion.parts)
        return verdict.misattributed, verdict.pin not in (None, "right"), not own

    def at(self, quote: Quote, stream: Stream, found: Found) -> Verdict:
        """Return what is to be said of one place."""
        first, last = stream.words[found.first], stream.words[found.last]
        block = self.opinion.blocks[first.block]
        part = self.opinion.parts[block.part]
        end = last.end if last.block == first.block else len(block.words)
        return Verdict(
            quote=quote,
            answer="word for word",
            place=block.place,
            address=block.address,
            writing=part.id,
            whose=part.whose,
            original=block.words[first.start : end],
            quoted_from=None if quote.about else quoted_from(block, first.start, end),
            pin=self.pin(quote.pin, first.block, first.start, end),
            misattributed=is_misattributed(quote.speaker, part),
        )

    def pin(self, pin: Pin | None, number: int, start: int, end: int) -> str | None:
        """Return whether a text gives the right page or paragraph."""
        if pin is None:
            return None
        block = self.opinion.blocks[number]
        if pin.paragraph:
            return "right" if block.number == pin.paragraph else f"it stands in {block.place}"
        first, last = self.page_at(number, start), self.page_at(number, end)
        if first is None or last is None or not self.is_of_this_print(pin):
            return UNKNOWN
        if pin.page is not None and pin.last is not None and first <= pin.last and last >= pin.page:
            return "right"
        return f"it stands at {first}" if first == last else f"it stands at {first}–{last}"

    def is_of_this_print(self, pin: Pin) -> bool:
        """Say whether a page may be one of those known here: a brief may count in another print’s
        pages, a reporter’s where the source has those of the slip opinion."""
        if self.reported:
            return True
        return bool(self.pages) and pin.page is not None and pin.page <= self.pages[-1]

    @property
    def reported(self) -> bool:
        """Whether the pages known here are those of the reporter by which the case is cited."""
        first = self.opinion.first_page
        return bool(self.pages) and first is not None and 0 <= self.pages[0] - first <= 1

    def page_at(self, block: int, offset: int) -> int | None:
        """Return the page of the print on which a place stands, None where none is known."""
        turns = self.turns.get(text_of_pages(self.opinion.blocks[block]), [])
        at = bisect_right([(turn.block, turn.at) for turn in turns], (block, offset))
        if at:
            return turns[at - 1].page
        return self.opinion.first_page if self.reported and turns else None


def readings(words: str) -> Iterator[tuple[Element, ...]]:
    """Yield what a quotation may stand for: all its words as the opinion’s own, without what it
    says of them itself, and with what stands in brackets for other words."""
    forms = with_notes_or_without(words)
    yield from (pattern(form, literal=True) for form in forms)
    yield from (pattern(form, literal=False) for form in reversed(forms))


def relevant_verdicts(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Return the verdicts without those on what is set off and the writer’s own, and on what stands
    within a block quotation; where there is one, other sentences are the writer’s own too."""
    blocks = [each.quote for each in verdicts if is_block(each)]
    ends = [block.end for block in blocks]

    def stands(quote: Quote) -> bool:
        if quote.form == "set off":
            return quote in blocks
        if blocks and quote.form == "sentence" and not quote.about:
            return False
        at = bisect_right(ends, quote.start)
        return at == len(blocks) or quote.end <= blocks[at].start

    return [each for each in verdicts if stands(each.quote)]


def is_block(verdict: Verdict) -> bool:
    """Say whether what is set off quotes the opinion: if in other words, in enough of them."""
    if verdict.quote.form != "set off":
        return False
    many = sum(1 for _ in words_in(verdict.quote.words)) >= TELLING
    return verdict.answer == "word for word" or (verdict.answer == "with changes" and many)


def is_misattributed(speaker: str | None, part: Part) -> bool:
    """Say whether a text names another as the speaker than the one who speaks in `part`."""
    if speaker is None or part.kind == "caption":
        return False
    if speaker == "court":
        return not part.courts and part.kind != "plurality"
    if speaker in ("dissent", "concurrence"):
        return speaker not in part.kind and part.kind != "concurrence-in-part"
    return folded_word(speaker.strip(".,’'")) not in part.speakers


def quoted_from(block: Block, start: int, end: int) -> str | None:
    """Return what the opinion cites for words that it itself quotes."""
    opened = block.words.rfind("“", 0, start + 1)
    closed = block.words.find("”", opened)
    if opened < 0 or not opened <= start <= closed or closed < end - 1:
        return None
    cited = [each for each in block.cites if each.start >= closed]
    following = min(cited, key=lambda each: each.start, default=None)
    return block.words[following.start : following.end] if following else "another text"


def marks_of(quote: Quote) -> tuple[str, ...]:
    """Return what a quotation says itself that it did to the original."""
    gaps = {each.kind for each in pattern(quote.words, literal=False) if isinstance(each, Gap)}
    stems = any(isinstance(each, Word) and each.stem for each in pattern(quote.words, literal=True))
    said = []
    if "left out" in gaps:
        said.append("words left out, marked by an ellipsis")
    if "put in" in gaps or stems or re.search(r"\[\w{1,3}\]\w", quote.words):
        said.append("words or letters put in, marked by brackets")
    if quote.omitted:
        said.append("citations or quotation marks left out, as the text says")
    return tuple(said)
