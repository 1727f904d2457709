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
            ["… Roe fled", "… he was held."],
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


def dates_told(*paragraphs: str) -> list[str]:
    """Return the dates that the text of an opinion tells, filed on March 20, 2019."""
    events = edition(document([*paragraphs, "We affirm."])).layers.events
    return [
        "-".join(str(n) for n in (each.begins.year, each.begins.month, each.begins.day) if n)
        for each in events
        if each.anchor and each.begins
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A tenant may ask for a hearing within fourteen days.",
        "Roe was held for forty-one years and eight months.",
        "The piers are governed by the Harbor Lamps Act of 1986 and by its amendments of 2001.",
        "Congress made that clear in 2011.",
        "But even if Roe had the lamp in 2011, he had no oil.",
        "Roe shall light the lamps on May 3, 2018.",
        "The notice was due on or before May 3, 2018.",
        "The lamps will be lit again on May 3, 2031.",
        "Roe’s Memorandum dated May 3, 2018, at 14.",
        "In Quill v. Lee, 112 F.3d 34 (1st Cir. 1999), the pier burned on May 3, 1990.",
        "See Lee v. Quill (In re Lamp, Cal. App., Jan. 16, 2008), a delay of 14 months.",
        "Dated: May 3, 2018.",
        "May 3, 2018.",
        "In 1989, the Supreme Court held in Quill v. Lee, 492 U.S. 302 (1989), that lamps burn.",
        "The pier was lit through 2018.",
        "The court ordered that the lamps would be lit on May 3, 2018.",
        "A review of that decision must be asked for in sixty days, by May 3, 2018.",
        "The papers relating to events since May 2018 may or may not show it.",
        "The July 1983 amendments to the law of piers gave them lamps.",
        "In 1868, when the Amendment was ratified, all the States had lamps.",
        "Roe was sent to the island, not to be released until May 3, 2018.",
        "Roe said, “We need no lamp of the kind they had in 2011.”",
    ],
)
def test_what_may_be_no_event_of_the_case_is_left_out(sentence: str) -> None:
    assert dates_told(sentence) == []


@pytest.mark.parametrize(
    ("paragraphs", "dates"),
    [
        (
            ["Roe came on May 3, 2013. On May 4 he left. On June 1 he was held."],
            ["2013-5-3", "2013-5-4", "2013-6-1"],
        ),
        (["Roe came on May 3, 2013. On April 4 he was held."], ["2013-5-3"]),
        (["Roe came on May 3, 2013.", "On June 4 he was held."], ["2013-5-3"]),
        (
            ["Roe paid for the talks of May 3 and 4, 2013, as the court’s May 3, 2013 order said."],
            ["2013-5-3", "2013-5-4"],
        ),
        (["Roe was told of it in a May 3, 2013 letter."], ["2013-5-3"]),
        (["Roe wrote on May 3, 2013. He kept the May 2013 letters."], ["2013-5-3"]),
        *(
            ([f"The court stopped Roe on July 1, 2013. He obeyed {again}."], ["2013-7-1"])
            for again in (
                "its order of July 1, 2013",
                "the injunction granted by that court on July 1, 2013",
                "the July 1, 2013, preliminary injunction",
                "the July 1, 2013 Order",
            )
        ),
        (["Roe was told of it in a letter of May 3, 2013."], ["2013-5-3"]),
        (["Petitioner, who came in 1985, left."], ["1985"]),
        (["As to request no. 15, Roe wrote on May 3, 2013."], ["2013-5-3"]),
    ],
)
def test_a_date_counts_where_its_year_and_its_event_are_certain(
    paragraphs: list[str], dates: list[str]
) -> None:
    assert dates_told(*paragraphs) == dates


FACTS_OF_TWO = """\
# BACKGROUND

On May 3, 2013, the pier burned.[^1]

On May 6 it was sold.

# DISCUSSION

The lease of June 9, 2014, binds Roe. Roe was heard on June 10, 2014.[^2] He moved for a new trial
on July 1, 2014. Quill v. Lee, 112 F.3d 34 (1st Cir. 1999), holds otherwise. There Lee moved on
July 2, 2014."""


def test_facts_told_in_notes_and_in_the_rest_of_the_opinion_are_found() -> None:
    notes = {"1": "In 2011 Roe had sold his boat.", "2": "Moe was dismissed on June 5, 2014."}
    made = edition(document(["Roe appeals.", FACTS_OF_TWO, "We affirm."], notes))
    told_of = [(each.begins, each.anchor.where) for each in made.layers.events if each.anchor]
    assert told_of == [
        (PartialDate(2011), "note 1"),
        (PartialDate(2013, 5, 3), "body"),
        (PartialDate(2013, 5, 6), "body"),
        (PartialDate(2014, 6, 5), "note 2"),
        (PartialDate(2014, 7, 1), "body"),
    ]


def test_the_record_cited_at_the_end_is_no_part_of_what_is_told() -> None:
    (event, _) = edition(
        document(["Roe came on May 3, 2013, and left again. Id. at 4."])
    ).layers.events
    assert event.words == "Roe came on May 3, 2013, and left again."
