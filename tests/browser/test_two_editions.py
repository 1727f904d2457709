"""Whoever begins a second edition sees both, and the first where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.searching import look_for
from tests.browser.waiting import arrive
from tests.conftest import ROOT, SLUG, Shared, command, copy_built, mkdocs, snapshot
from tests.host import served

AT_HAND = ROOT.parent / "shared" / "opinions" / "text" / "us_v_needham_2013.txt"
OPINION = AT_HAND if AT_HAND.exists() else ROOT / "tests/cases/reprint-star-pages/opinion.txt"
"""A real opinion where one stands beside the project, else one made up in the same manner."""


@pytest.fixture(scope="module")
def both(shared: Shared, site: Path) -> Path:
    """A site of two editions, the second begun from a file alone."""

    def fill(folder: Path) -> None:
        project = copy_built(site, folder / "project")
        begun = command("new", "sandbox", "--opinion", str(OPINION), cwd=project)
        assert begun.returncode == 0, begun.stderr
        result = mkdocs(project, "build", "--strict")
        assert result.returncode == 0, result.stdout + result.stderr

    return shared("two-editions", fill) / "project" / "site"


@pytest.fixture
def reader(both: Path, open_page: Open) -> Iterator[Page]:
    with served(both) as address:
        yield open_page(base_url=address)


def test_both_editions_are_on_the_home_page_and_lead_to_their_opinions(reader: Page) -> None:
    for name in (SLUG, "sandbox"):
        reader.goto("")
        reader.locator(f".card a[href*='{name}']").first.click()
        expect(reader.locator(".masthead h1")).not_to_be_empty()
        reader.locator(".parts a[href*='opinion']").first.click()
        arrive(reader, f"/opinions/{name}/opinion/")
        expect(reader.locator("p#p1")).to_be_visible()


def test_the_pages_of_the_first_are_where_they_were(both: Path, site: Path) -> None:
    mine = f"opinions/{SLUG}/"
    assert {name for name in snapshot(both) if name.startswith(mine)} == {
        name for name in snapshot(site) if name.startswith(mine)
    }


def test_search_finds_words_of_either(reader: Page) -> None:
    reader.goto("opinions/sandbox/opinion/")
    word = max(
        reader.locator("p#p1").inner_text().split(), key=lambda each: each.isalpha() * len(each)
    )
    expect(look_for(reader, word).and_(reader.locator("[href*=sandbox]")).first).to_be_visible()
    of_first = reader.locator(f"[href*='{SLUG}']")
    expect(look_for(reader, "Elias-Zacarias").and_(of_first).first).to_be_visible()
