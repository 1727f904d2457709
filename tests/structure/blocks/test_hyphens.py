"""A hyphen at a line’s end is the word’s own, or the typesetter’s, or a doubt."""

from pathlib import Path

import pytest

from build_scripts.model import Source, Span
from build_scripts.structure.blocks.hyphens import hyphen_verdict, vocabulary
from build_scripts.structure.blocks.text_composer import composer
from tests.suites import Block, suite

TEXT = "That trouble had come before, and the court is long aware of it, as it says.\n" * 2


@suite(Path(__file__).with_name("hyphens.txt"))
def test_a_broken_word_is_healed_by_its_grammar(block: Block, accept: bool) -> None:
    block.check([healed(word) for word in block.given.splitlines()], accept)


def healed(broken: str) -> str:
    """Return `broken`, divided at its last hyphen, as a reader sees it; `?` where it is unsure."""
    chained = broken.endswith("-")
    left, _, right = broken.rstrip("-").rpartition("-")
    judged = hyphen_verdict(left, right, vocabulary(TEXT), chained=chained)
    return f"{left}{'-' if judged.own else ''}{right}{'' if judged.certain else ' ?'}"


def test_what_the_text_prints_elsewhere_decides() -> None:
    words = vocabulary("It was a long-term lease. A longterm lease and a long-term lease differ.")
    assert hyphen_verdict("long", "term", words).own
    assert not hyphen_verdict(
        "no", "tice", vocabulary("They gave notice in time, and notice was due.")
    ).own


def test_a_soft_hyphen_at_the_end_of_a_line_goes_without_a_doubt() -> None:
    text = "The Court disagrees with any\u00ad\nthing that the lamp\u00ad \n  light shows."
    compose = composer(Source("slip.txt", text, "", blocks=()), (), ())
    made, hyphens = compose([Span(0, len(text))])
    assert made.words == "The Court disagrees with anything that the lamplight shows."
    assert {hyphen.reason for hyphen in hyphens} == {"hyphen at a line’s end"}


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (
            "at http://www.quill.gov/reference/\ndocuments/csr.pdf (last",
            "reference/documents/csr.pdf",
        ),
        ("at www.quill.gov/self-\nhelp/forms.html", "self-help/forms.html"),
        ("at http://www.quill.gov/\nThe clerk said so. No", "quill.gov/ The clerk"),
        ("the and/or\nfiles.of it", "and/or files.of"),
        ("Justice O’Connor joined. Cove and O’Con-\nnor, JJ.", "Cove and O’Connor, JJ."),
        ("It was a pre-\nor post-trial motion.", "pre- or post-trial"),
    ],
)
def test_what_a_line_breaks_is_whole(printed: str, read: str) -> None:
    compose = composer(Source("slip.txt", printed, "", blocks=()), (), ())
    made, _ = compose([Span(0, len(printed))])
    assert read in made.words
