"""How far it is to what readers come for: in presses, and in screens that go by.

Each begins on the front page of the edition. A press is a key, a click or a tap; a screen is one
height of the window that one scrolls on.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.waiting import settle
from tests.conftest import SLUG

FRONT = f"opinions/{SLUG}/"


@dataclass(slots=True)
class Reader:
    """Somebody with a task, and what it has cost so far."""

    page: Page
    presses: int = 0
    screens: int = 0

    def press(self, what: Locator) -> None:
        """Scroll to `what`, and press it."""
        self.scroll_to(what)
        what.click()
        settle(self.page)
        self.presses += 1

    def scroll_to(self, what: Locator) -> None:
        """Go on by whole screens until `what` is whole in the window."""
        size = self.page.viewport_size
        assert size
        while True:
            box = what.bounding_box()
            assert box
            if box["y"] + box["height"] <= size["height"]:
                return
            self.page.mouse.wheel(0, size["height"] - 100)
            settle(self.page)
            self.screens += 1
            assert self.screens < 30


@pytest.fixture
def desk(page: Page) -> Reader:
    page.goto(FRONT)
    settle(page)
    return Reader(page)


@pytest.fixture
def phone(open_page: Open) -> Reader:
    page = open_page(has_touch=True)
    page.set_viewport_size({"width": 375, "height": 812})
    page.goto(FRONT)
    settle(page)
    return Reader(page)


def cost(reader: Reader) -> tuple[int, int]:
    print(f"{reader.presses} presses, {reader.screens} screens")
    return reader.presses, reader.screens


def test_what_was_held(desk: Reader, phone: Reader) -> None:
    for reader, screens in ((desk, 0), (phone, 1)):
        reader.scroll_to(reader.page.locator(".masthead tr", has_text="Held"))
        reader.scroll_to(reader.page.locator(".masthead tr", has_text="Outcome"))
        assert cost(reader) == (0, screens)


def test_what_the_concurrence_says_of_navas(desk: Reader) -> None:
    desk.press(desk.page.locator(".parts a", has_text="Where the writings meet"))
    said = desk.page.locator(".meeting-side", has_text="our decision in Navas").first
    expect(said).to_contain_text("Concurrence ¶ 3")
    desk.scroll_to(said.locator("li").first)
    assert cost(desk) <= (1, 1)


def test_one_claim_of_the_story(desk: Reader) -> None:
    desk.press(desk.page.locator(".parts a", has_text="Coverage"))
    desk.press(desk.page.locator(".said .claim", has_text="population 3,500"))
    finding = desk.page.locator(".finding:focus")
    expect(finding).to_contain_text("a city with a population of about 3500")
    desk.scroll_to(finding)
    assert cost(desk) <= (2, 1)


def test_citing_paragraph_18(desk: Reader) -> None:
    desk.press(desk.page.locator(".masthead a", has_text="¶ 18"))
    paragraph = desk.page.locator("#p18")
    expect(paragraph).to_be_in_viewport()
    paragraph.locator(".paragraph-number").hover()
    desk.press(desk.page.get_by_role("button", name="Cite", exact=True))
    expect(desk.page.locator("#cite")).to_contain_text("¶ 18 in Annotated Opinions")
    assert cost(desk) == (2, 0)


def test_note_1_of_the_concurrence_on_a_phone(phone: Reader) -> None:
    phone.press(phone.page.locator(".parts a", has_text="Concurrence"))
    phone.press(phone.page.locator('.note-ref a[href="#n1"]'))
    note = phone.page.locator("#n1.sheet")
    expect(note).to_contain_text("So too do other cases confirm")
    expect(note).to_be_in_viewport()
    assert cost(phone) <= (2, 9)
