"""Suites and trials do what those who write them rely on."""

from pathlib import Path

import pytest

from tests import suites
from tests.suites import blocks_in
from tests.trials import ALONE, WHOLE, Trials

TWO = """What this is about.

--- one number ---
No. 1
=>
1

--- a numeral --- FLAW: it is not seen
No. I

    indented
=>
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "numbers.txt"
    path.write_text(TWO)
    return path


def test_a_block_has_its_name_its_place_and_both_its_sides(file: Path) -> None:
    first, second = blocks_in(file)
    assert (first.line, first.name, first.flaw) == (3, "one number", None)
    assert (first.given, first.expected) == ("No. 1", "1")
    assert (second.name, second.flaw) == ("a numeral", "it is not seen")
    assert (second.given, second.expected) == ("No. I\n\n    indented", "")


def test_an_answer_is_held_against_what_is_expected(file: Path) -> None:
    block = blocks_in(file)[0]
    block.check(["1"])
    with pytest.raises(AssertionError, match=r"numbers\.txt:3: one number"):
        block.check(["2"])


def test_a_flaw_must_fail_until_it_is_unmarked(file: Path) -> None:
    first, second = suites.suite(file).args[1]
    assert first.marks == []
    (mark,) = second.marks
    assert mark.name == "xfail"
    assert mark.kwargs["strict"]


def test_what_is_accepted_is_written_into_its_block_alone(file: Path) -> None:
    for block in blocks_in(file):
        if not block.flaw:
            block.check(["2", "3"], accept=True)
    assert file.read_text() == TWO.replace("=>\n1\n", "=>\n2\n3\n")
    with pytest.raises(AssertionError):
        blocks_in(file)[1].check("1", accept=True)


@pytest.mark.parametrize(
    "text", ["--- a ---\nno divider\n", "--- a ---\n=>\n=>\n", "--- a ---\n=>\n\n--- a ---\n=>\n"]
)
def test_a_file_that_cannot_be_told_apart_is_refused(text: str, file: Path) -> None:
    file.write_text(text)
    with pytest.raises(AssertionError):
        blocks_in(file)


@pytest.mark.skipif(WHOLE or ALONE is not None, reason="this run makes no sample")
def test_a_sample_is_the_same_each_time_and_part_of_the_whole() -> None:
    trials = Trials()
    assert [chance.random() for chance in trials(3, whole=9)] == [
        chance.random() for chance in Trials()(3, whole=9)
    ]
    assert trials.made == 3
    some = list(Trials().of(range(100), 5))
    assert some == list(Trials().of(range(100), 5))
    assert len(set(some)) == 5
    assert some == sorted(some)
    assert list(Trials().of("ab", 5)) == ["a", "b"]
