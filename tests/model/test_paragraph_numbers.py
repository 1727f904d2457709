"""Where a court numbers its paragraphs, its numbers are the ones shown, cited and linked."""

import pytest

from build_scripts.model import Block, BlockKind, Text
from build_scripts.model.paragraph_numbers import blocks_numbered


def blocks(*words: str) -> list[Block]:
    """Return blocks of a writing: `# ` before the words of a heading, `> ` of a quotation."""
    kinds: dict[str, BlockKind] = {"# ": "heading", "> ": "blockquote"}
    return [
        Block(kinds[w[:2]], Text(w[2:])) if w[:2] in kinds else Block("paragraph", Text(w))
        for w in words
    ]


def numbers(*words: str) -> list[str | None]:
    """Return the number that each block is given."""
    return [block.number for block in blocks_numbered(blocks(*words))]


@pytest.mark.parametrize("form", ["¶ {}", "¶{}.", "[¶ {}]", "[¶{}.]", "{{¶ {}}}", "{{{}}}", "[{}]"])
def test_each_form_of_the_courts_number_is_its_number(form: str) -> None:
    found = numbers(*(f"{form.format(number)} The lamp burned." for number in range(39, 43)))
    assert found == ["39", "40", "41", "42"]


def test_what_stands_under_a_number_is_part_of_its_paragraph() -> None:
    words = [
        "¶ 1 The act says:",
        "> ¶ 7 No lamp.",
        "It burned.",
        "# B. Harbor",
        "¶ 2 It sank.",
        "So.",
    ]
    assert numbers(*words) == ["1", "1-2", "1-3", None, "2", "2-2"]


def test_what_stands_before_the_first_number_is_numbered_nought() -> None:
    assert numbers("Able, J.", "It is so.", "¶ 4 A.", "¶ 5 B.", "¶ 6 C.") == [
        "0",
        "0-2",
        "4",
        "5",
        "6",
    ]


def test_what_stands_before_a_second_paragraph_is_the_first() -> None:
    assert numbers("The byline has its number.", "¶ 2 A.", "¶ 3 B.") == ["1", "2", "3"]


def test_a_numbered_heading_keeps_its_number() -> None:
    assert numbers("¶ 1 Once.", "# ¶ 2 BACKGROUND", "¶ 3 Twice.") == ["1", None, "3"]


def test_a_number_lost_in_print_ends_no_series() -> None:
    assert numbers("¶ 1 A.", "¶ 2 B.", "C.", "¶ 4 D.") == ["1", "2", "2-2", "4"]


def test_a_short_writing_counts_on() -> None:
    assert numbers("¶ 52 I dissent.", "> Quoted.", "Not so.") == ["52", "52-2", "52-3"]


@pytest.mark.parametrize(
    "words",
    [
        ["The complaint says:", "¶ 12 is vague.", "It is dismissed."],
        ["[1] A headnote.", "Text.", "More.", "[2] Another.", "Text.", "[3] A third.", "Text."],
        ["First.", "Second."],
    ],
)
def test_without_a_series_of_the_courts_own_paragraphs_count_by_place(words: list[str]) -> None:
    assert numbers(*words) == [str(place) for place in range(1, len(words) + 1)]
