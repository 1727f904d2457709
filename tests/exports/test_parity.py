"""Every output says what the court says, all of it and in order, and any change is found."""

import pytest

from build_scripts.exports.proof.compare import difference
from build_scripts.exports.write import OUTPUTS, Output, Taken, Withheld, proved
from build_scripts.stretches import Stretch, whole
from tests.exports.changes import CHANGES
from tests.exports.inventions import SAMPLE, edition_in, good
from tests.trials import WHOLE, Trials

each_output = pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.ending)


@each_output
def test_what_asks_most_of_an_output_is_proved(output: Output, trials: Trials) -> None:
    for name in trials.of(good() if WHOLE else SAMPLE, len(SAMPLE)):
        made = proved(output, edition_in(name))
        assert not isinstance(made, Withheld), f"{name}: {made}"


@each_output
def test_the_same_edition_makes_the_same_bytes(
    output: Output, taken: Taken, files: dict[str, bytes]
) -> None:
    assert output.write(taken) == files[output.ending]


@each_output
def test_a_change_of_one_character_is_found(
    output: Output, taken: Taken, files: dict[str, bytes], trials: Trials
) -> None:
    wanted = list(whole(taken.edition.opinion, output.form))
    assert difference(wanted, output.read(files[output.ending])) is None
    for chance in trials(25, whole=2000):
        changed = CHANGES[output.ending](files[output.ending], chance)
        assert found(changed, output, wanted)


def found(changed: bytes, output: Output, wanted: list[Stretch]) -> bool:
    """Say whether the proof finds that `changed` is not what is `wanted`."""
    try:
        return difference(wanted, output.read(changed)) is not None
    except (ValueError, KeyError):
        return True  # it cannot be read at all
