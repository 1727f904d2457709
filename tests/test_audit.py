"""No opinion that says something else than its file does passes the audit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_scripts.audit import audit
from build_scripts.model import Opinion, Piece, Text
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.structure.recover import recover

FILE = """UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT

ROE v. DOE

No. 30-1

SELYA, Circuit Judge. The lease is void.

It was signed on
a Sunday.
"""


def changed(change: Callable[[Text], Text]) -> Opinion:
    """Return the opinion of the file with its last paragraph changed."""
    opinion = recover(read("opinion.txt", FILE.encode()))
    (writing,) = opinion.writings
    *others, last = writing.blocks
    blocks = (*others, replace(last, text=change(last.text)))
    return replace(opinion, writings=(replace(writing, blocks=blocks),))


def said(change: Callable[[Text], Text]) -> str:
    with pytest.raises(Problem) as found:
        audit(changed(change))
    return found.value.sentence


def another_letter(text: Text) -> Text:
    return replace(text, words=text.words.replace("Sunday", "Monday"))


def words_between(text: Text) -> Text:
    """Put a word between two stretches, each of which still reads as the file does."""
    first, *rest = text.origin
    end = first.at + first.length
    moved = (Piece(piece.at + 4, piece.source, piece.length) for piece in rest)
    words = f"{text.words[:end]} not{text.words[end:]}"
    return replace(text, words=words, origin=(first, *moved))


def words_after(text: Text) -> Text:
    return replace(text, words=f"{text.words} Not so.")


def last_stretch_left_out(text: Text) -> Text:
    *kept, last = text.origin
    return replace(text, words=text.words[: last.at].rstrip(), origin=tuple(kept))


def last_stretch_twice(text: Text) -> Text:
    last = text.origin[-1]
    again = Piece(len(text.words) + 1, last.source, last.length)
    words = f"{text.words} {text.words[last.at : last.at + last.length]}"
    return replace(text, words=words, origin=(*text.origin, again))


def test_what_is_as_the_file_says_passes() -> None:
    opinion = changed(lambda text: text)
    audit(opinion)
    assert len(opinion.writings[0].blocks[-1].text.origin) == 2


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (another_letter, "was changed"),
        (words_between, "was changed"),
        (words_after, "was added to"),
        (last_stretch_left_out, "was lost"),
        (last_stretch_twice, "is used twice"),
    ],
)
def test_each_way_to_say_something_else_is_found(
    change: Callable[[Text], Text], fault: str
) -> None:
    assert fault in said(change)


def test_paragraphs_in_another_order_are_found() -> None:
    opinion = changed(lambda text: text)
    (writing,) = opinion.writings
    turned = replace(writing, blocks=writing.blocks[::-1])
    with pytest.raises(Problem, match="out of place"):
        audit(replace(opinion, writings=(turned,)))
