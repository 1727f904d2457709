"""What is set in type in the habit of a court is read back as it was written."""

from hypothesis import given

from build_scripts.audit import audit
from build_scripts.model import Opinion
from build_scripts.read.pdf.reader import read_printed
from build_scripts.structure.recover import recover
from tests.read.pdf.habits import Answer, Setting, answers, settings, typeset
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
