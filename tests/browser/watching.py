"""What a page asks for and complains of while a test uses it."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.searching import look_for
from tests.browser.waiting import settle

TELL = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`));
"""

SEARCH = re.compile(r"/search/(index\.html)?$")
"""The page of the search, on the web and on a disk."""


@dataclass
class Watched:
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def beyond(self, *addresses: str) -> list[str]:
        """Return what was asked for elsewhere than below `addresses`."""
        return [url for url in self.requests if not url.startswith((*addresses, "data:"))]


def watched(page: Page) -> Watched:
    """Return what is asked and complained of from now on, while `page` goes from place to place."""
    seen = Watched()

    def hear(kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            seen.errors.append(f"{page.url}: {text}")

    page.add_init_script(TELL)
    page.on("console", lambda message: hear(message.type, message.text))
    page.on("pageerror", lambda error: hear("error", str(error)))
    page.context.on("request", lambda request: seen.requests.append(request.url))
    return seen


def use_everything(page: Page) -> None:
    """Use whatever the page shown has: search, notes, cards, filter, contents, colours."""
    page.set_viewport_size({"width": 1280, "height": 800})
    if SEARCH.search(urlsplit(page.url).path):  # which opens it
        page.locator("#site-search[open]").wait_for()
        page.keyboard.press("Escape")
    for cite in page.locator("a.cite[aria-expanded]").all()[:2]:  # those that have a card
        cite.hover()
        page.locator(":popover-open").wait_for()
        page.keyboard.press("Escape")
        page.mouse.move(0, 0)
    for reference in page.locator(".note-ref a").all()[:1]:
        reference.click()  # the note in the margin
    for query in page.get_by_label("Filter").all():
        query.fill("navas")
        page.get_by_label("Order").select_option("count")
    for _ in range(3):
        page.locator("label[for^=__palette]:visible").click()
    look_for(page, "torture").first.wait_for()
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 375, "height": 740})
    for reference in page.locator(".note-ref a").all()[:1]:
        reference.click()  # the sheet at the foot of the screen
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Navigation").click()
    page.locator("#contents a:visible").first.wait_for()
    settle(page)
