"""The whole edition on one page, for paper: its parts in the order of the court, then the sources.

A reader of paper cannot follow a link, so that notes stand after the writing they belong to and
what is cited is listed at the end; what editors and build add comes last, and is left out on wish.
"""

from collections.abc import Iterator

from build_scripts.model import Edition, Page
from build_scripts.model.anchors import title_anchor
from build_scripts.pages.about import document_described
from build_scripts.pages.authorities import table
from build_scripts.pages.front import caption, caption_notes, name_of_case
from build_scripts.pages.paper.apparatus import apparatus_on_paper, parts
from build_scripts.pages.parts.unsure import notice_of_doubt
from build_scripts.pages.text.citation_links import Mentions, mentions_of
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.layer_marks import Overlays, numbers_of
from build_scripts.pages.text.markdown_syntax import (
    BUILD,
    division,
    front_matter,
    heading,
    link,
    page_part,
    paragraph,
)
from build_scripts.pages.text.wording import known_by, list_in_prose
from build_scripts.pages.writing import whole_writing

ADDRESS = "<!-- address -->"
"""Stands where the compiler, which alone knows it, puts the address of the edition."""


def whole_page(edition: Edition) -> Page:
    """Return the page of the whole edition.

    Search engines and the site’s own search leave it aside: it says again what other pages say.
    """
    mentions = mentions_of(edition, whole=True)
    numbers = numbers_of(edition)
    values = {
        "title": f"{edition.title}, the whole edition",
        "description": f"{edition.title}: every part on one page, for paper.",
        "voice": "court",
        "robots": "noindex",
        **({"styles": ["assets/coverage.css"]} if edition.coverage else {}),
        "search": {"exclude": True},
    }
    blocks = [
        front_matter(values),
        *notice_of_doubt(edition),
        division("by-build masthead", head(edition)),
        page_part("caption", caption_part(edition, mentions, numbers)),
        *(
            page_part(writing.id, whole_writing(writing, edition, mentions, numbers))
            for writing in edition.opinion.writings
        ),
        *authorities_part(mentions),
        page_part("source", [division("by-build source", source(edition))]),
        *apparatus_on_paper(edition),
    ]
    return Page("print.md", "\n\n".join(blocks) + "\n")


def head(edition: Edition) -> Iterator[str]:
    """Yield the name of the case, its citation, and on a screen what the page is for."""
    yield heading(1, name_of_case(edition.title))
    if cited := known_by(edition):
        yield paragraph(literal(cited), ".citation")
    back = link("the parts on pages of their own", "index.md")
    yield paragraph(
        f"Every part on one page, to be printed or saved as a PDF by the browser. See also {back}.",
        ".screen-only",
    )
    if added := [title for _, title in parts(edition)]:
        named = list_in_prose([title[0].lower() + title[1:] for title in added])
        box = '<input type="checkbox" id="with-apparatus" checked>'
        yield paragraph(f"<label>{box} With what is added: {named}</label>", ".screen-only")


def caption_part(edition: Edition, mentions: Mentions, numbers: Overlays) -> Iterator[str]:
    """Yield the caption and its notes; only a screen needs to be told that it is one."""
    case = edition.opinion.case
    part = mentions.part("caption")
    yield heading(2, "The caption", f"#{title_anchor(part)}", BUILD, ".screen-only")
    yield division("caption", caption(case.caption, edition.opinion.source, part, numbers))
    yield from caption_notes(case.notes, mentions, numbers)


def authorities_part(mentions: Mentions) -> Iterator[str]:
    """Yield the table of authorities, if anything is cited."""
    if entries := list(table(mentions, 3)):
        title = heading(2, "Table of authorities", f"#{title_anchor('authorities')}")
        whole_table = division("by-build authorities", [title, *entries])
        yield page_part("authorities", [whole_table])


def source(edition: Edition) -> Iterator[str]:
    """Yield where the court’s text comes from, and where it can be looked up."""
    yield heading(2, "The text", f"#{title_anchor('source')}")
    for document in edition.documents:
        if document.sha256 == edition.opinion.source.sha256:
            yield from document_described(document)
    yield (
        "The words of the court are those of this source, in its order; every build compares them "
        "with the finished pages. What is not reproduced as text is listed in the edition under "
        f"“{link('About this edition', 'about.md')}”."
    )
    yield ADDRESS
