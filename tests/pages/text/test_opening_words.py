"""The beginning of what is quoted closes what it opens; marks change with those around them."""

import pytest

from build_scripts.model import Span
from build_scripts.pages.text.opening_words import around, as_inner, clipped, open_marks

BEGINNINGS = [
    # where the cut falls within a quotation, its end; within few words of it, before it
    (
        "He said that “the fence was built by nobody” and left.",
        36,
        "He said that “the fence was built\xa0…”",
    ),
    (
        "He said of the fence by the old river “it stood”, and left.",
        46,
        "He said of the fence by the old river\xa0…",
    ),
    # within a parenthesis, before it; within brackets that begin it, its end
    ("The fence stood (as all of them say who saw it then) for years.", 40, "The fence stood\xa0…"),
    (
        "(The fence stood as all of them say who saw it) for years.",
        30,
        "(The fence stood as all of\xa0…)",
    ),
    # a quotation within one, and an apostrophe that closes none
    (
        "They held “that the ‘town’s own fence’ is old enough for it” and so on.",
        33,
        "They held “that the\xa0…”",
    ),
    # what is short stays, but for what it never closes
    ("The clerk’s fence", 40, "The clerk’s fence"),
    ("the Code, § 812 (now", 40, "the Code, § 812\xa0…"),
]


@pytest.mark.parametrize(("words", "length", "beginning"), BEGINNINGS)
def test_a_beginning_leaves_nothing_open(words: str, length: int, beginning: str) -> None:
    assert clipped(words, length) == beginning
    assert open_marks(clipped(words, length)) == []


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("a “thing of two sides”", "a ‘thing of two sides’"),
        ("it “is ‘at the heart’ of it”", "it ‘is “at the heart” of it’"),
        ("the town’s “old” fence", "the town’s ‘old’ fence"),
        ("the towns’ fence", "the towns’ fence"),
    ],
)
def test_marks_change_with_those_around_them(words: str, within: str) -> None:
    assert as_inner(words) == within


def test_a_long_sentence_is_quoted_from_its_beginning_or_from_a_clause() -> None:
    filler = "with the lamps of the pier and " * 9
    words = f"In May 2013 the pier burned {filler}so on; later it was sold to Roe v. Doe & Sons."
    assert around(words, Span(3, 11), 200).startswith("In May 2013 the pier burned with")
    assert around(words, Span(len(words) - 5, len(words)), 200).endswith(
        "later it was sold to Roe v. Doe & Sons."
    )
