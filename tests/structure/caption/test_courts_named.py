"""A court is known by its name as courts and reporters print it."""

import re
from itertools import cycle

import pytest

from build_scripts.lexicon.courts.by_name import court_named
from build_scripts.lexicon.courts.known import court_name, courts_db_table
from build_scripts.structure.caption.reader import court_by_rule
from build_scripts.structure.line_roles import role_of

NAMED = {
    "IN THE ELEVENTH COURT OF APPEALS": "texapp",
    "Court of Appeals, Fourteenth District of Texas": "texapp",
    "In the Missouri Court of Appeals Western District": "moctapp",
    "Kansas City Court of Appeals, Missouri.": "moctapp",
    "St. Louis Court of Appeals.": "moctapp",
    "United States District Court, S.D. Texas, Houston Division.": "txsd",
    "United States District Court, D. Maryland": "mdd",
    "United States Bankruptcy Court, N.D. Illinois, E.D.": "ilnb",
    "United States Bankruptcy Court, D. Delaware.": "deb",
    "United States District Court, D. Mass.": "mad",
    "United States District Court, District of Columbia": "dcd",
    "UNITED STATES DISTRICT COURT CENTRAL DISTRICT OF CALIFORNIA CIVIL MINUTES – GENERAL": "cacd",
    "Court of Appeals of Virginia,Lexington.": "vactapp",
    "Court of Appeals of Texas, Houston (14th Dist.)": "texapp",
    "U.S. Court of International Trade": "cit",
    "IN THE SUPREME COURT OF THE STATE OF HAWAI'I": "haw",
    "U.S. District Court for the Eastern District of Arkansas": "ared",
    "COURT OF APPEAL, FOURTH APPELLATE DISTRICT DIVISION ONE STATE OF CALIFORNIA": "calctapp",
    "SUPREME COURT - STATE OF NEW YORK I.A.S. PART 30 - SUFFOLK COUNTY": "nysuprctfflk",
    "COMMONWEALTH OF MASSACHUSETTS SUPERIOR COURT CIVIL ACTION": "masssuperct",
    "UNITED STATES DISTRICT COURT DISTRICT OF OREGON PORTLAND DIVISION": "ord",
    "IN THE COURT OF COMMON PLEAS OF ERIE COUNTY, PENNSYLVANIA CIVIL DIVISION": "pactcompl",
}


@pytest.mark.parametrize("printed", NAMED)
def test_a_printed_name_leads_to_its_court(printed: str) -> None:
    assert court_named(printed) == NAMED[printed]


def test_the_rule_that_a_note_cites_tells_the_court() -> None:
    note = "may not be cited to the courts of this circuit except as provided by 9th Cir. R. 36-3."
    assert court_by_rule([note]) == "ca9"
    assert court_by_rule(["as 1st Cir. held, R. 3 of the Acme by-laws"]) is None


FORMS = (
    "{kind} of {state}",
    "{state} {kind}",
    "IN THE {kind} OF {state}",
    "IN THE {kind} OF THE STATE OF {state}",
    "THE {kind} OF THE STATE OF {state}",
    "STATE OF {state} {kind}",
    "STATE OF {state} IN {kind}",
    "{kind}, STATE OF {state}",
    "State of {state} In The {kind}",
    "{kind} of {state}, En Banc.",
)
"""How courts and their publishers set the name of a state’s court in a line."""
KIND = (
    r"(?:Supreme (?:Judicial )?Court|Court of (?:(?:Criminal|Civil|Special) )?Appeals|High Court"
    r"|Appellate Court|Court of Chancery)"
)


def test_the_line_of_each_states_court_is_known_and_leads_to_it() -> None:
    """Every court of appeal of courts-db, each in one of the forms."""
    forms = cycle(FORMS)
    for court in courts_db_table():
        state, name = court.get("location") or "-", court["name"]
        kind = re.fullmatch(f"(?:{state} )?({KIND})(?: of {state})?", name)
        if not kind or court.get("system") != "state" or any(d.get("end") for d in court["dates"]):
            continue
        form = next(forms)
        printed = form.format(kind=kind[1], state=state)
        printed = printed.upper() if form.isupper() or "THE {" in form else printed
        assert (role_of(printed), court_named(printed)) == ("court", court["id"]), printed


@pytest.mark.parametrize(
    ("court", "name"),
    [
        ("txsd", "United States District Court for the Southern District of Texas"),
        ("njd", "United States District Court for the District of New Jersey"),
        ("dcd", "United States District Court for the District of Columbia"),
        ("gud", "District Court, D. Guam"),  # a court of the territory, and of another name
    ],
)
def test_a_district_court_is_called_by_its_whole_name(court: str, name: str) -> None:
    assert court_name(court) == name
    assert court_named(name) == court


@pytest.mark.parametrize(
    "printed", ["UNITED STATES DISTRICT COURT", "United States Circuit Court", "District Court"]
)
def test_a_kind_of_court_is_none_where_its_district_is_lost(printed: str) -> None:
    assert court_named(printed) is None
