"""What a reader does with the site, in a browser."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.conftest import LookAt
from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"


def built(site: Path, part: str) -> html.HtmlElement:
    """Return a page of the edition as it was built."""
    return html.fromstring((site / EDITION / part / "index.html").read_text(encoding="utf-8"))


def test_notes_lead_there_and_back_without_scripts(plain_page: Page) -> None:
    plain_page.goto(f"{EDITION}opinion/")
    reference = plain_page.locator("#nref2")
    expect(reference).to_have_text("2")
    reference.click()
    arrive(plain_page, "#n2")
    note = plain_page.locator("#n2")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("the internal relocation issue is dispositive.")
    note.locator(".note-label").click()
    arrive(plain_page, "#nref2")
    expect(plain_page.locator("#nref2")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("part", "labels"),
    [("", ["*"]), ("summary/", ["**"]), ("opinion/", ["1", "2"]), ("concurrence/", ["1"])],
)
def test_notes_bear_their_printed_labels(part: str, labels: list[str], site: Path) -> None:
    page = built(site, part)
    marks = [mark.text_content() for each in page.find_class("note-ref") for mark in each.iter("a")]
    assert marks == labels
    assert [label.text_content() for label in page.find_class("note-label")] == labels


def test_a_note_broken_over_pages_is_whole(site: Path) -> None:
    (text,) = built(site, "concurrence/").get_element_by_id("n1").find_class("note-text")
    (paragraph,) = text.findall("p")
    words = " ".join(paragraph.text_content().split())
    assert "192 F.3d 1241, 1246 (9th Cir. 1999) (finding death threats by" in words


def test_each_paragraph_links_to_itself(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    numbers = page.locator(".paragraph-number")
    assert numbers.all_inner_texts() == [str(number) for number in range(1, 27)]
    numbers.nth(6).click()
    arrive(page, "#p7")
    expect(page.locator("p#p7")).to_be_in_viewport()


PARTS = (
    "summary opinion concurrence coverage authorities together chronology people glossary says "
    "about"
).split()


def test_next_and_previous_lead_through_the_parts(site: Path, plain_page: Page) -> None:
    """A reader presses the links of one page; those of the others lead on from there."""
    plain_page.goto(f"{EDITION}opinion/")
    for way, part in (("next", "concurrence"), ("prev", "opinion")):
        plain_page.locator(f"a.md-footer__link--{way}").click()
        arrive(plain_page, f"{EDITION}{part}/")
    for before, part in pairwise(["", *(f"{part}/" for part in PARTS)]):
        assert led_from(site, before, "next") == f"/{EDITION}{part}"
        assert led_from(site, part, "prev") == f"/{EDITION}{before}"


def led_from(site: Path, part: str, way: str) -> str:
    """Return the address that a link at the foot of a page leads to."""
    (link,) = built(site, part).find_class(f"md-footer__link--{way}")
    return urljoin(f"/{EDITION}{part}", str(link.get("href")))


def test_the_front_page_says_the_case_on_one_screen(page: Page) -> None:
    page.goto(EDITION)
    for words in ("Duran-Rodriguez v. Barr", "Ninth Circuit", "March 20, 2019", "PETITION DENIED"):
        expect(page.locator(".masthead").get_by_text(words).first).to_be_in_viewport()
    expect(page.get_by_text("the evidence did not compel the conclusion").first).to_be_in_viewport()


def test_every_page_of_an_edition_begins_at_the_same_edge_at_each_width(page: Page) -> None:
    edges: dict[int, set[int]] = {width: set() for width in (390, 768, 1220, 1280, 1440, 1920)}
    for part in ("", "opinion/", "coverage/", "authorities/", "together/", "chronology/", "about/"):
        page.goto(EDITION + part)
        first = page.locator("article :is(h1, .running-head)").first
        for width, found in edges.items():
            page.set_viewport_size({"width": width, "height": 900})
            found.add(first.evaluate("one => Math.round(one.getBoundingClientRect().left)"))
    assert all(len(found) == 1 for found in edges.values()), edges


def test_the_contents_mark_the_part_to_which_they_led(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    entry = page.locator(".md-nav--secondary a:visible", has_text="Past Persecution")
    entry.click()
    expect(entry).to_have_class(re.compile("md-nav__link--active"))


def test_the_caption_sets_the_docket_beside_the_parties(page: Page) -> None:
    page.goto(EDITION)
    party = page.get_by_text("JOSE JESUS DURAN-RODRIGUEZ,", exact=True).bounding_box()
    docket = page.locator(".caption-docket").first.bounding_box()
    assert party
    assert docket
    assert docket["x"] > party["x"] + party["width"] * 0.9
    assert abs(docket["y"] - party["y"]) < 40


def test_no_request_leaves_the_site(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{EDITION}opinion/")
    settle(page)
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_the_court_and_the_build_are_told_apart(look_at: LookAt) -> None:
    page = look_at(f"{EDITION}opinion/")
    face = "element => getComputedStyle(element).fontFamily"
    assert "Source Serif 4" in page.locator("p#p1").evaluate(face)
    assert "Source Serif 4" not in page.locator(".paragraph-number").first.evaluate(face)
    assert "Source Serif 4" not in page.locator(".notes > h2").evaluate(face)
