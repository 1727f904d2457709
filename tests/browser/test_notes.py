"""Notes stand beside their references where the margin holds them, and open below elsewhere."""

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import crowded
from tests.browser.conftest import WIDE, LookAt, Open
from tests.browser.waiting import settle
from tests.conftest import ROOT, SLUG, Shared, build_with
from tests.host import served
from tests.trials import Trials

OPINION = f"opinions/{SLUG}/opinion/"
NOTE = "opinions/layout-note-of-2000-words/opinion/"
TWENTY = "opinions/layout-20-notes-in-a-paragraph/opinion/"
WIDTHS = (320, 375, 600, 768, 1024, 1219, 1220, 1366, 1440, 1600, 1920, 2560)

CASES = sorted(path.name for path in (ROOT / "tests" / "cases").glob("layout-*"))

BOXES = """() => [...document.querySelectorAll(".note")].map((note) => {
    const box = note.getBoundingClientRect();
    return {id: note.id, top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left,
            right: box.right, placed: note.classList.contains("placed")};
})"""
BARE = "no-notes-no-title"
HARD = (
    f"{crowded.SLUG}/",
    f"{crowded.SLUG}/coverage/",
    "layout-name-in-arabic-script/",
    f"{BARE}/",
    f"{BARE}/opinion/",
    f"{crowded.SLUG}/opinion/",
)
"""Pages of editions with very much, with a name from right to left, and with nothing to add: no
notes, story, summary, editors’ notes, or authorities."""
HEAD = 16
"""Lines of a page that its golden holds."""
SEEN = """() => document.querySelector("article").innerText.split("\\n")
    .map((line) => line.trim()).filter(Boolean)"""
COUNTED = {
    "in the margin": ".placed",
    "marks at the end of passages": ".aside-mark",
    "claims": ".said .claim",
    "findings": ".finding",
}
COUNT = """(all) => all.filter((one) => one.getClientRects().length).length"""
ASIDES = """() => [...document.querySelectorAll(":is(.editors-note, .report).placed")]
    .map((aside) => aside.getBoundingClientRect()).map((box) => [box.top, box.bottom])
    .sort((one, other) => one[0] - other[0])"""
TEXT_RIGHT = """Math.max(...[...document.querySelectorAll("p[id^=p], .voice-court h2")]
    .map((block) => block.getBoundingClientRect().right))"""
BASELINES = """() => [...document.querySelectorAll(".note.placed")].map((note) => {
    const baseline = (node) => {
        const strut = document.createElement("span");
        strut.style.display = "inline-block";
        node.before(strut);
        const bottom = strut.getBoundingClientRect().bottom;
        strut.remove();
        return bottom;
    };
    const ref = document.querySelector(`.note-ref a[href="#${note.id}"]`).parentNode;
    return [baseline(ref), baseline(note.querySelector(".note-text p").firstChild)];
})"""


@pytest.fixture(scope="module")
def layouts(shared: Shared, site: Path) -> Iterator[str]:
    """The address of a site that holds, besides the edition, each case of hard layout."""

    def write(editions: Path) -> None:
        for name in (*CASES, BARE):
            to = editions / name
            shutil.copytree(
                ROOT / "tests" / "cases" / name, to, ignore=shutil.ignore_patterns("expected")
            )
            (to / "edition.yml").write_text("opinion:\n  file: opinion.md\n")
        crowded.write(editions)

    def fill(folder: Path) -> None:
        build_with(site, folder / "project", write)

    with served(shared("layouts", fill) / "project" / "site") as address:
        yield address


@pytest.fixture
def reader(open_page: Open, layouts: str) -> Page:
    page = open_page(base_url=layouts)
    page.set_viewport_size(WIDE)
    return page


def boxes(page: Page) -> list[dict[str, Any]]:
    settle(page)
    found: list[dict[str, Any]] = page.evaluate(BOXES)
    return found


