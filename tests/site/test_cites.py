"""Who in a library cites what: files that answer by themselves, and pages for people."""

import json
from pathlib import Path

import pytest
from lxml import etree

from build_scripts.library.around import cites
from build_scripts.site.cites.browsing import ENOUGH, index_pages
from build_scripts.site.cites.of_edition import Cited, CitesOf, Mention
from build_scripts.site.cites.shelves import has_shelf, place_of_cite
from build_scripts.site.cites.volumes import LIMIT, files, volumes
from tests.conftest import SLUG
from tests.suites import Block, suite


@suite(Path(__file__).with_name("shelves.txt"))
def test_a_cite_has_its_place_whatever_is_cited(block: Block, accept: bool) -> None:
    place = place_of_cite(block.given)
    block.check(f"{place.file} {place.number}" if place else "nowhere", accept)


@pytest.mark.parametrize("typed", ["224 F.3d 929", "224 F. 3d 929", "224 F3d 929"])
def test_full_stops_and_spaces_do_not_count(typed: str) -> None:
    place = place_of_cite(typed)
    assert place
    assert (place.file, place.number) == ("f3d/224", "929")


@pytest.mark.parametrize(
    ("kind", "cite", "stands"),
    [
        ("case", "224 F.3d 929", True),
        ("statute", "Stats. 1983, ch. 12", True),
        ("secondary", "98 Harv. L. Rev. 1285", True),
        ("secondary", "S. Rep. No. 99-541", True),
        ("secondary", "H.R. Rep. No. 103-827(I)", True),
        ("secondary", "2 W. Quill, Search and Seizure § 4.5(a) (2d ed. 1987)", False),
        ("secondary", "Oxford English Dict. Online (3d ed. 2025)", False),
        ("secondary", "W. Quill § 4.5", False),
    ],
)
def test_a_book_has_no_shelf_but_journals_and_reports_have(
    kind: str, cite: str, stands: bool
) -> None:
    assert has_shelf(kind, cite) == stands


@pytest.mark.parametrize(
    ("cite", "book"),
    [
        ("Cal. Rules of Court, rule 8.1115", "Cal. Rules of Court"),
        ("Stats. 1983, ch. 12", "Stats. 1983"),
        ("S. Rep. No. 99-541", "S. Rep."),
        ("Fed. R. App. P. 35", "Fed. R. App. P."),
    ],
)
def test_what_leads_to_a_number_is_no_part_of_a_name(cite: str, book: str) -> None:
    place = place_of_cite(cite)
    assert place
    assert place.book == book


def edition(slug: str, *cited: Cited, known: tuple[str, ...] = ()) -> CitesOf:
    return CitesOf(slug, f"{slug} v. Roe", f"opinions/{slug}/", known, cited)


def lim(slug: str, times: int = 1, words: str = "so it was held") -> CitesOf:
    url = f"opinions/{slug}/opinion/#c"
    found = tuple(Mention(f"Opinion ¶ {n}", f"{url}{n}", words) for n in range(times))
    return edition(slug, Cited("224 F.3d 929", "Lim v. INS", found))


def answers(*told: CitesOf) -> dict[str, dict[str, list[dict[str, object]]]]:
    return {name: json.loads(data) for name, data in files(volumes(told))}


def test_a_file_says_who_cites_what_where_and_with_which_words() -> None:
    own = edition("lim", known=("224 F. 3d 929",))
    (thing,) = answers(lim("ash", 2), lim("elm"), own)["f3d/224"]["cited"]
    assert thing["name"] == "Lim v. INS"
    assert thing["here"] == {"title": "lim v. Roe", "url": "opinions/lim/"}
    assert (thing["editions"], thing["times"]) == (2, 3)
    mentions = thing["mentions"]
    assert isinstance(mentions, list)
    assert [each["url"].partition("#")[2] for each in mentions] == ["c0", "c0", "c1"]
    assert mentions[0] == {
        "in": "ash v. Roe",
        "place": "Opinion ¶ 0",
        "url": "opinions/ash/opinion/#c0",
        "words": "so it was held",
    }


def test_a_file_says_which_pages_within_a_case_are_cited() -> None:
    pins = ["934", "9", "934", "", "935–36 n.3"]
    found = tuple(Mention(f"¶ {n}", f"u#c{n}", "", pin) for n, pin in enumerate(pins))
    (thing,) = answers(edition("x", Cited("224 F.3d 929", "Lim v. INS", found)))["f3d/224"]["cited"]
    assert thing["pins"] == [["9", 1], ["934", 2], ["935–36 n.3", 1]]
    mentions = thing["mentions"]
    assert isinstance(mentions, list)
    assert [each.get("pin") for each in mentions] == ["934", "9", "934", None, "935–36 n.3"]


