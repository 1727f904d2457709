"""An editor renames, puts together and leaves out what the build lists."""

import pytest

from build_scripts.model import Edition
from build_scripts.pages.front import front_page
from build_scripts.problems import Problem
from tests.addresses.editions import document, edition

TEXTS = [
    "Jane Doe came before the Board of Immigration Appeals (“BIA”), as Doe had said she would.",
    "The BIA dismissed it; the Board of Appeals (“BOA”) did, she says. The BOA gave no reason.",
]


def put_right(corrections: str) -> Edition:
    return edition(document(TEXTS), corrections=corrections)


def test_what_is_listed_is_called_what_the_editor_calls_it_at_its_old_address() -> None:
    made = put_right("people:\n  - name: Jane Doe\n    called: Jane Q. Doe\n")
    (doe,) = [each for each in made.layers.people if each.name == "Jane Q. Doe"]
    assert doe.id == "jane-doe"
    assert [(each.subject, each.says) for each in made.settled] == [
        ("“Jane Doe”", "is called “Jane Q. Doe”")
    ]


def test_two_that_are_one_are_listed_once_with_all_mentions_in_reading_order() -> None:
    before = {each.name: each.uses for each in put_right("").layers.terms}
    made = put_right("terms:\n  - name: BOA\n    same as: BIA\n")
    (term,) = made.layers.terms
    assert set(term.uses) == {*before["BIA"], *before["BOA"]}
    assert [each.span.start for each in term.uses if each.index == 1] == sorted(
        each.span.start for each in term.uses if each.index == 1
    )


def test_what_is_hidden_is_not_listed() -> None:
    made = put_right("people:\n  - name: Jane Doe\n    hide: true\n")
    assert "Jane Doe" not in {each.name for each in made.layers.people}


@pytest.mark.parametrize(
    ("corrections", "said"),
    [
        ("people: [{name: Jane Moe, called: J. Moe}]", "The nearest name is “Jane Doe”"),
        ("terms: [{name: Jane Doe, called: Doe}]", "The list of terms has no “Jane Doe”"),
        ("terms: [{name: BIA, hide: true, called: Board}]", "says `called:` and `hide:`"),
        ("terms: [{name: BIA}]", "says nothing"),
    ],
)
def test_what_cannot_be_done_is_said(corrections: str, said: str) -> None:
    with pytest.raises(Problem, match=said) as raised:
        put_right(corrections)
    assert raised.value.line == 1


@pytest.mark.parametrize(
    ("corrections", "said"),
    [
        ("terms: [{name: BIA, called: BIA}]", "“BIA” is called so already"),
        ("terms: [{name: BIA, same as: BIA}]", "the same as itself"),
        ("people: [{name: Jane Moe, hide: true}]", "no “Jane Moe”; the nearest is “Jane Doe”"),
        ("terms: [{name: Zebra, hide: true}]", "The list of terms has no “Zebra”."),
        ("people: [{name: Doe, called: Jane Doe}]", "no “Doe”, and “Jane Doe” stands already"),
        ("terms: [{name: Board, same as: BIA}]", "no “Board”, and “BIA” stands already"),
    ],
)
def test_what_changes_nothing_is_told(corrections: str, said: str) -> None:
    (notice,) = put_right(corrections).notices
    assert notice.line == 1
    assert said in str(notice)


def test_who_joins_and_when_it_was_amended_stand_on_the_front_page() -> None:
    made = put_right(
        "case:\n  date_amended: 2019-05-01\n  court_short: 1st Cir. BAP\n"
        "parts:\n  - quote: came before the Board\n    joined_by: [Poe, Moe]\n"
    )
    page = front_page(made).markdown
    assert ", amended May 1, 2019 |" in page
    assert "Judge Selya · joined by Poe and Moe" in page.replace("\u00a0", " ")
    assert "(1st Cir. BAP Mar. 20, 2019)" in page
