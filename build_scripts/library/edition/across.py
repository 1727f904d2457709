"""Which editions of a site cite which: the few facts that editions tell one another.

One cite is enough to know a case by, a parallel or neutral one too; but several cases may begin on
one page of a reporter, so that year and name have to agree as well where they are known. A cite by
which two editions are known leads to neither.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from build_scripts.citations.pinned import pin_in
from build_scripts.model import Authority, CitationPlace, Edition, Passage, PassageKey
from build_scripts.model.across import Cited, CitedBy, Facts, ToldByOthers
from build_scripts.model.anchors import page_anchor, paragraph_anchor
from build_scripts.model.paragraph_numbers import court_numbers
from build_scripts.pages.text.citation_links import Mentions, mentions_of, place_cited
from build_scripts.pages.text.opening_words import clipped, closing_of

CITE = re.compile(r"\d+[\w-]*\s+[^\W\d].*\s+\d+[\w-]*")
"""`918 F.3d 1025`, `2019 WI 5`: what begins and ends with a number. `918 F.3d ___` is not known
yet."""
FIRST_PAGE = re.compile(r"(?<=\s)\d+$")
"""The page of a reporter on which a case begins: `929` of `224 F.3d 929`."""
KINDS = ("case", "agency-decision")
SHORT_WORD = 3
"""Letters of words that tell no case from others: `In re`, `the`, `v.`"""
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


def known_cites(citation: str | None) -> Iterator[str]:
    """Yield the cites of an edition’s own citation: `99 U.S. 1, 2 S. Ct. 3 (1980)` has two."""
    before = (citation or "").partition("(")[0]
    parts = (part.strip() for part in before.split(","))
    yield from takewhile(CITE.fullmatch, parts)


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


def told_to_each(facts: Sequence[Facts]) -> dict[str, ToldByOthers]:
    """Return what each edition is told by all the others, by slug."""
    known = Counter(
        comparable_cite(cite) for each in facts for cite in set(map(comparable_cite, each.cites))
    )
    by_cite = {
        comparable_cite(cite): each
        for each in facts
        for cite in each.cites
        if known[comparable_cite(cite)] == 1
    }
    here: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    by: dict[str, list[CitedBy]] = defaultdict(list)
    places: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for each in facts:
        for cited in each.cited:
            found = edition_meant(cited, by_cite)
            if found and found.slug != each.slug:
                here[each.slug].append((cited.cites[0], found.slug, found.title))
                places[each.slug] += places_in(found, cited)
                by[found.slug].append(CitedBy(each.slug, each.title, cited))
    return {
        each.slug: ToldByOthers(
            tuple(here[each.slug]),
            tuple(sorted(by[each.slug], key=by_name)),
            tuple(places[each.slug]),
        )
        for each in facts
        if each.slug in here or each.slug in by
    }


def places_in(edition: Facts, cited: Cited) -> Iterator[tuple[str, str, str]]:
    """Yield where the pages and paragraphs of an edition begin that another one cites."""
    known = dict(edition.pages)
    for pin in cited.pins:
        if pin in known:
            yield cited.cites[0], pin, f"../{edition.slug}/{known[pin]}"


def by_name(each: CitedBy) -> tuple[str, str, str]:
    """Return what those that cite an edition are ordered by."""
    return each.title.casefold(), each.slug, each.cited.page


def edition_meant(cited: Cited, by_cite: Mapping[str, Facts]) -> Facts | None:
    """Return the edition that is cited, None where it is not certain that it is one of these."""
    known = [
        by_cite[comparable_cite(cite)] for cite in cited.cites if comparable_cite(cite) in by_cite
    ]
    found = {each.slug: each for each in known}
    if len(found) != 1:
        return None
    (edition,) = found.values()
    if cited.year and edition.year and cited.year != edition.year:
        return None
    named = telling_words(cited.name or "")
    return edition if not named or named & telling_words(edition.title) else None


def telling_words(name: str) -> set[str]:
    """Return the words of a case’s name that tell it from others."""
    return {word for word in re.findall(r"\w+", name.casefold()) if len(word) > SHORT_WORD}


def comparable_cite(cite: str) -> str:
    """Return a cite as it is compared: without spaces and full stops."""
    return re.sub(r"[\s.]+", "", cite).casefold()


def addresses_led_to(given: ToldByOthers) -> Iterable[str]:
    """Yield the addresses of other editions’ pages to which an edition leads."""
    yield from (f"../{slug}/index.md" for _, slug, _ in given.here)
    yield from (f"../{each.slug}/{each.cited.page.partition('#')[0]}" for each in given.by)
    yield from (address.partition("#")[0] for _, _, address in given.places)
