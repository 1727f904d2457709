"""What a line of a caption says is told by how such lines are worded."""

from pathlib import Path

from build_scripts.structure.line_roles import role_of
from tests.suites import Block, suite


@suite(Path(__file__).with_name("lines.txt"))
def test_lines(block: Block, accept: bool) -> None:
    block.check([role_of(line) for line in block.given.split("\n")], accept)
