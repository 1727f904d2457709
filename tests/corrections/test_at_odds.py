"""What cannot be at once in `corrections.yml` is told with its line and with what it is."""

from pathlib import Path

from build_scripts.corrections.contradictions import contradictions
from build_scripts.problems.gathering import Gathering
from tests.corrections.settled import written
from tests.suites import Block, suite


@suite(Path(__file__).with_name("at_odds.txt"))
def test_what_cannot_be_at_once(block: Block, accept: bool) -> None:
    """Each line of a block is an entry of the list that its first line names."""
    key, *entries = block.given.split("\n")
    yaml = "\n".join([f"{key}:", *(f"  - {{{entry}}}" for entry in entries)])
    found = Gathering()
    refused = contradictions(written(yaml), found)
    told = [f"{each.line}: {each.code}: {each.sentence}" for each in found.found]
    block.check([*told, f"refused: {', '.join(map(str, sorted(refused))) or 'none'}"], accept)
