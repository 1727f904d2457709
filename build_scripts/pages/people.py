"""Who is who: the parties, the panel, counsel, and the people and places of the facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.annotations.bearers import is_government
from build_scripts.model import Edition, Named, NamedKind, Page
from build_scripts.pages.apparatus_pages import title_of_people
from build_scripts.pages.decision.inferred_roles import parties_with_roles
from build_scripts.pages.parts.editors_notes import editors_paragraph
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, link
from build_scripts.pages.text.places import Places, places_of
from build_scripts.pages.text.wording import list_in_prose, name_in_sentence

PAGE = "people.md"
SECTIONS: Sequence[tuple[NamedKind, str]] = (
    ("party", "Parties"),
    ("person", "People of the facts"),
    ("place", "Places"),
    ("judge", "The judges"),
    ("counsel", "Counsel"),
)
PANEL = 3
"""Judges of a panel at most; more are a court that sits whole."""


def people_page(edition: Edition) -> Page:
    """Return the page of the people and places of `edition`."""
    places = places_of(edition.opinion)
    roles = {
        name: party.role
        for party in parties_with_roles(edition.opinion)
        for name in party.name.split("; ")
    }
    named = [
        with_role(each, roles.get(each.name))
        for each in (*edition.layers.people, *edition.layers.places)
    ]
    title = title_of_people(edition.layers)
    values = {
        "title": title,
        "description": f"{edition.title}: who is who, and where each is mentioned.",
        "voice": "build",
        "search": {"exclude": True},
    }
    blocks = [
        front_matter(values),
        heading(1, title),
        f"Who is who in {link(edition.title, 'index.md')}. "
        "Each mention is linked to its paragraph.",
    ]
    judges = [each for each in named if each.kind == "judge"]
    sat = how_judges_sat(len(judges))
    titles = dict(SECTIONS) | {"judge": bench(judges, listed=len(edition.opinion.case.judges))}
    for kind, title in titles.items():
        found = [each for each in named if each.kind == kind]
        if found:
            blocks.append(heading(2, title))
        blocks += ["\n".join(entry(each, places, sat)) for each in found]
    return Page(PAGE, "\n\n".join(blocks) + "\n")


def bench(judges: Sequence[Named], listed: int) -> str:
    """Return what to call the `judges` who are known, some of them `listed`: a panel, a court that
    sits whole, a judge alone, or those who signed or joined where no line lists who sat."""
    if len(judges) == 1:
        return "The judge"
    if not listed:
        return f"The judges who wrote{' or joined' if any(j.joined for j in judges) else ''}"
    return "The panel" if listed <= PANEL else "The judges"


def how_judges_sat(number: int) -> str:
    """Return what is said of each of a `number` of judges who wrote nothing."""
    if number == 1:
        return "heard the case"
    return "of the panel" if number <= PANEL else "one of the judges who sat"


def with_role(named: Named, role: str | None) -> Named:
    """Return `named`, a party without a role in the caption with the one that is beyond doubt."""
    is_silent = named.kind == "party" and not named.roles
    return replace(named, roles=(role,)) if role and is_silent else named


def entry(named: Named, places: Places, sat: str) -> Iterator[str]:
    """Yield the lines of one entry: the name, the roles, who it is, the mentions."""
    yield f"{literal(named.name)} {{ #{named.id} .entry }}"
    if said := in_the_case(named, places, sat):
        yield f":   {said}"
    for paragraph in named.who:
        yield f":   {editors_paragraph(paragraph)}"
    if named.kind == "counsel":
        yield f":   {places.link(named.mentions[0], PAGE)}"
    elif named.mentions:
        yield f":   Mentioned: {'; '.join(places.lists(named.mentions, PAGE))}."


def writings_in_prose(writings: Sequence[str], places: Places) -> str:
    """Return links to `writings`: `the opinion and the dissent (Roe)`."""
    return list_in_prose(
        [link(f"the {name_in_sentence(places.names[w])}", places.page(w)) for w in writings]
    )


def in_the_case(named: Named, places: Places, sat: str) -> str:
    """Return what the caption says: a party’s role, what a judge wrote and joined, or how one
    `sat`."""
    did = (("wrote", named.wrote), ("joined", named.joined))
    parts = [
        *map(literal, named.roles),
        *(f"{verb} {writings_in_prose(writings, places)}" for verb, writings in did if writings),
    ]
    if named.kind == "judge" and not parts:
        parts.append(sat)
    if named.kind == "party" and not named.mentions and not is_government(named.name):
        parts.append(f"named in {link('the caption', 'index.md')}")
    if named.kind == "party" and not parts and not named.mentions:
        parts.append("A party")
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}"
