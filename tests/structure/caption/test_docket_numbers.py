"""Which numbers of a caption are the court’s own, which of a court below, which of an agency."""

from pathlib import Path
from typing import get_args

from build_scripts.model import CaptionLine, Text
from build_scripts.model.opinion import CaptionRole
from build_scripts.structure.caption.docket_numbers import numbers_in
from tests.suites import Block, suite

ROLES = {str(role): role for role in get_args(CaptionRole)}


def line_of(said: str) -> CaptionLine:
    role, _, words = said.partition(": ")
    return CaptionLine(ROLES[role], Text(words))


@suite(Path(__file__).with_name("docket_numbers.txt"))
def test_docket_numbers(block: Block, accept: bool) -> None:
    agency, lower, own = numbers_in([line_of(said) for said in block.given.split("\n")])
    found = [("own", own), ("below", lower), ("agency", agency)]
    block.check([f"{whose} {number}" for whose, numbers in found for number in numbers], accept)
