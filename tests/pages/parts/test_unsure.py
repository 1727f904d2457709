"""A reading that cannot be right says so at the head of its pages, until an editor settles it."""

import datetime
from dataclasses import replace

import pytest

from build_scripts.model import Edition
from build_scripts.new_edition import outline, starting_files
from build_scripts.pages.edition import pages_of
from build_scripts.problems.registry import REGISTRY
from build_scripts.read import read
from build_scripts.structure.recover import recover

SWALLOWED = REGISTRY["notes-outweigh"].example
NOTICE = "by-build unsure"
LATER = datetime.date(2100, 1, 1)
"""A day on which every date has come."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    opinion = recover(read("opinion.md", SWALLOWED.text.encode()))  # type: ignore[union-attr] # a document
    return Edition("sample", "Sample", None, opinion, (), 0)


def test_pages_of_the_court_say_that_their_division_is_unsure(edition: Edition) -> None:
    said = {page.path for page in pages_of(edition) if NOTICE in page.markdown}
    assert said == {"index.md", "opinion.md", "print.md"}


def test_what_an_editor_has_settled_is_said_no_more(edition: Edition) -> None:
    settled = replace(edition, accepted=frozenset({"notes-outweigh"}))
    assert not any(NOTICE in page.markdown for page in pages_of(settled))
    other = replace(edition, accepted=frozenset({"writing-empty"}))
    assert any(NOTICE in page.markdown for page in pages_of(other))


def test_who_begins_an_edition_is_told_and_shown_how_to_settle_it(edition: Edition) -> None:
    assert any("notes-outweigh" in line for line in outline(edition.opinion))
    begun = starting_files("sample", edition.opinion, "opinion.md", today=LATER)["edition.yml"]
    assert "# accepted: [notes-outweigh]" in begun


def test_what_is_begun_holds_no_character_that_the_build_refuses(edition: Edition) -> None:
    case = replace(edition.opinion.case, name="A\x1b[2J\x85\u202e v. B: #\ufffe")
    doubts = tuple(replace(each, message="A\x00\nb: \x9b") for each in edition.opinion.doubts)
    opinion = replace(edition.opinion, case=case, doubts=doubts)
    begun = starting_files("sample", opinion, "opinion.md", today=LATER)["edition.yml"]
    assert begun.replace("\n", "").isprintable()
    assert all(
        line.startswith(("#", " ", "title", "opinion")) for line in begun.split("\n") if line
    )
