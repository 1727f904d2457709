"""The feed says which editions are new or corrected, as their editors say."""

import datetime

from lxml import etree

from build_scripts.model import Summary
from build_scripts.site.feed import ATOM, MOST, feed

ADDRESS = "https://opinions.example.org/"
HOSTILE = 'Roe & "Sons" <script>alert(7)</script> v. Doe'


def edition(slug: str, day: datetime.date | None, title: str = "Roe v. Doe") -> Summary:
    return Summary(slug, title, citation="1 F.4th 2", court="Court of Appeals", day=day)


def entries(root: etree._Element) -> list[str]:
    return [str(each.findtext(f"{{{ATOM}}}id")) for each in root.iter(f"{{{ATOM}}}entry")]


def made(*editions: Summary) -> etree._Element:
    data = feed("Our & Your Opinions", ADDRESS, "opinions", editions)
    assert data
    return etree.fromstring(data)


def test_the_newest_come_first_and_what_has_no_day_is_no_news() -> None:
    days = [datetime.date(2026, 1, day) for day in (5, 9, 7)]
    root = made(edition("none", None), *(edition(f"e{day.day}", day) for day in days))
    assert entries(root) == [f"{ADDRESS}opinions/e{day}/" for day in (9, 7, 5)]
    assert root.findtext(f"{{{ATOM}}}updated") == "2026-01-09T00:00:00Z"
    assert root.findtext(f"{{{ATOM}}}title") == "Our & Your Opinions"


def test_a_site_without_news_has_no_feed() -> None:
    assert feed("Opinions", ADDRESS, "opinions", [edition("none", None)]) is None


def test_a_title_is_words() -> None:
    root = made(edition("e", datetime.date(2026, 1, 5), HOSTILE))
    assert root.findtext(f".//{{{ATOM}}}entry/{{{ATOM}}}title") == HOSTILE


def test_a_feed_does_not_grow_with_the_library() -> None:
    day = datetime.date(2026, 1, 5)
    assert len(entries(made(*(edition(f"e{number}", day) for number in range(MOST + 5))))) == MOST
