"""Takes pictures of the main pages: `make screenshots` writes them to `screenshots/`."""

import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Literal

from playwright.sync_api import sync_playwright
from rich.progress import track

from tests.browser.conftest import CHROMIUM, FLAGS, Quiet
from tests.conftest import ROOT, SLUG

PAGES = {
    "home": "",
    "front": f"opinions/{SLUG}/",
    "summary": f"opinions/{SLUG}/summary/",
    "opinion": f"opinions/{SLUG}/opinion/",
    "citation": f"opinions/{SLUG}/concurrence/",
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
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(ROOT / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        views = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
        for scheme, width in track(views, "Screenshots", transient=True):
            context = browser.new_context(
                base_url=f"http://127.0.0.1:{server.server_port}/",
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
    server.shutdown()


if __name__ == "__main__":
    main()
