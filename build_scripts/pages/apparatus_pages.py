"""The pages that stand after the court’s writings: which of them an edition has, in their order."""

from typing import NamedTuple

from build_scripts.model import Coverage, Edition, Layers
from build_scripts.pages.authorities_across_writings import shared_authorities
from build_scripts.pages.text.wording import counted, in_line, unbroken_line


class ApparatusPage(NamedTuple):
    """One of these pages."""

    path: str
    title: str
    particulars: str
    """What it holds, in a few words."""


def apparatus_pages(edition: Edition) -> list[ApparatusPage]:
    """Return the pages of `edition` that stand after its writings.

    The dates of the decision alone, which the front page says, make no chronology.
    """
    layers = edition.layers
    met = shared_authorities(edition)
    cited = len(edition.opinion.authorities)
    dated = layers.events if any(event.anchor for event in layers.events) else ()
    named = len(layers.people) + len(layers.places)
    pages = (
        (bool(edition.coverage), "coverage", "Coverage", news_story(edition.coverage)),
        (
            # Each citation leads there, also one that is not resolved; one of a place of this
            # decision leads to that place, as far as it is known.
            sum(c.kind != "internal" or bool(c.unresolved) for c in edition.opinion.citations),
            "authorities",
            "Authorities",
            unbroken_line(f"{counted(cited, 'authority', 'authorities')} cited"),
        ),
        (
            len(met),
            "together",
            "Where the writings meet",
            f"{unbroken_line(counted(len(met), 'authority', 'authorities'))} that several cite",
        ),
        (
            len(edition.versions),
            "versions",
            "Versions",
            unbroken_line(counted(len(edition.versions), "version"))
            + ", and what the court changed",
        ),
        (len(dated), "chronology", "Chronology", unbroken_line(counted(len(dated), "event"))),
        (named, "people", title_of_people(layers), unbroken_line("who is who")),
        (
            len(layers.terms),
            "glossary",
            "Glossary",
            unbroken_line(counted(len(layers.terms), "term")),
        ),
        (1, "says", "Does the opinion say that?", unbroken_line("check a quotation")),
        (1, "about", "About this edition", "what is reproduced, and the proof"),
    )
    return [
        ApparatusPage(f"{name}.md", title, words) for number, name, title, words in pages if number
    ]


def title_of_people(layers: Layers) -> str:
    """Return what the page of the people is called; of places it has those that an editor names."""
    return "People and places" if layers.places else "People"


def news_story(coverage: Coverage | None) -> str:
    """Return whose news story an edition has, and how much of it was compared."""
    if not coverage:
        return ""
    by = f"by {coverage.publisher}" if coverage.publisher else ""
    claims = f"{counted(len(coverage.claims), 'claim')} compared" if coverage.claims else ""
    return in_line(filter(None, [f"a news story {by}".strip(), unbroken_line(claims)]))
