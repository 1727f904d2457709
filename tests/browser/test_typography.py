"""The page is set as a book is: its measure, its face, what its lines may divide."""

import statistics

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.conftest import LookAt, launched
from tests.browser.waiting import settle
from tests.conftest import SLUG

OPINION = f"opinions/{SLUG}/opinion/"

LINES = """() => [...document.querySelectorAll("p[id^=p]")].flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const lines = new Map();
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentNode.closest(".by-build, .note-ref")) continue;
        for (let at = 0; at < node.length; at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            const line = box && Math.round(box.bottom / 8);
            if (box) lines.set(line, (lines.get(line) || 0) + 1);
        }
    }
    return [...lines.values()].slice(0, -1);
})"""


def test_a_line_holds_sixty_to_seventy_five_characters(look_at: LookAt) -> None:
    page = look_at(OPINION)
    for width in (768, 1220, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        assert 60 <= statistics.median(page.evaluate(LINES)) <= 75, width


def test_no_line_is_moved_when_the_face_of_the_text_comes(
    playwright: Playwright, address: str
) -> None:
    heights = """() => [...document.querySelectorAll("p[id^=p]")].map((one) => one.offsetHeight)"""
    browser = launched(playwright, "--font-render-hinting=none")  # no width is rounded
    page = browser.new_page(base_url=address, viewport={"width": 412, "height": 823})
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto(OPINION)
    settle(page)
    before = page.evaluate(heights)
    page.unroute_all()
    page.reload()
    settle(page)
    after = page.evaluate(heights)
    browser.close()
    assert sum(before) == pytest.approx(sum(after), rel=0.02)


def test_no_line_divides_a_section_or_a_reporter_from_its_number(look_at: LookAt) -> None:
    page = look_at(OPINION)
    kept = page.locator(".unbroken")
    words = kept.all_inner_texts()
    assert {"764 F.3d 1153", "§ 1101"} <= set(words)
    lines = """nodes => nodes.map((node) =>
        new Set([...node.getClientRects()].map((box) => Math.round(box.top))).size)"""
    for width in (320, 375, 500, 768, 1220, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        assert set(kept.evaluate_all(lines)) == {1}, width


def test_a_byline_has_small_capitals_and_unchanged_letters(look_at: LookAt) -> None:
    page = look_at(OPINION)
    byline = page.locator(".byline")
    expect(byline).to_have_text("HAWKINS, Senior Circuit Judge:")
    sizes = byline.evaluate(
        """(node) => [node, node.querySelector(".capitals")].map((one) =>
            parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert sizes[1] < sizes[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_light_and_dark_follow_the_system(scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # one of the two
    page.goto(OPINION)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red = int(ground.removeprefix("rgb(").split(",")[0])
    assert (red > 200) == (scheme == "light")


INKS = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  const known = ["CanvasText", "Canvas", "LinkText"].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return [...document.querySelectorAll(".picture *")]
    .flatMap((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke])
    .filter((ink) => ink.startsWith("rgb(") && !known.includes(ink));
}"""
"""With what a picture is drawn besides the system's colours of text, ground and links."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_has_the_system_s_colours_whichever_the_reader_chose(
    scheme: str, page: Page
) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(f"opinions/{SLUG}/chronology/")
    expect(page.locator(".picture")).to_be_visible()
    kind = {"light": "default", "dark": "slate"}[scheme]
    page.evaluate("kind => { document.body.dataset.mdColorScheme = kind }", kind)
    assert page.evaluate(INKS) == []


def test_nothing_moves_in_the_head_of_the_page(page: Page) -> None:
    page.goto(OPINION)
    names = page.locator(".md-header__topic")
    assert names.count() == 2
    for active in (False, True):
        page.evaluate(
            "on => document.querySelector('.md-header__title')"
            ".classList.toggle('md-header__title--active', on)",
            active,
        )
        for name in names.all():
            expect(name).to_have_css("transform", "none")
            expect(name).to_have_css("transition-property", "none")
