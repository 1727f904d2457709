"""An opinion that cites very much stays light, and its way by keys short."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import laden
from tests.browser.conftest import WIDE, LookAt, Open
from tests.browser.test_layers import STOPS
from tests.browser.test_weight import first_view
from tests.conftest import Shared, build_with
from tests.host import served

OPINION = f"opinions/{laden.SLUG}/opinion/"
MOST = 110_000
"""Bytes of the first view, without fonts, of any opinion."""


@pytest.fixture(scope="module")
def laden_site(shared: Shared, site: Path) -> Iterator[str]:
    """The address of a site with the edition besides the first."""

    def fill(folder: Path) -> None:
        build_with(site, folder / "project", laden.write)

    with served(shared("laden", fill) / "project" / "site") as address:
        yield address


@pytest.fixture
def reader(look_at: LookAt, laden_site: str) -> Page:
    return look_at(OPINION, 1440, laden_site)


@pytest.fixture
def new_reader(open_page: Open, laden_site: str) -> Page:
    """A reader to whom nothing has been shown yet."""
    page = open_page(base_url=laden_site)
    page.set_viewport_size(WIDE)
    page.goto(OPINION)
    return page


def test_the_citations_of_a_paragraph_are_one_stop(reader: Page) -> None:
    assert reader.locator("a.cite").count() > laden.PARAGRAPHS * laden.EACH
    assert reader.evaluate(STOPS) <= 90


def test_arrows_lead_through_the_citations_of_a_paragraph(reader: Page) -> None:
    cites = reader.locator("#p2 a.cite")
    cites.first.focus()
    for _ in range(2):
        reader.keyboard.press("ArrowRight")
    expect(cites.nth(2)).to_be_focused()
    expect(reader.locator(".citation-card:popover-open .card-title")).to_contain_text(
        "Roe12 v. Doe"
    )
    reader.keyboard.press("ArrowLeft")
    expect(cites.nth(1)).to_be_focused()
    reader.keyboard.press("Escape")
    reader.locator("#p3 .paragraph-number").focus()
    reader.keyboard.press("Shift+Tab")
    expect(cites.nth(1)).to_be_focused()  # where one was
    reader.keyboard.press("Escape")
    for _ in range(laden.EACH):
        reader.keyboard.press("ArrowRight")
    expect(cites.last).to_be_focused()


def test_tab_leads_from_paragraph_to_paragraph(new_reader: Page) -> None:
    new_reader.locator("#p2 a.cite").first.focus()
    new_reader.keyboard.press("Escape")
    for _ in range(4):  # the links of its card, if it is shown
        new_reader.keyboard.press("Tab")
        if new_reader.evaluate("Boolean(document.activeElement.closest('#p3'))"):
            break
    expect(new_reader.locator("#p3 a.cite").first).to_be_focused()


@pytest.fixture
def long_reader(look_at: LookAt, laden_site: str) -> Page:
    return look_at(f"opinions/{laden.LONG}/opinion/", 1440, laden_site)


def test_the_text_of_a_long_opinion_is_one_stop(long_reader: Page) -> None:
    assert long_reader.locator("p:has(> a.cite)").count() > 90
    assert long_reader.evaluate(STOPS) <= 40
    long_reader.locator("#p7 a.cite").first.focus()
    long_reader.keyboard.press("Escape")
    for _ in range(4):  # the links of its card, if it is shown
        long_reader.keyboard.press("Tab")
        assert not long_reader.evaluate("Boolean(document.activeElement.matches('a.cite'))")


def test_arrows_lead_through_a_long_opinion(long_reader: Page) -> None:
    cites = long_reader.locator("a.cite")
    first = long_reader.locator("#p7 a.cite").first
    first.focus()
    for key, paragraph, place in (
        ("ArrowRight", 7, 1),
        ("ArrowRight", 8, 0),
        ("ArrowDown", 9, 0),
        ("ArrowUp", 8, 0),
        ("ArrowLeft", 7, 1),
    ):
        long_reader.keyboard.press(key)
        expect(long_reader.locator(f"#p{paragraph} a.cite").nth(place)).to_be_focused()
    assert cites.evaluate_all("all => all.filter(one => one.tabIndex === 0).length") == 1


def test_the_one_stop_of_a_long_opinion_is_where_its_reader_is(long_reader: Page) -> None:
    long_reader.locator("#p50 .paragraph-number").focus()
    for _ in ("Copy link", "Cite", "its citation"):
        long_reader.keyboard.press("Tab")
    expect(long_reader.locator("#p50 a.cite").first).to_be_focused()
    long_reader.goto(f"opinions/{laden.LONG}/opinion/#p70")
    expect(long_reader.locator("#p70 a.cite").first).to_have_attribute("tabindex", "0")
    assert long_reader.locator("a.cite[tabindex='0']").count() == 1


def test_a_note_s_citation_is_a_stop_within_the_note(reader: Page) -> None:
    note = reader.locator("#n1")
    reader.locator("#nref1").click()
    expect(note).to_be_focused()
    for _ in ("Copy link", "Cite", "its citation"):
        reader.keyboard.press("Tab")
    expect(note.locator("a.cite")).to_be_focused()


def test_a_layer_switched_off_leaves_the_mark_of_a_note_its_stop(new_reader: Page) -> None:
    assert new_reader.locator("#nref1").evaluate("mark => mark.tabIndex") == 0
    new_reader.get_by_role("button", name="Clean text").click()
    assert new_reader.locator("#nref1").evaluate("mark => mark.tabIndex") == 0
    assert new_reader.locator("#p2 a.cite[href]").count() == 0


def test_the_first_view_holds_no_card(new_reader: Page) -> None:
    assert new_reader.locator(".citation-card").count() == 0


def test_a_pointer_that_rests_where_the_page_appears_asks_for_no_card(new_reader: Page) -> None:
    scripts = new_reader.locator("head > script[src*='.cards.']")
    move = "by => dispatchEvent(new PointerEvent('pointermove', {movementX: by}))"
    new_reader.evaluate(move, 0)
    assert scripts.count() == 0
    new_reader.evaluate(move, 3)
    assert scripts.count() == 1


def test_a_pointer_is_shown_the_card_that_was_fetched(new_reader: Page) -> None:
    new_reader.locator("#c12").hover()
    shown = new_reader.locator(".citation-card:popover-open .card-title")
    expect(shown).to_contain_text("Roe11 v. Doe")
    expect(new_reader.locator("#c12")).to_have_attribute("aria-expanded", "true")
    expect(new_reader.locator("#c13")).to_have_attribute("aria-expanded", "false")


def test_where_no_card_can_be_fetched_a_tap_follows_the_link(
    open_page: Open, laden_site: str
) -> None:
    page = open_page(base_url=laden_site, has_touch=True, is_mobile=True)
    page.route("**/*.cards.*.js", lambda route: route.abort())
    page.goto(OPINION)
    page.locator("#c12").tap()
    page.wait_for_url("**/authorities/#roe11-v-doe-111-f3d-12")
    page.unroute_all()


def test_what_is_cited_waits_for_what_its_card_says(new_reader: Page) -> None:
    new_reader.locator("#p1").evaluate("one => getSelection().selectAllChildren(one)")
    new_reader.locator(".cite-selection").click()
    expect(new_reader.locator("dialog[open] .cite-preview")).to_contain_text(
        "Fences are to be kept"
    )
    assert new_reader.locator(".citation-card").count() > laden.PARAGRAPHS * laden.EACH


def test_the_first_view_is_as_light_as_of_others(open_page: Open, laden_site: str) -> None:
    assert first_view(open_page(base_url=laden_site), OPINION) <= MOST
