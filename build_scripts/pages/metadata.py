"""What the head of a page says to machines: citation managers, catalogues, search, link previews.

Zotero reads pages without a translator of their own by its translator “Embedded Metadata”, which
hands Dublin Core, Open Graph and its own terms to its translator “RDF” (both looked up as
published in 2024). They settle what stands here, and what does not:

- `z:itemType`, of Zotero’s own vocabulary, is asked before every other type and alone makes a
  page a `case`; the other `z:` terms are taken over as fields by their names. That is how court,
  docket number and reporter arrive, for which neither Highwire nor Dublin Core has a word.
- `citation_title`, `citation_date`, `citation_volume` and `citation_firstpage` fill the fields on
  which those of a case rest: case name, date decided, reporter volume, first page.
- `citation_journal_title` would turn the case into a journal article, whatever `z:itemType` says.
- `DC.description` would go to the field Extra; `og:description` becomes the abstract.
- Every author’s name is divided at its last space. The court, author of the whole, therefore is
  `DC.creator.CorporateName`, which Zotero leaves alone; judges are named as their bylines do.
- COinS (`Z3988`) knows articles, books, patents and dissertations but no case, and has precedence
  over embedded metadata: with it, a case would be stored as something it is not.

schema.org has no type for decisions of courts. `Legislation` is for acts with force of law, and
`Article` for the press; the linked data says `CreativeWork`, and more exactly in
`additionalType` the Bibliographic Ontology’s `LegalDecision`.

Only what caption and edition say is said; what they leave open is left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from build_scripts.lexicon.courts.known import court_name
from build_scripts.model import Edition, Writing
from build_scripts.pages.pictures.preview import PATH, SIZE, alternative
from build_scripts.pages.text.wording import docket_citation

LEGAL_DECISION = "http://purl.org/ontology/bibo/LegalDecision"

CARDS = ("summary", "summary_large_image")

REPORTER = re.compile(
    r"(?P<volume>\d+(?:-\d+)?)\s+"
    r"(?P<reporter>[^\W\d][^,()]*?)\s+"
    r"(?:\(\d+\s[^()]*\)\s+)?"  # a nominative reporter (Bluebook rule 10.3.2): `(1 Cranch)`
    r"(?P<page>\d+|_+)\s*(?=[,;(]|$)"
)
"""Volume, reporter and first page at the head of a citation (Bluebook rule 10.3.2)."""


@dataclass(frozen=True, slots=True)
class Published:
    """A page of an edition as the site publishes it."""

    path: str
    """Below the edition’s folder: `index.md`, `opinion.md`, …"""
    title: str
    description: str
    site: str
    """The site’s name."""
    language: str
    """Of the site, as in `lang` of HTML."""
    address: str | None
    """Absolute, of the page; None where the site does not say where it is published."""
    edition_address: str | None
    """Absolute, of the edition’s front page; None likewise."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A `meta` element: `attribute` holds the `key`."""

    attribute: Literal["name", "property"]
    key: str
    content: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page’s head says to machines. Nothing in it is escaped yet."""

    tags: tuple[Tag, ...]
    linked_data: Mapping[str, object]
    """JSON-LD."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Where a case is reported. A page not yet known, printed `___`, is None."""

    volume: str
    reporter: str
    first_page: str | None


def metadata(edition: Edition, page: Published) -> Metadata:
    """Return what the head of `page`, which is one of `edition`, says to machines."""
    writings = edition.opinion.writings
    writing = next((w for w in writings if page.path == f"{w.id}.md"), None)
    return Metadata(
        tags=(
            *tags("name", citation_tags(edition, writing, page)),
            *tags("name", catalogue_tags(edition, writing, page)),
            *tags("property", preview_tags(edition, page)),
            # What X does not read from Open Graph: that a link with a picture shows it large.
            *tags("name", [("twitter:card", CARDS[page.edition_address is not None])]),
        ),
        linked_data=linked_data(edition, writing, page),
    )


def tags(
    attribute: Literal["name", "property"], pairs: Iterable[tuple[str, str | None]]
) -> Iterator[Tag]:
    """Yield a tag for each pair of key and content that has one."""
    yield from (Tag(attribute, key, content) for key, content in pairs if content)


# ── Facts ────────────────────────────────────────────────────────────────────────────────────


def reported_at(citation: str | None) -> Reported | None:
    """Return where a case is reported by the first of its reporter citations, if it has one."""
    match = REPORTER.match(citation or "")
    if not match:
        return None
    page = match["page"]
    return Reported(match["volume"], match["reporter"], page if page.isdigit() else None)


def court_of(edition: Edition) -> str | None:
    """Return the name of the court."""
    court = edition.opinion.case.court
    return court_name(court) if court else None


