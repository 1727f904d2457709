"""What a reader holds in hand who prints: every word of the court, and nothing to press."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page, expect

from build_scripts.model import Edition
from build_scripts.site import proof
from build_scripts.stretches import Stretch
from tests.browser.paper import BOTTOM, LEFT, NUMBERS, RIGHT, TOP, Letter, Sheet, sheets
from tests.browser.waiting import arrive, settle
from tests.conftest import SLUG, Shared
from tests.searched import searched
from tests.trials import Trials

FRONT = f"opinions/{SLUG}/"
WHOLE = f"{FRONT}print/"
TITLE = "Duran-Rodriguez v. Barr"
CITATION = "918 F.3d 1025 (9th Cir. 2019)"
HEAD = f"{TITLE} {CITATION}"

BY_BUILD = (
    f"{CITATION} Notes Prepared by court staff; no part of the opinion Notes Notes Concurrence "
    "Notes"
)
"""All that the build says on the sheets of the court's words, in its own face."""

TALL = [f"{height}mm" for height in range(205, 300, 12)]
"""Heights of sheets: each divides the text at other lines."""


@pytest.fixture(scope="module")
def wanted(edition: Edition) -> tuple[Stretch, ...]:
    """What the court says on the page of the whole edition, from the source."""
    return proof.expected_words(edition.opinion)["print/"]


def come_to(page: Page, address: str) -> None:
    """Open a page, and have the whole edition without what is added to the court's words."""
    page.goto(address)
    for box in page.locator("#with-apparatus").all():
        box.uncheck()
    settle(page)


def pdf(page: Page, address: str, **settings: str) -> bytes:
    come_to(page, address)
    return page.pdf(**(settings or {"format": "Letter"}))  # type: ignore[arg-type] # sizes are strings


def printed(page: Page, address: str, **settings: str) -> list[Sheet]:
    return sheets(pdf(page, address, **settings))


@cache
def sheets_of(path: Path) -> list[Sheet]:
    return sheets(path.read_bytes())


Printed = Callable[..., list[Sheet]]


@pytest.fixture
def whole(shared: Shared, page: Page) -> Printed:
    """The sheets of the whole edition, printed once in each size: `whole(format="A4")`."""

    def once(**settings: str) -> list[Sheet]:
        def fill(folder: Path) -> None:
            (folder / "whole.pdf").write_bytes(pdf(page, WHOLE, **settings))

        size = "-".join(settings.values()) or "Letter"
        return sheets_of(shared(f"printed-{size}", fill) / "whole.pdf")

    return once


def before_table(found: list[Sheet]) -> list[Sheet]:
    return [sheet for sheet in found if not sheet.foot.startswith("Authorities")]


def court(found: list[Sheet]) -> list[tuple[Letter, int]]:
    """The letters of the court, which are those in the book face, each with its sheet's place.

    Before them the name of the case stands, in the same face.
    """
    letters = [
        (letter, place)
        for place, sheet in enumerate(before_table(found))
        for letter in sheet.letters
        if letter.book
    ]
    assert spelled(letters).startswith(run_on([TITLE]))
    return letters[len(run_on([TITLE])) :]


def spelled(letters: list[tuple[Letter, int]]) -> str:
    return "".join(letter.char for letter, _ in letters)


def run_on(words: list[str] | tuple[str, ...]) -> str:
    """The letters of `words`. Spaces are not compared: a PDF has none, only gaps."""
    return "".join("".join(words).split())


def by_build(found: list[Sheet]) -> str:
    return "".join(each.char for sheet in found for each in sheet.letters if not each.book)


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_every_word_of_the_court_is_printed_in_order_and_no_other(
    size: str, wanted: tuple[Stretch, ...], whole: Printed
) -> None:
    found = whole(format=size)
    assert spelled(court(found)) == "".join(run_on(stretch.words) for stretch in wanted)
    assert by_build(before_table(found)) == run_on([BY_BUILD])


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_every_sheet_says_which_case_it_belongs_to_and_its_number(
    size: str, whole: Printed
) -> None:
    found = whole(format=size)
    assert {sheet.head for sheet in found} == {HEAD}
    assert [sheet.foot.split()[-1] for sheet in found] == [str(n + 1) for n in range(len(found))]
    parts = [name for name, _ in groupby(sheet.foot.rpartition(" ")[0] for sheet in found)]
    assert parts == ["", "Summary and counsel", "Opinion", "Concurrence", "Authorities"]


