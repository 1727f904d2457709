"""The card of each citation: what the tooltip says, in full, from the citation to free texts of it.

A card is ordinary Markdown at the end of the page, hidden until a script shows it beside its
citation. Without scripts the citation is a link to the table of authorities, which says the same.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from build_scripts.citations import links_of
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Authority, Citation, CitationPlace, Link
from build_scripts.pages.parts.editors_notes import quoted_start
from build_scripts.pages.parts.hosts import hosted
from build_scripts.pages.text.blocks import link, paragraph
from build_scripts.pages.text.citation_form import (
    full_citation,
    is_subdivision,
    pinned_citation,
    treatment_of,
    weight_of,
)
from build_scripts.pages.text.citation_links import TABLE, Mentions, place_cited, within_its_writing
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.wording import counted, list_in_prose

SIGNALS = {
    "see": "supports the statement, not in so many words",
    "see also": "further support",
    "cf.": "supports it by analogy",
    "but see": "is against it",
    "but cf.": "is against it by analogy",
    "contra": "says the contrary",
    "compare": "to be compared",
    "see generally": "is background",
    "accord": "agrees",
    "e.g.": "is one example of several",
}
"""What an introductory signal means (Bluebook rule 1.2, in substance)."""

CODES = {"U.S.C.": "United States Code", "C.F.R.": "Code of Federal Regulations"}
KINDS = {
    "statute": "Statute",
    "session-law": "Session law",
    "regulation": "Regulation",
    "rule": "Court rule",
    "constitution": "Constitution",
    "agency-decision": "Agency decision",
    "secondary": "Secondary source",
    "record": "The record of this case, which is not part of this edition",
}


MOST = 8
"""Mentions that a card shows."""
LENGTH = 90
"""Characters of the words of each."""


def cards(mentions: Mentions, writings: Iterable[str], page: str) -> list[str]:
    """Return the cards of the citations on `page`, which holds `writings`."""
    found = [c for writing in writings for c in mentions.of_writing(writing)]
    if not found:
        return []
    return [
        '<div class="citation-cards by-build" markdown>',
        *(card(citation, mentions, page) for citation in found),
        "</div>",
    ]


def card(citation: Citation, mentions: Mentions, page: str) -> str:
    """Return one card: the authority, the court, this mention, the others, where to read it."""
    authority = mentions.authorities.get(citation.authority_id or "")
    blocks = [
        paragraph(title(citation, authority), ".card-title"),
        *(paragraph(words, ".card-court") for words in issuer(citation, authority, mentions)),
        *this_mention(citation, mentions, page),
        *(treatment_since(authority) if authority else []),
        *(all_mentions(citation, authority, mentions, page) if authority else []),
        *links_of_card(citation, authority, mentions),
        *quoting(citation, authority),
    ]
    name = f"card-{mentions.anchor(citation)}"
    head = f'<div class="citation-card" id="{name}" popover="manual" role="note" markdown>'
    return "\n\n".join([head, *blocks, "</div>"])


def title(citation: Citation, authority: Authority | None) -> str:
    """Return what is cited in citation form, a provision with its subdivision."""
    if not authority:
        return literal(citation.text)
    return full_citation(authority, citation.pin)


def quoting(citation: Citation, authority: Authority | None) -> Iterator[str]:
    """Yield, for whoever cites the words, of what the citation says that they are quoted.

    The script of the page adds it to a citation of words from within that quotation.
    """
    if citation.quotation and authority:
        yield paragraph(pinned_citation(authority, citation), ".card-quoting", "hidden=hidden")


def treatment_since(authority: Authority) -> Iterator[str]:
    """Yield what became of the authority, which an editor says and no court here."""
    if said := treatment_of(authority):
        yield paragraph(said, ".card-since", ".by-editor")


def issuer(citation: Citation, authority: Authority | None, mentions: Mentions) -> Iterator[str]:
    """Yield in words who made the authority, and when."""
    if meant := mentions.writing_meant(citation):
        yield f"This decision: {literal(mentions.names[meant])}"
    elif not authority:
        yield "Unresolved" if citation.unresolved else KINDS["record"]
    elif authority.kind == "case":
        court = (court_name(authority.court) if authority.court else None) or authority.court
        parts = [court, str(authority.year) if authority.year else None]
        if words := ", ".join(filter(None, parts)):
            yield literal(words)
        if weighs := weight_of(authority):
            yield f"{weighs}."
    else:
        yield literal(code_in_words(authority) or KINDS.get(authority.kind, ""))


def code_in_words(authority: Authority) -> str | None:
    """Return a provision of a federal code in words."""
    match = re.fullmatch(r"(\d+) (U\.S\.C\.|C\.F\.R\.) § (.+)", authority.cite)
    return f"{CODES[match[2]]}, title {match[1]}, section {match[3]}" if match else None


def this_mention(citation: Citation, mentions: Mentions, page: str) -> Iterator[str]:
    """Yield what this mention says besides: pin, signal, parentheticals, relations."""
    meant = mentions.citations.get(citation.stands_for or ("", 0))
    if meant:
        where = f"in {mentions.place(meant)}"
        bare = within_its_writing(meant)  # no link, so that it has no address
        place = where if bare else link(where, mentions.address(meant, page))
        yield f"Here “{literal(citation.text)}” stands for the citation {place}."
    if citation.unresolved:
        yield f"Not resolved: {literal(citation.unresolved)}."
    if citation.pin and not is_subdivision(citation.pin):
        yield f"Cited at {literal(citation.pin)}."
    if citation.signal:
        meaning = SIGNALS.get(citation.signal.lower().rstrip(","))
        yield f"*{literal(citation.signal)}*" + (f": {meaning}." if meaning else ".")
    elif citation.governing_signal:
        meaning = SIGNALS.get(citation.governing_signal.lower().rstrip(","))
        said = f": {meaning}." if meaning else "."
        yield f"Follows “{literal(citation.governing_signal)}”{said}"
    for parenthetical in citation.parentheticals:
        who = mentions.speakers.get(citation.writing, "The caption")
        yield f"{literal(who)} adds: ({literal(parenthetical)})"
    if relation := relation_of(citation, mentions):
        yield relation


def relation_of(citation: Citation, mentions: Mentions) -> str | None:
    """Return how the citation belongs to another, in words."""
    if not citation.relation:
        return None
    if found := hosted(citation, mentions):
        return f"{found.how.capitalize()} {found.host}."
    head = mentions.citations.get(citation.history_of or ("", 0), citation)
    authority = mentions.authorities.get(head.authority_id or "")
    name = f" of *{literal(authority.name)}*" if authority and authority.name else ""
    return f"Later history{name}: {literal(citation.relation)} {literal(citation.text)}."


def all_mentions(
    citation: Citation, authority: Authority, mentions: Mentions, page: str
) -> Iterator[str]:
    """Yield how often the authority is cited, and each mention with its words, a link to it; of an
    authority that is cited often those next to this one."""
    places = list(authority.cited)
    if len(places) < 2:
        yield "Cited once."
        return
    yield f"Cited {times(len(places))}: {by_writing(authority, mentions)}."
    here = (citation.writing, citation.number)
    at = places.index(here) if here in places else 0
    first = max(0, min(at - MOST // 2, len(places) - MOST))
    shown = [mentions.citations[place] for place in places[first : first + MOST]]
    lines = [
        f"- {mention(each, citation, mentions, page)}" for each in unlike(shown, here, mentions)
    ]
    if len(places) > MOST:
        all_of_them = link("all in the table", f"{TABLE}#{authority.id}")
        lines.append(f"- {counted(len(places) - MOST, 'mention')} more: {all_of_them}")
    yield "\n".join(lines)


def unlike(cited: Iterable[Citation], here: CitationPlace, mentions: Mentions) -> list[Citation]:
    """Return of the citations that a paragraph takes the same words from one: the one that is
    `here`, else the first."""
    found: dict[tuple[str, str], Citation] = {}
    for each in cited:
        told = mentions.named_place(each), mentions.said(each) or str(each.number)
        if told not in found or (each.writing, each.number) == here:
            found[told] = each
    return list(found.values())


def mention(each: Citation, here: Citation, mentions: Mentions, page: str) -> str:
    """Return one mention with its words; that of the card itself is no link."""
    place = mentions.named_place(each)
    said = mentions.said(each)
    words = f": {quoted_start(said, LENGTH)}" if said else ""
    if each is here:
        return f"{literal(place)} (here){words}"
    return f"{link(place, mentions.address(each, page))}{words}"


def by_writing(authority: Authority, mentions: Mentions) -> str:
    """Return how often each writing cites `authority`: `2 in the opinion and 2 in …`."""
    groups = groupby(authority.cited, key=lambda place: place[0])
    return list_in_prose([f"{len(list(g))} in {mentions.names.get(w, w)}" for w, g in groups])


NO_FREE_TEXT = "No free text is known"


def links_of_card(
    citation: Citation, authority: Authority | None, mentions: Mentions
) -> Iterator[str]:
    """Yield the line of links at the foot of a card, if it has any."""
    if found := list(reading(citation, authority, mentions)):
        yield paragraph(" · ".join(found), ".card-links")


def reading(citation: Citation, authority: Authority | None, mentions: Mentions) -> Iterator[str]:
    """Yield links: where it can be read for free, and its entry in the table; to what is a place of
    this decision, that place."""
    if meant := mentions.writing_meant(citation):
        name = mentions.names[meant].removeprefix("the ")
        yield link(f"{name[:1].upper()}{name[1:]}", mentions.target(citation))
        return
    free = free_texts(citation, authority, mentions.decided)
    yield from (link(each.label, each.url) for each in free)
    if authority and not free:
        yield NO_FREE_TEXT
    if citation.kind == "internal" and not citation.unresolved:
        return
    target = authority.id if authority else "unresolved" if citation.unresolved else "record"
    yield link("Table of authorities", f"{TABLE}#{target}")


def free_texts(
    citation: Citation, authority: Authority | None, decided: datetime.date | None
) -> tuple[Link, ...]:
    """Return where the authority can be read, at the very paragraph where the site has it, and
    first as it stood when the court `decided`."""
    if not authority:
        return ()
    printed = authority.year if authority.kind in ("statute", "regulation") else None
    free = links_of(authority.cite, citation.pin, decided, printed) or authority.links
    here = at_page(authority, citation) or authority.here
    return (here, *free) if here else free


def at_page(authority: Authority, citation: Citation) -> Link | None:
    """Return where the very page or paragraph is that a mention cites, if the site has it."""
    place = place_cited(citation.pin)
    return dict(authority.pages_here).get(place) if place else None


def times(number: int) -> str:
    """Return how often something is cited."""
    return "once" if number == 1 else counted(number, "time")
