"""What cannot be at once in `corrections.yml` is told with its line and with what it is."""

from pathlib import Path

import pytest

from build_scripts.corrections.contradictions import contradictions
from build_scripts.problems.gathering import Gathering
from tests.addresses.editions import document
from tests.corrections.settled import put_right, recovered, refusal, written
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


PLAIN = recovered(
    document(
        [
            "[¶1] The pier was dark at night, and nobody came.[^1]",
            "[¶2] Nothing was seen there by anyone at all, 1 or another.",
            "The boats were gone by then.",
            "The rest of it is known.",
        ],
        {"1": "A note that says more than the text."},
    )
)
OF_ONE_THING = {
    "the kind of a block": (
        "blocks",
        "{quote: The boats were, is: heading}",
        "{quote: gone by then, is: blockquote}",
    ),
    "the number of two blocks": (
        "blocks",
        "{quote: The boats were, number: 3}",
        "{quote: The rest of it, number: 3}",
    ),
    "what a line of the caption says": (
        "blocks",
        "{quote: JANE DOE, says: party}",
        "{quote: Petitioner, says: docket}",
    ),
    "what a figure marks": (
        "notes",
        "{quote: 'all, 1', mark: '1'}",
        "{quote: 'at all, 1', is: no mark}",
    ),
    "two marks of one note": (
        "notes",
        "{quote: 'all, 1', mark: '1'}",
        "{quote: 'boats were', mark: '1'}",
    ),
    "where a page begins": (
        "pages",
        "{quote: Nothing was seen, page: '7'}",
        "{quote: The boats were, page: '7'}",
    ),
    "where a part begins": (
        "parts",
        "{quote: The boats were, begins: dissent}",
        "{quote: The boats were gone, begins: concurrence}",
    ),
}


@pytest.mark.parametrize("thing", OF_ONE_THING)
def test_of_one_thing_one_entry_speaks(thing: str) -> None:
    """Whatever words of it each of them quotes."""
    key, *entries = OF_ONE_THING[thing]
    assert refusal(PLAIN, f"{key}: [{', '.join(entries)}]").code == "correction-contradicts"


OF_TWO_THINGS = {
    "the kinds of two blocks": (
        "blocks: [{quote: The boats were, is: heading}, {quote: Nothing was, is: blockquote}]"
    ),
    "marks of two notes in two places": (
        "notes: [{quote: 'all, 1', mark: '1'}, {quote: 'boats were', mark: each}]"
    ),
    "two pages": (
        "pages: [{quote: Nothing was seen, page: '7'}, {quote: The boats were, page: '8'}]"
    ),
    "a mark that is none and one that is": (
        "notes: [{quote: 'nobody came.', is: no mark}, {quote: 'boats were', mark: '1'}]"
    ),
    "the number of a block and its kind": (
        "blocks: [{quote: The boats were, number: 3}, {quote: gone by then, is: paragraph}]"
    ),
    "what is a part and what begins one": (
        "parts: [{quote: The boats were, is: part of the opinion},"
        " {quote: gone by then, begins: dissent}]"
    ),
    "what a part is and who wrote it": (
        "parts: [{quote: The boats were, begins: dissent}, {quote: gone by then, author: Fox}]"
    ),
    "a label that is no page and the page": (
        "pages: [{quote: Nothing was seen, page: '7', is: no page},"
        " {quote: The boats were, page: '7'}]"
    ),
    "two parts": (
        "parts: [{quote: Nothing was seen, begins: dissent},"
        " {quote: The boats were, begins: concurrence}]"
    ),
}


@pytest.mark.parametrize("things", OF_TWO_THINGS)
def test_of_two_things_two_may_speak(things: str) -> None:
    put_right(PLAIN, OF_TWO_THINGS[things])
