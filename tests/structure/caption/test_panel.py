"""The judges of a panel are named without their offices, whatever these are."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

SLIP = """                  SUPREME COURT OF VERMONT

ANN ROE,
          Appellant,

     v.

ACME CO.,
          Appellee.

No. 2030-123

{panel}

ABLE, J.: Roe lost below and appeals in time, as the record shows. We affirm.
"""


@pytest.mark.parametrize(
    "panel",
    [
        "Before: ABLE, BAKER and COX, Justices.",
        "Before: ABLE, Chief Justice, BAKER, Special Justice, and COX, Reserve Judge.",
        "Before: ABLE and BAKER, Justices, and COX, Superior Court Judge.",
        "Before: ABLE and BAKER, Circuit Judges, and COX, U. S. District Judge.",
        "Before: ABLE, BAKER and COX, Administrative Judges.",
        "ABLE, C. J., BAKER and COX, JS.",
        "JUDGES: ABLE, C.J., BAKER and COX, JJ., concur.",
        "JUDGES: ABLE, C.J., and BAKER, J., concur. COX, J., dissents.",
        "Judges: Judges: Hon. ABLE, P.J., Hon. BAKER, J., Hon. COX, J. Concur",
        "Panel composed of Judges ABLE, BAKER and COX.",
        "Concur: ABLE, P.J., BAKER and COX, JJ.",
        "Before Chief Justice ABLE and Justices BAKER and COX.",
        "Before DIVISION TWO: ABLE, P.J., BAKER, J., and COX, J.",
        "PRESENT: ABLE, P.J., BAKER, J., and COX, Sr.J., sitting by designation.",
        "Before: ABLE, P.J., BAKER, J., and COX, J. (Ret.), Specially Assigned.",
        "JUDGES:\nHon. ABLE, P.J.\nHon. BAKER, J.\nHon. COX, J.",
        "BEFORE: Board Panel: ABLE and BAKER, Judges. Concurring Opinion: COX, Judge.",
        "ABLE, J., delivered the opinion of the court, in which BAKER, P.J., and COX, J., joined.",
    ],
)
def test_no_office_is_taken_for_a_judge(panel: str) -> None:
    opinion = recover(read("roe.txt", SLIP.format(panel=panel.replace("\n", "\n\n")).encode()))
    assert opinion.case.judges == ("Able", "Baker", "Cox")


SEVEN = ("Ada Holt", "Otto Cove", "Ira Dorn", "Eve Erbe", "Max Fink", "Ida Gale", "Leo Hart")
ORDER = """                  SUPREME COURT OF VERMONT

ANN ROE v. ACME CO.

No. 2030-123

                         ENTRY ORDER

     Roe lost below and appeals in time, as the record shows. The trial court found that no
contract had ever been made between the two. We affirm.

     BY THE COURT:

{signatures}
"""


def test_all_who_sign_by_the_court_sat_however_many_they_are() -> None:
    lines = [f"{name}, Associate Justice" for name in SEVEN]
    for number in range(2, 8):
        order = ORDER.format(signatures="\n\n".join(f"     {each}" for each in lines[:number]))
        assert recover(read("roe.txt", order.encode())).case.judges == SEVEN[:number]
