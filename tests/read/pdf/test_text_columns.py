"""Pages in two columns are read down the one, then down the other."""

import random

import pytest

from build_scripts.model import Source
from build_scripts.read.pdf.reader import read_printed
from tests.read.pdf.print_pdf import Drawn, Item, Type, printed, typed
from tests.read.stretches_not_covered import stretches_not_covered

WORDS = (
    "the court held that lease void because it ran past any life in being at its making and so "
    "the heirs of Quill took nothing by it though they had paid for all of the harbor lights"
).split()
WIDE = 32
"""Characters of a line of typewriter type in a column."""
LEFT, RIGHT = 54.0, 322.0


def paragraph(number: int, length: int) -> str:
    chance = random.Random(number)
    return f"Point{number} " + " ".join(chance.choice(WORDS) for _ in range(length)) + "."


def broken(words: str) -> list[str]:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) + 1 > WIDE:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return ["  " + lines[0], *lines[1:]]


def column(lines: list[str], x: float, top: float = 720) -> list[Item]:
    return typed(
        [(x + (14.4 if line.startswith("  ") else 0), line.strip()) for line in lines], top
    )


def opinion(lower: float = 0) -> tuple[list[list[Item]], str]:
    """Pages in two columns of which the right one stands `lower`, and their words."""
    paragraphs = [paragraph(number, 20 + 9 * number) for number in range(12)]
    lines = [line for words in paragraphs for line in broken(words)]
    rows = 40
    columns = [lines[at : at + rows] for at in range(0, len(lines), rows)]
    pages = [
        [*column(left, LEFT), *column(right, RIGHT, 720 - lower)]
        for left, right in zip(columns[::2], [*columns[1::2], []], strict=False)
    ]
    return pages, " ".join(paragraphs)


def text_of(source: Source) -> str:
    assert not stretches_not_covered(source)
    return " ".join(
        source.text[b.span.start : b.span.end] for b in source.blocks if b.kind != "note"
    )


@pytest.mark.parametrize("lower", [0, 5])
def test_columns_are_read_one_after_the_other(lower: float) -> None:
    pages, words = opinion(lower)
    source = read_printed("opinion.pdf", printed(pages))
    assert text_of(source).split() == words.split()
    assert len(source.breaks) == len(pages)
    assert [doubt.code for doubt in source.doubts] == ["pdf-two-columns"]
    assert f"Pages 1–{len(pages)} of the PDF were read" in source.doubts[0].message


def test_paragraphs_go_on_in_the_next_column() -> None:
    pages, words = opinion()
    source = read_printed("opinion.pdf", printed(pages))
    begun = [block for block in source.blocks if not block.continues]
    assert len(begun) == words.count("Point")


def test_a_title_across_both_columns_stands_over_them() -> None:
    pages, words = opinion()
    title = "QUILL v. HARBOR COMPANY, a case of the court below it"
    pages[0] = [Type(120, 745, title, font="typed"), *pages[0]]
    source = read_printed("opinion.pdf", printed(pages))
    assert text_of(source).split() == [*title.split(), *words.split()]


def test_notes_stand_at_the_foot_of_their_column() -> None:
    pages, _ = opinion()
    foot = [
        *column(["1 A note at the foot of the left."], LEFT, 120),
        *column(["2 A note at the foot of the right."], RIGHT, 120),
        Drawn(LEFT, 134, 72),
        Drawn(RIGHT, 134, 72),
    ]
    marks = [Type(LEFT + 200, 704 + 14, "1", 6), Type(RIGHT + 200, 704 + 14, "2", 6)]
    source = read_printed("opinion.pdf", printed([[*pages[0], *marks, *foot], *pages[1:]]))
    notes = [
        (block.label, source.text[block.span.start : block.span.end])
        for block in source.blocks
        if block.kind == "note"
    ]
    assert notes == [
        ("1", "A note at the foot of the left."),
        ("2", "A note at the foot of the right."),
    ]
