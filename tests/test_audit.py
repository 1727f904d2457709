"""No opinion that says something else than its file does passes the audit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_scripts.audit import account, audit, mark_spans, source_order, stretches_outside
from build_scripts.model import NoteReference, Opinion, Piece, Span, Text
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


def letter_before(text: Text) -> Text:
    """Put a letter before the first stretch, each of which still reads as the file does."""
    moved = (Piece(piece.at + 1, piece.source, piece.length) for piece in text.origin)
    return replace(text, words=f"X{text.words}", origin=tuple(moved))


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
        (letter_before, "was changed"),
        (words_after, "was added to"),
        (last_stretch_left_out, "was lost"),
        (last_stretch_twice, "is used twice"),
    ],
)
def test_each_way_to_say_something_else_is_found(
    change: Callable[[Text], Text], fault: str
) -> None:
    assert fault in said(change)


def test_the_first_letter_of_a_file_is_as_dear_as_any() -> None:
    opinion = changed(lambda text: text)
    (court, *lines) = opinion.case.caption
    (first, *rest) = court.text.origin
    origin = (Piece(0, first.source + 1, first.length - 1), *rest)
    shorter = replace(court, text=replace(court.text, words=court.text.words[1:], origin=origin))
    case = replace(opinion.case, caption=(shorter, *lines))
    with pytest.raises(Problem, match="was lost") as found:
        audit(replace(opinion, case=case))
    words = "“UNITED STATES COURT OF APPEALS FOR THE…”"  # no more than forty signs of them
    assert found.value.sentence == f"The text {words} was lost."


def test_paragraphs_in_another_order_are_found() -> None:
    opinion = changed(lambda text: text)
    (writing,) = opinion.writings
    turned = replace(writing, blocks=writing.blocks[::-1])
    with pytest.raises(Problem, match="out of place"):
        audit(replace(opinion, writings=(turned,)))


def test_a_byline_may_stand_under_the_first_paragraph_and_nowhere_else() -> None:
    opinion = changed(lambda text: text)
    (writing,) = opinion.writings
    first, second, third = (Text(str(at), (Piece(0, at, 1),)) for at in range(3))
    blocks = {text: replace(writing.blocks[0], text=text) for text in (first, second, third)}

    def order(byline: Text, *texts: Text) -> list[Text]:
        return source_order(
            replace(writing, byline=byline, blocks=tuple(blocks[text] for text in texts))
        )

    assert order(first) == [first]
    assert order(first, second, third) == [first, second, third]
    assert order(second, first, third) == [first, second, third]
    assert order(third, first, second) == [first, third, second]


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        ([], ["0123456789"]),
        ([(0, 2), (9, 10)], ["2345678"]),
        ([(3, 4), (4, 6)], ["012", "6789"]),
        ([(0, 10)], []),
    ],
)
def test_of_a_mark_that_holds_removals_the_rest_is_the_mark(
    removed: list[tuple[int, int]], left: list[str]
) -> None:
    around = [Span(0, 20), *(Span(20 + start, 20 + end) for start, end in removed), Span(30, 40)]
    found = stretches_outside(Span(20, 30), around)
    assert ["0123456789"[span.start - 20 : span.end - 20] for span in found] == left


def test_a_reference_without_a_printed_mark_is_no_mark() -> None:
    unprinted = NoteReference(0, "1", Span(90, 90))
    opinion = changed(lambda text: replace(text, references=(unprinted,)))
    assert mark_spans(opinion) == []
    assert account(opinion).marks == 0
    audit(opinion)
