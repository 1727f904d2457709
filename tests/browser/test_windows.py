"""A window that is kept from test to test gives each the page of a new reader."""

from playwright.sync_api import Page

from tests.browser.conftest import Open, Windows

KEPT = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, history.length]"


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
