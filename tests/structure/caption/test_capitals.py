"""Names in capitals are brought back to the letters in which they are written."""

from pathlib import Path

from build_scripts.lexicon.capitals import commonest_forms, recased_name
from tests.suites import Block, suite


@suite(Path(__file__).with_name("capitals.txt"))
def test_names_in_capitals(block: Block, accept: bool) -> None:
    given, _, text = block.given.partition("\nTEXT: ")
    known = commonest_forms(text)
    block.check([recased_name(name, known) for name in given.split("\n")], accept)
