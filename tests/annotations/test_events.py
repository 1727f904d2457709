"""The chronology is what the opinion dates, as its editor puts it right."""

import pytest

from build_scripts.model import Edition, PartialDate
from build_scripts.pages.chronology import chronology_page, labels_of
from build_scripts.problems import Problem
from tests.addresses.editions import document, edition

TEXTS = [
    "On May 3, 2013, the pier burned down. It was sold on June 9, 2014, to a ferry company.",
    "The fire of May 3, 2013, lasted two days. We affirm.",
]


def told(chronology: str) -> Edition:
    return edition(document(TEXTS), annotations=f"chronology:\n{chronology}")


def test_two_sentences_that_tell_of_one_event_are_one_with_a_link_to_each() -> None:
    both = "  - {quote: The fire of May 3, same as: the pier burned down, says: The fire}\n"
    made = told(both)
    (fire,) = [each for each in made.layers.events if each.says == "The fire"]
    assert fire.anchor
    assert [each.index for each in (fire.anchor, *(also.anchor for also in fire.also))] == [0, 1]
    assert fire.lengths == ("two days",)
    rows = chronology_page(made).markdown.splitlines()
    (row,) = [row for row in rows if row.startswith("|") and "The fire" in row]
    assert row.index("opinion.md#p1") < row.index("opinion.md#p2")
    assert len(made.layers.events) == len(edition(document(TEXTS)).layers.events) - 1


def test_the_date_of_what_is_cited_is_no_event() -> None:
    cited = "See Quill v. Roe, 112 F. Supp. 3d 34, 36 (W.D. Wash. Nov. 19, 2009) (two hours). "
    cited += "See Roe v. Doe, 12 F.3d 34 (D. Wash. App. Jan. 16, 2008) (a month). "
    visited = "The charter is on the web (last visited June 16, 2017)."
    made = edition(
        document([f"On May 3, 2013, the pier burned down. {cited}{visited}", "Affirmed."])
    )
    dates = [each.begins for each in made.layers.events if each.anchor]
    assert dates == [PartialDate(2013, 5, 3)]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        (
            "Roe fled on May 3, 2013, came back on June 9, 2014, and was held in July 2015.",
            [
                "Roe fled on May 3, 2013",
                "… came back on June 9, 2014",
                "… was held in July 2015.",
            ],
        ),
        (
            "On May 3, 2013, Roe fled, and on June 9, 2014, he was held.",
            ["On May 3, 2013, Roe fled", "… on June 9, 2014, he was held."],
        ),
        (
            "Doe swore that Roe fled on May 3, 2013, and came back on June 9, 2014.",
            [
                "Doe swore that Roe fled on May 3, 2013",
                "Doe swore that … came back on June 9, 2014.",
            ],
        ),
    ],
)
def test_the_picture_tells_of_each_date_in_a_sentence_by_its_own_clause(
    sentence: str, labels: list[str]
) -> None:
    events = edition(document([sentence, "We affirm."])).layers.events
    said = labels_of([each for each in events if each.anchor])
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in said] == labels


def rows(*paragraphs: str) -> list[str]:
    page = chronology_page(edition(document([*paragraphs, "We affirm."])))
    return [row for row in page.markdown.splitlines() if "opinion.md" in row]


def test_a_sentence_that_dates_several_events_is_said_once_with_its_dates() -> None:
    said = "The lease was dated March 3, 2013, ran from May 1,2013, to May 9, 2014, for a year."
    (row,) = rows(said)
    when, words = row.split(" | ")
    assert said in words
    assert ["March 3, 2013" in when, "May 1, 2013 to May 9, 2014; a year" in when] == [True] * 2


def test_a_date_that_a_sentence_names_twice_is_one_event() -> None:
    (row,) = rows("Roe had to leave by May 3, 2013, and left before May 3, 2013, was over.")
    assert row.count("event-") == 1


def test_what_is_alleged_in_a_list_is_told_with_who_alleges_it() -> None:
    filler = "the defendant kept the lamps of the pier without oil for all of the long winter, "
    alleged = (
        "In her complaint Doe alleged in effect: (1) that on May 3, 2013, the pier burned; "
        f"(2) that {filler * 3}as all knew; (3) that Roe sold the pier on June 9, 2014."
    )
    first, last = rows(alleged)
    for row, told_of in ((first, "(1) that on May 3, 2013"), (last, "(3) that Roe sold")):
        assert (
            f"In her complaint Doe alleged in effect\N{NO-BREAK SPACE}…\N{NO-BREAK SPACE}{told_of}"
            in row
        )


def test_a_paragraph_that_goes_on_what_somebody_alleges_is_no_event() -> None:
    listed = ["Doe alleged:", "(1) That on May 3, 2013, the pier burned.", "2. That it was so."]
    assert not rows(*listed)


def test_the_number_of_a_paragraph_is_none_of_its_words() -> None:
    numbered = [f"¶ {n} On May {n}, 2013, the pier burned." for n in range(1, 5)]
    made = edition(document(numbered).replace("Judge. ¶ 1", "Judge.\n\n¶ 1"))
    dated = [each.words for each in made.layers.events if each.anchor]
    assert dated == [f"On May {n}, 2013, the pier burned." for n in range(1, 5)]


def test_readers_are_told_what_was_settled_of_events() -> None:
    made = told(
        "  - {quote: It was sold, hide: true}\n"
        "  - {quote: The fire of May 3, same as: the pier burned down}\n"
    )
    assert [(each.subject, each.says) for each in made.settled] == [
        ("“It was sold”", "is no event of the case"),
        ("“The fire of May 3”", "tells of the same event as “the pier burned down”"),
    ]


@pytest.mark.parametrize(
    "entry", ["quote: We affirm, same as: It was sold", "quote: It was sold, same as: We affirm"]
)
def test_what_is_no_event_is_the_same_as_none(entry: str) -> None:
    with pytest.raises(Problem, match="no event at “We affirm”") as raised:
        told(f"  - {{{entry}}}\n")
    assert raised.value.line == 2
