"""Takes pictures of the main pages: `make screenshots` writes them to `screenshots/`."""

import shutil
from typing import Literal

from playwright.sync_api import sync_playwright
from rich.progress import track

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import ROOT, SLUG
from tests.host import served

PAGES = {
    "home": "",
    "front": f"opinions/{SLUG}/",
    "summary": f"opinions/{SLUG}/summary/",
    "opinion": f"opinions/{SLUG}/opinion/",
    "citation": f"opinions/{SLUG}/concurrence/",
    "coverage": f"opinions/{SLUG}/coverage/",
    "authorities": f"opinions/{SLUG}/authorities/",
    "about": f"opinions/{SLUG}/about/",
}
POINTED_AT = {"citation": "#c3"}
"""What the pointer rests on."""

WIDTHS = {375: 812, 1440: 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Photograph each page of `site/` at each width, light and dark."""
    folder = ROOT / "screenshots"
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with served(ROOT / "site") as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        views = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
        for scheme, width in track(views, "Screenshots", transient=True):
            context = browser.new_context(
                base_url=base,
                viewport={"width": width, "height": WIDTHS[width]},
                color_scheme=scheme,
            )
            page = context.new_page()
            for name, address in PAGES.items():
                page.goto(address)
                page.wait_for_load_state("networkidle")
                if target := POINTED_AT.get(name):
                    page.locator(target).hover()
                    page.locator(":popover-open").wait_for()
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
