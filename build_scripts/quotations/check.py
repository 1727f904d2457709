"""Says of each quotation in a pasted text whether the opinion says that, where, and who."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from build_scripts.model import Anchor, Edition, Passage, Span, Writing
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.voices import FOR_THE_COURT, speaker, whose_words
from build_scripts.quotations.matching import Change, Found, exactly, nearly
from build_scripts.quotations.read import Pin, Quote, quotes_in
from build_scripts.quotations.stream import Stream, streams
from build_scripts.quotations.words import Gap, Word, pattern

Answer = Literal["word for word", "with changes", "nearest", "not in the opinion"]

CHANGED, NEAR = 0.6, 0.34
"""Which part of a quotation’s words a place must have to be the one quoted, or the nearest."""
LARGEST = 1_000_000
"""Characters of a pasted text; what follows is not read."""
OPENED = re.compile(r"[“”]")


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
        exact = self.answer == "word for word"
        return exact and not self.misattributed and self.pin in (None, "right", "pages not known")


def checked(text: str, edition: Edition) -> list[Verdict]:
    """Return what is found of each quotation in `text`."""
    checker = Checker(edition)
    return [checker.verdict(quote) for quote in quotes_in(text[:LARGEST])]


class Checker:
    """Holds quotations against one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.whole, self.bare = streams(edition.opinion)
        self.places: Places = places_of(edition.opinion)
        self.writings = {writing.id: writing for writing in edition.opinion.writings}
        self.turns = page_turns(self.whole.passages)

    def verdict(self, quote: Quote) -> Verdict:
        """Return what is found of one quotation."""
        marked = marks_of(quote)
        for literal in (True, False):
            elements = pattern(quote.words, literal=literal)
            for stream, without in ((self.whole, False), (self.bare, True)):
                found = exactly(elements, stream)
                if not found:
                    continue
                if without and not quote.omitted:
                    left = Change("left out", "a citation", "")
                    return self.told(quote, stream, found, "with changes", (left,), marked)
                return self.told(quote, stream, found, "word for word", (), marked)
        return self.nearest(quote, marked)

    def nearest(self, quote: Quote, marked: tuple[str, ...]) -> Verdict:
        """Return the place that is most like a quotation which stands nowhere as it is."""
        elements = pattern(quote.words, literal=True)
        whole, bare = nearly(elements, self.whole), nearly(elements, self.bare)
        best, stream = whole, self.whole
        if bare and (whole is None or bare.share > whole.share):
            best, stream = bare, self.bare
        if best is None or best.share < NEAR:
            return Verdict(quote, "not in the opinion", marked=marked)
        answer: Answer = "with changes" if best.share >= CHANGED else "nearest"
        return self.told(quote, stream, [best], answer, best.changes, marked)

    def told(
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
        verdicts = [self.at(quote, stream, each, answer, changes, marked) for each in found[:20]]
        best = min(verdicts, key=self.preference)
        return replace(best, elsewhere=len(found) - 1)

    def preference(self, verdict: Verdict) -> tuple[bool, bool, bool]:
        """Return what makes a place less likely to be the one that is meant: another speaks there,
        it stands on another page, it is not the court’s own text."""
        writing = self.writings.get(verdict.writing or "")
        own = writing is not None and writing.kind in FOR_THE_COURT
        return verdict.misattributed, verdict.pin not in (None, "right"), not own

    def at(
        self,
        quote: Quote,
        stream: Stream,
        found: Found,
        answer: Answer,
        changes: tuple[Change, ...],
        marked: tuple[str, ...],
    ) -> Verdict:
        """Return the verdict on a quotation at one place."""
        first, last = stream.words[found.first], stream.words[found.last]
        passage = stream.passages[first.passage]
        anchor = Anchor(passage.writing, passage.where, passage.index, Span(first.start, first.end))
        writing = self.writings.get(passage.writing)
        end = last.end if last.passage == first.passage else len(passage.text.words)
        page = self.places.address(anchor, "").replace(".md", "/").replace("index/", "")
        return Verdict(
            quote=quote,
            answer=answer,
            place=self.places.long(anchor),
            address=page,
            writing=passage.writing,
            whose=self.whose(writing),
            original=passage.text.words[first.start : end],
            changes=changes,
            marked=marked,
            quoted_from=self.quoted_from(passage, first.start, end),
            pin=self.pin(quote.pin, passage, first.passage, first.start, end),
            misattributed=self.is_misattributed(quote, writing),
        )

    def whose(self, writing: Writing | None) -> str:
        """Return whose words a writing holds."""
        if writing is None:
            return "the caption"
        if writing.kind in FOR_THE_COURT:
            return "the court’s words"
        return whose_words(writing, self.edition.opinion)

    def is_misattributed(self, quote: Quote, writing: Writing | None) -> bool:
        """Say whether the text names another as the speaker than the one who speaks."""
        if quote.speaker is None or writing is None:
            return False
        kind = writing.kind
        if quote.speaker == "court":
            return kind not in (*FOR_THE_COURT, "plurality")
        if quote.speaker in ("dissent", "concurrence"):
            return quote.speaker not in kind and kind != "concurrence-in-part"
        known = f"{writing.author or ''} {speaker(writing, self.edition.opinion)}".casefold()
        return quote.speaker.strip(".,’'").casefold() not in re.findall(r"[\w’'-]+", known)

    def quoted_from(self, passage: Passage, start: int, end: int) -> str | None:
        """Return what the opinion cites for words that it itself quotes."""
        words = passage.text.words
        opened = words.rfind("“", 0, start + 1)
        closed = words.find("”", opened)
        if opened < 0 or not opened <= start <= closed or closed < end - 1:
            return None
        spot = (passage.writing, passage.where, passage.index)
        cited = (
            each
            for each in self.edition.opinion.citations
            if (each.writing, each.where, each.index) == spot and each.span.start >= closed
        )
        following = min(cited, key=lambda each: each.span.start, default=None)
        return following.text if following else "another text"

    def pin(
        self, pin: Pin | None, passage: Passage, number: int, start: int, end: int
    ) -> str | None:
        """Return whether a text gives the right page or paragraph."""
        if pin is None:
            return None
        if pin.paragraph:
            own = (passage.number or "").partition("-")[0]
            return "right" if own == pin.paragraph else f"it stands in {passage.place}"
        pages = [self.page_at(number, start), self.page_at(number, end)]
        if None in pages or pin.page is None or pin.last is None:
            return "pages not known"
        first, last = (int(each or 0) for each in pages)
        if first <= pin.last and last >= pin.page:
            return "right"
        return f"it stands at {first}" if first == last else f"it stands at {first}–{last}"

    def page_at(self, passage: int, offset: int) -> str | None:
        """Return the page of the print on which a place stands, None where none is known."""
        turns = self.turns.get(region(self.whole.passages[passage]), [])
        at = bisect_right([(number, place) for number, place, _ in turns], (passage, offset))
        label = turns[at - 1][2] if at else None
        return label if label and label.isdecimal() else None


def region(passage: Passage) -> str:
    """Return the text whose pages follow each other: bodies of writings, or one note."""
    return "body" if passage.where == "body" else f"{passage.writing} {passage.where}"


def page_turns(passages: Iterable[Passage]) -> dict[str, list[tuple[int, int, str]]]:
    """Return where pages begin: the passage, the place in it, the page’s label."""
    turns: dict[str, list[tuple[int, int, str]]] = {}
    for number, passage in enumerate(passages):
        for each in passage.text.breaks:
            label = each.label.strip("* ")
            turns.setdefault(region(passage), []).append((number, each.at, label))
    return turns


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
