"""What is set in type in the habit of a court is read back as it was written."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from build_scripts.audit import audit
from build_scripts.model import Opinion
from build_scripts.read.pdf.reader import read_printed
from build_scripts.structure.recover import recover
from tests.read.pdf.habits import Answer, Block, Setting, answers, settings, typeset
from tests.read.printed.habits import prose
from tests.trials import sampled


def read_back(data: bytes) -> Opinion:
    """Return the opinion in a PDF."""
    opinion = recover(read_printed("slip.pdf", data))
    audit(opinion)
    return opinion


def blocks_in(opinion: Opinion) -> list[tuple[str, str]]:
    """Return the kind and the words of each block of the opinion of the court."""
    (writing,) = opinion.writings
    alike = {"disposition": "paragraph"}
    return [(alike.get(block.kind, block.kind), block.text.words) for block in writing.blocks]


def written(answer: Answer) -> list[tuple[str, str]]:
    """Return what is to be found of an answer: an item of a list is a paragraph of its own."""
    alike = {"item": "paragraph"}
    return [(alike.get(block.kind, block.kind), block.words) for block in answer.blocks]


@given(answers(), settings())
@sampled(6)
def test_what_is_set_in_type_is_read_back(answer: Answer, setting: Setting) -> None:
    opinion = read_back(typeset(answer, setting))
    assert blocks_in(opinion) == written(answer)
    (writing,) = opinion.writings
    assert [(note.label, note.blocks[0].text.words) for note in writing.notes] == [
        (str(number), words) for number, words in enumerate(answer.notes, start=1)
    ]


PLAIN = Setting(
    font="roman", size=12.0, leading=1.5, justified=True, indent=36.0, quoted=24.0, raised=True,
    note_size=10.0, rule="drawn", runs_over=False, head="none", number_below=False,
    line_numbers=False, heading="bold", height=300.0,
)  # fmt: skip


def drawn_to(plan: str, chance: Random) -> Answer:
    """Return what stands in `plan`: `p8` is a paragraph of eight sentences, `q2` a quotation of
    two, `l3` a list of three under the line that announces it."""
    blocks: list[Block] = []
    for kind, count in ((entry[0], int(entry[1:])) for entry in plan.split()):
        said = tuple(prose(chance) for _ in range(count))
        if kind == "l":
            blocks.append(Block("paragraph", ("Accordingly, the court orders:",)))
            blocks += [Block("item", (f"{at}. {words}",)) for at, words in enumerate(said, 1)]
        else:
            blocks.append(Block("blockquote" if kind == "q" else "paragraph", said))
    return Answer(tuple(blocks), ())


@pytest.mark.parametrize(
    ("plan", "indent", "quoted", "seed"),
    [
        pytest.param("p8 p8 q2 l3", 36.0, 24.0, 1, id="one line of a page is at its margin"),
        pytest.param("p8 p8 q4 p8 p8", 36.0, 72.0, 0, id="a quotation fills a page"),
        pytest.param("p6 p4 l3", 18.0, 24.0, 2, id="a line announces the list below it"),
    ],
)
def test_a_page_with_little_at_its_margin_has_the_margin_of_the_document(
    plan: str, indent: float, quoted: float, seed: int
) -> None:
    answer = drawn_to(plan, Random(seed))
    setting = replace(PLAIN, indent=indent, quoted=quoted)
    assert blocks_in(read_back(typeset(answer, setting))) == written(answer)
