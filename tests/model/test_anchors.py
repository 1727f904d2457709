"""Addresses once published stay: each form of them, as it was first given."""

import pytest

from build_scripts.model import anchors

ADDRESSES = {
    "p12": anchors.paragraph_anchor("12"),
    "opinion-p12": anchors.paragraph_anchor("12", "opinion"),
    "p39-2": anchors.paragraph_anchor("39-2"),
    "s3": anchors.story_anchor("3"),
    "claim-3": anchors.claim_anchor(3),
    "said-3": anchors.said_anchor(3),
    "r3": anchors.report_anchor(3),
    "n2": anchors.note_anchor("2"),
    "n2-2": anchors.note_anchor("2", ordinal=2),
    "concurrence-n2": anchors.note_anchor("2", "concurrence"),
    "n-star": anchors.note_anchor("*"),
    "n-star-star": anchors.note_anchor("**"),
    "n-dagger": anchors.note_anchor("†"),
    "n-double-dagger": anchors.note_anchor("‡"),
    "n-section": anchors.note_anchor("§"),
    "n-pilcrow": anchors.note_anchor("¶"),
    "nref2": anchors.reference_anchor("2"),
    "nref2-2": anchors.reference_anchor("2", 2),
    "nref2-2-1": anchors.reference_anchor("2", ordinal=2),
    "nref2-2-2": anchors.reference_anchor("2", 2, ordinal=2),
    "opinion-nref2": anchors.reference_anchor("2", part="opinion"),
    "n7": anchors.note_anchor("2", ordinal=2, address="7"),
    "nref7": anchors.reference_anchor("2", ordinal=2, address="7"),
    "nref7-2": anchors.reference_anchor("2", 2, address="7"),
    "nref7-2-1": anchors.reference_anchor("2", address="7-2"),
    "nref7-2-2": anchors.reference_anchor("2", 2, address="7-2"),
    "c17": anchors.citation_anchor(17),
    "opinion-c17": anchors.citation_anchor(17, "opinion"),
    "page-1030": anchors.page_anchor("1030"),
    "page-920-n-y-s-2d-292": anchors.page_anchor("920 N.Y.S.2d 292."),
    "n-a4": anchors.note_anchor("¤"),
    "opinion-title": anchors.title_anchor("opinion"),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_has_its_form(address: str) -> None:
    assert ADDRESSES[address] == address


def test_what_tells_notes_of_one_label_apart() -> None:
    assert anchors.note_key("2") == "2"
    assert anchors.note_key("2", 2) == "2-2"


def test_a_paragraph_is_cited_by_its_number_also_for_the_second_block_under_it() -> None:
    assert anchors.as_cited("39") == anchors.as_cited("39-2") == "39"
