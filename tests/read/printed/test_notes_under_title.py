"""Notes that a printed text lists under a title of their own belong each to its writing, also where
their numbers begin again with each."""

import textwrap
from collections.abc import Sequence

import pytest

from build_scripts.read import read
from build_scripts.structure.recover import recover

CAPTION = (
    "Supreme Court of Vermont",
    "Quill v. Gable Auction Co.",
    "No. 2030-114",
    "March 3, 2031",
)
SENTENCE = (
    "The buyer sued the seller of the {thing} in the trial court, which heard what was said of the "
    "{thing} and found that of this {thing} no contract had ever been made{mark} Of the {thing} we "
    "see no error in what it found."
)
WRITINGS = (
    ("ABLE, C.J.", "lamp", "boat"),
    ("DOVE, J., concurring.", "rope"),
    ("FISK, J., dissenting.", "sail", "oar"),
)
NOTE = "The record says nothing of what became of the {thing}, and the parties have not told us."
LABELS = {"[{}]": ".[{}]", "{}.": ".{}", "{}": ".{}", "{}/": ".{}/", "({})": ".({})"}
"""How a note’s number is printed, and its mark."""


def wrapped(words: str) -> str:
    return textwrap.fill(words, 72, initial_indent="     ")


def writing(by: str, things: Sequence[str], mark: str) -> list[str]:
    """Return the paragraphs of a writing under its byline, a note to each."""
    marks = [mark.format(number) for number in range(1, len(things) + 1)]
    text = [SENTENCE.format(thing=t, mark=m) for t, m in zip(things, marks, strict=True)]
    return [by, *map(wrapped, text), wrapped(f"That is all of the {things[0]}.")]


def notes(things: Sequence[str], label: str) -> list[str]:
    """Return the notes of a writing."""
    labels = [label.format(number) for number in range(1, len(things) + 1)]
    return [
        wrapped(f"{printed} {NOTE.format(thing=thing)}")
        for printed, thing in zip(labels, things, strict=True)
    ]


@pytest.mark.parametrize("apart", [False, True], ids=["at the end", "under each"])
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("sheets", ["\n\n", "\n\f"], ids=["one sheet", "sheets"])
def test_numbers_begin_again_with_each_writing(label: str, sheets: str, *, apart: bool) -> None:
    paragraphs, listed = [*CAPTION], []
    for by, *things in WRITINGS:
        paragraphs += writing(by, things, LABELS[label])
        listed += notes(things, label)
        if apart or by == WRITINGS[-1][0]:
            paragraphs += [f"{sheets.strip(chr(10))}                         NOTES", *listed]
            listed = []
    opinion = recover(read("opinion.txt", "\n\n".join(paragraphs).encode()))
    found = [
        [(note.label, note.blocks[0].text.words.split(",")[0].split()[-1]) for note in each.notes]
        for each in opinion.writings
    ]
    assert found == [[(str(i), t) for i, t in enumerate(x[1:], 1)] for x in WRITINGS]
    assert not opinion.doubts
