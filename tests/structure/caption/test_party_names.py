"""The name of a party is whole, without what leads it or tells its role."""

from pathlib import Path

import pytest

from build_scripts.structure.caption.cleaned_party_names import (
    ESTATE,
    LAWYER,
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
        ),
        *("231 AD3d 12 (2024) PAULA QUILL", "[Dkt. 3] [ECF 4] PAULA QUILL"),
    ],
)
def test_what_leads_a_party_is_none_of_its_name(words: str) -> None:
    assert without_leading_word(words) == "PAULA QUILL"


def test_the_number_of_an_appeal_leads_the_people_and_matters_alone() -> None:
    assert without_leading_word("12345 The People") == "The People"
    assert without_leading_word("12345A-2 In re Quill") == "In re Quill"
    assert without_leading_word("12345 Quill Street Corp.") == "12345 Quill Street Corp."


def test_a_name_breaks_off_before_a_small_letter_or_after_what_needs_more() -> None:
    assert is_unfinished("DEPARTMENT OF HOMELAND", "SECURITY,")
    assert is_unfinished("Secretary", "of Labor")
    small = ("and", "of", "the", "in", "as", "for", "by")
    for end in ("Quill,", "Quill;", "Quill &", *(f"Quill {word}" for word in small)):
        assert is_unfinished(end, "Holt")
    assert not is_unfinished("Quill", "Holt")
    assert not is_unfinished("QUILL.", "SECURITY,")


def test_a_surname_that_alone_is_in_capitals_is_written_small() -> None:
    known = {"SHINSEKI": "SHINSEKI"}
    name = "Eric K. SHINSEKI, Secretary of Veterans Affairs"
    made = party(name, role=None, known=known)
    assert made.name == "Eric K. Shinseki, Secretary of Veterans Affairs"


@pytest.mark.parametrize(
    ("name", "surname"),
    [
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


def test_how_a_line_tells_a_lawyer() -> None:
    for line in ("Ada Holt, attorney for appellant", "Ada Holt, counsel for Quill"):
        assert LAWYER.search(line)
    for line in ("Ira Cove, attorneys for Quill", "Ada Holt, of counsel", "Ada Holt, pro se."):
        assert LAWYER.search(line)
    assert LAWYER.search("Ada Holt, appearing pro se")
    assert not LAWYER.search("Ada Holt, Counselor")
