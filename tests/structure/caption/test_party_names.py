"""The name of a party is whole, without what leads it or tells its role."""

from pathlib import Path

import pytest

from build_scripts.structure.caption.cleaned_party_names import (
    ESTATE,
    INLINE,
    LAWYER,
    MATTER_BELOW,
    is_matter,
    is_over_another,
    is_unfinished,
    party,
    surname_in,
    without_leading_word,
)
from tests.suites import Block, suite


@suite(Path(__file__).with_name("party_names.txt"))
def test_names_of_parties(block: Block, accept: bool) -> None:
    found = []
    for given in block.given.split("\n"):
        name, _, role = given.partition(" @ ")
        made = party(name, role=role or None, known={})
        found.append(f"{made.name} @ {made.role}" if made.role else made.name)
    block.check(found, accept)


def test_a_capital_torn_from_its_word_is_put_to_it_where_the_text_has_the_word() -> None:
    known = {"JACK": "Jack"}
    assert party("J ACK PIDGEON", role=None, known=known).name == "Jack Pidgeon"
    assert party("J ACKE PIDGEON", role=None, known=known).name == "J Acke Pidgeon"


@pytest.mark.parametrize(
    "words",
    [
        *("v. PAULA QUILL", "vs. PAULA QUILL", "and PAULA QUILL", "AND PAULA QUILL"),
        *("[*3]PAULA QUILL", ") PAULA QUILL", "[D.E. 4] PAULA QUILL", "[Doc. 3] PAULA QUILL"),
        *(
            "PAULA QUILL, Index No. 123/2030",
            "PAULA QUILL Index Nos. 123/30",
            "PAULA QUILL Index 1/3.",
            "PAULA QUILL, Ind. 5944/30",
        ),
        *("231 AD3d 12 (2024) PAULA QUILL", "[Dkt. 3] [ECF 4] PAULA QUILL"),
        *("231 A.D. 12 (1924) PAULA QUILL", "18 Johns. 12 (1824) PAULA QUILL"),
        *("upon the petition of PAULA QUILL", "And Concerning PAULA QUILL"),
    ],
)
def test_what_leads_a_party_is_none_of_its_name(words: str) -> None:
    assert without_leading_word(words) == "PAULA QUILL"


def test_the_number_of_an_appeal_leads_the_people_and_matters_alone() -> None:
    assert without_leading_word("12345 The People") == "The People"
    assert without_leading_word("12345A-2 In re Quill") == "In re Quill"
    assert without_leading_word("297- 297A Quill, Inc.") == "Quill, Inc."
    assert without_leading_word("12345 Quill Street Corp.") == "12345 Quill Street Corp."


def test_a_name_breaks_off_before_a_small_letter_or_after_what_needs_more() -> None:
    assert is_unfinished("DEPARTMENT OF HOMELAND", "SECURITY,")
    assert is_unfinished("Secretary", "of Labor")
    small = ("and", "of", "the", "in", "as", "for", "by")
    for end in ("Quill,", "Quill;", "Quill &", *(f"Quill {word}" for word in small)):
        assert is_unfinished(end, "Holt")
    assert not is_unfinished("Quill", "Holt")
    assert is_unfinished("HARBOR RENEWAL I, L.L.C., WALTER", "G. ALEXANDER VILLAGE")
    assert not is_unfinished("ADA QUILL", "B. HOLT,")
    assert not is_unfinished("QUILL.", "SECURITY,")
    assert is_unfinished("DEPARTMENT OF HOMELAND", "SECURITY BORDER AFFAIRS,")
    assert not is_unfinished("QUILL", "9 of")


def test_a_surname_that_alone_is_in_capitals_is_written_small() -> None:
    known = {"SHINSEKI": "SHINSEKI"}
    name = "Eric K. SHINSEKI, Secretary of Veterans Affairs"
    made = party(name, role=None, known=known)
    assert made.name == "Eric K. Shinseki, Secretary of Veterans Affairs"


def test_a_judge_s_title_and_that_of_a_state_leave_the_surname_to_be_written_small() -> None:
    known = {word: word for word in ("SHINSEKI", "STATE", "COMMONWEALTH", "PEOPLE")}
    for name, written in (
        ("Hon. Eric K. SHINSEKI", "Hon. Eric K. Shinseki"),
        ("The Honorable Eric K. SHINSEKI, Judge", "The Honorable Eric K. Shinseki, Judge"),
        ("STATE of the Quill", "State of the Quill"),
        ("COMMONWEALTH of Quill", "Commonwealth of Quill"),
        ("PEOPLE of Quill", "People of Quill"),
    ):
        assert party(name, role=None, known=known).name == written


