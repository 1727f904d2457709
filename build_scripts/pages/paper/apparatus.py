"""What editors and build add to an edition, as parts of the page of the whole edition.

They stand after the court's writings and the table of authorities, so that a reader can leave them
away from the paper. Each is the page that the edition has of it, a level deeper: its links lead
within the one page, and its addresses bear its name, as those of the writings do.
"""

import re
from collections.abc import Callable, Iterator

from build_scripts.model import Annotation, Edition, Page
from build_scripts.model.anchors import anchor_within_part, title_anchor
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.chronology import chronology_page
from build_scripts.pages.coverage import coverage_page
from build_scripts.pages.glossary import glossary_page
from build_scripts.pages.parts.editors_notes import editors_note
from build_scripts.pages.people import people_page
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.layer_marks import note_part
from build_scripts.pages.text.markdown_syntax import division, heading, page_part
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import name_in_sentence

NOTES = "remarks"
PAGES: dict[str, Callable[[Edition], Page]] = {
    "chronology": chronology_page,
    "people": people_page,
    "glossary": glossary_page,
    "coverage": coverage_page,
}
"""What is printed of the pages of the apparatus; the others speak of the pages themselves."""

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
TITLE = re.compile(r"^# .*$", re.MULTILINE)
ABOVE = re.compile(r"^.*\n\{ \.by-build \.running-head(?: \.long-name)? \}\n", re.MULTILINE)
PICTURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
"""A drawing of what the table after it says."""
HEADING = re.compile(r"^(?=#+ )", re.MULTILINE)
LINK = re.compile(r"\]\((?P<page>[\w-]+\.md)?(?:#(?P<anchor>[^)\s]+))?\)")
ADDRESS = re.compile(r"(?P<before>\bid=\"|\{ #)(?P<anchor>[^\"\s]+)")
FRONT = "index.md"
UNPREFIXED = "authorities.md"
"""The page whose addresses are the same here."""


def parts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the name and the title of each part."""
    if edition.layers.annotations:
        yield NOTES, "Editors’ notes"
    titles = {each.path.removesuffix(".md"): each.title for each in apparatus_pages(edition)}
    yield from ((name, titles[name]) for name in PAGES if name in titles)


def apparatus_on_paper(edition: Edition) -> Iterator[str]:
    """Yield the parts."""
    for name, title in parts(edition):
        head = heading(2, title, f"#{title_anchor(name)}")
        said = list(notes(edition)) if name == NOTES else [page(edition, name)]
        yield page_part(name, [division("by-build", [head, *said])], "apparatus")


def page(edition: Edition, name: str) -> str:
    """Return what stands on a page of the apparatus under its title."""
    markdown = FRONT_MATTER.sub("", PAGES[name](edition).markdown)
    for left_out in (TITLE, ABOVE, PICTURE):
        markdown = left_out.sub("", markdown, count=1)
    return HEADING.sub("#", markdown_moved(markdown.strip(), name, edition))


def notes(edition: Edition) -> Iterator[str]:
    """Yield the editors’ notes, those of each writing under its name and numbered as there."""
    places = places_of(edition.opinion)
    groups: dict[str, list[Annotation]] = {}
    for note in edition.layers.annotations:
        groups.setdefault(note_part(note, places), []).append(note)
    for part, found in groups.items():
        yield heading(3, literal(f"On the {name_in_sentence(places.names[part])}"))
        for note in found:
            yield markdown_moved(editors_note(note, edition, places, "print.md"), part, edition)


def markdown_moved(markdown: str, part: str, edition: Edition) -> str:
    """Return `markdown` of a page as it stands in a part of the page of the whole edition."""
    here = {writing.id for writing in edition.opinion.writings}
    here |= {name for name, _ in parts(edition)}
    with_table = any(each.path == UNPREFIXED for each in apparatus_pages(edition))

    def link(match: re.Match[str]) -> str:
        target, anchor = match["page"], match["anchor"]
        if not target:
            return f"](#{anchor_within_part(part, anchor)})" if anchor else match[0]
        if target == UNPREFIXED and with_table:
            return f"](#{anchor or title_anchor('authorities')})"
        if target == FRONT:
            own = bool(anchor) and re.match(r"counsel|p\d", anchor)
            other = "counsel" if own else "caption"
            kept = anchor if anchor and anchor.startswith("counsel") else ""
            return f"](#{kept or anchor_within_part(other, anchor or 'title')})"
        name = target.removesuffix(".md")
        return f"](#{anchor_within_part(name, anchor or 'title')})" if name in here else match[0]

    markdown = ADDRESS.sub(
        lambda m: f"{m['before']}{anchor_within_part(part, m['anchor'])}", markdown
    )
    return LINK.sub(link, markdown)
