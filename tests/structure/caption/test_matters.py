"""Matters are named though their heads stand alone, or stand over the parties of an appeal."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

TEXT = (
    "The court, on its own initiative, ORDERS the parties to state whether this appeal should be "
    "heard with the other. The statements are due on or before July 21, 2017."
)
LETTER = """\
United States Court of Appeals

For the Seventh Circuit

Chicago, Illinois 60604

July 13, 2017

By the Court:

No. 17-2400

IN RE:

HARBOR LAMP SYSTEM,

INC. ANTITRUST PRACTICES

LITIGATION

PAULA QUILL, et al.,

Plaintiffs-Appellants,

v.

HARBOR LAMP SYSTEM, INC.,

Defendant-Appellant.

ORDER

"""
CONDUCT = """\
UNITED STATES TAX COURT

WASHINGTON, DC 20217

In the Matter of

THE CONDUCT OF

PAULA QUILL,

No. TC-16-90002

ORDER

"""


ASKED = """\
In re APPLICATION FOR HARBOR REGISTER AND TRACK/TRACE LAMP WITH TIDE AUTHORITY

No. H-30-557M.

United States District Court, S.D. Texas, Houston Division.

October 14, 2030.

ORDER

"""
TWICE = """\
IN THE UNITED STATES COURT OF APPEALS

FOR THE FIFTH CIRCUIT

No. 30-30073

In the Matter of:
PAULA ANN QUILL,

Debtor.

PAULA ANN QUILL; KEITH A. HOLT,

Appellees,

versus

HARBOR INSURANCE COMPANY;
BAY CASUALTY COMPANY,

Appellants.

***************

In the Matter of:
PAULA ANN QUILL,

Debtor.

HARBOR INSURANCE COMPANY;
BAY CASUALTY COMPANY,

Appellants,

versus

PAULA ANN QUILL; KEITH A. HOLT,

Appellees.

Appeal from the United States District Court for the Western District of Louisiana

ORDER

"""


@pytest.mark.parametrize(
    ("caption", "name", "docket"),
    [
        (LETTER, "In re Harbor Lamp System, Inc. Antitrust Practices Litigation", "17-2400"),
        (CONDUCT, "Matter of Conduct of Paula Quill", "TC-16-90002"),
        (
            ASKED,
            "In re Application for Harbor Register and Track/Trace Lamp with Tide Authority",
            "H-30-557M",
        ),
    ],
    ids=[
        "a litigation over the parties of an appeal",
        "a head that stands alone",
        "what is asked for, two things of it",
    ],
)
def test_a_matter_is_named(caption: str, name: str, docket: str) -> None:
    opinion = recover(read("opinion.txt", f"{caption}{TEXT}\n".encode()))
    assert (opinion.case.name, opinion.case.docket_numbers) == (name, (docket,))
    assert [writing.kind for writing in opinion.writings] == ["order"]


def test_a_caption_printed_again_for_another_appeal_names_the_same_parties() -> None:
    case = recover(read("opinion.txt", f"{TWICE}{TEXT}\n".encode())).case
    assert [(party.name, party.role) for party in case.parties] == [
        ("Paula Ann Quill", "Debtor"),
        ("Paula Ann Quill; Keith A. Holt", "Appellees"),
        ("Harbor Insurance Company; Bay Casualty Company", "Appellants"),
    ]
    assert case.name == "Quill v. Harbor Insurance Company"


@pytest.mark.parametrize(
    ("lines", "court"),
    [
        (("IN THE COURT OF CRIMINAL APPEALS", "OF TEXAS"), "texcrimapp"),
        (("IN THE SUPREME COURT", "OF THE STATE OF OREGON"), "or"),
    ],
)
def test_the_state_under_its_court_is_no_party(lines: tuple[str, str], court: str) -> None:
    printed = (*lines, "NO. PD-0012-30", "ADA QUILL, Appellant", "v.", "IRA HOLT", "ORDER", TEXT)
    page = "".join(f"<p>{line}</p>" for line in printed)
    case = recover(read("opinion.html", f"<html><body>{page}</body></html>".encode())).case
    assert (case.court, case.name) == (court, "Quill v. Holt")


@pytest.mark.parametrize(
    ("head", "parties"),
    [
        (
            "In re QUILL HEALTH, INC. n/k/a Bay Holdings, Inc.",
            ["Quill Health, Inc. n/k/a Bay", "Ira"],
        ),
        ("In re ADA QUILL LITIGATION", ["Ira"]),
        ("IN RE A.V., a Person Coming Under the Juvenile Court Law.", ["A.V.", "Ira"]),
    ],
)
def test_whom_a_matter_is_about_is_a_party(head: str, parties: list[str]) -> None:
    lines = ("SUPREME COURT OF OREGON", head, "IRA HOLT,", "Appellant,", "v.", "JON COVE,")
    printed = "\n\n".join((*lines, "Appellee.", "No. 30-1234", "ORDER", TEXT))
    named = recover(read("opinion.txt", printed.encode())).case.parties
    assert [party.name[: len(name)] for party, name in zip(named, parties, strict=False)] == parties
    assert len(named) == len(parties) + 1