def assert_apart(page: Page) -> list[dict[str, Any]]:
    """No two notes overlap, and none lies over the text or out of the page."""
    found = boxes(page)
    for one, other in combinations(found, 2):
        upright = one["bottom"] <= other["top"] + 0.5 or other["bottom"] <= one["top"] + 0.5
        assert upright or one["right"] <= other["left"] or other["right"] <= one["left"], (
            one,
            other,
        )
    edge = page.evaluate(TEXT_RIGHT)
    width = page.evaluate("document.documentElement.clientWidth")
    for box in found:
        assert box["right"] <= width + 0.5, box
        assert not box["placed"] or box["left"] > edge, box
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    return found


@pytest.mark.parametrize("name", [SLUG, *CASES])
def test_notes_never_overlap_at_any_width(name: str, reader: Page, trials: Trials) -> None:
    """As the window grows and shrinks: some of the widths on the way; whole, all of them."""
    reader.goto(f"opinions/{name}/opinion/")
    for width in (320, 1219, 1220, *trials.of((*WIDTHS, *reversed(WIDTHS)), 3)):
        reader.set_viewport_size({"width": width, "height": 900})
        placed = [box["placed"] for box in assert_apart(reader)]
        assert all(placed) if width >= 1220 else not any(placed), width


def views(reader: Page, place: str) -> Iterator[str]:
    """Yield what is seen of a page at three widths."""
    reader.goto(f"opinions/{place}")
    for width in (375, 768, 1280):
        reader.set_viewport_size({"width": width, "height": 900})
        settle(reader)
        assert reader.evaluate("document.documentElement.scrollWidth") <= width, place
        lines = reader.evaluate(SEEN)
        rest = ["…"] if len(lines) > HEAD else []
        counts = [
            f"{name}: {reader.locator(kind).evaluate_all(COUNT)}" for name, kind in COUNTED.items()
        ]
        yield "\n".join([f"=== {place} at {width} px", *counts, "", *lines[:HEAD], *rest])


def test_an_edition_with_more_of_everything_or_with_nothing_has_room(
    reader: Page, accept: bool
) -> None:
    """What is seen of its pages, at three widths, is as somebody has read and accepted it."""
    seen = [view for place in HARD for view in views(reader, place)]
    golden, made = Path(__file__).with_name("hard_pages.txt"), "\n\n".join(seen) + "\n"
    if accept:
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")
    beside = reader.evaluate(ASIDES)
    assert len(beside) == crowded.NOTES + crowded.CLAIMS // 5
    for above, below in pairwise(beside):
        assert above[1] <= below[0] + 0.5, (above, below)


def test_a_name_of_300_letters_leaves_room_for_the_text(reader: Page) -> None:
    reader.goto(f"opinions/{crowded.SLUG}/opinion/")
    for width in (375, 1440):
        reader.set_viewport_size({"width": width, "height": 740})
        settle(reader)
        expect(reader.locator("#p1")).to_be_in_viewport(ratio=0.4)
    line = reader.locator("#contents .md-nav__link", has_text="Association").first
    box = line.bounding_box()
    assert box
    assert box["height"] < 100


def test_a_note_begins_level_with_its_reference(look_at: LookAt) -> None:
    reader = look_at(OPINION, 1440)
    for width in (1220, 1440, 2560):
        reader.set_viewport_size({"width": width, "height": 900})
        settle(reader)
        pairs = reader.evaluate(BASELINES)
        assert len(pairs) == 2
        for reference, note in pairs:
            assert abs(reference - note) < 2, width


def test_notes_of_one_paragraph_follow_each_other_without_room_between(
    look_at: LookAt, layouts: str
) -> None:
    reader = look_at(TWENTY, 1440, layouts)
    found = boxes(reader)
    gaps = [b["top"] - a["bottom"] for a, b in pairwise(found)]
    assert len(gaps) == 19
    assert max(gaps) < 20  # their lines are closer than they are tall: each as near as may be


def test_a_claim_makes_room_for_the_editors_note_over_it(look_at: LookAt) -> None:
    reader = look_at(OPINION, 1440)
    settle(reader)
    note = reader.locator(".editors-note", has_text="The higher of two bars")
    claim = reader.locator(".report", has_text="or other legal claims").last
    expect(note).not_to_have_class(re.compile("folded"))
    above, below = note.bounding_box(), claim.bounding_box()
    assert above and below
    assert 0 < below["y"] - (above["y"] + above["height"]) < 20


