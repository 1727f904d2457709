"""Everything by keyboard, the focus always seen, nobody caught.

WCAG 2.2, criteria 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11 and, for the contrast of what shows the
focus, 1.4.11.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as NeverMet

from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG
from tests.trials import Trials

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"
MANY = 900
"""More presses of Tab than any page has places for it."""

FOCUS = """() => {
  const known = (window.known ??= new Map());
  const rgba = (colour) => {
    if (!known.has(colour)) {
      const canvas = document.createElement("canvas").getContext("2d");
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const luminance = (colour) => {
    const [r, g, b] = rgba(colour).slice(0, 3).map((value) => value / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const opaque = (node) => {
    while (node && rgba(getComputedStyle(node).backgroundColor)[3] < 255) node = node.parentElement;
    return node ? getComputedStyle(node).backgroundColor : "white";
  };
  const element = document.activeElement;
  if (element === document.body) return null;
  // What shows the focus of the hidden choice of a colour scheme is its label.
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const style = getComputedStyle(shown);
  // A case in the picture of the authorities has a frame drawn around it.
  const frame = shown.matches(".picture-case") && shown.querySelector(".picture-ground");
  const [shape, colour, width] = frame
    ? ["solid", getComputedStyle(frame).stroke, getComputedStyle(frame).strokeWidth]
    : [style.outlineStyle, style.outlineColor, style.outlineWidth];
  const [light, dark] = [luminance(colour), luminance(opaque(shown.parentElement))]
    .sort((a, b) => b - a);
  const seen = [...shown.getClientRects()].some((box) =>
    [0.03, 0.1, 0.5, 0.9, 0.97].some((x) => [0.2, 0.5, 0.8].some((y) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top && (shown.contains(top) || (top.contains(shown) && top.closest("svg")));
    })));
  const name = element.getAttribute("aria-label") || element.textContent.trim().slice(0, 40);
  return {
    name: `${element.tagName} ${element.id || element.className} “${name}”`,
    seen,
    outline: shape === "none" ? 0 : parseFloat(width),
    contrast: (light + 0.05) / (dark + 0.05),
  };
}"""
"""The element in focus: whether it is to be seen, and its outline with its contrast."""


def tabbed(page: Page) -> Iterator[dict[str, Any]]:
    """Yield each place that Tab leads to, from the top of the page until it leaves it."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        place = page.evaluate(FOCUS)
        if place is None:
            return
        if not place["seen"]:  # what moves into sight
            with suppress(NeverMet):
                page.wait_for_function(f"() => (({FOCUS})() ?? {{ seen: true }}).seen")
            place = page.evaluate(FOCUS)
            if place is None:  # the way to the top was fading away, and gave the focus up
                continue
        yield place
    pytest.fail(f"Tab is caught in {page.url}")


SIZES = ((1280, 800), (320, 256), (768, 600))


@pytest.mark.parametrize(
    ("place", "sizes"),
    [("", SIZES), (OPINION, SIZES[1:] + SIZES[:1]), (f"{EDITION}authorities/", SIZES[::-1])],
)
def test_focus_goes_through_the_page_and_is_always_seen(
    place: str, sizes: tuple[tuple[int, int], ...], still_page: Page, trials: Trials
) -> None:
    """Each page in a window of another size; whole, in all three."""
    for width, height in trials.of(sizes, 1):
        still_page.set_viewport_size({"width": width, "height": height})
        still_page.goto(place)
        settle(still_page)
        places = list(tabbed(still_page))
        assert len(places) > 5
        assert [each["name"] for each in places if not each["seen"]] == []
        assert [each["name"] for each in places if each["outline"] < 2] == []
        assert [each["name"] for each in places if each["contrast"] < 3] == []


def test_the_first_press_of_tab_offers_to_skip_to_the_text(page: Page) -> None:
    page.goto(OPINION)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_a_search_by_keyboard_alone(page: Page) -> None:
    page.goto(EDITION)
    for _ in range(MANY):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.search-opener')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#site-search input").first).to_be_focused()
    page.keyboard.type("Elias-Zacarias")
    expect(page.locator("#site-search .found a").first).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="places")).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate(FOCUS)
    assert chosen["seen"]
    assert chosen["outline"] >= 2
    page.keyboard.press("Enter")
    page.wait_for_url("**/authorities/**#ins-v-elias-zacarias-502-us-478")


@pytest.mark.parametrize("width", [375, 1280])
def test_a_note_and_back_by_keyboard_alone(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(OPINION)
    page.locator("#p26 .paragraph-number").focus()
    reference = page.locator("#nref2")
    for _ in range(MANY):
        page.keyboard.press("Shift+Tab")
        if reference.evaluate("link => link === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#n2")).to_be_in_viewport()
    assert page.evaluate("!!document.activeElement.closest('#n2')")
    page.keyboard.press("Escape")
    expect(reference).to_be_focused()
    expect(reference).to_be_in_viewport()


def test_the_contents_of_a_narrow_page_by_keyboard_alone(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(OPINION)
    contents, opener = page.locator("#contents"), page.get_by_role("button", name="Navigation")
    expect(contents).to_be_hidden()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(contents).to_be_visible()
    page.keyboard.press("Tab")
    expect(contents.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_contents_close_when_they_lead_to_a_place_of_the_page(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(OPINION)
    page.get_by_role("button", name="Navigation").click()
    page.locator("#contents").get_by_role("link", name="DISCUSSION").click()
    expect(page.locator("#contents")).to_be_hidden()
    expect(page.locator("h2#discussion")).to_be_in_viewport()


def test_the_contents_open_without_scripts(plain_page: Page) -> None:
    plain_page.set_viewport_size({"width": 375, "height": 700})
    plain_page.goto(EDITION)
    plain_page.get_by_role("button", name="Navigation").click()
    plain_page.locator("#contents").get_by_role("link", name="Concurrence").click()
    arrive(plain_page, "/concurrence/")
