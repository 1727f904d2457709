"""What an edition publishes now: its addresses, and those that it has published before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from build_scripts.addresses.in_citations import AUTHORITIES, places_of
from build_scripts.addresses.in_citations import citation_fingerprint as print_of_citation
from build_scripts.addresses.in_text import words_of_note
from build_scripts.addresses.likeness import (
    comparable_words,
    fingerprint,
    fingerprint_and_sketch,
    first_words,
)
from build_scripts.addresses.matching import fingerprint_of
from build_scripts.model import (
    HEADING,
    Addresses,
    Block,
    Case,
    Citation,
    Edition,
    Given,
    GivenPage,
    Gone,
    Note,
    Opinion,
    Spot,
    Writing,
)
from build_scripts.model.anchors import citation_anchor, note_anchor, paragraph_anchor

FACTS = (
    "name",
    "court",
    "docket_numbers",
    "agency_numbers",
    "lower_court_numbers",
    "posture",
    "date_argued",
    "date_submitted",
    "date_filed",
    "date_amended",
    "place",
    "judges",
    "published",
    "disposition",
)
"""The facts of a case of which it is kept how they were read."""


def publication(opinion: Opinion, others: Sequence[str], before: Addresses) -> Addresses:
    """Return all addresses of `opinion` now, and where they stood those `before` that are gone.

    `others` are the pages of the edition that are no writing, by name.
    """
    now = {page.name: page for page in pages_of(opinion)}
    names = [*now, *(page.name for page in before.pages if page.name not in now)]
    pages = tuple(
        merged_page(now.get(name) or replace(before.page(name), addresses=(), gone=True), before)
        for name in names
    )
    own = tuple(Given(name, "", "") for name in others)
    lost = (
        replace(each, gone=True)
        for each in before.others
        if each.anchor not in others and (each.anchor == AUTHORITIES or each.anchor not in now)
    )
    return Addresses(pages, (*own, *lost), tuple(facts_with_words(opinion.case)))


def merged_page(page: GivenPage, before: Addresses) -> GivenPage:
    """Return `page` with the addresses of `before` that are gone from it, each after the one that
    it followed."""
    live = {each.anchor for each in page.addresses}
    following: dict[str, list[Given]] = {}
    last = ""
    for each in before.page(page.name).addresses:
        if each.anchor in live or each.anchor.startswith(HEADING):
            last = each.anchor if each.anchor in live else last
        else:
            following.setdefault(last, []).append(replace(each, gone=True))
    addresses = [*following.get("", ())]
    for each in page.addresses:
        addresses += [each, *following.get(each.anchor, ())]
    return replace(page, addresses=tuple(addresses))


def is_of_other_words(before: Addresses, now: Addresses) -> bool:
    """Say whether nothing of the text of `before`, which was published, is left in `now`: then it
    is another opinion’s."""
    published, left = texts_of(before), texts_of(now)
    return bool(published and left) and not published & left


def texts_of(addresses: Addresses) -> set[tuple[str, str]]:
    """Return the addresses of paragraphs and notes that something has, each with its part."""
    return {
        (page.name, each.anchor)
        for page in addresses.pages
        for each in page.addresses
        if page.name != AUTHORITIES and each.anchor[0] in "pn" and not each.gone
    }


# ── What is there now ────────────────────────────────────────────────────────────────────────


def pages_of(opinion: Opinion) -> Iterator[GivenPage]:
    """Yield the parts of `opinion` with their addresses."""
    places = places_of(opinion)
    cited: dict[str, list[Given]] = {}
    for citation in opinion.citations:
        place = places[citation.passage_key]
        cited.setdefault(citation.writing, []).append(of_citation(citation, place))
    yield GivenPage("caption", (), (*map(of_note, opinion.case.notes), *cited.get("caption", ())))
    for writing in opinion.writings:
        addresses = (
            *of_blocks(writing),
            *map(of_note, writing.notes),
            *cited.get(writing.id, ()),
        )
        yield GivenPage(writing.id, (writing.kind, writing.author or ""), addresses)
    entries = tuple(
        Given(each.id, fingerprint(each.cite), each.cite) for each in opinion.authorities
    )
    yield GivenPage(AUTHORITIES, (), entries)


def of_blocks(writing: Writing) -> Iterator[Given]:
    """Yield the address of each paragraph; a heading, whose words are its address, is kept for how
    it was read."""
    headings = 0
    for block in writing.blocks:
        if block.number:
            yield of_block(paragraph_anchor(block.number), block, block.kind)
        else:
            headings += 1
            yield of_block(f"{HEADING}{headings}", block, f"{block.kind} {block.level or 1}")


def of_block(anchor: str, block: Block, kind: str) -> Given:
    """Return the address of a block of text."""
    words = block.text.words
    return Given(anchor, fingerprint_and_sketch(words), first_words(words), (kind,))


def of_note(note: Note) -> Given:
    """Return the address of a note."""
    words = words_of_note(note)
    anchor = note_anchor(note.label, "", note.ordinal, note.address)
    return Given(anchor, fingerprint_and_sketch(words), first_words(words), (note.label,))


def of_citation(citation: Citation, place: str) -> Given:
    """Return the address of a citation that stands at `place`."""
    return Given(
        citation_anchor(citation.address or citation.number),
        print_of_citation(citation, place),
        first_words(citation.text),
        (place, "unresolved" if citation.unresolved else citation.authority or ""),
    )


def facts_with_words(case: Case) -> Iterator[tuple[str, str]]:
    """Yield what was read of the case, each fact with its words."""
    for name in FACTS:
        value = getattr(case, name)
        if value not in (None, ()):
            words = "; ".join(value) if isinstance(value, tuple) else str(value)
            yield name, words
    if case.parties:
        yield (
            "parties",
            "; ".join(f"{each.name}, {each.role or 'no role'}" for each in case.parties),
        )


# ── What is gone ─────────────────────────────────────────────────────────────────────────────


class Standing(NamedTuple):
    """Words that stand somewhere now."""

    spot: Spot
    words: str


def gone_from(edition: Edition) -> tuple[Gone, ...]:
    """Return the addresses that nothing has any more, and where a reader of each is led."""
    standing = list(standing_in(edition.opinion))
    by_print: dict[str, Spot] = {}
    for text in standing:
        by_print.setdefault(fingerprint(text.words), text.spot)
    found: list[Gone] = []
    for page in edition.addresses.pages:
        live = {each.anchor for each in page.addresses if not each.gone}
        last: dict[str, str] = {}
        for each in page.addresses:
            kind = each.anchor[:1] if page.name != AUTHORITIES else ""
            if not each.gone:
                last[kind] = each.anchor
                continue
            at = each.read[0] if kind == "c" and each.read else last.get(kind)
            after = at if at in live else last.get(kind if kind == "n" else "p")
            is_text = page.name != AUTHORITIES and kind in "pn"
            now = stands_now(each, standing, by_print) if is_text else None
            found.append(Gone(Spot(page.name, each.anchor), each.words, after, now))
    return tuple(found)


def standing_in(opinion: Opinion) -> Iterator[Standing]:
    """Yield the words at each address of a paragraph or note."""
    for note in opinion.case.notes:
        yield Standing(Spot("caption", anchor_of(note)), words_of_note(note))
    for writing in opinion.writings:
        for block in writing.blocks:
            if block.number:
                spot = Spot(writing.id, paragraph_anchor(block.number))
                yield Standing(spot, block.text.words)
        for note in writing.notes:
            yield Standing(Spot(writing.id, anchor_of(note)), words_of_note(note))


def anchor_of(note: Note) -> str:
    """Return the anchor of a note."""
    return note_anchor(note.label, "", note.ordinal, note.address)


FEWEST = 5
"""Words without fewer of which a text cannot be told to be part of another."""


def stands_now(given: Given, standing: Sequence[Standing], known: dict[str, Spot]) -> Spot | None:
    """Return where the words stand that an address was given to: the very words, or a text of
    which the first of them are part; None where that is several."""
    if spot := known.get(fingerprint_of(given)):
        return spot
    first = f" {' '.join(comparable_words(given.words))} "
    if len(first.split()) < FEWEST:
        return None
    holding = [
        each.spot for each in standing if first in f" {' '.join(comparable_words(each.words))} "
    ]
    return holding[0] if len(holding) == 1 else None
