"""Figures and names are compared by value: what is the same agrees, what is not does not."""

import datetime

import pytest

from build_scripts.coverage.checks import checks
from build_scripts.coverage.proper_names import vocabulary
from build_scripts.coverage.quantities import figures
from build_scripts.model import Span

FIGURES = {
    "population 3,500, they say": [("number", "3500")],
    "about 3500.": [("number", "3500")],
    "twenty-five thousand people": [("number", "25000")],
    "a couple weeks and a couple of days": [("duration", "2 week"), ("duration", "2 day")],
    "about two weeks": [("duration", "2 week")],
    "three-day notice": [("duration", "3 day")],
    "In 2013, twice": [("number", "2013"), ("number", "2")],
    "December 2013": [("month", "2013-12")],
    "Filed March 20, 2019": [("date", "2019-03-20")],
    "on March 20 or Sept. 3": [("day", "03-20"), ("day", "09-03")],
    "February 30, 2019": [],
    "Wednesday": [("weekday", "wednesday")],
    "$7000 at 11:28": [("number", "7000")],
    "a dozen": [("number", "12")],
    "one of them": [],
    "seconds, someone, tender": [],
    "F.3d": [],
}


@pytest.mark.parametrize("words", FIGURES)
def test_figures_are_read_by_value(words: str) -> None:
    assert [(each.kind, each.value) for each in figures(words)] == FIGURES[words]


PUBLISHED = datetime.date(2019, 3, 22)

# What a story says, a passage of the opinion, and as what the build finds it there, if it does.
PAIRS = [
    ("It came on Wednesday", "Filed March 20, 2019", "March 20, 2019"),
    ("It came on Wednesday", "Filed March 13, 2019", None),  # a Wednesday, but another week’s
    ("It came on Wednesday", "Filed March 21, 2019", None),
    ("It came on Friday", "Filed March 22, 2019", "March 22, 2019"),
    ("some 3,500 live there", "a population of about 3500", "about 3500"),
    ("some 3,500 live there", "a population of 35000", None),
    ("he was warned twice", "received two threats", "two"),
    ("he was warned twice", "received three threats", None),
    ("so it was in 2013", "in December 2013 he", "December 2013"),
    ("so it was in 2014", "in December 2013 he", None),
    ("for a couple weeks", "for about two weeks", "about two weeks"),
    ("for two weeks", "for two days", None),
    ("it came March 20", "Filed March 20, 2019", "March 20, 2019"),
    ("says Ben Wiesinger now", "Benjamin T. Wiesinger, Esquire", "Benjamin T. Wiesinger"),
    ("says Ben Wiesinger now", "Benjamin T. Franklin, Esquire", None),
    ("says Wiesinger’s client", "BENJAMIN WIESINGER", "WIESINGER"),
    ("a former Mexican officer", "a citizen of Mexico", "Mexico"),
    ("a former Mexican officer", "a citizen of Peru", None),
    ("what Duran saw", "what Duran-Rodriguez saw", "Duran-Rodriguez"),
]


@pytest.mark.parametrize(("said", "passage", "found"), PAIRS)
def test_a_figure_is_found_only_where_it_is(said: str, passage: str, found: str | None) -> None:
    known = vocabulary([said, passage])
    made = list(checks(said, Span(0, len(said)), [passage], PUBLISHED, known))
    assert [check.found for check in made] == [found]


def test_titles_and_first_words_are_no_names() -> None:
    headline = "Court Denies Plea by Officer From Sonora"
    texts = [headline, "The court denied the plea of an officer. He came from Sonora."]
    made = checks(headline, Span(0, len(headline)), ["Sonora"], None, vocabulary(texts))
    assert [check.said for check in made] == ["Sonora"]
