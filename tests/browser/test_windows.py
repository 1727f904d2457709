"""A window that is kept from test to test gives each the page of a new reader."""

from playwright.sync_api import Page

from tests.browser.conftest import Open, Standing, Windows
from tests.conftest import SLUG

KEPT = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, history.length]"

SEEN = """() => [innerWidth, scrollY, getSelection().rangeCount, document.activeElement.tagName,
  document.querySelectorAll("dialog[open]").length]"""


def test_nothing_is_left_of_what_a_test_did(open_page: Open, windows: Windows) -> None:
    def found(page: Page) -> list[object]:
        page.goto("how-to-read/")
        kept: list[object] = page.evaluate(KEPT)
        return kept

    page = open_page()
    at_first = found(page)
    page.evaluate("localStorage.place = sessionStorage.place = document.cookie = 'place=#p12'")
    page.set_viewport_size({"width": 375, "height": 740})
    page.emulate_media(color_scheme="dark")
    assert found(page) != at_first
    windows.clear()
    another = open_page()
    assert found(another) == at_first
    assert another.evaluate("innerWidth") == 1280
    assert another.evaluate("matchMedia('(prefers-color-scheme: light)').matches")


def test_a_page_that_stands_is_as_if_nobody_had_read_it(standing: Standing) -> None:
    def found(page: Page) -> list[object]:
        seen: list[object] = page.evaluate(SEEN)
        return seen

    place = f"opinions/{SLUG}/opinion/"
    page = standing(place)
    at_first = found(page)
    page.set_viewport_size({"width": 375, "height": 740})
    page.locator("#c8").focus()
    page.locator("#p5").select_text()
    page.evaluate("scrollTo(0, 500)")
    page.get_by_role("button", name="Keys").evaluate("button => button.click()")
    assert all(one != other for one, other in zip(found(page), at_first, strict=True))
    assert standing(place) == page
    assert found(page) == at_first