def test_a_long_note_is_folded_and_shown_whole_when_focused(look_at: LookAt, layouts: str) -> None:
    reader = look_at(NOTE, 1440, layouts)
    note = reader.locator("#n2")
    last = note.locator(".note-text > p").last
    folded = note.bounding_box()
    after = reader.locator("#n3").bounding_box()
    assert folded
    assert after
    assert folded["height"] < 800
    reader.locator("#nref2").click()
    expect(note).to_be_focused()
    settle(reader)
    whole = note.bounding_box()
    bottom = last.evaluate("(node) => node.getBoundingClientRect().bottom")
    assert whole
    assert whole["height"] > folded["height"] * 3
    assert bottom <= whole["y"] + whole["height"] + 1
    assert_apart(reader)
    reader.keyboard.press("Escape")
    expect(reader.locator("#nref2")).to_be_focused()
    settle(reader)
    again = {box["id"]: box["bottom"] - box["top"] for box in assert_apart(reader)}
    assert again["n2"] == folded["height"]


def test_the_button_of_a_folded_note_shows_it_whole(look_at: LookAt, layouts: str) -> None:
    reader = look_at(NOTE, 1440, layouts)
    reader.get_by_role("button", name="Show the whole of note 2").click()
    expect(reader.locator("#n2")).to_be_focused()
    expect(reader.locator("#n2")).not_to_have_class("folded")
    assert_apart(reader)


def test_a_note_whose_reference_is_hidden_falls_back_alone(reader: Page) -> None:
    reader.goto(TWENTY)
    settle(reader)
    reader.evaluate("document.querySelector('#nref7').parentNode.hidden = true")
    reader.set_viewport_size({"width": 1500, "height": 900})
    assert [box["id"] for box in assert_apart(reader) if not box["placed"]] == ["n7"]
    expect(reader.locator("#n7")).to_be_visible()


def test_notes_keep_apart_when_the_text_grows(reader: Page) -> None:
    reader.goto("opinions/layout-300-notes/opinion/")
    settle(reader)
    reader.evaluate("document.querySelector('#p1').style.fontSize = '60px'")
    assert_apart(reader)
    reader.evaluate("document.querySelector('#n1').style.fontSize = '60px'")
    assert_apart(reader)


