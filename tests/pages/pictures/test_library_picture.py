"""The picture of a library: who cites whom, in order of time, drawn and in words."""

import datetime

from lxml import etree

from build_scripts.model import Summary
from build_scripts.model.across import CitesAnother
from build_scripts.pages.library.edition_cards import listing_page
from build_scripts.pages.pictures.library_picture import FEWEST, MOST, WIDTH, library_picture


def edition(number: int) -> Summary:
    filed = datetime.date(2000 + number, 3, 7)
    return Summary(f"case-{number}", f"Case <{number}> v. Roe", date_filed=filed)


def library(size: int) -> tuple[list[Summary], list[CitesAnother]]:
    """Return opinions each of which cites the first, by name: the newest first."""
    editions = [edition(number) for number in range(size)]
    citing = [CitesAnother(f"case-{number}", "case-0") for number in range(1, size)]
    return editions[::-1], citing


def drawn(size: int) -> etree._Element:
    return etree.HTML(library_picture(*library(size), ""))


def cases(picture: etree._Element) -> list[etree._Element]:
    return picture.findall(".//a[@class='picture-case']")


def caption(picture: etree._Element) -> str:
    return picture.findtext(".//p") or ""


def test_a_few_citations_are_no_picture() -> None:
    assert library_picture(*library(FEWEST), "") == ""
    assert "Who cites whom" not in listing_page(*library(FEWEST))
    assert "Who cites whom" in listing_page(*library(FEWEST + 1))


def test_the_opinions_stand_in_order_of_time_with_an_arc_to_each_they_cite() -> None:
    picture = drawn(8)
    links = cases(picture)
    assert [each.get("href") for each in links] == [f"case-{number}/" for number in range(8)]
    assert links[0].findtext("title") == "Case <0> v. Roe, 2000: cited by 7 opinions"
    assert links[3].findtext("title") == "Case <3> v. Roe, 2003: cites 1 opinion"
    assert len(picture.findall(".//path")) == 7
    assert caption(picture).startswith("8 of the 8 opinions of this library cite, or are")
    assert "Case <0> v. Roe is cited by most, 7 of them." in caption(picture)


def test_the_same_stands_in_words_with_links() -> None:
    said = [" ".join(map(str, item.itertext())) for item in drawn(8).iterfind(".//li")]
    assert said[0] == "Case <1> v. Roe (2001)  cites Case <0> v. Roe."
    assert len(said) == 7


def test_of_many_those_are_shown_that_matter_most_within_a_phones_width() -> None:
    picture = drawn(MOST + 20)
    assert len(cases(picture)) == MOST
    assert cases(picture)[0].get("href") == "case-0/"
    assert WIDTH <= 343  # 375, less the margins of a page
    assert [each.get("width") for each in picture.iterfind(".//svg")] == [str(WIDTH)]
    assert f"The {MOST} that cite and are cited most are shown." in caption(picture)


def test_from_disk_its_links_name_files() -> None:
    assert 'href="case-1/index.html"' in library_picture(*library(8), "index.html")
