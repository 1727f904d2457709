"""The picture of the authorities, as its readers see it, hear it, and follow its links."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from lxml import etree

from build_scripts.model import Authority, Citation, Edition, Span
from build_scripts.pages.pictures.authorities_picture import picture, picture_table
from tests.conftest import first_edition
from tests.rendering import render

Wanted = tuple[str, int | None, tuple[str, ...]]
"""Name, year, and the writings that cite it, one for each mention."""

OP, CO = "opinion", "concurrence"
Make = Callable[[], Edition]
ODD = [
    'Smith & Sons <Ltd.> v. "Doe"',
    "In re [Redacted] | Roe",
    "[^1] v. ![x](y)",
    "شركة النفط v. المملكة",
    "*Star* v. `Code` {#p1}",
    "O’Brien v.\n\nNew\x01 Line",
    "Ex parte &amp; &#42;",
    "最高人民法院 v. 株式会社",
]


def published() -> Edition:
    return first_edition().edition


def synthetic(cases: Iterable[Wanted], relations: dict[int, str] | None = None) -> Edition:
    """The published edition with other authorities: the nth has the cite `n U.S. 1`."""
    authorities: list[Authority] = []
    citations: list[Citation] = []
    for n, (name, year, writings) in enumerate(cases):
        places = tuple((writing, 1000 * n + k) for k, writing in enumerate(writings, 1))
        fields = {"id": f"case-{n}", "kind": "case", "cite": f"{n} U.S. 1", "parallels": ()}
        rest = {"name": name, "court": None, "year": year, "links": (), "cited": places}
        authorities.append(Authority(**fields, **rest))  # type: ignore[arg-type] # of mixed types
        relation = (relations or {}).get(n)
        citations += [
            Citation(
                *(writing, "body", 0, number, "case", Span(0, 1), name),
                authority=f"{n} U.S. 1",
                authority_id=f"case-{n}",
                relation=relation,
            )
            for writing, number in places
        ]
    made = {"authorities": tuple(authorities), "citations": tuple(citations)}
    return replace(published(), opinion=replace(published().opinion, **made))  # type: ignore[arg-type] # of mixed types


@cache
def one() -> Edition:
    return synthetic([("Marbury v. Madison", 1803, (OP,))])


@cache
def many() -> Edition:
    names = ("Roe v. Wade", "People of the State of California v. The Company of Everything Else")
    return synthetic(
        [(f"{names[n % 2]} {n}", 1790 + n * 229 // 300, (OP, CO)[n % 3 % 2 :]) for n in range(300)],
        {n: f"quoted in {n + 7} U.S. 1" for n in range(0, 290, 11)},
    )


@cache
def odd() -> Edition:
    years = (None, 1999, 1999, 1999, 2005, 2018, 2019, None)
    rows = [(name, year, (OP, CO, CO)) for name, year in zip(ODD, years, strict=True)]
    return synthetic([*rows, ("W" * 300, 2019, (OP, "caption", CO)), ("x" * 300, 1999, (CO,) * 9)])


@cache
def undated() -> Edition:
    return synthetic([("A v. B", None, (OP,)), ("C v. D", None, (CO,))], {0: "cited in 1 U.S. 1"})


@cache
def crowded() -> Edition:
    """A case in which every justice writes, and every writing cites the same cases."""
    opinion = published().opinion
    ids = [f"opinion-{n}" for n in range(12)]
    writings = tuple(replace(opinion.writings[2], id=i, author=f"Judge {i}") for i in ids)
    made = synthetic([("Roe v. Wade", 2019, tuple(ids)), ("Old v. New", 1973, tuple(ids * 4))])
    return replace(made, opinion=replace(made.opinion, writings=writings))


MADE = (published, one, many, odd, undated, crowded)
every = pytest.mark.parametrize("make", MADE, ids=[make.__name__ for make in MADE])


def figure(edition: Edition) -> ET.Element:
    """The picture as strict XML."""
    return ET.fromstring(picture(edition))


def drawing(edition: Edition) -> ET.Element:
    found = figure(edition).find("div/svg")
    assert found is not None
    return found


def cases(edition: Edition) -> list[Authority]:
    kinds = ("case", "agency-decision")
    return [each for each in edition.opinion.authorities if each.kind in kinds]


def links(edition: Edition) -> list[ET.Element]:
    return list(drawing(edition).iter("a"))


def table(edition: Edition) -> list[list[str]]:
    """The cells of the table as a browser has them."""
    rendered = etree.HTML(render(picture_table(edition)))
    return [
        ["".join(map(str, cell.itertext())) for cell in row.findall("td")]
        for row in rendered.findall(".//div[@class='picture-table by-build']//tbody/tr")
    ]


@every
def test_every_case_leads_to_its_entry_once(make: Make) -> None:
    edition = make()
    wanted = sorted(f"#{case.id}" for case in cases(edition))
    assert sorted(link.get("href", "") for link in links(edition)) == wanted
    assert all(link.findtext("title") for link in links(edition))


@every
def test_time_runs_down_the_rows_and_from_left_to_right(make: Make) -> None:
    edition = make()
    years = {f"#{case.id}": case.year for case in cases(edition)}
    shown = [years[link.get("href", "")] for link in links(edition)]
    marks = [first_mark(link) for link in links(edition)]
    assert shown == sorted(shown, key=lambda year: (year is None, year or 0))
    assert [y for _, y in marks] == sorted({y for _, y in marks})
    dated = [x for (x, _), year in zip(marks, shown, strict=True) if year is not None]
    assert dated == sorted(dated)


def first_mark(link: ET.Element) -> tuple[float, float]:
    """Where the first mark of a row stands."""
    mark = next(each for each in link if "picture-glyph" in each.get("class", ""))
    if mark.tag == "circle":
        return float(mark.get("cx", "")), float(mark.get("cy", ""))
    points = [tuple(map(float, pair.split(","))) for pair in mark.get("points", "").split()]
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


@every
def test_nothing_stands_outside_the_picture(make: Make) -> None:
    svg = drawing(make())
    _, _, width, height = map(float, svg.get("viewBox", "").split())
    for element in svg.iter():
        for x, y in corners(element):
            assert 0 <= x <= width, ET.tostring(element)
            assert 0 <= y <= height, ET.tostring(element)


FIGURES = frozenset("x y x1 x2 y1 y2 cx cy r width height".split())


def corners(element: ET.Element) -> list[tuple[float, float]]:
    """The points that an element names, and those as far from them as it reaches."""
    values = {name: float(value) for name, value in element.items() if name in FIGURES}
    if element.tag == "rect":
        x, y = values["x"], values["y"]
        assert values["width"] > 0
        return [(x, y), (x + values["width"], y + values["height"])]
    if element.tag == "circle":
        x, y, r = values["cx"], values["cy"], values["r"]
        return [(x - r, y - r), (x + r, y + r)]
    if element.tag == "line":
        return [(values["x1"], values["y1"]), (values["x2"], values["y2"])]
    if element.tag == "text":
        return [(values["x"], values["y"])]
    pairs = re.findall(r"(-?[\d.]+),(-?[\d.]+)", element.get("points", element.get("d", "")))
    return [(float(x), float(y)) for x, y in pairs]


@every
def test_marks_and_name_of_a_row_stand_apart(make: Make) -> None:
    for link in links(make()):
        label = link.find("text")
        assert label is not None
        edges = [
            x for each in link if "picture-glyph" in each.get("class", "") for x in reach(each)
        ]
        x = float(label.get("x", ""))
        assert x > max(edges) if label.get("text-anchor") == "start" else x < min(edges)


def reach(mark: ET.Element) -> list[float]:
    return [x for x, _ in corners(mark)]


@every
def test_there_is_an_arc_for_each_quotation(make: Make) -> None:
    edition = make()
    cites = {case.cite: case.id for case in cases(edition)}
    relations = {
        (citation.authority_id, cites[citation.relation.partition(" in ")[2]])
        for citation in edition.opinion.citations
        if (citation.relation or "").startswith(("quoted in", "cited in")) and citation.relation
    }
    found = [e for e in drawing(edition).iter("path") if e.get("class") == "picture-arc"]
    assert len(found) == len(relations)


def test_the_published_edition_has_the_quotations_of_its_concurrence() -> None:
    said = [link.findtext("title") for link in links(published())]
    assert [each for each in said if each and "quoted in" in each] == [
        "Vides-Vides v. I.N.S., 1986: cited once, in the concurrence; quoted in Kotasz v. I.N.S.",
        "Sangha v. INS, 1997: cited once, in the concurrence; quoted in Lim v. I.N.S.",
        "Donchev v. Mukasey, 2009: cited once, in the concurrence; quoted in He v. Holder",
    ]
    assert "Lim v. I.N.S., 2000: cited 4 times, 3 in the opinion, 1 in the concurrence" in said


def test_a_quotation_through_what_is_no_case_has_no_arc_but_is_said() -> None:
    relations = {0: "quoted in 5 Treatise § 3", 1: "cited in"}
    edition = synthetic([("A v. B", 1990, (OP,)), ("C v. D", 1991, (OP,))], relations)
    assert not list(drawing(edition).iter("path"))
    assert [row[3] for row in table(edition)] == ["5 Treatise § 3", "another authority (cited)"]
    assert "quoted in 5 Treatise § 3" in (links(edition)[0].findtext("title") or "")


@pytest.mark.parametrize("name", ODD)
def test_names_survive_whatever_they_hold(name: str) -> None:
    shown = " ".join(name.replace("\x01", "\N{REPLACEMENT CHARACTER}").split())
    edition = synthetic([(name, 2001, (OP,))])
    assert (links(edition)[0].findtext("title") or "").startswith(f"{shown}, 2001: ")
    assert links(edition)[0].findtext("text/tspan") == shown
    assert table(edition) == [[shown, "2001", "Opinion once", ""]]


def test_a_long_name_is_shortened_only_where_it_is_seen() -> None:
    name = "The People of the State of " + "Somewhere and " * 30 + "Elsewhere"
    link = links(synthetic([(name, 1950, (OP,))]))[0]
    seen = link.findtext("text/tspan") or ""
    assert seen.endswith("…")
    assert name.startswith(seen[:-1].rstrip())
    assert name in (link.findtext("title") or "")


@every
def test_the_table_has_the_rows_of_the_picture(make: Make) -> None:
    edition = make()
    spoken = [link.findtext("title", "") for link in links(edition)]
    rows = table(edition)
    assert len(rows) == len(spoken)
    for (name, year, *_), sentence in zip(rows, spoken, strict=True):
        lead = f"{name}, {'year not given' if year == 'not given' else year}: "
        assert sentence.startswith(lead)


@every
def test_the_compiler_leaves_the_picture_as_it_is(make: Make) -> None:
    made = picture(make())
    assert "\n\n" not in made
    assert made.startswith('<figure class="authorities-picture by-build"')
    assert made in render(f"# Authorities\n\n{made}\n\nWords after it.\n")


@every
def test_same_edition_same_bytes(make: Make) -> None:
    assert picture(make()) == picture(make())
    for element in drawing(make()).iter():
        figures = [v for name, v in element.items() if name in FIGURES | {"d", "points"}]
        assert not re.search(r"\.\d\d|e-|-0\.0", " ".join(figures))


@every
def test_colours_come_from_the_style_sheet_alone(make: Make) -> None:
    for element in figure(make()).iter():
        assert not {"fill", "stroke", "style", "color"} & set(element.attrib)


def test_writings_differ_by_shape_and_the_legend_names_each() -> None:
    made = figure(crowded())
    legend = [item.find("svg/*") for item in made.iterfind("figcaption/ul/li")]
    shapes = [
        (e.tag, e.get("class"), re.sub(r"[\d.]+", "", e.get("points", "")))
        for e in legend
        if e is not None
    ]
    assert len(set(shapes[:8])) == 8
    names = ["".join(item.itertext()) for item in made.iterfind("figcaption/ul/li")]
    assert names[:2] == ["Opinion (Judge opinion-0)", "Opinion (Judge opinion-1)"]


def test_screen_readers_are_told_what_it_is() -> None:
    svg = drawing(published())
    ids = {each.get("id"): each.text for each in svg.iter() if each.get("id")}
    assert svg.get("role") == "group"
    assert ids[svg.get("aria-labelledby")] == "The cases cited, by year"
    assert (ids[svg.get("aria-describedby")] or "").startswith("26 cases, the oldest first.")
    scroll = figure(published()).find("div")
    assert scroll is not None
    assert (scroll.get("tabindex"), scroll.get("role")) == ("0", "region")
    assert figure(published()).findtext("figcaption/p") == (
        "26 cases, 1986 to 2018. The opinion cites 12 and the concurrence 16; "
        "2 are cited in both; 3 are quoted through another. The concurrence reaches further back: "
        "half of its cases are from 1998 or before, of the opinion’s from 2004 or before."
    )


def test_the_citing_case_ends_the_row_of_years() -> None:
    own = [e.text for e in drawing(published()).iter("text") if "-own" in e.get("class", "")]
    assert own == ["2019", "2019", "Duran-Rodriguez v. Barr"]
    case = replace(published().opinion.case, date_filed=None)
    undecided = replace(published(), opinion=replace(published().opinion, case=case))
    assert not [e for e in drawing(undecided).iter("text") if "-own" in e.get("class", "")]


def test_many_writings_are_counted_where_they_cannot_be_named_in_a_sentence() -> None:
    said = figure(crowded()).findtext("figcaption/p")
    assert said == "2 cases, 1973 to 2019, cited in 12 writings."


def test_without_cases_there_is_neither_picture_nor_table() -> None:
    assert picture(synthetic([])) == ""
    assert picture_table(synthetic([])) == ""


def test_one_case_is_a_picture_too() -> None:
    said = figure(one()).findtext("figcaption/p")
    assert said == "1 case, cited in the opinion."
    assert table(one()) == [["Marbury v. Madison", "1803", "Opinion once", ""]]


def test_no_list_is_empty() -> None:
    for edition in (published(), undated(), odd()):
        lists = [e for e in drawing(edition).iter("g") if e.get("role") == "list"]
        assert all(len(each) for each in lists)
    assert [e.get("aria-label") for e in lists] == [
        "Cases by year",
        "Cases whose year is not given",
    ]


def test_statutes_are_no_rows() -> None:
    statute = replace(one().opinion.authorities[0], kind="statute", id="8-usc-1101")
    decision = replace(one().opinion.authorities[0], kind="agency-decision", id="matter-of-s")
    opinion = replace(one().opinion, authorities=(statute, decision))
    found = links(replace(one(), opinion=opinion))
    assert [link.get("href") for link in found] == ["#matter-of-s"]
