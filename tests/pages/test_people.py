"""Who is who in an opinion: what is said of the judges who wrote nothing in it."""

import pytest

from build_scripts.model import Case, Edition, Layers, Named, Opinion, Source
from build_scripts.pages.people import people_page

BENCH = ("Ash", "Birch", "Cove", "Dove", "Elm", "Fir", "Gale")


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "Heard the case"), (3, "Of the panel"), (7, "One of the judges who sat")],
)
def test_a_judge_who_sat_alone_is_of_no_panel(number: int, said: str) -> None:
    judges = BENCH[:number]
    opinion = Opinion(Source("a.txt", "", "", ()), Case(None, None, judges=judges), (), ())
    named = tuple(Named(name.lower(), "judge", name, ()) for name in judges)
    made = Edition("a", "Roe v. Poe", None, opinion, (), 0, layers=Layers(people=named))
    assert people_page(made).markdown.count(said) == number
