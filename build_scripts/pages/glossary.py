"""The glossary: what the opinion abbreviates, what the editors explain, and where each is used."""

from collections.abc import Iterator

from build_scripts.model import Edition, Page, Term
from build_scripts.pages.parts.editors_notes import sources, term_explained
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, link
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import counted, list_in_prose

PAGE = "glossary.md"


def glossary_page(edition: Edition) -> Page:
    """Return the glossary of `edition`, which has terms."""
    places = places_of(edition.opinion)
    terms = edition.layers.terms
    values = {
        "title": "Glossary",
        "description": f"{edition.title}: {counted(len(terms), 'term')} of the opinion explained.",
        "voice": "build",
        "search": {"exclude": True},
    }
    blocks = [
        front_matter(values),
        heading(1, "Glossary"),
        introduction(edition),
        *("\n".join(entry(term, edition, places)) for term in terms),
    ]
    return Page(PAGE, "\n\n".join(blocks) + "\n")


def introduction(edition: Edition) -> str:
    """Return how many terms there are, and whose explanations."""
    terms = edition.layers.terms
    own = sum(bool(term.expansion) for term in terms)
    explained_ones = sum(bool(term.meaning) for term in terms)
    said = [
        f"{counted(own, 'abbreviation')} that the opinion defines itself" if own else "",
        f"{counted(explained_ones, 'term')} that the editors explain" if explained_ones else "",
    ]
    return f"{link(edition.title, 'index.md')}: {list_in_prose([each for each in said if each])}."


def entry(term: Term, edition: Edition, places: Places) -> Iterator[str]:
    """Yield the lines of one entry: the term, what it means, its sources, its uses."""
    yield f"{literal(term.name)} {{ #{term.id} .entry }}"
    for line in term_explained(term, places, PAGE):
        yield definition(line)
    for line in sources(term.grounds, edition, places, PAGE):
        yield definition(line)
    yield definition(f"Used: {'; '.join(places.lists(term.uses, PAGE))}.")


def definition(words: str) -> str:
    """Return one definition of a definition list."""
    return f":   {words}"