def date_of(edition: Edition) -> str | None:
    """Return the date of filing as ISO 8601 writes it."""
    filed = edition.opinion.case.date_filed
    return filed.isoformat() if filed else None


def rights_of(edition: Edition) -> str | None:
    """Return what the edition says of rights in the opinion, which is its first document."""
    return edition.documents[0].notice if edition.documents else None


def page_title(edition: Edition, page: Published) -> str:
    """Return the title under which a page stands alone: of which case it is, then its own."""
    return edition.title if page.path == "index.md" else f"{edition.title}: {page.title}"


# ── Tags ─────────────────────────────────────────────────────────────────────────────────────


def citation_tags(
    edition: Edition, writing: Writing | None, page: Published
) -> Iterator[tuple[str, str | None]]:
    """Yield the Highwire tags and Zotero’s: always those of the case, which is what one cites."""
    place = reported_at(edition.citation)
    date = date_of(edition)
    yield "citation_title", edition.title
    yield "citation_author", writing.author if writing else None
    # Google Scholar asks for slashes; Zotero takes the second, which sorts.
    yield "citation_publication_date", date.replace("-", "/") if date else None
    yield "citation_date", date
    yield "citation_volume", place.volume if place else None
    yield "citation_firstpage", place.first_page if place else None
    yield "citation_language", page.language
    yield "citation_fulltext_html_url", page.address
    yield "z:itemType", "case"
    yield "z:court", court_of(edition)
    yield "z:docketNumber", ", ".join(edition.opinion.case.docket_numbers)
    yield "z:reporter", place.reporter if place else None


def catalogue_tags(
    edition: Edition, writing: Writing | None, page: Published
) -> Iterator[tuple[str, str | None]]:
    """Yield the Dublin Core, as DCMI expresses it in HTML."""
    citation = edition.citation or docket_citation(edition)
    dockets = edition.opinion.case.docket_numbers
    yield "DC.title", page_title(edition, page)
    yield "DC.creator", writing.author if writing else None
    yield "DC.creator.CorporateName", None if writing and writing.author else court_of(edition)
    yield "DC.date", date_of(edition)
    yield "DC.type", "Text"
    yield "DC.language", page.language
    yield "DC.publisher", page.site
    yield "DC.rights", rights_of(edition)
    yield from (("DC.identifier", f"No. {number}") for number in dockets)
    yield "DCTERMS.bibliographicCitation", f"{edition.title}, {citation}" if citation else None


def preview_tags(edition: Edition, page: Published) -> Iterator[tuple[str, str | None]]:
    """Yield the Open Graph tags, from which X and messengers too make the preview of a link.

    Addresses must be absolute: a page of a site that does not say where it is has no picture.
    """
    base = page.edition_address
    yield "og:type", "article"
    yield "og:site_name", page.site
    yield "og:title", page_title(edition, page)
    yield "og:description", page.description
    yield "og:url", page.address
    yield "article:published_time", date_of(edition)
    if base:
        yield "og:image", base + PATH
        yield "og:image:width", str(SIZE[0])
        yield "og:image:height", str(SIZE[1])
        yield "og:image:alt", alternative(edition)


# ── Linked data ──────────────────────────────────────────────────────────────────────────────


def linked_data(edition: Edition, writing: Writing | None, page: Published) -> dict[str, object]:
    """Return the page as JSON-LD: a writing as part of the whole, or the whole."""
    context = {"@context": "https://schema.org"}
    if not writing:
        return context | decision_as_data(edition, page)
    return context | known_values(
        {
            "@type": "CreativeWork",
            "name": page.title,
            "author": {"@type": "Person", "name": writing.author} if writing.author else None,
            "url": page.address,
            "isPartOf": decision_as_data(edition, page),
        }
    )


def decision_as_data(edition: Edition, page: Published) -> dict[str, object]:
    """Return the decision as a whole."""
    court = court_of(edition)
    dockets = (f"No. {number}" for number in edition.opinion.case.docket_numbers)
    base = page.edition_address
    return known_values(
        {
            "@type": "CreativeWork",
            "additionalType": LEGAL_DECISION,
            "name": edition.title,
            "author": {"@type": "GovernmentOrganization", "name": court} if court else None,
            "datePublished": date_of(edition),
            "identifier": [*filter(None, [edition.citation]), *dockets],
            "inLanguage": page.language,
            "copyrightNotice": rights_of(edition),
            "publisher": {"@type": "Organization", "name": page.site},
            "url": base,
            "image": base + PATH if base else None,
        }
    )


def known_values(values: Mapping[str, object]) -> dict[str, object]:
    """Return what there is of `values`."""
    return {key: value for key, value in values.items() if value}
