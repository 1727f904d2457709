"""A court is known by its name as courts and reporters print it."""

import pytest

from build_scripts.lexicon.courts import court_named
from build_scripts.structure.caption.reader import court_by_rule

NAMED = {
    "United States District Court, S.D. Texas, Houston Division.": "txsd",
    "United States District Court, D. Maryland": "mdd",
    "United States District Court, D. Mass.": "mad",
    "United States District Court, District of Columbia": "dcd",
    "UNITED STATES DISTRICT COURT CENTRAL DISTRICT OF CALIFORNIA CIVIL MINUTES – GENERAL": "cacd",
    "Court of Appeals of Virginia,Lexington.": "vactapp",
    "Court of Appeals of Texas, Houston (14th Dist.)": "texapp",
    "COURT OF APPEAL, FOURTH APPELLATE DISTRICT DIVISION ONE STATE OF CALIFORNIA": "calctapp",
}


@pytest.mark.parametrize("printed", NAMED)
def test_a_printed_name_leads_to_its_court(printed: str) -> None:
    assert court_named(printed) == NAMED[printed]


def test_the_rule_that_a_note_cites_tells_the_court() -> None:
    note = "may not be cited to the courts of this circuit except as provided by 9th Cir. R. 36-3."
    assert court_by_rule([note]) == "ca9"
    assert court_by_rule(["as 1st Cir. held, R. 3 of the Acme by-laws"]) is None
