"""A pin counts the pages of one of the reporters in which a decision stands."""

import pytest

from build_scripts.citations.reporter_of_pin import pin_in
from build_scripts.model import Authority, Citation, History, Span
from build_scripts.pages.text.citation_form import in_brackets, later_history, pinned_citation


def pinned(text: str, pin: str) -> Citation:
    """Return a citation that reads `text`, with its last `pin`."""
    at = text.rindex(pin)
    return Citation(
        "opinion", "body", 0, 1, "case", Span(0, len(text)), text,
        pin=pin, pin_span=Span(at, at + len(pin)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "pin", "cites", "of"),
    [
        ("Id. at 934", "934", ("224 F.3d 929",), "224 F.3d 929"),
        ("Id. at 934", "934", ("224 F.3d 929", "2000 WL 7"), None),  # whose pages, nobody says
        ("Lim, 2000 WL 7, at *2", "*2", ("224 F.3d 929", "2000 WL 7"), "2000 WL 7"),
        ("1 U.S. 5, 9 S. Ct. 7, 8", "8", ("1 U.S. 5", "9 S. Ct. 7"), "9 S. Ct. 7"),
        ("1 U.S. 5, 8, 9 S. Ct. 7", "8", ("1 U.S. 5", "9 S. Ct. 7"), "1 U.S. 5"),
    ],
)
def test_a_pin_counts_the_pages_of_the_cite_before_it(
    text: str, pin: str, cites: tuple[str, ...], of: str | None
) -> None:
    citation = pinned(text, pin)
    assert [cite for cite in cites if pin_in(cite, cites, citation)] == ([of] if of else [])


@pytest.mark.parametrize(
    ("text", "pin", "printed"),
    [
        ("5 Mass. 120, 9 N.E.2d 254, 257", "257", "*Roe v. Poe*, 9 N.E.2d 254, 257 (Mass. 2004)"),
        ("5 Mass. 120, 121, 9 N.E.2d 254", "121", "*Roe v. Poe*, 5 Mass. 120, 121 (2004)"),
        ("9 N.E.2d at 257", "257", "*Roe v. Poe*, 9 N.E.2d 254, 257 (Mass. 2004)"),
        ("Id. at 257", "257", "*Roe v. Poe*, 5 Mass. 120, 9 N.E.2d 254 (2004)"),
    ],
)
def test_a_page_stands_after_the_reporter_whose_page_it_is(
    text: str, pin: str, printed: str
) -> None:
    citation = pinned(text, pin)
    authority = Authority(
        "a1", "case", "Roe v. Poe", "5 Mass. 120", court="mass", year=2004,
        parallels=("9 N.E.2d 254",), links=(), cited=(),
    )  # fmt: skip
    found = pinned_citation(authority, citation).replace("\N{NO-BREAK SPACE}", " ")
    assert found.replace("\\", "") == printed


def test_of_what_is_no_case_no_page_is_cited() -> None:
    code = Authority("a1", "statute", None, "5 Mass. 120", (), "mass", 2004, links=(), cited=())
    found = pinned_citation(code, pinned("5 Mass. 120, 121", "121"))
    assert found.replace("\N{NO-BREAK SPACE}", " ") == "5 Mass. 120"
    assert in_brackets(code) == ""


@pytest.mark.parametrize(
    ("relation", "joint"),
    [
        *(("aff’d", ", "), ("cert. denied", ", ")),
        *(("superseded by", " "), ("rev’d in", " "), ("aff’d sub nom.", " "), ("aff’d on", " ")),
    ],
)
def test_what_became_of_a_case_goes_on_after_a_comma_or_a_word_that_leads_over(
    relation: str, joint: str
) -> None:
    history = History(relation, "520 U.S. 17", court="scotus", year=1997)
    assert later_history(history) == f", {relation}{joint}520 U.S. 17 (1997)"
