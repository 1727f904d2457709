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
from tests.read.printed.habits import prose, sentence
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


def notes_in(opinion: Opinion) -> list[tuple[str, str]]:
    """Return the label and the words of each note of the opinion of the court."""
    (writing,) = opinion.writings
    return [(note.label, note.blocks[0].text.words) for note in writing.notes]


def numbered(answer: Answer) -> list[tuple[str, str]]:
    """Return what is to be found of the notes of an answer."""
    return [(str(number), words) for number, words in enumerate(answer.notes, start=1)]


@given(answers(), settings())
@sampled(6)
def test_what_is_set_in_type_is_read_back(answer: Answer, setting: Setting) -> None:
    opinion = read_back(typeset(answer, setting))
    assert blocks_in(opinion) == written(answer)
    assert notes_in(opinion) == numbered(answer)


PLAIN = Setting(
    font="roman", size=12.0, leading=1.5, justified=True, indent=36.0, quoted=24.0, raised=True,
    note_size=10.0, rule="drawn", runs_over=False, head="none", number_below=False,
    line_numbers=False, heading="bold", height=300.0,
)  # fmt: skip

UNRAISED = replace(PLAIN, font="typed", raised=False, note_size=11.0, rule="none")


def drawn_to(plan: str, chance: Random) -> Answer:
    """Return what stands in `plan`: `p8` is a paragraph of eight sentences, `q2` a quotation of
    two, `l3` a list of three under the line that announces it; `s1` a paragraph of one sentence
    and one with a citation, `n1` one of one sentence with a note that cites."""
    blocks: list[Block] = []
    notes: list[str] = []
    for kind, count in ((entry[0], int(entry[1:])) for entry in plan.split()):
        said = tuple(prose(chance) for _ in range(count))
        if kind == "l":
            blocks.append(Block("paragraph", ("Accordingly, the court orders:",)))
            blocks += [Block("item", (f"{at}. {words}",)) for at, words in enumerate(said, 1)]
        elif kind == "n":
            notes.append(" ".join((prose(chance), sentence(chance), prose(chance))))
            blocks.append(Block("paragraph", said, len(notes)))
        elif kind == "s":
            blocks.append(Block("paragraph", (*said, sentence(chance))))
        else:
            blocks.append(Block("blockquote" if kind == "q" else "paragraph", said))
    return Answer(tuple(blocks), tuple(notes))


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


def test_smaller_type_is_a_note_though_the_text_over_it_breaks_off_in_a_citation() -> None:
    answer = drawn_to("n1 n1 n1 n2 s1", Random(14))  # a page ends with `(1st Cir.`
    opinion = read_back(typeset(answer, UNRAISED))
    assert (blocks_in(opinion), notes_in(opinion)) == (written(answer), numbered(answer))


def test_a_number_at_the_head_of_a_notes_line_goes_on_with_the_citation_over_it() -> None:
    chance = Random(5)
    blocks = [Block("paragraph", (prose(chance),), note) for note in (1, 2, 3)]
    second = f"The court {'held ' * 7}so. Id. at 3. Under a record that is shown, it was held."
    answer = Answer(tuple(blocks), (prose(chance), second, prose(chance)))
    assert notes_in(read_back(typeset(answer, UNRAISED))) == numbered(answer)
