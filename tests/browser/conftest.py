import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.waiting import LONGEST, settle
from tests.host import served
from tests.trials import Trials

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Programs that draw pages, the one that takes the least of the processor first."""
expect.set_options(timeout=LONGEST)
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--renderer-process-limit=1", "--in-process-gpu", "--num-raster-threads=1"),
)
"""The last have a page cost a quarter less: no process for each tab, none for drawing."""
CLIPBOARD = ["clipboard-read", "clipboard-write"]
DESK: ViewportSize = {"width": 1280, "height": 800}
WIDE: ViewportSize = {"width": 1440, "height": 900}
"""A window in whose margin the notes stand."""
PROSE = re.compile(r"(guide|licenses|problems|publish|security)(/|\.html)")
"""Pages of the tools' own prose, which differ in words alone."""
DEVICE = "cookies,local_storage,indexeddb,cache_storage,service_workers"
"""What a page may keep on the device; what was fetched is not among it."""

Open = Callable[..., Page]
LookAt = Callable[..., Page]
Kinds = Callable[[Iterable[str]], list[str]]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with served(site) as at:
        yield at


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


def launched(playwright: Playwright, *flags: str) -> Browser:
    """Return a new Chromium, with `flags` besides those of every test."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert path, "There is no Chromium; `make test` installs Debian's."
    return playwright.chromium.launch(executable_path=path, args=[*FLAGS, *flags], timeout=LONGEST)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    chromium = launched(playwright)
    yield chromium
    chromium.close()


@dataclass
class Windows:
    """Windows of the browser by their settings, kept from test to test.

    A page in a window that stands costs less than half of one in a new window, and finds its style
    sheets fetched. Nothing else stays: each test has tabs of its own, and what its pages kept on
    the device goes with them. What is told to a whole window, such as another clock, would stay:
    `timed_page` has one of its own.
    """

    browser: Browser
    open: dict[str, BrowserContext] = field(default_factory=dict)
    sites: set[str] = field(default_factory=lambda: {"file://"})

    def tab(self, settings: dict[str, Any]) -> Page:
        """Return a new tab of the window that has such settings, as `new_context` takes them."""
        name = repr(sorted(settings.items()))
        self.sites.add(settings["base_url"])
        if name not in self.open:
            self.open[name] = self.browser.new_context(**settings)
            self.open[name].new_page()  # the browser closes a window without a tab
        return self.open[name].new_page()

    def clear(self) -> None:
        """Close every tab but the first of each window, and forget what pages kept."""
        for window in self.open.values():
            first, *others = window.pages
            if not others:
                continue
            for page in others:
                page.close()
            session = window.new_cdp_session(first)
            for site in self.sites:
                about = {"origin": site, "storageTypes": DEVICE}
                session.send("Storage.clearDataForOrigin", about)
            session.detach()


AT_REST = """() => {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const folded of document.querySelectorAll(".layers[open]")) folded.open = false;
  getSelection().removeAllRanges();
  document.activeElement.blur();
  scrollTo(0, 0);
  const open = "dialog[open], details[open], :popover-open, .sheet, [aria-expanded=true]";
  const changed = ".lit, .folded, .held, :checked, [aria-pressed=true]";
  const found = document.querySelectorAll(`${open}, ${changed}`).length;
  return [location.href, document.body.className, found];
}"""
"""Brings a page to rest, and says what a test may have left otherwise."""


@dataclass
class Standing:
    """Pages that stand open for every test which leaves them as it found them.

    To look at one that stands costs a tenth of what it costs to show one anew. Each test finds it
    at its size and its top, with nothing selected, focused or pointed at; one that was led
    elsewhere, or on which something stays open, is closed and opened anew. Each has a window of its
    own: a new tab would have every other tab of its window drawn again.
    """

    browser: Browser
    open: dict[tuple[str, str, int], tuple[Page, list[object]]] = field(default_factory=dict)

    def page(self, address: str, place: str, width: int) -> Page:
        """Return the page at `place` of the site at `address`, in a window of that width."""
        name = address, place, width
        if name in self.open:
            page, at_first = self.open[name]
            if at_rest(page, width) == at_first:
                return page
            page.context.close()
        page = in_own_window(self.browser, address)
        page.set_viewport_size(DESK | {"width": width})
        page.goto(place)
        self.open[name] = page, at_rest(page, width)
        return page


def at_rest(page: Page, width: int) -> list[object]:
    """Bring `page` to rest, and return how it then stands."""
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    if page.viewport_size != (size := DESK | {"width": width}):
        page.set_viewport_size(size)
    page.evaluate(AT_REST)
    settle(page)
    page.locator(".cite-selection").wait_for(state="hidden")  # it goes a while after what it is of
    found: list[object] = page.evaluate(AT_REST)
    return found


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    return Windows(browser)


@pytest.fixture
def open_page(windows: Windows, address: str) -> Iterator[Open]:
    """Opens a tab: `open_page(has_touch=True)`, with settings as `new_context` takes them."""
    yield lambda **settings: opened(windows.tab({"base_url": address} | settings))
    windows.clear()


@pytest.fixture(scope="session")
def standing(browser: Browser) -> Standing:
    return Standing(browser)


@pytest.fixture
def look_at(standing: Standing, address: str) -> LookAt:
    """Returns a page that stands open, for tests that leave it as it was: `look_at("", 375)`."""
    return lambda place, width=DESK["width"], at=address: standing.page(at, place, width)


def opened(page: Page) -> Page:
    """Return `page` at the size of a desk, patient on a busy machine."""
    page.set_default_timeout(LONGEST)
    page.set_viewport_size(DESK)
    return page


def in_own_window(browser: Browser, address: str) -> Page:
    """Return a page of the site at `address` in a new window, which may use the clipboard."""
    return opened(browser.new_context(base_url=address, permissions=CLIPBOARD).new_page())


@pytest.fixture
def page(open_page: Open) -> Page:
    return open_page()


@pytest.fixture
def still_page(open_page: Open) -> Page:
    """A page of a reader who wants nothing to move, and whose own styles no policy binds."""
    return open_page(reduced_motion="reduce", bypass_csp=True)


@pytest.fixture
def plain_page(open_page: Open) -> Page:
    """A page in a browser that runs no scripts."""
    return open_page(java_script_enabled=False)


@pytest.fixture
def timed_page(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose clock goes on when the test says so; it may use the clipboard."""
    page = in_own_window(browser, address)
    page.clock.install()
    yield page
    page.context.close()


@pytest.fixture(scope="session")
def addresses(site: Path) -> list[str]:
    """Every page of the built site, as an address below its root."""
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(page.removesuffix("index.html") for page in pages)


@pytest.fixture
def kinds_of(trials: Trials) -> Kinds:
    """Returns pages of every kind: all of an edition and around it, of those of prose some; whole,
    all."""

    def chosen(places: Iterable[str]) -> list[str]:
        pages = sorted(places)
        prose = [place for place in pages if PROSE.match(place)]
        assert len(prose) > 9
        left_out = {*prose} - {*trials.of(prose, 3)}
        return [place for place in pages if place not in left_out]

    return chosen


@pytest.fixture
def kinds(addresses: list[str], kinds_of: Kinds) -> list[str]:
    """Pages of every kind of the built site."""
    return kinds_of(addresses)
