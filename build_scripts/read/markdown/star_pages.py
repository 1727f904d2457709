"""Finds the pages of a reporter that stand as figures with a star in Markdown, as they do in the
text of a site that someone copied: `*742 But the Court …`, escaped by some converters."""

import re

from build_scripts.model import Removal, SourceBreak, Span
from build_scripts.read.markup.page_labels import PAGE_NUMBER, are_pages

STAR = re.compile(
    r"(?<!\bat )(?<![\w*\\])(?:\\\*|\*(?![^*\n]*[^\s*]\*(?!\w)))(?P<page>\d{1,5})(?=\s)"
    r"(?=(?P<space>\s*))"
)
"""No star that a second one closes: `*384 U.S. 436*` is a cite in italics."""


def star_pages_in(text: str) -> tuple[list[Removal], list[SourceBreak]]:
    """Return the star pages of `text`, as what is no text, and where they begin."""
    found = list(STAR.finditer(text))
    if not are_pages(found):
        return [], []
    removals = [Removal(Span(*match.span()), PAGE_NUMBER) for match in found]
    # a page begins with the word after its mark: before it no block may have begun
    return removals, [SourceBreak(match.end("space"), match["page"]) for match in found]