def test_a_broken_word_is_whole_where_the_text_has_it_and_the_line_ended_there() -> None:
    known = {"HARBORHOLT": "Harborholt"}
    assert party("HARBOR- HOLT", role=None, known=known).name == "Harborholt"
    assert party("HARBOR-HOLT", role=None, known=known).name == "Harbor-Holt"


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Ana R. De CRUZ COVE", "De Cruz Cove"),
        ("Ana R. La CRUZ COVE", "La Cruz Cove"),
        ("Ana Las CRUZ COVE", "Las Cruz Cove"),
        ("Ana Los CRUZ COVE", "Los Cruz Cove"),
        ("Ana Von HOLT COVE", "Von Holt Cove"),
        ("Ana Der HOLT COVE", "Der Holt Cove"),
        ("H. Lynn DOVE COVE", "Dove Cove"),
        ("H. LYNN DOVE", None),
        ("Carlos CONCEPCIÓN CHAPARRO", "Concepción Chaparro"),
        ("Ana R. De La CRUZ COVE", "De la Cruz Cove"),
        ("Carlos CONCEPCIÓN CHAPARRO, Warden", "Concepción Chaparro"),
        ("Ana R. Del VALLE COVE", "Del Valle Cove"),
        ("Ana Van HOLT COVE", "Van Holt Cove"),
        ("Paula QUILL", None),
        ("Quill HARBOR BANK, INC.", None),
    ],
)
def test_a_surname_of_several_words_in_capitals(name: str, surname: str | None) -> None:
    assert surname_in(name, {}) == surname


def test_a_matter_is_over_another_where_it_is_whole() -> None:
    assert is_over_another(["In re QUILL HEALTH, INC.", "IRA HOLT,"])
    assert is_over_another(["In the Matter of QUILL.", "IRA HOLT,"])
    assert not is_over_another(["In re QUILL HEALTH, INC."])
    assert not is_over_another(["In re QUILL HEALTH AND", "IRA HOLT,"])
    assert not is_over_another(["QUILL HEALTH, INC.", "IRA HOLT,"])
    assert is_matter(["Matter of Quill"])
    assert not is_matter(["In re", "Quill and"])


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Estate of PAULA QUILL, Deceased.", "PAULA QUILL"),
        ("In re the Estate of Paula Quill", "Paula Quill"),
        ("In re Marriage of ADA and IRA HOLT;", "ADA and IRA HOLT"),
        ("Adoption of Paula Q., a Minor", "Paula Q."),
        ("Guardianship of the Persons of PAULA and IRA HOLT", "PAULA and IRA HOLT"),
        ("Conservatorship of the Person and Estate of PAULA QUILL, Conservatee.", "PAULA QUILL"),
        ("Conservatorship of the Estate and the Person of PAULA QUILL", "PAULA QUILL"),
        ("Conservatorship of PAULA QUILL, a Proposed Conservatee", "PAULA QUILL"),
    ],
)
def test_whom_an_estate_or_the_matter_of_a_ward_is_about(title: str, who: str) -> None:
    found = ESTATE.fullmatch(title)
    assert found
    assert found["who"] == who


BODIES = "Board Commission Commissioner Department Court Division Authority Agency Tribunal".split()


@pytest.mark.parametrize(
    "below", ["In re: Jane Roe v. State", "In re Jane Roe", *(f"Quill {b} of Erie" for b in BODIES)]
)
def test_the_case_below_or_who_decided_it_is_none_of_a_matter(below: str) -> None:
    assert MATTER_BELOW.sub("", f"Appeal of Jane Roe ({below})") == "Appeal of Jane Roe"
    assert MATTER_BELOW.sub("", f"Appeal of Jane Roe({below})") == "Appeal of Jane Roe"


def test_another_remark_in_brackets_stays_with_a_matter() -> None:
    assert MATTER_BELOW.search("Appeal of Jane Roe (a minor)") is None


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ada Quill, Appellant,", "Ada Quill", "Appellant"),
        ("  Ada Quill et al., Respondents.", "Ada Quill et al.", "Respondents"),
        ("Ada Quill;, Appellant", "Ada Quill", "Appellant"),
        ("Quill, Inc., Appellant (Respondent).", "Quill, Inc.", "Appellant"),
    ],
)
def test_a_party_and_its_role_in_one_line(line: str, name: str, role: str) -> None:
    found = INLINE.fullmatch(line)
    assert found
    assert (found["name"], found["role"]) == (name, role)


def test_how_a_line_tells_a_lawyer() -> None:
    for line in ("Ada Holt, attorney for appellant", "Ada Holt, counsel for Quill"):
        assert LAWYER.search(line)
    for line in ("Ira Cove, attorneys for Quill", "Ada Holt, of counsel", "Ada Holt, pro se."):
        assert LAWYER.search(line)
    assert LAWYER.search("Ada Holt, appearing pro se")
    assert not LAWYER.search("Ada Holt, Counselor")
