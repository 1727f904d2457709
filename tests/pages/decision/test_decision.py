"""The front page’s holding and votes, where the document itself says them."""

import datetime
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from build_scripts.model import Block as Paragraph
from build_scripts.model import (
    CaptionLine,
    CaptionRole,
    Case,
    Edition,
    Opinion,
    Party,
    Source,
    Text,
    Writing,
    WritingKind,
)
from build_scripts.pages.decision.asked_in_opinion import asked_in_opinion
from build_scripts.pages.decision.at_a_glance import (
    facts,
    in_short,
    judges,
    outcome,
    summary_line,
    who_wrote_what,
)
from build_scripts.pages.decision.court_below import court_below
from build_scripts.pages.decision.court_row import court_and_dates
from build_scripts.pages.decision.held_in_opinion import held_in_opinion
from build_scripts.pages.decision.held_in_syllabus import held_by, without_label
from build_scripts.pages.decision.inferred_roles import parties_with_roles
from build_scripts.pages.decision.parties_row import parties
from build_scripts.pages.decision.votes import votes
from build_scripts.pages.text.places import places_of
from build_scripts.pages.text.wording import name_of
from tests.suites import Block, suite


def opinion_of(case: Case, *writings: Writing) -> Opinion:
    return Opinion(Source("opinion.txt", "", "", ()), case, writings, ())


def writing(kind: WritingKind, lines: list[str], byline: str = "") -> Writing:
    paragraphs = [
        Paragraph("paragraph", Text(line), number=str(n)) for n, line in enumerate(lines, 1)
    ]
    said = Text(byline) if byline else None
    return Writing("w", kind, None, said, None, tuple(paragraphs), ())


@suite(Path(__file__).with_name("held.txt"))
def test_what_was_held(block: Block, accept: bool) -> None:
    court, *lines = block.given.splitlines()
    held = held_by(opinion_of(Case(None, court), writing("syllabus", lines)))
    block.check([text.words for text in held.said] if held else [], accept)


def lead_opinion(given: str) -> Opinion:
    kind, *lines = given.splitlines()
    blocks = tuple(
        Paragraph("heading", Text(line[2:]), level=1)
        if line.startswith("# ")
        else Paragraph("paragraph", Text(line), number=str(number))
        for number, line in enumerate(lines, 1)
    )
    lead = Writing("opinion", cast(WritingKind, kind), None, None, None, blocks, ())
    return opinion_of(Case(None, None), lead)


@suite(Path(__file__).with_name("held_in_opinion.txt"))
def test_what_the_opinion_says_that_it_holds(block: Block, accept: bool) -> None:
    found = held_in_opinion(lead_opinion(block.given))
    block.check([each.words.words for each in found], accept)


@suite(Path(__file__).with_name("asked_in_opinion.txt"))
def test_what_the_opinion_says_that_it_is_asked(block: Block, accept: bool) -> None:
    found = asked_in_opinion(lead_opinion(block.given))
    block.check([found.words.words] if found else [], accept)


@suite(Path(__file__).with_name("court_below.txt"))
def test_where_the_case_came_from(block: Block, accept: bool) -> None:
    lines = [line.partition(": ") for line in block.given.splitlines()]
    caption = tuple(CaptionLine(cast(CaptionRole, role), Text(words)) for role, _, words in lines)
    came = court_below(Case(None, None, caption=caption))
    block.check([came] if came else [], accept)


@suite(Path(__file__).with_name("votes.txt"))
def test_how_they_voted(block: Block, accept: bool) -> None:
    lines = [line.partition(": ") for line in block.given.splitlines()]
    caption = tuple(CaptionLine("attribution", Text(w)) for at, _, w in lines if at == "caption")
    byline = next((words for at, _, words in lines if at == "byline"), "")
    body = [words for at, _, words in lines if at == "body"]
    opinion = opinion_of(Case(None, None, caption=caption), writing("dissent", body, byline))
    passages = {p.passage_key: p.text.words for p in opinion.passages()}
    found = [
        passages[anchor.passage_key][anchor.span.start : anchor.span.end]
        for anchor in votes(opinion)
    ]
    block.check(found, accept)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Held: Paint is no structure.", "Paint is no structure."),
        ("HELD: A hedge is none.", "A hedge is none."),
        ("Held, that paint is no structure.", "Held, that paint is no structure."),
        ("Held that paint is no structure.", "Held that paint is no structure."),
    ],
)
def test_the_label_held_is_not_said_twice(printed: str, shown: str) -> None:
    said = [text.words for text in without_label([Text(printed), Text(printed)])]
    assert said == [shown, printed]


