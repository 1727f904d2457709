"""The pages that stand after the court’s writings: which of them an edition has, in their order."""

from typing import NamedTuple

from build_scripts.model import Edition
from build_scripts.pages.wording import counted


class Apparatus(NamedTuple):
    """One of these pages."""

    path: str
    title: str
    particulars: str
    """What it holds, in a few words."""


def apparatus(edition: Edition) -> list[Apparatus]:
    """Return the pages of `edition` that stand after its writings.

    The dates of the decision alone, which the front page says, make no chronology.
    """
    layers = edition.layers
    cited = len(edition.opinion.authorities)
    dated = layers.events if any(event.anchor for event in layers.events) else ()
    named = len(layers.people) + len(layers.places)
    pages = (
        (
            cited,
            "authorities",
            "Authorities",
            f"{counted(cited, 'authority', 'authorities')} cited",
        ),
        (len(dated), "chronology", "Chronology", counted(len(dated), "event")),
        (named, "people", "People and places", "who is who"),
        (len(layers.terms), "glossary", "Glossary", counted(len(layers.terms), "term")),
        (1, "about", "About this edition", "what is reproduced, and the proof"),
    )
    return [Apparatus(f"{name}.md", title, words) for number, name, title, words in pages if number]