def test_a_cite_by_which_two_editions_are_known_leads_to_neither() -> None:
    twins = [edition(slug, known=("224 F.3d 929",)) for slug in ("ash", "elm")]
    (thing,) = answers(*twins)["f3d/224"]["cited"]
    assert "here" not in thing


def test_no_file_is_too_large_and_none_hides_a_mention() -> None:
    told = [lim(f"e{number}", 3, "w" * 150) for number in range(400)]
    told += [
        edition(f"x{n}", Cited(f"224 F.3d {n}", f"No. {n} v. Roe", (Mention("¶ 1", "u#c1"),)))
        for n in range(900)
        if n != 929
    ]
    made = dict(files(volumes(told)))
    assert max(map(len, made.values())) <= LIMIT
    first = json.loads(made["f3d/224"])
    numbers = [int(number) for number, _ in first["parts"]]
    assert numbers == sorted(numbers)
    (of_lim,) = [path for number, path in first["parts"] if int(number) <= 929][-1:]
    (thing,) = [
        each
        for each in json.loads(made[of_lim.removesuffix(".json")])["cited"]
        if each["number"] == "929"
    ]
    assert (thing["editions"], thing["times"]) == (400, 1200)
    found, more = [], thing["more"]
    while more:
        part = json.loads(made[more.removesuffix(".json")])
        found += [each["url"] for each in part["mentions"]]
        more = part.get("more")
    assert len(found) == len(set(found)) == 1200


@pytest.mark.parametrize(
    ("times", "paths"),
    [
        (2, {""}),
        (ENOUGH, {"", "f3d/", "usc/"}),
        (ENOUGH + 1, {"", "f3d/", "f3d/224/", "usc/"}),
    ],
)
def test_people_see_all_of_it_on_pages_of_no_great_length(times: int, paths: set[str]) -> None:
    law = edition("x", Cited("8 U.S.C. § 1158", "", (Mention("¶ 1", "u#c1"),)))
    pages = list(index_pages(volumes([lim("ash", times), law]), 2))
    assert {page.path for page in pages} == paths


def test_a_thing_that_all_cite_is_spread_over_pages_that_lead_on() -> None:
    pages = list(index_pages(volumes([lim(f"e{n:04}", 3) for n in range(ENOUGH)]), ENOUGH))[2:]
    assert [page.path for page in pages] == ["f3d/224/", *(f"f3d/224/{n}/" for n in (2, 3, 4))]
    assert [page.after for page in pages[:-1]] == [f"cites/{page.path}" for page in pages[1:]]
    items = [shelf.volumes[0].items for page in pages for shelf in page.shelves]
    assert all(sum(item.count() for item in shown) <= ENOUGH for shown in items)
    slugs = [by.slug for shown in items for item in shown for by in item.by]
    assert len(slugs) == len(set(slugs)) == ENOUGH
    assert pages[1].title == "Citations of 224 F.3d, page 2"


def test_the_built_site_has_both_and_every_mention_leads_to_its_place(site: Path) -> None:
    page = etree.HTML((site / "cites" / "index.html").read_text())
    links = {link.get("href") for link in page.iterfind(".//dd//li/a")}
    told = [json.loads(path.read_text())["cited"] for path in (site / "cites").rglob("*.json")]
    urls = {each["url"] for volume in told for thing in volume for each in thing["mentions"]}
    assert len(urls) > 40
    assert links == {f"../{url}" for url in urls}
    for url in urls:
        path, _, anchor = url.partition("#")
        assert f'id="{anchor}"' in (site / path / "index.html").read_text(), url
    own = json.loads((site / "cites" / "f3d" / "918.json").read_text())["cited"]
    (here,) = [each["here"]["url"] for each in own if each["number"] == "1025"]
    assert here == f"opinions/{SLUG}/"


def test_a_site_on_a_disk_has_scripts_that_hand_over_what_they_hold() -> None:
    ((volume, items),) = volumes([lim("ash")]).items()
    ((name, data),) = cites.files_of_volume(volume, items, for_disk=True)
    assert name == "cites/f3d/224.js"
    script = data.decode()
    begin = 'opinionsFound("cites/f3d/224",'
    assert script.startswith(begin)
    assert json.loads(script.removeprefix(begin).removesuffix(")"))["cited"]