def test_what_is_added_ends_the_edition_under_the_numbers_that_its_words_bear(page: Page) -> None:
    page.goto(WHOLE)
    settle(page)
    found = sheets(page.pdf(format="Letter"))
    feet = [name for name, _ in groupby(sheet.foot.rpartition(" ")[0] for sheet in found)]
    added = ["Editors’ notes", "Chronology", "People and places", "Glossary", "Coverage"]
    assert feet[-len(added) :] == added
    refuse_cut(found)
    words = {name: run_on([w for s in found if s.foot.startswith(name) for w in s.words])
             for name in ("Opinion", "Concurrence", "Editors’ notes")}  # fmt: skip
    opinion, _, concurrence = words["Editors’ notes"].partition("Ontheconcurrence")
    for part, notes, last in (("Opinion", opinion, 14), ("Concurrence", concurrence, 3)):
        for number in range(1, last + 1):
            assert f"[{number}]" in words[part]
            assert f"[{number}]" in notes
        assert f"[{last + 1}]" not in words[part] + notes


def refuse_cut(found: list[Sheet]) -> None:
    for sheet in found:
        for letter in sheet.letters:
            assert letter.left >= LEFT + NUMBERS - 3, letter  # a j leans out of its line
            assert letter.right <= sheet.width - RIGHT, letter
            assert letter.bottom >= BOTTOM, letter
            assert letter.top <= sheet.height - TOP, letter


def test_nothing_is_cut_at_the_edges_of_any_sheet(page: Page) -> None:
    come_to(page, WHOLE)
    lengthen = "document.querySelector('#opinion-p3').append(' ', 'n'.repeat(400))"
    page.evaluate(lengthen)
    for size in ("Letter", "A4", "A5"):
        found = sheets(page.pdf(format=size))
        assert "n" * 400 in spelled(court(found)), size
        refuse_cut(found)


def test_lines_that_belong_together_stay_together(
    wanted: tuple[Stretch, ...], page: Page, trials: Trials
) -> None:
    """On sheets of several heights; whole, of each."""
    come_to(page, WHOLE)
    for height in trials.of(TALL, 3):
        found = sheets(page.pdf(width="210mm", height=height))
        refuse_cut(found)
        printed_blocks = list(blocks(court(found), wanted))
        for (stretch, letters), (_, following) in pairwise(printed_blocks):
            if stretch.place.startswith(("the heading", "title", "byline")):
                assert letters[-1][1] == following[0][1], f"{stretch.words} ends a sheet"
            divided = [list(group) for _, group in groupby(letters, key=lambda each: each[1])]
            if len(divided) > 1:
                assert min(lines(divided[0]), lines(divided[-1])) >= 3, stretch.words


def blocks(
    letters: list[tuple[Letter, int]], wanted: tuple[Stretch, ...]
) -> Iterator[tuple[Stretch, list[tuple[Letter, int]]]]:
    """Each block with the letters printed of it."""
    cursor = 0
    for stretch in wanted:
        end = cursor + len(run_on(stretch.words))
        yield stretch, letters[cursor:end]
        cursor = end


def lines(letters: list[tuple[Letter, int]]) -> int:
    """How many lines hold `letters`: each begins further left than the one before it ends."""
    return 1 + sum(after.left < before.left for (before, _), (after, _) in pairwise(letters))


@pytest.mark.parametrize("sheet_of_edition", ["here", "missing"])
def test_each_writing_begins_a_sheet(sheet_of_edition: str, page: Page, whole: Printed) -> None:
    if sheet_of_edition == "missing":
        page.route(f"**/{SLUG}/print.css", lambda route: route.abort())
    found = printed(page, WHOLE) if sheet_of_edition == "missing" else whole()
    beginnings = [" ".join(sheet.words[:3]) for sheet in found]
    for words in (
        "SUMMARY ** Prepared",
        "OPINION HAWKINS, Senior",
        "Concurrence M. SMITH,",
        "Table of authorities",
    ):
        assert words in beginnings


def test_notes_stand_after_their_writing_wherever_a_screen_puts_them(
    wanted: tuple[Stretch, ...], page: Page
) -> None:
    come_to(page, WHOLE)
    aside = ".note { left: 110%; position: absolute; top: 40px; }"
    folded = ".md-typeset .note .note-text { max-height: 1em; }"
    page.evaluate(
        """rules => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets.push(sheet);
        }""",
        aside + folded,
    )
    page.emulate_media(media="print")
    long = page.locator("#concurrence-n1 .note-text")
    assert long.evaluate("note => note.scrollHeight - note.clientHeight") == 0
    found = sheets(page.pdf(format="Letter"))
    assert spelled(court(found)) == "".join(run_on(stretch.words) for stretch in wanted)
    refuse_cut(found)


