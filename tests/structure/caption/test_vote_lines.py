"""The votes under an opinion tell who sat."""

from pathlib import Path

from build_scripts.structure.caption.vote_lines import votes_in
from tests.suites import Block, suite


@suite(Path(__file__).with_name("votes.txt"))
def test_votes_tell_who_sat(block: Block, accept: bool) -> None:
    told = [", ".join(votes_in(line)) or "nobody" for line in block.given.split("\n")]
    block.check(told, accept)
