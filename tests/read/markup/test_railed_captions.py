"""A caption in mark-up whose columns are parted by a sign on each line is read column by column."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

PAGE = """<html><body><p align="center">IN THE UNITED STATES DISTRICT COURT<br>
FOR THE MIDDLE DISTRICT OF PENNSYLVANIA</p>{caption}<p align="center">MEMORANDUM</p>
<p>The plaintiff bought a lamp from the defendant at an auction held in Port Gable in the spring of
2028, and the catalogue said of it that it came from a schooner.</p>
<p>For these reasons, the motion is denied.</p></body></html>"""
LINES = (
    ("DORA QUILL,", "CIVIL ACTION NO. 3:30-CV-1234"),
    ("", ""),
    ("Plaintiff,", "(JUDGE MARLOW)"),
    ("", ""),
    ("v.", ""),
    ("", ""),
    ("GABLE AUCTION COMPANY,", ""),
    ("Defendant.", ""),
)
WHITE = {"solid": " ", "spaced": "&nbsp;" * 7}


@pytest.mark.parametrize("sign", [":", ")", "§", "*"])
@pytest.mark.parametrize("white", WHITE.values(), ids=WHITE)
@pytest.mark.parametrize("parted", ["<br>\n", "</p><p>"], ids=["lines", "paragraphs"])
def test_columns_are_parted_at_their_signs(sign: str, white: str, parted: str) -> None:
    rows = parted.join(f"{left}{white}{sign}{white}{right}" for left, right in LINES)
    page = PAGE.format(caption=f"<p>{rows}</p>")
    case = recover(read("opinion.html", page.encode())).case
    assert [(party.name, party.role) for party in case.parties] == [
        ("Dora Quill", "Plaintiff"),
        ("Gable Auction Company", "Defendant"),
    ]
    assert (case.name, case.docket_numbers) == (
        "Quill v. Gable Auction Company",
        ("3:30-CV-1234",),
    )
