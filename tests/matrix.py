"""Draws every kind of page at every width, light, dark and in forced colors: `make matrix`.

`python -m tests.matrix SITE [SLUG …]` takes the editions of any built site; without names, three.
What it writes into `screenshots/matrix/` is a sheet for each edition, width and scheme, made to be
looked at.
"""

import base64
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright
from rich.progress import track

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.waiting import settle
from tests.conftest import ROOT
from tests.host import served

FOLDER = ROOT / "screenshots" / "matrix"
WIDTHS = {375: 740, 768: 1000, 1280: 800, 1440: 900, 1920: 1080}
SCHEMES: tuple[Literal["light", "dark", "forced"], ...] = ("light", "dark", "forced")
SITE = ("", "opinions/", "cites/", "search/?q=evidence", "no-such-page/")
"""What stands around the editions; the last is the page for what is not there."""
THUMBNAIL = 480
"""Height of a picture on a sheet, in CSS pixels."""


def pages_of(site: Path, slug: str) -> list[str]:
    """Return the addresses of the pages of an edition, its front page first."""
    folder = site / "opinions" / slug
    parts = sorted(path.parent.name for path in folder.glob("*/index.html"))
    return [f"opinions/{slug}/", *(f"opinions/{slug}/{name}/" for name in parts)]


def pictures(
    browser: Browser, base: str, addresses: list[str], width: int, scheme: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the first window of each page."""
    context = browser.new_context(
        base_url=base,
        viewport={"width": width, "height": WIDTHS[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        forced_colors="active" if scheme == "forced" else "none",
        has_touch=width < 500,
    )
    page = context.new_page()
    for address in addresses:
        page.goto(address)
        if "?q=" in address:
            query = address.partition("?q=")[2]
            page.locator(f'[data-asked="{query}"]').wait_for()  # what was found stands there
        settle(page)
        yield address, page.screenshot()
    context.close()


def sheet(browser: Browser, found: list[tuple[str, bytes]], path: Path) -> None:
    """Put pictures on one sheet, each over its address."""
    figures = "".join(
        f'<figure style="margin:0"><img height="{THUMBNAIL}" style="display:block" '
        f'src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
        f"<figcaption>/{address}</figcaption></figure>"
        for address, picture in found
    )
    page = browser.new_page(viewport={"width": 1960, "height": 900})
    style = "margin:6px;display:flex;flex-wrap:wrap;gap:8px;background:#999;font:11px sans-serif"
    page.set_content(f'<body style="{style}">{figures}</body>')
    page.screenshot(path=path, full_page=True)
    page.close()


def main(site: Path, slugs: list[str]) -> None:
    """Draw the sheets of the editions of `site` that are named, or of three."""
    editions = sorted(path.name for path in site.glob("opinions/*") if (path / "about").is_dir())
    chosen = {slug: pages_of(site, slug) for slug in slugs or editions[:3]}
    sheets = {"site": list(SITE)} | chosen
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        views = [(name, width, scheme) for name in sheets for width in WIDTHS for scheme in SCHEMES]
        for name, width, scheme in track(views, "Sheets", transient=True):
            found = list(pictures(browser, base, sheets[name], width, scheme))
            sheet(browser, found, FOLDER / f"{name}-{width}-{scheme}.png")
        browser.close()
    print(f"{len(views)} sheets in {FOLDER}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site", sys.argv[2:])
