"""What the search index holds of an edition: an entry for each paragraph and each note.

The theme’s index knows headings only, so that a match leads to the section, and every note to
the last one. Here each entry leads to the very place.
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import NotRequired, TypedDict

from build_scripts.annotations.prose import plain
from build_scripts.model import Coverage, Edition, Note, Writing
from build_scripts.model.anchors import (
    as_cited,
    claim_anchor,
    note_anchor,
    paragraph_anchor,
    story_anchor,
)
from build_scripts.pages.text.overlays import KINDS
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import known_by, lowered, name_of
from build_scripts.problems import excerpt
from build_scripts.story.shown import shown


class Entry(TypedDict):
    """An entry of the theme’s search index; `title` and `text` are HTML."""

    location: str
    title: str
    text: str
    boost: NotRequired[float]
    """How much more it counts than others, where it does."""


def entries_of(edition: Edition, address: Callable[[str], str]) -> Iterator[Entry]:
    """Yield the entries of `edition`.

    `address` says where a page of it stands, below the site’s address: the front page (``), or a
    writing (`opinion/`).
    """
    case = edition.opinion.case
    caption = " ".join(line.text.words for line in case.caption)
    front = address("")
    cited = " ".join(forms(edition.citation or ""))
    yield entry(front, edition.title, f"{cited} {caption}")
    yield from notes(front, case.notes)
    for writing in edition.opinion.writings:
        if writing.kind == "counsel":
            text = " ".join(block.text.words for block in writing.blocks)
            yield entry(f"{front}#p1", writing.title.words if writing.title else "Counsel", text)
        else:
            name = name_of(writing, edition.opinion)
            yield from writing_entries(known_as(edition), name, writing, address(f"{writing.id}/"))
    yield from editors_notes(edition, address)
    if edition.coverage:
        yield from press_entries(edition.coverage, address("coverage/"))
    yield from authorities(edition, address("authorities/"))
    yield from terms(edition, address("glossary/"))
    yield from people(edition, address("people/"))
    yield from events(edition, address("chronology/"))


def forms(cite: str) -> list[str]:
    """Return a citation as people type it: as printed, without full stops, with a space after each:
    `224 F.3d 929`, `224 F3d 929`, `224 F. 3d 929`."""
    apart = re.sub(r"\.(?=\w)", ". ", cite)
    return list(dict.fromkeys([cite, re.sub(r"(?<=[A-Za-z])\.", "", cite), apart]))


def authorities(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each authority, which a citation in any of its forms finds first."""
    found = edition.opinion.authorities
    if found:
        yield entry(page, f"Authorities · {known_as(edition)}", "")
    for each in found:
        cites = [form for cite in (each.cite, *each.parallels) for form in forms(cite)]
        title = f"Authority · {', '.join(filter(None, [each.name, each.cite]))}"
        yield entry(f"{page}#{each.id}", title, " · ".join(cites), FIRST)


def terms(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each term, with what it means."""
    found = edition.layers.terms
    if found:
        yield entry(page, f"Glossary · {known_as(edition)}", "")
    for term in found:
        said = " ".join(filter(None, [term.expansion, plain(term.meaning)]))
        yield entry(f"{page}#{term.id}", f"Term · {term.name} · definition", said)


def people(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each person and place, with what each is in the case."""
    found = (*edition.layers.people, *edition.layers.places)
    names = {w.id: lowered(name_of(w, edition.opinion)) for w in edition.opinion.writings}
    if found:
        yield entry(page, f"People and places · {known_as(edition)}", "")
    for named in found:
        wrote = [f"Who wrote the {names[writing]}: {named.name}." for writing in named.wrote]
        said = " ".join([*named.roles, *wrote, plain(named.who)])
        yield entry(f"{page}#{named.id}", f"{KINDS_OF_NAMES[named.kind]} · {named.name}", said)


KINDS_OF_NAMES = {
    "party": "Party",
    "judge": "Judge",
    "counsel": "Counsel",
    "person": "Person",
    "place": "Place",
}
"""What is called by a name."""


def events(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each event that an editor names."""
    found = edition.layers.events
    if any(event.says for event in found):
        yield entry(page, f"Chronology · {known_as(edition)}", "")
    for number, event in enumerate(found, 1):
        if event.says:
            yield entry(f"{page}#event-{number}", f"Event · {event.says}", event.words)


def known_as(edition: Edition) -> str:
    """Return what tells the edition from others without its parties’ names.

    Those are words of the opinion too, and a search for them is to find its paragraphs, not the
    title over them.
    """
    return known_by(edition) or edition.slug


def writing_entries(case: str, name: str, writing: Writing, page: str) -> Iterator[Entry]:
    """Yield the entries of one writing: its page, its paragraphs, its notes."""
    byline = writing.byline.words if writing.byline else ""
    yield entry(page, f"{name} · {case}", byline)
    section = name
    for block in writing.blocks:
        if block.kind == "heading":
            section = excerpt(block.text.words)
        elif block.number:
            place = f"{page}#{paragraph_anchor(block.number)}"
            yield entry(place, f"¶ {as_cited(block.number)} · {section}", block.text.words)
    yield from notes(page, writing.notes)


def press_entries(coverage: Coverage, page: str) -> Iterator[Entry]:
    """Yield the entries of a news story: what is shown of it, and what was found of each claim.

    Their titles say that it is the press that speaks.
    """
    source = coverage.publisher or "the press"
    yield entry(page, f"Coverage · {source}", "")
    for stretch in shown(coverage):
        passage = stretch.passage
        name = f"¶ {passage.number}" if passage.number else passage.where.capitalize()
        if passage.where == "body" and not passage.number:
            continue  # a heading between paragraphs has no address of its own
        anchor = story_anchor(passage.number) if passage.number else passage.where
        yield entry(f"{page}#{anchor}", f"Press · {source} · {name}", stretch.words)
    if coverage.rights == "link":
        return
    for claim in coverage.claims:
        title = f"Press · claim {claim.number}: {claim.finding}"
        yield entry(f"{page}#{claim_anchor(claim.number)}", title, claim.reason)


def editors_notes(edition: Edition, address: Callable[[str], str]) -> Iterator[Entry]:
    """Yield an entry for each of the editor’s notes."""
    front = places_of(edition.opinion).front
    for note in edition.layers.annotations:
        writing = note.anchor.writing
        page = address("" if writing in front else f"{writing}/")
        title = f"Editor’s note · {KINDS[note.kind]}"
        yield entry(f"{page}#e{note.number}", title, plain(note.prose))


def notes(page: str, found: tuple[Note, ...]) -> Iterator[Entry]:
    """Yield the entries of a page’s notes."""
    for note in found:
        text = " ".join(block.text.words for block in note.blocks)
        anchor = note_anchor(note.label, "", note.ordinal, note.address)
        yield entry(f"{page}#{anchor}", f"Note {note.label}", text)


FIRST = 2.0
"""How much more an authority counts, for whoever types a citation."""


def entry(location: str, title: str, text: str, boost: float = 0) -> Entry:
    """Return an entry whose title and text are plain."""
    made = Entry(location=location, title=escape(title), text=escape(text.strip(), quote=False))
    if boost:
        made["boost"] = boost
    return made


def as_script(index: str) -> str:
    """Return the search index as a script, which pages opened from disk may load: the name is the
    theme’s."""
    return f"var __index = {index}"
