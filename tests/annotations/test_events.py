"""The chronology is what the opinion dates, as its editor puts it right."""

import pytest

from build_scripts.model import Edition, PartialDate
from build_scripts.pages.chronology import chronology_page
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
    cited = "See Quill v. Roe, 112 F. Supp. 3d 34, 36 (W.D. Wash. Nov. 19, 2009). "
    visited = "The charter is on the web (last visited June 16, 2017)."
    made = edition(
        document([f"On May 3, 2013, the pier burned down. {cited}{visited}", "Affirmed."])
    )
    dates = [each.begins for each in made.layers.events if each.anchor]
    assert dates == [PartialDate(2013, 5, 3)]


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
