"""The card of each citation: what the tooltip says, in full, from the citation to free texts of it.

A card is ordinary Markdown at the end of the page, hidden until a script shows it beside its
citation. Without scripts the citation is a link to the table of authorities, which says the same.
The mentions of an authority are listed once on a page, and its cards take from there what they
show: in each card, they would grow with the square of their number.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from build_scripts.citations import links_of
from build_scripts.citations.grammar.clause import OF_A_CODE
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Authority, Citation, Link
from build_scripts.pages.parts.editors_notes import quoted_start
from build_scripts.pages.parts.parentheticals import hosted
from build_scripts.pages.text.citation_form import (
    full_citation,
    is_subdivision,
    on_one_line,
    pinned_citation,
    treatment_of,
    weight_of,
)
from build_scripts.pages.text.citation_links import TABLE, Mentions, place_cited, within_its_writing
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import link, paragraph
from build_scripts.pages.text.wording import list_in_prose, times

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
"""Mentions that a card shows, as the script does."""
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
        *lists_of_mentions(found, mentions, page),
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
        *([how_often(authority, mentions)] if authority else []),
        *links_of_card(citation, authority, mentions),
        *quoting(citation, authority),
    ]
    name = f"card-{mentions.anchor(citation)}"
    head = f'<div class="citation-card" id="{name}" popover="manual" role="note" markdown>'
    return "\n\n".join([head, *blocks, "</div>"])


def title(citation: Citation, authority: Authority | None) -> str:
    """Return what is cited in citation form, a provision with its subdivision."""
    if not authority:
        return literal(on_one_line(citation.text))
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


RANGE = re.compile(r"\d[\w.:]*\s?[-–—]\s?\d[\w.:-]*")
"""`3121-27`: from one section to another."""


def this_mention(citation: Citation, mentions: Mentions, page: str) -> Iterator[str]:
    """Yield what this mention says besides: pin, signal, parentheticals, relations."""
    meant = mentions.citations.get(citation.stands_for or ("", 0))
    if meant:
        where = f"in {mentions.place(meant)}"
        bare = within_its_writing(meant)  # no link, so that it has no address
        place = where if bare else link(where, mentions.address(meant, page))
        yield f"Here “{literal(citation.text)}” stands for the citation {place}."
    if citation.unresolved:
        doubt = "In doubt" if citation.authority else "Not resolved"
        yield f"{doubt}: {literal(citation.unresolved)}."
    if citation.pin and citation.kind in OF_A_CODE and RANGE.fullmatch(citation.pin):
        yield f"Cited: sections {literal(citation.pin)}."
    elif citation.pin and not is_subdivision(citation.pin):
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
        yield f"{literal(who)} adds: ({literal(on_one_line(parenthetical))})"
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


def how_often(authority: Authority, mentions: Mentions) -> str:
    """Return how often the authority is cited; where more than once, in which list its mentions
    stand."""
    number = len(authority.cited)
    if number < 2:
        return "Cited once."
    said = f"Cited {times(number)}: {by_writing(authority, mentions)}."
    return paragraph(said, f"data-mentions={list_of(authority)}")


def list_of(authority: Authority) -> str:
    """Return the `id` of the list of its mentions."""
    return f"mentions-{authority.id}"


def lists_of_mentions(found: Iterable[Citation], mentions: Mentions, page: str) -> Iterator[str]:
    """Yield, for each authority that is cited more than once, all mentions with their words, each a
    link; the script shows in a card those next to its own."""
    cited = dict.fromkeys(each.authority_id for each in found)
    for authority in (mentions.authorities[each] for each in cited if each):
        if len(authority.cited) > 1:
            lines = [
                f"- {mention(place, said, group, mentions, page)}"
                for (place, said, _), group in alike(authority, mentions).items()
            ]
            if len(lines) > MOST:
                words = f"All {len(authority.cited)} in the table of authorities"
                lines.append(f"- {link(words, f'{TABLE}#{authority.id}')}{{ .all }}")
            head = f'<div id="{list_of(authority)}" hidden markdown>'
            yield "\n\n".join([head, "\n".join(lines), "</div>"])


def alike(
    authority: Authority, mentions: Mentions
) -> Mapping[tuple[str, str, int], list[Citation]]:
    """Return the mentions of `authority`, those together that a paragraph takes the same words
    from: by what the paragraph is called, the words, and, where there are none, the number."""
    found: dict[tuple[str, str, int], list[Citation]] = {}
    for place in authority.cited:
        each = mentions.citations[place]
        said = mentions.said(each)
        told = mentions.named_place(each), said, 0 if said else each.number
        found.setdefault(told, []).append(each)
    return found


def mention(place: str, said: str, group: list[Citation], mentions: Mentions, page: str) -> str:
    """Return the mention at a `place` with what is `said` there, a link to the first of its
    `group`; the others on this page are named in an attribute."""
    first, *others = group
    words = f": {quoted_start(said, LENGTH)}" if said else ""
    there = [mentions.address(each, page) for each in others]
    here = " ".join(each[1:] for each in there if each.startswith("#"))
    also = f'{{ data-also="{here}" }}' if here else ""
    return f"{link(place, mentions.address(first, page))}{also}{words}"


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
