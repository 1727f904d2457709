"""What quotations are held against: an opinion’s words with their places, and who speaks in them.

It is a value that needs nothing else of the edition, so that the page and the command, which hold
quotations against it each in its own language, know the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from build_scripts.citations.resolve.cases.name_keys import short_names
from build_scripts.model import (
    Anchor,
    Citation,
    Edition,
    Opinion,
    Passage,
    Span,
    Writing,
)
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.voices import FOR_THE_COURT, speaker, whose_words
from build_scripts.quotations.words import CLOSING, WORD_OF_A_NAME, folded_word

SHORTEST_NAME = 4
"""Characters of a name by which a sentence names the case: shorter ones are anybody’s."""


@dataclass(frozen=True, slots=True)
class Part:
    """A writing, or the caption, and who speaks in it."""

    id: str
    kind: str
    whose: str
    """`the court’s words`, `Judge M. Smith’s words`."""
    courts: bool
    """Whether the court itself speaks."""
    speakers: tuple[str, ...]
    """Each word of the names of who speaks, without capitals."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation within a passage."""

    opened: int
    """Where it begins with its signal."""
    start: int
    end: int
    closed: int
    """Where it ends with what it goes on to say in brackets."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a page of the print begins."""

    at: int
    page: str


@dataclass(frozen=True, slots=True)
class Block:
    """A passage: a paragraph, a heading, a paragraph of a note."""

    part: int
    where: str
    """`body` or `note 1`."""
    place: str
    """`Opinion ¶ 12`."""
    address: str
    """Below the edition’s: `opinion/#p12`."""
    number: str | None
    """Of a paragraph: the one that a pin may give."""
    words: str
    cites: tuple[Cite, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class SearchedOpinion:
    """An opinion as quotations are held against it."""

    slug: str
    title: str
    names: tuple[str, ...]
    """By which a sentence may name the case: `Ash v. Birch`, `Ash`, `918 F.3d 1025`."""
    first_page: int | None
    """Of the reporter by which it is cited."""
    parts: tuple[Part, ...]
    blocks: tuple[Block, ...]


CAPTION = Part("caption", "caption", "the caption", courts=False, speakers=())


def opinion_words(edition: Edition) -> SearchedOpinion:
    """Return the words of an edition with their places."""
    opinion = edition.opinion
    places = places_of(opinion)
    parts = (CAPTION, *(part(writing, opinion) for writing in opinion.writings))
    numbers = {each.id: number for number, each in enumerate(parts)}
    cited = opinion.citations_by_passage()
    cites = own_cites(edition.citation)
    return SearchedOpinion(
        slug=edition.slug,
        title=edition.title,
        names=tuple(
            names_of((edition.title, opinion.case.name), (*cites, *opinion.case.docket_numbers))
        ),
        first_page=next(filter(None, map(page_of, cites)), None),
        parts=parts,
        blocks=tuple(
            block(each, numbers[each.writing], places, cited.get(each.passage_key, ()))
            for each in opinion.passages()
        ),
    )


def part(writing: Writing, opinion: Opinion) -> Part:
    """Return whose words a writing holds."""
    courts = writing.kind in FOR_THE_COURT
    known = f"{writing.author or ''} {speaker(writing, opinion)}"
    return Part(
        writing.id,
        writing.kind,
        "the court’s words" if courts else whose_words(writing, opinion),
        courts,
        tuple(dict.fromkeys(map(folded_word, WORD_OF_A_NAME.findall(known)))),
    )


def block(passage: Passage, part: int, places: Places, cited: Sequence[Citation]) -> Block:
    """Return a passage with its place, its citations and where pages turn in it."""
    anchor = Anchor(passage.writing, passage.where, passage.index, Span(0, 0))
    page, _, fragment = places.address(anchor, "").partition("#")
    return Block(
        part=part,
        where=passage.where,
        place=places.long(anchor),
        address=page.removesuffix("index.md").replace(".md", "/") + (fragment and f"#{fragment}"),
        number=(passage.number or "").partition("-")[0] or None,
        words=passage.text.words,
        cites=tuple(cite(each, passage.text.words) for each in cited),
        turns=tuple(Turn(each.at, each.label.strip("* ")) for each in passage.text.breaks),
    )


def cite(citation: Citation, words: str) -> Cite:
    """Return what a quotation leaves out with a citation: signal, cite, brackets after it."""
    start, end = citation.span.start, citation.span.end
    closed = end
    while closing := CLOSING.match(words, closed):
        closed = closing.end()
    return Cite(min(start, (citation.signal_span or citation.span).start), start, end, closed)


def own_cites(citation: str | None) -> list[str]:
    """Return where a case is reported, of what follows its name: `918 F.3d 1025`."""
    listed = (citation or "").partition("(")[0]
    return [each.strip() for each in listed.split(",") if each.strip()]


def page_of(cite: str) -> int | None:
    """Return the first page by a reporter’s cite."""
    last = cite.rpartition(" ")[2]
    return int(last) if last.isdecimal() else None


def names_of(titles: Iterable[str | None], numbers: Iterable[str]) -> Iterator[str]:
    """Yield the names by which a sentence may name the case, each once: its `titles`, the short
    forms of these, the `numbers` of its docket and in reporters."""
    names = [title for title in titles if title]
    found = chain(names, chain.from_iterable(map(short_names, names)), numbers)
    yield from dict.fromkeys(name for name in found if len(name) >= SHORTEST_NAME)
