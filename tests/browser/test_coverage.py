"""The page of the news story, as a reader meets it."""

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.test_reading import EDITION
from tests.browser.waiting import arrive

COVERAGE = f"{EDITION}coverage/"


def box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).first.bounding_box()
    assert found
    return found


def test_story_and_findings_stand_side_by_side_and_level(page: Page) -> None:
    page.goto(COVERAGE)
    for paragraph, claim in (("#s1", "#claim-6"), ("#s3", "#claim-13"), ("#s5", "#claim-23")):
        said, found = box(page, paragraph), box(page, claim)
        assert said["x"] + said["width"] < found["x"]
        assert abs(said["y"] - found["y"]) < 24


def test_a_paragraph_stays_in_sight_as_long_as_its_findings(page: Page) -> None:
    page.goto(COVERAGE)
    page.locator("#claim-8").scroll_into_view_if_needed()
    expect(page.locator("#said-8")).to_be_in_viewport()


def test_on_a_phone_each_paragraph_stands_over_its_findings(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(COVERAGE)
    said, found, following = box(page, "#s1"), box(page, "#claim-6"), box(page, "#s2")
    assert said["y"] + said["height"] <= found["y"]
    assert found["y"] + found["height"] <= following["y"]
    assert abs(said["width"] - found["width"]) < 60


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_it_does_not_scroll_sideways(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(COVERAGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_claim_and_finding_light_up_together_on_hover_and_on_focus(page: Page) -> None:
    page.goto(COVERAGE)
    claim, finding = page.locator(".claim[data-claim='14']"), page.locator("#claim-14")
    claim.hover()
    expect(finding).to_have_class("finding paraphrase lit")
    page.locator("h1").hover()
    expect(finding).to_have_class("finding paraphrase")
    finding.hover()
    expect(claim).to_have_class("claim paraphrase lit")
    page.locator("h1").hover()
    page.locator("#said-8").focus()
    expect(page.locator("#claim-8")).to_have_class("finding supported lit")
    expect(claim).to_have_class("claim paraphrase")


def test_it_is_complete_without_scripts(plain_page: Page) -> None:
    plain_page.goto(COVERAGE)
    assert plain_page.locator(".finding[data-claim]:visible").count() == 27
    expect(plain_page.get_by_text("Wednesday = March 20, 2019")).to_be_visible()
    plain_page.locator("#said-14").click()
    expect(plain_page.locator("#claim-14")).to_be_in_viewport()
    plain_page.locator("#claim-14 .claim-number").click()
    expect(plain_page.locator("#s3")).to_be_in_viewport()
    plain_page.locator("#claim-14 .passage-place a").click()
    arrive(plain_page, "/opinion/#p3")


def test_findings_differ_by_word_and_by_line(page: Page) -> None:
    page.goto(COVERAGE)
    style = "element => getComputedStyle(element).textDecorationStyle"
    kinds = ("supported", "paraphrase", "differs", "not-there")
    drawn = [page.locator(f".claim.{kind}").first.evaluate(style) for kind in kinds]
    assert drawn == ["solid", "dashed", "wavy", "dotted"]
    said = [page.locator(f".finding.{kind} .finding-head").first.inner_text() for kind in kinds]
    assert len(set(said)) == len(kinds)


def test_the_three_voices_are_set_apart(page: Page) -> None:
    page.goto(COVERAGE)
    face = "element => getComputedStyle(element).fontFamily.split(',')[0]"
    faces = [page.locator(f"{name} >> nth=0").evaluate(face) for name in (".said p", ".by-court")]
    assert faces == ['"Times New Roman"', '"Source Serif 4"']
    assert page.locator(".reason").first.evaluate(face) not in faces
    assert page.locator(".said").first.get_attribute("aria-label") == "The news story"


def test_a_mark_in_the_opinion_says_what_was_reported_and_leads_back(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    mark = page.locator("#p3 .reported", has_text="population 3,500")
    expect(mark).to_have_accessible_name("reported as “population 3,500”")
    size = mark.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 24
    mark.hover()
    card = page.locator(".report-card:popover-open")
    expect(card).to_contain_text("Reported by Fronteras Desk as")
    expect(card).to_contain_text("Paraphrase")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    mark.click()
    arrive(page, "/coverage/#claim-14")


def test_the_layer_can_be_switched_off(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    page.locator(".layers summary").click()
    page.get_by_label("What the press reported").uncheck()
    expect(page.locator(".reported:visible")).to_have_count(0)
    page.reload()
    expect(page.locator(".reported:visible")).to_have_count(0)
