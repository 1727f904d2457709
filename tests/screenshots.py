"""Takes pictures of the main pages, and those of the guide: `make screenshots` writes the first to
`screenshots/`, the others to `docs/guide/pictures/`."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Playwright, sync_playwright
from rich.progress import track

from build_scripts.addresses.file import NAME as ADDRESSES
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import ROOT, SLUG, command
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

OPINION = """\
SUPREME COURT OF OREGON

ANN ROE, Respondent,

v.

JOHN POE, Appellant.

No. 4711

Filed March 3, 1994

Lee, J. The lease of the pier has run for nine years. Of lamps it has one sentence.

The tenant shall light the pier on every night of the year, and shall keep the lamps in repair at \
the tenant’s own cost.

The tenant lit it on most nights. That was not enough, as this court has said of other leases. We \
affirm.

Moe, J., concurs.

Coe, J. (dissenting) — The lamps were lit whenever a ship was due. I would reverse.
"""
"""An invented opinion, as a form without italics or indents has it."""
CORRECTIONS = """\
author: The editors
blocks:
  - quote: The tenant shall light the pier
    is: blockquote
  - quote: We affirm.
    splits: here
    is: disposition
parts:
  - quote: Moe, J., concurs.
    is: no part of the opinion
    reason: The reporter’s line on who concurs.
  - quote: The lease of the pier has run
    joined_by: [Moe]
"""
GUIDE = ROOT / "docs" / "guide" / "pictures"
PICTURED = {"as-read": "", "as-corrected": CORRECTIONS}
"""The pictures of the guide’s page of corrections, by what is said in `corrections.yml`."""

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
        picture_corrections(playwright, str(chromium))


def picture_corrections(playwright: Playwright, chromium: str) -> None:
    """Photograph an opinion as it is read, and as its editor put it right."""
    GUIDE.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        home = Path(name) / "ours"
        (Path(name) / "opinion.md").write_text(OPINION, encoding="utf-8", newline="\n")
        did(Path(name), "init", "ours", "--name", "Our opinions")
        did(home, "new", "roe-v-poe", "--opinion", "../opinion.md")
        for picture, corrections in PICTURED.items():
            file = home / "editions" / "roe-v-poe" / "corrections.yml"
            file.write_text(corrections, encoding="utf-8", newline="\n")
            (file.parent / ADDRESSES).unlink(missing_ok=True)  # each is pictured as if it were new
            did(home, "build")
            with served(home / "site") as base:
                browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
                page = browser.new_page(viewport={"width": 900, "height": 900})
                page.goto(f"{base}opinions/roe-v-poe/opinion/")
                page.wait_for_load_state("networkidle")
                page.locator("article").screenshot(path=GUIDE / f"{picture}.png")
                browser.close()


def did(folder: Path, *arguments: str) -> None:
    """Give a command in `folder`, and see it succeed."""
    done = command(*arguments, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr


if __name__ == "__main__":
    main()
