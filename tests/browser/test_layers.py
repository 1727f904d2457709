"""The editor’s layers, by every way a reader can reach them, and without them."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.waiting import arrive
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"
PAGES = ("chronology/", "people/", "glossary/")


def test_hovering_a_mark_shows_the_note_and_the_words_it_is_about(page: Page) -> None:
    page.goto(OPINION)
    mark = page.get_by_role("link", name="Editor’s note: procedure").first
    mark.hover()
    card = page.locator(":popover-open")
    expect(card).to_contain_text("Procedure on seeks review of an order")
    expect(card).to_contain_text("The editors, November 22, 2026")
    expect(card.get_by_role("link", name="Opinion ¶ 11")).to_be_visible()
    expect(page.locator(".noted.lit")).to_have_text(["seeks review of an order"])
    page.mouse.move(5, 400)
    expect(card).to_be_hidden()
    expect(page.locator(".noted.lit")).to_have_count(0)


def test_the_keyboard_opens_enters_and_leaves_a_note(page: Page) -> None:
    page.goto(OPINION)
    mark = page.locator("#eref1")
    page.locator("#p1 .paragraph-number").focus()
    while not mark.evaluate("mark => mark === document.activeElement"):
        page.keyboard.press("Tab")
    card = page.locator(":popover-open")
    expect(card).to_contain_text("petition for review")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="Procedure")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(mark).to_be_focused()


def test_a_screen_reader_hears_what_a_mark_is_and_what_it_is_about(page: Page) -> None:
    page.goto(OPINION)
    mark = page.locator("#eref1")
    expect(mark).to_have_accessible_name("Editor’s note: procedure")
    expect(mark).to_have_accessible_description(re.compile("Procedure on .?seeks review"))


def test_no_identifier_stands_twice_when_a_note_is_shown(page: Page) -> None:
    page.goto(OPINION)
    page.locator("#eref2").hover()
    expect(page.locator(":popover-open")).to_be_visible()
    twice = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id).filter(Boolean);"
        " return ids.filter((id, n) => ids.indexOf(id) !== n); }"
    )
    assert twice == []


def test_a_mark_can_be_hit(page: Page) -> None:
    page.goto(OPINION)
    for mark in page.locator(".note-mark").all():
        box = mark.bounding_box()
        assert box
        assert box["width"] >= 24
        assert box["height"] >= 24


def test_no_mark_stands_alone_at_the_beginning_of_a_line(page: Page) -> None:
    for width in range(320, 720, 16):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(OPINION)
        alone = page.evaluate(
            """() => [...document.querySelectorAll('.note-mark')].filter((mark) => {
              const note = `[data-note=${mark.hash.slice(1)}]`;
              const words = [...document.querySelectorAll(note)].pop();
              const last = [...words.getClientRects()].pop();
              return Math.abs(last.top - mark.getBoundingClientRect().top) > last.height;
            }).map((mark) => mark.id)"""
        )
        assert alone == [], width


def test_without_scripts_marks_lead_to_notes_after_the_court_s_own_and_back(
    plain_page: Page,
) -> None:
    plain_page.goto(OPINION)
    notes = plain_page.locator(".editors-notes")
    expect(notes.get_by_role("heading", name="Editor’s notes")).to_be_visible()
    court = plain_page.locator(".notes").bounding_box()
    editors = notes.bounding_box()
    assert court
    assert editors
    assert editors["y"] >= court["y"] + court["height"]
    plain_page.locator("#eref4").click()
    arrive(plain_page, "#e4")
    note = plain_page.locator("#e4")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("sicarios")
    note.get_by_role("link", name="Context").click()
    arrive(plain_page, "#eref4")
    expect(plain_page.locator(".layers")).to_be_hidden()


@pytest.mark.parametrize("part", ["opinion/", "concurrence/", "summary/"])
def test_every_note_and_every_source_leads_where_it_says(part: str, plain_page: Page) -> None:
    plain_page.goto(EDITION + part)
    targets = plain_page.locator(".editors-notes a").evaluate_all("all => all.map((a) => a.href)")
    for target in targets:
        plain_page.goto(target)
        place = target.partition("#")[2]
        if place:
            assert plain_page.locator(f"[id='{place}']").count() == 1, target
    if part == "opinion/":
        assert len(targets) > 40


def test_a_term_is_explained_at_its_first_use(page: Page) -> None:
    page.goto(OPINION)
    first = page.locator("a.term", has_text="BIA").first
    page.keyboard.press("Tab")
    first.focus()
    card = page.locator(":popover-open")
    expect(card).to_contain_text("Board of Immigration Appeals, as the opinion says in Opinion ¶ 1")
    expect(page.locator("dfn")).to_have_text(["BIA", "IJ", "CAT"])
    card.get_by_role("link", name="Glossary").click()
    arrive(page, "glossary/#bia")
    expect(page.locator("dt:target")).to_have_text("BIA")


def test_further_uses_are_words_until_they_are_asked_for(page: Page) -> None:
    page.goto(OPINION)
    use = page.locator("#p11 .term", has_text="BIA")
    assert page.locator("a:not([href])").count() == 0  # no link that leads nowhere
    expect(use).to_have_css("text-decoration-line", "none")
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Every use of a term").check()
    expect(use).to_have_css("text-decoration-line", "underline")
    use.hover()
    expect(page.locator(":popover-open")).to_contain_text("as the opinion says")
    use.click()
    arrive(page, "glossary/#bia")


def test_each_layer_can_be_switched_off_and_stays_off(page: Page) -> None:
    page.goto(OPINION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Editor’s notes").uncheck()
    expect(page.locator("#eref1")).to_be_hidden()
    expect(page.locator(".editors-notes")).to_be_hidden()
    expect(page.locator("a.cite").first).to_have_css("text-decoration-line", "underline")
    page.get_by_role("checkbox", name="Citations").uncheck()
    expect(page.locator("a.cite").first).to_have_css("text-decoration-line", "none")
    assert page.locator("a.cite[href]").count() == 0
    page.goto(f"{EDITION}concurrence/")
    expect(page.locator(".note-mark").first).to_be_hidden()
    assert page.locator("a.cite[href]").count() == 0
    assert page.locator("a.term[href]").count() > 0
    page.locator(".layers summary").click()
    expect(page.get_by_role("checkbox", name="Editor’s notes")).not_to_be_checked()
    page.get_by_role("checkbox", name="Citations").check()
    page.locator("#c3").hover()
    expect(page.locator("#card-c3")).to_be_visible()


@pytest.mark.parametrize("part", ["opinion/", "concurrence/", "summary/"])
def test_clean_text_shows_the_court_s_words_and_nothing_else(part: str, page: Page) -> None:
    page.goto(EDITION + part)
    page.locator(".layers summary").click()
    clean = page.get_by_role("button", name="Clean text")
    clean.click()
    expect(clean).to_have_attribute("aria-pressed", "true")
    within = page.locator("[class^=voice-] :is(p[id], .byline, .note-text)")
    assert within.locator("visible=true").count() > 3
    assert within.locator(".by-build:visible, .by-editor:visible, .by-press:visible").count() == 0
    assert within.locator("a[href]:visible:not([role=doc-noteref], .internal)").count() == 0
    for link in within.locator("a.cite, a.term").all()[:12]:
        expect(link).to_have_css("text-decoration-line", "none")
    page.reload()
    assert within.locator(".by-build:visible, .by-editor:visible, .by-press:visible").count() == 0
    page.locator(".layers summary").click()
    clean.click()
    expect(clean).to_have_attribute("aria-pressed", "false")
    expect(page.get_by_role("checkbox", name="Every use of a term")).not_to_be_checked()
    assert page.locator("a.cite[href], a.term[href]").count() > 0


def test_a_choice_on_a_page_that_lacks_a_layer_keeps_that_of_others(page: Page) -> None:
    page.goto(OPINION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Terms", exact=True).uncheck()
    page.goto(EDITION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Citations").uncheck()
    page.goto(OPINION)
    assert page.locator("a.term[href]").count() == 0


def test_layers_work_from_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / OPINION / "index.html").as_uri())
    page.locator("#eref1").hover()
    expect(page.locator(":popover-open")).to_contain_text("petition for review")
    page.keyboard.press("Escape")
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Editor’s notes").uncheck()
    expect(page.locator("#eref1")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("part", PAGES)
@pytest.mark.parametrize("width", [320, 768])
def test_no_page_of_a_layer_scrolls_sideways(part: str, width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(EDITION + part)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_picture_of_the_chronology_leads_to_its_table(page: Page) -> None:
    page.goto(f"{EDITION}chronology/")
    rows = page.locator(".picture-case")
    assert rows.count() == page.locator(".event-table tbody tr").count() == 9
    face = "row => getComputedStyle(row).fill"
    assert page.locator(".picture-ground").first.evaluate(face) == "rgba(0, 0, 0, 0)"  # styled
    flight = page.get_by_role(
        "link", name="Flees to Hermosillo: December 15, 2013, about two weeks"
    )
    flight.focus()
    page.keyboard.press("Enter")
    row = page.locator("tr:has(:target)")
    expect(row).to_contain_text("December 15, 2013; about two weeks")
    expect(row).to_contain_text("Duran-Rodriguez fled from the town on December 15, 2013, and")
    row.get_by_role("link", name="Opinion ¶ 8").click()
    arrive(page, "opinion/#p8")


def test_people_and_places_lead_to_their_paragraphs(plain_page: Page) -> None:
    plain_page.goto(f"{EDITION}people/")
    aunt = plain_page.locator("dt#his-aunt ~ dd").filter(has_text="Mentioned").first
    expect(aunt).to_contain_text("Opinion: ¶ 8, ¶ 21; Concurrence: ¶ 7")
    aunt.get_by_role("link", name="¶ 21").click()
    arrive(plain_page, "opinion/#p21")
    expect(plain_page.locator("#p21")).to_contain_text("his aunt in Hermosillo")


def test_search_finds_a_note(page: Page) -> None:
    page.goto("")
    page.locator("input[name=query]").click()
    page.keyboard.type("checked the figure against a map")
    found = page.locator(
        f".md-search-result__item a[href*='{EDITION}concurrence/'][href*='#e']"
    ).first
    expect(found).to_contain_text("Editor’s note · Context")
