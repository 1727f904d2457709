"""What an entry settles is said in words that follow those it quotes."""

from dataclasses import replace
from typing import Any

import pytest

from build_scripts.corrections.notes import note_in_words
from build_scripts.corrections.parts import part_in_words
from build_scripts.corrections.review import AROUND, questions
from build_scripts.corrections.words_put_back import with_removals_outside
from build_scripts.editors.corrections_file import NoteEntry, PartEntry
from build_scripts.model import Removal, Span
from tests.corrections.settled import recovered
from tests.corrections.test_review import DOUBTED


@pytest.mark.parametrize(
    ("settles", "words"),
    [
        ({"begins": "dissent"}, "begins a dissent"),
        ({"begins": "dissent", "author": "Elm"}, "begins a dissent by Elm"),
        (
            {"begins": "dissent", "author": "Elm", "joined_by": ("Ash", "Fir")},
            "begins a dissent by Elm, joined by Ash, Fir",
        ),
        ({"joins": "the one before"}, "begins no writing of its own"),
        ({"belongs": "caption"}, "belongs to the caption"),
        ({"belongs": "counsel"}, "belongs to the list of counsel"),
        ({"belongs": "no part of the opinion"}, "is no part of the opinion"),
        ({"reads": "byline", "author": "Elm"}, "belongs to the byline by Elm"),
        ({"author": "Elm"}, "stands in a writing by Elm"),
        ({"joined_by": ("Ash",)}, "stands in a writing, joined by Ash"),
    ],
)
def test_what_is_settled_of_a_part(settles: dict[str, Any], words: str) -> None:
    assert part_in_words(PartEntry(quote="So it is", **settles)) == words


def test_a_part_goes_to_the_words_that_end_it() -> None:
    entry = PartEntry(quote="So it is", until="and was.", belongs="caption")
    assert part_in_words(entry).endswith("belongs to the caption")
    assert "and was." in part_in_words(entry)


@pytest.mark.parametrize(
    ("settles", "words"),
    [
        ({"mark": "each label"}, "has the marks of the notes as figures"),
        ({"begins": "each label"}, "is notes, each after its label"),
        ({"mark": "3"}, "is followed by the mark of note 3"),
        ({"begins": "3"}, "begins note 3"),
        ({"joins": "the note before"}, "goes on with the note before it"),
        ({"ends": "here"}, "ends its note"),
        ({"of": "dissent"}, "stands in a note of the dissent"),
        ({"nothing": "no mark"}, "is followed by no mark of a note"),
        ({"nothing": "no note"}, "is no note"),
    ],
)
def test_what_is_settled_of_a_note(settles: dict[str, Any], words: str) -> None:
    assert note_in_words(NoteEntry(quote="So it is", **settles)) == words


def test_a_note_goes_to_the_words_that_end_it() -> None:
    told = note_in_words(NoteEntry(quote="So it is", until="and was.", begins="3"))
    assert told.endswith(" is note 3")
    assert "and was." in told


def test_of_what_was_left_out_the_rest_stays_so() -> None:
    places = [(0, 5), (5, 10), (10, 15)]
    removals = tuple(Removal(Span(*each), "running head") for each in places)
    opinion = recovered(DOUBTED)

    def left(start: int, end: int) -> list[tuple[int, int]]:
        holding = with_removals_outside(
            replace(opinion, removals=removals), Span(start, end)
        ).removals
        return [(each.span.start, each.span.end) for each in holding]

    assert left(5, 10) == [(0, 5), (10, 15)]
    assert left(6, 8) == [(0, 5), (5, 6), (8, 10), (10, 15)]
    assert left(3, 12) == [(0, 3), (12, 15)]
    assert left(15, 20) == places


def test_the_worst_is_asked_first_with_the_lines_around_it() -> None:
    opinion = recovered(DOUBTED)
    asked = list(questions(opinion))
    assert [each.number for each in asked] == [*range(1, len(asked) + 1)]
    ranks = [(each.doubt.rank, each.doubt.line) for each in asked]
    assert ranks == sorted(ranks)
    lines = opinion.source.text.split("\n")
    for each in asked:
        near = range(each.doubt.line - AROUND, each.doubt.line + AROUND + 1)
        there = [line for line in near if 1 <= line <= len(lines)]
        assert each.source == tuple((line, lines[line - 1]) for line in there)
