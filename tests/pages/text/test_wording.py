"""What an edition calls its parts and people, in the words of the court that printed it."""

from functools import cache

import pytest

from build_scripts.disk import contents
from build_scripts.model import CaptionLine, Case, Edition, Opinion, Source, Text, Writing
from build_scripts.pages.front import front_page
from build_scripts.pages.library.edition_cards import listing_page, summary_of
from build_scripts.pages.text.wording import facts_in_line, judge, name_of
from build_scripts.pipeline import edition_of
from tests.conftest import ROOT

DESCRIBED = b"opinion:\n  file: opinion.txt\n"


@cache
def edition(court: str) -> Edition:
    """Return the invented opinion of `court` as an edition."""
    folder = ROOT / "tests/courts" / court

    def read_file(name: str) -> bytes:
        return DESCRIBED if name == "edition.yml" else contents(folder / name, name)

    return edition_of("quill", "editions/quill", read_file)


def test_the_supreme_court_prints_a_syllabus_and_decides() -> None:
    page = front_page(edition("supreme-court")).markdown
    assert "- [Syllabus](summary.md)" in page
    assert "[Syllabus ¶\u00a02](summary.md#p2), printed before the opinion" in page
    assert "decided March 3, 2031 |" in page
    assert "Nobody dissented" not in page


def test_the_ninth_circuit_prints_a_summary_and_files() -> None:
    page = front_page(edition("ninth-circuit-en-banc")).markdown
    assert "- [Summary](summary.md)" in page
    assert ", filed " in page


def test_a_judge_has_the_office_of_the_byline_and_not_of_one_who_joins() -> None:
    page = front_page(edition("supreme-court")).markdown
    assert "- [Opinion](opinion.md) Chief\u00a0Justice\u00a0Able\u00a0·" in page
    assert "- [Dissent](dissent.md) Justice\u00a0Foxe\u00a0·" in page


@pytest.mark.parametrize(
    ("byline", "called"),
    [
        ("ASH, United States Magistrate Judge.", "Magistrate Judge Ash"),
        ("ASH, Chief United States Bankruptcy Judge:", "Chief Bankruptcy Judge Ash"),
        ("ASH, Senior Circuit Judge, with whom IVES, Chief Judge, joins:", "Judge Ash"),
        ("ASH, Vice Chancellor", "Vice Chancellor Ash"),
        ("ASH, Commissioner.", "Commissioner Ash"),
        ("ASH, J.", "Ash"),
    ],
)
def test_a_judge_is_called_by_the_office_held(byline: str, called: str) -> None:
    own = Writing("w", "majority", "Ash", Text(byline), None, (), ())
    assert judge(own) == called


def test_a_judge_without_a_byline_is_called_as_the_caption_tells() -> None:
    own = Writing("w", "majority", "Ada Ash", None, None, (), ())
    assert judge(own, ["OPINION BY CHIEF JUDGE ADA ASH"]) == "Chief Judge Ada Ash"
    assert judge(own, ["OPINION BY CHIEF JUDGE IVES", "Ada Ash, Clerk"]) == "Ada Ash"


@pytest.mark.parametrize(
    ("titles", "called"), [(["ORDER"], "Order"), (["OPINION", "ORDER"], "Opinion"), ([], "Opinion")]
)
def test_an_order_of_the_court_is_called_one(titles: list[str], called: str) -> None:
    own = Writing("w", "per-curiam", None, None, None, (), ())
    caption = tuple(CaptionLine("title", Text(title)) for title in titles)
    case = Case(None, None, caption=caption)
    opinion = Opinion(Source("opinion.txt", "", "", ()), case, (own,), ())
    assert name_of(own, opinion) == f"{called} per curiam"


def test_the_list_of_opinions_leaves_names_as_they_are() -> None:
    listed = listing_page([summary_of(edition("supreme-court"))])
    assert "Syllabus, opinion, concurrence (Charles), concurrence (Easy), dissent" in listed


def test_a_fact_is_divided_only_where_no_narrow_line_holds_it() -> None:
    joined = "joined by Lee, Moore, Diaz, Cohen, Kim, Olsen, and Petrov"
    assert facts_in_line(["Judge Roe", joined, "19 min"]) == (
        f"Judge\u00a0Roe\u00a0· {joined}\u00a0· 19\u00a0min"
    )
