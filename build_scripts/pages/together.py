"""Where the writings meet: each authority that several cite, what each takes from it abreast."""

from collections.abc import Iterator
from itertools import groupby

from build_scripts.model import Authority, Citation, Edition, Page
from build_scripts.pages.editors_notes import quoted
from build_scripts.pages.text.blocks import division, front_matter, heading, link, paragraph
from build_scripts.pages.text.citation_form import full_citation
from build_scripts.pages.text.citation_links import TABLE, Mentions, mentions_of
from build_scripts.pages.text.wording import counted, listed

FILE = "together.md"
LENGTH = 240
"""Characters of the words of a mention."""


def shared(edition: Edition) -> list[Authority]:
    """Return the authorities that several writings of `edition` cite, the most cited first."""
    found = [a for a in edition.opinion.authorities if len({writing for writing, _ in a.cited}) > 1]
    return sorted(found, key=lambda authority: -len(authority.cited))


def together_page(edition: Edition) -> Page:
    """Return the page."""
    mentions = mentions_of(edition)
    found = shared(edition)
    number = counted(len(found), "authority", "authorities")
    blocks = [
        front_matter(
            {
                "title": "Where the writings meet",
                "description": f"{edition.title}: {number} that more than one writing cites, and "
                "what each takes from it.",
                "voice": "build",
                "facts": {"edition": edition.slug},
                "search": {"exclude": True},
            }
        ),
        heading(1, "Where the writings meet"),
        f"More than one writing of {link(edition.title, 'index.md')} cites {number}. What each "
        "takes from it stands side by side, in its own words.",
        *(block for authority in found for block in meeting(authority, mentions)),
    ]
    return Page(FILE, "\n\n".join(blocks) + "\n")


def meeting(authority: Authority, mentions: Mentions) -> Iterator[str]:
    """Yield an authority, and for each writing that cites it a column of its mentions."""
    yield heading(2, full_citation(authority), f"#{authority.id}")
    cited = [mentions.citations[place] for place in authority.cited]
    writings = list(dict.fromkeys(citation.writing for citation in cited))
    who = [f"{mentions.names.get(writing, writing)}" for writing in writings]
    table = link("the table of authorities", f"{TABLE}#{authority.id}")
    yield paragraph(f"Cited in {listed(who)}; see {table}.", ".meeting-where")
    by_writing = groupby(
        sorted(cited, key=lambda citation: writings.index(citation.writing)),
        key=lambda citation: citation.writing,
    )
    yield division("meeting", [column(writing, list(g), mentions) for writing, g in by_writing])


def column(writing: str, cited: list[Citation], mentions: Mentions) -> str:
    """Return what one writing takes from an authority: each mention a link, with its words, which a
    paragraph that cites it twice for the same has once."""
    name = mentions.names.get(writing, writing).removeprefix("the ")
    lines: list[str] = []
    seen: set[tuple[str, str]] = set()
    for citation in cited:
        place = mentions.named_place(citation)
        said = mentions.said(citation)
        if (place, said) in seen or (not said and place in dict(seen)):
            continue
        seen.add((place, said))
        words = f" {quoted(said, LENGTH)}" if said else ""
        lines.append(f"- {link(place, mentions.address(citation, FILE))}{words}")
    title = paragraph(f"**{name[:1].upper()}{name[1:]}**", ".meeting-who")
    return division("meeting-side", [title, "\n".join(lines)])
