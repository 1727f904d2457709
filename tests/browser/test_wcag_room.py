"""Text and targets have the room they need, whatever size and spacing a reader sets.

WCAG 2.2, criteria 1.4.4, 1.4.10, 1.4.12 and 2.5.8.
"""

import pytest
from playwright.sync_api import Page, Playwright

from tests.browser.conftest import launched, opened
from tests.browser.waiting import settle
from tests.conftest import SLUG

SPACING = """
* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
* { line-height: 1.5 !important }
p { margin-bottom: 2em !important }
"""
"""What criterion 1.4.12 says a reader may set."""

CUT = """() => [...document.querySelectorAll("body *")]
  .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((node) => ["hidden", "clip"].includes(getComputedStyle(node).overflowX))
  .filter((node) => node.textContent.trim() && !node.closest("svg"))
  // What is folded says so, and its button shows all of it.
  .filter((node) => !node.closest(".folded"))
  // The title in the header repeats that of the page, and is shortened on purpose; what is a pixel
  // wide is for screen readers alone.
  .filter((node) => !node.closest(".md-header__title") && node.clientWidth > 1)
  .filter((node) =>
    node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
  .map((node) => `${node.tagName} ${node.className}: ${node.textContent.trim().slice(0, 40)}`)"""
"""Elements that cut off part of their text."""

OVERLAPPING = """() => {
  const boxes = [];
  const blocks = "p, h1, h2, h3, h4, li, dt, dd, td, .note-label";
  for (const node of document.querySelectorAll(`article :is(${blocks})`)) {
    if (!node.checkVisibility() || node.querySelector("p, li, td")) continue;
    if (node.closest(".folded")) continue; // its words go on under its edge
    // The words in the flow: not those beside them, nor those for screen readers alone.
    const both = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
    const flow = document.createTreeWalker(node, both, (part) =>
      part.nodeType === 1 && getComputedStyle(part).position === "absolute"
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT);
    const words = document.createRange();
    while (flow.nextNode()) {
      if (flow.currentNode.nodeType !== 3) continue;
      words.selectNodeContents(flow.currentNode);
      boxes.push([node, words.getBoundingClientRect()]);
    }
    const number = node.querySelector(":scope > .paragraph-number");
    if (number) boxes.push([number, number.getBoundingClientRect()]);
  }
  for (const node of document.querySelectorAll("article .folded"))
    if (node.checkVisibility()) boxes.push([node, node.getBoundingClientRect()]);
  const deep = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6;
  const found = [];
  boxes.sort(([, a], [, b]) => a.top - b.top);
  boxes.forEach(([one, a], index) => {
    for (let next = index + 1; next < boxes.length && boxes[next][1].top < a.bottom; next++) {
      const [other, b] = boxes[next];
      if (deep(a, b) && !one.contains(other) && !other.contains(one))
        found.push(`${one.textContent.slice(0, 30)} | ${other.textContent.slice(0, 30)}`);
    }
  });
  return found;
}"""
"""Pairs of blocks of text that cover each other."""

SMALL = """() => {
  const targets = [
    ...document.querySelectorAll("a[href], button, input, select, summary, label[for]"),
  ]
    .filter((node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height);
  const inSentence = (node) => {
    const block = node.closest("p, li, dt, dd, td, figcaption, h1, h2, h3, h4");
    const own = node.textContent.trim().length;
    const inline = getComputedStyle(node).display === "inline";
    return inline && block && block.textContent.trim().length > own;
  };
  const distance = (x, y, box) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const crowded = (node, box) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return targets.some(([other, there]) =>
      !other.contains(node) && !node.contains(other) && distance(x, y, there) < 12);
  };
  return targets
    .filter(([node, box]) => Math.min(box.width, box.height) < 23.9)
    .filter(([node, box]) => !inSentence(node) && crowded(node, box))
    .map(([node, box]) =>
      `${node.className} “${node.textContent.trim().slice(0, 30)}” ${box.width}×${box.height}`);
}"""
"""Targets smaller than 24 by 24 CSS px that stand in no sentence and have no room around them."""


ZOOMED = ((320, 256), (640, 400))
"""A window of 1280 px at 400 and at 200 percent: width and height in px (criterion 1.4.10)."""
WIDTHS = (375, 768, 1280)
SPACED = (1280, 320)
"""Each begins where the one before it ended: a window that keeps its size costs nothing."""


def resize(page: Page, width: int, height: int) -> None:
    """Give the page another size, and let it lay out its notes anew."""
    page.set_viewport_size({"width": width, "height": height})
    settle(page)


def too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def test_text_of_twice_the_size_is_whole(
    playwright: Playwright, address: str, kinds: list[str]
) -> None:
    browser = launched(playwright, "--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    page = opened(browser.new_page(base_url=address))
    found: list[str] = []
    for place in kinds:
        page.goto(place)
        assert page.evaluate("matchMedia('(width = 40em)').matches"), "text has its usual size"
        found += [f"{place} is too wide"] if too_wide(page) else []
        found += page.evaluate(CUT) + page.evaluate(OVERLAPPING)
    browser.close()
    assert found == []


def test_every_page_has_room_at_every_size_and_with_more_space(
    still_page: Page, kinds: list[str]
) -> None:
    """Each page is opened once: it is what takes the time."""
    found: list[str] = []
    for place in kinds:
        still_page.goto(place)
        for width, height in ZOOMED:
            resize(still_page, width, height)
            found += [f"{place} is too wide at {width} px"] if too_wide(still_page) else []
        for width in WIDTHS:
            resize(still_page, width, 800)
            found += [f"{place} is too wide at {width} px"] if too_wide(still_page) else []
            found += [f"{place}: {said}" for said in still_page.evaluate(SMALL)]
        still_page.add_style_tag(content=SPACING)
        for width in SPACED:
            resize(still_page, width, 800)
            found += [f"{place} with more space is too wide"] if too_wide(still_page) else []
            found += still_page.evaluate(CUT) + still_page.evaluate(OVERLAPPING)
    assert found == []


BOXES = """() => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  document.querySelector("#keys").showModal();
  return [...document.querySelectorAll("input[type=checkbox]")]
    .filter((box) => box.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((box) => box.getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height));
}"""
"""The lesser side of each box to tick, where everything that folds is open."""


@pytest.mark.parametrize("place", ["opinion", "print"])
def test_a_box_to_tick_is_large_enough_by_itself(place: str, still_page: Page) -> None:
    still_page.goto(f"opinions/{SLUG}/{place}/")
    sides = still_page.evaluate(BOXES)
    assert len(sides) >= 2
    assert min(sides) >= 24
