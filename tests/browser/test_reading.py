"""What a reader does with the site, in a browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"

SEARCHES = {
    "Elias-Zacarias": ("authorities/#ins-v-elias-zacarias-502-us-478",),
    "224 F.3d 929": ("authorities/#lim-v-ins-224-f3d-929",),
    "224 F3d 929": ("authorities/#lim-v-ins-224-f3d-929",),
    "217 F. 3d 646": ("authorities/#navas-v-ins-217-f3d-646",),
    '"502 U.S. 478"': ("authorities/#ins-v-elias-zacarias-502-us-478",),
    "8 CFR 1208.16": ("authorities/#8-cfr-1208-16",),
    "1208.13": ("authorities/#8-cfr-1208-13",),
    "8 USC 1101": ("authorities/#8-usc-1101",),
    "(a)(42)": ("opinion/#p14",),
    "Kotasz": ("authorities/#kotasz-v-ins-31-f3d-847",),
    '"small category of cases"': ("opinion/#p16",),
    '"in isolation"': ("concurrence/#e2", "concurrence/#p4"),
    '"clearly misleading"': ("concurrence/#p4",),
    '"particular social group"': ("opinion/#p14", "opinion/#p15"),
    "must": ("concurrence/#", "opinion/#", "summary/#"),
    "Hurwitz": ("people/#andrew-d-hurwitz",),
    "aunt": ("people/#his-aunt",),
    "flees to Hermosillo": ("chronology/#event-6",),
    "Duran-Rodriguez's": ("opinion/#", "concurrence/#", "summary/#"),
    "dispositive": ("opinion/#n2",),
}
"""What readers type, and where the first result may lead."""


def test_search_leads_to_the_paragraph_or_note(page: Page) -> None:
    page.goto("")
    field = page.locator("input[name=query]")
    field.click()
    result = f".md-search-result__item a[href*='{EDITION}'][href*='#']:visible"
    for query, wanted in SEARCHES.items():
        page.keyboard.type(query)
        places = "|".join(place.replace("#", r"\?h=[^#]*#") for place in wanted)
        first = page.locator(result).first
        expect(first).to_have_attribute("href", re.compile(f"{EDITION}(?:{places})"))
        field.press("Control+A")
        field.press("Delete")
        expect(page.locator(result)).to_have_count(0)


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
def test_notes_bear_their_printed_labels(part: str, labels: list[str], plain_page: Page) -> None:
    plain_page.goto(EDITION + part)
    assert plain_page.locator(".note-ref a").all_inner_texts() == labels
    assert plain_page.locator(".note-label").all_inner_texts() == labels


def test_a_note_broken_over_pages_is_whole(plain_page: Page) -> None:
    plain_page.goto(f"{EDITION}concurrence/#n1")
    note = plain_page.locator("#n1")
    expect(note).to_contain_text("192 F.3d 1241, 1246 (9th Cir. 1999) (finding death threats by")
    assert note.locator(".note-text > p").count() == 1


def test_each_paragraph_links_to_itself(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    numbers = page.locator(".paragraph-number")
    assert numbers.all_inner_texts() == [str(number) for number in range(1, 27)]
    numbers.nth(6).click()
    arrive(page, "#p7")
    expect(page.locator("p#p7")).to_be_in_viewport()


def test_next_and_previous_lead_through_the_parts(plain_page: Page) -> None:
    plain_page.goto(EDITION)
    parts = (
        "summary opinion concurrence coverage authorities together chronology people glossary "
        "says about"
    )
    for part in parts.split():
        plain_page.locator("a.md-footer__link--next").click()
        arrive(plain_page, f"{EDITION}{part}/")
    plain_page.locator("a.md-footer__link--prev").click()
    arrive(plain_page, f"{EDITION}{parts.split()[-2]}/")


def test_the_front_page_says_the_case_on_one_screen(page: Page) -> None:
    page.goto(EDITION)
    for words in ("Duran-Rodriguez v. Barr", "Ninth Circuit", "March 20, 2019", "PETITION DENIED"):
        expect(page.locator(".masthead").get_by_text(words).first).to_be_in_viewport()
    expect(page.get_by_text("the evidence did not compel the conclusion").first).to_be_in_viewport()


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


def test_the_court_and_the_build_are_told_apart(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    face = "element => getComputedStyle(element).fontFamily"
    assert "Source Serif 4" in page.locator("p#p1").evaluate(face)
    assert "Source Serif 4" not in page.locator(".paragraph-number").first.evaluate(face)
    assert "Source Serif 4" not in page.locator(".notes > h2").evaluate(face)
