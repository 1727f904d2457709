"""Every output says what the court says, all of it and in order, and any change is found."""

import pytest

from build_scripts.exports.write import OUTPUTS, Output, Taken, Withheld, proved
from build_scripts.model import Opinion
from tests.exports.changes import CHANGES
from tests.exports.inventions import SAMPLE, edition_in, good
from tests.trials import WHOLE, Trials

each_output = pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.ending)


@each_output
def test_what_asks_most_of_an_output_is_proved(output: Output, trials: Trials) -> None:
    for name in trials.of(good() if WHOLE else SAMPLE, len(SAMPLE)):
        made = proved(output, edition_in(name))
        why = WITHHELD.get((name, output.ending))
        assert (made.reason if isinstance(made, Withheld) else None) == why, name


WITHHELD = {
    ("layout-name-in-arabic-script", "pdf"): (
        "U+0645 is written from right to left, and the order of such words in a PDF cannot be "
        "proved"
    ),
    ("list-after-a-colon", "pdf"): "none of its fonts has the character U+F0B7",
}
"""What is not published, and why."""


@each_output
def test_the_same_edition_makes_the_same_bytes(
    output: Output, taken: Taken, files: dict[str, bytes]
) -> None:
    assert output.write(taken) == files[output.ending]


@each_output
def test_a_change_of_one_character_is_found(
    output: Output, taken: Taken, files: dict[str, bytes], trials: Trials
) -> None:
    opinion = taken.edition.opinion
    data = files[output.ending]
    assert output.differs(data, opinion) is None
    for chance in trials(SLOW.get(output.ending, 25), whole=2000):
        assert found(CHANGES[output.ending](data, taken, chance), output, opinion)


SLOW = {"pdf": 4}
"""Outputs of which a change is made by writing them anew, and how many of those are tried."""


def found(changed: bytes, output: Output, opinion: Opinion) -> bool:
    """Say whether the proof finds that `changed` is not what the court says."""
    try:
        return output.differs(changed, opinion) is not None
    except (ValueError, KeyError):
        return True  # it cannot be read at all