def test_paragraph_numbers_hang_beside_the_lines(whole: Printed) -> None:
    found = whole()
    numbers = [number for sheet in found for number in sheet.numbers]
    counts = (4, 2, 26, 8)  # summary, counsel, opinion, concurrence
    assert numbers == [str(number + 1) for count in counts for number in range(count)]


def test_the_table_spells_out_where_an_authority_can_be_read(whole: Printed) -> None:
    found = whole()
    table = "".join(word for sheet in found[len(before_table(found)) :] for word in sheet.words)
    case = "Ali v. Holder, 637 F.3d 1025 (9th Cir. 2011)"
    entry = run_on([f"{case} Cited once. A decision of this court. CourtListener"])
    assert f"{entry}https://www.courtlistener.com/c/F.3d/637/1025/" in table
    assert "opinions.example.org/opinions/duran-rodriguez-v-barr/" in table
    assert "SHA-256:" in table


@pytest.mark.parametrize("part", ["print/", "opinion/"])
def test_a_reader_of_dark_pages_prints_black_on_white(part: str, page: Page) -> None:
    page.goto(FRONT + part)
    light = page.pdf(format="Letter", print_background=True)
    page.emulate_media(color_scheme="dark")
    page.goto(FRONT + part)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    data = page.pdf(format="Letter", print_background=True)
    assert inked(data) == inked(light)
    for grey in inked(light):
        assert min(grey) < 60
        assert max(grey) == 255
        assert sum(grey) / len(grey) > 225


def inked(data: bytes) -> list[bytes]:
    """Each sheet of a PDF as its dots, row by row: 0 black, 255 white."""
    found = pdfium.PdfDocument(data)
    return [bytes(sheet.render(scale=0.7, grayscale=True).buffer) for sheet in found]


def test_a_page_by_itself_prints_its_writing_without_what_leads_elsewhere(
    edition: Edition, page: Page
) -> None:
    page.goto(f"{FRONT}opinion/")
    page.locator("#c1").hover()
    expect(page.locator("#card-c1")).to_be_visible()
    found = sheets(page.pdf(format="Letter"))
    stretches = proof.expected_words(edition.opinion)["opinion/"]
    letters = [letter for sheet in found for letter in sheet.letters]
    end = "".join(letter.char for letter in letters).index("Editors’notes")
    printed_words = "".join(letter.char for letter in letters[:end] if letter.book)
    assert printed_words == "".join(run_on(stretch.words) for stretch in stretches)
    others = "".join(letter.char for letter in letters[:end] if not letter.book)
    assert re.sub(r"\[[\d,]+\]", "", others) == "Notes"  # and the numbers of editors’ notes
    assert {sheet.head for sheet in found} == {HEAD}
    refuse_cut(found)


def test_what_scripts_put_around_the_text_is_not_printed(page: Page, whole: Printed) -> None:
    before = whole()
    come_to(page, WHOLE)
    page.evaluate(
        """() => {
            for (const place of ["body", ".md-container", ".md-main__inner"])
                document.querySelector(place).append(Object.assign(
                    document.createElement("div"), { textContent: "not for paper" }));
            const tools = document.createElement("div");
            tools.setAttribute("role", "toolbar");
            tools.textContent = "not for paper";
            document.querySelector("#opinion-p3").append(
                tools, Object.assign(document.createElement("button"), { textContent: "Press" }));
        }"""
    )
    assert sheets(page.pdf(format="Letter")) == before


@pytest.mark.parametrize("part", ["", "authorities/", "about/"])
def test_the_pages_of_the_build_print_without_what_leads_elsewhere(part: str, page: Page) -> None:
    found = printed(page, FRONT + part)
    said = {word for sheet in found for word in sheet.words}
    assert said.isdisjoint({"Home", "Search", "Opinions", "Filter", "Previous", "Next"})
    assert {sheet.head for sheet in found} == {HEAD}
    refuse_cut(found)


def test_scripts_are_not_needed(plain_page: Page, whole: Printed) -> None:
    plain_page.goto(WHOLE, wait_until="networkidle")  # it cannot say when its fonts are there
    plain_page.locator("#with-apparatus").uncheck()
    assert sheets(plain_page.pdf(format="Letter")) == whole()


def test_the_front_page_leads_to_it_and_search_engines_pass_it_by(
    plain_page: Page, site: Path
) -> None:
    plain_page.goto(FRONT)
    plain_page.get_by_role("link", name="Print the whole edition").click()
    arrive(plain_page, WHOLE)
    expect(plain_page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    assert "/opinion/" in (site / "sitemap.xml").read_text()
    assert "/print/" not in (site / "sitemap.xml").read_text()
    assert not [each.place for each in searched(site) if "/print/" in each.place]
