"""Whatever a document says is words: in every format, in every field, on every page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from tests.browser.conftest import Open, opened
from tests.browser.waiting import settle
from tests.browser.watching import watched
from tests.conftest import Shared, build_with
from tests.host import served
from tests.hostile import PAYLOADS, UNSEEN, dealt, write_editions
from tests.hostile_fields import write_publication
from tests.trials import Trials


@pytest.fixture(scope="module")
def hostile(shared: Shared, site: Path) -> Iterator[tuple[Path, str]]:
    """The site of hostile editions, built strictly, and its address."""

    def fill(folder: Path) -> None:
        def write(editions: Path) -> None:
            write_editions(editions)
            write_publication(editions.parent)

        build_with(site, folder / "project", write)

    built = shared("hostile", fill) / "project" / "site"
    with served(built) as address:
        yield built, address


def test_there_are_enough_payloads() -> None:
    assert len(PAYLOADS) > 200
    assert len(set(PAYLOADS)) == len(PAYLOADS)


def test_nothing_runs_and_nothing_is_asked_for(
    hostile: tuple[Path, str], browser: Browser, trials: Trials
) -> None:
    site, address = hostile
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    context = browser.new_context(base_url=address)
    page = opened(context.new_page())
    dialogs: list[str] = []

    def hear(dialog: Dialog) -> None:
        dialogs.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", hear)
    seen = watched(page)
    shown: dict[str, str] = {}
    for name in trials.of(found, 8):
        answer = page.goto(name.removesuffix("index.html"))
        assert answer
        assert answer.ok
        page.mouse.move(300, 300)
        page.locator("article").click(position={"x": 5, "y": 5}, force=True)
        settle(page)
        shown[name] = page.evaluate("document.title + document.body.textContent")
    context.close()
    assert dialogs == []
    assert seen.errors == []
    assert seen.beyond(address) == []
    assert shown


@pytest.mark.parametrize("slug", dealt())
def test_the_words_are_shown_as_they_were_printed(
    slug: str, hostile: tuple[Path, str], open_page: Open, trials: Trials
) -> None:
    page = open_page(base_url=hostile[1], java_script_enabled=False)
    page.goto(f"opinions/{slug}/opinion/")
    said = " ".join(str(page.locator("article").text_content()).split())
    unseen = tuple(UNSEEN)
    payloads = trials.of(dealt()[slug], len(PAYLOADS))
    printed = [" ".join(each.split()) for each in payloads if not each.endswith(unseen)]
    assert [each for each in printed if each not in said] == []
