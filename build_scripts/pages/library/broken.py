"""What a preview shows in the place of an edition’s pages: everything that keeps it out."""

from collections.abc import Sequence

from build_scripts.model import Page
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import front_matter, heading, paragraph
from build_scripts.problems import Problem

STANDS = (
    "This edition cannot be published as it stands. Save what you mend, and its pages are here "
    "again."
)
"""What the page says before the problems."""


def broken_page(path: str, title: str, problems: Sequence[Problem]) -> Page:
    """Return the page at `path` of an edition called `title`, which has `problems`."""
    values = {"title": title, "robots": "noindex", "search": {"exclude": True}}
    blocks = [front_matter(values), heading(1, literal(title)), paragraph(literal(STANDS))]
    for each in problems:
        blocks.append(paragraph(f"**{literal(each.place or title)}** {literal(each.code)}"))
        blocks.append(paragraph(literal(f"{each.sentence} {each.advice}".strip())))
    return Page(path, "\n\n".join(blocks) + "\n")
