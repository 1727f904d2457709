"""What the search index holds of an edition: an entry for each paragraph and each note.

The theme’s index knows headings only, so that a match leads to the section, and every note to
the last one. Here each entry leads to the very place.
"""

from collections.abc import Callable, Iterator
from html import escape
from typing import TypedDict

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
from build_scripts.pages.text.wording import known_by, name_of
from build_scripts.problems import excerpt
from build_scripts.story.shown import shown


class Entry(TypedDict):
    """An entry of the theme’s search index; `title` and `text` are HTML."""

    location: str
    title: str
    text: str


def entries_of(edition: Edition, address: Callable[[str], str]) -> Iterator[Entry]:
    """Yield the entries of `edition`.

    `address` says where a page of it stands, below the site’s address: the front page (``), or a
    writing (`opinion/`).
    """
    case = edition.opinion.case
    caption = " ".join(line.text.words for line in case.caption)
    front = address("")
    yield entry(front, edition.title, f"{edition.citation or ''} {caption}")
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


def entry(location: str, title: str, text: str) -> Entry:
    """Return an entry whose title and text are plain."""
    return Entry(location=location, title=escape(title), text=escape(text.strip(), quote=False))


def as_script(index: str) -> str:
    """Return the search index as a script, which pages opened from disk may load: the name is the
    theme’s."""
    return f"var __index = {index}"
