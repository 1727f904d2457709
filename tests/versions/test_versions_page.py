"""The page of versions says what the court changed, its words proved as all its words are."""

import pytest

from build_scripts.model import Edition
from build_scripts.pages.edition import pages_of
from build_scripts.problems import Problem
from build_scripts.site.proof import compare, proofs
from build_scripts.versions.wording import words_of_change
from tests.addresses.editions import document, edition
from tests.rendering import render

VERSIONS = """\
opinion:
  file: opinion.md
versions:
  - file: opinion.md
    date: 2019-05-01
    what: amended opinion
  - file: slip.md
    date: 2019-03-20
    what: slip opinion
"""
TEXTS = ["The harbor was kept open on every day of that year.", "It was lit, and so we affirm."]


@pytest.fixture(scope="module")
def amended() -> Edition:
    first = TEXTS[0].replace("every day", "most days")
    slip = document([first, "A line since struck out.", TEXTS[1]])
    return edition(document(TEXTS), {"edition.yml": VERSIONS, "slip.md": slip})


def test_the_newest_is_read_and_says_what_it_changed(amended: Edition) -> None:
    assert [version.what for version in amended.versions] == ["slip opinion", "amended opinion"]
    assert amended.opinion.source.name.endswith("opinion.md")
    changed, removed = amended.versions[1].changes
    assert "on [-most days-] {+every day+} of" in words_of_change(changed)
    assert (removed.kind, removed.before) == ("removed", "opinion ¶ 2")


def test_the_page_links_what_changed_and_the_front_page_the_page(amended: Edition) -> None:
    pages = {page.path: page.markdown for page in pages_of(amended)}
    assert "[Opinion ¶ 1](opinion.md#p1) was changed" in pages["versions.md"]
    assert "slip opinion of March 20, 2019" in pages["versions.md"]
    assert "[Versions](versions.md) 2 versions" in pages["index.md"].replace("\u00a0", " ")


def test_what_was_read_wrong_of_an_older_version_is_put_right_in_a_file_of_its_own() -> None:
    slip = document([TEXTS[0], f"A heading {TEXTS[1]}"])
    settings = VERSIONS + "    corrections: slip.yml\n"
    put_right = f"blocks:\n  - {{quote: {TEXTS[1][:9]}, splits: here}}\n"
    files = {"edition.yml": settings, "slip.md": slip, "slip.yml": put_right}
    made = edition(document([TEXTS[0], "A heading", TEXTS[1]]), files)
    assert made.versions[1].changes == ()
    with pytest.raises(Problem) as raised:
        edition(document(TEXTS), files | {"slip.yml": put_right.replace("It", "Owls")})
    assert raised.value.place == "editions/doe-v-roe/slip.yml:2"


def test_what_an_editor_leaves_out_is_no_change_of_the_court() -> None:
    attested = [*TEXTS, "Attest: the clerk of the court."]
    slip = document([TEXTS[0].replace("every day", "most days"), *attested[1:]])
    left_out = "parts: [{quote: 'Attest: the clerk', is: no part of the opinion}]\n"
    files = {"edition.yml": VERSIONS, "slip.md": slip, "corrections.yml": left_out}
    (change,) = edition(document(attested), files).versions[1].changes
    assert "[-most days-] {+every day+}" in words_of_change(change)
    made = edition(document(attested), files | {"slip.md": document(TEXTS)})
    assert made.versions[1].changes == ()
    assert made.notices == ()


def test_its_words_are_proved(amended: Edition) -> None:
    page = next(page for page in pages_of(amended) if page.path == "versions.md").markdown
    html = render(page)
    proof = next(proof for proof in proofs(amended) if proof.place == "versions/")
    compare("/versions/", proof.wanted, html, proof.others)
    with pytest.raises(Problem, match="fidelity-page"):
        compare("/versions/", proof.wanted, html.replace("harbor", "pier", 1), proof.others)
    assert "<del>" in html
    assert "deleted: " in html
