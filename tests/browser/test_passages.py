"""Linking and citing passages: every way to them, and every form in which they are copied."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CLIPBOARD, LookAt, Open
from tests.browser.waiting import let_pass, settle
from tests.conftest import SLUG
from tests.trials import WHOLE, Trials

OPINION = f"opinions/{SLUG}/opinion/"
CONCURRENCE = f"opinions/{SLUG}/concurrence/"
SUMMARY = f"opinions/{SLUG}/summary/"

SELECT = """([first, from, last, to]) => {
  const place = (selector, words, end) => {
    const element = document.querySelector(selector);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const aside = "[popover], .by-build, .by-editor, .by-press, .note-ref";
      if (!walker.currentNode.parentElement.closest(aside)) nodes.push(walker.currentNode);
    }
    let at = nodes.map((node) => node.data).join("").indexOf(words);
    if (at < 0) throw new Error(`${selector} does not say ${words}`);
    if (end) at += words.length;
    for (const node of nodes) {
      if (end ? at <= node.length : at < node.length) return [node, at];
      at -= node.length;
    }
  };
  const [start, end] = [place(first, from, false), place(last, to, true)];
  getSelection().setBaseAndExtent(...start, ...end);
}"""


@pytest.fixture
def page(open_page: Open) -> Page:
    return open_page(permissions=CLIPBOARD)


def select(page: Page, first: str, start: str, last: str, end: str) -> None:
    """Select from the words `start` of the element `first` to the words `end` of `last`."""
    page.evaluate(SELECT, [first, start, last, end])
    expect(page.locator(".cite-selection")).to_be_visible()


def cited(page: Page, form: str) -> str:
    """Return what the open dialog copies in one of its forms."""
    dialog = page.locator("dialog[open]")
    dialog.get_by_role("button", name=form, exact=True).click()
    expect(dialog.get_by_role("status")).to_have_text(f"{form} copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def cite_selection(page: Page, form: str = "Text") -> str:
    page.locator(".cite-selection").click()
    return cited(page, form)


def cite_passage(page: Page, place: str, form: str = "Text") -> str:
    page.locator(f"{place} > :is(.paragraph-number, .note-label)").focus()
    page.locator(f"{place} > .passage-tools").get_by_role("button", name="Cite").click()
    return cited(page, form)


def citation(text: str) -> str:
    """Return the citation in a text: what stands between quotation and link."""
    said, _, link = text.rpartition(", http://127.0.0.1:")
    assert link.endswith(").")
    return re.split(r"” |\n\n", said)[-1]


# ── Permalinks ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("place", ["#p12", "#n2"])
def test_one_press_copies_the_link_and_says_so(place: str, timed_page: Page, address: str) -> None:
    timed_page.goto(OPINION)
    timed_page.locator(f"{place} > :is(.paragraph-number, .note-label)").hover()
    copier = timed_page.locator(place).get_by_role("button", name="Copy link")
    expect(copier).to_be_visible()
    copier.click()
    expect(timed_page.locator(".announcement")).to_have_text("Link copied")
    expect(timed_page.locator(".announcement")).to_be_in_viewport()
    assert timed_page.evaluate("navigator.clipboard.readText()") == f"{address}{OPINION}{place}"
    let_pass(timed_page, 5_000)
    expect(timed_page.locator(".announcement")).to_have_text("")


def test_tab_leads_from_the_number_into_the_tools_and_on(look_at: LookAt) -> None:
    page = look_at(OPINION)
    page.locator("#p12 .paragraph-number").focus()
    for name in ("Copy link", "Cite"):
        page.keyboard.press("Tab")
        button = page.locator("#p12").get_by_role("button", name=name)
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("#p12 a[href]:not(.paragraph-number)").first).to_be_focused()


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("place", ["#p5", "#n2"])
def test_the_tools_are_large_enough_and_move_nothing(
    width: int, place: str, look_at: LookAt
) -> None:
    page = look_at(OPINION, width)
    places = "[...document.querySelectorAll('main p, main .note')].map(one => one.offsetTop)"
    before = page.evaluate(places)
    page.locator(f"{place} > :is(.paragraph-number, .note-label)").focus()
    for button in page.locator(f"{place} > .passage-tools button").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    assert page.evaluate(places) == before


def test_on_a_phone_the_tools_of_a_note_cover_no_words_and_no_header_covers_them(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(f"{OPINION}#n2")
    tools = page.locator("#n2 > .passage-tools")
    expect(tools).to_be_visible()
    edges = [
        page.locator(one).evaluate(f"one => one.getBoundingClientRect().{edge}")
        for one, edge in (
            (".md-header", "bottom"),
            ("#n2 > .passage-tools", "top"),
            ("#n2 > .passage-tools", "bottom"),
            ("#n2", "top"),
        )
    ]
    assert edges == sorted(edges)
    above = page.locator("#n1").evaluate("one => one.getBoundingClientRect().bottom")
    assert above <= edges[1]


def test_the_tools_go_when_nobody_points_at_them(timed_page: Page) -> None:
    timed_page.goto(OPINION)
    tools = timed_page.locator(".passage-tools")
    timed_page.locator("#p3 .paragraph-number").hover()
    expect(tools).to_be_visible()
    tools.get_by_role("button", name="Cite").hover()
    let_pass(timed_page, 1_000)
    expect(tools).to_be_visible()
    timed_page.mouse.move(700, 500)
    expect(tools).to_be_hidden()


def test_on_touch_a_tap_on_the_number_shows_the_tools(open_page: Open) -> None:
    page = open_page(permissions=CLIPBOARD, has_touch=True)
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(OPINION)
    page.locator("#p3 .paragraph-number").tap()
    page.locator("#p3").get_by_role("button", name="Copy link").tap()
    expect(page.locator(".announcement")).to_have_text("Link copied")


def test_from_disk_the_link_is_copied_too(open_page: Open, site: Path) -> None:
    page = open_page()
    page.goto((site / OPINION / "index.html").as_uri())
    # As where a page may not use the clipboard, of which the flags of this browser know nothing.
    page.evaluate("delete Navigator.prototype.clipboard")
    page.evaluate("document.addEventListener('copy', () => (window.copied = getSelection() + ''))")
    number = page.locator("#p3 .paragraph-number")
    number.focus()
    page.locator("#p3").get_by_role("button", name="Copy link").click()
    expect(page.locator(".announcement")).to_have_text("Link copied")
    expect(page.locator("#p3").get_by_role("button", name="Copy link")).to_be_focused()
    assert page.locator("textarea").count() == 0
    page.locator("#p3").get_by_role("button", name="Cite").click()
    page.locator("dialog[open]").get_by_role("button", name="HTML").click()
    expect(page.locator("dialog[open]").get_by_role("status")).to_have_text("HTML copied")


def test_without_scripts_nothing_is_offered_that_would_not_work(plain_page: Page) -> None:
    plain_page.goto(OPINION)
    assert plain_page.locator("article button:visible, .reading-tools button:visible").count() == 0
    assert plain_page.locator("dialog:visible, .place:visible, .time-left:visible").count() == 0


# ── Citations ────────────────────────────────────────────────────────────────────────────────


def test_a_paragraph_is_quoted_and_cited_in_three_forms(look_at: LookAt, address: str) -> None:
    page = look_at(OPINION)
    link = (
        f"{address}{OPINION}#p6:~:text=Duran%2DRodriguez%20refused%20and%20Seventy,"
        "the%20city%20or%20be%20killed."
    ).replace("the%20city%20or%20be%20killed.", "city%20or%20be%20killed.")
    words = (
        "Duran-Rodriguez refused and Seventy again gave him three days to consider the request "
        "and told him if he refused to help he should leave the city or be killed."
    )
    name, rest = "Duran-Rodriguez v. Barr", ", 918 F.3d 1025 (9th Cir. 2019)"
    site = "Annotated Opinions"
    assert cite_passage(page, "#p6") == f"“{words}” {name}{rest} (¶ 6 in {site}, {link})."
    assert cited(page, "Markdown") == f"“{words}” *{name}*{rest} ([¶ 6 in *{site}*]({link}))."
    place = f'<a href="{link}">¶ 6 in <em>{site}</em></a>'
    html = f"<p>“{words}” <em>{name}</em>{rest} ({place}).</p>"
    assert cited(page, "HTML") == html
    assert cited(page, "Link") == link


def test_from_fifty_words_on_the_quotation_is_set_apart(look_at: LookAt) -> None:
    page = look_at(OPINION)
    text = cite_passage(page, "#p4")
    assert text.startswith("    Duran-Rodriguez testified that in December 2013 he received two")
    assert "“Seventy.” Seventy was" in text  # no marks of its own: those within stay
    assert citation(text) == (
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019) (¶ 4 in Annotated Opinions"
    )
    assert cited(page, "Markdown").startswith("> Duran-Rodriguez testified")
    html = cited(page, "HTML")
    assert html.startswith("<blockquote><p>Duran-Rodriguez testified")
    assert "</p></blockquote>\n<p><em>Duran-Rodriguez v. Barr</em>, 918" in html


def test_a_selection_over_two_paragraphs_and_a_heading_says_both(look_at: LookAt) -> None:
    page = look_at(OPINION)
    select(page, "#p5", "offered him", "#p6", "consider the request")
    text = cite_selection(page)
    assert text.startswith(
        "    offered him $7000 to do so.\n\n    Duran-Rodriguez refused and Seventy again gave "
        "him three days to consider the request\n\nDuran-Rodriguez v. Barr, 918 F.3d 1025 "
        "(9th Cir. 2019) (¶¶ 5–6 in Annotated Opinions, http"
    )
    assert cited(page, "Markdown").startswith("> offered him $7000 to do so.\n>\n> Duran-Rodriguez")


def test_neither_note_marks_nor_numbers_nor_headings_links_are_quoted(look_at: LookAt) -> None:
    page = look_at(OPINION)
    select(page, "#p1", "We deny", "#p2", "admitted or paroled.")
    text = cite_selection(page)
    assert text.startswith(
        "    We deny the petition.\n\n    FACTS AND PROCEDURAL HISTORY\n\n    Duran-Rodriguez is a"
    )


def test_a_selection_made_backwards_is_the_same(timed_page: Page) -> None:
    timed_page.goto(OPINION)
    select(timed_page, "#p5", "offered him", "#p6", "consider the request")
    forwards = cite_selection(timed_page)
    timed_page.keyboard.press("Escape")
    timed_page.evaluate(
        "() => { const { anchorNode: a, anchorOffset: b, focusNode: c, focusOffset: d } ="
        " getSelection(); getSelection().setBaseAndExtent(c, d, a, b); }"
    )
    let_pass(timed_page, 1_000)
    assert cite_selection(timed_page) == forwards


def test_within_quotation_marks_the_courts_own_change_level(look_at: LookAt) -> None:
    page = look_at(CONCURRENCE)
    select(page, "#p2", "“Persecution is", "#p2", "concept.’”")
    assert cite_selection(page).startswith("“‘Persecution is an “extreme concept.”’” Duran-")
    page.keyboard.press("Escape")
    select(page, "#p2", "actual ‘suffering", "#p2", "harm.’”")
    assert cite_selection(page).startswith("“actual ‘suffering or harm.’” Duran-")
    page = look_at(OPINION)
    select(page, "#p4", "he knew of Seventy’s", "#p4", "co-workers.")
    assert cite_selection(page).startswith("“he knew of Seventy’s reputation")


def test_emphasis_is_kept_where_the_form_has_it(look_at: LookAt) -> None:
    page = look_at(CONCURRENCE)
    select(page, "#p4", "In ", "#p4", "the court found that")
    assert cite_selection(page, "Markdown").startswith("“In *Navas*, the court found that” *Duran")
    assert cited(page, "HTML").startswith("<p>“In <em>Navas</em>, the court found that” <em>Duran")
    assert cited(page, "Text").startswith("“In Navas, the court found that” Duran")


def test_a_card_that_was_open_is_not_quoted(look_at: LookAt) -> None:
    page = look_at(CONCURRENCE)
    page.locator("#c7").hover()
    expect(page.locator("#card-c7")).to_be_visible()
    page.keyboard.press("Escape")
    select(page, "#p4", "In ", "#p4", "the court found that")
    assert cite_selection(page).startswith("“In Navas, the court found that” Duran")


@pytest.mark.parametrize("width", [375, 1280])
def test_a_note_is_cited_with_the_paragraph_it_belongs_to(width: int, look_at: LookAt) -> None:
    page = look_at(OPINION, width)
    assert citation(cite_passage(page, "#n1")) == (
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019) (¶ 1 n.1 in Annotated Opinions"
    )
    page = look_at(CONCURRENCE, width)
    select(page, "#n1", "So too", "#n1", "constitute persecution.")
    text = cite_selection(page)
    assert text.startswith("“So too do other cases confirm that threats must be accompanied")
    assert citation(text) == (
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019) "
        "(M. Smith, J., specially concurring) (¶ 5 n.1 in Annotated Opinions"
    )
    assert f"{CONCURRENCE}#n1:~:text=" in text


def test_the_summary_is_cited_as_court_staffs(page: Page) -> None:
    page.goto(SUMMARY)
    assert citation(cite_passage(page, "#p1")) == (
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019) "
        "(summary prepared by court staff) (¶ 1 in Annotated Opinions"
    )


PAGED = """() => {
  document.querySelector("[data-name]").dataset.pin = ", ";
  const turn = (label, place) => {
    const mark = document.createElement("span");
    mark.className = "page-break by-build";
    mark.dataset.page = label;
    place(mark);
  };
  turn("1027", (mark) => document.querySelector("#p4 > .paragraph-number").after(mark));
  turn("1029", (mark) => document.querySelector("#p6").append(mark));
}"""


def test_a_pin_is_a_page_of_the_print_and_a_paragraph_stands_apart(page: Page) -> None:
    page.goto(OPINION)
    page.evaluate(PAGED)
    assert "918 F.3d 1025 (9th Cir. 2019) (¶ 3 in" in cite_passage(page, "#p3")
    page.keyboard.press("Escape")
    assert "918 F.3d 1025, 1027 (9th Cir. 2019) (¶ 4 in" in cite_passage(page, "#p4")
    page.keyboard.press("Escape")
    select(page, "#p5", "offered him", "#p7", "the threats")
    assert "918 F.3d 1025, 1027–29 (9th Cir. 2019) (¶¶ 5–7 in" in cite_selection(page)
    page.keyboard.press("Escape")
    assert "918 F.3d 1025 (9th Cir. 2019) (¶ 1 n.1 in" in cite_passage(page, "#n1")


CALM = """() => Promise.all(document.querySelector(".passage-tools").getAnimations()
  .map((each) => each.finished))"""
"""Waits until the toolbar has hidden itself, where it does."""


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_escape_closes_the_dialog_and_focus_returns(motion: str, page: Page) -> None:
    page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type] # one of the two
    page.goto(OPINION)
    page.locator("#p6 .paragraph-number").focus()
    opener = page.locator("#p6").get_by_role("button", name="Cite")
    opener.press("Enter")
    expect(page.get_by_role("dialog", name="Cite this passage")).to_be_visible()
    expect(page.get_by_role("button", name="Text", exact=True)).to_be_focused()
    settle(page)
    page.evaluate(CALM)
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(opener).to_be_focused()


def test_only_the_courts_words_are_offered_to_be_cited(timed_page: Page) -> None:
    timed_page.goto(OPINION)
    timed_page.locator(".running-head").select_text()
    let_pass(timed_page, 1_000)
    expect(timed_page.locator(".cite-selection")).to_be_hidden()
    timed_page.locator("h2").first.select_text()
    expect(timed_page.locator(".cite-selection")).to_be_visible()
    timed_page.evaluate("getSelection().removeAllRanges()")
    expect(timed_page.locator(".cite-selection")).to_be_hidden()


# ── Links to words ───────────────────────────────────────────────────────────────────────────


def directive(link: str) -> tuple[str, str, str]:
    """Return prefix, start and end of a link’s text fragment."""
    parts = link.partition("#")[2].partition(":~:text=")[2].split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    return prefix, unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""


WORDS = """() => Object.fromEntries(
  [...document.querySelectorAll("p:has(> .paragraph-number), .note")].map((passage) =>
    [passage.id, (passage.querySelector(":scope > .note-text") ?? passage).innerText]))"""
"""Each passage’s words as the browser shows them."""


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


@pytest.mark.parametrize("part", [OPINION, CONCURRENCE, SUMMARY])
def test_a_link_leads_to_its_words_and_to_no_others(part: str, page: Page, trials: Trials) -> None:
    """The links of some passages; whole, of each."""
    page.goto(part)
    text = folded(page.locator("body").inner_text())
    passages: dict[str, str] = page.evaluate(WORDS)
    assert passages
    for place, said in trials.of(list(passages.items()), 8):
        words = folded(said)
        prefix, start, end = directive(cite_passage(page, f"#{place}", "Link"))
        page.keyboard.press("Escape")
        shown = re.sub(r"^\d+ ?|(?<=[.)])\d+$", "", words)  # its number, a note's mark
        assert shown.startswith(start)
        assert shown.endswith(end)
        assert text.count(f"{prefix}{start}") == 1
        first = text.index(f"{prefix}{start}") + len(prefix)
        assert text[first : text.index(end, first + len(start)) + len(end)] in words


HARD = {
    "ends before a note's mark": ("#p1", "We deny", "#p1", "the petition."),
    "dashes and commas": ("#p2", "Duran-Rodriguez is a native", "#p2", "Mexico, who"),
    "within words": ("#p4", "uran-Rodriguez testified", "#p4", "Decem"),
    "said more than once": ("#p9", "Duran-Rodriguez", "#p9", "Duran-Rodriguez"),
    "over a citation": ("#p12", "upon which it relies.", "#p12", "Ali v. Holder"),
    "over paragraphs": ("#p5", "offered him", "#p7", "the threats"),
}


@pytest.mark.parametrize("width", [375, 1280])
def test_the_browser_finds_and_shows_the_words(width: int, page: Page, trials: Trials) -> None:
    """Half of them wide and half narrow; whole, each both ways."""
    half = [case for number, case in enumerate(HARD) if number % 2 == (width > 1000)]
    cases = half if not WHOLE else list(HARD)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(OPINION)
    links = {}
    for case in trials.of(cases, len(cases)):
        select(page, *HARD[case])
        links[case] = cite_selection(page, "Link")
        page.keyboard.press("Escape")
    plain = page.url
    unmarked = {}
    page.goto("about:blank")
    page.goto(plain)
    for case in links:
        paragraph = page.locator(HARD[case][0])
        paragraph.scroll_into_view_if_needed()
        unmarked[case] = paragraph.screenshot()
    for case, link in links.items():
        paragraph = page.locator(HARD[case][0])
        assert link.partition("#")[0] == plain
        # Without the paragraph's anchor nothing but the words leads there.
        page.goto("about:blank")
        page.goto(f"{plain}#:~:{link.partition(':~:')[2]}")
        expect(paragraph).to_be_in_viewport()
        assert paragraph.screenshot() != unmarked[case], case


def test_words_quoted_from_another_say_of_whom(look_at: LookAt) -> None:
    page = look_at(OPINION)
    select(page, "#p16", "death threats alone", "#p16", "constitute persecution")
    text = cite_selection(page)
    assert citation(text) == (
        "Duran-Rodriguez v. Barr, 918 F.3d 1025 (9th Cir. 2019) (quoting Navas v. INS, 217 F.3d "
        "646, 658 (9th Cir. 2000)) (¶ 16 in Annotated Opinions"
    )
    assert "(quoting *Navas v. INS*, 217 F.3d 646, 658" in cited(page, "Markdown")
    page.keyboard.press("Escape")
    select(page, "#p16", "they constitute", "#p16", "persecution in only")
    assert "(quoting" not in cite_selection(page)


def test_managers_of_references_are_given_the_case(look_at: LookAt) -> None:
    page = look_at(OPINION)
    cite_passage(page, "#p18")
    bibtex, ris = cited(page, "BibTeX"), cited(page, "RIS")
    assert bibtex.startswith("@jurisdiction{duran-rodriguez-v-barr,\n  title = {{Duran-Rodriguez")
    assert "  journaltitle = {F.3d},\n  volume = {918},\n  pages = {1025}," in bibtex
    assert ris.startswith("TY  - CASE\nTI  - Duran-Rodriguez v. Barr\nA2  - F.3d\nVL  - 918\n")
    assert "  note = {¶ 18 in Annotated Opinions}," in bibtex
    assert "N1  - ¶ 18 in Annotated Opinions\n" in ris
    assert ris.endswith("ER  - \n")


COURT_NUMBERED = (
    """() => { document.querySelector("[data-name]").dataset.numbered = "by the court"; }"""
)


def test_the_courts_own_numbers_are_a_pin(page: Page) -> None:
    page.goto(OPINION)
    page.evaluate(COURT_NUMBERED)
    text = cite_passage(page, "#p6")
    assert "918 F.3d 1025, ¶ 6 (9th Cir. 2019) (Annotated Opinions, http" in text
