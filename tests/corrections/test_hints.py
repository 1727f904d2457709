"""A hint says what a block is by its first words, wherever the page ends among them."""

import pytest

from build_scripts.corrections.hints import Hint
from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

PAGES = """\
                 UNITED STATES COURT OF APPEALS
                     FOR THE FIRST CIRCUIT

DOE v. ROE

No. 20-1234

SELYA, Circuit Judge.

    The seller asked the court to read the contract again, and the court did
so at length, from the first line to the last, which says who pays.

    “Goods shall be delivered, in whole and at his own cost, at the
                               - 2 -
\f
buyer’s door on the first of the month.” That was the seller’s promise to the
buyer, and the buyer relied on it.

    We affirm the judgment of the court below in all that was appealed by the
parties, and remand nothing.
"""


def hinted(quotation: str) -> Opinion:
    return recover(read("opinion.txt", PAGES.encode()), [Hint(quotation, "blockquote", "x.yml", 5)])


@pytest.mark.parametrize(
    "quotation",
    [
        "“Goods shall be delivered, in whole",
        "\"Goods shall be delivered, in whole and at his own cost, at the buyer's door on",
    ],
)
def test_a_block_is_found_by_its_first_words_over_the_end_of_a_page(quotation: str) -> None:
    [quoted] = [b for w in hinted(quotation).writings for b in w.blocks if b.kind == "blockquote"]
    assert quoted.text.words.startswith("“Goods shall be delivered, in whole")


def test_words_in_the_midst_of_a_block_are_refused_with_its_first_words() -> None:
    with pytest.raises(Problem) as caught:
        hinted("read the contract again")
    assert caught.value.code == "hint-amid-block"
    assert "begins “The seller asked" in caught.value.sentence
    assert caught.value.line == 5