def test_who_wrote_what_names_several_of_a_kind_at_once() -> None:
    def by(author: str, kind: WritingKind) -> Writing:
        return replace(writing(kind, ["Affirmed."], f"{author}, J."), author=author)

    bench = [by("Ash", "majority"), by("Ives", "dissent"), by("Dorn", "dissent")]
    opinion = opinion_of(Case(None, None), *bench, by("Elm", "concurrence"))
    assert list(who_wrote_what(opinion)) == [
        "Ash wrote the opinion",
        "Ives and Dorn each wrote a dissent",
        "Elm wrote the concurrence",
    ]


def test_a_judge_who_sat_alone_is_named_once() -> None:
    alone = replace(writing("majority", ["Denied."], "ASH, Chief Judge:"), author="Ash")
    opinion = opinion_of(Case(None, None, judges=("Ash",)), alone)
    assert judges(opinion, places_of(opinion)) == "Chief Judge Ash wrote the opinion."


def test_of_an_order_with_many_parts_the_first_are_told() -> None:
    parts = [f"The motion of the town as to lamp {n} is granted." for n in range(1, 31)]
    assert in_short(" ".join(parts)) == " ".join(parts[:6])
    assert in_short(" ".join(parts[:6])) == " ".join(parts[:6])
    long = f"The judgment, {'which was late, ' * 20}is reversed."
    assert in_short(f"{long} {parts[0]}") == long


ORDERS = [
    "The motion of the city is granted.",
    "The clerk will close the file. " * 12,
]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([ORDERS[0]], f'{ORDERS[0]}</span> <span class="source">[Order ¶\N{NO-BREAK SPACE}1]'),
        ([" ".join(ORDERS)], "Abridged: the whole stands there.</span>"),
        (ORDERS, "Abridged: the whole stands there.</span>"),
    ],
)
def test_an_outcome_says_where_it_stands_and_that_it_goes_on(
    lines: list[str], shown: str, edition: Edition
) -> None:
    case = Case(None, None, disposition=" ".join(lines).strip())
    opinion = opinion_of(case, writing("order", [line.strip() for line in lines]))
    found = outcome(replace(edition, opinion=opinion, holding=None), places_of(opinion))
    assert shown in found
    assert "Order" in found
    assert "close the file" not in found


@pytest.mark.parametrize(
    ("court", "named", "counsel", "roles"),
    [
        (
            "vactapp",
            [("Ada Quill", None), ("Commonwealth of Virginia", None)],
            ["Ira Holt, for appellant.", "Eve Dove, Assistant Attorney General, for appellee."],
            ["appellant", "appellee"],
        ),
        (
            "vactapp",
            [("Ada Quill", None), ("Commonwealth of Virginia", None)],
            ["Ira Holt, for appellant.", "Eve Dove, for appellee."],
            [None, None],
        ),
        (
            "va",
            [("Ada Quill", None), ("Bay, Inc.", None)],
            ["Ira Holt, for appellant."],
            [None] * 2,
        ),
        ("scotus", [("Quill", "Petitioner"), ("Holt", None)], [], ["Petitioner", "Respondent"]),
        (
            "scotus",
            [("Quill", "Petitioner"), ("Ira Holt, et al.", None)],
            [],
            ["Petitioner", "Respondents"],
        ),
    ],
    ids=[
        "the state’s lawyer",
        "whose lawyer is untold",
        "no state",
        "the Supreme Court",
        "several",
    ],
)
def test_a_role_is_told_where_the_document_leaves_no_doubt(
    court: str, named: list[tuple[str, str | None]], counsel: list[str], roles: list[str | None]
) -> None:
    case = Case(None, court, parties=tuple(Party(*each) for each in named))
    told = parties_with_roles(opinion_of(case, writing("counsel", counsel)))
    assert [party.role for party in told] == roles


def test_those_listed_under_one_role_are_counted() -> None:
    named = [Party("Ada Quill; Ira Holt", "Appellees"), Party("Bay, Inc.; Eve Dove", "Appellants")]
    shown = "Ada Quill and 1 other, appellees, against Bay, Inc. and 1 other, appellants"
    assert parties(Case("Quill v. Bay, Inc.", "ca5"), named) == shown


def test_of_many_officers_the_first_is_named() -> None:
    officers = "Ira Holt, Governor, in his official capacity, Keeper of the Harbor, "
    state = f"State of Maine, ex rel. {officers}{officers * 2}Eve Dove, in her official capacity"
    named = [Party("Ada Quill", "Plaintiff"), Party(state, "Defendants")]
    assert parties(Case("Quill v. State", "me"), named) == (
        "Ada Quill, plaintiff, against State of Maine, ex rel. Ira Holt, Governor, in his official "
        "capacity, and others, defendants"
    )


