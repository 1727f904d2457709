"""The people of a case are found under the names that its text gives them."""

from build_scripts.model import Edition
from tests.addresses.editions import document, edition

PARTY = (
    "STATE OF MAINE, ex rel. ANN ROE, GOVERNOR, in her official capacity, and KEEPER OF THE "
    "HARBOR, BO J. DOE, in his official capacity, Respondents."
)


def mentioned(paragraph: str) -> int:
    made: Edition = edition(document([paragraph]).replace("RICHARD ROE, Respondent.", PARTY))
    (state,) = [each for each in made.layers.people if "Governor" in each.name]
    return len(state.mentions)


def test_a_state_is_mentioned_by_the_officers_that_its_caption_names() -> None:
    assert mentioned("Governor Ann Roe closed the pier, and Bo J. Doe its gate.") == 2
    assert mentioned("The Keeper closed the pier of Roe, Maine.") == 0
