"""A case is called as its running heads and its text call the parties."""

import pytest

from build_scripts.lexicon.short_party_names import short_party
from build_scripts.model import Case, Party, Removal, Source, Span
from build_scripts.structure.caption.case_short_name import Called, named_by_heads
from build_scripts.structure.caption.name import supported_name
from build_scripts.structure.caption.party_mentions import Standing


@pytest.mark.parametrize(
    ("text", "name", "last"),
    [
        ("Quill sued. Ada Quill said so.", "Ada Quill", True),
        ("Ada Quill sued.", "Ada Quill", True),
        ("Baby Girl was born. Baby Girl lived. Baby Girl is well.", "Baby Girl", False),
        ("The couple has a house. Adoptive Couple sued.", "Adoptive Couple", False),
        (
            "The appellant, Ada Wrenby, v. Ada Wrenby. It is taxed to Ada Wrenby.",
            "Ada Wrenby",
            True,
        ),
        ("Paula Young was young, and Young sued.", "Paula Young", True),
    ],
)
def test_the_text_tells_whether_the_last_word_is_a_surname(
    text: str, name: str, last: bool
) -> None:
    assert Called(text).by_last_word(name) is last


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        (
            "Padilla Perez sued. The board heard Padilla\nPerez. Ada Padilla Perez won.",
            "Padilla Perez",
        ),
        ("Padilla Perez sued, and the board heard Padilla Perez. Perez won.", "Perez"),
        ("Ada Luz Padilla Perez sued, and Luz Padilla Perez won.", "Perez"),
    ],
)
def test_two_words_are_the_surname_where_the_text_has_no_other(text: str, surname: str) -> None:
    assert Called(text).surname("Ada Luz Padilla Perez", "Perez") == surname


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("2 DOVE v. LUZ DE OSORIO", "Dove v. Luz de Osorio"),
        ("DOVE v. HARBOR ASSN.", "Dove v. de Osorio"),
        ("DOVE v. OSORIO", "Dove v. de Osorio"),
        ("Opinion of the Court", None),
    ],
)
def test_a_running_head_tells_how_much_of_a_name_is_the_surname(
    head: str, name: str | None
) -> None:
    case = Case(
        "Dove v. de Osorio", None, parties=(Party("Dove", None), Party("Luz de Osorio", None))
    )
    source = Source("x.txt", head, "", (), removals=(Removal(Span(0, len(head)), "running head"),))
    assert named_by_heads(case, source) == name


@pytest.mark.parametrize(
    ("name", "state", "short"),
    [
        ("State of Arizona", "United States", "Arizona"),
        (
            "Quill’s Food and Drug Centers, Inc.; Ada Holt",
            None,
            "Quill’s Food and Drug Centers, Inc.",
        ),
        ("Ada Quill and Harbor Centers, Inc.", None, "Quill"),
        ("Commonwealth of Virginia", "Virginia", "Commonwealth"),
        ("State of Ohio", None, "State of Ohio"),
        ("United States of America", None, "United States"),
        ("The United States of America ex rel. Ada Roe", None, "United States ex rel. Roe"),
        ("United States Board of Hops, et al.", None, "United States Board of Hops"),
        ("State of Washington and Erie County", "Washington", "State"),
        ("Campaign to Mend the Pier", None, "Campaign to Mend the Pier"),
        ("R. A. V.", None, "R. A. V."),
        ("North Carolina, et al.", None, "North Carolina"),
        ("Quill et al., Executors", None, "Quill"),
        ("Harbor New England Inc. d/b/a Harbor Massachusetts", None, "Harbor New England Inc."),
        ("Geoffrey N. Finch, Finch, Kenny & Johnson, P.C.", None, "Finch"),
        (
            "U.S. Department of Harbors and Ada Quill, Attorney General",
            None,
            "U.S. Department of Harbors",
        ),
        (
            "Department of Labor and Industrial Relations, a state agency",
            None,
            "Department of Labor and Industrial Relations",
        ),
        ("Lee and Ada Quill", None, "Quill"),
        (
            "Federal Harbor Commission and United States of America",
            None,
            "Federal Harbor Commission",
        ),
        ("Commissioner Social Security", None, "Commissioner Social Security"),
        (
            "Attorney General United States of America",
            None,
            "Attorney General United States of America",
        ),
        ("Attorney General New Jersey", None, "Attorney General New Jersey"),
        ("Superintendent Bay SCI", None, "Superintendent Bay SCI"),
        ("Warden Ada Quill", None, "Quill"),
        ("State of Montana, on the Relation of Otto Quill", "Montana", "State ex rel. Quill"),
        ("State of Hawai‘i", "Hawaii", "State"),
        (
            "State of Missouri ex rel. Bay Circuit and the Honorable Ada Holt",
            "Missouri",
            "State ex rel. Bay Circuit",
        ),
        ("Mt. Faro Associates, EAJ, Inc., and Quill Corporation", None, "Mt. Faro Associates"),
        ("Anonymous Defendant", None, "Anonymous Defendant"),
        ("The 3-E Company, Inc.", None, "3-E Company, Inc."),
        ("Pier Partners, I, a Maine Partnership", None, "Pier Partners, I"),
        ("Tolt River Growers, a Washington cooperative", None, "Tolt River Growers"),
        ("Ada Quill, a Washington resident", None, "Quill"),
        ("Harbor Lights LLC & others", None, "Harbor Lights LLC"),
        ("Robert D. Holt, Staff Sergeant (E-5), U.S. Air Force", None, "Holt"),
        ("P.T. Lampu (Persero) and Republic of Bay", None, "P.T. Lampu (Persero)"),
        (
            "Pier Chapter of the University of Bay, Erie College of the Law, aka Pier",
            None,
            "Pier Chapter of the University of Bay, Erie College of the Law",
        ),
    ],
)
def test_a_citation_names_the_party_by_its_kind(name: str, state: str | None, short: str) -> None:
    assert short_party(name, state) == short


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada R. McCove v. Board of Hops", "McCove v. Board of Hops"),
        ("McCove v. Board of Hops", "McCove v. Board of Hops"),
        ("McCove v. Bd. of Hops", "McCove v. Bd. of Hops"),
        ("Quill v. Dove", "Mccove v. Board of Hops"),
    ],
)
def test_a_title_with_given_names_is_shortened_as_the_parties_are(printed: str, name: str) -> None:
    parties = (Party("Ada R. Mccove", "Appellant"), Party("Board of Hops", "Appellee"))
    standings = [Standing(party, number) for number, party in enumerate(parties)]
    assert supported_name(printed, "Mccove v. Board of Hops", standings) == name
