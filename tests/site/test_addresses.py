"""An address once published stays: the first edition’s anchors, each with its words.

`addresses.txt` was written down once. It may grow, and no line of it may go.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.pages.edition import pages_of
from tests.conftest import first_edition
from tests.rendering import render

RECORDED = Path(__file__).parent / "addresses.txt"
"""Lines of page, anchor and first words, parted by tabs."""
OF_THE_COURT = re.compile(r"(?!fnref|card-|on-)(?:[\w-]+-)?(?:p|n|nref|c)(?:\d|-star|-dagger).*")
"""Paragraphs, notes, their marks, citations; on a page with parts each bears its part’s name."""
WORDS = etree.XPath("descendant::text()[not(ancestor::*[contains(@class, 'by-build')])]")
FIRST_WORDS = 5


@cache
def anchors() -> frozenset[str]:
    """Return every anchor of the court’s pages as a line like those recorded."""
    edition = first_edition().edition
    lines: set[str] = set()
    for page in pages_of(edition):
        for anchor, words in anchors_on(render(page.markdown)):
            lines.add(f"{page.path.removesuffix('.md')}\t{anchor}\t{words}")
    return frozenset(lines)


def anchors_on(page: str) -> Iterator[tuple[str, str]]:
    """Yield the anchors of a page, each with the first words in or after it."""
    for element in etree.HTML(page).iter():
        anchor = element.get("id") if isinstance(element.tag, str) else None
        if not anchor or not OF_THE_COURT.fullmatch(anchor):
            continue
        found = WORDS(element)
        assert isinstance(found, list)
        words = "".join(str(text) for text in found).split()
        yield anchor, " ".join(words[:FIRST_WORDS])


def test_no_address_of_the_first_edition_moves(accept: bool) -> None:
    if accept:
        kept = RECORDED.read_text().splitlines() if RECORDED.exists() else []
        RECORDED.write_text("\n".join(sorted({*kept, *anchors()})) + "\n")
    assert set(RECORDED.read_text().splitlines()) - anchors() == set()


@pytest.mark.parametrize("kind", ["p1\t", "n1\t", "nref1\t", "c1\t", "opinion-p1\t"])
def test_every_kind_of_address_is_recorded(kind: str) -> None:
    assert any(f"\t{kind}" in line for line in RECORDED.read_text().splitlines())
