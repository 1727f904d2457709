"""Blocks that stand solid under one another: items of lists, answers, titles over paragraphs."""

import pytest

from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.slip import CAPTION, LINE

PROSE = f"      In the winter {LINE[:48]}\n{LINE} in\n{LINE} in\nits care.\n"


def blocks_of(lines: str) -> list[str]:
    """The blocks that `lines` make within an opinion whose paragraphs are set in, solid."""
    text = f"{CAPTION}{PROSE * 3}{lines}{PROSE}"
    (writing,) = recover(read_layout("slip.txt", text.encode(), text)).writings
    words = [f"{block.kind}: {block.text.words}" for block in writing.blocks]
    assert [each[:24] for each in (*words[:3], words[-1])] == ["paragraph: In the winter"] * 4
    return words[3:-1]


@pytest.mark.parametrize("numbers", ["1. 2. 3.", "(a) (b) (c)", "A. B. C.", "i) ii) iii)"])
def test_items_of_an_order_are_paragraphs(numbers: str) -> None:
    one, two, three = numbers.split()
    made = blocks_of(
        "      Accordingly, it is ordered that:\n"
        f"      {one} The motion for a lamp is granted in part, and the lamp of the pier\n"
        "is to be lit;\n"
        f"      {two} The motion for a bell is denied; and\n"
        f"      {three} The clerk is to close the case.\n"
    )
    assert [each.partition(": ")[2][:22] for each in made] == [
        "Accordingly, it is ord",
        *(f"{number} The {rest}"[:22] for number, rest in zip(
            (one, two, three),
            ("motion for a lamp", "motion for a bell", "clerk is to close"),
            strict=True,
        )),
    ]  # fmt: skip


def test_what_each_speaker_says_is_a_paragraph() -> None:
    made = blocks_of(
        "      “[Counsel:] Did you see a lamp burning at the end of the pier that\n"
        "night?\n"
        "      “[Dove:] No.\n"
        "      “[Counsel:] Did you look for one?\n"
        "      “[Dove:] No. I looked at the sea, and at nothing else, for as long as\n"
        "I was there.\n"
    )
    assert [each.partition(": ")[2][:14] for each in made] == [
        "“[Counsel:] Di",
        "“[Dove:] No.",
        "“[Counsel:] Di",
        "“[Dove:] No. I",
    ]


@pytest.mark.parametrize("title", ["THE LAMP OF THE HARBOR", "A. Choice of Law"])
def test_a_title_set_in_as_first_lines_are_heads_its_paragraph(title: str) -> None:
    (made,) = [each for each in blocks_of(f"      {title}\n{PROSE}") if "paragraph" not in each]
    assert made == f"heading: {title}"


def test_a_word_broken_at_the_end_of_a_line_goes_on_wherever_that_is() -> None:
    (made,) = blocks_of(
        "      In the autumn the pier was lit at night by a lamp of rehabilita-\n   tion.\n"
    )
    assert made.endswith("rehabilitation.")
