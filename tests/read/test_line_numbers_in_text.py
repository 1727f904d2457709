"""The numbers of lines are taken out of text that an archive has run together."""

import pytest

from build_scripts.read import read

HEAD = (
    "1 2 3 IN THE UNITED STATES DISTRICT COURT 4 FOR THE DISTRICT OF ARIZONA 5 6 Ada M. "
    "Quill, No. CV-30-00412-PHX-ROE 7 Plaintiff, ORDER 8 v. 9 Harbor Lamp Company, 10 "
    "Defendant. 11 12 Pending before the Court is Defendant’s motion to dismiss (Doc. 12), to"
    " which Plaintiff has 13 responded (Doc. 15). For the following reasons the motion will "
    "be denied. 14 BACKGROUND 15 Plaintiff bought 12 lamps of the Defendant in June 2029 and "
    "paid for them on the day on 16 which they came. Two of them broke within {own} days, and"
    " the Defendant would not take 17 them back. On July 18 2029 the Plaintiff wrote to the "
    "Defendant, who did not answer, and on 18 August 3 she brought this action in the "
    "Superior Court, from which it was removed. The 19 Defendant now says that the complaint "
    "does not state a claim on which relief can be 20 granted, because the lamps were sold as"
    " they were. The Court does not agree with that. 21 22 23 24 25 "
)
NEXT = (
    "1 1 Nor does it find that the Defendant has been misled, since it had been told of them. 2 So "
    "ordered.\n"
)


def seen(text: str) -> str:
    """Return what is left of a text that holds `text`, space by space."""
    source = read("opinion.txt", text.encode())
    gone = {at for each in source.removals for at in range(each.span.start, each.span.end)}
    return " ".join("".join(c for at, c in enumerate(source.text) if at not in gone).split())


@pytest.mark.parametrize("own", ["12", "17"])
def test_the_row_of_a_sheet_goes_and_the_courts_own_numbers_stay(own: str) -> None:
    left = seen(HEAD.format(own=own))
    assert left.startswith("IN THE UNITED STATES DISTRICT COURT FOR THE DISTRICT OF ARIZONA Ada M.")
    assert (
        "bought 12 lamps of the Defendant in June 2029 and paid for them on the day on wh" in left
    )
    assert f"within {own} days, and the Defendant would not take them back. On July 18 2029" in left
    assert "and on August 3" in left
    assert left.endswith("agree with that.")


def test_each_sheet_begins_at_one_and_may_bear_its_own_number() -> None:
    left = seen(HEAD.format(own="two") + NEXT)
    assert left.endswith(
        "agree with that. Nor does it find that the Defendant has been misled, "
        "since it had been told of them. So ordered."
    )


def test_of_a_row_that_cannot_be_told_nothing_goes() -> None:
    text = HEAD.format(own="two").replace("13 responded", "13 and 13 more responded")
    source = read("opinion.txt", text.encode())
    assert [each.code for each in source.doubts] == ["line-numbers"]
    assert not source.removals


@pytest.mark.parametrize(
    "text",
    [
        "We number what she sold: " + " ".join(f"{n} lamp of brass" for n in range(2, 30)) + ".\n",
        "\n\n".join(f"{n} lamps burned on in the harbor for a while." for n in range(1, 30)),
        "".join(f"Witness {n} saw a lamp by the harbor in the winter. " for n in range(1, 30)),
        "The 1 lamp, the 2 chairs and the 3 tables were sold in 4 days by 5 men and 6 women.\n",
    ],
)
def test_other_numbers_are_the_courts(text: str) -> None:
    source = read("opinion.txt", text.encode())
    assert not source.removals
    assert not source.doubts
