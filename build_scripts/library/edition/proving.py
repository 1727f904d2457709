"""The proof of the finished pages of an edition, with the line of the source that they belie."""

from pathlib import Path

from build_scripts.library.compiling.mkdocs_setup import GENERATED, SiteSettings
from build_scripts.model import Edition, Source
from build_scripts.site.proof import NOT_PRESS, Proof, compare, proofs

COVERAGE = "coverage/"
"""The page of the news story, on which the press and the court speak."""


def prove(pages: Path, edition: Edition, site: SiteSettings) -> None:
    """Raise `Problem` unless finished pages hold the court’s words, and the press’s."""
    for proof in proofs(edition):
        file = pages / page_file(proof.place, site)
        shown = proof.place if site.folders else file.name
        address = f"/{GENERATED}/{edition.slug}/{shown}"
        html = file.read_text(encoding="utf-8")
        compare(address, proof.wanted, html, proof.others, source_of(proof, edition))


def source_of(proof: Proof, edition: Edition) -> Source | None:
    """Return the document whose lines a proof’s places are."""
    if proof.place != COVERAGE:
        return edition.opinion.source
    of_press = proof.others == NOT_PRESS
    return edition.coverage.story.source if of_press and edition.coverage else None


def page_file(where: str, site: SiteSettings) -> str:
    """Return the file of a page, below its edition’s folder: the front page (``), or `opinion/`."""
    return f"{where}index.html" if site.folders else f"{where.rstrip('/') or 'index'}.html"
