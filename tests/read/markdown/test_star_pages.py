"""Pages of a reporter whose marks stand in Markdown."""

from build_scripts.read import read
from build_scripts.structure.recover import recover

OPINION = """\
UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

QUILL v. DOVE

No. 30-0001

ABLE, Circuit Judge.

The lamp was lit. *11 It burned.

*12 The clerk was heard. He knew *13 of it.

Affirmed.
"""


def test_a_page_begins_with_the_word_after_its_mark_be_it_the_first_of_a_paragraph() -> None:
    (writing,) = recover(read("opinion.md", OPINION.encode())).writings
    begun = [
        (turn.label, block.text.words[turn.at :].split()[0])
        for block in writing.blocks
        for turn in block.text.breaks
    ]
    assert begun == [("11", "It"), ("12", "The"), ("13", "of")]


def test_one_star_page_alone_is_one_where_it_has_a_reporters_figures() -> None:
    lone = OPINION.replace("*11 ", "*611 ").replace("*12 ", "").replace("*13 ", "")
    set_apart = lone.replace("Affirmed.", "**Affirmed.**")
    assert [turn.label for turn in read("opinion.md", set_apart.encode()).breaks] == ["611"]
    assert not read("opinion.md", set_apart.replace("*611", "*6").encode()).breaks
