"""What readers type, and where the first result leads."""

from pathlib import Path

from playwright.sync_api import Page, Request, expect

from tests.browser.searching import look_for, open_search
from tests.browser.waiting import settle
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
ANSWER = """async ([query, slug]) => {
  const scope = { slug, page: `opinions/${slug}/opinion/` };
  const results = [];
  for await (const step of window.opinionsSearch.found(query, scope)) {
    results.push(...step.results);
    if (!step.cited) break;
  }
  return results.length ? results[0].url : "nothing";
}"""


def queries() -> dict[str, list[str]]:
    """Return each query of `queries.txt` with the places that may come first."""
    text = Path(__file__).with_name("queries.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    pairs = (line.partition(" =>")[::2] for line in lines)
    return {query: places.split() or [""] for query, places in pairs}


def leads(url: str, place: str) -> bool:
    """Say whether `url` leads to `place`: a page with any anchor, or the very place."""
    if place == "nothing":
        return url == "nothing"
    wanted = f"{EDITION}{place}"
    return url == wanted or (place.endswith("/") and url.startswith(wanted))


def test_queries_lead_to_the_right_place(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    look_for(page, "torture")
    asked = queries()
    assert len(asked) >= 60
    first = {query: page.evaluate(ANSWER, [query, SLUG]) for query in asked}
    wrong = {
        query: first[query]
        for query, places in asked.items()
        if not any(leads(first[query], place) for place in places)
    }
    assert wrong == {}


def test_nothing_of_the_search_is_fetched_before_it_is_opened(page: Page) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(f"{EDITION}opinion/")
    settle(page)
    assert not [url for url in asked if "/search/" in url or "search-" in url]
    look_for(page, "217 F.3d 646")
    of_cites = [url for url in asked if "/cites/" in url]
    assert len(of_cites) == 1
    assert "/cites/f3d/217.json" in of_cites[0]


def test_results_stand_under_their_case_and_lead_to_words_that_light_up(page: Page) -> None:
    page.goto("")
    found = look_for(page, '"small category of cases"')
    expect(page.locator("#site-search .found-case").first).to_have_text(
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019)"
    )
    expect(found.first.locator(".found-place")).to_have_text("Opinion · ¶ 16")
    expect(found.first.locator("mark")).to_have_text("small category of cases")
    expect(page.locator("#site-search").get_by_role("status")).to_have_text("4 places")
    found.first.click()
    page.wait_for_url(f"**/{EDITION}opinion/#p16")
    page.wait_for_function("CSS.highlights.get('found')?.size > 3")


ASKED_AGAIN = """() => new Promise((done) => {
  const dialog = document.querySelector("#site-search");
  const look = () => dialog.dataset.asked === "relocation" && done();
  new MutationObserver(look).observe(dialog, { attributeFilter: ["data-asked"] });
  dialog.querySelector("input[name=query]").dispatchEvent(new Event("input"));
})"""
"""Asks once more, as a letter does that was typed before, and waits until the answer stands."""


def test_the_arrows_go_through_what_is_found_and_escape_closes_it(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    field = open_search(page)
    page.keyboard.type("relocation")
    expect(page.locator("#site-search .found a").nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#site-search .found a").nth(1)).to_be_focused()
    page.evaluate(ASKED_AGAIN)
    expect(page.locator("#site-search .found a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#site-search")).to_be_hidden()
    expect(page.locator("header .search-opener")).to_be_focused()


def test_one_may_search_within_a_case_and_among_the_words_of_one_voice(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    look_for(page, "Lim")
    page.get_by_label("Whose words").select_option("separate")
    found = page.locator("#site-search .found a")
    expect(found.first.locator(".found-place")).to_contain_text("Concurrence")
    expect(found.filter(has_text="Authorities")).to_have_count(0)
    page.get_by_label("Where").select_option("case")
    expect(found.first.locator(".found-place")).to_contain_text("Concurrence")


def test_a_missing_page_and_an_address_open_the_search(page: Page) -> None:
    page.goto("404.html")
    page.locator("article .search-opener").click()
    expect(page.locator("#site-search input[name=query]")).to_be_focused()
    page.goto("search/?q=Hurwitz")
    expect(page.locator("#site-search .found a").first).to_contain_text("Hurwitz")


def test_without_scripts_it_says_what_there_is_instead(plain_page: Page) -> None:
    plain_page.goto(f"{EDITION}opinion/")
    plain_page.locator(".search-opener").click()
    plain_page.wait_for_url("**/search/")
    plain_page.get_by_role("article").get_by_role("link", name="index of citations").click()
    entry = plain_page.locator("#f3d-224-929 + dd")
    expect(entry).to_contain_text("Opinion ¶\u00a016")


def test_of_an_authority_no_result_lists_the_forms_of_its_cite(page: Page) -> None:
    page.goto(EDITION)
    first = look_for(page, "Navas").first
    expect(first).to_have_text("Authorities · Navas v. INS, 217 F.3d 646")