@pytest.mark.parametrize(
    ("court", "line", "shown"),
    [
        (
            "calctapp",
            CaptionLine("court", Text("COURT OF APPEAL, FIFTH APPELLATE DISTRICT DIVISION TWO")),
            "California Court of Appeal, Fifth Appellate District, Division Two",
        ),
        (
            "wash",
            CaptionLine("other", Text("Reconsideration denied April 2, 2031.")),
            "Washington Supreme Court, reconsideration denied April 2, 2031",
        ),
    ],
)
def test_the_court_is_the_one_that_the_caption_prints_with_what_was_done_later(
    court: str, line: CaptionLine, shown: str
) -> None:
    assert court_and_dates(Case(None, court, caption=(line,))) == shown


DAY = datetime.date(2019, 2, 5)
WAY = CaptionLine("posture", Text("Appeal from the District Court for the District of Maine."))


@pytest.mark.parametrize(
    ("case", "shown"),
    [
        (
            Case(None, "ca9", place="Phoenix", date_submitted=DAY),
            "submitted on it in Phoenix",
        ),
        (Case(None, "ca9", place="Phoenix", date_argued=DAY), "argued on it in Phoenix"),
        (Case(None, "ca9", place="Phoenix"), "heard in Phoenix"),
    ],
)
def test_where_the_court_heard_the_case_is_said(case: Case, shown: str) -> None:
    assert court_and_dates(case).replace("February 5, 2019", "on it").endswith(f", {shown}")


@pytest.mark.parametrize(
    ("posture", "shown"),
    [
        (
            "Review of an order of the Board",
            "Review of an order of the Board",
        ),
        ("APPEAL FROM THE DISTRICT COURT FOR THE DISTRICT OF MAINE", WAY.text.words[:-1]),
        (None, WAY.text.words[:-1]),
    ],
)
def test_how_a_case_came_up_is_as_an_editor_says_it(posture: str | None, shown: str) -> None:
    assert court_below(Case(None, None, posture=posture, caption=(WAY,))) == shown


PRINTED = CaptionLine("docket", Text("D.C. No. 2:09-cv-01234"))


@pytest.mark.parametrize(
    ("agency", "below", "shown"),
    [
        ((), ("2:09-cv-01234",), ""),
        ((), ("2:09-cv-01235",), ", No. 2:09-cv-01235"),
        ((), ("2:09-cv-01235", "36"), ", Nos. 2:09-cv-01235 and 36"),
        (("A1", "A2"), ("2:09-cv-01234",), ", Agency Nos. A1 and A2"),
        (("A1",), ("7",), ", Agency No. A1, No. 7"),
        ((), (), ""),
    ],
)
def test_numbers_below_that_an_editor_states_stand_in_the_row(
    agency: tuple[str, ...], below: tuple[str, ...], shown: str
) -> None:
    case = Case(
        None,
        None,
        agency_numbers=agency,
        lower_court_numbers=below,
        caption=(WAY, PRINTED),
    )
    assert court_below(case) == f"{WAY.text.words[:-1]}{shown}"
    alone = replace(case, caption=(PRINTED,))
    assert court_below(alone) == shown.removeprefix(", ")


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("JUSTICE ASH announced the judgment of the Court and delivered an opinion.", "Plurality"),
        (
            "JUSTICE ASH delivered the opinion of the Court with respect to Parts I and II, and an "
            "opinion with respect to Part III.",
            "Opinion",
        ),
    ],
)
def test_an_opinion_of_the_court_in_part_is_called_no_plurality(byline: str, name: str) -> None:
    opinion = opinion_of(Case(None, "scotus"), writing("plurality", ["Reversed."], byline))
    assert name_of(opinion.writings[0], opinion).split()[0] == name


def test_a_vote_over_two_lines_is_whole() -> None:
    lines = ["Affirmed.", "Eve Dove, Judge", "Ada Quill, P.J., and", "Ira Holt, J., concur."]
    own = replace(writing("majority", lines, "DOVE, J."), author="Dove")
    opinion = opinion_of(Case(None, None, judges=("Dove", "Quill", "Holt")), own)
    shown = judges(opinion, places_of(opinion))
    assert 'court-words">Ada Quill, P.J., and Ira Holt, J., concur.</span>' in shown


def test_what_is_published_in_part_says_so(edition: Edition) -> None:
    caption = (CaptionLine("status", Text("CERTIFIED FOR PARTIAL PUBLICATION")),)
    opinion = replace(edition.opinion, case=Case("Quill v. Holt", "calctapp", caption=caption))
    partly = replace(edition, opinion=opinion)
    assert "published in part" in next(iter(facts(partly)))
    assert ", California Court of Appeal" in summary_line(partly)
