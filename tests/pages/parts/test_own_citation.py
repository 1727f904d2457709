"""How a page says that its passages are cited, in the forms of the Bluebook."""

import datetime
from dataclasses import replace

import pytest

from build_scripts.model import (
    Block,
    Case,
    Edition,
    Opinion,
    PageBreak,
    Source,
    Text,
    Writing,
    WritingKind,
)
from build_scripts.pages.parts.own_citation import passage_facts

KNOWN = Case(
    name="Ash v. Birch",
    court="ca9",
    docket_numbers=("16-72957",),
    date_filed=datetime.date(2019, 9, 3),
)


def edition(*writings: Writing, citation: str | None = None, case: Case = KNOWN) -> Edition:
    source = Source("opinion.md", "", "", ())
    opinion = Opinion(source, case, writings, ())
    return Edition("ash-v-birch", "Ash v. Birch", citation, opinion, (), 0)


def writing(
    kind: WritingKind, byline: str | None = None, author: str | None = None, place: str = "opinion"
) -> Writing:
    return Writing(place, kind, author, Text(byline) if byline else None, None, (), ())


def cited(writing: Writing, citation: str | None = "918 F.3d 1025 (9th Cir. 2019)") -> str:
    facts = passage_facts(edition(writing, citation=citation), writing)
    return facts["name"] + facts["cite"] + facts["closing"]


CITATIONS = {
    "918 F.3d 1025 (9th Cir. 2019)": "Ash v. Birch, 918 F.3d 1025 (9th Cir. 2019)",
    "598 U.S. 651 (2023)": "Ash v. Birch, 598 U.S. 651 (2023)",
    "2019 IL 123456": "Ash v. Birch, 2019 IL 123456",
    "918 F.3d 1025": "Ash v. Birch, 918 F.3d 1025 (9th Cir. 2019)",
    "918 F.3d 1025 (9th Cir. 2019) (en banc)": (
        "Ash v. Birch, 918 F.3d 1025 (9th Cir. 2019) (en banc)"
    ),
    None: "Ash v. Birch, No. 16-72957 (9th Cir. Sept. 3, 2019)",
}


@pytest.mark.parametrize("citation", CITATIONS)
def test_the_reporter_is_cited_or_else_docket_and_exact_date(citation: str | None) -> None:
    assert cited(writing("majority"), citation) == CITATIONS[citation]


WEIGHTS: list[tuple[WritingKind, str | None, str | None, str]] = [
    ("majority", "HAWKINS, Senior Circuit Judge:", "Hawkins", ""),
    ("per-curiam", "PER CURIAM:", None, " (per curiam)"),
    ("plurality", "JUSTICE WHITE announced the judgment.", "White", " (plurality opinion)"),
    ("memorandum", None, None, " (mem.)"),
    ("order", None, None, " (order)"),
    ("syllabus", None, None, " (syllabus)"),
    ("concurrence", None, None, " (concurring opinion)"),
    (
        "concurrence",
        "BERZON, Circuit Judge, concurring:",
        "Berzon",
        " (Berzon, J., concurring)",
    ),
    (
        "concurrence",
        "M. SMITH, Circuit Judge, specially concurring:",
        "M. Smith",
        " (M. Smith, J., specially concurring)",
    ),
    (
        "concurrence",
        "Justice Thomas, concurring in the judgment.",
        "Thomas",
        " (Thomas, J., concurring in the judgment)",
    ),
    (
        "dissent",
        "JUSTICE YEW, with whom CHIEF JUSTICE ASH joins, dissenting.",
        "Yew",
        " (Yew, J., dissenting)",
    ),
    (
        "dissent",
        "GARLAND, Chief Judge, dissenting from the denial of rehearing, joined by WREN, J.:",
        "Garland",
        " (Garland, C.J., dissenting from the denial of rehearing)",
    ),
    (
        "concurrence-in-part",
        "IVES, Circuit Judge, concurring in part, and dissenting in part:",
        "Ives",
        " (Ives, J., concurring in part, and dissenting in part)",
    ),
    (
        "concurrence-in-part",
        "IVES, J., concurs and dissents.",
        "Ives",
        " (Ives, J., concurring in part and dissenting in part)",
    ),
    (
        "dissent",
        "NG and LEE, Circuit Judges, dissenting:",
        "Ng and Lee",
        " (Ng & Lee, JJ., dissenting)",
    ),
    (
        "dissent",
        "Dorn, Jr., P.J., dissenting.",
        "Dorn, Jr.",
        " (Dorn, Jr., P.J., dissenting)",
    ),
]


