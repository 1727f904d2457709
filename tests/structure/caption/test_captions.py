"""A caption printed from known parties in a court’s habit gives back names, roles and sides."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.trials import sampled

WHO = {
    "Paula Quill": "Quill",
    "Eric D. Holt": "Holt",
    "Ana de la Cove": "De la Cove",
    "Harbor Storage, Inc.": "Harbor Storage, Inc.",
    "Dove, Finch & Sons, S.C.": "Dove, Finch & Sons, S.C.",
    "Bay Aqueduct and Sewer Authority": "Bay Aqueduct and Sewer Authority",
    "Secretary of Health and Human Services": "Secretary of Health and Human Services",
}
"""Parties, and how a citation calls each (Bluebook rule 10.2.1)."""


@dataclass(frozen=True)
class Named:
    """A party as it is printed and as it is to be found."""

    name: str
    role: str


SUES = st.sampled_from(("Plaintiff, Appellant", "Plaintiff-Appellant", "Petitioner"))
STANDS = st.sampled_from(("Creditor-Appellee", "Counterclaim Defendant, Appellant", "Plaintiff"))
ANSWERS = st.sampled_from(("Defendant, Appellee", "Defendant-Appellee", "Respondent"))


@st.composite
def cases(draw: st.DrawFn) -> list[list[Named]]:
    """Return the sides of a case, or of two cases heard together, each with its parties."""
    names = iter(draw(st.permutations(sorted(WHO))))
    sides: list[list[Named]] = []
    for _ in range(draw(st.integers(1, 2))):
        first = [Named(next(names), draw(SUES))]
        if not sides and draw(st.booleans()):
            first.append(Named(next(names), draw(STANDS)))
        sides += [first, [Named(next(names), draw(ANSWERS))]]
    return sides


def slip(sides: list[list[Named]]) -> bytes:
    """Print a caption as the First Circuit does: capitals, the role on a line of its own."""
    lines = ["United States Court of Appeals", "For the First Circuit", ""]
    for number, side in enumerate(sides):
        if number % 2 == 0:
            lines += [f"No. 30-10{number}1", ""]
        for each in side:
            lines += [f"{each.name.upper()},", "", f"{each.role},", ""]
        if number % 2 == 0:
            lines += ["v.", ""]
    lines += ["June 10, 2030", "", "ABLE, Circuit Judge."]
    text = "\n".join(line.center(66).rstrip() for line in lines)
    prose = "The parties disagree about a boat that was kept in the harbor through the winter."
    return f"{text}  {prose}\n\n     We affirm the judgment.\n".encode()


def reporter(sides: list[list[Named]]) -> bytes:
    """Print a caption as a reporter’s publisher does: a party and its role in a line."""
    lines: list[str] = []
    for number, side in enumerate(sides):
        lines += [f"{each.name}, {each.role}," for each in side]
        lines += ["v."] if number % 2 == 0 else []
    parties = "<br>\n".join(lines).replace("&", "&amp;")
    return f"""<section class="casebody"><section class="head-matter">
