"""What an edition tells the others of its site: how it is cited, and which cases it cites where."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from build_scripts.citations.reporter_of_pin import pin_in
from build_scripts.library.edition.across import known_cites
from build_scripts.model import Authority, CitationPlace, Edition, Passage, PassageKey
from build_scripts.model.across import Cited, Facts
from build_scripts.model.anchors import page_anchor, paragraph_anchor
from build_scripts.model.paragraph_numbers import court_numbers
from build_scripts.pages.text.citation_links import Mentions, mentions_of, place_cited
from build_scripts.pages.text.opening_words import clipped, closing_of

FIRST_PAGE = re.compile(r"(?<=\s)\d+$")
"""The page of a reporter on which a case begins: `929` of `224 F.3d 929`."""
KINDS = ("case", "agency-decision")
AROUND = 160
"""Characters of the words that show what a mention says."""


def facts_for_others(edition: Edition) -> Facts:
    """Return what `edition` tells the others."""
    case = edition.opinion.case
    mentions = mentions_of(edition)
    passages = {p.passage_key: p for p in edition.opinion.passages()}
    cited = (
        cited_case(authority, mentions, passages)
        for authority in edition.opinion.authorities
        if authority.kind in KINDS and authority.cited
    )
    return Facts(
        slug=edition.slug,
        title=edition.title,
        cites=tuple(known_cites(edition.citation)),
        year=case.date_filed.year if case.date_filed else None,
        cited=tuple(cited),
        pages=(*pages_of(edition), *paragraphs_of(edition)),
    )


def pages_of(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return where the printed pages of an edition begin, if its one cite counts them: the first
    that is marked is the page on which the case begins, or the one after it."""
    cites = [FIRST_PAGE.search(cite) for cite in known_cites(edition.citation)]
    found: dict[str, str] = {}
    for writing in edition.opinion.writings:
        if writing.kind == "counsel":
            continue
        blocks = [block.text for block in writing.blocks]
        notes = [block.text for note in writing.notes for block in note.blocks]
        for mark in (mark for text in [*blocks, *notes] for mark in text.breaks):
            found.setdefault(mark.label, f"{writing.id}.md#{page_anchor(mark.label)}")
    numbers = [int(label) for label in found if label.isdecimal()]
    if len(cites) != 1 or not cites[0] or len(numbers) < max(len(found), 1):
        return ()
    begins = int(cites[0][0])
    return tuple(found.items()) if min(numbers) in (begins, begins + 1) else ()


def paragraphs_of(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield where the paragraphs of an edition are that its court numbers, by `¶ 12`: a number that
    two writings have says of neither."""
    found: dict[str, list[str]] = defaultdict(list)
    for writing in edition.opinion.writings:
        for each in court_numbers(writing.blocks):
            anchor = paragraph_anchor(writing.blocks[each.place].number or str(each.number))
            found[f"¶ {each.number}"].append(f"{writing.id}.md#{anchor}")
    yield from ((number, places[0]) for number, places in found.items() if len(places) == 1)


def cited_case(
    authority: Authority, mentions: Mentions, passages: Mapping[PassageKey, Passage]
) -> Cited:
    """Return a case that an edition cites, with its first mention."""
    first: CitationPlace = authority.cited[0]
    citation = mentions.citations[first]
    passage = passages[citation.passage_key]
    where = mentions.names.get(citation.writing, "the caption")
    return Cited(
        cites=(authority.cite, *authority.parallels),
        name=authority.name,
        year=authority.year,
        page=mentions.address(citation, ""),
        place=f"{where} {mentions.place(citation)}",
        words=clipped(mentions.said(citation), AROUND)
        or words_around(passage.text.words, citation.span.start, citation.span.end),
        times=len(authority.cited),
        pins=tuple(dict.fromkeys(pinned_pages(mentions, authority))),
    )


def pinned_pages(mentions: Mentions, authority: Authority) -> Iterator[str]:
    """Yield the first page or paragraph within a case that each mention of it cites, where that is
    certain: whose pages are counted may not be, and a court’s paragraphs are its own."""
    cites = (authority.cite, *authority.parallels)
    for each in authority.cited:
        citation = mentions.citations[each]
        place = place_cited(citation.pin)
        of_paragraph = place is not None and place.startswith("¶")
        if place and (of_paragraph or pin_in(authority.cite, cites, citation)):
            yield place


def words_around(words: str, start: int, end: int) -> str:
    """Return the words that lead up to a mention, and the mention."""
    begin = max(0, end - AROUND, words.rfind(". ", 0, max(0, start - 40)) + 1)
    if begin and words[begin - 1] != " ":
        begin = words.find(" ", begin, start) + 1 or start
    said = words[begin:end].strip()
    return said + closing_of(said)
