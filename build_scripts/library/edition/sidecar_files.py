"""What is kept beside an edition’s pages: what the search and the index of citations find in it,
its words for quotations to be held against, its addresses."""

from collections.abc import Callable

import msgspec

from build_scripts.addresses import file as addresses_file
from build_scripts.lexicon.courts.known import court_name
from build_scripts.library.build_context import ADDRESSES
from build_scripts.library.compiling.compile_unit import Compiled
from build_scripts.library.edition.across import known_cites
from build_scripts.library.memory.finished import CITES, SEARCH, WORDS
from build_scripts.model import Edition
from build_scripts.quotations.data import as_script
from build_scripts.quotations.opinion_words import opinion_words
from build_scripts.site.cites.of_edition import cites_of
from build_scripts.site.search.entries import entries_of
from build_scripts.site.search.leaves import Leaf, OfCase, leaves


def kept_beside(edition: Edition, compiled: Compiled) -> dict[str, bytes]:
    """Return the files that are kept of an edition beside its pages, by their names."""
    known = tuple(known_cites(edition.citation))
    return {
        SEARCH: msgspec.json.encode(search_leaves(edition, compiled)),
        CITES: msgspec.json.encode(cites_of(edition, known, addresses_in(compiled))),
        WORDS: as_script(opinion_words(edition)).encode(),
        ADDRESSES: addresses_file.addresses_text(edition.addresses).encode(),
    }


def addresses_in(compiled: Compiled) -> Callable[[str], str]:
    """Return what says where a page of an edition stands, below the site’s address: the front page
    (``), or `opinion/`. Not every edition has each page; one that it has not stands nowhere."""
    urls = {page.path: page.url for page in compiled.pages}
    return lambda where: urls.get(f"{where.rstrip('/') or 'index'}.md", "")


def search_leaves(edition: Edition, compiled: Compiled) -> list[Leaf]:
    """Return the leaves of the search that hold what can be found of the edition."""
    address, case = addresses_in(compiled), edition.opinion.case
    of = OfCase(
        case=edition.title,
        base=address(""),
        cite=edition.citation or "",
        court=(court_name(case.court) if case.court else None) or "",
        year=case.date_filed.year if case.date_filed else 0,
    )
    return list(leaves(entries_of(edition, address), of))
