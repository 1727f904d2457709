"""An item of a list, as an editor settled it, is its words on its page and in every export."""

from functools import cache

import pytest

from build_scripts.exports.reading_order import book_of
from build_scripts.exports.write import OUTPUTS, Output, Taken, proved_output
from build_scripts.model import Edition
from build_scripts.pages.edition import pages_of
from tests.addresses.editions import document, edition

TEXTS = [
    "The statute of that year bars the following things.",
    "(a) A lamp on any pier in the harbor.",
    "(b) A pier in the harbor without one.",
]
SETTLED = "blocks: [{quote: A lamp on any, is: list}, {quote: A pier in the, is: list}]"


@cache
def settled() -> Edition:
    return edition(document(TEXTS), corrections=SETTLED)


def test_an_item_of_a_list_hangs_on_its_page() -> None:
    page = next(page for page in pages_of(settled()) if page.path == "opinion.md").markdown
    assert page.count(".list-item") == 2
    kinds = [block.kind for block in settled().opinion.writings[0].blocks]
    assert kinds == ["paragraph", "list", "list"]


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.ending)
def test_every_export_of_one_is_proved(output: Output) -> None:
    assert isinstance(proved_output(output, Taken(settled(), book_of(settled()))), bytes)
