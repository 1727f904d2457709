"""What a line of a caption says is told by how such lines are worded."""

import re
from pathlib import Path

import pytest

from build_scripts.structure.caption.continuation_rules import goes_on
from build_scripts.structure.line_roles import role_of
from tests.suites import Block, suite


@suite(Path(__file__).with_name("lines.txt"))
def test_lines(block: Block, accept: bool) -> None:
    block.check([role_of(line) for line in block.given.split("\n")], accept)


APPEAL = "Appeal from the United States District Court for the District of New Hampshire"
FURTHER = {
    "Ada R. Holt, Attorney General, on brief for appellee.": False,
    "Ada R. Holt in the County Court of Bay County and": True,
}
"""What stands apart under a sentence that is not ended, and whether it goes on with it."""


@pytest.mark.parametrize("line", FURTHER)
def test_counsel_goes_on_with_no_sentence_above(line: str) -> None:
    assert goes_on(APPEAL, line, solid=False) is FURTHER[line]


def test_the_name_of_a_firm_goes_on_with_its_sign() -> None:
    assert goes_on("Ada R. Holt (argued) and John Roe, Quill", "& Dove, Bay City.", solid=False)


@suite(Path(__file__).with_name("joins.txt"))
def test_a_line_goes_on_in_the_next(block: Block, accept: bool) -> None:
    found = []
    for given in block.given.split("\n"):
        above, bars, below = re.split(r" (\|{1,2}) ", given)
        found.append("one" if goes_on(above, below, solid=bars == "|") else "two")
    block.check(found, accept)
