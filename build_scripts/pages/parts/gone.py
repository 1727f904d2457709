"""What a reader finds who comes by an address that nothing has any more.

Within a page a line stands where the words stood; it shows only to whoever comes by its address,
so that the court's text stays clean. A page that is gone says so, and leads on.
"""

from collections.abc import Iterator

from build_scripts.model import Edition, Gone, Page, Spot
from build_scripts.model.anchors import anchor_within_part
from build_scripts.pages.text.citation_links import COUNSEL, Mentions
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, link

AUTHORITIES = "authorities"
ON_FRONT = ("caption", COUNSEL)
WRITTEN = {"p": "Paragraph", "n": "Note", "c": "Citation"}
SCRIPT = "assets/moved.js"
CLOSED = (".", "?", "!", ":", "”", ")")
"""How words end of which nothing was cut off."""


def marks_of_gone(part: str, after: str | None, mentions: Mentions) -> Iterator[str]:
    """Yield the marks of what is gone and stood in `part` next after the address `after`."""
    for gone in mentions.gone.get(part, ()):
        if gone.after == after or part == AUTHORITIES:
            yield mark(gone, mentions)


def mark(gone: Gone, mentions: Mentions) -> str:
    """Return the line that stands where something stood."""
    part, anchor = gone.spot.part, gone.spot.anchor
    front = part.startswith(ON_FRONT) and not (part == COUNSEL and anchor[0] == "p")
    place = mentions.part(part) or (part if front and part != "caption" else "")
    more = "" if gone.words.endswith(CLOSED) else " …"
    said = f"{literal(name_of(gone.spot))} stood here: “{literal(gone.words)}{more}”."
    if part == AUTHORITIES:
        said = f"An authority stood here that is cited no more: {literal(gone.words)}."
    elif gone.now:
        there = link(place_named(gone.now, mentions), address(gone.now, mentions))
        said += f" Its words stand in {there} now."
    else:
        said += " The text as it is published now has it no more."
    head = (
        f'<div class="gone by-build" id="{anchor_within_part(place, anchor)}" role="note" markdown>'
    )
    return "\n\n".join([head, said, "</div>"])


def name_of(spot: Spot) -> str:
    """Return what to call what had an address: `Paragraph 12`."""
    return f"{WRITTEN.get(spot.anchor[0], 'Something')} {spot.anchor[1:].lstrip('-')}"


def place_named(spot: Spot, mentions: Mentions) -> str:
    """Return what to call a place anywhere in the edition: `the opinion ¶ 13`."""
    sign = {"p": "¶ ", "n": "note "}[spot.anchor[0]]
    return f"{mentions.names.get(spot.part, 'the front page')} {sign}{spot.anchor[1:].lstrip('-')}"


def address(spot: Spot, mentions: Mentions) -> str:
    """Return the address of a place of the edition, as its other pages link to it."""
    if mentions.whole:
        return f"#{spot.on_whole()}"
    page = "index.md" if spot.part.startswith(ON_FRONT) else f"{spot.part}.md"
    return f"{page}#{spot.anchor}"


# ── Pages that are gone ──────────────────────────────────────────────────────────────────────


def gone_pages(edition: Edition, mentions: Mentions) -> Iterator[Page]:
    """Yield a page for each that was published and is no more: where its words stand now."""
    for name in names_of_gone(edition):
        yield gone_page(edition, name, mentions)


def names_of_gone(edition: Edition) -> Iterator[str]:
    """Yield the name of each page that was published and is no more."""
    for part in edition.addresses.pages:
        if part.gone and not part.name.startswith(ON_FRONT) and part.name != AUTHORITIES:
            yield part.name
    yield from (other.anchor for other in edition.addresses.others if other.gone)


def unlisted_pages(edition: Edition) -> list[str]:
    """Return the pages of `edition` to which its contents do not lead."""
    return [f"{name}.md" for name in names_of_gone(edition)]


def gone_page(edition: Edition, name: str, mentions: Mentions) -> Page:
    """Return the page that stands in place of the page `name`."""
    values = {
        "title": "A page that is no more",
        "description": f"{edition.title}: this page is no longer part of the edition.",
        "voice": "build",
        "robots": "noindex",
        "scripts": [SCRIPT],
        "search": {"exclude": True},
    }
    moved = [
        f"- {literal(name_of(gone.spot))}: "
        + link(
            place_named(gone.now, mentions), address(gone.now, mentions), f'data-from="{anchor}"'
        )
        for gone in mentions.gone.get(name, ())
        if gone.now and (anchor := gone.spot.anchor)
    ]
    blocks = [
        front_matter(values),
        heading(1, "A page that is no more"),
        f"This page is no longer part of {link(edition.title, 'index.md')}.",
        *(["What stood here stands elsewhere now:", "\n".join(moved)] if moved else ()),
    ]
    return Page(f"{name}.md", "\n\n".join(blocks) + "\n")
