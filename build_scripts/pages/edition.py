"""All pages of an edition, in reading order, and what stands beside them."""

from build_scripts.edition_folder import ReadFile
from build_scripts.model import Asset, Edition, Look, Page
from build_scripts.pages.about import about_page
from build_scripts.pages.apparatus_pages import apparatus_pages
from build_scripts.pages.authorities import authorities_page
from build_scripts.pages.authorities_across_writings import together_page
from build_scripts.pages.chronology import chronology_page
from build_scripts.pages.coverage import coverage_page
from build_scripts.pages.front import front_page
from build_scripts.pages.glossary import glossary_page
from build_scripts.pages.paper.style import paper_style
from build_scripts.pages.paper.whole import whole_page
from build_scripts.pages.parts.gone import gone_pages
from build_scripts.pages.people import people_page
from build_scripts.pages.pictures.preview import preview
from build_scripts.pages.quotation_check import quotation_check_page
from build_scripts.pages.text.citation_links import mentions_of
from build_scripts.pages.versions import versions_page
from build_scripts.pages.writing import writing_page

WRITERS_OF_APPARATUS = {
    "coverage.md": coverage_page,
    "authorities.md": authorities_page,
    "together.md": together_page,
    "versions.md": versions_page,
    "chronology.md": chronology_page,
    "people.md": people_page,
    "glossary.md": glossary_page,
    "says.md": quotation_check_page,
    "about.md": about_page,
}
"""What writes each page that stands after the writings, by its file."""


def pages_of(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of `edition` in reading order."""
    writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
    return (
        front_page(edition),
        *(writing_page(edition, writing) for writing in writings),
        *(WRITERS_OF_APPARATUS[each.path](edition) for each in apparatus_pages(edition)),
        whole_page(edition),
        *gone_pages(edition, mentions_of(edition)),
    )


def assets_of(edition: Edition, read_font: ReadFile, look: Look) -> tuple[Asset, ...]:
    """Return the files that the pages of `edition` use and no other page does.

    `read_font` reads the site’s fonts by their file names; `look` is the publisher’s.
    """
    return paper_style(edition), preview(edition, read_font, look)
