"""A change of a module is in force wherever the program has what it changes, and then no more."""

from pathlib import Path
from types import ModuleType

import pytest

from build_scripts.pages.text import opening_words
from build_scripts.pages.text.opening_words import clipped
from tests.mutants import ROOT, mutants_of, parts_of
from tests.mutants_within import in_place

MODULE = "build_scripts/pages/text/opening_words.py"


@pytest.mark.parametrize(
    ("literal", "left_out"),
    [
        ('r"a|b"', ["a|", "|b"]),
        ('r"a(?:b|c)?"', ["b|", "|c", "(?:b|c)?"]),
        ('r"ab*[|]"', ["b*"]),
        ('r"a{0,3}"', ["a{0,3}"]),
    ],
)
def test_each_alternative_and_each_optional_part_is_left_out(
    literal: str, left_out: list[str]
) -> None:
    assert [literal[start:end] for start, end in parts_of(literal)] == left_out


def changed(module: ModuleType, then: str, line: str) -> dict[str, object]:
    """Return what the module has with one of its changes, the one that stands in a `line`."""
    source = (ROOT / MODULE).read_text(encoding="utf-8")
    (mutant,) = [
        each
        for each in mutants_of(Path(MODULE))
        if line in each.applied(source) and each.then.strip() == then
    ]
    made: dict[str, object] = {"__name__": module.__name__}
    exec(compile(mutant.applied(source), MODULE, "exec"), made)
    return made


def test_a_change_is_in_force_and_taken_back() -> None:
    words, numbered = "a fence", opening_words.NUMBERED
    assert clipped(words, 7) == "a fence"
    with in_place(
        opening_words, changed(opening_words, "<", "head = words if len(words) < length")
    ):
        assert clipped(words, 7) != "a fence"
    assert clipped(words, 7) == "a fence"
    with in_place(
        opening_words, changed(opening_words, "", 'compile(r"(?:and )?\\(\\w{1,4}\\) ")')
    ):
        assert opening_words.NUMBERED is not numbered
    assert opening_words.NUMBERED is numbered
