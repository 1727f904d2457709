"""Reading by keys alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LookAt
from tests.browser.waiting import left, note_leaving
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_paragraph_by_paragraph(look_at: LookAt) -> None:
    page = look_at(OPINION)
    press(page, "j")
    expect(page.locator("#p1 .paragraph-number")).to_be_focused()
    press(page, "j", "j", "j")
    expect(page.locator("#p4 .paragraph-number")).to_be_focused()
    press(page, "k")
    expect(page.locator("#p3 .paragraph-number")).to_be_focused()
    header = page.locator(".md-header").bounding_box()
    paragraph = page.locator("#p3").bounding_box()
    assert header
    assert paragraph
    assert header["height"] <= paragraph["y"] <= header["height"] + 60


def test_to_the_last_paragraph_and_no_further(page: Page) -> None:
    page.goto(OPINION)
    note_leaving(page)
    press(page, *["j"] * 40)
    expect(page.locator("#p26 .paragraph-number")).to_be_focused()
    assert left(page) == []
    press(page, *["k"] * 40)
    expect(page.locator("#p1 .paragraph-number")).to_be_focused()


def test_who_scrolled_goes_on_from_there(look_at: LookAt) -> None:
    page = look_at(OPINION)
    press(page, "j")
    page.locator("#p15").evaluate("element => element.scrollIntoView()")
    press(page, "j")
    expect(page.locator("#p16 .paragraph-number")).to_be_focused()


def test_heading_by_heading_and_on_to_the_next_page(page: Page) -> None:
    page.goto(OPINION)
    press(page, "Shift+J", "Shift+J")
    expect(page.locator(".byline")).to_be_focused()
    press(page, "Shift+J")
    expect(page.locator("article h2").first).to_be_focused()
    expect(page.locator("article h2").first).to_be_in_viewport()
    press(page, "Shift+K", "Shift+K", "Shift+K")
    page.wait_for_url(f"**/{EDITION}summary/")
    page.goto(OPINION)
    press(page, *["Shift+J"] * 12)
    page.wait_for_url(f"**/{EDITION}concurrence/")


@pytest.mark.parametrize("width", [375, 1280])
def test_the_note_of_the_paragraph_opens(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(OPINION)
    press(page, "j", "o")
    expect(page.locator("#n1")).to_be_in_viewport()
    expect(page.locator("#n1")).to_be_focused()
    press(page, "o")
    expect(page.locator("#n2")).to_be_in_viewport()
    expect(page.locator("#n2")).to_be_focused()
    page.goto(OPINION)
    press(page, "j", "j", "o")
    expect(page.locator("#p2 .paragraph-number")).to_be_focused()


def test_citing_what_is_read(look_at: LookAt) -> None:
    page = look_at(OPINION)
    dialog = page.locator("dialog[open]")
    press(page, "j", "j", "c")
    expect(dialog).to_contain_text("(9th Cir. 2019) (¶ 2 in")
    press(page, "Escape")
    expect(page.locator("#p2 .paragraph-number")).to_be_focused()
    page.locator("#n2").focus()
    press(page, "c")
    expect(dialog).to_contain_text("n.2 in Annotated Opinions")
    press(page, "Escape")
    page.locator("#p5").select_text()
    expect(page.locator(".cite-selection")).to_be_visible()
    press(page, "c")
    expect(dialog).to_contain_text("(9th Cir. 2019) (¶ 5 in")
    press(page, "Escape")
    expect(dialog).to_have_count(0)


def test_the_theme_keeps_its_keys(page: Page) -> None:
    page.goto(OPINION)
    press(page, "n")
    page.wait_for_url(f"**/{EDITION}concurrence/")
    press(page, "p")
    page.wait_for_url(f"**/{OPINION}")
    press(page, "s")
    expect(page.locator("#site-search input[name=query]")).to_be_focused()


def test_no_key_fires_while_one_types(page: Page) -> None:
    page.goto(OPINION)
    press(page, "s")
    page.keyboard.type("jko?cJn")
    expect(page.locator("input[name=query]")).to_have_value("jko?cJn")
    expect(page.locator("dialog[open]:not(#site-search)")).to_have_count(0)
    assert page.evaluate("scrollY") == 0
    for made in ("textarea", "select", "div"):
        page.evaluate(
            "tag => { document.querySelector('#site-search').close();"
            " const made = document.createElement(tag); made.contentEditable = tag === 'div';"
            " document.querySelector('article').prepend(made); made.focus(); }",
            made,
        )
        press(page, "j", "?", "c")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.locator(":focus")).not_to_have_class("paragraph-number by-build")


def test_no_key_fires_with_another_held(look_at: LookAt) -> None:
    page = look_at(OPINION)
    for held in ("Control", "Alt", "Meta"):
        press(page, f"{held}+j", f"{held}+c", f"{held}+o")
    expect(page.locator(".paragraph-number:focus, .note:focus, dialog[open]")).to_have_count(0)


def test_leaving_is_noted_at_once(page: Page) -> None:
    page.goto(OPINION)
    page.evaluate("addEventListener('beforeunload', (event) => event.preventDefault())")
    note_leaving(page)
    assert left(page) == []
    page.on("dialog", lambda dialog: dialog.dismiss())
    press(page, "n")
    (place,) = left(page)
    assert place.endswith(f"{EDITION}concurrence/")


def test_no_key_fires_behind_a_dialog(page: Page) -> None:
    page.goto(OPINION)
    press(page, "j", "c")
    expect(page.locator("#cite[open]")).to_be_visible()
    note_leaving(page)
    press(page, "j", "n", "?", "s")
    assert left(page) == []
    expect(page.locator("dialog[open]")).to_have_count(1)
    press(page, "Escape")
    expect(page.locator("#p1 .paragraph-number")).to_be_focused()


def test_help_lists_every_key_and_gives_focus_back(look_at: LookAt) -> None:
    page = look_at(OPINION)
    page.locator("#p3 .paragraph-number").focus()
    press(page, "?")
    help_ = page.get_by_role("dialog", name="Keys")
    expect(help_).to_be_visible()
    keys = set(help_.locator("kbd").all_inner_texts())
    assert keys == {*"jkJKnpocsf/?.,↓↑→←", "Esc"}
    press(page, "Escape")
    expect(help_).to_be_hidden()
    expect(page.locator("#p3 .paragraph-number")).to_be_focused()


@pytest.mark.parametrize("address_of_page", ["", OPINION, f"{EDITION}about/"])
def test_a_button_opens_the_help_on_every_page(address_of_page: str, page: Page) -> None:
    page.goto(address_of_page)
    opener = page.get_by_role("button", name="Keys")
    box = opener.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    opener.click()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    expect(opener).to_be_focused()


def test_keys_can_be_turned_off_the_themes_too(page: Page) -> None:
    page.goto(OPINION)
    press(page, "?")
    page.get_by_label("Use these single keys").uncheck()
    press(page, "Escape")
    for _ in range(2):  # the second time on a page opened anew
        note_leaving(page)
        press(page, "j", "?", "n", "s", "c")
        assert left(page) == []
        expect(page.locator("dialog[open], .paragraph-number:focus, input:focus")).to_have_count(0)
        page.reload()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Use these single keys").check()
    press(page, "Escape", "k")  # the button stands at the end of the page
    expect(page.locator(".paragraph-number:focus")).to_have_count(1)


def test_a_page_without_paragraphs_bears_every_key(page: Page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.goto("how-to-read/")
    press(page, "j", "k", "o", "c", "Shift+J")
    expect(page.locator("h1")).to_be_focused()
    assert errors == []
