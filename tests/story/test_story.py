"""A saved news page is told apart into the story and what stands around it."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from build_scripts.audit import audit_story
from build_scripts.lexicon.sentences import sentences
from build_scripts.model import Story
from build_scripts.problems import Problem
from build_scripts.read import read_saved_page
from build_scripts.story import recover_story
from build_scripts.story.furniture import sort_of_furniture
from tests.conftest import EDITIONS, SLUG
from tests.trials import sampled


def story_of(text: str) -> Story:
    return recover_story(read_saved_page("article.md", text.encode()))


@pytest.fixture(scope="module")
def first() -> Story:
    return story_of((EDITIONS / SLUG / "article.md").read_text(encoding="utf-8"))


def words(story: Story, where: str) -> list[str]:
    return [p.text.words for p in story.passages() if p.where == where]


def left_out(story: Story) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for removal in story.removals:
        text = story.source.text[removal.span.start : removal.span.end]
        found.setdefault(removal.reason, []).append(text)
    return found


def test_the_first_story_is_whole(first: Story) -> None:
    assert words(first, "headline") == ["Court Denies Asylum Appeal by Police Officer From Sonora"]
    assert words(first, "deck")[0].startswith("The Ninth Circuit decision means the former")
    assert words(first, "dateline") == ["Modified mar 22, 2019 11:28 a.m."]
    assert str(first.date) == "2019-03-22"
    assert (first.publisher, first.author) == ("Fronteras Desk", None)
    beginnings = [text[:14] for text in words(first, "body")]
    assert beginnings == [
        "A former Mexic",
        "The lawman wor",
        "Jose Jesus Dur",
        "“It was deadly",
        "Duran fled to ",
    ]
    assert "according the to opinion issued" in words(first, "body")[2]  # as printed


def test_quotations_know_their_speaker(first: Story) -> None:
    said = [
        (first.blocks[q.block].text.words[q.span.start : q.span.end][:12], q.speaker)
        for q in first.quotations
    ]
    assert said == [("“It was dead", "Ben Wiesinger"), ("“These guys ", "Ben Wiesinger")]


def test_what_is_not_the_story_is_listed_with_its_reason(first: Story) -> None:
    found = left_out(first)
    assert found["image text"] == ["Gavel courts justice hero"]
    assert len(found["comment policy"]) == 3
    assert found["publisher’s notice"][0] == "Fronteras Desk"
    assert found["publisher’s notice"][-1] == "The University of Arizona"
    audit_story(first)


def test_a_line_that_is_lost_is_noticed(first: Story) -> None:
    with pytest.raises(Problem) as caught:
        audit_story(replace(first, removals=first.removals[1:]))
    assert caught.value.code == "fidelity-source"
    with pytest.raises(Problem) as caught:
        audit_story(replace(first, blocks=first.blocks[:-1]))
    assert "Duran fled" in caught.value.sentence


OTHER = """Skip to content

# Judges Side With Town

By Ann Lee and Bo Roe

Published March 3, 2020 at 9:05 a.m. EST

Photo: A town hall (AP)

The town won on Monday, a court said. It had waited.

What comes next

The mayor, Jo Poe, said: “We are glad.”

Read more about the town.

© 2020 The Herald. All rights reserved.
Terms of use
"""


def test_another_paper_is_read_by_the_same_rules() -> None:
    story = story_of(OTHER)
    assert words(story, "headline") == ["Judges Side With Town"]
    assert words(story, "deck") == []
    assert story.author == "Ann Lee"
    assert str(story.date) == "2020-03-03"
    assert [block.kind for block in story.blocks] == ["paragraph", "heading", "paragraph"]
    assert [q.speaker for q in story.quotations] == ["Jo Poe"]
    assert set(left_out(story)) == {
        "navigation",
        "Markdown mark-up",
        "image text",
        "copyright and terms",
    }


def test_wrapped_lines_are_one_paragraph_and_short_ones_are_not() -> None:
    story = story_of(
        "Town Wins\nBy Ann Lee\n\nThe town won on Monday, a court of three judges\n"
        "said in a long opinion that it had waited for\nsince spring.\nSo it ended.\n"
    )
    assert [len(text.split()) for text in words(story, "body")] == [22, 3]
    assert story.author == "Ann Lee"


@pytest.mark.parametrize(
    "line",
    [
        "By posting comments on the court’s page he broke the rule, the judge found.",
        "Home prices rose.",
        "Search of the car was lawful, the court said.",
        "This story has two sides, the judge wrote.",
        "Print journalists objected.",
    ],
)
def test_a_sentence_of_the_story_is_not_taken_for_furniture(line: str) -> None:
    assert sort_of_furniture(line) is None


SENTENCES = {
    "One. Two.": 2,
    "Mr. Roe of the U.S. Army met John M. Pope at 9 a.m. today. He left.": 2,
    "“Go!” he said. “Now.”": 2,
    "Doe v. Roe, No. 3, is old.": 1,
    "He said: ‘You’re going.’” Then more.": 2,
    "It cost 3.5 million.": 1,
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences(text: str) -> None:
    found = list(sentences(text))
    assert len(found) == SENTENCES[text]
    assert " ".join(text[span.start : span.end] for span in found) == text


LINES = st.sampled_from(
    [
        "Town Wins", "The town won.", "By Ann Lee", "March 3, 2020", "/ March 3, 2020", "Menu",
        "© 2020 The Herald.", "**Bold** start of it.", "# Title", "> Quoted words.", "Read more.",
        "", "", "   indented line.", "-", "a\\*b.", "…", "“Unclosed", "x" * 130 + ".",
        "hy-", "phen.",
    ]
)  # fmt: skip


@sampled(200)
@given(st.lists(LINES, min_size=1, max_size=14))
@example(["/ March 3, 2020", "© 2020", "/ ©"])
def test_no_character_of_a_page_is_lost(lines: list[str]) -> None:
    try:
        story = story_of("\n".join(lines))
    except Problem as problem:
        assert problem.code in ("story-missing", "source-empty")
        return
    audit_story(story)
