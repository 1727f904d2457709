"""What a page says at its head of a reading that cannot be right, until an editor settles it."""

from collections.abc import Iterator

from build_scripts.model import Edition
from build_scripts.pages.text.escaper import literal
from build_scripts.pages.text.markdown_syntax import division, link, paragraph


def notice_of_doubt(edition: Edition) -> Iterator[str]:
    """Yield the notice over a page of the opinion, nothing where its reading is not in doubt."""
    doubts = edition.unsettled()
    if not doubts:
        return
    about = link("How it was read", "about.md")
    said = "How this opinion divides into its parts is unsure, and no editor has looked at it yet."
    reasons = dict.fromkeys(doubt.message for doubt in doubts)
    yield division(
        "by-build unsure",
        [paragraph(f"**{said}** {about}."), *(paragraph(literal(reason)) for reason in reasons)],
    )
