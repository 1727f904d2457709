"""The levels of headings follow from the series of their numbers."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.model import BlockKind, Span
from build_scripts.read import read
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.blocks.headings import heading_levels
from build_scripts.structure.blocks.number_and_title_lines import with_whole_titles
from build_scripts.structure.recover import recover
from build_scripts.structure.writings.block_kinds import levels_by_place
from tests.trials import sampled

ROMAN = "I II III IV V".split()
LETTERS = "A B C D".split()


@st.composite
def outlines(draw: st.DrawFn) -> list[tuple[str, int]]:
    """Return headings in three series of numbers, each with its level."""
    found: list[tuple[str, int]] = []
    for roman in ROMAN[: draw(st.integers(2, 5))]:
        found.append((f"{roman}. Of the Harbor", 1))
        for letter in LETTERS[: draw(st.sampled_from((0, 0, 2, 3)))]:
            found.append((f"{letter}. Of the Pier", 2))
            found += [(f"{n}. Of the Lamp", 3) for n in range(1, draw(st.sampled_from((1, 3))))]
    return found


@sampled(30)
@given(outlines())
def test_numbers_of_one_form_stand_on_one_level(outline: list[tuple[str, int]]) -> None:
    present = sorted({level for _, level in outline})
    assert heading_levels([words for words, _ in outline]) == [
        present.index(n) + 1 for _, n in outline
    ]


@sampled(30)
@given(outlines(), st.data())
def test_a_title_without_a_number_moves_no_number(
    outline: list[tuple[str, int]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(1, len(outline)))
    words = [each for each, _ in outline]
    levels = heading_levels(words)
    found = heading_levels([*words[:place], "The Rule Applied", *words[place:]])
    assert found[:place] + found[place + 1 :] == levels
    assert found[place] > levels[place - 1]


def test_titles_stand_over_numbers_that_begin_again() -> None:
    words = ["FACTS", "I. The Pier", "II. The Lamp", "ANALYSIS", "I. The Rule", "CONCLUSION"]
    assert heading_levels(words) == [1, 2, 2, 1, 2, 1]


def test_a_title_on_a_line_of_its_own_is_one_heading_with_the_number_over_it() -> None:
    lines = ["I.", "FACTS", "II", "ANALYSIS", "A.", "B. The lamp", "* * *"]
    parts = [Part((Span(at, at + 1),), words) for at, words in enumerate([*lines, "It is lit."])]
    headings: list[BlockKind] = ["heading"] * len(lines)
    kinds: list[BlockKind] = [*headings, "paragraph"]
    whole, left = with_whole_titles(parts, kinds)
    assert [part.words for part in whole] == [
        "I. FACTS",
        "II. ANALYSIS",
        "A.",
        "B. The lamp",
        "* * *",
        "It is lit.",
    ]
    assert left == kinds[2:]


def test_an_introduction_stands_beside_the_numbers() -> None:
    assert heading_levels(["INTRODUCTION", "I. Facts", "II. Analysis"]) == [1, 1, 1]


def test_judges_number_their_parts() -> None:
    assert heading_levels(["Part I", "A. The Pier", "Part II", "* * *"]) == [1, 2, 1, 1]


def test_asterisks_close_what_is_above_them() -> None:
    assert heading_levels(["I", "A", "B", "* * *"]) == [1, 2, 2, 1]


def test_a_conclusion_closes_the_part_whose_sections_stand_over_it() -> None:
    words = ["I. The Pier", "A. Who Kept It", "B. Who Paid", "Conclusion", "II. The Lamp"]
    assert heading_levels(words) == [1, 2, 2, 2, 1]


def test_titles_in_capitals_stand_on_one_level() -> None:
    words = ["DISCUSSION", "A. The Law", "B. The Fact", "IN CAMERA REVIEW", "1. The Log", "ORDER"]
    assert heading_levels(words) == [1, 2, 2, 1, 3, 1]


def test_a_number_that_begins_again_by_mistake_has_no_title_over_it() -> None:
    assert heading_levels(["I. FACTS", "A. The Pier", "II. LAW", "I. CONCLUSION"]) == [1, 2, 1, 1]


def test_titles_at_the_margin_stand_below_those_in_mid_line() -> None:
    def part(words: str, centred: bool) -> Part:
        return Part((Span(0, 1),), words, centred=centred)

    headings = [part("Facts", True), part("The lamp", False), part("Law", True)]
    assert levels_by_place([1, 1, 1], headings) == [1, 2, 1]
    assert levels_by_place([1, 1], headings[1:2] * 2) == [1, 1]
    assert levels_by_place([1, 2], [part("I. Facts", True), headings[1]]) == [1, 2]


def test_names_under_a_numbered_one_sign() -> None:
    names = ("[¶ 3] Ada M. Able", "Carl Baker", "Lisa Drew, C.J.")
    lines = ("Supreme Court of North Dakota", "QUILL v. ROE", "No. 30-7", "March 3, 2031")
    text = ("[¶ 1] The buyer appeals from the judgment below.", "[¶ 2] We affirm the judgment.")
    page = "".join(f"<p>{line}</p>" for line in (*lines, "Able, Justice.", *text, *names))
    (writing,) = recover(read("quill.html", f"<html><body>{page}</body></html>".encode())).writings
    assert [block.kind for block in writing.blocks] == ["paragraph"] * 5
