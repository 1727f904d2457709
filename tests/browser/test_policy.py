"""A page loads and runs what the site holds, and nothing else."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser.watching import use_everything, watched
from tests.conftest import SLUG
from tests.trials import Trials

OPINION = f"opinions/{SLUG}/opinion/"
TABLE = f"opinions/{SLUG}/authorities/"
PROSE = "how-to-read/"


def stated_headers(site: Path) -> dict[str, str]:
    """What `_headers` has a host say with every page."""
    rule = (site / "_headers").read_text().partition("\n/")[0]
    lines = [line.strip().partition(": ") for line in rule.splitlines()[1:]]
    return {name.lower(): value for name, _, value in lines}


@pytest.mark.parametrize("by_header", [False, True], ids=["meta", "header"])
def test_everything_works_within_the_policy(
    by_header: bool, page: Page, address: str, site: Path, kinds: list[str], trials: Trials
) -> None:
    """Each kind of page is opened, and on some all is used; whole, on every page."""

    def with_headers(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | stated_headers(site))

    if by_header:
        page.route(lambda url: url.endswith(("/", ".html")), with_headers)
    seen = watched(page)
    names = [OPINION, TABLE, "404.html"] if by_header else kinds
    used = {OPINION, TABLE, *trials.of(names, 2)}
    for name in names:
        answer = page.goto(name)
        assert answer
        assert answer.ok
        assert ("content-security-policy" in answer.headers) == by_header
        if name in used:
            use_everything(page)
    assert seen.errors == []
    assert seen.requests
    assert seen.beyond(address) == []


INTRUDERS = {
    "script": "<script>window.intruder = true</script>",
    "attribute": "<img src='data:,' onerror='window.intruder = true'>",
    "address": "<iframe src='javascript:parent.intruder = true'></iframe>",
    "elsewhere": "<script src='http://127.0.0.1:9/intruder.js'></script>",
    "picture": "<img src='http://127.0.0.1:9/intruder.png'>",
    "style": "<p style='position: fixed'>…</p>",
    "base": "<base href='http://127.0.0.1:9/'>",
}


@pytest.mark.parametrize("kind", INTRUDERS)
@pytest.mark.parametrize("barred", [True, False], ids=["as built", "without policy"])
def test_what_somebody_put_into_a_page_does_not_run(kind: str, barred: bool, page: Page) -> None:
    def intrude(route: Route) -> None:
        answer = route.fetch()
        html = answer.text().replace("<article", f"{INTRUDERS[kind]}<article", 1)
        if not barred:
            html = html.replace("Content-Security-Policy", "no-policy")
        assert INTRUDERS[kind] in html
        route.fulfill(response=answer, body=html)

    asked: list[str] = []

    def deny(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    page.route(f"**/{PROSE}", intrude)
    page.route("http://127.0.0.1:9/**", deny)
    seen = watched(page)
    page.goto(PROSE, wait_until="load")
    refusals = [error for error in seen.errors if "policy: " in error]
    assert bool(refusals) == barred
    if kind in ("script", "attribute", "address"):
        assert bool(page.evaluate("window.intruder")) == (not barred)
    if kind in ("elsewhere", "picture"):
        assert any("intruder" in url for url in asked) == (not barred)


def test_columns_of_figures_are_aligned_without_style_attributes(plain_page: Page) -> None:
    plain_page.goto("measures/")
    assert plain_page.locator("[style]").count() == 0
    cells = plain_page.locator("tbody tr").first.locator("td")
    aligned = cells.evaluate_all("all => all.map((one) => getComputedStyle(one).textAlign)")
    assert aligned[0] == "left"
    assert set(aligned[1:]) == {"right"}
