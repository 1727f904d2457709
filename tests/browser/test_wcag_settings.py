"""What a reader asks of the system or hears from it: motion, colours, contrast, names, language.

WCAG 2.2, criteria 1.3.1, 1.4.1, 1.4.3, 1.4.6, 1.4.11, 2.3.3, 2.4.2, 2.4.6 and 3.1.1.
"""

from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.searching import look_for
from tests.conftest import SLUG

EDITION = f"opinions/{SLUG}/"
OPINION = f"{EDITION}opinion/"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

MOVING = """() => [...document.querySelectorAll("*")].flatMap((node) =>
  [null, "::before", "::after"].map((part) => [node, getComputedStyle(node, part)]))
  .filter(([, style]) =>
    [...style.transitionDuration.split(","), ...style.animationDuration.split(",")]
      .some((time) => parseFloat(time) > 0.01) || style.scrollBehavior === "smooth")
  .map(([node]) => `${node.tagName} ${node.className}`)"""
"""Elements that would move: by transition, by animation, or by scrolling smoothly."""

CONTRAST = """([one, other]) => {
  const luminance = (name) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = getComputedStyle(document.body).getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}"""
"""The contrast of two of the colours that the style sheet names."""

COLOR = "(name) => getComputedStyle(document.body).getPropertyValue(name)"

INKS = ("--pale", "--accent", "--md-default-fg-color", "--md-default-fg-color--light")
PAPERS = ("--paper", "--paper-2")


def test_nothing_moves_for_a_reader_who_wants_no_motion(page: Page, still_page: Page) -> None:
    for place in (OPINION, f"{EDITION}authorities/"):
        page.goto(place)
        assert page.evaluate(MOVING)
        still_page.goto(place)
        assert still_page.evaluate(MOVING) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("wish", "least"), [("no-preference", 4.5), ("more", 7)])
def test_every_ink_stands_out_from_every_paper(
    wish: Literal["no-preference", "more"],
    least: float,
    scheme: Literal["light", "dark"],
    page: Page,
) -> None:
    page.emulate_media(color_scheme=scheme, contrast=wish)
    page.goto("")
    pairs = [(ink, paper) for ink in INKS for paper in PAPERS]
    found = {pair: page.evaluate(CONTRAST, pair) for pair in pairs}
    if wish == "more":
        assert page.evaluate(CONTRAST, ["--rule", "--paper"]) >= 3
    assert {pair: value for pair, value in found.items() if value < least} == {}


def test_a_dark_system_has_a_dark_page_from_the_first(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    page.route("**/*.js", lambda route: route.abort())  # before any script has come
    page.goto(OPINION)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.unroute_all()


@pytest.mark.parametrize("wish", ["no-preference", "more"])
def test_a_dark_system_has_the_same_dark_page_without_scripts(
    wish: Literal["no-preference", "more"], page: Page, plain_page: Page
) -> None:
    colors = []
    for each in (page, plain_page):
        each.emulate_media(color_scheme="dark", contrast=wish)
        each.goto(OPINION)
        colors.append({name: each.evaluate(COLOR, name) for name in (*INKS, *PAPERS, "--rule")})
    assert colors[0] == colors[1]


def test_the_colours_can_be_chosen_and_are_kept(page: Page) -> None:
    page.goto(OPINION)
    body, sign = page.locator("body"), page.locator("label[for^=__palette]:visible")
    papers = "() => [...document.querySelectorAll('meta[name=theme-color]')].map((m) => m.content)"
    light, dark = page.evaluate(papers)
    for _ in range(2):
        sign.click()
    for _ in ("chosen", "kept"):
        expect(body).to_have_attribute("data-md-color-scheme", "slate")
        expect(sign).to_have_attribute("title", "Switch to the system’s setting")
        assert page.evaluate(papers) == [dark, dark]
        page.reload()
    sign.click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(papers) == [light, dark]
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_where_the_system_sets_the_colours_nothing_is_lost(still_page: Page) -> None:
    page = still_page
    page.emulate_media(forced_colors="active")
    page.goto(OPINION)
    look_for(page, "relocation").first.click()
    page.wait_for_function("CSS.highlights.has('found')")
    found = "() => getComputedStyle(document.body, '::highlight(found)').textDecorationLine"
    assert page.evaluate(found) == "underline"
    page.goto(f"{OPINION}#p20")
    line = "element => getComputedStyle(element).textDecorationLine"
    outline = "element => getComputedStyle(element).outlineStyle"
    assert page.locator("#c1").evaluate(line) == "underline"
    assert page.locator("#p20").evaluate(outline) == "solid"
    assert page.locator("#p19").evaluate(outline) == "none"
    page.keyboard.press("Tab")
    page.locator("#nref1").focus()
    assert page.locator("#nref1").evaluate(outline) == "solid"
    page.keyboard.press("Enter")
    note = page.locator("#n1")
    expect(note).to_be_in_viewport()
    colours = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    ink, paper = note.locator("p").first.evaluate(colours)
    assert ink != paper


def test_every_page_has_a_title_of_its_own_its_language_and_its_headings_in_order(
    site: Path, addresses: list[str]
) -> None:
    titles = []
    for place in addresses:
        file = site / place
        page = html.parse(file / "index.html" if file.is_dir() else file).getroot()
        titles.append(page.findtext(".//title"))
        assert page.get("lang") == "en"
        found = page.xpath("//article//*[self::h1|self::h2|self::h3|self::h4|self::h5|self::h6]")
        levels = [int(heading.tag[1]) for heading in found]
        assert levels[0] == 1
        assert levels.count(1) == 1, place
        assert all(level <= before + 1 for before, level in pairwise(levels))
    assert len(set(titles)) == len(titles)
    assert "Opinion – Duran-Rodriguez v. Barr – Annotated Opinions" in titles


LANDMARKS = """() => Object.entries({
  banner: "header:not(:is(article, aside, main, nav, section) header), [role=banner]",
  main: "main, [role=main]",
  contentinfo: "footer:not(:is(article, aside, main, nav, section) footer), [role=contentinfo]",
  title: "h1, [role=heading][aria-level='1']",
}).filter(([, query]) =>
  [...document.querySelectorAll(query)].filter((node) => node.checkVisibility()).length === 1)
  .map(([name]) => name)"""
"""Which of the four that each page shows once it does, by the names of WAI-ARIA."""


def test_every_kind_of_page_shows_its_landmarks_once(plain_page: Page, kinds: list[str]) -> None:
    for place in kinds:
        plain_page.goto(place)
        found = plain_page.evaluate(LANDMARKS)
        assert found == ["banner", "main", "contentinfo", "title"], place


def test_the_page_that_is_open_is_said_not_only_coloured(plain_page: Page) -> None:
    plain_page.goto(OPINION)
    here = plain_page.locator("#contents [aria-current='page']")
    expect(here).to_have_text("Opinion")
    weight = "element => getComputedStyle(element).fontWeight"
    other = plain_page.locator("#contents").get_by_role("link", name="Concurrence")
    assert here.evaluate(weight) != other.evaluate(weight)


def test_the_contents_spread_out_only_the_branch_that_is_open(plain_page: Page) -> None:
    entries = plain_page.locator("#contents").get_by_role("link", name="Concurrence")
    plain_page.goto("")
    assert entries.count() == 0
    assert plain_page.locator("#contents a").count() > 2
    plain_page.goto(EDITION)
    assert entries.count() == 1
