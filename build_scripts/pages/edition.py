"""All pages of an edition, in reading order."""

from build_scripts.model import Edition, Page
from build_scripts.pages.about import about_page
from build_scripts.pages.apparatus import apparatus
from build_scripts.pages.authorities import authorities_page
from build_scripts.pages.coverage import coverage_page
from build_scripts.pages.events import chronology_page
from build_scripts.pages.front import front_page
from build_scripts.pages.glossary import glossary_page
from build_scripts.pages.people import people_page
from build_scripts.pages.writing import writing_page

AFTER = {
    "coverage.md": coverage_page,
    "authorities.md": authorities_page,
    "chronology.md": chronology_page,
    "people.md": people_page,
    "glossary.md": glossary_page,
    "about.md": about_page,
}
"""What writes each page that stands after the writings."""


def pages_of(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of `edition` in reading order."""
    writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
    return (
        front_page(edition),
        *(writing_page(edition, writing) for writing in writings),
        *(AFTER[each.path](edition) for each in apparatus(edition)),
    )
