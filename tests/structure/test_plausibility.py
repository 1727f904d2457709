"""A reading that no court could have printed says so."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.model import Doubt
from build_scripts.read import read
from build_scripts.structure import plausibility
from build_scripts.structure.plausibility import (
    JUDGED,
    is_no_side,
    is_run_together,
    without_settled_doubts,
)
from build_scripts.structure.recover import recover

HEAD = """\
                    Court of Appeals of Ohio

                    {first},
                    Appellant,

                    v.

                    INKWELL, INC.,
                    Appellee.

                    No. 30-1234

                    March 3, 2031

"""
PARAGRAPH = (
    "     The trial court heard what both of them had to say and found that no contract had ever\n"
    "been made between them, and so it dismissed the complaint.\n\n"
)


def doubts(text: str) -> set[str]:
    return {doubt.code for doubt in recover(read("slip.txt", text.encode())).doubts}


def test_a_summary_that_nothing_calls_one_and_that_is_longer_than_the_opinion_is_doubted() -> None:
    before, after = PARAGRAPH * 8, PARAGRAPH * 4
    head = HEAD.format(first="QUILL CORP.")
    assert "summary-outweighs" in doubts(f"{head}{before}     ABLE, J.\n\n{after}")
    assert "summary-outweighs" not in doubts(f"{head}     ABLE, J.\n\n{before}{after}")


@pytest.mark.parametrize(
    ("first", "called", "doubted"),
    [
        ("12", "Quill", True),
        ("12 QUILL", "12 Quill", False),
        ("1955 CAPITAL FUND LLC", "the fund", False),
        ("3M COMPANY", "3M", False),
        ("----QUILL CORP.", "Quill", True),
        ("QUILL CORP. O P I N I O N", "Quill", True),
        ("THE", "Quill", True),
        ("cc:", "Quill", True),
    ],
)
def test_a_party_that_begins_with_a_figure_is_doubted_unless_it_is_called_so(
    first: str, called: str, doubted: bool
) -> None:
    body = f"     PER CURIAM.\n\n     The court asked {called} twice, and {called} said no.\n\n"
    text = f"{HEAD.format(first=first)}{body}{PARAGRAPH}     Affirmed.\n"
    assert ("name-unlikely" in doubts(text)) == doubted


MIXED = """\
UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF OHIO ADA CASE NO. FINCH, 1:30-cv-01234 \
Plaintiff, JUDGE v. COVE HARBOR MEMORANDUM LIGHTING OF OPINION COMPANY, AND Defendant. ORDER ABLE, \
District Judge: The trial court heard what both of them had to say and found that no \
contract had ever been made between them, and so it dismissed the complaint. \
We agree with that court.

The order is affirmed.
"""


def test_where_two_columns_are_mixed_word_by_word_no_party_is_guessed() -> None:
    opinion = recover(read("mixed.txt", MIXED.encode()))
    assert opinion.case.parties == ()
    assert "name-unlikely" in {doubt.code for doubt in opinion.doubts}
    assert without_settled_doubts(opinion).doubts == opinion.doubts, "nothing has settled it"


def test_a_party_called_by_its_role_is_kept_though_the_name_is_doubted() -> None:
    text = (
        f"{HEAD.format(first='ANONYMOUS DEFENDANT')}     PER CURIAM.\n\n{PARAGRAPH}     Affirmed.\n"
    )
    opinion = recover(read("slip.txt", text.encode()))
    assert [party.name for party in opinion.case.parties] == [
        "Anonymous Defendant",
        "Inkwell, Inc.",
    ]


def test_no_party_is_called_by_half_of_a_bracket() -> None:
    assert is_run_together("(Inkwell, Inc.")
    assert is_run_together("Cove ) Bay County")
    assert not is_run_together("Inkwell (Holdings), Inc.")


def test_a_thing_that_is_a_party_may_have_a_long_name() -> None:
    rest = "Thousand, Five Hundred Thirty-Eight Shares of Stock Certificates of the Harbor Lions"
    name = f"{rest} Baseball Club and of All Other Clubs of Its League, Inc."
    assert not is_no_side(f"Approximately Two {name}")
    assert is_no_side(f"Quill {name}")


def test_no_side_begins_within_a_sentence() -> None:
    assert is_no_side("over the Lease of the Harbor Company")
    assert not any(map(is_no_side, ("Overland Co.", "de la Cove", "von Holt", "Of Counsel, Inc.")))


def test_what_an_editor_has_settled_is_doubted_no_more_and_other_doubts_stay() -> None:
    sound = recover(read("slip.txt", f"{HEAD.format(first='QUILL CORP.')}{PARAGRAPH}".encode()))
    doubted = tuple(Doubt(code, "", 1) for code in sorted(JUDGED))
    others = sound.doubts
    assert without_settled_doubts(replace(sound, doubts=(*doubted, *others))).doubts == others


def test_every_doubt_of_what_no_court_prints_can_be_settled() -> None:
    program = Path(str(plausibility.__file__)).read_text(encoding="utf-8")
    assert set(re.findall(r'\bdoubt\(\s*"([a-z-]+)', program)) == JUDGED


def test_an_opinion_whose_paragraphs_were_lost_is_doubted() -> None:
    said = " ".join(PARAGRAPH.split())
    head = HEAD.format(first="QUILL CORP.") + "     ABLE, J.\n\n"
    dissent = "CHASE, J., dissenting. I would reverse."
    assert "paragraphs-lost" in doubts(f"{head}{said} We affirm. {dissent} {said}\n")
    assert "paragraphs-lost" in doubts(f"{head}{f'{said} ' * 60}\n\nWe affirm.\n")
    cited = "So we held. Able v. Roe, 5 F.2d 6, 9 (1920) (CHASE, J., dissenting). That was wrong."
    assert "paragraphs-lost" not in doubts(f"{head}{said} {cited}\n\n{PARAGRAPH * 60}")
