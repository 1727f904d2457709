"""A caption whose columns are parted by a sign on each line is read column by column."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.read.docx.print_docx import document, packed, par

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
STATUTE = (
    "Under 13 Pa. C.S. § 2313 what a seller affirms of the goods is a warranty where it becomes "
    "part of the basis of the bargain, as it did here on the day of the sale."
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


@pytest.mark.parametrize("sign", [":", ")"])
def test_so_they_are_in_word(sign: str) -> None:
    rows = [f"{left}\t\t{sign}\t{right}".strip() for left, right in LINES]
    centred = ("IN THE UNITED STATES DISTRICT COURT", "FOR THE MIDDLE DISTRICT OF PENNSYLVANIA")
    text = f"{STATUTE} So the motion is denied, for the seller knew what he said."
    blocks = [*(par(each, jc="center") for each in centred), *map(par, rows), par(text)]
    case = recover(read("quill.docx", packed(document(*blocks)))).case
    assert [(party.name, party.role) for party in case.parties] == [
        ("Dora Quill", "Plaintiff"),
        ("Gable Auction Company", "Defendant"),
    ]


def test_the_rule_under_a_column_of_signs_is_one_of_its_lines() -> None:
    lines = (
        ("In re:", "Chapter 13"),
        ("", ""),
        ("OTTO FINCH,", "Case No. 30-12345 (ABC)"),
        ("", ""),
        ("Debtor.", "Hearing Date: May 2, 2031"),
        ("_" * 30, ""),
    )
    rows = "<br>\n".join(
        f"{left}{'' if left.startswith('_') else ' '}: {right}" for left, right in lines
    )
    page = PAGE.format(caption=f"<p>{rows}</p>")
    case = recover(read("opinion.html", page.encode())).case
    assert (case.name, case.docket_numbers) == ("In re Finch", ("30-12345",))
    assert [(party.name, party.role) for party in case.parties] == [("Otto Finch", "Debtor")]
    assert case.date_filed is None
