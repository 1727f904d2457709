"""The day under an opinion is read where its caption has none."""

from datetime import date

import pytest

from build_scripts.structure.writings.closing_days import day_under


@pytest.mark.parametrize(
    "words",
    [
        "Dated: March 3, 2031",
        "IT IS SO ORDERED this 3rd day of March, 2031.",
        "DONE AND ENTERED in chambers in Fort Myers, Florida, this 3rd day of March, 2031.",
        "March 3, 2031 Florence, South Carolina",
        "So ordered by the court on March 3, 2031.",
        "The motion is granted. IT IS SO ORDERED this 3rd day of March, 2031.",
    ],
)
def test_the_day_of_an_order_closes_it(words: str) -> None:
    assert day_under(["We are asked for more.", words]) == date(2031, 3, 3)


def test_the_day_of_what_was_asked_does_not() -> None:
    assert day_under(["The plaintiff asked for it on March 3, 2031, and again in May."]) is None
