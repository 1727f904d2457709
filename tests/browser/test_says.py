"""Does the opinion say that? On an edition’s page, on the library’s, with whatever is pasted."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import LookAt
from tests.browser.watching import watched
from tests.conftest import SLUG

SAYS = f"/opinions/{SLUG}/says/"
BRIEF = (
    "In Duran-Rodriguez v. Barr, 918 F.3d 1025, the court held that it “must affirm the agency "
    "determination.” The dissent said “[w]e must uphold the agency determination.” Judge Smith "
    "wrote that “we know of no case, nor has Duran-Rodriguez pointed to one.” It called that “an "
    "extreme concept that does not include every sort of treatment” and <img src=x onerror=a()> "
    "“seven purple <b>elephants</b> negotiating marmalade treaties.”"
)


def check(page: Page, text: str) -> None:
    page.get_by_label("Text to check").fill(text)
    page.get_by_role("button", name="Check").click()


def test_each_quotation_of_a_brief_is_answered(page: Page, address: str) -> None:
    seen = watched(page)
    page.goto(SAYS)
    check(page, BRIEF)
    found = page.locator(".verdicts li")
    expect(found).to_have_count(5)
    heads = page.get_by_role("heading", level=2)
    assert heads.all_inner_texts()[:5] == [
        "With changes", "Word for word, but said by another", "Word for word", "Word for word",
        "Not in the opinion",
    ]  # fmt: skip
    changed = found.first
    expect(changed.locator("ins")).to_have_text("[put in: affirm]")
    expect(changed.locator("del")).to_have_text("[left out: uphold]")
    expect(found.nth(2)).to_contain_text("Judge M. Smith’s words")
    expect(found.nth(3)).to_contain_text("The opinion itself quotes this, from Nagoulko")
    expect(page.get_by_role("status").filter(has_text="passages looked for")).to_be_visible()
    found.nth(1).get_by_role("link").click()
    page.wait_for_url(re.compile(r"/opinion/#p13$"))
    assert seen.errors == []
    assert seen.beyond(address) == []


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("  ", "Paste a text first."),
        ("«нет такого»", "1 passage looked for; 1 not as the opinion has it."),
        ("“we must uphold the determination” " * 30_000, "Only the first 100,000 characters"),
    ],
)
def test_whatever_is_pasted_gets_a_sentence(look_at: LookAt, pasted: str, said: str) -> None:
    page = look_at(SAYS)
    page.get_by_label("Text to check").evaluate("(field, text) => { field.value = text; }", pasted)
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".says-said")).to_contain_text(said)


def test_a_librarys_page_asks_the_opinions_that_are_named(page: Page, address: str) -> None:
    seen = watched(page)
    page.goto("/says/")
    check(page, BRIEF)
    expect(page.locator(".says-said")).to_contain_text("Held against Duran-Rodriguez v. Barr.")
    first = page.locator(".verdicts li").first.get_by_role("link")
    expect(first).to_have_attribute("href", f"{address}opinions/{SLUG}/opinion/#p13")
    assert seen.errors == []
    assert seen.beyond(address) == []


def test_without_scripts_the_page_says_what_it_needs(plain_page: Page) -> None:
    plain_page.goto(SAYS)
    expect(plain_page.locator("form.says")).to_be_hidden()
    expect(plain_page.locator(".without-scripts")).to_contain_text("a browser that runs scripts")
