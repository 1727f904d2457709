"""A hint says what a block is by its first words, wherever the page ends among them."""

import pytest

from build_scripts.corrections.hints import Hint
from build_scripts.model import Opinion
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.hints_without_effect import hints_without_effect
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

                               - 3 -
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


QUOTED = Hint("“Goods shall be delivered, in whole", "blockquote", "x.yml", 4)


def idle(*hints: Hint) -> list[tuple[str, str, int | None]]:
    """Return what is told of `hints`, and see that it keeps nothing out."""
    source = read("opinion.txt", PAGES.encode())
    told = list(hints_without_effect(source, hints, recover(source, hints)))
    assert not any(each.stops for each in told)
    return [(each.code, each.file, each.line) for each in told]


def test_a_hint_that_changes_the_reading_is_told_of_in_nothing() -> None:
    assert idle(QUOTED) == []


@pytest.mark.parametrize(
    "hint",
    [
        Hint("We affirm the judgment", "paragraph", "x.yml", 7),
        Hint("buyer relied on it", "continuation", "x.yml", 7),
        Hint("- 3 -", "heading", "x.yml", 7),
        Hint("“Goods shall be", "heading", "x.yml", 7),
    ],
    ids=["read so already", "goes on already", "in no block", "behind another hint"],
)
def test_a_hint_without_effect_is_told_with_its_file_and_line(hint: Hint) -> None:
    assert idle(QUOTED, hint) == [("hint-no-effect", "x.yml", 7)]


def test_of_two_hints_that_say_the_same_the_second_is_told() -> None:
    again = Hint("“Goods shall be delivered", "blockquote", "x.yml", 7)
    assert idle(QUOTED, again) == [("hint-no-effect", "x.yml", 7)]
