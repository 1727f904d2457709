"""The card of a citation, by every way a reader can reach it."""

from itertools import product
from pathlib import Path
from urllib.parse import urljoin

from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.conftest import LookAt, Open
from tests.browser.waiting import arrive, let_pass
from tests.conftest import SLUG
from tests.trials import Trials

OPINION = f"opinions/{SLUG}/opinion/"
CONCURRENCE = f"opinions/{SLUG}/concurrence/"
TABLE = f"opinions/{SLUG}/authorities/"


PATIENCE = 1000
"""Milliseconds that are more than enough for a card to open or close."""


def test_hovering_opens_the_card_and_it_stays_while_the_pointer_is_in_it(timed_page: Page) -> None:
    timed_page.goto(CONCURRENCE)
    timed_page.locator("#c3").hover()
    let_pass(timed_page, PATIENCE)
    card = timed_page.locator("#card-c3")
    expect(card).to_be_visible()
    expect(card.locator(".card-title")).to_have_text("Lim v. I.N.S., 224 F.3d 929 (9th Cir. 2000)")
    expect(card).to_contain_text("United States Court of Appeals for the Ninth Circuit, 2000")
    expect(card).to_contain_text("Cited at 936.")
    expect(card).to_contain_text("(quoting Sangha v. INS, 103 F.3d 1482, 1487 (9th Cir. 1997))")
    expect(card).to_contain_text("Cited 4 times: 3 in the opinion and 1 in the concurrence.")
    card.locator(".card-links a").first.hover()
    let_pass(timed_page, PATIENCE)
    expect(card).to_be_visible()
    timed_page.mouse.move(5, 400)
    let_pass(timed_page, PATIENCE)
    expect(card).to_be_hidden()


def test_the_keyboard_opens_enters_and_leaves_the_card(look_at: LookAt) -> None:
    page = look_at(OPINION)
    page.keyboard.press("Tab")
    page.locator("#c1").focus()
    cite, card = page.locator("#c1"), page.locator("#card-c1")
    expect(cite).to_be_focused()
    expect(card).to_be_visible()
    expect(cite).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="CourtListener")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(cite).to_be_focused()
    expect(cite).to_have_attribute("aria-expanded", "false")


def test_leaving_by_tab_closes_the_card(look_at: LookAt) -> None:
    page = look_at(OPINION)
    page.keyboard.press("Tab")
    page.locator("#c1").focus()
    expect(page.locator("#card-c1")).to_be_visible()
    for _ in range(3):  # two links in the card, and what follows
        page.keyboard.press("Tab")
    expect(page.locator("#card-c1")).to_be_hidden()


def test_a_screen_reader_hears_what_it_is(look_at: LookAt) -> None:
    page = look_at(OPINION)
    short = page.locator("a.cite", has_text="Lim, 224 F.3d at 936").first
    described = short.get_attribute("aria-describedby")
    expect(page.locator(f"#{described}")).to_contain_text("F.3d")
    whole = page.locator("#c1")  # it says all that its card is called
    expect(whole).to_contain_text("Ali v. Holder")
    assert whole.get_attribute("aria-describedby") is None


def test_a_tap_opens_and_a_tap_elsewhere_closes(open_page: Open) -> None:
    page = open_page(has_touch=True)
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(OPINION)
    page.locator("#c8").scroll_into_view_if_needed()
    page.locator("#c8").tap()
    card = page.locator("#card-c8")
    expect(card).to_be_visible()
    link, sheet = (page.locator(each).bounding_box() for each in ("#c8", "#card-c8"))
    assert link
    assert sheet
    assert link["y"] + link["height"] < sheet["y"]
    assert (sheet["x"], sheet["width"], sheet["y"] + sheet["height"]) == (0, 375, 740)
    card.get_by_role("button", name="Close Lim v. I.N.S.").tap()
    expect(card).to_be_hidden()
    page.locator("#c8").tap()
    expect(card).to_be_visible()
    arrive(page, OPINION)
    page.locator("h1").dispatch_event("pointerdown")
    expect(page.locator("#card-c8")).to_be_hidden()


BOXES = "(ids) => ids.map((id) => document.getElementById(id).getBoundingClientRect().toJSON())"
"""Where elements stand, all at one moment."""


SCREENS = ((320, 560), (375, 740), (1280, 800), (1280, 360))


def test_no_card_covers_its_citation_or_leaves_the_screen(timed_page: Page, trials: Trials) -> None:
    """Some on each screen; whole, all of them."""
    screen = None
    for (width, height), number in trials.of(list(product(SCREENS, range(1, 24))), 24):
        if screen != (screen := (width, height)):
            timed_page.set_viewport_size({"width": width, "height": height})
            timed_page.goto(CONCURRENCE)
        timed_page.locator(f"#c{number}").scroll_into_view_if_needed()
        timed_page.mouse.move(0, 0)
        timed_page.locator(f"#c{number}").hover()
        let_pass(timed_page, PATIENCE)
        expect(timed_page.locator(f"#card-c{number}")).to_be_visible()
        card, cite = timed_page.evaluate(BOXES, [f"card-c{number}", f"c{number}"])
        assert card["left"] >= 0
        assert card["right"] <= width
        assert card["top"] >= 0
        assert card["bottom"] <= height
        apart = card["top"] >= cite["bottom"] or card["bottom"] <= cite["top"]
        assert apart or card["left"] >= cite["right"]  # in the margin
        timed_page.keyboard.press("Escape")