@pytest.mark.parametrize(("kind", "byline", "author", "said"), WEIGHTS)
def test_whose_words_they_are_is_said_where_they_are_not_the_majoritys(
    kind: WritingKind, byline: str | None, author: str | None, said: str
) -> None:
    expected = f"Ash v. Birch, 918 F.3d 1025 (9th Cir. 2019){said}"
    assert cited(writing(kind, byline, author)) == expected


def test_a_summary_by_court_staff_is_said_to_be_theirs() -> None:
    summary = Writing(
        "summary",
        "syllabus",
        None,
        Text("This summary constitutes no part of the opinion of the court."),
        None,
        (),
        (),
    )
    assert cited(summary).endswith("(9th Cir. 2019) (summary prepared by court staff)")


def test_what_the_editor_says_of_the_decision_is_not_said_twice() -> None:
    said = cited(writing("per-curiam"), "577 U.S. 7 (2015) (per curiam)")
    assert said == "Ash v. Birch, 577 U.S. 7 (2015) (per curiam)"


def paged(*labels: str) -> Writing:
    breaks = tuple(PageBreak(at, label) for at, label in enumerate(labels))
    block = Block("paragraph", Text("Some words of the court.", breaks=breaks), number="1")
    return Writing("opinion", "majority", None, None, None, (block,), ())


PRINTS = {
    ("918 F.3d 1025 (9th Cir. 2019)", "1026", "1027"): ", ",
    ("610 F.3d 756 (1st Cir. 2010)", "761", "762"): ", ",
    ("610 F.3d 756 (1st Cir. 2010)", "801", "802"): None,
    ("918 F.3d 1025 (9th Cir. 2019)", "2", "3"): None,
    ("514 U.S. 549 (1995)", "1624", "1625"): None,
    ("349 U.S. 294, 75 S. Ct. 753 (1955)", "294", "295"): None,
    ("918 F.3d 1025 (9th Cir. 2019)", "xii"): None,
    ("918 F.3d 1025 (9th Cir. 2019)",): None,
    (None, "2", "3"): ", slip op. at ",
    (None, "1026", "1027"): None,
}


@pytest.mark.parametrize("given", PRINTS)
def test_a_page_is_cited_only_of_the_print_that_is_cited(given: tuple[str | None, ...]) -> None:
    opinion = paged(*filter(None, given[1:]))
    facts = passage_facts(edition(opinion, citation=given[0]), opinion)
    assert facts.get("pin") == PRINTS[given]


def test_a_case_of_which_nothing_is_known_is_cited_by_its_name() -> None:
    opinion = writing("majority")
    facts = passage_facts(edition(opinion, case=Case(name=None, court=None)), opinion)
    assert (facts["name"], facts["cite"], facts["closing"]) == ("Ash v. Birch", "", "")


def test_the_supreme_court_is_named_as_the_table_of_courts_names_it() -> None:
    case = replace(KNOWN, court="scotus")
    opinion = writing("majority")
    facts = passage_facts(edition(opinion, case=case), opinion)
    assert facts["closing"] == " (U.S. Sept. 3, 2019)"


def test_a_writing_is_named_as_a_sentence_names_it() -> None:
    dissents = [writing("dissent", author=name, place=f"d-{name}") for name in ("Ng", "Lee")]
    facts = passage_facts(edition(*dissents), dissents[1])
    assert facts["part"] == "the dissent (Lee)"
    assert "part" not in passage_facts(edition(*dissents))
