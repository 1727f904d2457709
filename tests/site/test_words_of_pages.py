"""What the proof reads of a page: the words as a browser shows them, each voice apart."""

from dataclasses import replace
from datetime import date

import pytest

from build_scripts.model import Change, Edition, Run, Source, Version
from build_scripts.model.coverage import Rights
from build_scripts.problems import Problem
from build_scripts.site.proof import (
    GENERATED,
    NOT_PRESS,
    blocks_in,
    compare,
    compared_words,
    expected_words,
    proofs,
    reported_words,
)
from build_scripts.stretches import Stretch

WITHIN_A_LINE = "a em strong i b sup sub span abbr cite dfn q mark ins del".split()
SAYING = ("by-build", "by-editor", "by-press", "by-court", "headerlink")


def words(inside: str, others: frozenset[str] = GENERATED) -> list[str]:
    """Return the words of each block of a page whose article holds `inside`."""
    html = f"<html><body><p>Menu</p><article>{inside}</article></body></html>"
    return [" ".join(block) for block in blocks_in(html, others)]


@pytest.mark.parametrize("tag", WITHIN_A_LINE)
def test_what_stands_within_a_line_divides_no_word(tag: str) -> None:
    assert words(f"<p>in<{tag}>ner</{tag}>most</p>") == ["innermost"]


def test_a_break_of_a_line_divides_words_and_a_paragraph_blocks() -> None:
    assert words("<p>one<br>two</p>three<p>four</p>") == ["one two", "three", "four"]


def test_a_table_is_one_block_and_each_of_its_cells_a_word_of_its_own() -> None:
    head = "<thead><tr><th>Year</th><th>Sum</th></tr></thead>"
    body = "<tbody><tr><td>1912</td><td>40</td></tr><tr><td>1913</td></tr></tbody>"
    assert words(f"<table>{head}{body}</table>") == ["Year Sum 1912 40 1913"]


@pytest.mark.parametrize("tag", ["script", "style", "template"])
def test_what_no_browser_shows_is_no_word(tag: str) -> None:
    assert words(f"<p>one<{tag}>two</{tag}></p><!-- three -->four") == ["one", "four"]


@pytest.mark.parametrize(
    ("others", "heard"), [(GENERATED, {"by-court"}), (NOT_PRESS, {"by-press"})]
)
def test_each_voice_is_heard_alone(others: frozenset[str], heard: set[str]) -> None:
    marked = "".join(f'<p class="of {voice}">{voice}</p>' for voice in SAYING)
    assert set(words(marked, others)) == heard


def test_a_page_with_no_article_says_nothing() -> None:
    assert list(blocks_in("")) == list(blocks_in("<html><body><p>Menu</p></body></html>")) == []


SOURCE = Source("opinion.txt", "first\n\nsecond\n\nthird", "", ())
DUE = (Stretch("p1", ("first",), 0), Stretch("p2", ("second",), 7), Stretch("title", ("Held",)))


@pytest.mark.parametrize(
    ("said", "where", "message"),
    [
        ("<p>first<p>other<p>Held", "opinion.txt:3", "at p2, the page would say “other” where"),
        ("<p>first<p>second<p>Holds", "opinion.txt:3", "at title, the page would say “Holds”"),
        ("<p>first<p>second words<p>Held", "opinion.txt:3", "“words” where this line says nothing"),
        ("<p>first<p>second", "opinion.txt:3", "would say nothing where this line says “Held”"),
        ("<p>first<p>second<p>Held<p>more", "opinion.txt", "at the end, the page would say “more”"),
        ("", "opinion.txt:1", "at p1, the page would say nothing where this line says “first”"),
    ],
)
def test_the_line_of_the_file_is_named_or_that_of_the_words_before(
    said: str, where: str, message: str
) -> None:
    with pytest.raises(Problem) as found:
        compare("/", DUE, f"<article>{said}</article>", source=SOURCE)
    assert found.value.place == where
    assert message in found.value.sentence


def test_counsel_stand_on_the_front_page_and_each_other_part_on_its_own(edition: Edition) -> None:
    pages = expected_words(edition.opinion)
    parts = {writing.kind: f"{writing.id}/" for writing in edition.opinion.writings}
    own = {place for kind, place in parts.items() if kind != "counsel"}
    assert "counsel" in parts
    assert set(pages) == {"", "print/"} | own
    assert any("Wiesinger," in stretch.words for stretch in pages[""])
    assert not any("PETITION" in stretch.words for stretch in pages[""])


def test_a_change_stands_where_it_is_or_after_what_was_there(edition: Edition) -> None:
    runs = (Run("gone", "a pier"), Run("new", "a harbor"))
    changed = Change("changed", "opinion ¶ 1", "opinion ¶ 2", runs)
    removed = Change("removed", "opinion ¶ 3", None, runs[:1])
    version = Version("opinion.md", date(2030, 5, 1), "amended opinion", (changed, removed))
    pages = proofs(replace(edition, versions=(version,)))
    found = next(page for page in pages if page.place == "versions/")
    assert found.wanted == (
        Stretch("opinion ¶ 2", ("a", "pier", "a", "harbor")),
        Stretch("after opinion ¶ 3", ("a", "pier")),
    )


@pytest.mark.parametrize("rights", ["full", "claims"])
def test_each_passage_that_a_story_is_held_against_is_quoted_once(
    edition: Edition, rights: Rights
) -> None:
    assert edition.coverage
    coverage = replace(edition.coverage, rights=rights)
    quoted = [f"claim {claim.number}" for claim in coverage.claims for _ in claim.passages]
    left_out = ["what the story leaves out" for each in coverage.left_out for _ in each.passages]
    found = [stretch.place for stretch in compared_words(coverage, edition.opinion)]
    assert found == [*quoted, *left_out]


def test_words_of_the_press_lead_to_their_line(edition: Edition) -> None:
    assert edition.coverage
    text = edition.coverage.story.source.text
    for stretch in reported_words(edition.coverage):
        assert text[stretch.at or 0 :].startswith(stretch.words[0])
