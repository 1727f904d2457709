"""Lists of counsel are told from what else speaks of the sides of a case."""

import pytest

from build_scripts.model import Span
from build_scripts.structure.blocks.continued_parts import Part
from build_scripts.structure.writings.counsel import is_counsel


@pytest.mark.parametrize(
    "words",
    [
        "Ada B. Quill argued the cause for petitioners. With her on the briefs were Cole Roe and "
        "Dan E. Oakes.",
        "Wei Quill, by appointment of the court, with whom Quill & Roe, P.C., was on brief for "
        "the defendant.",
        "The plaintiff appears and is on brief pro se.",
        "Paula Quill, Des Moines, self-represented appellant.",
    ],
)
def test_who_appears_for_whom_is_counsel(words: str) -> None:
    assert is_counsel(Part((Span(0, len(words)),), words))


@pytest.mark.parametrize(
    "words",
    [
        "Holding that a license makes the sign the speech of the harbor would be a large and "
        "dangerous step, for other systems of government could be described in the same "
        "way, and nothing in the cases that the board cites supports so broad a rule, as "
        "Quill v. Roe shows.",
        "The panel reversed the judgment that the defendant was protected by the safe harbor, and "
        "held that there was a question of fact for the government and the board to try, which "
        "common rules of agency answer.",
    ],
)
def test_what_a_syllabus_says_of_a_side_is_not(words: str) -> None:
    assert not is_counsel(Part((Span(0, len(words)),), words))
