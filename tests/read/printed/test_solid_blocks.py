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


WHOLE = {
    "a title of two lines, which hangs, over its paragraph": (
        "I.    The Trial Court Did Not Err in Giving Judgment on\n"
        "      the Pleadings\n"
        f"      The court held that {LINE[:40]}\n{LINE}\nof old.\n",
        ["heading: I. The Trial Court", "paragraph: The court held th"],
    ),
    "a line that a raised mark pushed down": (
        f"      Quill lacked standing {LINE[:40]}\n{LINE}\n\n(a)(3).1 We disagree with Quill.\n",
        ["paragraph: Quill lacked stan"],
    ),
    "a line that begins with the initial of an author": (
        f"      The lamp was old {LINE[:44]}\nthe harbor company had lit; see the long work of\n"
        "J. Dove, The Lamp of the Harbor and of the Pier: The\n"
        f"Story of Light (1968). It was lit when {LINE[:24]}\nit then.\n",
        ["paragraph: The lamp was old "],
    ),
    "the paragraphs of a quotation": (
        "      The deed says:\n"
        f"          The harbor company is to light the pier {LINE[:20]}\n"
        "          the pier at night with:\n"
        "          a.   A lamp.\n"
        "          b.   A bell.\n",
        [
            "paragraph: The deed says:",
            "blockquote: The harbor comp",
            "blockquote: a. A lamp.",
            "blockquote: b. A bell.",
        ],
    ),
    "questions and answers in a quotation": (
        "      He was asked at trial:\n"
        "          “Q. Would you say that you did all that was in your\n"
        "          power to do?\n"
        "          “A. Yes, I would.\n"
        "          “Q. All?\n",
        [
            "paragraph: He was asked at t",
            "blockquote: “Q. Would you s",
            "blockquote: “A. Yes, I woul",
            "blockquote: “Q. All?",
        ],
    ),
}


@pytest.mark.parametrize("habit", WHOLE)
def test_blocks_are_whole(habit: str) -> None:
    lines, made = WHOLE[habit]
    assert [each[: len(want)] for each, want in zip(blocks_of(lines), made, strict=True)] == made


def test_what_is_set_as_a_paragraph_is_no_quotation_though_a_colon_stands_above() -> None:
    made = blocks_of(
        "      The instrument was said to revoke all that the keeper had signed:\n"
        "      After the death of the keeper his heirs came to the pier for the lamp\n"
        "that he had left there, and found it.\n"
    )
    assert [each.partition(": ")[0] for each in made] == ["paragraph"] * 2


def test_the_next_item_of_a_quoted_rule_begins_a_page() -> None:
    one = ("(1) may order what is no greater than needed", "to cure that harm; or")
    two = ("(2) upon a finding that he meant to put it out,", "may dismiss what he claims.")
    items = ["".join(f"            {line}\n" for line in item) for item in (one, two)]
    text = f"{CAPTION}{PROSE * 3}{items[0]}\f{items[1]}{PROSE * 3}"
    (writing,) = recover(read_layout("slip.txt", text.encode(), text)).writings
    quoted = [block.text.words[:7] for block in writing.blocks if block.kind == "blockquote"]
    assert quoted == ["(1) may", "(2) upo"]


def test_what_introduces_the_decree_has_a_line_to_itself() -> None:
    made = blocks_of(
        "      Upon consideration thereof,\n"
        "      IT IS ORDERED THAT:\n"
        "      The petition for a lamp is granted, and the lamp that the harbor has\n"
        "in its care is to be lit.\n"
    )
    assert [each[:25] for each in made] == [
        "paragraph: Upon considera",
        "paragraph: IT IS ORDERED ",
        "paragraph: The petition f",
    ]
