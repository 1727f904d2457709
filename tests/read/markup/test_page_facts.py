"""What a site says of the case outside the opinion counts where the opinion does not say it."""

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

OPINION = """<h3>Dora QUILL, Appellee v. GABLE AUCTION COMPANY, Appellant</h3>{court}
<p>No. 30-1114</p><p>Decided: March 03, 2031</p><p>BAKER, Circuit Judge.</p>
<p>The buyer of a lamp sued the seller, who had said from which schooner it came. We affirm.</p>"""
FINDLAW = """<html><head><title>QUILL v. GABLE AUCTION COMPANY (2031) | FindLaw</title></head><body>
<main><h1>QUILL v. GABLE AUCTION COMPANY (2031)</h1>
<p>United States Court of Appeals, Eighth Circuit.</p>
<div class="caselawcontent">{opinion}</div></main></body></html>"""
JUSTIA = """<html><head><title>Quill v. Gable Auction Co. :: 2031 :: Supreme Court of Ohio Decisions
:: Ohio Case Law :: US Law :: Justia</title></head><body><main><h1>Quill v. Gable Auction Co.</h1>
<p>The Supreme Court of Ohio affirmed the judgment of the Court of Appeals, and said why.</p>
<div id="opinion">{opinion}</div></main></body></html>"""
COURTS = """<html><body><ul><li>Supreme Court of Ohio</li><li>Ohio Court of Appeals</li></ul>
<div id="opinion">{opinion}</div></body></html>"""


@pytest.mark.parametrize(("page", "court"), [(FINDLAW, "ca8"), (JUSTIA, "ohio"), (COURTS, None)])
def test_the_court_is_known_from_the_page(page: str, court: str | None) -> None:
    data = page.format(opinion=OPINION.format(court="")).encode()
    opinion = recover(read("quill.html", data))
    assert opinion.case.court == court
    assert any(doubt.code == "caption-missing" for doubt in opinion.doubts) is (court is None)


def test_the_court_that_the_opinion_names_goes_before_that_of_the_page() -> None:
    own = OPINION.format(court="<p>Supreme Court of Kansas.</p>")
    opinion = recover(read("quill.html", FINDLAW.format(opinion=own).encode()))
    assert opinion.case.court == "kan"


FEDERAL = """<html><head><title>Quill v. Gable, 279 F.3d 1204 (10th Cir. 2032)</title></head><body>
<main><h1>Harbor Keepers, a Colorado Unincorporated Nonprofit Association; Ann Quill,
Plaintiffs-appellants, v. Otto Gable, in His Official Capacity As Clerk of Bay County; Bay County
Board, Defendants-appellees, 279 F.3d 1204 (10th Cir. 2032)</h1>
<p>US Court of Appeals for the Tenth Circuit - 279 F.3d 1204 (10th Cir. 2032) February 7, 2032</p>
<div id="opinion"><p>Before ABLE, Chief Judge, COVE, and DORN, Circuit Judges.</p>
<p>ABLE, Chief Judge.</p><p>The keepers sued the clerk, who would not list their proposal. He says
that it came a day late, and it did. We affirm.</p></div></main></body></html>"""
"""As Justia gives the Federal Reporter, the caption over the opinion."""


def test_name_and_day_are_known_from_the_page() -> None:
    opinion = recover(read("harbor.html", FEDERAL.encode()))
    assert opinion.case.name == "Harbor Keepers v. Gable"
    assert opinion.case.court == "ca10"
    assert str(opinion.case.date_filed) == "2032-02-07"
    assert "name-from-address" in {doubt.code for doubt in opinion.doubts}


UNCAPTIONED = """<html><head><title>Quill v. Harbor Elevator Company, 998 F.2d 925</title></head>
<body><p>DocketNumber: 25993<br>Filed Date: 10/5/2033<br>Modified Date: 10/19/2034</p>
<p>ABLE, Circuit Judge:</p><p>The keeper lit his lamps on the pier after the hour at which the
company puts out its own, and was told to stop. He went on. We affirm.</p></body></html>"""


def test_the_name_of_an_opinion_without_caption_is_that_in_the_title_of_the_page() -> None:
    opinion = recover(read("quill.html", UNCAPTIONED.encode()))
    assert opinion.case.name == "Quill v. Harbor Elevator Company"
    assert "name-from-address" in {doubt.code for doubt in opinion.doubts}
