"""All pages of an edition, in reading order."""

from build_scripts.model import Edition, Page
from build_scripts.pages.about import about_page
from build_scripts.pages.authorities import authorities_page
from build_scripts.pages.coverage import coverage_page
from build_scripts.pages.front import front_page
from build_scripts.pages.writing import writing_page


def pages_of(edition: Edition) -> tuple[Page, ...]:
    """Return the pages of `edition` in reading order."""
    writings = [w for w in edition.opinion.writings if w.kind != "counsel"]
    return (
        front_page(edition),
        *(writing_page(edition, writing) for writing in writings),
        *([coverage_page(edition, edition.coverage)] if edition.coverage else []),
        *([authorities_page(edition)] if edition.opinion.authorities else []),
        about_page(edition),
    )
