from build_scripts.citations import cite
from tests.citations.table import FILES, expected, opinion_of, shown
from tests.suites import Block, blocks_in, suite


@suite(*FILES)
def test_citations(block: Block) -> None:
    wanted = expected(block)
    citations = cite(opinion_of(block.given.split("\n"))).citations
    found = [
        shown(citation, wanted[place] if place < len(wanted) else "")
        for place, citation in enumerate(citations)
    ]
    assert found == wanted


def test_there_are_blocks_of_every_kind() -> None:
    blocks = [block for path in FILES for block in blocks_in(path)]
    kinds = {
        line.split(" | ")[0] for block in blocks for line in block.expected.split("\n") if line
    }
    assert len(blocks) >= 150
    assert len(kinds) == 14
