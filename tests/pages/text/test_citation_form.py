"""Authorities as the table, the cards and the heads of pages print them."""

import datetime
from dataclasses import replace

import pytest

from build_scripts.model import Authority, Citation, History, Span, Treatment, Weight
from build_scripts.pages.text.citation_form import (
    full_citation,
    is_subdivision,
    later_history,
    on_one_line,
    pinned_citation,
    treatment_of,
    weight_of,
)

LIM = Authority("lim", "case", "Lim v. INS", "224 F.3d 929", (), "ca9", 2000, (), ())
CODE = Authority("code", "statute", None, "8 U.S.C. § 1101", (), None, 1996, (), ())


def plain(said: str) -> str:
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


@pytest.mark.parametrize(
    ("authority", "pin", "said"),
    [
        (LIM, None, "*Lim v. INS*, 224 F.3d 929 (9th Cir. 2000)"),
        (LIM, "(a)(42)", "*Lim v. INS*, 224 F.3d 929 (9th Cir. 2000)"),  # a case has none
        (CODE, None, "8 U.S.C. § 1101"),
        (CODE, "(a)(42)", "8 U.S.C. § 1101(a)(42)"),
        (CODE, "12", "8 U.S.C. § 1101"),  # a page tells where in it, not what
        (replace(LIM, name=None), None, "224 F.3d 929 (9th Cir. 2000)"),
        (
            replace(LIM, parallels=("1 X.Y. 2",)),
            None,
            "*Lim v. INS*, 224 F.3d 929, 1 X.Y. 2 (9th Cir. 2000)",
        ),
        (replace(LIM, court=None, year=None), None, "*Lim v. INS*, 224 F.3d 929"),
        (
            replace(LIM, history=(History("aff’d", "5 U.S. 17", None, 2001),)),
            None,
            "*Lim v. INS*, 224 F.3d 929 (9th Cir. 2000), aff’d, 5 U.S. 17 (2001)",
        ),
    ],
)
def test_an_authority_in_citation_form(authority: Authority, pin: str | None, said: str) -> None:
    assert plain(full_citation(authority, pin)) == said


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (History("aff’d", "5 U.S. 17", None, 2001), ", aff’d, 5 U.S. 17 (2001)"),
        (History("overruled by", "5 U.S. 17", None, 2001), ", overruled by 5 U.S. 17 (2001)"),
        (
            History("overruled on other grounds by", "5 U.S. 17", None, 2001, "Doe v. Roe"),
            ", overruled on other grounds by Doe v. Roe, 5 U.S. 17 (2001)",
        ),
        (History("quoted in", "5 U.S. 17", None, 2001), ", quoted in 5 U.S. 17 (2001)"),
        (History("aff’d sub nom.", "5 U.S. 17", None, 2001), ", aff’d sub nom. 5 U.S. 17 (2001)"),
        (History("relying on", "5 U.S. 17", None, 2001), ", relying on 5 U.S. 17 (2001)"),
        (History("cert. denied", None, None, None), ", cert. denied"),
    ],
)
def test_what_became_of_a_case(history: History, said: str) -> None:
    assert later_history(history) == said


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Lim v. INS, 224 F.3d 929 (9th Cir. 2000)", "Lim v. INS, 224~F.3d~929 (9th~Cir.~2000)"),
        ("State v. Doe, 5 Wis. 2 (Wis. 1984)", "State v. Doe, 5~Wis.~2 (Wis.~1984)"),
        ("Doe v. Roe (in the year 1984)", "Doe v. Roe (in the year 1984)"),
    ],
)
def test_no_line_parts_a_court_from_its_year(words: str, held: str) -> None:
    assert on_one_line(words).replace("\N{NO-BREAK SPACE}", "~") == held


def cited(text: str, pin: str | None, *parallels: str) -> Citation:
    whole = Span(0, len(text))
    return Citation("opinion", "body", 0, 1, "case", whole, text, pin=pin, parallels=parallels)


def test_a_page_stands_after_the_reporter_whose_page_it_is() -> None:
    at_936 = cited("224 F.3d 929, 936", "936")
    assert plain(pinned_citation(LIM, at_936)) == "*Lim v. INS*, 224 F.3d 929, 936 (9th Cir. 2000)"
    unnamed = replace(LIM, name=None)
    assert plain(pinned_citation(unnamed, at_936)) == "224 F.3d 929, 936 (9th Cir. 2000)"
    assert plain(pinned_citation(LIM, cited("224 F.3d 929", None))) == plain(full_citation(LIM))
    assert plain(pinned_citation(CODE, cited("§ 1101(a)", "(a)"))) == "8 U.S.C. § 1101(a)"


@pytest.mark.parametrize(
    ("weight", "said"),
    [
        (None, ""),
        (Weight("same court", None, ""), "A decision of this court"),
        (Weight("binding", "on federal law", ""), "Binding on this court on federal law"),
        (Weight("persuasive", None, ""), "Persuasive, not binding on this court"),
        (Weight("under review", None, ""), "The decision under review"),
    ],
)
def test_what_a_decision_weighs(weight: Weight | None, said: str) -> None:
    assert weight_of(replace(LIM, weight=weight)) == said


@pytest.mark.parametrize(
    ("treatment", "said"),
    [
        (None, ""),
        (Treatment("It stands.", None, None), "Since: It stands. (the editors)."),
        (
            Treatment("It fell.", datetime.date(2026, 1, 31), "Ann Lee"),
            "Since: It fell. (Ann Lee, checked on January 31, 2026).",
        ),
    ],
)
def test_what_an_editor_says_became_of_it(treatment: Treatment | None, said: str) -> None:
    assert plain(treatment_of(replace(LIM, treatment=treatment))) == said


def test_a_subdivision_is_told_from_a_page() -> None:
    assert is_subdivision("(a)(42)")
    assert not is_subdivision("42")
    assert not is_subdivision(None)
