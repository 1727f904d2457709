"""The page of the news story, as a reader meets it."""

from playwright.sync_api import FloatRect, Page, expect

from tests.browser.conftest import WIDE, LookAt
from tests.browser.test_reading import EDITION
from tests.browser.waiting import arrive

COVERAGE = f"{EDITION}coverage/"


def box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).first.bounding_box()
    assert found
    return found


APART = ["claim-5", "claim-19", "claim-21", "claim-22"]
"""The claims that differ from the opinion or are not in it."""


def findings(page: Page) -> list[str]:
    """Return which findings are shown."""
    shown: list[str] = page.locator(".finding[data-claim]:visible").evaluate_all(
        "all => all.map((one) => one.id)"
    )
    return shown


def test_the_story_stands_whole_beside_the_findings_that_matter_first(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(COVERAGE)
    assert page.locator(".said").count() == 1
    said, found = box(page, ".said"), box(page, ".findings")
    assert said["x"] + said["width"] <= found["x"] + 1
    assert said["height"] < 900
    assert findings(page) == APART


def test_the_claim_one_is_at_has_its_finding_beside_it(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(COVERAGE)
    page.locator("#said-14").click()
    assert findings(page) == ["claim-14"]
    expect(page.locator("#claim-14")).to_be_focused()
    expect(page.locator("#claim-14")).to_be_in_viewport()
    expect(page.locator("#said-14")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#said-14")).to_be_focused()
    page.locator(".claim[data-claim='8']").first.click()
    assert findings(page) == ["claim-8"]
    page.goto("about:blank")
    page.goto(f"{COVERAGE}#claim-23")
    assert findings(page) == ["claim-23"]


def test_on_paper_no_word_of_the_table_is_underlined(page: Page) -> None:
    page.goto(COVERAGE)
    page.emulate_media(media="print")
    lines = page.locator(".summary .word").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).textDecorationLine)"
    )
    assert lines and {*lines} == {"none"}


def test_the_table_of_findings_filters(page: Page) -> None:
    page.goto(COVERAGE)
    supported = page.get_by_role("button", name="Supported")
    supported.click()
    expect(supported).to_have_attribute("aria-pressed", "true")
    assert len(findings(page)) == 12
    supported.click()
    assert len(findings(page)) == 27
    expect(page.get_by_role("button", name="Contradicted")).to_be_disabled()


def test_on_a_phone_a_claim_opens_a_sheet(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(COVERAGE)
    claim, number = page.locator("#claim-14"), page.locator("#said-14")
    for way in ("Escape", "Close"):
        number.click()
        expect(claim).to_be_focused()
        expect(claim).to_be_in_viewport(ratio=1)
        expect(number).to_be_in_viewport()
        if way == "Escape":
            page.keyboard.press(way)
        else:
            claim.get_by_role("button", name=way).click()
        expect(number).to_be_focused()
        assert findings(page) == APART


def test_what_the_story_leaves_out_stands_under_it(plain_page: Page) -> None:
    plain_page.goto(COVERAGE)
    items = plain_page.locator(".left-out-item")
    expect(items).to_have_count(4)
    expect(items.first).to_contain_text("Concurrence ¶ 1, Judge M. Smith’s words")
    items.first.get_by_role("link").click()
    arrive(plain_page, "/concurrence/#p1")


def test_claim_and_finding_light_up_together_on_hover_and_on_focus(look_at: LookAt) -> None:
    page = look_at(COVERAGE)
    claim, finding = page.locator(".claim[data-claim='22']"), page.locator("#claim-22")
    claim.hover()
    expect(finding).to_have_class("finding differs lit")
    page.locator("h1").hover()
    expect(finding).to_have_class("finding differs")
    finding.hover()
    expect(claim).to_have_class("claim differs lit")
    page.locator("h1").hover()
    page.locator("#said-21").focus()
    expect(page.locator("#claim-21")).to_have_class("finding not-there lit")
    expect(claim).to_have_class("claim differs")


def test_it_is_complete_without_scripts(plain_page: Page) -> None:
    plain_page.goto(COVERAGE)
    assert plain_page.locator(".finding[data-claim]:visible").count() == 27
    expect(plain_page.get_by_text("Wednesday = March 20, 2019")).to_be_visible()
    plain_page.locator("#said-14").click()
    expect(plain_page.locator("#claim-14")).to_be_in_viewport()
    plain_page.locator("#claim-14 .claim-number").click()
    expect(plain_page.locator("#s3")).to_be_in_viewport()
    plain_page.locator("#claim-14 .passage-place a").click()
    arrive(plain_page, "/opinion/#p3")


def test_findings_differ_by_word_and_by_line(look_at: LookAt) -> None:
    page = look_at(COVERAGE)
    style = "element => getComputedStyle(element).textDecorationStyle"
    kinds = ("supported", "paraphrase", "differs", "not-there")
    drawn = [page.locator(f".claim.{kind}").first.evaluate(style) for kind in kinds]
    assert drawn == ["solid", "dashed", "wavy", "dotted"]
    said = [page.locator(f".finding.{kind} .finding-head").first.text_content() for kind in kinds]
    assert len(set(said)) == len(kinds)


def test_the_three_voices_are_set_apart(look_at: LookAt) -> None:
    page = look_at(COVERAGE)
    face = "element => getComputedStyle(element).fontFamily.split(',')[0]"
    faces = [page.locator(f"{name} >> nth=0").evaluate(face) for name in (".said p", ".by-court")]
    assert faces == ['"Times New Roman"', '"Source Serif 4"']
    assert page.locator(".reason").first.evaluate(face) not in faces
    assert page.locator(".said").first.get_attribute("aria-label") == "The news story"


def test_the_margin_of_the_opinion_says_what_was_reported_and_leads_back(page: Page) -> None:
    page.set_viewport_size(WIDE)
    page.goto(f"{EDITION}opinion/")
    report = page.locator("#on-p3-press")
    expect(report).to_have_class("report by-press placed folded")
    report.get_by_role("button", name="More").or_(report.locator(".note-more")).click()
    claim = report.locator(".reported-claim", has_text="population 3,500")
    expect(claim).to_contain_text("Paraphrase")
    claim.hover()
    expect(page.locator(".told.lit")).to_have_text(["a city with a population of about 3500"])
    claim.get_by_role("link").click()
    arrive(page, "/coverage/#claim-14")


def test_the_layer_can_be_switched_off(page: Page) -> None:
    page.goto(f"{EDITION}opinion/")
    page.locator(".layers summary").click()
    page.get_by_role("checkbox", name="What the press reported").uncheck()
    expect(page.locator(".report:visible")).to_have_count(0)
    page.reload()
    expect(page.locator(".report:visible")).to_have_count(0)
