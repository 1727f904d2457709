"""How the case itself is cited, from what its editor lists."""

import datetime
from dataclasses import replace

import pytest

from build_scripts.citations.court_and_year import court_and_year
from build_scripts.citations.own import cited_as, own_cite, reported_at
from build_scripts.model import Case

NINTH = Case("Doe v. Roe", "ca9", date_filed=datetime.date(2019, 3, 20))


@pytest.mark.parametrize(
    ("line", "cite"),
    [
        ("2022-NCSC-1", "2022-NCSC-1"),
        ("2024 ND 12", "2024 ND 12"),
        ("Cite as: 2011 UT App 8.", "2011 UT App 8"),
        ("2020 NY Slip Op 02469", "2020 NY Slip Op 02469"),
        ("2019 Term No. 4", None),
        ("FILED 2024 ND 12", None),
    ],
)
def test_a_line_that_is_the_court_s_own_citation(line: str, cite: str | None) -> None:
    assert own_cite(line) == cite


@pytest.mark.parametrize(
    ("line", "cite"),
    [
        ("478 U.S. 186 (1986)", "478 U.S. 186"),
        ("610 F.3d 756", "610 F.3d 756"),
        ("See 478 U.S. 186", None),
        ("No. 85-140.", None),
    ],
)
def test_a_line_that_says_where_the_case_is_reported(line: str, cite: str | None) -> None:
    assert reported_at(line) == cite


@pytest.mark.parametrize(
    ("cites", "said"),
    [
        ((), None),
        (("918 F.3d 1025",), "918 F.3d 1025 (9th Cir. 2019)"),
        (("918 F.3d 1025", "2019 WL 1"), "918 F.3d 1025, 2019 WL 1 (9th Cir. 2019)"),
        (("2024 ND 12", "3 N.W.3d 1"), "2024 ND 12, 3 N.W.3d 1"),
    ],
)
def test_the_court_and_year_stand_where_no_cite_says_them(
    cites: tuple[str, ...], said: str | None
) -> None:
    assert cited_as(cites, NINTH) == said


@pytest.mark.parametrize(
    ("cites", "court", "year", "said"),
    [
        (("83 Wash. 2d 22",), "wash", 1973, "1973"),
        (("366 N.C. 289",), "nc", 2012, "2012"),
        (("73 N.Y.2d 312", "537 N.E.2d 176"), "ny", 1989, "1989"),
        (("537 N.E.2d 176",), "ny", 1989, "N.Y. 1989"),
        (("268 N.C. App. 1",), "ncctapp", 2019, "2019"),
        (("268 N.C. App. 1",), "nc", 2019, "N.C. 2019"),
        (("115 A.D.2d 10",), "nyappdiv", 1985, "N.Y. App. Div. 1985"),
        (("1 Wash. 22",), "va", 1791, "Va. 1791"),
        (("580 F.3d 206",), "ca4", 2009, "4th Cir. 2009"),
        (("562 U.S. 443",), "scotus", 2011, "2011"),
        (("2019 WL 12345",), "ca9", 2019, "9th Cir. 2019"),
        (("377 N.C. 391", "2021-NCSC-57"), "nc", 2021, ""),
        (("2003-Ohio-1234",), "ohioctapp", 2003, "Ohio Ct. App. 2003"),
        (("12 Foo. 3",), None, 1901, "1901"),
        (("12 Wash. 2d 3",), "wash", None, ""),
    ],
)
def test_brackets_name_no_court_that_the_reporter_names(
    cites: tuple[str, ...], court: str | None, year: int | None, said: str
) -> None:
    assert court_and_year(cites, court, year) == said


def test_a_case_in_its_official_reporter_is_cited_with_the_year_alone() -> None:
    case = Case("Doe v. Roe", "wash", date_filed=datetime.date(1973, 10, 25))
    assert cited_as(["83 Wash. 2d 22", "515 P.2d 160"], case) == (
        "83 Wash. 2d 22, 515 P.2d 160 (1973)"
    )


@pytest.mark.parametrize(
    ("cite", "said"),
    [
        ("23 F.3d 394", "23 F.3d 394 (9th Cir. 2019) (unpublished)"),
        ("657 F. App'x 89", "657 F. App'x 89 (9th Cir. 2019)"),
        ("2019 WL 12345", "2019 WL 12345 (9th Cir. 2019)"),
    ],
)
def test_a_decision_that_its_court_does_not_publish_says_so_where_no_cite_does(
    cite: str, said: str
) -> None:
    assert cited_as([cite], replace(NINTH, published=False)) == said
