"""No page breaks a rule of axe-core, light or dark, on a phone, a tablet and a desk."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.searching import look_for
from tests.conftest import ROOT, SLUG
from tests.trials import Trials

AXE = ROOT / "tests/node/node_modules/axe-core/axe.min.js"
WIDTHS = (375, 768, 1280)
Look = tuple[int, Literal["light", "dark"]]
"""The width of a window, and the scheme of its colors."""
LOOKS: tuple[Look, ...] = (
    (375, "light"),
    (768, "dark"),
    (1280, "light"),
    (375, "dark"),
    (768, "light"),
    (1280, "dark"),
)
"""In an order in which one page after another is looked at otherwise than the one before."""

pytestmark = pytest.mark.skipif(
    not AXE.exists(), reason="NOT CHECKED for accessibility: axe-core is missing, npm installs it"
)


@pytest.fixture
def ruled_page(still_page: Page) -> Page:
    """A page with axe-core in it, on which nothing is still fading in when it is looked at."""
    still_page.add_init_script(path=AXE)
    return still_page


def violations(page: Page) -> Iterator[str]:
    """Yield what axe-core finds wrong with the page as it stands."""
    for rule in page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]:
        for node in rule["nodes"]:
            yield f"{rule['id']} at {node['target']}: {node['failureSummary']}"


def in_turn(number: int, trials: Trials, looks: tuple[Look, ...] = LOOKS) -> Iterator[Look]:
    """Yield every look where trials are made whole, else one: the next for each next `number`."""
    turned = number % len(looks)
    yield from trials.of((*looks[turned:], *looks[:turned]), 1)


def test_no_page_breaks_a_rule(ruled_page: Page, kinds: list[str], trials: Trials) -> None:
    """Each kind of page in one of the looks in turn; whole, every page in each."""
    found: list[str] = []
    for number, place in enumerate(kinds):
        ruled_page.goto(place)
        for width, scheme in in_turn(number, trials):
            ruled_page.set_viewport_size({"width": width, "height": 900})
            ruled_page.emulate_media(color_scheme=scheme)
            found += (f"/{place}, {width} px, {scheme}: {each}" for each in violations(ruled_page))
    assert found == []


def test_a_broken_rule_is_found(ruled_page: Page) -> None:
    ruled_page.goto("")
    ruled_page.locator("h1").evaluate("title => title.style.color = 'silver'")
    assert [said.split()[0] for said in violations(ruled_page)] == ["color-contrast"]


def open_card(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/concurrence/")
    page.locator("#c3").hover()
    page.locator("#card-c3:popover-open").wait_for()


def open_contents(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/opinion/")
    page.get_by_role("button", name="Navigation").click()
    page.locator("#contents:popover-open").wait_for()


def open_search(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/opinion/")
    look_for(page, "relocation").first.wait_for()


def open_note(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/opinion/")
    page.locator("#nref2").click()
    page.locator("#n2").get_by_role("button", name="Close").wait_for()


def open_dialog_of_keys(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/opinion/")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()


def open_citation_of_a_passage(page: Page) -> None:
    page.goto(f"opinions/{SLUG}/opinion/")
    page.locator("#p3 .paragraph-number").focus()
    page.keyboard.press("c")
    page.get_by_role("dialog", name="Cite this passage").wait_for()


@pytest.mark.parametrize(
    ("number", "widths", "step"),
    [
        (0, WIDTHS, open_card),
        (1, WIDTHS[:2], open_contents),
        (1, WIDTHS, open_search),
        (0, WIDTHS[:2], open_note),
        (2, WIDTHS, open_dialog_of_keys),
        (3, WIDTHS, open_citation_of_a_passage),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_opens_breaks_no_rule(
    number: int,
    widths: tuple[int, ...],
    step: Callable[[Page], None],
    ruled_page: Page,
    trials: Trials,
) -> None:
    """In one of the looks in which it opens; whole, in each of them."""
    found: list[str] = []
    for width, scheme in in_turn(number, trials, tuple(one for one in LOOKS if one[0] in widths)):
        ruled_page.set_viewport_size({"width": width, "height": 900})
        ruled_page.emulate_media(color_scheme=scheme)
        step(ruled_page)
        found += (f"{width} px, {scheme}: {each}" for each in violations(ruled_page))
    assert found == []
