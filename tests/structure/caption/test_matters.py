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


@pytest.mark.parametrize(
    ("caption", "name", "docket"),
    [
        (LETTER, "In re Harbor Lamp System, Inc. Antitrust Practices Litigation", "17-2400"),
        (CONDUCT, "Matter of Conduct of Paula Quill", "TC-16-90002"),
    ],
    ids=["a litigation over the parties of an appeal", "a head that stands alone"],
)
def test_a_matter_is_named(caption: str, name: str, docket: str) -> None:
    opinion = recover(read("opinion.txt", f"{caption}{TEXT}\n".encode()))
    assert (opinion.case.name, opinion.case.docket_numbers) == (name, (docket,))
    assert [writing.kind for writing in opinion.writings] == ["order"]