def test_reference_and_note_light_up_together(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    note, reference = page.locator("#n1"), page.locator("#nref1")
    reference.hover()
    expect(note).to_have_class("note placed lit")
    page.mouse.move(2, 2)
    expect(note).to_have_class("note placed")
    note.hover()
    expect(reference).to_have_class("lit")
    page.mouse.move(2, 2)
    note.locator(".note-label").focus()
    expect(reference).to_have_class("lit")


def small(page: Page) -> Page:
    page.set_viewport_size({"width": 375, "height": 700})
    return page


@pytest.mark.parametrize("way", ["tap", "Enter"])
def test_on_a_phone_a_note_opens_and_closes(way: str, open_page: Open) -> None:
    page = small(open_page(has_touch=True) if way == "tap" else open_page())
    page.goto(OPINION)
    note, reference = page.locator("#n2"), page.locator("#nref2")

    def press(target: Locator) -> None:
        if way == "tap":
            target.tap()
        else:
            target.focus()
            page.keyboard.press("Enter")

    closings: tuple[Callable[[], None], ...] = (
        lambda: page.keyboard.press("Escape"),
        lambda: press(reference),
        lambda: press(note.get_by_role("button", name="Close note 2")),
        lambda: press(note.locator(".note-label")),
    )
    reference.scroll_into_view_if_needed()
    for close in closings:
        press(reference)
        expect(note).to_be_focused()
        expect(note).to_be_in_viewport(ratio=1)
        expect(reference).to_have_attribute("aria-expanded", "true")
        expect(reference).to_be_in_viewport()
        close()
        expect(reference).to_be_focused()
        expect(reference).to_have_attribute("aria-expanded", "false")
        expect(note).not_to_be_in_viewport()


def test_an_open_note_hides_no_line_of_its_reference(open_page: Open, layouts: str) -> None:
    page = small(open_page(base_url=layouts, has_touch=True))
    page.goto(NOTE)
    reference = page.locator("#nref2")
    reference.evaluate("(node) => scrollBy(0, node.getBoundingClientRect().bottom - innerHeight)")
    reference.tap()
    settle(page)
    sheet, mark = page.locator("#n2").bounding_box(), reference.bounding_box()
    assert sheet
    assert mark
    assert mark["y"] + mark["height"] <= sheet["y"]
    assert sheet["y"] + sheet["height"] <= 700.5
    assert sheet["y"] > 100


LEAST = """() => Math.min(...[...document.querySelectorAll(".note-ref a, .note-label")]
    .map((target) => target.getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height)))"""


def test_marks_and_labels_are_large_enough_to_press(look_at: LookAt, layouts: str) -> None:
    for place in (OPINION, TWENTY):
        reader = look_at(place, 1440, layouts)
        assert 24 <= reader.evaluate(LEAST) < 100


PARTED = """() => [...document.querySelectorAll("p .note-ref")].filter((mark) => {
    const range = document.createRange();
    const text = mark.previousSibling;
    if (text?.nodeType !== Node.TEXT_NODE || /\\s$/.test(text.data)) return false;
    range.setStart(text, text.length - 1);
    range.setEnd(text, text.length);
    return mark.getBoundingClientRect().right < range.getBoundingClientRect().left;
}).map((mark) => mark.textContent)"""


def test_no_line_begins_with_the_mark_of_a_note(look_at: LookAt, layouts: str) -> None:
    reader = look_at(TWENTY, 1440, layouts)
    for width in range(320, 440, 8):
        reader.set_viewport_size({"width": width, "height": 800})
        settle(reader)
        assert reader.evaluate(PARTED) == [], width


def test_a_card_opens_in_a_note_and_escape_closes_one_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(OPINION)
    page.locator("#nref1").focus()
    page.keyboard.press("Enter")
    cite = page.locator("#n1 a.cite")
    cite.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card = page.locator(f"#card-{cite.get_attribute('id')}")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("#n1")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#nref1")).to_be_focused()


def test_an_address_of_a_note_leads_to_it(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{OPINION}#n2")
    expect(page.locator("#n2")).to_be_in_viewport(ratio=1)
    expect(page.locator("#nref2")).to_be_in_viewport()


def test_a_screen_reader_meets_each_note_once(look_at: LookAt) -> None:
    page = look_at(OPINION, 1440)
    told = page.locator("body").aria_snapshot()
    assert told.count("We need not address Duran-Rodriguez") == 1


def test_without_scripts_notes_stand_after_the_writing(plain_page: Page) -> None:
    plain_page.set_viewport_size(WIDE)
    plain_page.goto(OPINION)
    last = plain_page.locator("#p26").bounding_box()
    note = plain_page.locator("#n1").bounding_box()
    assert last
    assert note
    assert note["y"] > last["y"] + last["height"]
    expect(plain_page.get_by_role("heading", name="Notes", exact=True)).to_be_visible()


def test_a_note_of_a_heading_is_no_part_of_its_name(reader: Page) -> None:
    reader.goto("opinions/layout-note-in-a-heading/opinion/")
    expect(reader.locator("h2#i-the-contract .note-ref")).to_have_text("1")
    entry = reader.locator(".md-nav a[href='#i-the-contract']")
    expect(entry).to_have_text("I. The Contract")


def test_the_marks_of_notes_take_no_room_from_the_words_around(
    look_at: LookAt, layouts: str
) -> None:
    reader = look_at(TWENTY, 1440, layouts)
    for label in ("3", "14"):
        figure, following = reader.evaluate(
            """(id) => {
                const ref = document.getElementById(id);
                const range = document.createRange();
                range.selectNodeContents(ref);
                const figure = range.getBoundingClientRect();
                const text = ref.parentNode.nextSibling;
                range.setStart(text, 1);
                range.setEnd(text, 2);
                return [figure, range.getBoundingClientRect()];
            }""",
            f"nref{label}",
        )
        assert following["left"] - figure["right"] > 2 or following["top"] > figure["bottom"]
