"""Dates and lengths of time are found as courts write them, and nothing else is taken for one."""

import pytest

from build_scripts.annotations.dates import moments
from build_scripts.annotations.lengths_of_time import lengths_of_time
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import PartialDate

DATES = {
    "fled on December 15, 2013, and": [("2013-12-15", None)],
    "filed Sept. 5, 2001.": [("2001-9-5", None)],
    "on 15 May 2001 he": [("2001-5-15", None)],
    "entered in January 2014 without": [("2014-1", None)],
    "in March of 1999": [("1999-3", None)],
    "lived there from 2010 to 2014, a": [("2010", "2014")],
    "between June 2001 and July 2002": [("2001-6", "2002-7")],
    "May 3, 2017–June 1, 2017": [("2017-5-3", "2017-6-1")],
    "in 2010 and in 2014 he": [("2010", None), ("2014", None)],
    "in 2010, then in 2014": [("2010", None), ("2014", None)],
    "on January 28 and 29, 2013, and the March 3, 5 and 6, 2014 talks": [
        ("2013-1-28", None),
        ("2013-1-29", None),
        ("2014-3-3", None),
        ("2014-3-5", None),
        ("2014-3-6", None),
    ],
    "from May 3 through 7, 2013, he": [("2013-5-3", "2013-5-7")],
    "between May 3 and June 5, 2013": [("2013-5-3", "2013-6-5")],
    "on May 3 and June 5, 2013": [("2013-5-3", None), ("2013-6-5", None)],
    "posts between 2010 and 2014.": [("2010", "2014")],
    "in 2010 and 2014.": [("2010", None), ("2014", None)],
    "from 2010–14, and": [("2010", "2014")],
    "in 1998, and the next year, he": [("1998", None), ("1999", None)],
    "On May 3, 2013, he left. On May 4 he came. On April 2 he": [
        ("2013-5-3", None),
        ("2013-5-4", None),
    ],
    "In 2013 he left. On May 4 he came.": [("2013", None)],
    "On May 4 he came.": [],
    "between December 30 and January 2, 2014": [],
    "between 2010 and the fire": [],
    "on May 3 or 4, 2013": [],
    "in 2002 or 2003, or in March or April 2004": [],
    "billed them through 2019.": [],
    "put off to May 3, 2019": [],
    "the Harbor Act of 1986": [],
    "by the end of 2005": [("2005", None)],
    "for the next year in 2010, over the next year": [("2010", None)],
    "May 3, 2013, 10:30": [("2013-5-3", None)],
    "may 3 tenants join": [],
    "about 3500 people": [],
    "paid $2010 for 1999 chairs": [],
    "section 2014 of the Act": [],
    "on February 55, 2014": [],
    "since the early 1990s": [],
}

LENGTHS = {
    "for about two weeks without": ["about two weeks"],
    "he had three days to": ["three days"],
    "remained for 2 weeks before": ["2 weeks"],
    "more than a year and six months later": ["more than a year and six months"],
    "with forty-one years and eight months to go": ["forty-one years and eight months"],
    "one hundred twenty days, or thirty (30) days": ["one hundred twenty days", "thirty (30) days"],
    "No less than fourteen days following": [],
    "a month-to-month lease": [],
    "not to exceed sixty days": [],
    "within the next sixty days": [],
    "a sentence not exceeding five years": [],
    "a few hours, several years": ["a few hours", "several years"],
    "two-and-a-half months": ["two-and-a-half months"],
    "a 17-year-old boy": [],
    "he was 17 years old": [],
    "a two-day-long hearing": [],
    "a 3-day notice to leave": [],
    "the day before": [],
    "over the course of two days": ["two days"],
}


@pytest.mark.parametrize("words", DATES)
def test_dates(words: str) -> None:
    def shown(date: PartialDate | None) -> str | None:
        return "-".join(str(n) for n in (date.year, date.month, date.day) if n) if date else None

    assert [(shown(m.begins), shown(m.ends)) for m in moments(words)] == DATES[words]


@pytest.mark.parametrize("words", LENGTHS)
def test_lengths(words: str) -> None:
    assert [words[span.start : span.end] for span in lengths_of_time(words)] == LENGTHS[words]


def test_sentences_end_where_no_abbreviation_does() -> None:
    text = "Mr. Roe v. Doe came. “He left.” No. 5 is Jan. 3 in the U.S. A. Then? (It was.) So"
    parts = [text[span.start : span.end] for span in sentences(text)]
    assert parts == [
        "Mr. Roe v. Doe came.",
        "“He left.”",
        "No. 5 is Jan. 3 in the U.S. A. Then?",
        "(It was.)",
        "So",
    ]


def test_the_number_of_a_part_of_an_order_ends_no_sentence() -> None:
    parts = ["IT IS ORDERED that: 1. The motion is granted.", "2. The town shall pay by Jan. 12."]
    text = " ".join([*parts, "So it is."])
    assert [text[span.start : span.end] for span in sentences(text)] == [*parts, "So it is."]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was Laws of 2031, 1st Ex. Sess., ch. 207, which governs piers.",
        "See art. 3 and subd. 5.",
    ],
)
def test_what_counts_a_part_of_a_law_ends_no_sentence(sentence: str) -> None:
    text = f"{sentence} So it is."
    assert [text[span.start : span.end] for span in sentences(text)] == [sentence, "So it is."]
