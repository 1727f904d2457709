"""How the case itself is cited, from what its editor lists."""

import datetime

import pytest

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
