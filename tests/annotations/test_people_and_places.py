"""The people of a case are found under the names that its text gives them."""

import pytest

from build_scripts.annotations.people_and_places import is_author
from build_scripts.model import Edition
from tests.addresses.editions import document, edition

PARTY = (
    "STATE OF MAINE, ex rel. ANN ROE, GOVERNOR, in her official capacity, and KEEPER OF THE "
    "HARBOR, BO J. DOE, in his official capacity, Respondents."
)


BENCH = """\
SUPREME COURT OF OREGON

ANN SNYDER, Respondent,

v.

FRED WARREN, Appellant.

No. 4711

Filed March 3, 1994

Before LEE, ROE and MOE, Justices.

LEE, J. """


def mentions_by_name(paragraph: str) -> dict[str, int]:
    made = edition(f"{BENCH}{paragraph}\n\nWe affirm.\n")
    return {each.name: len(each.mentions) for each in made.layers.people}


@pytest.mark.parametrize(
    ("paragraph", "name", "times"),
    [
        ("When Snyder came, Mr. Snyder was gone, and Ann Snyder slept.", "Ann Snyder", 3),
        ("Her son Matthew Snyder had the lamps. He kept Snyder Farms.", "Ann Snyder", 0),
        ("Matthew Snyder had the lamps of the pier.", "Ann Snyder", 0),
        ("As Judge Skelly Roe said, the pier is long. Roe Street is longer.", "Roe", 0),
        ("Justice Roe asked of the lamps.", "Roe", 1),
        ("Warren left. The Warren lamps burned, and Fred Warren came.", "Fred Warren", 3),
        ("Of the lamps Roe and Moe, JJ., have written elsewhere.", "Roe", 1),
    ],
)
def test_a_name_that_somebody_else_bears_is_no_mention(
    paragraph: str, name: str, times: int
) -> None:
    assert mentions_by_name(paragraph)[name] == times


def test_a_company_is_mentioned_by_what_is_short_for_it() -> None:
    made = edition(
        document(["Quillix Lamps has a pier. Quillix sold it. The Quillix Pier is long."]).replace(
            "RICHARD ROE, Respondent.", "QUILLIX LAMPS, LLC, Respondent."
        )
    )
    (company,) = [each for each in made.layers.people if "Lamps" in each.name]
    assert len(company.mentions) == 2


@pytest.mark.parametrize(
    ("party", "paragraph", "times"),
    [
        ("STATE FARM LAMPS, ET AL.", "State Farm Lamps lit it. The State paid.", 1),
        ("STATE FARM LAMPS, ET AL.", "State Farm Lamps (hereinafter Lamplight) is Lamplight.", 3),
        ("BO GRAY, JR., HARBOR WARDEN", "Gray and Bo Gray, Jr. lit it.", 2),
        ("BO DOE, A/K/A LAMPLIGHT", "The oil of Bo Doe burned.", 1),
        ("BO SAVINGS BANK", "The Bank of Maine paid Bo Savings Bank.", 1),
        ("BO DOE", "Bo Doe (“Relator”) sued, and the Relator won.", 3),
        ("BO DOE", "Ann Roe and Bo Doe (“Debtors”) sued. The Debtors won.", 1),
        ("BO DOE", "Ann Roe and Bo Doe (“the Harborites”) sued. The Harborites won.", 1),
    ],
)
def test_a_party_is_mentioned_by_the_name_that_brackets_give_it(
    party: str, paragraph: str, times: int
) -> None:
    text = document([paragraph]).replace("RICHARD ROE, Respondent.", f"{party}, Respondent.")
    people = edition(text).layers.people
    (named,) = [each for each in people if each.name.lower().startswith(party.lower()[:6])]
    assert len(named.mentions) == times


def mentioned(paragraph: str) -> int:
    made: Edition = edition(document([paragraph]).replace("RICHARD ROE, Respondent.", PARTY))
    (state,) = [each for each in made.layers.people if "Governor" in each.name]
    return len(state.mentions)


def test_a_state_is_mentioned_by_the_officers_that_its_caption_names() -> None:
    assert mentioned("Governor Ann Roe closed the pier, and Bo J. Doe its gate.") == 2
    assert mentioned("The Keeper closed the pier of Roe, Maine.") == 0


@pytest.mark.parametrize(
    ("judge", "author", "same"),
    [
        ("Milan D. Smith, Jr.", "M. Smith", True),
        ("MILAN D. SMITH, JR.", "Smith", True),
        ("Milan D. Smith, Jr.", "N. Smith", False),
        ("Decker", "Marla Graff Decker", True),
        ("Decker", "Marla Graff Roe", False),
    ],
)
def test_a_judge_is_known_by_the_byline(judge: str, author: str, *, same: bool) -> None:
    assert is_author(judge, author) == same


def test_a_judge_of_the_panel_has_the_whole_name_that_the_byline_gives() -> None:
    text = f"{BENCH}Judge Lee lit the lamps.\n\nWe affirm.\n".replace(
        "\nLEE, J. ", "\nANN B. LEE, J. "
    )
    made = edition(text)
    (judge,) = [each for each in made.layers.people if each.wrote]
    assert (judge.name, len(judge.mentions)) == ("Ann B. Lee", 1)


def test_a_surname_that_two_parties_bear_is_a_mention_of_neither() -> None:
    text = document(["Roe sold the pier to Roe. Then Richard Roe left."])
    made = edition(text.replace("JANE DOE, Petitioner", "JANE ROE, Petitioner"))
    told = {each.name: len(each.mentions) for each in made.layers.people if each.kind == "party"}
    assert told == {"Jane Roe": 0, "Richard Roe": 1}


def test_who_signs_is_one_of_the_people_where_no_line_lists_the_judges() -> None:
    text = f"{BENCH}The lamps burn.\n\nWe affirm.\n".replace(
        "Before LEE, ROE and MOE, Justices.", ""
    )
    judges = [each for each in edition(text).layers.people if each.kind == "judge"]
    assert [(each.name, each.wrote) for each in judges] == [("Lee", ("opinion",))]


def test_those_whom_a_caption_lists_under_one_role_are_entries_of_their_own() -> None:
    text = document(["Bo Doe and Ira Holt lit the lamps, and Holt put them out."]).replace(
        "RICHARD ROE, Respondent.", "BO DOE; IRA HOLT, Respondents."
    )
    people = {each.name: each for each in edition(text).layers.people}
    assert [len(people[name].mentions) for name in ("Bo Doe", "Ira Holt")] == [1, 2]
    assert people["Bo Doe"].roles == people["Ira Holt"].roles == ("Respondents",)
