"""Of a sentence that its date opens, the rest is told beside the date."""

import pytest

from build_scripts.model import Span
from build_scripts.pages.text.clause_of_date import ELLIPSIS, after_its_date


@pytest.mark.parametrize(
    ("words", "date", "rest"),
    [
        ("On May 3, 2001, Roe left.", "May 3, 2001", f"{ELLIPSIS}Roe left."),
        ("In June 2001, Roe came back.", "June 2001", f"{ELLIPSIS}Roe came back."),
        # What more is said than the date stays.
        ("By May 3, 2001, Roe had left.", "May 3, 2001", None),
        ("In early June 2001, Roe came back.", "June 2001", None),
        ("Roe left on May 3, 2001, by sea.", "May 3, 2001", None),
        ("On May 3, 2001 Roe left.", "May 3, 2001", None),
    ],
)
def test_a_date_that_opens_a_sentence_is_not_said_twice(
    words: str, date: str, rest: str | None
) -> None:
    at = words.index(date)
    assert after_its_date(words, Span(at, at + len(date))) == (rest or words)