<p class="parties">{parties}</p><p class="docketnumber">Nos. 30-1001, 30-1002.</p>
<p class="court">United States Court of Appeals, First Circuit.</p></section>
<article class="opinion" data-type="majority"><p class="author">ABLE, Circuit Judge.</p>
<p>We affirm the judgment.</p></article></section>""".encode()


@sampled(30)
@given(cases())
def test_the_parties_of_a_reporters_caption_are_those_printed(sides: list[list[Named]]) -> None:
    case = recover(read("opinion.html", reporter(sides))).case
    printed = [each for side in sides for each in side]
    assert [(p.name, p.role) for p in case.parties] == [(p.name, p.role) for p in printed]
    assert case.name == f"{WHO[sides[0][0].name]} v. {WHO[sides[1][0].name]}"


@sampled(30)
@given(cases())
def test_the_parties_of_a_slip_opinions_caption_are_those_printed(sides: list[list[Named]]) -> None:
    case = recover(read("opinion.txt", slip(sides))).case
    printed = [each for side in sides for each in side]
    found = [(p.name.casefold(), p.role) for p in case.parties]
    assert found == [(p.name.casefold(), p.role) for p in printed]
    name = f"{WHO[sides[0][0].name]} v. {WHO[sides[1][0].name]}"
    assert (case.name or "").casefold() == name.casefold()


@sampled(20)
@given(st.integers(2, 4), st.integers(1, 3))
def test_a_caption_that_goes_on_overleaf_is_no_running_head(cases: int, turned: int) -> None:
    """Each case heard together has the same party first, so that both pages bear the same lines."""
    answering = sorted(WHO)[:cases]
    lines = ["United States Court of Appeals", "For the First Circuit", ""]
    for number, name in enumerate(answering):
        lines += ["\f"] if number and number == min(turned, cases - 1) else []
        lines += [f"No. 30-10{number}1", "", "UNITED STATES OF AMERICA,", "", "Appellee,", "", "v."]
        lines += ["", f"{name.upper()},", "", "Defendant, Appellant.", ""]
    lines += ["ERRATA SHEET", "", "The opinion of this Court issued on May 14, 2030, is amended as"]
    text = "\n".join(line if line == "\f" else line.center(66).rstrip() for line in lines)
    head = text.replace("\f\n", "\f")
    words = f"{head} follows:\n\n     On page 9, line 13, a word is changed.\n"
    case = recover(read("opinion.txt", words.encode())).case
    printed = [line.text.words for line in case.caption]
    assert printed.count("UNITED STATES OF AMERICA,") == cases
    first, *others = case.parties
    assert (first.name, first.role) == ("United States of America", "Appellee")
    assert [p.name.casefold() for p in others] == [name.casefold() for name in answering]
    assert {p.role for p in others} == {"Defendant, Appellant"}


def test_the_number_under_a_publishers_summary_is_that_of_the_case() -> None:
    text = (
        "In re Quill-Cove\n\nUnited States Bankruptcy Court, N.D. Indiana, Hammond Division\n"
        "Dec 8, 2031\n318 B.R. 999 (Bankr. N.D. Ind. 2031)\n\nSummary\n\n"
        "concluding that a court may look to outside materials\n\nOpinion\n\nNo. 30-64670.\n\n"
        "December 8, 2031\n\nORDER ON DEBTOR'S MOTION TO CONVERT\n\n"
        "This matter is before the Court. The lamp at the end of the pier burned all winter.\n"
    )
    assert recover(read("page.txt", text.encode())).case.docket_numbers == ("30-64670",)


def test_a_party_set_in_brackets_with_its_role_is_named_without_them() -> None:
    text = (
        "2031 IL App (1st) 303742 SECOND DIVISION DECEMBER 27, 2031 1-30-3742 PAULA QUILL, ) ) "
        "Plaintiff-Appellant, ) ) v. ) ) HARBOR ASSOCIATION, INC., and ) ROE MANAGEMENT, INC., ) "
        ") Defendants-Appellees, ) ) (Inkwell, Inc., and Canopy, Inc., ) ) Third-Party Defendants)."
        " ) Appeal from the Circuit Court of Cook County No. 28 L 62033 Honorable Ada Holt, Judge"
        " Presiding. JUSTICE COVE delivered the judgment of the court, with opinion. Presiding "
        "Justice Dove and Justice Able concurred in the judgment and opinion. OPINION ¶1 This "
        "appeal arises from an order entered by the circuit court. ¶2 The lamp burned all winter.\n"
    )
    case = recover(read("page.txt", text.encode())).case
    assert (case.name, case.court) == ("Quill v. Harbor Association, Inc.", "illappct")
    assert [(party.name, party.role) for party in case.parties] == [
        ("Paula Quill", "Plaintiff-Appellant"),
        ("Harbor Association, Inc., and Roe Management, Inc.", "Defendants-Appellees"),
        ("Inkwell, Inc., and Canopy, Inc.", "Third-Party Defendants"),
    ]
    assert case.docket_numbers == ("1-30-3742",)
    assert case.judges == ("Cove", "Dove", "Able")
