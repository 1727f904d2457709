"""The place a reader came to, kept on the device; the time that is left."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"
OFFER = "Continue at ¶ 12 of the opinion"


def read_to(page: Page, paragraph: str) -> None:
    """Go to the opinion and scroll to one of its paragraphs."""
    page.goto(OPINION)
    page.locator(paragraph).evaluate("element => element.scrollIntoView()")
    settle(page)


@pytest.mark.parametrize("part", ["", "concurrence/", "authorities/", "about/"])
def test_on_return_the_place_is_offered_and_not_forced(part: str, page: Page) -> None:
    read_to(page, "#p12")
    page.goto("")
    page.goto(EDITION + part)
    assert page.evaluate("scrollY") == 0
    offer = page.get_by_role("link", name=OFFER)
    expect(offer).to_be_visible()
    offer.click()
    arrive(page, f"{OPINION}#p12")
    expect(page.locator("#p12")).to_be_in_viewport()


def test_nothing_is_offered_to_who_comes_for_the_first_time(page: Page) -> None:
    page.goto(OPINION)
    page.goto(EDITION)
    expect(page.locator(".place")).to_be_hidden()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('place'))") == []


def test_nothing_is_offered_to_who_comes_from_that_very_place(page: Page) -> None:
    read_to(page, "#p12")
    page.keyboard.press("n")  # the theme's key for the next page
    expect(page.get_by_role("heading", name="Concurrence")).to_be_visible()
    expect(page.locator(".place")).to_be_hidden()
    page.locator(".running-head a").click()
    expect(page.get_by_role("link", name=OFFER)).to_be_visible()


def test_forgetting_forgets_and_goes_on_doing_so(page: Page) -> None:
    read_to(page, "#p12")
    page.goto(EDITION)
    page.get_by_role("button", name="Forget").click()
    expect(page.locator(".place")).to_have_text("Forgotten")
    expect(page.locator(".place")).to_be_focused()
    page.goto(EDITION)
    expect(page.locator(".place")).to_be_hidden()
    read_to(page, "#p12")
    page.goto(OPINION)
    page.get_by_role("button", name="Forget").click()
    page.locator("#p9").evaluate("element => element.scrollIntoView()")
    settle(page)
    page.goto(EDITION)
    expect(page.locator(".place")).to_be_hidden()


def test_each_edition_has_a_place_of_its_own(page: Page) -> None:
    page.goto(EDITION)
    page.evaluate("localStorage['place:another'] = '/elsewhere/#p3 the dissent'")
    page.reload()
    expect(page.locator(".place")).to_be_hidden()


REFUSED = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })"
)


def test_where_nothing_may_be_kept_nothing_breaks(page: Page) -> None:
    errors: list[str] = []
    page.add_init_script(path=None, script=REFUSED)
    read_to(page, "#p12")
    # The theme says so in the console; our own scripts do not fail.
    page.on("pageerror", lambda error: errors.append(error.stack or error.message))
    page.goto(EDITION)
    expect(page.locator(".place")).to_be_hidden()
    read_to(page, "#p12")
    expect(page.locator(".time-left")).to_be_visible()
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_be_visible()
    ours = [error for error in errors if re.search(r"reading\.", error)]
    assert ours == []


def minutes_left(page: Page) -> int:
    match = re.search(r"(\d+) min left", page.locator(".time-left").inner_text())
    assert match
    return int(match[1])


@pytest.mark.parametrize("width", [320, 1280])
def test_the_time_left_grows_less_by_reading(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(OPINION)
    expect(page.locator(".time-left")).to_be_in_viewport()
    at_first = minutes_left(page)
    assert at_first == 8  # as the front page says
    page.locator("#p16").evaluate("element => element.scrollIntoView()")
    settle(page)
    then = minutes_left(page)
    assert 2 <= then < at_first
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    settle(page)
    assert minutes_left(page) <= then
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_time_left_is_not_read_out_at_each_step(page: Page) -> None:
    page.goto(OPINION)
    live = "[aria-live], [role=status], [role=alert], [role=timer], [role=log], output"
    assert page.locator(f":is({live}) .time-left, .time-left:is({live})").count() == 0


def test_from_disk_the_place_is_kept_too(page: Page, site: Path) -> None:
    page.goto((site / OPINION / "index.html").as_uri())
    page.locator("#p12").evaluate("element => element.scrollIntoView()")
    settle(page)
    page.goto((site / EDITION / "index.html").as_uri())
    page.get_by_role("link", name=OFFER).click()
    arrive(page, "/opinion/index.html#p12")
