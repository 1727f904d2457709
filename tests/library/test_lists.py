"""Lists of many editions: complete, in pages, by court, year and topic."""

import datetime
from pathlib import Path
from urllib.parse import quote

import pytest

from build_scripts import edition_loading
from build_scripts.library.around import cites
from build_scripts.library.around.lists import topics_described
from build_scripts.library.around.pages_from_shell import HERE, TITLE, Filled, filled_in, shells
from build_scripts.library.around.search import kept_leaves
from build_scripts.library.editions import gathered_editions
from build_scripts.library.memory.finished import CITES, SEARCH
from build_scripts.model import Summary
from build_scripts.pages.library.edition_cards import FILLED_IN, listing_page, newest_cards
from build_scripts.pages.library.facet_lists import FEW, ON_A_PAGE, ListPage, list_pages
from build_scripts.problems import Problem
from build_scripts.publication import Publication
from tests.library.test_editions import begin, build_context


def edition(number: int, court: str = "Court of Ash", *topics: str) -> Summary:
    filed = datetime.date(2000 + number % 7, 1, 1 + number % 28)
    slug = f"e{number:04}"
    return Summary(slug, f"Case {number:04}", court=court, date_filed=filed, topics=topics)


def pages(*editions: Summary, **topics: str) -> dict[str, ListPage]:
    return {page.path: page for page in list_pages(editions, "opinions/", topics)}


def test_a_few_editions_are_cards_and_many_are_lists() -> None:
    few = [edition(number) for number in range(FEW)]
    assert pages(*few) == {}
    assert "Case 0003" in listing_page(few)
    many = [*few, edition(FEW)]
    assert FILLED_IN in listing_page(many)
    assert "Case" not in listing_page(many)
    assert newest_cards(many, "").count("Case") < newest_cards(few, "").count("Case")
    assert "All 31 opinions" in newest_cards(many, "")


def test_the_pages_of_a_list_are_complete_and_lead_on() -> None:
    all_of_them = [edition(number) for number in range(ON_A_PAGE * 2 + 5)]
    found = pages(*all_of_them)
    page, seen = found["opinions/"], list[Summary]()
    while True:
        seen += page.editions
        if not page.after:
            break
        assert found[page.after].before == page.path
        page = found[page.after]
    assert seen == all_of_them
    assert page.start == ON_A_PAGE * 2 + 1
    assert set(found) >= {"opinions/", "list/name/2/", "list/name/3/", "list/court/court-of-ash/2/"}


def test_every_court_year_and_topic_has_a_list_the_newest_first() -> None:
    editions = [edition(n, "Ash" if n % 2 else "Elm, Div. 2") for n in range(40)]
    editions.append(edition(41, "Ash", "Asylum", "Evidence"))
    found = pages(*editions, Asylum="Protection from persecution.")
    facets = {facet.path: facet for facet in found["opinions/"].facets}
    courts = ["list/court/ash/", "list/court/elm-div-2/"]
    assert [path for path in facets if "court" in path] == courts
    assert facets["list/topic/asylum/"].count == 1
    said = "Protection from persecution. 1 opinion, newest first."
    assert found["list/topic/asylum/"].says == said
    for path, facet in facets.items():
        filed = [str(each.date_filed) for each in found[path].editions]
        assert len(filed) == facet.count
        assert filed == sorted(filed, reverse=True)


def test_pages_are_copies_of_one_that_the_compiler_made_with_their_own_title(
    tmp_path: Path,
) -> None:
    for name, _ in shells():
        here = name.removesuffix("index.md")
        (tmp_path / here).mkdir(parents=True, exist_ok=True)
        html = f"<title>{TITLE}</title><a href='https://a.example/{here}?{quote(TITLE)}'>{HERE}"
        (tmp_path / here / "index.html").write_text(html)
    (tmp_path / "opinions").mkdir()
    (tmp_path / "opinions" / "index.html").write_text(f"Opinions {HERE}")
    made = [Filled("opinions/", "Opinions", "all"), Filled("list/ash/", "Ash & Elm", "<li>some")]
    assert dict(filled_in(tmp_path, made)) == {
        "opinions/index.html": b"Opinions all",
        "list/ash/index.html": b"<title>Ash &amp; Elm</title>"
        b"<a href='https://a.example/list/ash/?Ash%20%26%20Elm'><li>some",
    }


def test_an_edition_that_other_tools_kept_stays_without_what_they_did_not_keep(
    tmp_path: Path,
) -> None:
    begin(tmp_path, "one", "One v. Two")
    library = gathered_editions(build_context(tmp_path))
    (outcome,) = library.outcomes
    (outcome.folder / CITES).unlink()
    (outcome.folder / SEARCH).write_text('[{"location": "opinions/one/", "title": "One"}]')
    assert cites.index_of(library).volumes == {}
    assert kept_leaves(outcome.folder / SEARCH) == []


def test_an_edition_names_the_topics_that_its_publication_has(tmp_path: Path) -> None:
    begin(tmp_path, "one", "One v. Two", "topics: [Asylum]\n")
    context = build_context(tmp_path)
    with pytest.raises(Problem) as found:
        edition_loading.loaded_edition(tmp_path / "editions", "one")
    assert found.value.code == "topic-unknown"
    assert str(found.value).startswith("editions/one/edition.yml:4")
    topics = tmp_path / "topics.yml"
    topics.write_text("topics:\n  - name: Asylum\n    description: Refuge.\n")
    library = gathered_editions(context)
    assert [each.topics for each in library.summaries()] == [("Asylum",)]
    assert topics_described(Publication(tmp_path)) == {"Asylum": "Refuge."}
    topics.write_text("topics:\n  - name: Refuge\n")
    assert [each.slug for each in gathered_editions(context).broken()] == ["one"]
