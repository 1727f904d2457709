"""Gives the citations and authorities of an opinion the addresses that they had before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.addresses.in_text import of_kind
from build_scripts.addresses.likeness import fingerprint, first_words
from build_scripts.addresses.matching import Item, addresses_of_items
from build_scripts.addresses.naming import address_between
from build_scripts.model import Addresses, Authority, Citation, Opinion, PassageKey
from build_scripts.model.anchors import note_anchor, paragraph_anchor

CITATION = "c"
"""How the anchors of citations begin."""
AUTHORITIES = "authorities"


def with_citation_addresses(opinion: Opinion, published: Addresses) -> Opinion:
    """Return `opinion` with the addresses that were `published` of its citations and
    authorities."""
    if not published.pages:
        return opinion
    places = places_of(opinion)
    citations: list[Citation] = []
    for writing in dict.fromkeys(each.writing for each in opinion.citations):
        found = [each for each in opinion.citations if each.writing == writing]
        given = of_kind(published.page(writing).addresses, CITATION)
        items = [item_of(each, places) for each in found]
        kept = addresses_of_items(given, items, CITATION, address_between)
        citations += [
            replace(each, address="" if address == item.natural else address)
            for each, item, address in zip(found, items, kept, strict=True)
        ]
    ids = ids_of(opinion.authorities, published)
    return replace(
        opinion,
        citations=tuple(
            replace(each, authority_id=ids.get(each.authority_id or "", each.authority_id))
            for each in citations
        ),
        authorities=tuple(replace(each, id=ids[each.id]) for each in opinion.authorities),
    )


def item_of(citation: Citation, places: dict[PassageKey, str]) -> Item:
    """Return a citation as it is compared: the same words in the same paragraph are the same."""
    place = places[citation.passage_key]
    return Item(
        str(citation.number), citation_fingerprint(citation, place), "", first_words(citation.text)
    )


def citation_fingerprint(citation: Citation, place: str) -> str:
    """Return the fingerprint of a citation that stands at `place`."""
    return fingerprint(f"{place} {citation.text}")


def places_of(opinion: Opinion) -> dict[PassageKey, str]:
    """Return for each passage the anchor of the paragraph or note that holds it; of a heading or
    byline that of the paragraph before, of the caption none."""
    places: dict[PassageKey, str] = {}
    notes = {
        (part, f"note {note.key}"): note_anchor(note.label, "", note.ordinal, note.address)
        for part, found in (
            ("caption", opinion.case.notes),
            *((writing.id, writing.notes) for writing in opinion.writings),
        )
        for note in found
    }
    last, part = "", ""
    for passage in opinion.passages():
        if passage.writing != part:
            last, part = "", passage.writing
        if passage.number:
            last = paragraph_anchor(passage.number)
        place = notes.get((passage.writing, passage.where), last)
        places[passage.passage_key] = place
    return places


def ids_of(authorities: Sequence[Authority], published: Addresses) -> dict[str, str]:
    """Return for the id of each authority the one that it had before: cites tell them apart."""
    given = published.page(AUTHORITIES).addresses
    by_cite: dict[str, str] = {}
    for each in sorted(given, key=lambda each: each.gone):
        by_cite.setdefault(each.print, each.anchor)
    taken = {each.anchor for each in given}
    ids: dict[str, str] = {}
    new: list[Authority] = []
    for authority in authorities:
        before = next((by_cite.pop(p) for p in prints(authority) if p in by_cite), None)
        if before:
            ids[authority.id] = before
        else:
            new.append(authority)
    for authority in new:
        number, address = 1, authority.id
        while address in taken:
            number += 1
            address = f"{authority.id}-{number}"
        taken.add(address)
        ids[authority.id] = address
    return ids


def prints(authority: Authority) -> Iterator[str]:
    """Yield the fingerprints of the cites of an authority, its own first."""
    yield fingerprint(authority.cite)
    yield from map(fingerprint, authority.parallels)
