"""What is printed in the habit of a court is read back as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.audit import audit
from build_scripts.model import Block, Opinion
from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.habits import Answer, Habit, answers, habits, printed
from tests.trials import sampled


def read_back(text: str) -> Opinion:
    """Return the opinion in `text`."""
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    audit(opinion)
    return opinion


@given(st.lists(answers(), min_size=1, max_size=2, unique_by=lambda it: it.paragraphs), habits())
@sampled(30, whole=1_200)
def test_what_is_printed_is_read_back(written: list[Answer], habit: Habit) -> None:
    writings = read_back(printed(written, habit)).writings
    assert [writing.kind for writing in writings] == ["majority", "dissent"][: len(written)]
    for writing, answer in zip(writings, written, strict=True):
        assert [(block_kind(b), b.text.words) for b in writing.blocks] == answer.blocks()
        assert [(note.label, note.blocks[0].text.words) for note in writing.notes] == [
            (str(number), words) for number, words in enumerate(answer.notes, start=1)
        ]


def block_kind(block: Block) -> str:
    """Return the kind of `block`, a disposition being a paragraph."""
    return "paragraph" if block.kind == "disposition" else block.kind
