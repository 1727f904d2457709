"""What an edition tells the index of citations: each thing it cites, and where, with the words."""

from collections.abc import Callable, Iterator

from msgspec import Struct, structs

from build_scripts.citations.reporter_of_pin import pin_in
from build_scripts.model import Authority, Edition
from build_scripts.pages.text.citation_links import Mentions, mentions_of
from build_scripts.pages.text.opening_words import clipped
from build_scripts.site.cites.shelves import has_shelf, place_of_cite

WORDS = 200
"""Characters of the words that stand with a mention."""


class Mention(Struct, frozen=True, omit_defaults=True):
    """A place that cites something."""

    place: str
    """What to call it: `Opinion ¶ 16`."""
    url: str
    """Below the site’s address: `opinions/lim-v-ins/opinion/#c12`."""
    words: str = ""
    """What is said there, as printed; may be empty."""
    pin: str = ""
    """The page or part that is cited, as printed: `934`, `935–36 n.3`, `(b)(2)`."""


class Cited(Struct, frozen=True):
    """A thing that an edition cites, once for each of its cites."""

    cite: str
    """As printed: `224 F.3d 929`."""
    name: str
    """`Lim v. INS`, or nothing for what has no name."""
    mentions: tuple[Mention, ...]


class CitesOf(Struct, frozen=True):
    """All that one edition tells the index."""

    slug: str
    title: str
    url: str
    """Of its front page, below the site’s address."""
    known: tuple[str, ...]
    """The cites by which it is known itself."""
    cited: tuple[Cited, ...]


def cites_of(edition: Edition, known: tuple[str, ...], address: Callable[[str], str]) -> CitesOf:
    """Return what `edition`, which is `known` by its own cites, tells the index.

    `address` says where a page of it stands, below the site’s address.
    """
    mentions = mentions_of(edition)
    return CitesOf(
        slug=edition.slug,
        title=edition.title,
        url=address(""),
        known=known,
        cited=tuple(
            each
            for authority in edition.opinion.authorities
            for each in authority_under_cites(authority, mentions, address)
        ),
    )


def authority_under_cites(
    authority: Authority, mentions: Mentions, address: Callable[[str], str]
) -> Iterator[Cited]:
    """Yield an authority under each of its cites that has a place in the index."""
    cites = tuple(dict.fromkeys([authority.cite, *authority.parallels]))
    found = [mentions.citations[each] for each in authority.cited]
    places = [
        Mention(
            place=mentions.named_place(citation),
            url=page_address(mentions.address(citation, ""), address),
            words=clipped(mentions.said(citation), WORDS),
        )
        for citation in found
    ]
    for cite in cites:
        if places and has_shelf(authority.kind, cite) and place_of_cite(cite):
            pinned = (
                structs.replace(place, pin=pin_in(cite, cites, citation))
                for place, citation in zip(places, found, strict=True)
            )
            yield Cited(cite, authority.name or "", tuple(pinned))


def page_address(page: str, address: Callable[[str], str]) -> str:
    """Return where a page is on the site, of which the edition’s pages know as `opinion.md#c1`."""
    path, _, anchor = page.partition("#")
    name = path.removesuffix(".md")
    return f"{address('' if name == 'index' else f'{name}/')}#{anchor}"
