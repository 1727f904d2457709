"""The writings of an opinion are divided as each court prints its bylines, votes and signatures."""

import re
from pathlib import Path

from build_scripts.model import Opinion
from build_scripts.read import read
from build_scripts.structure.recover import recover
from tests.suites import Block, suite

CAPTION = """\
                    {court}

                    QUILL v. INKWELL

                    No. 30-1234

                    March 3, 2031

"""
REASONS = (
    "the buyer sued the seller in the trial court, which heard what both of them had to say and "
    "found that no contract had ever been made between them."
)
"""What stands for `…` at the end of a line: the running text of an opinion."""


def printed(given: str) -> str:
    """Return the opinion that a block tells: its court, then a paragraph to each line."""
    court, *paragraphs = given.split("\n")
    body = "\n\n".join(f"     {each.replace('…', REASONS)}" for each in paragraphs)
    return CAPTION.format(court=court) + body + "\n"


def outline(opinion: Opinion) -> list[str]:
    """Return each writing with its author and its first words, and what the court did."""
    lines = []
    for writing in opinion.writings:
        by = f", {writing.author}" if writing.author else ""
        words = writing.blocks[0].text.words.split()[:4] if writing.blocks else ()
        lines.append(f"{writing.kind}{by}: {' '.join(words)}")
    return [*lines, f"done: {opinion.case.disposition}"]


SURNAMES = (
    *(("McCORMACK", "McCormack"), ("O’BRIEN", "O’Brien"), ("MUÑIZ", "Muñiz"), ("FOX", "Fox")),
    *(("MILLER-LERMAN", "Miller-Lerman"), ("DeGRAFFENREID", "DeGraffenreid")),
)
"""As bylines print them in capitals, and as they are written."""


def renamed(text: str, place: int) -> str:
    """Return `text` with the second of its judges under another name."""
    capitals, small = SURNAMES[place % len(SURNAMES)]
    return re.sub(r"\bBaker\b", small, re.sub(r"\bBAKER\b", capitals, text))


@suite(Path(__file__).with_name("habits.txt"))
def test_writings_are_divided_as_their_court_prints_them(block: Block, accept: bool) -> None:
    opinion = recover(read("slip.txt", printed(block.given).encode()))
    block.check(outline(opinion), accept)
    other = printed(renamed(block.given, block.line)).encode()
    expected = renamed(block.expected, block.line).split("\n")
    assert outline(recover(read("slip.txt", other))) == expected
