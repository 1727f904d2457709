"""What is printed in the habit of a court is read back as it was written."""

from hypothesis import given

from build_scripts.audit import audit
from build_scripts.model import Opinion
from build_scripts.read.printed.reader import read_layout
from build_scripts.structure.recover import recover
from tests.read.printed.habits import Answer, Habit, answers, habits, printed
from tests.trials import sampled


def read_back(text: str) -> Opinion:
    """Return the opinion in `text`."""
    opinion = recover(read_layout("slip.txt", text.encode(), text))
    audit(opinion)
    return opinion


@given(answers(), habits())
@sampled(60)
def test_what_is_printed_is_read_back(answer: Answer, habit: Habit) -> None:
    (writing,) = read_back(printed(answer, habit)).writings
    assert writing.byline is not None
    assert [block.text.words for block in writing.blocks] == [
        answer.words(number) for number in range(len(answer.paragraphs))
    ]
    assert [(note.label, note.blocks[0].text.words) for note in writing.notes] == [
        (str(number), words) for number, words in enumerate(answer.notes, start=1)
    ]
