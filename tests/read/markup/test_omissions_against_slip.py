"""What a reporter left out and only the court's own print in the same record says."""

import pytest

from build_scripts.read.markup.omissions_against_slip import doubts_of_slip

TEXT = "ROE v. DOE No. 7 Ann Dow was on brief for Roe. SELYA, Judge. Roe fell from the old pier."
SUMMARY = """\
 1        Appeal by a keeper from an order that has him pay for a lamp, and light it
 2   by day. Because nobody asked him to keep the lamp, he need not pay for it.
"""


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (f"ROE v. DOE\n\n{SUMMARY}\nSELYA, Judge.\n", "Appeal by a keeper from an order"),
        ("Ann Dow was on brief for Roe.\n\nBo Cove, with  whom  Al Elm,\n     \nAssistant Clerk, "
         "was on\n\nbrief for Doe.\n\nRoe fell from the old pier.\n", "Bo Cove, with whom"),
        ("Ann Dow was on brief\nfor Roe.\n\nRoe fell from the\nold pier.\n", None),
        ("Ann Dow, Roe, on brief\nfor Roe, with whom Doe.\n\nRoe fell from the\n", None),
        ("ROE v. DOE,\nDefendants and Appellees,\nin their offices.\n\nRoe fell from\n", None),
        ("Roe fell, see 7 F.2d 9, and when\nhe fell, 8 F.2d 3, from\nthe old pier.\n", None),
    ],
)  # fmt: skip
def test_a_summary_or_counsel_that_only_the_slip_has_is_told(slip: str, told: str | None) -> None:
    found = [doubt.message for doubt in doubts_of_slip(slip, TEXT)]
    assert len(found) == (told is not None)
    assert told is None or told in found[0]
