"""The days of a case are read from its caption in whatever form they are printed."""

from datetime import date

import pytest

from build_scripts.model import CaptionLine, Text
from build_scripts.structure.caption.dates import dates_in
from build_scripts.structure.line_roles import role_of

DAY, BEFORE = date(2031, 3, 3), date(2030, 9, 14)
PRINTED = {
    ("Filed March 3, 2031.",): {"filed": DAY},
    ("03-03-2031",): {"filed": DAY},
    ("2031-03-03",): {"filed": DAY},
    ("[No. 1929 March 3, 2031]",): {"filed": DAY},
    ("San Juan, Puerto Rico, March 3, 2031.",): {"filed": DAY},
    ("Case No. 30-12345", "Hearing Date: September 14, 2030"): {},
    ("Rendered on March 3, 2031",): {"filed": DAY},
    ("Opinion Delivered March 3, 2031",): {"filed": DAY},
    ("Filed March 3, 2031. September 14, 2030 Session.",): {"filed": DAY, "argued": BEFORE},
    ("Argued September 14, 2030.", "Decision released March 3, 2031."): {
        "filed": DAY,
        "argued": BEFORE,
    },
    ("March 3, 2031.", "Rehearing Denied May 21, 2031."): {"filed": DAY},
    ("Decided March 3, 2031.", "Rehearing En Banc Denied", "May 21, 2031."): {"decided": DAY},
    ("May 21, 2031", "March 3, 2031. Review Denied May 21, 2031."): {"filed": DAY},
    ("Decided by Attorney General March 3, 2031. Decided by Board September 14, 2030.",): {
        "decided": DAY
    },
    ("Appeal from the judgment of September 14, 2030",): {},
}


@pytest.mark.parametrize("lines", PRINTED)
def test_the_days_of_a_caption(lines: tuple[str, ...]) -> None:
    assert dates_in([CaptionLine(role_of(line), Text(line)) for line in lines]) == PRINTED[lines]
