"""The editor’s layers, by every way a reader can reach them, and without them."""

import re
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, WIDE, LookAt
from tests.browser.searching import look_for
from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"
STOPS = """() => [...document.querySelectorAll("a[href], button, input, summary, [tabindex]")]
    .filter((one) => one.tabIndex >= 0 && one.getClientRects().length && !one.disabled
      && getComputedStyle(one).visibility !== "hidden").length"""
"""How often Tab is to be pressed to come through a page."""


def test_no_line_holds_anything_but_the_court_s_words(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    within = page.locator("p[id^=p]")
    added = ".by-editor, .by-press, .by-build:not(.paragraph-number, .passage-tools, .page-break)"
    marks = within.locator(added)
    assert [mark.get_attribute("class") for mark in marks.all()] == [
        "aside-mark by-build"
    ] * page.locator(".on-passage").count()
    last = "mark => mark === [...mark.parentNode.children].findLast(one => !one.popover)"
    assert all(mark.evaluate(last) for mark in marks.all())


@pytest.mark.parametrize("width", [375, 1440])
def test_the_bar_stands_clear_of_the_rule_over_it(width: int, look_at: LookAt) -> None:
    page = look_at(OPINION, width)
    bar, head = page.locator(".reading-bar"), page.locator(".running-head").bounding_box()
    assert head
    for each in bar.locator("button, summary").all():
        if box := each.bounding_box():
            assert box["y"] >= head["y"] + head["height"]


def test_larger_letters_leave_the_margin_its_room(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(OPINION)
    larger = page.get_by_role("button", name="Larger text")
    while larger.is_enabled():
        larger.click()
    settle(page)
    placed = page.locator(".placed")
    expect(placed.first).to_be_visible()
    ends = [box["x"] + box["width"] for each in placed.all() if (box := each.bounding_box())]
    assert max(ends) <= WIDE["width"]


@pytest.mark.parametrize("width", [375, 1440])
def test_nothing_moves_from_under_the_pointer_that_opens_the_layers(
    width: int, look_at: LookAt
) -> None:
    page = look_at(OPINION, width)
    settle(page)
    opener = page.locator(".layers > summary")
    before = opener.bounding_box()
    opener.click()
    expect(page.get_by_role("checkbox", name="Citations")).to_be_visible()
    assert opener.bounding_box() == before


def test_words_and_what_is_said_of_them_light_up_together(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    note, words = page.locator("#e1"), page.locator("[data-note=e1]").first
    words.hover()
    expect(note).to_have_class("editors-note by-editor placed folded lit")
    page.mouse.move(5, 400)
    expect(note).to_have_class("editors-note by-editor placed folded")
    note.hover()
    expect(page.locator(".noted.lit")).to_have_text(["seeks review of an order"])


def test_a_note_stands_level_with_its_line_and_opens(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    note, words = page.locator("#e1"), page.locator("[data-note=e1]").first
    folded, line = note.bounding_box(), words.bounding_box()
    assert folded
    assert line
    assert abs(folded["y"] - line["y"]) < 12
    note.click(position={"x": 40, "y": 50})
    expect(note).to_be_focused()
    whole = note.bounding_box()
    assert whole
    assert whole["height"] > folded["height"]
    expect(note).to_contain_text("The editors, November 22, 2026")


def test_the_keyboard_opens_enters_and_leaves_what_is_said(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    mark, note = page.locator("#p1 .aside-mark"), page.locator("#e1")
    expect(mark).to_have_accessible_name("On this passage: 2 editors’ notes; news story, 6 claims")
    mark.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_focused()
    page.keyboard.press("Tab")
    expect(note.get_by_role("link", name="Procedure")).to_be_focused()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()


def test_the_stops_on_the_way_through_the_opinion_are_few(page: Page) -> None:
    page.goto(OPINION)
    stops = page.evaluate(STOPS)
    print(f"{stops} stops")
    assert stops <= 90


@pytest.mark.parametrize("width", [375, 768])
def test_without_a_margin_one_mark_opens_a_sheet_with_all_of_it(
    width: int, look_at: LookAt
) -> None:
    page = look_at(OPINION, width)
    mark, said = page.locator("#p1 .aside-mark"), page.locator("#on-p1")
    box = mark.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    mark.click()
    expect(said).to_be_focused()
    expect(said).to_be_in_viewport()
    expect(mark).to_be_in_viewport()
    expect(mark).to_have_attribute("aria-expanded", "true")
    assert said.locator(".editors-note").count() == 2
    assert said.locator(".reported-claim").count() == 6
    assert page.locator(".lit").count() > 0
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    expect(said).not_to_be_in_viewport()


def test_no_identifier_stands_twice(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    twice = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id).filter(Boolean);"
        " return ids.filter((id, n) => ids.indexOf(id) !== n); }"
    )
    assert twice == []


def test_without_scripts_marks_lead_to_notes_after_the_court_s_own_and_back(
    plain_page: Page,
) -> None:
    plain_page.goto(OPINION)
    said = plain_page.locator(".asides")
    expect(said.get_by_role("heading", name="Editors’ notes, and what")).to_be_visible()
    court = plain_page.locator(".notes").bounding_box()
    editors = said.bounding_box()
    assert court
    assert editors
    assert editors["y"] >= court["y"] + court["height"]
    plain_page.locator("#p3 .aside-mark").click()
    arrive(plain_page, "#on-p3")
    note = plain_page.locator("#e3")
    expect(note).to_contain_text("Five paragraphs on")
    note.get_by_role("link", name="Context").click()
    arrive(plain_page, "#eref3")
    expect(plain_page.locator("#p3")).to_be_in_viewport()
    expect(plain_page.locator(".reading-bar")).to_be_hidden()


@pytest.mark.parametrize("part", ["opinion/", "concurrence/", "summary/"])
def test_every_note_and_every_source_leads_where_it_says(part: str, site: Path) -> None:
    page = site / EDITION / part / "index.html"
    asides = html.parse(page).xpath("//*[contains(concat(' ', @class, ' '), ' asides ')]//a/@href")
    for target in asides:
        to, _, place = target.partition("#")
        there = html.parse((page.parent / to / "index.html").resolve() if to else page)
        assert not place or there.xpath("count(//*[@id=$place])", place=place) == 1, target
    if part == "opinion/":
        assert len(asides) > 40


def test_terms_are_words_until_they_are_asked_for(page: Page) -> None:
    page.goto(OPINION)
    expect(page.locator("dfn")).to_have_text(["BIA", "IJ", "CAT"])
    assert page.locator("a:not([href]), a.term").count() == 0  # no link that leads nowhere
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Terms", exact=True).check()
    first = page.locator("#p1 a.term", has_text="BIA")
    page.keyboard.press("Tab")
    first.focus()
    card = page.locator(":popover-open")
    expect(card).to_contain_text("Board of Immigration Appeals, as the opinion says in Opinion ¶ 1")
    card.get_by_role("link", name="Glossary").click()
    arrive(page, "glossary/#bia")
    expect(page.locator("dt:target")).to_have_text("BIA")
    page.goto(OPINION)
    use = page.locator("#p11 .term", has_text="BIA")
    expect(use).to_have_css("text-decoration-line", "none")
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Every use of a term").check()
    expect(use).to_have_css("text-decoration-line", "underline")
    use.hover()
    expect(page.locator(":popover-open")).to_contain_text("as the opinion says")


def test_each_layer_can_be_switched_off_and_stays_off(page: Page) -> None:
    page.goto(OPINION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Editors’ notes").uncheck()
    expect(page.locator("#e1")).to_be_hidden()
    expect(page.locator("a.cite").first).to_have_css("text-decoration-line", "underline")
    page.get_by_role("checkbox", name="Citations").uncheck()
    expect(page.locator("a.cite").first).to_have_css("text-decoration-line", "none")
    assert page.locator("a.cite[href]").count() == 0
    page.goto(f"{EDITION}concurrence/")
    expect(page.locator("#e1")).to_be_hidden()
    assert page.locator("a.cite[href]").count() == 0
    page.locator(".layers summary").click()
    expect(page.get_by_role("checkbox", name="Editors’ notes")).not_to_be_checked()
    page.get_by_role("checkbox", name="Citations").check()
    page.locator("#c3").hover()
    expect(page.locator("#card-c3")).to_be_visible()


def test_the_size_of_the_letters_can_be_set_and_is_kept(page: Page) -> None:
    page.goto(OPINION)
    size = "() => parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize)"
    usual = page.evaluate(size)
    page.get_by_role("button", name="Larger text").click()
    larger = page.evaluate(size)
    assert larger > usual
    page.goto(f"{EDITION}concurrence/")
    assert page.evaluate(size) == larger
    page.get_by_role("button", name="Smaller text").click()
    assert page.evaluate(size) == usual


@pytest.mark.parametrize("part", ["opinion/", "concurrence/", "summary/"])
def test_clean_text_shows_the_court_s_words_and_nothing_else(part: str, page: Page) -> None:
    page.goto(EDITION + part)
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
    clean.click()
    expect(clean).to_have_attribute("aria-pressed", "false")
    page.locator(".layers summary").click()
    expect(page.get_by_role("checkbox", name="Paragraph and page numbers")).to_be_checked()
    assert page.locator("a.cite:not([href]), a.term[href]").count() == 0


def test_a_choice_on_a_page_that_lacks_a_layer_keeps_that_of_others(page: Page) -> None:
    page.goto(OPINION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Terms", exact=True).check()
    page.goto(EDITION)
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Citations").uncheck()
    page.goto(OPINION)
    assert page.locator("a.term[href]").count() > 0
    assert page.locator("a.cite[href]").count() == 0


def test_layers_work_from_disk(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 768, "height": 800})
    page.goto((site / OPINION / "index.html").as_uri())
    page.locator("#p1 .aside-mark").click()
    expect(page.locator("#on-p1")).to_be_focused()
    page.keyboard.press("Escape")
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="Editors’ notes").uncheck()
    expect(page.locator("#e1")).to_be_hidden()


def test_the_picture_of_the_chronology_leads_to_its_table(page: Page) -> None:
    page.goto(f"{EDITION}chronology/")
    rows = page.locator(".picture-case")
    assert rows.count() == page.locator(".event-table tbody tr").count() == 12
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
    found = look_for(page, "checked the figure against a map").first
    expect(found).to_have_attribute("href", re.compile(f"{EDITION}concurrence/#e"))
    expect(found).to_contain_text("Editor’s note · Context")


def test_where_marks_stand_for_notes_words_say_what_they_are(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(OPINION)
    key = page.locator(".marks-key")
    expect(key.get_by_text("editors’ note")).to_be_in_viewport()
    expect(key.get_by_text("news story")).to_be_in_viewport()
    page.get_by_role("button", name="Clean text").click()
    expect(key.locator("span:visible")).to_have_count(0)
    page.set_viewport_size(DESK)
    expect(key).to_be_hidden()  # the notes themselves stand in the margin


def test_no_line_moves_when_the_bar_comes(page: Page) -> None:
    place = "document.querySelector('.voice-court h1').getBoundingClientRect().top"
    page.goto(OPINION)
    expect(page.locator(".reading-bar")).to_be_visible()
    with_bar = page.evaluate(place)
    page.evaluate("document.querySelector('.reading-bar').hidden = true")
    assert abs(page.evaluate(place) - with_bar) < 1