def test_short_forms_say_what_they_stand_for(page: Page) -> None:
    page.goto(CONCURRENCE)
    page.locator("#c6").hover()
    card = page.locator("#card-c6")
    expect(card).to_contain_text("Here “Id. at 658” stands for the citation in ¶ 3.")
    card.get_by_role("link", name="in ¶ 3").click()
    arrive(page, "#c5")


def test_the_way_through_the_mentions_of_an_authority(page: Page) -> None:
    page.goto(OPINION)
    page.locator("#c8").hover()
    card = page.locator(":popover-open")
    expect(card.locator("li")).to_have_count(4)
    expect(card.locator("li").first).to_contain_text("Opinion ¶ 16 (here): persecution in only a")
    card.get_by_role("link", name="Opinion ¶ 17").first.click()
    arrive(page, f"{OPINION}#c10")
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    page.locator("#c10").hover()
    page.locator(":popover-open").get_by_role("link", name="Concurrence ¶ 2").click()
    arrive(page, f"{CONCURRENCE}#c3")


def test_without_scripts_a_citation_leads_to_its_authority(plain_page: Page) -> None:
    plain_page.goto(OPINION)
    assert plain_page.locator(".citation-card:visible").count() == 0
    plain_page.locator("#c8").click()
    arrive(plain_page, f"{TABLE}#lim-v-ins-224-f3d-929")
    entry = plain_page.locator("dt:target")
    expect(entry).to_contain_text("Lim v. I.N.S., 224 F.3d 929 (9th Cir. 2000)")


def test_cards_open_from_disk(page: Page, site: Path) -> None:
    page.goto((site / OPINION / "index.html").as_uri())
    page.locator("#c1").hover()
    expect(page.locator("#card-c1")).to_be_visible()


def test_every_mention_in_the_table_leads_to_that_mention(site: Path) -> None:
    pages = {name: html.parse(site / name / "index.html") for name in (TABLE, OPINION, CONCURRENCE)}
    pages[f"opinions/{SLUG}/"] = html.parse(site / "opinions" / SLUG / "index.html")
    targets = pages[TABLE].xpath("//dd//a[contains(@href, '#c')]/@href")
    assert len(targets) == 46
    for target in targets:
        place, _, anchor = urljoin(TABLE, target).partition("#")
        assert (
            pages[place].xpath("count(//a[@id=$id and contains(@class, 'cite')])", id=anchor) == 1
        )


def test_the_filter_moves_nothing_when_its_script_comes(page: Page, plain_page: Page) -> None:
    first = "document.querySelector('dt.authority').getBoundingClientRect().top"
    page.route("**/authorities.*", lambda route: route.abort())
    page.goto(TABLE)
    before = page.evaluate(first)
    page.unroute_all()
    page.reload()
    page.get_by_label("Filter").fill("navas")
    page.get_by_label("Filter").fill("")
    assert page.evaluate(first) == before
    plain_page.goto(TABLE)
    expect(plain_page.get_by_label("Filter")).to_be_hidden()


def test_the_table_can_be_filtered_and_ordered(page: Page) -> None:
    page.goto(TABLE)
    shown = page.locator("dt.authority:visible")
    assert shown.count() == 32
    page.get_by_label("Filter").fill("torture")
    assert shown.count() == 0
    for typed, found in (("8 CFR 1208.16", "1208.16"), ("Lím INS", "Lim"), ("224 F3d 929", "Lim")):
        page.get_by_label("Filter").fill(typed)
        expect(shown.first).to_contain_text(found)
    page.get_by_label("Filter").fill("navas")
    expect(shown).to_have_count(1)
    expect(page.locator(".table-tools output")).to_have_text("1 of 32 shown")
    page.get_by_label("Filter").fill("")
    page.get_by_label("Order").select_option("count")
    expect(shown.first).to_contain_text("Navas")
    page.get_by_label("Order").select_option("name")
    expect(shown.first).to_contain_text("Aguilera-Cota")


def test_the_table_is_in_the_order_of_a_brief_and_of_the_alphabet(site: Path) -> None:
    page = html.parse(site / TABLE / "index.html")

    def said(path: str) -> list[str]:
        return [each.text_content().strip().rstrip("¶") for each in page.xpath(path)]

    titles = ["Cases", "Statutes", "Regulations", "Rules", "The cases over time"]
    assert said("//article//h2") == titles
    cases = said("//h2[@id='cases']/following-sibling::dl[1]/dt")
    assert len(cases) > 20
    assert cases == sorted(cases, key=str.casefold)
    assert said("//h2[@id='regulations']/following-sibling::dl[1]/dt") == [
        f"8\N{NO-BREAK SPACE}C.F.R. §\N{NO-BREAK SPACE}1208.{part}" for part in (13, 16, 18)
    ]
