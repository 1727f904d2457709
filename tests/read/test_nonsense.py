"""Each character of a file is text, a mark or a removal, exactly once: of any file, also of those
that no court wrote."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from build_scripts.audit import audit
from build_scripts.citations import cite
from build_scripts.model import Removal, Source, SourceBlock, SourceMark, Span
from build_scripts.problems import Problem
from build_scripts.read import read
from build_scripts.read.source_partition import partitioned
from build_scripts.structure.recover import recover
from tests.read import nonsense
from tests.read.stretches_not_covered import stretches_not_covered
from tests.trials import Trials

FORMATS = (
    nonsense.printed,
    nonsense.plain,
    nonsense.markdown,
    nonsense.page,
    nonsense.case,
    nonsense.record,
)
NOT_OF_THE_FILE = {"fidelity-source", "opinion-too-slow"}
"""Problems that only a fault of the program raises here."""


@pytest.mark.fuzz
@pytest.mark.parametrize("written", FORMATS)
def test_nonsense_is_read_whole_or_refused(
    written: Callable[[Random], tuple[str, str]], trials: Trials
) -> None:
    for chance in trials(40, whole=17_000):
        name, text = written(chance)
        try:
            audit(cite(recover(read(name, text.encode()))))
        except Problem as problem:
            assert problem.code not in NOT_OF_THE_FILE, (problem, text)


def any_span(chance: Random, end: int) -> Span:
    start = chance.randrange(end)
    return Span(start, chance.randint(start + 1, min(end, start + 12)))


def any_source(chance: Random) -> Source:
    """Return a source whose reader says what it likes."""
    text = "".join(chance.choice("ab.  \n") for _ in range(60)) + "z"
    spans = [any_span(chance, len(text)) for _ in range(20)]
    labels = [chance.choice([None, any_span(chance, len(text))]) for _ in range(8)]
    return Source(
        name="any",
        text=text,
        sha256="",
        blocks=tuple(
            SourceBlock(span, "note" if label else "text", label="1" if label else None, mark=label)
            for span, label in zip(spans[:8], labels, strict=True)
        ),
        removals=tuple(Removal(span, "any") for span in spans[8:14]),
        marks=tuple(
            SourceMark(span, "1", chance.choice([None, chance.randrange(len(text))]))
            for span in spans[14:]
        ),
    )


@pytest.mark.fuzz
def test_what_a_reader_says_is_made_to_agree(trials: Trials) -> None:
    for chance in trials(200, whole=20_000):
        source = partitioned(any_source(chance))
        assert not stretches_not_covered(source), source
        blocks = [block.span for block in source.blocks]
        labels = [block.mark for block in source.blocks if block.mark]
        for spans in (
            [*blocks, *labels],
            [item.span for item in source.removals],
            [mark.span for mark in source.marks],
        ):
            places = [place for span in spans for place in range(span.start, span.end)]
            assert len(places) == len(set(places)), spans
        assert all(
            any(block.start <= mark.span.start and mark.span.end <= block.end for block in blocks)
            or mark.span in labels
            for mark in source.marks
        ), source
        within = {place for block in blocks for place in range(block.start, block.end + 1)}
        assert {mark.at for mark in source.marks if mark.at is not None} <= within, source


def test_a_source_that_agrees_is_left_as_it_is() -> None:
    source = read("opinion.md", b"# Roe v. Doe\n\nNo. 1\n\nABLE, Judge:\n\nIt *stands*.\n")
    assert partitioned(source) is source


def test_what_two_blocks_hold_stands_once_and_what_none_holds_stands_too() -> None:
    text = "Roe v. Doe\n\nNo. 30-1\n\nABLE, Judge:\n\nThe lease is void. So we hold."
    source = read("opinion.md", text.encode())
    last = source.blocks[-1]
    start, middle = last.span.start, last.span.start + len("The lease is void.")
    odd = replace(
        source,
        blocks=(
            *source.blocks[:-1],
            SourceBlock(Span(start, start + 9)),
            SourceBlock(Span(start + 4, middle)),
        ),
    )
    opinion = recover(partitioned(odd))
    audit(opinion)
    (writing,) = opinion.writings
    assert " ".join(block.text.words for block in writing.blocks) == text[start:]


def test_a_mark_that_a_rule_bears_refers_from_where_it_stands() -> None:
    """Nonsense that failed once: the word under the mark is none, and is removed."""
    name, text = nonsense.printed(Random(1303))
    audit(cite(recover(read(name, text.encode()))))


def test_a_byline_that_a_page_cut_in_two_is_parted_by_its_words() -> None:
    """Nonsense that failed once: what stands first in the byline stands last in the file."""
    name, text = nonsense.printed(Random(16437))
    audit(cite(recover(read(name, text.encode()))))
