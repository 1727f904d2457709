"""What a reference manager asks of a work: of the case itself, and of each authority it cites."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from build_scripts.exports.book import Book
from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Authority, Edition
from build_scripts.pages.metadata import reported_at

WorkKind = Literal["case", "statute", "regulation", "other"]

PROVISION = re.compile(r"(?:(?P<number>\d+) )?(?P<code>[^§\d][^§]*?) §{1,2} ?(?P<section>\S.*)")
"""`8 U.S.C. § 1101`, `Cal. Penal Code § 187`."""

KINDS: dict[str, WorkKind] = {
    "case": "case",
    "agency-decision": "case",
    "statute": "statute",
    "session-law": "statute",
    "constitution": "statute",
    "rule": "statute",
    "regulation": "regulation",
}


@dataclass(frozen=True, slots=True)
class Work:
    """A work as reference managers know works. What is not known is None."""

    key: str
    """Tells it from the others of a file."""
    kind: WorkKind
    title: str
    """The name of a case; of all else, what it is cited as."""
    cite: str | None = None
    """In citation form, without name, court and year."""
    reporter: str | None = None
    """Or the code, of a provision."""
    volume: str | None = None
    """Or the number of the title of a code."""
    page: str | None = None
    section: str | None = None
    court: str | None = None
    docket: str | None = None
    date: datetime.date | None = None
    year: int | None = None
    """Where no more of the date is known."""
    note: str | None = None
    url: str | None = None


def the_case(edition: Edition, address: str | None = None, note: str | None = None) -> Work:
    """Return the case itself; `address` is that of the edition on the web, or of a place in it,
    which `note` names."""
    case, place = edition.opinion.case, reported_at(edition.citation)
    return Work(
        key=edition.slug,
        kind="case",
        title=edition.title,
        cite=edition.citation.partition(" (")[0] if edition.citation else None,
        reporter=place.reporter if place else None,
        volume=place.volume if place else None,
        page=place.first_page if place else None,
        court=court_name(case.court) if case.court else None,
        docket=", ".join(case.docket_numbers) or None,
        date=case.date_filed,
        note=note,
        url=address,
    )


def works_cited(book: Book) -> Iterator[Work]:
    """Yield all that the case cites, in the order of its table of authorities."""
    for section in book.authorities:
        yield from (cited_work(entry.authority) for entry in section.entries)


def cited_work(authority: Authority) -> Work:
    """Return an authority as a work."""
    kind = KINDS.get(authority.kind, "other")
    url = authority.links[0].url if authority.links else None
    court = authority.court and (court_name(authority.court) or authority.court)
    if kind == "case":
        place = reported_at(authority.cite)
        return Work(
            key=authority.id,
            kind=kind,
            title=authority.name or authority.cite,
            cite=authority.cite,
            reporter=place.reporter if place else None,
            volume=place.volume if place else None,
            page=place.first_page if place else None,
            court=court,
            year=authority.year,
            url=url,
        )
    provision = PROVISION.fullmatch(authority.cite)
    return Work(
        key=authority.id,
        kind=kind,
        title=authority.name or authority.cite,
        cite=authority.cite,
        reporter=provision["code"] if provision else None,
        volume=provision["number"] if provision else None,
        section=provision["section"] if provision else None,
        year=authority.year,
        url=url,
    )
