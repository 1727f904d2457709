"""What can be found of an edition: an entry for each place that has words of its own.

A search leads to the very place: the case, a paragraph, a note, a person, an authority. What is
known by several forms, as a citation is, is found by each.
"""

import re
from collections.abc import Callable, Iterator

from build_scripts.annotations.prose import words_without_marks
from build_scripts.model import Coverage, Edition, Note, Writing
from build_scripts.model.anchors import (
    as_cited,
    claim_anchor,
    note_anchor,
    paragraph_anchor,
    story_anchor,
)
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.text.layer_marks import KINDS
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import long_date, name_in_sentence, name_of
from build_scripts.site.search.entry import Entry, Voice
from build_scripts.story.shown import passages_shown

SEPARATE = ("concurrence", "dissent", "concurrence-in-part", "statement")
KINDS_OF_NAMES = {
    "party": "Party",
    "judge": "Judge",
    "counsel": "Counsel",
    "person": "Person",
    "place": "Place",
}
"""What is called by a name."""

Address = Callable[[str], str]
"""Says where a page of the edition stands, below the site’s address: the front page (``), or
`opinion/`; empty for a page that it has not."""


def entries_of(edition: Edition, address: Address) -> Iterator[Entry]:
    """Yield the entries of `edition`, of each page that it has."""
    for each in all_entries(edition, address):
        if not each.place.startswith("#") and each.place:
            yield each


def all_entries(edition: Edition, address: Address) -> Iterator[Entry]:
    """Yield the entries of `edition`, also of pages that are not among its own."""
    yield front(edition, address(""))
    yield from authorities(edition, address("authorities/"))
    yield from terms(edition, address("glossary/"))
    yield from people(edition, address("people/"))
    yield from events(edition, address("chronology/"))
    yield from other_pages(edition, address)
    yield from notes("court", "Caption", address(""), edition.opinion.case.notes)
    for writing in edition.opinion.writings:
        if writing.kind == "counsel":
            text = " ".join(block.text.words for block in writing.blocks)
            name = writing.title.words if writing.title else "Counsel"
            yield Entry("court", "", name, f"{address('')}#p1", text)
        else:
            name = name_of(writing, edition.opinion)
            yield from of_writing(name, writing, address(f"{writing.id}/"))
    yield from editors_notes(edition, address)
    if edition.coverage:
        yield from of_press(edition.coverage, address("coverage/"))


def front(edition: Edition, page: str) -> Entry:
    """Return the entry of the case itself, by its name, its cites and docket numbers."""
    case = edition.opinion.case
    caption = " ".join(line.text.words for line in case.caption)
    filed = long_date(case.date_filed) if case.date_filed else ""
    known = [*forms(edition.citation or ""), *case.docket_numbers, filed, *edition.topics, caption]
    return Entry("case", "", edition.title, page, " · ".join(filter(None, known)))


def other_pages(edition: Edition, address: Address) -> Iterator[Entry]:
    """Yield an entry for each page about the edition, by what it is called."""
    for page in apparatus_pages(edition):
        place = address(f"{page.path.removesuffix('.md')}/")
        yield Entry("table", "", page.title, place, "")


def forms(cite: str) -> list[str]:
    """Return a citation as people type it: as printed, without full stops, with a space after each:
    `224 F.3d 929`, `224 F3d 929`, `224 F. 3d 929`."""
    apart = re.sub(r"\.(?=\w)", ". ", cite)
    return list(dict.fromkeys([cite, re.sub(r"(?<=[A-Za-z])\.", "", cite), apart]))


def authorities(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each authority, by its name and each form of its cites."""
    for each in edition.opinion.authorities:
        cites = [form for cite in (each.cite, *each.parallels) for form in forms(cite)]
        label = ", ".join(filter(None, [each.name, each.cite]))
        yield Entry("table", "Authorities", label, f"{page}#{each.id}", " · ".join(cites))


def terms(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each term, with what it means."""
    for term in edition.layers.terms:
        said = " ".join(filter(None, [term.expansion, words_without_marks(term.meaning)]))
        yield Entry("editor", "Glossary", f"{term.name} · definition", f"{page}#{term.id}", said)


def people(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each person and place, with what each is in the case."""
    names = {w.id: name_in_sentence(name_of(w, edition.opinion)) for w in edition.opinion.writings}
    for named in (*edition.layers.people, *edition.layers.places):
        wrote = [f"Who wrote the {names[writing]}: {named.name}." for writing in named.wrote]
        said = " ".join([*named.roles, *wrote, words_without_marks(named.who)])
        kind = KINDS_OF_NAMES[named.kind]
        yield Entry("table", kind, named.name, f"{page}#{named.id}", said)


def events(edition: Edition, page: str) -> Iterator[Entry]:
    """Yield an entry for each event that an editor names."""
    for number, event in enumerate(edition.layers.events, 1):
        if event.says:
            place = f"{page}#event-{number}"
            yield Entry("editor", "Chronology", event.says, place, event.words)


def of_writing(name: str, writing: Writing, page: str) -> Iterator[Entry]:
    """Yield the entries of one writing: its page, its paragraphs, its notes."""
    voice: Voice = "court"
    if writing.kind in SEPARATE:
        voice = "separate"
    elif writing.kind == "syllabus":
        voice = "staff"
    yield Entry(voice, "", name, page, writing.byline.words if writing.byline else "")
    headings: list[str] = []
    for block in writing.blocks:
        if block.kind == "heading":
            headings.append(block.text.words)
        elif block.number:
            place = f"{page}#{paragraph_anchor(block.number)}"
            for heading in headings:  # which lead to what stands under them
                yield Entry(voice, name, heading, place, "")
            headings = []
            yield Entry(voice, name, f"¶ {as_cited(block.number)}", place, block.text.words)
    yield from notes(voice, name, page, writing.notes)


def of_press(coverage: Coverage, page: str) -> Iterator[Entry]:
    """Yield the entries of a news story: what is shown of it, and what was found of each claim."""
    source = f"News story, {coverage.publisher}" if coverage.publisher else "News story"
    for stretch in passages_shown(coverage):
        passage = stretch.passage
        name = f"¶ {passage.number}" if passage.number else passage.where.capitalize()
        if passage.where == "body" and not passage.number:
            continue  # a heading between paragraphs has no address of its own
        anchor = story_anchor(passage.number) if passage.number else passage.where
        yield Entry("press", source, name, f"{page}#{anchor}", stretch.words)
    for claim in coverage.claims if coverage.rights != "link" else ():
        label = f"Claim {claim.number}: {claim.finding}"
        yield Entry(
            "editor", "Coverage", label, f"{page}#{claim_anchor(claim.number)}", claim.reason
        )


def editors_notes(edition: Edition, address: Address) -> Iterator[Entry]:
    """Yield an entry for each of the editor’s notes."""
    at_front = places_of(edition.opinion).front
    for note in edition.layers.annotations:
        writing = note.anchor.writing
        page = address("" if writing in at_front else f"{writing}/")
        place = f"{page}#e{note.number}"
        yield Entry(
            "editor", "Editor’s note", KINDS[note.kind], place, words_without_marks(note.prose)
        )


def notes(voice: Voice, part: str, page: str, found: tuple[Note, ...]) -> Iterator[Entry]:
    """Yield the entries of a page’s notes."""
    for note in found:
        text = " ".join(block.text.words for block in note.blocks)
        anchor = note_anchor(note.label, "", note.ordinal, note.address)
        yield Entry(voice, part, f"Note {note.label}", f"{page}#{anchor}", text)
