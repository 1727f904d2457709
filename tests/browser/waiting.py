"""Waits for what a page does, never for a time: no test depends on how fast the machine is."""

import re

from playwright.sync_api import Page, expect

LONGEST = 300_000
"""Milliseconds after which what is waited for is held not to happen, on the busiest of machines."""

FRAMES = """() => document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))))"""

LEAVING = """navigation.addEventListener("navigate", (event) => {
  (window.leaving ??= []).push(event.destination.url);
})"""


def settle(page: Page) -> None:
    """Wait until the page has done what follows in its next frames from whatever changed: its fonts
    are there, scrolling has been heard of, notes are laid out anew."""
    page.evaluate(FRAMES)


def arrive(page: Page, end: str) -> None:
    """Wait until the page has gone to an address that ends so, and its scripts have begun."""
    expect(page).to_have_url(re.compile(re.escape(end) + "$"))
    page.wait_for_load_state()


def let_pass(page: Page, milliseconds: int) -> None:
    """Let so much time pass for the page, and none for us."""
    page.clock.run_for(milliseconds)
    settle(page)


def note_leaving(page: Page) -> None:
    """Have the page remember when it is about to go elsewhere; `left` says whether it was."""
    page.evaluate(LEAVING)


def left(page: Page) -> list[str]:
    """Return the addresses to which the page was about to go since `note_leaving`."""
    settle(page)
    found: list[str] = page.evaluate("window.leaving ?? []")
    return found
