"""Whoever begins a second edition sees both, and the first where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

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


def test_what_an_edition_or_the_library_lacks_is_not_offered(reader: Page) -> None:
    def of_courts_alone(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "voices": ["court", "separate"]})

    reader.route("**/search/index.json*", of_courts_alone)
    reader.goto("opinions/sandbox/opinion/")
    reader.locator(".layers summary").click()
    expect(reader.get_by_role("checkbox", name="Citations")).to_be_visible()
    for absent in ("Editors’ notes", "What the press reported"):
        expect(reader.locator(".layers label", has_text=absent)).to_be_hidden()
    reader.locator("header .search-opener").click()
    voices = reader.get_by_label("Whose words").locator("option")
    expect(voices).to_have_text(["Anybody’s", "The court’s", "A separate writing’s"])


def test_search_finds_words_of_either(reader: Page) -> None:
    reader.goto("opinions/sandbox/opinion/")
    word = max(
        reader.locator("p#p1").inner_text().split(), key=lambda each: each.isalpha() * len(each)
    )
    expect(look_for(reader, word).and_(reader.locator("[href*=sandbox]")).first).to_be_visible()
    of_first = reader.locator(f"[href*='{SLUG}']")
    expect(look_for(reader, "Elias-Zacarias").and_(of_first).first).to_be_visible()
