"""Where the writings meet: each authority that several cite, what each takes from it abreast."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from build_scripts.model import Authority, Citation, Edition, Page, WritingKind
from build_scripts.pages.parts.editors_notes import quoted_start
from build_scripts.pages.text.citation_form import full_citation
from build_scripts.pages.text.citation_links import TABLE, Mentions, mentions_of
from build_scripts.pages.text.markdown_syntax import (
    division,
    front_matter,
    heading,
    link,
    paragraph,
)
from build_scripts.pages.text.wording import counted, list_in_prose

FILE = "together.md"
LENGTH = 240
"""Characters of the words of a mention."""
MOST = 5
"""Mentions of one writing that are shown with their words."""
NO_JUDGE: tuple[WritingKind, ...] = ("syllabus", "counsel")
"""What no judge wrote: a syllabus says again what the opinion says."""


def shared_authorities(edition: Edition) -> list[Authority]:
    """Return the authorities that several judges’ writings of `edition` cite, the most cited first,
    each with their mentions alone."""
    judged = {w.id for w in edition.opinion.writings if w.kind not in NO_JUDGE}
    found = [
        replace(each, cited=tuple(place for place in each.cited if place[0] in judged))
        for each in edition.opinion.authorities
    ]
    met = [each for each in found if len({writing for writing, _ in each.cited}) > 1]
    return sorted(met, key=lambda authority: -len(authority.cited))


def together_page(edition: Edition) -> Page:
    """Return the page."""
    mentions = mentions_of(edition)
    found = shared_authorities(edition)
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
        *(block for authority in found for block in authority_in_columns(authority, mentions)),
    ]
    return Page(FILE, "\n\n".join(blocks) + "\n")


def authority_in_columns(authority: Authority, mentions: Mentions) -> Iterator[str]:
    """Yield an authority, and for each writing that cites it a column of its mentions."""
    yield heading(2, full_citation(authority), f"#{authority.id}")
    cited = [mentions.citations[place] for place in authority.cited]
    writings = list(dict.fromkeys(citation.writing for citation in cited))
    who = [f"{mentions.names.get(writing, writing)}" for writing in writings]
    table = link("the table of authorities", f"{TABLE}#{authority.id}")
    yield paragraph(f"Cited in {list_in_prose(who)}; see {table}.", ".meeting-where")
    by_writing = groupby(
        sorted(cited, key=lambda citation: writings.index(citation.writing)),
        key=lambda citation: citation.writing,
    )
    yield division("meeting", [column(writing, list(g), mentions) for writing, g in by_writing])


def column(writing: str, cited: list[Citation], mentions: Mentions) -> str:
    """Return what one writing takes from an authority: each mention a link, with its words, which a
    paragraph that cites it twice for the same has once; then the places that add no words."""
    name = mentions.names.get(writing, writing).removeprefix("the ")
    told = {(mentions.named_place(c), mentions.said(c)): c for c in reversed(cited)}
    with_words = [(place, said) for place, said in reversed(told) if said]
    shown = with_words[:MOST]
    lines = [
        f"- {link(place, mentions.address(told[place, said], FILE))} {quoted_start(said, LENGTH)}"
        for place, said in shown
    ]
    named = {place for place, _ in shown}
    others = {mentions.place(c): c for c in reversed(cited) if mentions.named_place(c) not in named}
    if others:
        links = [link(place, mentions.address(c, FILE)) for place, c in reversed(others.items())]
        lines.append(f"- {'also ' if lines else ''}{list_in_prose(links)}")
    title = paragraph(f"**{name[:1].upper()}{name[1:]}**", ".meeting-who")
    return division("meeting-side", [title, "\n".join(lines)])
